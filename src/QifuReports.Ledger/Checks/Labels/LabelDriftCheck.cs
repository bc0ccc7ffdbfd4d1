namespace QifuReports.Ledger.Checks.Labels;

/// <summary>
/// Rule 34: a caption under the same headings of the same statement must have the same concept and members in every filing.
/// </summary>
internal sealed class LabelDriftCheck : Check
{
    public override CheckRule Rule { get; } = new("QC34", "Label drift",
        "A caption under the same headings of the same statement is the same concept, of the same members, in every filing, however the " +
            "wording drifts otherwise.",
        ToleranceKind.Exact,
        "A new meaning is a wrong mapping, or a change to be seen.");

    public override void Run(BookView book, FindingList findings)
    {
        Dictionary<string, (Fact Fact, Members Members)> known = new(StringComparer.Ordinal);
        foreach (var filing in book.Filings)
            foreach (var statement in filing.Filing.Statements) Compare(filing, statement, known, book, findings);
    }

    private void Compare(FilingView filing, Statement statement, Dictionary<string, (Fact Fact, Members Members)> known, BookView book,
        FindingList findings)
    {
        List<StatementLine> way = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<Fact> against = [];
        (Fact? compared, Fact? with) = (null, null);
        var count = 0;
        foreach (var line in statement.Lines)
        {
            while (way.Count > 0 && !IsUnder(line, way[^1])) way.RemoveAt(way.Count - 1);
            if (line.Concept is { } concept && First(line) is { } fact)
            {
                // If two lines have the same caption and headings, their order distinguishes them.
                var key = KeyOf(statement, way, line);
                for (var again = 2; !seen.Add(key); again++)
                    key = KeyOf(statement, way, line) + "\n" + again.ToString(CultureInfo.InvariantCulture);
                if (!known.TryGetValue(key, out var before)) known.Add(key, (fact, line.Members));
                else if (before is var (earlier, earlierLine) && earlier.Source.FilingId != fact.Source.FilingId)
                {
                    compared ??= fact;
                    with ??= earlier;
                    if (earlier.Key.Concept != concept
                        || (!line.Members.IsNone && !earlierLine.IsNone && !line.Members.Equals(earlierLine)))
                    {
                        count++;
                        against.Add(fact);
                        against.Add(earlier);
                    }
                }
            }
            way.Add(line);
        }
        Fact[] facts = count > 0 ? [.. against] : compared is null || with is null ? [] : [compared, with];
        if (facts.Length > 0 && book.Concerns(facts))
            findings.AddCount(Rule, facts, $"{filing.Filing.Id}, {statement.Title}: captions that meant something else before", count,
                "captions");
    }

    // A line is under an earlier line that is indented less. An ordinary line (no heading, subtotal or total) is also under an earlier
    // heading with the same indent.
    private static bool IsUnder(StatementLine line, StatementLine above) =>
        line.Indent > above.Indent || above.Kind == LineKind.Heading && line.Kind == LineKind.Line && line.Indent >= above.Indent;

    private static string KeyOf(Statement statement, List<StatementLine> way, StatementLine line)
    {
        var key = new StringBuilder(statement.Id);
        foreach (var above in way) key.Append('\n').Append(above.Name.ToUpperInvariant());
        return key.Append('\n').Append(line.Name.ToUpperInvariant()).ToString();
    }

    private static Fact? First(StatementLine line)
    {
        foreach (var cell in line.Cells)
            if (cell.Fact is { } fact) return fact;
        return null;
    }
}
