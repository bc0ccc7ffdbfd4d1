using QifuReports.Briefings.Composing.Notes;

namespace QifuReports.Briefings.Composing.Tables;

/// <summary>
/// Selected concepts by their short names as a narrow table: the value of the period, the value of the year before, and the changes
/// compared with the year before and with the prior period. A non-GAAP measure must come after its GAAP counterpart.
/// </summary>
internal static class ShortFigures
{
    /// <summary>The table; empty if no figure is known.</summary>
    public static IReadOnlyList<Block> Table(BriefingContext context, IReadOnlyList<string> names)
    {
        var known = KeyFigures.Known(context, names);
        if (known.Count == 0) return [];
        var hasPrior = known.Exists(k => context.Compare(k.Figure, ComparedWith.Prior) is not null);
        var rows = new List<TableRow>();
        var section = "";
        foreach (var (concept, figure) in known)
        {
            // The narrow table has no space for a heading of margins, so that margins are listed among the results.
            var kind = KeyFigures.Section(concept, figure, context) is var own && own == KeyFigures.Margins ? KeyFigures.Results : own;
            if (kind != section) rows.Add(new TableRow(RowKind.Section, [TableCell.Of(kind)]));
            section = kind;
            var year = context.Compare(figure, ComparedWith.YearBefore);
            var cells = new List<TableCell>
            {
                TableCell.Of(RowNames.Of(context, concept, concept.ShortName),
                    NameText.HasDigit(concept.ShortName) ? Reference.Name(concept.Id.Value) : null), KeyFigures.Cell(context.Book, figure),
                year is null ? TableCell.Blank : KeyFigures.Cell(context.Book, year.Base),
                KeyFigures.Change(context.Book, year, isNarrow: true),
            };
            if (hasPrior) cells.Add(KeyFigures.Change(context.Book, context.Compare(figure, ComparedWith.Prior), isNarrow: true));
            rows.Add(new TableRow(SumRow.KindOf(context, concept), cells));
        }
        var heads = new List<TableCell>
        {
            TableCell.Blank, DerivedPeriods.Head(context, context.Period), DerivedPeriods.Head(context, context.Period.YearBefore),
            TableCell.Of("On year"),
        };
        var columns = new List<TableColumn> { new(ColumnKind.Label), new(ColumnKind.Figure, Newest: true), new(ColumnKind.Figure),
            new(ColumnKind.Figure) };
        if (hasPrior)
        {
            heads.Add(TableCell.Of(context.Interval.OnPriorShort));
            columns.Add(new TableColumn(ColumnKind.Figure));
        }
        var perShare = known.Exists(k => k.Figure.Measure is Measure.PerShare or Measure.PerAds) ? ", except per-share data" : "";
        List<Inline> notes = [.. CostsBelowZero.Note(context, known.Select(k => k.Figure)), .. UnequalLengths.Note(context),
            .. RoughRates.Note(context, known.ConvertAll(k => k.Figure), explainsAbout: false),
            .. KeyFigures.SmallBaseNote(known.SelectMany(
                k => new[] { context.Compare(k.Figure, ComparedWith.YearBefore), context.Compare(k.Figure, ComparedWith.Prior) }))];
        return
        [
            new Table
            {
                Id = "table-figures",
                Title = "Key figures",
                Unit =
                    $"{context.Book.TableUnit}{perShare}; {context.Release.AuditStatus}; " +
                        $"{KeyFigures.Basis(context, known.Exists(k => k.Concept.GaapCounterpart is not null))}; " +
                        $"{PeriodWords.Span(context.Period)}, balances and rates of a day as of that day",
                HeadingReferences = [Reference.Of(context.Period)],
                Columns = columns,
                Head = [new TableRow(RowKind.Head, heads)],
                Rows = rows,
                // Without the column of the prior period the names have space to spare, and dotted lines lead the eye to the figures.
                FullWidth = !hasPrior,
                KeepTogether = true,
                Compact = true,
                Notes = notes.Count > 0 ? [notes] : [],
                Summary =
                    $"Key figures with last year and the changes on the " +
                        $"year{(context.Interval.HasPrior ? $" and {context.Interval.OnPrior}" : "")}.",
            },
        ];
    }
}
