namespace QifuReports.Delivery.Records;

/// <summary>
/// A ledger of an earlier version, which had one ledger for each issuer, in the folder of the issuer below the output folder. Its lines
/// name no issuer.
/// </summary>
/// <param name="Folder">Its folder, directly below the folder of the ledger that takes its lines over.</param>
/// <param name="Issuer">The issuer it belongs to.</param>
public sealed record FormerLedger(string Folder, string Issuer)
{
    private string Name => Path.GetFileName(Folder);

    /// <summary>The former ledgers below a folder.</summary>
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
    /// Its entries that are not yet among the given ones, in the form to be added. If a ledger names issuers, it is not a former one but
    /// belongs to another output folder, and nothing is taken over.
    /// </summary>
    internal IEnumerable<LedgerEntry> Missing(IReadOnlyList<LedgerEntry> entries)
    {
        var own = LedgerFile.Entries(Path.Combine(Folder, LedgerFile.FileName));
        if (own.Any(e => e.Issuer.Length > 0)) return [];

        // Both ledgers only grow. So the number of entries taken over so far tells which ones they are: the first.
        return own.Skip(entries.Count(e => e.From == Name)).Select(e => e with { Issuer = Issuer, From = Name });
    }

    /// <summary>
    /// The entries in the order in which they were written. Entries of one ledger keep its order, even if its clock was wrong; entries of
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
