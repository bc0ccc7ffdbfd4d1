using QifuReports.Import.Drafts;
using QifuReports.Ledger.Facts;

namespace QifuReports.App.Importing;

/// <summary>Marks as drafts the lines of a filing with figures that fail a check: the import or the filing may be wrong.</summary>
internal static class DoubtfulFigures
{
    /// <summary>Returns the filing with new draft marks; marks that the filing already has are kept.</summary>
    /// <param name="file">The path of the filing's file; the check report names figures by this path.</param>
    /// <param name="report">The check report, made with the filing among the data.</param>
    public static FilingDraft Marked(FilingDraft draft, string file, CheckReport report)
    {
        var reasons = new Dictionary<(int Statement, int Line), string>();
        foreach (var finding in report.Failures)
            foreach (var fact in finding.Facts)
                if (fact.Source.Place.File == file && PlaceOf(fact) is { } place && !reasons.ContainsKey(place))
                    reasons.Add(place, $"check {finding.Rule.Code} fails: {finding.Subject}");
        if (reasons.Count == 0) return draft;
        var statements = draft.Statements.ToList();
        foreach (var ((at, line), why) in reasons)
        {
            var lines = statements[at].Lines.ToList();
            if (lines[line].Draft.Length > 0) continue;
            lines[line] = lines[line] with { Draft = why };
            statements[at] = statements[at] with { Lines = lines };
        }
        return draft with { Statements = statements };
    }

    // Reads the indexes of statement and line in a JSON path such as $.statements[2].lines[8].values[0].
    private static (int Statement, int Line)? PlaceOf(Fact fact)
    {
        var path = fact.Source.Place.JsonPath;
        return Index(path, "statements[") is { } statement && Index(path, "lines[") is { } line ? (statement, line) : null;
    }

    private static int? Index(string path, string name)
    {
        var at = path.IndexOf(name, StringComparison.Ordinal);
        if (at < 0) return null;
        var start = at + name.Length;
        var end = path.IndexOf(']', start);
        return end > start && int.TryParse(path.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index : null;
    }
}
