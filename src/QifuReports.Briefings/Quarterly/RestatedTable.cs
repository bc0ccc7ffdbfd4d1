using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Briefings.Quarterly;

/// <summary>The table of restated figures: each as filed before and as now stated, the change, and the restating filing's reason.</summary>
public static class RestatedTable
{
    /// <summary>The table, grouped by restating filing. Must be called only if a figure is restated.</summary>
    public static Table Make(BriefingContext context)
    {
        var rows = new List<TableRow>();
        Filing? by = null;
        var above = "";
        foreach (var figure in context.Restated)
        {
            if (!ReferenceEquals(figure.By, by)) rows.Add(RestatementTables.Section(by = figure.By));
            var reason = NameText.Capital(figure.Mark.Words);
            rows.Add(Row(context, figure, reason == above ? "The same." : reason + "."));
            above = reason;
        }
        return new Table
        {
            Id = "table-restated",
            Title = "What was restated",
            Unit = "As each filing states it; for the span, or as of the day, that stands beside the name",
            Columns = [new(ColumnKind.Label), new(ColumnKind.Figure), new(ColumnKind.Figure), new(ColumnKind.Figure), new(ColumnKind.Text)],
            Head = [new TableRow(RowKind.Head,
                [TableCell.Of("Restating filing, and the figure"), TableCell.Of("Filed before"), TableCell.Of("Restated"),
                    TableCell.Of("Change"), TableCell.Of("Reason")])],
            Rows = rows,
            FullWidth = true,
            Notes = [[new TextRun(
                "This briefing goes by the restated figures, in comparisons, growth and trends. What follows only from figures as first " +
                    "filed is derived from those alone.")]],
            Summary = "Each restated figure: as it was filed before, as it is restated, the change, and the reason that the filing gives.",
        };
    }

    private static TableRow Row(BriefingContext context, RestatedFigure figure, string reason)
    {
        var (book, key) = (context.Book, figure.Now.Key);
        var (before, now) = (book.AsFiled(figure.Before), book.AsFiled(figure.Now));
        var change = book.Keep(Derive.Difference($"{now.Name}/restated-from/{figure.Before.Source.FilingId}", now, before, key.Unit));
        var name = new TableCell([
            new TextRun($"{now.Concept.Name}, {(key.Members.IsNone ? "" : key.Members.Names + ", ")}", TextStyle.Plain,
                Reference.Name(key.Concept.Value)), new TextRun(PeriodWords.Short(key.Period), TextStyle.Plain, Reference.Of(key.Period))]);
        return new TableRow(RowKind.Line,
            [name, Value(context, before, figure.Before), Value(context, now, figure.Now), Change(context, change, figure),
                TableCell.Of(reason, NameText.HasDigit(reason) ? Reference.Name(key.Concept.Value) : null)], 1);
    }

    private static TableCell Value(BriefingContext context, Figure figure, Fact fact) =>
        TableCell.Of(FigureFormat.Written(FigureText.Of(new FiledFigure(fact))), Reference.Of(context.Book.Use(figure), Manner.Written));

    private static TableCell Change(BriefingContext context, Figure change, RestatedFigure figure) =>
        TableCell.Of(FigureFormat.Written(FigureText.Like(new FiledFigure(figure.Now), change.Value)),
            Reference.Of(context.Book.Use(change), Manner.Written));
}
