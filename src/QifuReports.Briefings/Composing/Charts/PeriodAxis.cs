namespace QifuReports.Briefings.Composing.Charts;

/// <summary>
/// The positions along a time axis: one for each period with known data, and one narrow gap for each run of periods without data. The axis
/// never begins or ends with a gap. Spans of different lengths form separate groups.
/// </summary>
public sealed class PeriodAxis
{
    private readonly List<Period?> _places = [];
    private readonly List<Period> _missing = [];
    private readonly List<ChartCategory> _categories = [];

    private PeriodAxis() { }

    /// <summary>The axis for periods of one length, oldest first.</summary>
    public static PeriodAxis Of(IReadOnlyList<Period> periods, Func<Period, bool> isKnown) => Of([periods], isKnown, PeriodWords.Short);

    /// <summary>The axis for several groups with a space between them. A group without known data is left out.</summary>
    /// <param name="groups">Each group has periods of one length, oldest first.</param>
    /// <param name="isKnown">Whether a chart has data for the period.</param>
    /// <param name="name">The label under the bar or point of a period.</param>
    public static PeriodAxis Of(IReadOnlyList<IReadOnlyList<Period>> groups, Func<Period, bool> isKnown, Func<Period, string> name)
    {
        var axis = new PeriodAxis();
        foreach (var group in groups) axis.Add(group, isKnown, name);
        return axis;
    }

    public IReadOnlyList<ChartCategory> Categories => _categories;

    /// <summary>The number of periods that have data.</summary>
    public int Known { get; private set; }

    /// <summary>The periods without data between the first and the last period shown.</summary>
    public IReadOnlyList<Period> Missing => _missing;

    /// <summary>The first and the last period shown. The axis must show at least one period.</summary>
    public Period First => _places[0]!.Value;

    /// <inheritdoc cref="First"/>
    public Period Last => _places[^1]!.Value;

    /// <summary>The position of a period; null if the axis does not show the period.</summary>
    public int? PlaceOf(Period period) => _places.IndexOf(period) is >= 0 and var place ? place : null;

    /// <summary>Returns one value for each position: the value of the period there, or <paramref name="none"/> at a gap.</summary>
    public List<T> Each<T>(Func<Period, T> of, T none)
    {
        var each = new List<T>(_places.Count);
        foreach (var place in _places) each.Add(place is { } period ? of(period) : none);
        return each;
    }

    /// <summary>The points of a series; a gap at each position without a period.</summary>
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
