using QifuReports.Typesetting;

namespace QifuReports.Briefings.Reconciliation;

/// <summary>Shared parts of the tables of a reconciliation briefing.</summary>
internal static class BridgeTables
{
    /// <summary>The line with unit, audit status, bases and periods under the heading of a table.</summary>
    public static string Unit(Bridge bridge, IReadOnlyList<Period> periods, string? scale = null)
    {
        var words = new List<string>(periods.Count);
        for (var i = 0; i < periods.Count; i++)
            words.Add(i > 0 && periods[i].IsInstant == periods[i - 1].IsInstant ? PeriodWords.Date(periods[i].End)
                : PeriodWords.Span(periods[i]));
        return $"{FigureFormat.Currency(bridge.Context.Book.Currency)}{scale ?? " " + bridge.Context.Book.Scale.Word}; " +
            $"{StatusTable.Words(bridge, periods)}; {BriefingContext.BasisName(bridge.From)} and " +
            $"{BriefingContext.BasisName(bridge.To)}; {string.Join(" and ", words)}";
    }

    /// <summary>Adds columns for the figures of one more period. The first columns added must be those of the latest period.</summary>
    public static void AddColumns(List<TableColumn> columns, int count)
    {
        var first = columns.Count;
        for (var i = 0; i < count; i++) columns.Add(new TableColumn(ColumnKind.Figure, i == 0 && first > 1, Newest: first == 1));
    }

    /// <summary>A figure in the scale of the tables; a dash if it is zero, even if it is derived; blank if it is null.</summary>
    public static TableCell Cell(Bridge bridge, Figure? figure) => figure is null ? TableCell.Blank
        : TableCell.Of(figure.Value == 0 ? FigureFormat.Nil : FigureFormat.Cell(figure),
            Reference.Of(bridge.Context.Book.Use(figure), Manner.Cell));

    /// <summary>
    /// The difference between the bases in percent of the amount under the first; "n.m." (not meaningful) if that amount is not positive.
    /// </summary>
    public static TableCell Percent(Bridge bridge, Concept concept, Period period) => bridge.Percent(concept, period) is { } share
        ? KeyFigures.Change(bridge.Context.Book, share, isNarrow: true) : TableCell.Of(FigureFormat.NotMeaningful);

    /// <summary>A figure in whole thousands, as exact as in the tables of the filing.</summary>
    public static TableCell Exact(Bridge bridge, Figure figure) =>
        TableCell.Of(figure.Value == 0 ? FigureFormat.Nil : FigureFormat.Cell(figure, 1_000m, 0),
            Reference.Of(bridge.Context.Book.Use(figure), Manner.Cell));

    /// <summary>The name of an adjustment with the sign that refers to its note.</summary>
    public static string Name(Adjustment adjustment) =>
        adjustment.Mark.Length == 0 ? adjustment.Name : $"{adjustment.Name} ({adjustment.Mark})";

    /// <summary>The name of an adjustment for the start of a row, with a link to its note if there is one.</summary>
    public static TableCell NameCell(Adjustment adjustment) => adjustment.NoteId is not { } id ? TableCell.Of(Name(adjustment))
        : new TableCell([new TextRun(adjustment.Name + " "),
            new LinkRun([new TextRun($"({adjustment.Mark})")], new LinkTarget.Internal(id), $"Note {adjustment.Mark}: {adjustment.Name}")]);
}
