using QifuReports.Ledger.Reading.Fields;

namespace QifuReports.Ledger.Reading.Filings;

/// <summary>Reads the restatement marks of columns and lines.</summary>
internal static class RestatementReader
{
    /// <summary>The restatement mark of a column; null if there is none, or if it is wrong, which is reported.</summary>
    public static RestatementMark? OfColumn(ObjectReader column, Problems problems) =>
        column.Find("restated") is { } node && ObjectReader.Open(node, DataKeys.RestatedColumn, problems) is { } o ? Mark(o, node, problems)
            : null;

    /// <summary>The restatement mark of each cell of a line: from the line, or else from the column. Null if nothing is marked.</summary>
    public static RestatementMark?[]? OfLine(ObjectReader line, IReadOnlyList<StatementColumn> columns, Problems problems)
    {
        RestatementMark?[]? marks = null;
        for (var i = 0; i < columns.Count; i++)
            if (columns[i].Restated is { } ofColumn) (marks ??= new RestatementMark?[columns.Count])[i] = ofColumn;
        if (line.Find("restated") is not { } node || ObjectReader.Open(node, DataKeys.RestatedLine, problems) is not { } o
            || Mark(o, node, problems) is not { } mark) return marks;
        marks ??= new RestatementMark?[columns.Count];
        if (o.Find("columns") is not { } named)
        {
            Array.Fill(marks, mark);
            return marks;
        }
        var items = o.List("columns") ?? [];
        if (named.Kind == JsonKind.Array && items.Count == 0)
            problems.Add(ProblemCodes.ValueCount, named, "A mark names one column at least.",
                "Take \"columns\" out where it is of the whole line.");
        foreach (var item in items)
        {
            if (o.IdOf(item) is not { } id) continue;
            var at = 0;
            while (at < columns.Count && columns[at].Id != id) at++;
            // Each column that a line names gets a separate mark, since every figure marked in this way must have changed.
            if (at < columns.Count) marks[at] = mark with { Place = new Place(problems.File, item.Line, item.Column, item.Path) };
            else problems.Add(ProblemCodes.UnknownReference, item, $"The statement has no column \"{id}\".",
                Suggestion.Hint(id, columns.Select(c => c.Id), $"It has {string.Join(", ", columns.Select(c => c.Id))}."));
        }
        return marks;
    }

    private static RestatementMark? Mark(ObjectReader o, JsonNode node, Problems problems)
    {
        var kind = o.Word("kind", DataKeys.RestatementKinds);
        var reason = o.Text("reason");
        if (reason is not null && !CauseReader.IsPlain(o.Find("reason")!, problems)) return null;
        return kind < 0 || reason is null ? null
            : new RestatementMark((RestatementKind)kind, reason.Trim().TrimEnd('.'),
                new Place(problems.File, node.Line, node.Column, node.Path));
    }
}
