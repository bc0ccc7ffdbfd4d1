using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Periods;

namespace QifuReports.Edition.Figures;

/// <summary>What is known of a concept in all periods of one length.</summary>
/// <param name="Title">What the points measure.</param>
/// <param name="Points">The known periods, oldest first.</param>
public sealed record Trend(string Title, IReadOnlyList<TrendPoint> Points);

/// <summary>One period of a trend.</summary>
/// <param name="Position">The place on the time axis, counted from 0; a missing position is a period in which nothing is known.</param>
/// <param name="Period">The period, short: <c>Q3 2023</c>.</param>
/// <param name="Value">The value in whole units.</param>
/// <param name="Text">The value as a sentence would write it.</param>
/// <param name="IsDerived">Whether the value is derived, because no filing states it as precisely.</param>
/// <param name="Number">The number of the figure, if the briefing has it; otherwise 0.</param>
public sealed record TrendPoint(int Position, string Period, decimal Value, string Text, bool IsDerived, int Number);

/// <summary>Collects the trends of concepts, each once.</summary>
/// <param name="known">The figures of the ledger, filed by a date or derived.</param>
/// <param name="periods">The periods of the time axis, oldest first.</param>
/// <param name="numbers">The figures of the briefing.</param>
internal sealed class TrendBook(KnownFigures known, IReadOnlyList<Period> periods, FigureNumbers numbers)
{
    private const int Least = 2;

    private readonly Dictionary<FactKey, int> _trendOf = [];
    private readonly List<Trend> _trends = [];

    public IReadOnlyList<Trend> Trends => _trends;

    /// <summary>
    /// The trend that belongs to a figure; -1 if fewer than two periods are known. For a change the trend is that of the concept itself.
    /// Amounts are in the currency of the issuer, because translated amounts of two periods are not compared.
    /// </summary>
    /// <param name="figure">The figure.</param>
    /// <param name="basis">The accounting basis of the figure.</param>
    /// <param name="usual">The basis that titles leave out.</param>
    public int Of(Figure figure, Basis basis, Basis usual)
    {
        var unit = FactUnits.Of(figure.Concept, known.Ledger.Issuer.Currency);
        var key = new FactKey(figure.Concept.Id, default, unit, basis) { Members = figure.Members };
        if (_trendOf.TryGetValue(key, out var at)) return at;
        var points = PointsOf(figure, key);
        at = points.Count < Least ? -1 : _trends.Count;
        if (at >= 0) _trends.Add(new Trend(TitleOf(figure, basis, usual), points));
        _trendOf.Add(key, at);
        return at;
    }

    private static string TitleOf(Figure figure, Basis basis, Basis usual)
    {
        var name = figure.Members.IsNone ? figure.Concept.Name : $"{figure.Concept.Name}, {figure.Members.Names}";
        return basis == usual ? name : $"{name}, {FigureTitle.WordsOf(basis)}";
    }

    private List<TrendPoint> PointsOf(Figure figure, FactKey key)
    {
        var points = new List<TrendPoint>();
        if (figure.Concept.Guidance is not null || key.Basis.IsAdjustment) return points;
        for (var i = 0; i < periods.Count; i++)
        {
            var at = key with { Period = figure.Concept.AtInstant ? periods[i].Closing : periods[i] };
            if (known.Find(figure.Concept, at) is not { } found) continue;
            var name = Figure.NameOf(at);
            var number = numbers.Of(name);
            var shown = number > 0 ? numbers.All[number - 1] : Shown(figure, at, found, name);
            points.Add(new TrendPoint(i, PeriodWords.Short(at.Period), shown.Value, FigureFormat.Prose(shown),
                shown.Origin is FigureOrigin.Derived, number));
        }
        return points;
    }

    private Figure Shown(Figure like, FactKey key, KnownFigure found, string name) =>
        new(name, like.Concept, key.Period, key.Unit, MeasureOf(like.Concept), found.Value, found.Resolution,
            found is FiledFigure filed ? new FigureOrigin.Reported(filed.Fact) : new FigureOrigin.Derived(Formula.SubPeriod, []))
        {
            Interval = found.Interval,
            Members = key.Members,
            InTables = like.InTables,
            Symbol = like.Concept.UnitKind is UnitKind.Money or UnitKind.MoneyPerShare or UnitKind.MoneyPerAds
                ? known.Ledger.Issuer.CurrencySymbol : "",
        };

    private static Measure MeasureOf(Concept concept) => concept.UnitKind switch
    {
        UnitKind.Money => Measure.Money,
        UnitKind.MoneyPerShare => Measure.PerShare,
        UnitKind.MoneyPerAds => Measure.PerAds,
        UnitKind.Shares => Measure.Shares,
        UnitKind.Ads => Measure.Ads,
        UnitKind.Percent => concept.GrowthOf is null ? Measure.Percent : Measure.Growth,
        UnitKind.Months => Measure.Months,
        UnitKind.Rate => Measure.Rate,
        _ => Measure.Count,
    };
}
