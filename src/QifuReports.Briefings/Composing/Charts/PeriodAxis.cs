using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing.Charts;

/// <summary>
/// The places along an axis of time: every period of which something is known, and between them one narrow gap for each run of periods of which nothing is.
/// There is no gap at an end. Spans of different lengths stand in groups apart.
/// </summary>
public sealed class PeriodAxis
{
    private readonly List<Period?> _places = [];
    private readonly List<Period> _missing = [];
    private readonly List<ChartCategory> _categories = [];

    private PeriodAxis() { }

    /// <summary>The axis of periods of one length, oldest first.</summary>
    public static PeriodAxis Of(IReadOnlyList<Period> periods, Func<Period, bool> isKnown) => Of([periods], isKnown, PeriodWords.Short);

    /// <summary>The axis of several groups with a space between them; a group of which nothing is known is left out.</summary>
    /// <param name="groups">Periods of one length each, oldest first.</param>
    /// <param name="isKnown">Whether there is a mark for a period.</param>
    /// <param name="name">What stands under its mark.</param>
    public static PeriodAxis Of(IReadOnlyList<IReadOnlyList<Period>> groups, Func<Period, bool> isKnown, Func<Period, string> name)
    {
        var axis = new PeriodAxis();
        foreach (var group in groups) axis.Add(group, isKnown, name);
        return axis;
    }

    public IReadOnlyList<ChartCategory> Categories => _categories;

    /// <summary>How many periods have a mark.</summary>
    public int Known { get; private set; }

    /// <summary>The periods within the axis of which nothing is known.</summary>
    public IReadOnlyList<Period> Missing => _missing;

    /// <summary>The first and the last period that are shown; only where one is.</summary>
    public Period First => _places[0]!.Value;

    /// <inheritdoc cref="First"/>
    public Period Last => _places[^1]!.Value;

    /// <summary>The place of a period; null where it is not shown.</summary>
    public int? PlaceOf(Period period) => _places.IndexOf(period) is >= 0 and var place ? place : null;

    /// <summary>One a place, that of a period as given, none elsewhere.</summary>
    public List<T> Each<T>(Func<Period, T> of, T none)
    {
        var each = new List<T>(_places.Count);
        foreach (var place in _places) each.Add(place is { } period ? of(period) : none);
        return each;
    }

    /// <summary>The marks of a series: without one where no period is shown.</summary>
    public List<ChartPoint> Points(Func<Period, ChartPoint> of) => Each(of, ChartParts.Gap);

    private void Add(IReadOnlyList<Period> group, Func<Period, bool> isKnown, Func<Period, string> name)
    {
        var (first, last) = (0, group.Count - 1);
        while (first <= last && !isKnown(group[first])) first++;
        while (last >= first && !isKnown(group[last])) last--;
        if (first > last) return;
        if (_places.Count > 0) Place(null, ChartCategory.Space);
        for (var i = first; i <= last; i++)
        {
            if (isKnown(group[i]))
            {
                Place(group[i], name(group[i]));
                Known++;
                continue;
            }
            _missing.Add(group[i]);
            if (_categories[^1].Kind != CategoryKind.Missing) Place(null, ChartCategory.Missing);
        }
    }

    private void Place(Period? period, ChartCategory category)
    {
        _places.Add(period);
        _categories.Add(category);
    }
}
