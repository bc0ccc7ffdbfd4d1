namespace QifuReports.Delivery.Records;

/// <summary>
/// A ledger of an earlier version. That version had one ledger for each issuer, in the folder of the issuer below the output folder. The
/// lines of such a ledger name no issuer.
/// </summary>
/// <param name="Folder">The folder of the former ledger, directly below the folder of the ledger that takes its lines over.</param>
/// <param name="Issuer">The issuer that the former ledger belongs to.</param>
public sealed record FormerLedger(string Folder, string Issuer)
{
    private string Name => Path.GetFileName(Folder);

    /// <summary>Finds the former ledgers below a folder.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="issuerOf">Gives the issuer of a folder by its name.</param>
    public static IReadOnlyList<FormerLedger> Below(string folder, Func<string, string> issuerOf)
    {
        if (!Directory.Exists(folder)) return [];
        var found = new List<FormerLedger>();
        foreach (var below in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
            if (File.Exists(Path.Combine(below, LedgerFile.FileName)))
                found.Add(new FormerLedger(below, issuerOf(Path.GetFileName(below))));
        return found;
    }

    /// <summary>
    /// The entries of this ledger that are not yet among the given entries, in the form in which they are added. If any line of a ledger
    /// names an issuer, that ledger belongs to another output folder, and nothing is taken over.
    /// </summary>
    internal IEnumerable<LedgerEntry> Missing(IReadOnlyList<LedgerEntry> entries)
    {
        var own = LedgerFile.Entries(Path.Combine(Folder, LedgerFile.FileName));
        if (own.Any(e => e.Issuer.Length > 0)) return [];

        // Both ledgers only grow. So if n entries were taken over so far, they are the first n, and the rest is missing.
        return own.Skip(entries.Count(e => e.From == Name)).Select(e => e with { Issuer = Issuer, From = Name });
    }

    /// <summary>
    /// The entries in the order in which they were written. Entries of one ledger keep their order, even if its clock was wrong; entries of
    /// several ledgers are merged by their times.
    /// </summary>
    internal static IReadOnlyList<LedgerEntry> InOrder(IReadOnlyList<LedgerEntry> entries)
    {
        if (entries.All(e => e.From.Length == 0)) return entries;
        var ledgers = entries.GroupBy(e => e.From).Select(g => new Queue<LedgerEntry>(g)).ToList();
        var merged = new List<LedgerEntry>(entries.Count);
        while (ledgers.Count > 0)
        {
            var next = ledgers.MinBy(l => l.Peek().At)!;
            merged.Add(next.Dequeue());
            if (next.Count == 0) ledgers.Remove(next);
        }
        return merged;
    }
}
