namespace QifuReports.Briefings.Provisions;

/// <summary>
/// Makes a table with a row for each concept and a column for each period in the filing's table of provisions. Spans of one length are side
/// by side, the newest first, then the change of the newest from the year before. Spans as long as the leading period come first. Spans of
/// different lengths are never compared.
/// </summary>
internal static class PeriodTable
{
    private const string DerivedMark = "d";

    /// <summary>Makes the table, with one row for each concept.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="source">The filing's table of provisions.</param>
    /// <param name="id">The id of the block, without its usual prefix.</param>
    /// <param name="title">The title of the table.</param>
    /// <param name="rows">The concepts in the order of the rows, with the kind of each row.</param>
    /// <param name="section">The heading above the rows from <paramref name="from"/> on; empty for no heading.</param>
    /// <param name="from">The position of the row below that heading.</param>
    public static Table Make(BriefingContext context, ProvisionSource source, string id, string title,
        IReadOnlyList<(Concept Concept, RowKind Kind)> rows, string section = "", int from = 0)
    {
        var flows = rows[0].Concept.PeriodType == PeriodType.Flow;
        var groups = Groups(context, source, flows);
        // Puts the group with the leading period first, and in each group the newest period first.
        groups = [.. groups.OrderByDescending(g => g.Contains(context.Period))];
        foreach (var group in groups) group.Reverse();
        var (spans, heads, columns) = (new List<TableCell> { TableCell.Blank }, new List<TableCell> { TableCell.Blank },
            new List<TableColumn> { new(ColumnKind.Label) });
        foreach (var group in groups) AddHeads(source, group, spans, heads, columns);

        var lines = new List<TableRow>(rows.Count);
        foreach (var (concept, kind) in rows)
        {
            if (section.Length > 0 && lines.Count == from) lines.Add(new TableRow(RowKind.Section, [TableCell.Of(section)]));
            var cells = new List<TableCell> { TableCell.Of(concept.Name,
                NameText.HasDigit(concept.Name) ? Reference.Name(concept.Id.Value) : null) };
            foreach (var group in groups) AddCells(context, concept, group, cells);
            lines.Add(new TableRow(kind, cells));
        }
        var derived = groups.Exists(g => g.Exists(p => ProvisionFigures.IsDerived(source, p)));
        var words = flows
            ? (derived ? $"{DerivedMark}: derived, the full year less its first half. " : "")
                + "n.m.: not meaningful, since the base is negative. c.: about, where the rounded amounts leave the last digit open. " +
                    "Parts may not add up to totals by a unit, as in the filing."
            : "pts: percentage points, from the rates as stated.";
        return new Table
        {
            Id = $"table-{id}",
            Title = title,
            Unit =
                $"{(flows ? context.Book.TableUnit : "percent")}; {context.Release.AuditStatus}; " +
                    $"{BriefingContext.BasisName(context.Release.Basis)}; spans as the columns name them",
            Columns = columns,
            Head = [new TableRow(RowKind.Head, spans), new TableRow(RowKind.Head, heads)],
            Rows = lines,
            FullWidth = true,
            KeepTogether = true,
            Notes = [[new TextRun(words)]],
            Summary = $"{title}: each line by period, with the last period against the year before.",
        };
    }

    /// <summary>Groups the periods by length. For flows, the derived halves are included.</summary>
    public static List<List<Period>> Groups(BriefingContext context, ProvisionSource source, bool withDerived)
    {
        var groups = new List<List<Period>>();
        foreach (var period in source.Periods)
        {
            if (groups.Exists(g => g[0].Kind == period.Kind)) continue;
            var group = new List<Period>();
            if (period.Kind == PeriodKind.Half && withDerived) group.AddRange(ProvisionFigures.Halves(context, source));
            else
                foreach (var other in source.Periods)
                    if (other.Kind == period.Kind) group.Add(other);
            group.Sort();
            groups.Add(group);
        }
        return groups;
    }

    private static bool Compares(List<Period> group) => group.Contains(group[0].YearBefore);

    private static void AddHeads(ProvisionSource source, List<Period> group, List<TableCell> spans, List<TableCell> heads,
        List<TableColumn> columns)
    {
        spans.Add(TableCell.Of(group[0].Kind switch { PeriodKind.Year => "Years", PeriodKind.Half => "Half-years",
            PeriodKind.Quarter => "Quarters", _ => "Spans" }, span: group.Count));
        foreach (var period in group)
        {
            var run = new TextRun(PeriodWords.Short(period), TextStyle.Plain, Reference.Of(period));
            heads.Add(new TableCell(ProvisionFigures.IsDerived(source, period) ? [run, new TextRun(DerivedMark, TextStyle.Superscript)]
                : [run]));
            columns.Add(new TableColumn(ColumnKind.Figure, period == group[0] && columns.Count > 1, Newest: columns.Count == 1));
        }
        if (!Compares(group)) return;
        var last = group[0];
        spans.Add(TableCell.Blank);
        heads.Add(new TableCell(
        [
            new TextRun($"{PeriodWords.Short(last)} ", TextStyle.Plain, Reference.Of(last)),
            new TextRun($"on {PeriodWords.Short(last.YearBefore)}", TextStyle.Plain, Reference.Of(last.YearBefore)),
        ]));
        columns.Add(new TableColumn(ColumnKind.Figure));
    }

    private static void AddCells(BriefingContext context, Concept concept, List<Period> group, List<TableCell> cells)
    {
        var book = context.Book;
        foreach (var period in group)
            cells.Add(book.Find(concept, period, book.Currency) is { } figure ? KeyFigures.Cell(book, figure) : TableCell.Blank);
        if (!Compares(group)) return;
        var comparison = book.Find(concept, group[0], book.Currency) is { } last
            ? book.Compare(last, book.Find(concept, last.Period.YearBefore, book.Currency), ComparedWith.YearBefore) : null;
        cells.Add(KeyFigures.Change(book, comparison));
    }
}
