using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Briefings.Quarterly;

/// <summary>
/// Compares the figures of the release with the same figures in other filings of the same day or earlier: one table lists the differences,
/// and another counts the outcomes by filing and by statement of the release.
/// </summary>
public static class RestatementTables
{
    // The outcomes in the order of a reader's questions: first what is equal, then what differs, the most serious last.
    private static readonly (RestatementStatus Status, string Head)[] Outcomes =
    [
        (RestatementStatus.Agrees, "Agree"), (RestatementStatus.Rounded, "Agree as rounded"), (RestatementStatus.Relabelled, "Relabelled"),
        (RestatementStatus.OtherRate, "Other rate"),
        (RestatementStatus.Revised, "Outlook revised"), (RestatementStatus.Restated, "Restated"),
    ];

    /// <summary>The tables; empty if no other filing of the same day or earlier states a figure of the release.</summary>
    public static IReadOnlyList<Block> Make(BriefingContext context)
    {
        if (context.Restatements.Rows.Count == 0) return [];
        var blocks = new List<Block>();
        if (context.Restated.Count > 0) blocks.Add(RestatedTable.Make(context));
        var differences = Differences(context);
        if (differences.Rows.Count > 0) blocks.Add(differences);
        blocks.Add(Counts(context));
        return blocks;
    }

    private static Table Differences(BriefingContext context)
    {
        var release = context.Source.Filing;
        var rows = new List<TableRow>();
        foreach (var filing in context.Restatements.Filings)
        {
            var first = true;
            foreach (var row in context.Restatements.Rows)
            {
                if (filing == release || row.In(filing) is not { } there || row.In(release) is not { } here) continue;
                if (RestatementMatrix.Compare(context.Ledger, there, here) is not (> RestatementStatus.Rounded and var status)) continue;
                if (first) rows.Add(Section(filing));
                first = false;
                var name = new TableCell([
                    new TextRun($"{row.Name}, ", TextStyle.Plain, Reference.Name(row.Key.Concept.Value)),
                    new TextRun(PeriodWords.Short(row.Key.Period), TextStyle.Plain, Reference.Of(row.Key.Period))]);
                rows.Add(new TableRow(RowKind.Line, [name, Value(context, there), Value(context, here), Outcome(status, there, here)], 1));
            }
        }
        return new Table
        {
            Id = "table-differences",
            Title = "Figures that another filing states or calls otherwise",
            Unit =
                $"As each filing states them; {release.AuditStatus} here; {BriefingContext.BasisName(release.Basis)}; for the span, or " +
                    $"as of the day, that stands beside the name",
            Columns = [new(ColumnKind.Label), new(ColumnKind.Figure), new(ColumnKind.Figure), new(ColumnKind.Text)],
            Head = [new TableRow(RowKind.Head,
                [TableCell.Of("Other filing, and the figure"), TableCell.Of("There"), TableCell.Of("Here"), TableCell.Of("Outcome")])],
            Rows = rows,
            FullWidth = true,
            Summary = "Figures of this filing that another one states or calls otherwise: that filing, both values, and what is different.",
        };
    }

    private static TableCell Value(BriefingContext context, RestatementCell cell) =>
        TableCell.Of(FigureFormat.Written(FigureText.Of(new FiledFigure(cell.Fact))),
            Reference.Of(context.Book.Use(context.Book.AsFiled(cell.Fact)), Manner.Written));

    private static TableCell Outcome(RestatementStatus status, RestatementCell there, RestatementCell here)
    {
        var caption = there.Fact.Source.Caption;
        return status switch
        {
            RestatementStatus.Relabelled =>
                TableCell.Of($"relabelled: \u201C{caption}\u201D there, \u201C{here.Fact.Source.Caption}\u201D here",
                    Reference.Name(there.Fact.Key.Concept.Value)),
            RestatementStatus.OtherRate => TableCell.Of("other rate"),
            RestatementStatus.Revised => TableCell.Of("revised"),
            _ => TableCell.Of(here.Fact.Restated?.Word ?? there.Fact.Restated?.Word ?? "restated"),
        };
    }

    // The table of counts, grouped by filing and then by the statement of the release that has the figures.
    private static Table Counts(BriefingContext context)
    {
        var (release, matrix) = (context.Source.Filing, context.Restatements);
        // For each statement of this filing and each other filing: the number of figures by outcome.
        var (counts, all) = (new Dictionary<object, int[]?[]>(ReferenceEqualityComparer.Instance), new int[Outcomes.Length]);
        foreach (var row in matrix.Rows)
        {
            if (row.In(release) is not { } here) continue;
            if (!counts.TryGetValue(here.Statement, out var byFiling))
                counts.Add(here.Statement, byFiling = new int[]?[matrix.Filings.Count]);
            for (var i = 0; i < byFiling.Length; i++)
            {
                if (ReferenceEquals(matrix.Filings[i], release) || row.In(matrix.Filings[i]) is not { } there) continue;
                var status = (int)RestatementMatrix.Compare(context.Ledger, there, here);
                (byFiling[i] ??= new int[Outcomes.Length])[status]++;
                all[status]++;
            }
        }
        var rows = new List<(Filing Filing, Statement? Statement, int[] Counts)>();
        for (var i = 0; i < matrix.Filings.Count; i++)
        {
            var first = true;
            foreach (var statement in release.Statements)
            {
                if (!counts.TryGetValue(statement, out var byFiling) || byFiling[i] is not { } of) continue;
                if (first) rows.Add((matrix.Filings[i], null, of));
                first = false;
                rows.Add((matrix.Filings[i], statement, of));
            }
        }
        var (heads, columns) = (new List<TableCell> { TableCell.Of("Other filing, and the statement of this one") },
            new List<TableColumn> { new(ColumnKind.Label) });
        foreach (var (status, head) in Outcomes)
        {
            if (all[(int)status] == 0) continue;
            heads.Add(TableCell.Of(head));
            columns.Add(new TableColumn(ColumnKind.Figure));
        }
        return new Table
        {
            Id = "table-restatements",
            Title = "How many figures stand in both filings, and how they compare",
            Columns = columns,
            Head = [new TableRow(RowKind.Head, heads)],
            Rows = [.. rows.Select(r =>
                r.Statement is { } statement ? Row(context, r.Filing, statement, r.Counts, all) : Section(r.Filing))],
            FullWidth = true,
            Notes = [[new TextRun(
                "A figure is the same in period, unit and basis. One that stands in several filings is counted for each of them.")]],
            Summary =
                "For each other filing and each statement of this one, how many figures agree and how many differ, by the kind of " +
                    "difference.",
        };
    }

    private static TableRow Row(BriefingContext context, Filing other, Statement statement, int[] counts, int[] all)
    {
        var cells = new List<TableCell> { TableCell.Of(statement.Title,
            NameText.HasDigit(statement.Title) ? Reference.Name(statement.Id) : null) };
        foreach (var (status, _) in Outcomes)
        {
            if (all[(int)status] == 0) continue;
            var count = counts[(int)status];
            cells.Add(count == 0 ? TableCell.Of(FigureFormat.Nil)
                : TableCell.Of(FigureFormat.Whole(count), context.Counted("restatements", $"{other.Id}-{statement.Id}-{status}", count)));
        }
        return new TableRow(RowKind.Line, cells, 1);
    }

    internal static TableRow Section(Filing filing) =>
        new(RowKind.Section, [TableCell.Of($"{BriefingContext.FullName(filing)}, {PeriodWords.Date(filing.Date)}: {filing.Title}",
            Reference.Filing(filing.Id))]);
}
