namespace QifuReports.Import.Doubts;

/// <summary>
/// Adds a doubt to a filing whose income statement has no line with the concept of revenue, or of the result, from earlier filings. Without
/// the doubt, a filing with new captions would look complete, but the briefing would lack revenue and result.
/// </summary>
internal static class UnknownResult
{
    private static readonly string[][] Roles = [["revenue"], ["net-result", "net-result-attributable"]];

    public static IReadOnlyList<FilingDraft> Marked(IReadOnlyList<FilingDraft> filings, LedgerBook? book)
    {
        var statements = filings.SelectMany(f => f.Statements).ToList();
        if (book is null or { Filings.Count: 0 }) return filings;
        if (!statements.Exists(s => s.IsTable && s.Id.StartsWith("operations", StringComparison.Ordinal))) return filings;
        var stated = statements.SelectMany(s => s.Lines).Select(l => l.Concept).ToHashSet(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var roles in Roles)
        {
            var concepts = roles.Select(book.Taxonomy.WithRole).Where(c => c is not null).ToList();
            if (concepts.Count > 0 && !concepts.Exists(c => stated.Contains(c!.Id.Value)))
                missing.Add($"\"{concepts[0]!.Name}\" ({concepts[0]!.Id})");
        }
        if (missing.Count == 0) return filings;
        var why = $"no line of its income statement is known as {string.Join(", or as ", missing)}: "
            + "give the line that is, under whatever caption, that \"concept\"";
        return [filings[0].WithDoubt(why), .. filings.Skip(1)];
    }
}
