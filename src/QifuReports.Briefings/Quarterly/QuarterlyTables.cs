using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Quarterly;

/// <summary>The tables that the templates of a quarterly briefing may place: the statements as filed, the reconciliations, the checks, the waivers, the sources.</summary>
public sealed class QuarterlyTables(BriefingContext context, IReadOnlyList<string> omitted)
{
    /// <summary>The blocks of that name; null for a name there is none of, empty where there is nothing to show.</summary>
    public IReadOnlyList<Block>? Named(string name) => name switch
    {
        "statements" => Statements(false),
        "reconciliations" => Statements(true),
        "shares" => Shares(),
        "checks" => [CheckTables.Summary(context.Report)],
        "waivers" => CheckTables.Waivers(context.Report),
        "failures" => context.Options.Draft ? [] : CheckTables.Failures(context.Report),
        "derived-reconciliation" => DerivedReconciliation.Make(context),
        "filings" => [Filings()],
        "filed-statements" => Filed(),
        "omitted" => Omitted(),
        _ => null,
    };

    /// <summary>What a draft says at its front: that it is one, and which checks failed.</summary>
    public static IReadOnlyList<Block> DraftFront(CheckReport report)
    {
        var failures = CheckTables.Failures(report);
        Block words = new Paragraph([new TextRun(failures.Count == 0
            ? "This document is a draft. Every check that was made holds, or is explained."
            : "This document is a draft and is not to be passed on: the checks listed here failed, and figures in it do not tie.")]);
        var callout = new Callout(failures.Count == 0 ? CalloutKind.Information : CalloutKind.Warning, "Draft", [words]);
        return failures.Count == 0 ? [callout] : [callout, .. failures, new PageBreak()];
    }

    private List<Block> Statements(bool reconciliations)
    {
        var blocks = new List<Block>();
        foreach (var statement in context.Release.Statements)
        {
            if (!statement.IsTable || HasNonGaap(statement) != reconciliations) continue;
            var heading = Heading(statement);
            blocks.Add(new Heading(2, heading) { Id = $"statement-{statement.Id}" });
            blocks.Add(StatementTable.Make(statement, context) with { Title = "", HeadedBy = heading, Notes = BlankLines(statement) });
        }
        return blocks;
    }

    // A line that the filing leaves blank although it states the amounts elsewhere would look like an omission of ours.
    private List<IReadOnlyList<Inline>> BlankLines(Statement statement)
    {
        var notes = new List<IReadOnlyList<Inline>>();
        foreach (var line in statement.Lines)
        {
            if (line.Kind == LineKind.Heading || line.Concept is not { } id || context.Ledger.Taxonomy.Find(id) is not { } concept || line.Cells.Any(c => c.Text.Length > 0)) continue;
            if (context.Book.Find(concept, statement.Columns[0].Period, context.Book.Currency) is null) continue;
            notes.Add([new TextRun($"{concept.Name}: blank in this table of the filing too; the amounts stand in another of its statements.")]);
        }
        return notes;
    }

    // Two statements of one title are told apart by their spans.
    private string Heading(Statement statement)
    {
        var same = context.Release.Statements.Count(s => s.IsTable && s.Title == statement.Title);
        return same < 2 || statement.Columns[0].Group.Length == 0 ? statement.Title
            : $"{statement.Title}, {FigureObject.InText(PeriodWords.Span(statement.Columns[0].Period).Split(" ended", 2)[0])}";
    }

    private bool HasNonGaap(Statement statement)
    {
        foreach (var line in statement.Lines)
            if (line.Concept is { } id && context.Ledger.Taxonomy.Find(id)?.GaapCounterpart is not null) return true;
        return false;
    }

    // Per-share amounts and share counts, of the quarter and of the year to date, each with last year.
    private List<Block> Shares()
    {
        var rows = new List<TableRow>();
        var columns = context.YearToDate == context.Period ? [context.Period.YearBefore, context.Period] : new[] { context.Period.YearBefore, context.Period, context.YearToDate.YearBefore, context.YearToDate };
        var money = FigureFormat.Currency(context.Book.Currency);
        var (hasAds, hasNonGaap, inMillions) = (false, false, false);
        foreach (var gaap in (bool[])[true, false])
            foreach (var concept in context.Ledger.Taxonomy.Concepts)
            {
                if (concept.UnitKind is not (UnitKind.MoneyPerShare or UnitKind.MoneyPerAds or UnitKind.Shares or UnitKind.Ads) || concept.PeriodType is not (PeriodType.PerShare or PeriodType.Average)) continue;
                if (concept.GaapCounterpart is null != gaap || context.Book.Find(concept, context.Period, context.Book.Currency) is null) continue;
                hasAds |= concept.UnitKind is UnitKind.MoneyPerAds or UnitKind.Ads;
                hasNonGaap |= !gaap;
                var cells = new List<TableCell> { TableCell.Of(concept.Name) };
                foreach (var period in columns)
                {
                    var figure = context.Book.Find(concept, period, context.Book.Currency);
                    inMillions |= figure is { Measure: Measure.Shares or Measure.Ads, Resolution: > 1 };
                    cells.Add(figure is null ? TableCell.Blank : TableCell.Of(Cell(figure), context.Book.Use(figure).Name));
                }
                rows.Add(new TableRow(RowKind.Line, cells));
            }
        if (rows.Count == 0) return [];
        var unit = $"{money} per share{(hasAds ? " and per ADS" : "")}; numbers of shares{(hasAds ? " and ADSs" : "")} in units{(inMillions ? ", in millions (m) where stated so" : "")}";
        var heads = new List<TableCell> { TableCell.Blank };
        var kinds = new List<TableColumn> { new(ColumnKind.Label) };
        for (var i = 0; i < columns.Length; i++)
        {
            heads.Add(TableCell.Of(PeriodWords.Short(columns[i]), Reference.Of(columns[i])));
            kinds.Add(new TableColumn(ColumnKind.Figure, i == 2));
        }
        return
        [
            new Table
            {
                Id = "table-shares",
                Title = "Per-share data and weighted average numbers of shares",
                Unit = $"{unit}; {context.Release.AuditStatus}; {KeyFigures.Basis(context, hasNonGaap)}; "
                    + $"{PeriodWords.Span(context.Period)}{(columns.Length > 2 ? $" and {PeriodWords.Span(context.YearToDate)}" : "")}",
                Columns = kinds,
                Head = [new TableRow(RowKind.Head, heads)],
                Rows = rows,
                FullWidth = true,
                Summary = $"Income per share{(hasAds ? " and per ADS" : "")}, and the weighted average numbers that they are computed with.",
            },
        ];
    }

    private static string Cell(Figure figure) => figure.Measure is Measure.Shares or Measure.Ads
        ? figure.Resolution > 1 ? FigureFormat.Prose(figure).Replace("illion", "", StringComparison.Ordinal) : FigureFormat.Number(figure.Value, 0)
        : FigureFormat.Cell(figure);

    // Every filing whose figures are stated here or entered what is derived, with how many of both.
    private Table Filings()
    {
        var (stated, entered) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var rows = new List<TableRow>();
        foreach (var filing in context.Ledger.Filings)
        {
            stated.Clear();
            entered.Clear();
            foreach (var figure in context.Book.Used)
                if (figure.Origin is FigureOrigin.Reported r)
                {
                    if (r.Fact.Source.FilingId == filing.Id) stated.Add(figure.Name);
                }
                else AddInputs(figure, filing.Id, entered);
            entered.ExceptWith(stated);
            if (stated.Count + entered.Count == 0) continue;
            rows.Add(new TableRow(RowKind.Line,
            [
                TableCell.Of(FormTitle(filing), Reference.Filing(filing.Id)), TableCell.Of(PeriodWords.Date(filing.Date), Reference.Of(filing.Date)),
                TableCell.Of($"{filing.AuditStatus}, {BriefingContext.BasisName(filing.Basis)}"), Count(stated.Count, filing), Count(entered.Count, filing),
            ]));
        }
        return new Table
        {
            Id = "table-filings",
            HeadedBy = "Sources",
            Columns = [new(ColumnKind.Label), new(ColumnKind.Text), new(ColumnKind.Text), new(ColumnKind.Figure), new(ColumnKind.Figure)],
            Head = [new TableRow(RowKind.Head, [TableCell.Of("Filing"), TableCell.Of("Date"), TableCell.Of("Status and basis"), TableCell.Of("Figures stated here"), TableCell.Of("Only in formulas")])],
            Rows = rows,
            FullWidth = true,
            KeepTogether = true,
            Summary = "Each filing with its date, its status, how many of its figures this document states, and how many more entered derived figures.",
        };
    }

    private static string FormTitle(Filing filing)
    {
        var form = BriefingContext.FormName(filing);
        return $"{char.ToUpperInvariant(form[0])}{form[1..]}, {filing.Title}";
    }

    private static TableCell Count(int count, Filing filing) => count == 0 ? TableCell.Of(FigureFormat.Nil) : TableCell.Of(FigureFormat.Whole(count), Reference.Check("figures", filing.Id));

    private static void AddInputs(Figure figure, string filing, HashSet<string> names)
    {
        if (figure.Origin is not FigureOrigin.Derived derived) return;
        foreach (var input in derived.Inputs)
            if (input.Origin is FigureOrigin.Reported r)
            {
                if (r.Fact.Source.FilingId == filing) names.Add(input.Name);
            }
            else AddInputs(input, filing, names);
    }

    // What of the release stands here as it was filed, and what by its figures only.
    private List<Block> Filed()
    {
        var blocks = new List<Block>();
        foreach (var (isTable, words) in ((bool, string)[])[(true, "Shown in full, as filed: "), (false, "Used by their figures, in our own words: ")])
        {
            var content = new List<Inline>();
            foreach (var statement in context.Release.Statements)
            {
                if (statement.IsTable != isTable) continue;
                content.Add(new TextRun(content.Count == 0 ? words : "; "));
                content.Add(new TextRun(FigureObject.InText(statement.Title), TextStyle.Plain, StatementTable.HasDigit(statement.Title) ? Reference.Name(statement.Id) : null));
            }
            if (content.Count == 0) continue;
            content.Add(new TextRun("."));
            blocks.Add(new Paragraph(content));
        }
        return blocks;
    }

    private List<Block> Omitted()
    {
        if (omitted.Count == 0 && !Without().Any()) return [];
        var items = omitted.Concat(Without()).Select(o => (IReadOnlyList<Block>)[new Paragraph([new TextRun(o)])]).ToList();
        return [new Paragraph([new TextRun("Left out, since the filings lack the data:")]) { KeepWithNext = true }, new ListBlock(false, items)];
    }

    // What is no section of its own: columns and sentences that an issuer without translated amounts or without ADSs has no need of.
    private IEnumerable<string> Without()
    {
        if (context.Release.Translation is null) yield return "Amounts translated into another currency";
        if (context.Ledger.Issuer.SharesPerAds is null) yield return "Figures per American depositary share";
    }
}
