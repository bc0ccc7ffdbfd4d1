namespace QifuReports.Ledger.Checks.Labels;

/// <summary>Rule 33: a line is identified by its section together with its caption, not by its caption alone.</summary>
internal sealed class DuplicateCaptionCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC33", "Duplicate captions",
        "Lines of one statement with the same caption are different concepts, or the same figures again.",
        ToleranceKind.Exact,
        "Two lines taken for one concept would be counted twice.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var statement in filing.Filing.Statements)
        {
            var lines = statement.Lines;
            for (var i = 1; i < lines.Count; i++)
                if (Earlier(lines, i) is { } first && FactOf(lines[i]) is { } fact && FactOf(first) is { } other)
                    findings.AddCount(Rule, [fact, other], $"{statement.Title}: \"{lines[i].Caption}\" again, as {fact.Key.Concept}",
                        AgainstOf(lines[i], first), "cells");
        }
    }

    private static StatementLine? Earlier(IReadOnlyList<StatementLine> lines, int index)
    {
        if (lines[index].Concept is null) return null;
        for (var i = 0; i < index; i++)
            if (lines[i].Concept is not null && lines[i].Name.Equals(lines[index].Name, StringComparison.OrdinalIgnoreCase))
                return lines[i];
        return null;
    }

    private static int AgainstOf(StatementLine line, StatementLine first)
    {
        if (line.Concept != first.Concept) return 0;
        var against = 0;
        for (var i = 0; i < line.Cells.Count && i < first.Cells.Count; i++)
            if (line.Cells[i].Fact is { } a && first.Cells[i].Fact is { } b && a.Key == b.Key && a.Value != b.Value) against++;
        return against;
    }

    private static Fact? FactOf(StatementLine line)
    {
        foreach (var cell in line.Cells)
            if (cell.Fact is { } fact) return fact;
        return null;
    }
}
