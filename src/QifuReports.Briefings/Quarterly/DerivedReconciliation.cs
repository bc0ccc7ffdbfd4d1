namespace QifuReports.Briefings.Quarterly;

/// <summary>
/// The reconciliation of a period without a release: each non-GAAP amount, its GAAP counterpart and the difference between the two, if both
/// amounts can be derived.
/// </summary>
internal static class DerivedReconciliation
{
    public static IReadOnlyList<Block> Make(BriefingContext context)
    {
        var rows = new List<TableRow>();
        var (now, before) = (context.Period, context.Period.YearBefore);
        foreach (var concept in context.Ledger.Taxonomy.Concepts)
        {
            if (concept.PeriodType != PeriodType.Flow || concept.GaapCounterpart is not { } id
                || context.Ledger.Taxonomy.Find(id) is not { } gaap) continue;
            if (context.Book.Find(concept, now, context.Book.Currency) is null
                || context.Book.Find(gaap, now, context.Book.Currency) is null) continue;
            rows.Add(new TableRow(RowKind.Line, [TableCell.Of(gaap.Name), Cell(context, gaap, now), Cell(context, gaap, before)]));
            rows.Add(new TableRow(RowKind.Line,
                [TableCell.Of(AdjustmentName(context, gaap, concept, now, before)), Adjustment(context, gaap, concept, now),
                    Adjustment(context, gaap, concept, before)]));
            rows.Add(new TableRow(RowKind.Subtotal,
                [TableCell.Of(concept.Name), Cell(context, concept, now), Cell(context, concept, before)]));
        }
        if (rows.Count == 0) return [];
        return
        [
            new Table
            {
                Id = "table-derived-reconciliation",
                Title = $"Non-GAAP amounts and their {BriefingContext.BasisName(context.Release.Basis)} counterparts",
                Unit =
                    $"{context.Book.TableUnit}; {context.Release.AuditStatus}; {BriefingContext.BasisName(context.Release.Basis)} and " +
                        $"non-GAAP; {PeriodWords.Span(now)} and {PeriodWords.Date(before.End)}",
                HeadingReferences = [Reference.Of(now), Reference.Of(before.Closing)],
                Columns = [new(ColumnKind.Label), new(ColumnKind.Figure, Newest: true), new(ColumnKind.Figure)],
                Head = [new TableRow(RowKind.Head,
                    [TableCell.Blank, TableCell.Of(PeriodWords.Short(now), Reference.Of(now)),
                        TableCell.Of(PeriodWords.Short(before), Reference.Of(before))])],
                Rows = rows,
                FullWidth = true,
                KeepTogether = true,
                Summary =
                    $"Each non-GAAP amount with its {BriefingContext.BasisName(context.Release.Basis)} counterpart and the adjustments " +
                        $"between them.",
            },
        ];
    }

    // Shows the GAAP measure as bold as the non-GAAP total.
    private static TableCell Cell(BriefingContext context, Concept concept, Ledger.Periods.Period period) =>
        context.Book.Find(concept, period, context.Book.Currency) is { } figure
            ? new TableCell([new TextRun(FigureFormat.Cell(figure), TextStyle.Strong, Reference.Of(context.Book.Use(figure), Manner.Cell))])
            : TableCell.Blank;

    // The difference is called share-based compensation only if that amount is known and equals it exactly in each year shown.
    private static string AdjustmentName(BriefingContext context, Concept gaap, Concept nonGaap, Ledger.Periods.Period now,
        Ledger.Periods.Period before)
    {
        const string unnamed = "Adjustments, as the difference of the two";
        if (context.Concept("share-based-compensation") is not { } compensation) return unnamed;
        foreach (var period in (Ledger.Periods.Period[])[now, before])
        {
            if (context.Book.Find(gaap, period, context.Book.Currency) is not { } from
                || context.Book.Find(nonGaap, period, context.Book.Currency) is not { } to) continue;
            if (context.Book.Find(compensation, period, context.Book.Currency) is not { } adjustment
                || adjustment.Value != to.Value - from.Value) return unnamed;
        }
        return compensation.Name;
    }

    private static TableCell Adjustment(BriefingContext context, Concept gaap, Concept nonGaap, Ledger.Periods.Period period)
    {
        if (context.Book.Find(gaap, period, context.Book.Currency) is not { } from
            || context.Book.Find(nonGaap, period, context.Book.Currency) is not { } to) return TableCell.Blank;
        var figure = context.Book.Keep(Derive.Remainder($"{period}/{nonGaap.Id}/adjustments", nonGaap, to, [from]));
        return TableCell.Of(FigureFormat.Cell(figure), Reference.Of(context.Book.Use(figure), Manner.Cell));
    }
}
