using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Provisions;

/// <summary>
/// Makes a table of figures that agree with or differ from other filings, and a table of those that cannot be compared, with the reason.
/// </summary>
internal static class TieTables
{
    /// <summary>
    /// The figures that can be compared with other filings: both amounts, the difference, the difference that rounding allows, how other
    /// filings give the figure, and the check that compared them. Empty if there are none.
    /// </summary>
    public static IReadOnlyList<Block> Tied(BriefingContext context, IReadOnlyList<Tie> ties)
    {
        var rows = new List<TableRow>();
        Period? section = null;
        var scale = context.Book.Scale;
        foreach (var tie in ties)
        {
            if (tie.Other is not { } other) continue;
            if (section != tie.Period) rows.Add(new TableRow(RowKind.Section, [new TableCell(Filings(ties, tie.Period))]));
            section = tie.Period;
            rows.Add(new TableRow(RowKind.Line,
            [
                Name(tie.Concept), Cell(context, tie.Stated), Cell(context, other), Cell(context, tie.Difference!),
                TableCell.Of(FormatSeam.Of(FormatBranch.AllowedDifference, FigureFormat.Number(tie.Allowed / scale.Unit, scale.Decimals)),
                    context.Counted("ties", $"{tie.Concept.Id}-{tie.Period}-allowed", Shown(tie.Allowed, scale))), Way(tie), Result(tie),
            ], 1));
        }
        if (rows.Count == 0) return [];
        return
        [
            new Table
            {
                Id = "table-tied",
                Title = "The filing against the other filings",
                Unit =
                    $"{context.Book.TableUnit}; {BriefingContext.BasisName(context.Release.Basis)}; {context.Release.AuditStatus}, the " +
                        $"other filings as Sources says of each; spans as the rows name them",
                Columns = [new(ColumnKind.Label), new(ColumnKind.Figure), new(ColumnKind.Figure), new(ColumnKind.Figure),
                    new(ColumnKind.Figure), new(ColumnKind.Text), new(ColumnKind.Text)],
                Head =
                [
                    new TableRow(RowKind.Head,
                        [TableCell.Blank, TableCell.Of("Here"), TableCell.Of("Others"), TableCell.Of("Difference"), TableCell.Of("Allowed"),
                            TableCell.Of("How"), TableCell.Of("Result")]),
                ],
                Rows = rows,
                FullWidth = true,
                Notes =
                [
                    [
                        new TextRun(
                            "How the others have it: stated, from longer and shorter spans, or as the sum of their categories. Allowed: " +
                                "what the rounding of both sides allows, half a unit of the last digit of each amount that enters. " +
                                "Result: with the rule of the ledger that makes the same comparison, where one does."),
                    ],
                ],
                Summary =
                    "Each figure with a second statement: the two amounts, the difference, what rounding allows, and how the " +
                        "others have it.",
            },
        ];
    }

    /// <summary>
    /// The lines with figures that cannot be compared with other filings, their periods and the reason. Empty if all can be compared.
    /// </summary>
    public static IReadOnlyList<Block> Untied(ProvisionSource source, IReadOnlyList<Tie> ties)
    {
        var rows = new List<TableRow>();
        foreach (var line in source.Statement.Lines)
        {
            var open = new List<Tie>();
            foreach (var tie in ties)
                if (tie.Other is null && tie.Concept.Id == line.Concept) open.Add(tie);
            while (open.Count > 0)
            {
                var first = open[0];
                var alike = open.FindAll(t => t.Known.SequenceEqual(first.Known));
                open.RemoveAll(alike.Contains);
                rows.Add(new TableRow(RowKind.Line,
                    [Name(first.Concept), new TableCell(Periods([.. alike.Select(t => t.Period)], ", ")),
                        new TableCell(Why(source, first))]));
            }
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

    private static List<Inline> Why(ProvisionSource source, Tie tie)
    {
        if (tie.Known.Count > 0)
            return [new TextRun("The other filings held state no more of it than "), .. Periods(tie.Known, " and "), new TextRun(".")];
        if (tie.Concept.PeriodType == PeriodType.Ratio)
            return [new TextRun("Stated here only; neither side of the division is stated in the filings held.")];
        return [new TextRun(tie.Concept.Id == source.Whole.Id ? "Stated here only; the other filings held lack a category of it."
            : "Stated here only; the releases do not tell new and revised apart.")];
    }

    private static List<Inline> Periods(IReadOnlyList<Period> periods, string between)
    {
        var content = new List<Inline>();
        foreach (var period in periods)
        {
            if (content.Count > 0) content.Add(new TextRun(between));
            content.Add(new TextRun(PeriodWords.Short(period), TextStyle.Plain, Reference.Of(period)));
        }
        return content;
    }

    // The period, and every filing used in the rows of this period.
    private static List<Inline> Filings(IReadOnlyList<Tie> ties, Period period)
    {
        var content = new List<Inline> { new TextRun(PeriodWords.Title(period), TextStyle.Plain, Reference.Of(period)) };
        var done = new List<string>();
        foreach (var tie in ties)
        {
            if (tie.Period != period) continue;
            foreach (var filing in tie.Filings)
            {
                if (done.Contains(filing.Id)) continue;
                content.Add(new TextRun(done.Count == 0 ? ": " : " and "));
                content.Add(new TextRun($"{BriefingContext.FormName(filing)} of {PeriodWords.Date(filing.Date)}", TextStyle.Plain,
                    Reference.Filing(filing.Id)));
                done.Add(filing.Id);
            }
        }
        return content;
    }

    private static TableCell Name(Concept concept) =>
        TableCell.Of(concept.Name, NameText.HasDigit(concept.Name) ? Reference.Name(concept.Id.Value) : null);

    // The number as rounded for display, with as many decimals as displayed, because the proof compares the text with this number.
    private static decimal Shown(decimal allowed, TableScale scale) =>
        Rounding.At(allowed / scale.Unit, scale.Decimals) + (scale.Decimals > 0 ? 0.0m : 0m);

    private static TableCell Cell(BriefingContext context, Figure figure) =>
        TableCell.Of(FigureFormat.Cell(figure), Reference.Of(context.Book.Use(figure), Manner.Cell));

    private static TableCell Way(Tie tie) =>
        tie.Way.Length == 0 ? TableCell.Of("as stated")
            : TableCell.Of(tie.Way, NameText.HasDigit(tie.Way) ? Reference.Name("spans") : null);

    private static TableCell Result(Tie tie)
    {
        var result = new TextRun(tie.Agrees ? "agrees" : "differs");
        return tie.Rules.Count == 0 ? new TableCell([result])
            : new TableCell([result, new TextRun($", {string.Join(", ", tie.Rules)}", TextStyle.Plain,
                Reference.Check(tie.Rules[0], "code"))]);
    }
}
