using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;

namespace QifuReports.Edition.Figures;

/// <summary>Collects the details of the figures of one briefing, from filings published by its date.</summary>
internal sealed class FigureCollector
{
    private readonly LedgerBook _book;
    private readonly FigureNumbers _numbers;
    private readonly FigureSections _sections;
    private readonly StatementBook _statements;
    private readonly CheckIndex _checks;
    private readonly TrendBook _trends;
    private readonly SumBook _sums;
    private readonly Basis _usual;
    private readonly decimal _scale;

    public FigureCollector(LedgerBook book, BriefingResult result, CheckReport report)
    {
        _book = book;
        _numbers = new FigureNumbers(result.Figures);
        _sections = new FigureSections(_numbers, result.Document);
        var shown = result.Report ?? report;
        _scale = shown.Scale;
        _checks = new CheckIndex(shown);
        var date = DateOf(book, result);
        var later = new LaterFilings(book.Filings, date);
        _statements = new StatementBook(book, later);
        var spans = new DerivedBook(book, date);
        _trends = new TrendBook(spans, TimeAxis.Of(book, later, result.Of), _numbers);
        _sums = new SumBook(spans, _numbers);
        _usual = UsualBasis();
    }

    public FigureDetails Collect()
    {
        var items = new FigureItem[_numbers.All.Count];
        // The terms of a figure may have any number: an item is made when it is first needed, its terms before it.
        for (var i = 0; i < items.Length; i++) Make(i + 1, items);
        return new FigureDetails(_numbers)
        {
            Items = items, Sections = _sections.Titles, Filings = _book.Filings, Checks = _checks.Asked, Scale = _scale,
            Trends = _trends.Trends, Sums = _sums.Sums,
        };
    }

    // The date of the newest filing that a figure comes from, or of the release of the period if that is later.
    private static DateOnly? DateOf(LedgerBook book, BriefingResult result)
    {
        DateOnly? date = result.Of is { } period ? book.ReleaseFor(period)?.Date : null;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in FactsBehind.Of(result.Figures)) used.Add(fact.Source.FilingId);
        foreach (var filing in book.Filings)
            if (used.Contains(filing.Id) && (date is null || filing.Date > date)) date = filing.Date;
        return date;
    }

    // The basis of most facts; of equally frequent ones the first.
    private Basis UsualBasis()
    {
        var counts = new Dictionary<Basis, int>();
        var (usual, most) = (Basis.UsGaap, 0);
        foreach (var figure in _numbers.All)
        {
            if (figure.Origin is not FigureOrigin.Reported { Fact.Key.Basis: var basis }) continue;
            var count = counts[basis] = counts.GetValueOrDefault(basis) + 1;
            if (count > most) (usual, most) = (basis, count);
        }
        return usual;
    }

    private FigureItem Make(int number, FigureItem?[] items)
    {
        if (items[number - 1] is { } known) return known;
        var figure = _numbers.All[number - 1];
        var marks = LowPrecision.Is(figure) ? FigureMarks.Low : FigureMarks.None;
        var (formula, terms) = ("", Array.Empty<int>());
        if (figure.Origin is FigureOrigin.Derived derived)
        {
            marks |= FigureMarks.Derived;
            formula = derived.Formula.Statement;
            terms = new int[derived.Inputs.Count];
            for (var i = 0; i < terms.Length; i++)
            {
                terms[i] = _numbers.Of(derived.Inputs[i].Name);
                marks |= Make(terms[i], items).Marks & (FigureMarks.Restated | FigureMarks.Waived);
            }
        }
        var fact = (figure.Origin as FigureOrigin.Reported)?.Fact;
        var basis = FigureTitle.BasisOf(figure) ?? _usual;
        var key = fact?.Key ?? new FactKey(figure.Concept.Id, figure.Period, figure.Unit, basis) { Members = figure.Members };
        // A change, and a number that stands beside the figure of its key under a name of its own, is no figure of a sum.
        var isOfKey = fact is not null || figure.Name == Figure.NameOf(key);
        var (statements, isRestated) = isOfKey ? _statements.Of(key, fact) : ([], false);
        if (isRestated) marks |= FigureMarks.Restated;
        var checks = isOfKey ? _checks.Of(key) : [];
        foreach (var check in checks)
            if (_checks.Asked[check].Status == FindingStatus.Waived) marks |= FigureMarks.Waived;
        var (exact, between, unit) = ExactText.Of(figure);
        var item = new FigureItem(number, figure, FigureTitle.Of(figure, _usual), PeriodWords.InText(figure.Period),
            FigureFormat.Prose(figure), exact, between, unit)
        {
            Statements = statements, Formula = formula, Terms = terms, Checks = checks,
            Sums = isOfKey ? _sums.Of(figure.Concept, key) : [], Trend = _trends.Of(figure, basis, _usual), Marks = marks,
            Section = _sections.Of(number),
        };
        items[number - 1] = item;
        return item;
    }
}
