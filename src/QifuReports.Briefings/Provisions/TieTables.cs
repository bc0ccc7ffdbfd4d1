using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Provisions;

/// <summary>What of the table of provisions ties to the other filings, and what cannot be tied and why.</summary>
internal static class TieTables
{
    private const decimal Million = 1_000_000m;

    /// <summary>The figures with a second statement: both, the difference, what rounding allows, where the second comes from, which check compared them. Empty for none.</summary>
    public static IReadOnlyList<Block> Tied(BriefingContext context, IReadOnlyList<Tie> ties)
    {
        var rows = new List<TableRow>();
        Period? section = null;
        foreach (var tie in ties)
        {
            if (tie.Other is not { } other) continue;
            if (section != tie.Period) rows.Add(new TableRow(RowKind.Section, [TableCell.Of(PeriodWords.Title(tie.Period), Reference.Of(tie.Period))]));
            section = tie.Period;
            rows.Add(new TableRow(RowKind.Line,
            [
                Name(tie.Concept), Cell(context, tie.Stated), Cell(context, other), Cell(context, tie.Difference!),
                TableCell.Of(FigureFormat.Number(tie.Allowed / Million, 2), Reference.Check("ties", "allowed")), TableCell.Of(tie.Agrees ? "agrees" : "differs"), Source(tie), Codes(tie),
            ], 1));
        }
        if (rows.Count == 0) return [];
        return
        [
            new Table
            {
                Id = "table-tied",
                Title = "The filing against the other filings",
                Unit = $"{FigureFormat.Currency(context.Book.Currency)} million; {BriefingContext.BasisName(context.Release.Basis)}; the other filings with the audit status that Sources gives for each",
                Columns = [new(ColumnKind.Label), new(ColumnKind.Figure), new(ColumnKind.Figure), new(ColumnKind.Figure), new(ColumnKind.Figure), new(ColumnKind.Text), new(ColumnKind.Text), new(ColumnKind.Text)],
                Head =
                [
                    new TableRow(RowKind.Head,
                    [
                        TableCell.Blank, TableCell.Of("This filing"), TableCell.Of("Others"), TableCell.Of("Difference"), TableCell.Of("Allowed"), TableCell.Of("Result"), TableCell.Of("Where the others have it"),
                        TableCell.Of("Check"),
                    ]),
                ],
                Rows = rows,
                FullWidth = true,
                Notes = [[new TextRun("Allowed: half a unit of the last digit of both sides; agrees: the difference lies within it. Check: the rule of the ledger that compares the two; where none is named, the sum is formed here.")]],
                Summary = "Each figure with a second statement: the two amounts, the difference, what rounding allows, and the source.",
            },
        ];
    }

    /// <summary>The lines with figures that have no second statement, the periods of these, and why. Empty for none.</summary>
    public static IReadOnlyList<Block> Untied(IReadOnlyList<Tie> ties)
    {
        var rows = new List<TableRow>();
        var done = new List<(ConceptId, string)>();
        foreach (var tie in ties)
        {
            if (tie.Other is not null) continue;
            var why = Why(tie);
            if (done.Contains((tie.Concept.Id, why))) continue;
            done.Add((tie.Concept.Id, why));
            var periods = new List<Inline>();
            foreach (var same in ties)
                if (same.Other is null && same.Concept.Id == tie.Concept.Id && Why(same) == why)
                {
                    if (periods.Count > 0) periods.Add(new TextRun(", "));
                    periods.Add(new TextRun(PeriodWords.Short(same.Period), TextStyle.Plain, Reference.Of(same.Period)));
                }
            rows.Add(new TableRow(RowKind.Line, [Name(tie.Concept), new TableCell(periods), new TableCell(WhyCell(tie, why))]));
        }
        if (rows.Count == 0) return [];
        return
        [
            new Table
            {
                Id = "table-untied",
                Title = "Figures that cannot be tied",
                Columns = [new(ColumnKind.Label), new(ColumnKind.Text), new(ColumnKind.Text)],
                Head = [new TableRow(RowKind.Head, [TableCell.Of("Line"), TableCell.Of("Periods"), TableCell.Of("Why")])],
                Rows = rows,
                FullWidth = true,
                Summary = "Each line with figures that no other filing states or gives, the periods, and the reason.",
            },
        ];
    }

    private static string Why(Tie tie)
    {
        if (tie.Concept.PeriodType == PeriodType.Ratio) return "A rate: neither side of the division is stated in the filings held.";
        return tie.Known.Count > 0 ? "The other filings held state only the span named here: " + string.Join(", ", tie.Known.Select(PeriodWords.Short)) : "No other filing held states it, and it follows from nothing that they state.";
    }

    private static List<Inline> WhyCell(Tie tie, string why)
    {
        if (tie.Known.Count == 0) return [new TextRun(why)];
        var words = new List<Inline> { new TextRun("Of this span the other filings held state only ") };
        for (var i = 0; i < tie.Known.Count; i++)
        {
            if (i > 0) words.Add(new TextRun(" and "));
            words.Add(new TextRun(PeriodWords.Short(tie.Known[i]), TextStyle.Plain, Reference.Of(tie.Known[i])));
        }
        words.Add(new TextRun("."));
        return words;
    }

    private static TableCell Name(Concept concept) => TableCell.Of(concept.Name, StatementTable.HasDigit(concept.Name) ? Reference.Name(concept.Id.Value) : null);

    private static TableCell Cell(BriefingContext context, Figure figure) => TableCell.Of(FigureFormat.Cell(figure), context.Book.Use(figure).Name);

    private static TableCell Source(Tie tie)
    {
        var content = new List<Inline>();
        if (tie.Way.Length > 0) content.Add(new TextRun(tie.Way + "; ", TextStyle.Plain, StatementTable.HasDigit(tie.Way) ? Reference.Of(tie.Period) : null));
        for (var i = 0; i < tie.Filings.Count; i++)
        {
            if (i > 0) content.Add(new TextRun(", "));
            content.Add(new TextRun($"{BriefingContext.FormName(tie.Filings[i])} of {PeriodWords.ShortDate(tie.Filings[i].Date)}", TextStyle.Plain, Reference.Filing(tie.Filings[i].Id)));
        }
        return new TableCell(content);
    }

    private static TableCell Codes(Tie tie) => tie.Rules.Count == 0 ? TableCell.Blank : TableCell.Of(string.Join(", ", tie.Rules), Reference.Check(tie.Rules[0], "code"));
}
