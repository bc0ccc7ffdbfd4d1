using QifuReports.Briefings.Summary.Costs;
using QifuReports.Briefings.Summary.Presentation;

namespace QifuReports.Briefings.Quarterly;

/// <summary>The tables that templates of a results briefing may place: the statements as filed, the reconciliations, share data.</summary>
public sealed class QuarterlyTables(BriefingContext context)
{
    /// <summary>The blocks with this name; null for an unknown name, empty if there is nothing to show.</summary>
    public IReadOnlyList<Block>? Named(string name) => name switch
    {
        "statements" => Statements(false),
        "reconciliations" => Statements(true),
        "shares" => Shares(),
        "derived-reconciliation" => DerivedReconciliation.Make(context),
        "summary-figures" => LargeResultFigures.Make(context),
        "lines-revenue" => Lines("lines-revenue", "Revenue by line", "revenue"),
        "lines-costs" => OperatingCosts.Of(context) is { } costs ? Way(costs)
            : Lines("lines-costs", "Operating costs by line", "total-operating-costs"),
        "lines-result" => Result(),
        "drivers" => MovesTable.Make(context),
        "since-last" => SinceLastTable.Make(context),
        "restatements" => RestatementTables.Make(context),
        _ when name.StartsWith("members ", StringComparison.Ordinal) => MemberTable.Make(context, name["members ".Length..]),
        _ => null,
    };

    // Makes a table of the parts of a sum, each followed by its own parts, and then the sum itself.
    private IReadOnlyList<Block> Lines(string id, string title, string role)
    {
        if (context.Concept(role) is not { } sum) return [];
        var lines = new List<TableLine>();
        foreach (var (part, _) in context.Parts(sum))
        {
            lines.Add(new TableLine(part, 0, false));
            foreach (var (inner, _) in context.Parts(part)) lines.Add(new TableLine(inner, 1, false));
        }
        return LineTable.Make(context, id, title, [.. lines, new TableLine(sum, 0, true)]);
    }

    // The lines from revenue to the result after operating costs, if no filing states a total of these costs; subtotals below their lines.
    private IReadOnlyList<Block> Way(OperatingCosts costs)
    {
        var lines = new List<TableLine>();
        Add(costs.Result);
        return LineTable.Make(context, "lines-costs",
            $"From {NameText.InText(context.Concept("revenue")!.Name)} to {NameText.InText(costs.Result.Name)}", lines);

        void Add(Concept sum)
        {
            foreach (var (part, _) in costs.InOrder(context, sum))
            {
                if (costs.IsOnTheWay(context, part)) Add(part);
                else lines.Add(new TableLine(part, 0, false));
                if (part.Role?.Id == "revenue" || costs.IsOnTheWay(context, part)) continue;
                foreach (var (inner, _) in context.Parts(part)) lines.Add(new TableLine(inner, 1, false));
            }
            lines.Add(new TableLine(sum, 0, true));
        }
    }

    // Makes a table of the lines from the operating result to the net result.
    private IReadOnlyList<Block> Result()
    {
        if (context.Concept("net-result") is not { } net) return [];
        var lines = new List<TableLine>();
        foreach (var (part, _) in context.Parts(net))
        {
            if (part.Role?.Id == "result-before-tax")
                foreach (var (inner, _) in context.Parts(part)) lines.Add(new TableLine(inner, 0, false));
            lines.Add(new TableLine(part, 0, part.Role?.Id == "result-before-tax"));
        }
        return LineTable.Make(context, "lines-result", "From the operating result to the net result",
            [.. lines, new TableLine(net, 0, true)]);
    }

    private List<Block> Statements(bool reconciliations)
    {
        var blocks = new List<Block>();
        foreach (var statement in context.Release.Statements)
        {
            if (!statement.IsTable || HasNonGaap(statement) != reconciliations) continue;
            var heading = Heading(statement);
            blocks.Add(new Heading(2, heading) { Id = $"statement-{statement.Id}" });
            var (amounts, perShare) = StatementTable.Parts(statement, context);
            blocks.Add(RowNote.Add(StatementTable.Make(amounts, context) with { Title = "", HeadedBy = heading }, Notes(amounts)));
            if (perShare is not null) blocks.Add(RowNote.Add(StatementTable.Make(perShare, context), Notes(perShare)));
        }
        return blocks;
    }

    // Notes on restated lines, and on lines that the filing leaves blank although it states the amounts elsewhere. Without a note, such a
    // line would look like our omission.
    private List<RowNote> Notes(Statement statement)
    {
        var (notes, blank) = (new List<RowNote>(), new List<int>());
        if (RestatedLines(statement) is { Count: > 0 } restated)
            notes.Add(new RowNote(RowNote.MarkOf(0),
                [new TextRun("As restated or reclassified, for earlier periods: see \u201CWhat was restated\u201D.")], restated));
        for (var i = 0; i < statement.Lines.Count; i++)
        {
            var line = statement.Lines[i];
            if (line.Kind == LineKind.Heading || line.Concept is not { } id || context.Ledger.Taxonomy.Find(id) is not { } concept
                || line.Cells.Any(c => c.Text.Length > 0) || !line.Members.IsNone || !statement.Columns[0].Members.IsNone) continue;
            if (context.Book.Find(concept, statement.Columns[0].Period, context.Book.Currency) is not null) blank.Add(i);
        }
        if (blank.Count > 0) notes.Add(
            new RowNote(RowNote.MarkOf(notes.Count),
                [new TextRun("Blank in this table of the filing too; the amounts stand in another of its statements.")], blank));
        return notes;
    }

    // The positions of the lines of a statement that this filing states differently from what was filed before.
    private List<int> RestatedLines(Statement statement)
    {
        var lines = new List<int>();
        for (var i = 0; i < statement.Lines.Count; i++)
            if (context.Restated.Any(r => statement.Lines[i].Cells.Any(c => ReferenceEquals(c.Fact, r.Now)))) lines.Add(i);
        return lines;
    }

    // If two statements have the same title, the heading adds the span of each.
    private string Heading(Statement statement)
    {
        var same = context.Release.Statements.Count(s => s.IsTable && s.Title == statement.Title);
        return same < 2 || statement.Columns[0].Group.Length == 0 ? statement.Title
            : $"{statement.Title}, {NameText.InText(PeriodWords.Span(statement.Columns[0].Period).Split(" ended", 2)[0])}";
    }

    private bool HasNonGaap(Statement statement)
    {
        foreach (var line in statement.Lines)
            if (line.Concept is { } id && context.Ledger.Taxonomy.Find(id)?.GaapCounterpart is not null) return true;
        return false;
    }

    // Per-share amounts and numbers of shares, for the period and the year before. If the filings have such figures, also for the year to
    // date and the same span a year before.
    private List<Block> Shares()
    {
        var rows = new List<TableRow>();
        var columns = context.YearToDate == context.Period || !HasSharesOf(context.YearToDate) ? [context.Period, context.Period.YearBefore]
            : new[] { context.Period, context.Period.YearBefore, context.YearToDate, context.YearToDate.YearBefore };
        var money = FigureFormat.Currency(context.Book.Currency);
        var (hasAds, hasNonGaap, inMillions) = (false, false, false);
        foreach (var gaap in (bool[])[true, false])
            foreach (var concept in context.Ledger.Taxonomy.Concepts)
            {
                if (!IsOfShares(concept)) continue;
                if (concept.GaapCounterpart is null != gaap || context.Book.Find(concept, context.Period, context.Book.Currency) is null)
                    continue;
                hasAds |= concept.UnitKind is UnitKind.MoneyPerAds or UnitKind.Ads;
                hasNonGaap |= !gaap;
                var cells = new List<TableCell> { TableCell.Of(concept.Name) };
                foreach (var period in columns)
                {
                    var figure = context.Book.Find(concept, period, context.Book.Currency);
                    inMillions |= figure is { Measure: Measure.Shares or Measure.Ads, Resolution: > 1 };
                    cells.Add(figure is null ? TableCell.Blank : Cell(context, figure));
                }
                rows.Add(new TableRow(RowKind.Line, cells));
            }
        if (rows.Count == 0) return [];
        var unit =
            $"{money} per share{(hasAds ? " and per ADS" : "")}; numbers of shares{(hasAds ? " and ADSs" : "")} in " +
                $"units{(inMillions ? ", in millions (m) where stated so" : "")}";
        var heads = new List<TableCell> { TableCell.Blank };
        var kinds = new List<TableColumn> { new(ColumnKind.Label) };
        for (var i = 0; i < columns.Length; i++)
        {
            heads.Add(TableCell.Of(PeriodWords.Short(columns[i]), Reference.Of(columns[i])));
            kinds.Add(new TableColumn(ColumnKind.Figure, i == 2, Newest: i % 2 == 0));
        }
        return
        [
            new Table
            {
                Id = "table-shares",
                Title = "Per-share data and weighted average numbers of shares",
                Unit = $"{unit}; {context.Release.AuditStatus}; {KeyFigures.Basis(context, hasNonGaap)}; "
                    + $"{PeriodWords.Span(context.Period)}{(columns.Length > 2 ? $" and {PeriodWords.Span(context.YearToDate)}" : "")}",
                HeadingReferences =
                    columns.Length > 2 ? [Reference.Of(context.Period), Reference.Of(context.YearToDate)] : [Reference.Of(context.Period)],
                Columns = kinds,
                Head = [new TableRow(RowKind.Head, heads)],
                Rows = rows,
                FullWidth = true,
                Summary =
                    $"Income per share{(hasAds ? " and per ADS" : "")}, and the weighted average numbers that they are computed with.",
            },
        ];
    }

    private bool HasSharesOf(Period span)
    {
        foreach (var concept in context.Ledger.Taxonomy.Concepts)
            if (IsOfShares(concept) && context.Book.Find(concept, context.Period, context.Book.Currency) is not null
                && context.Book.Find(concept, span, context.Book.Currency) is not null) return true;
        return false;
    }

    private static bool IsOfShares(Concept concept) =>
        concept.UnitKind is UnitKind.MoneyPerShare or UnitKind.MoneyPerAds or UnitKind.Shares or UnitKind.Ads
            && concept.PeriodType is PeriodType.PerShare or PeriodType.Average;

    private static TableCell Cell(BriefingContext context, Figure figure) => figure.Measure is Measure.Shares or Measure.Ads
        ? TableCell.Of(FigureFormat.InUnits(figure), Reference.Of(context.Book.Use(figure), Manner.Units))
        : KeyFigures.Cell(context.Book, figure);
}
