using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Briefings.Summary.Presentation;

/// <summary>
/// A table of what is new since the previous release: each item as it is now and as it was then. The number of rows in each section is
/// limited, so that the table fits on about one page.
/// </summary>
internal sealed class SinceLastTable
{
    // The largest number of rows in a section. If there are more, the last row gives the number of the rest.
    private const int Most = 6;

    private readonly BriefingContext _context;
    private readonly Filing _before;
    private readonly List<TableRow> _rows = [];

    private SinceLastTable(BriefingContext context, Filing before) => (_context, _before) = (context, before);

    /// <summary>Makes the table. Empty if there is no previous release; a sentence instead of the table if nothing is new.</summary>
    public static IReadOnlyList<Block> Make(BriefingContext context) =>
        EarlierRelease.Of(context) is { } before ? new SinceLastTable(context, before).Table() : [];

    private List<Block> Table()
    {
        Section("Outlook", [.. ResultStory.Of(_context).Guidance.Select(Outlook)]);
        Section("Restated", [.. _context.Restated.Where(r => r.By.Id == _context.Release.Id).Select(Restated)]);
        var changes = ReleaseChanges.Between(_context.Ledger.Taxonomy, _before, _context.Release);
        Section("Measures stated now, not before",
            [.. changes.Added.Select(c => Row(c, "", TableCell.Blank, Stated(c, _context.Release), "added"))]);
        Section("Measures stated before, not now",
            [.. changes.Dropped.Select(c => Row(c, "", Stated(c, _before), TableCell.Blank, "dropped"))]);
        Section("Called otherwise", [.. changes.Renamed.Select(
            r => Row(r.Concept, "", Quoted(r.Concept, r.Before), Quoted(r.Concept, r.Now), "other words"))]);
        Section("First on the balance sheet",
            [.. ResultStory.Of(_context).Appeared.Select(b => Row(b.Concept, "", TableCell.Blank, Cell(b.Figure), "new"))]);
        Section("Differences that are waived", [.. WaiverNews.Since(_context, _before).Select(Waived)]);
        if (_rows.Count == 0) return [new Paragraph(
            [new TextRun(HasOutlook() ? "Outlook, comparatives, measures, captions and waivers are as they were there."
                : "Comparatives, measures, captions and waivers are as they were there; of neither is an outlook held.")])];
        return
        [
            new Table
            {
                Id = "table-since-last",
                HeadedBy = "Since the last release",
                Unit =
                    $"As each release states it; {_context.Release.AuditStatus} here; " +
                        $"{BriefingContext.BasisName(_context.Release.Basis)}; for the span, or as of the day, that stands beside the " +
                        $"name or the amount",
                Columns = [new(ColumnKind.Label), new(ColumnKind.Text, Newest: true), new(ColumnKind.Text), new(ColumnKind.Text)],
                Head = [new TableRow(RowKind.Head, [TableCell.Blank, Named(_context.Release), Named(_before), TableCell.Of("News")])],
                Rows = _rows,
                FullWidth = true,
                DividesAtGroups = true,
                Summary = "What is new since the release before: as it is here, as it was there, and what became of it.",
            },
        ];
    }

    // Whether one of the two releases has guidance. The same guidance in both releases is not news.
    private bool HasOutlook() => Expects(_before) || Expects(_context.Release);

    private bool Expects(Filing filing) =>
        filing.Statements.Any(s => s.Lines.Any(
            l => l.Concept is { } id && _context.Ledger.Taxonomy.Find(id)?.Guidance is not null && l.Cells.Any(c => c.Fact is not null)));

    private void Section(string title, List<TableRow> rows)
    {
        if (rows.Count == 0) return;
        _rows.Add(new TableRow(RowKind.Section, [TableCell.Of(title)]));
        _rows.AddRange(rows.Take(Most));
        if (rows.Count <= Most) return;
        var rest = rows.Count - Most;
        _rows.Add(new TableRow(RowKind.Line,
            [new TableCell([new TextRun("and "),
                new TextRun(FigureFormat.Whole(rest), TextStyle.Plain,
                    _context.Counted("since-last", NameText.InText(title).Replace(' ', '-').Replace(",", ""), rest)),
                    new TextRun(" more")]), TableCell.Blank, TableCell.Blank, TableCell.Blank], 1));
    }

    private static TableCell Named(Filing filing) =>
        TableCell.Of($"{NameText.Capital(BriefingContext.FormName(filing))} of {PeriodWords.Date(filing.Date)}",
            Reference.Filing(filing.Id));

    private static TableRow Row(Concept concept, string after, TableCell before, TableCell now, string news) =>
        new(RowKind.Line, [TableCell.Of(concept.Name + after, NameText.HasDigit(concept.Name) ? Reference.Name(concept.Id.Value) : null),
            now, before, TableCell.Of(news)], 1);

    private static TableRow Row(Concept concept, Ledger.Periods.Period period, TableCell before, TableCell now,
        IReadOnlyList<Inline> news) => new(RowKind.Line,
        [new TableCell([new TextRun($"{concept.ShortName}, ", TextStyle.Plain, Reference.Name(concept.Id.Value)),
            new TextRun(PeriodWords.Short(period), TextStyle.Plain, Reference.Of(period))]), now, before, new TableCell(news)], 1);

    private TableRow Outlook(GuidanceNews news)
    {
        var before = news.Before is { } range ? Range(range, range.Filing.Id != _before.Id) : TableCell.Blank;
        var now = news.Reached is { } reached ? new TableCell([new TextRun("reached "), Run(reached)])
            : news.Now is { } stated ? Range(stated, false) : TableCell.Blank;
        return Row(news.Measure, news.Period, before, now, What(news));
    }

    private List<Inline> What(GuidanceNews news)
    {
        if (news.Reached is null) return [new TextRun(
            news.Turn switch { GuidanceTurn.First => "first stated", GuidanceTurn.NotRepeated => "not repeated",
                var turn => turn.ToString().ToLowerInvariant() })];
        List<Inline> words = [new TextRun(news.Turn.ToString().ToLowerInvariant())];
        if (news.FromMidpoint(_context) is { } away)
        {
            var move = _context.Book.Use(away);
            words.AddRange([new TextRun(", "), new TextRun(FigureFormat.Signed(move), TextStyle.Plain, Reference.Of(move, Manner.Signed)),
                new TextRun(" from its middle")]);
        }
        return words;
    }

    // Writes a range. An older range comes with its date.
    private TableCell Range(GuidedRange range, bool isOlder)
    {
        List<Inline> words = range.IsPoint ? [Run(range.Low)] : [Run(range.Low), new TextRun(" to "), Run(range.High)];
        if (isOlder) words.AddRange(Of(range.Filing));
        return new TableCell(words);
    }

    private TableRow Restated(RestatedFigure figure)
    {
        var concept = _context.Ledger.Taxonomy.Find(figure.Now.Key.Concept)!;
        return Row(concept, figure.Now.Key.Period, Written(figure.Before, _before), Written(figure.Now, _context.Release),
            [new TextRun($"{figure.Mark.Word}; see \u201CWhat was restated\u201D")]);
    }

    // Writes an amount. If it is from a filing other than the one that the column heading names, the date of that filing is added.
    private TableCell Written(Fact fact, Filing head)
    {
        var run = new TextRun(FigureFormat.Written(FigureText.Of(new FiledFigure(fact))), TextStyle.Plain,
            Reference.Of(_context.Book.Use(_context.Book.AsFiled(fact)), Manner.Written));
        if (fact.Source.FilingId == head.Id || _context.Ledger.Filings.FirstOrDefault(f => f.Id == fact.Source.FilingId) is not { } other)
            return new TableCell([run]);
        return new TableCell([run, .. Of(other)]);
    }

    private static Inline[] Of(Filing older) =>
        [new TextRun(", of "), new TextRun(PeriodWords.Date(older.Date), TextStyle.Plain, Reference.Of(older.Date))];

    // The figure as the filing states it for its latest period, with "about" or "up to" if the filing has such a word.
    private TableCell Stated(Concept concept, Filing filing)
    {
        Fact? latest = null;
        foreach (var fact in FilingFacts.Of(filing).Find(concept.Id))
            if (latest is null || fact.Key.Period.End > latest.Key.Period.End) latest = fact;
        if (latest is null) return TableCell.Blank;
        var words = latest.Qualifier switch { Qualifier.About => "about\u00A0", Qualifier.Over => "over\u00A0",
            Qualifier.UpTo => "up to\u00A0", _ => "" };
        List<Inline> runs = words.Length == 0 ? [] : [new TextRun(words)];
        return new TableCell([.. runs, Run(_context.Book.AsFiled(latest)), new TextRun(", "),
            new TextRun(PeriodWords.Short(latest.Key.Period), TextStyle.Plain, Reference.Of(latest.Key.Period))]);
    }

    private static TableCell Quoted(Concept concept, string caption) =>
        TableCell.Of($"\u201C{caption}\u201D", NameText.HasDigit(caption) ? Reference.Name(concept.Id.Value) : null);

    private TableCell Cell(Figure figure) => new([Run(figure)]);

    private TextRun Run(Figure figure) =>
        new(FigureFormat.Prose(figure), TextStyle.Plain, Reference.Of(_context.Book.Use(figure), Manner.Prose));

    private TableRow Waived(WaiverNews news) => new(RowKind.Line,
    [
        TableCell.Of($"{news.Rule.Code}\u2002{news.Rule.Title}", Reference.Check(news.Rule.Code, "code")),
        Count(news.Now, news.Rule.Code, "now"), Count(news.Before, news.Rule.Code, "before"),
        TableCell.Of(news.Before == 0 ? "came" : news.Now == 0 ? "gone" : news.Now > news.Before ? "more" : "fewer"),
    ], 1);

    private TableCell Count(int count, string code, string when) =>
        count == 0 ? TableCell.Of(FigureFormat.Nil)
            : TableCell.Of(FigureFormat.Whole(count), _context.Counted("waived-since-last", $"{code}-{when}", count));
}
