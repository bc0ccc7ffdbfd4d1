namespace QifuReports.Delivery.Records;

/// <summary>
/// A ledger of before there was one for all issuers: with several issuers, each had its own in its folder below the output folder. Its lines name no issuer.
/// </summary>
/// <param name="Folder">Where it is, directly below the folder of the ledger that takes its lines over.</param>
/// <param name="Issuer">Whose it is.</param>
public sealed record FormerLedger(string Folder, string Issuer)
{
    private string Name => Path.GetFileName(Folder);

    /// <summary>Those that lie below a folder.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="issuerOf">The issuer of a folder by its name.</param>
    public static IReadOnlyList<FormerLedger> Below(string folder, Func<string, string> issuerOf)
    {
        if (!Directory.Exists(folder)) return [];
        var found = new List<FormerLedger>();
        foreach (var below in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
            if (File.Exists(Path.Combine(below, LedgerFile.FileName))) found.Add(new FormerLedger(below, issuerOf(Path.GetFileName(below))));
        return found;
    }

    /// <summary>What is in it and not yet among the entries, as it is to stand there. A ledger that names issuers is not a former one but of an output folder of its own: none of it.</summary>
    internal IEnumerable<LedgerEntry> Missing(IReadOnlyList<LedgerEntry> entries)
    {
        var own = LedgerFile.Entries(Path.Combine(Folder, LedgerFile.FileName));
        if (own.Any(e => e.Issuer.Length > 0)) return [];

        // Only ever added to, both of them: so many have been taken over, and those are the first.
        return own.Skip(entries.Count(e => e.From == Name)).Select(e => e with { Issuer = Issuer, From = Name });
    }

    /// <summary>The entries in the order in which they were written. Those of one ledger stay in its order, whatever its clock has said; those of several are told apart by their times.</summary>
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
