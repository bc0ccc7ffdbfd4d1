using QifuReports.Ledger.Derivation;

namespace QifuReports.Workbook.Quarters;

/// <summary>The periods that the sheet of quarters has columns for, and every figure in them.</summary>
internal sealed class PeriodGrid
{
    private readonly Dictionary<SeriesKey, int> _rows = [];

    private PeriodGrid(PeriodKind kind, IReadOnlyList<Period> periods, IReadOnlyList<Series> series)
    {
        (Kind, Periods, Series) = (kind, periods, series);
        for (var i = 0; i < series.Count; i++) _rows.Add(series[i].Key, i);
    }

    /// <summary>Quarters; halves for a company that reports none; years for one that reports neither.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The periods, oldest first, without gaps; empty for a ledger without flows.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>The rows, in the order of <see cref="SeriesFinder"/>.</summary>
    public IReadOnlyList<Series> Series { get; }

    /// <summary>How many periods a year has.</summary>
    public int PerYear => Kind switch { PeriodKind.Quarter => 4, PeriodKind.Half => 2, _ => 1 };

    /// <summary>The row of a figure, from 0; -1 for none.</summary>
    public int RowOf(SeriesKey key) => _rows.GetValueOrDefault(key, -1);

    /// <summary>The period whose column has figures of a period or of an instant at its end; -1 for none.</summary>
    public int ColumnOf(Period period)
    {
        for (var i = 0; i < Periods.Count; i++)
            if (Periods[i] == period || (period.IsInstant && Periods[i].End == period.End)) return i;
        return -1;
    }

    /// <summary>The grid of a ledger.</summary>
    /// <param name="book">The ledger with what can be derived.</param>
    /// <param name="filings">The filings that count, oldest first.</param>
    public static PeriodGrid Of(DerivedBook book, IReadOnlyList<Filing> filings)
    {
        var found = SeriesFinder.Find(book.Ledger, filings);
        foreach (var kind in (ReadOnlySpan<PeriodKind>)[PeriodKind.Quarter, PeriodKind.Half, PeriodKind.Year])
        {
            var periods = PeriodsOf(kind, filings, book.Ledger.Issuer.Calendar);
            var series = Fill(book, found, periods);
            if (series.Exists(s => s.Concept.PeriodType == PeriodType.Flow && s.Values.Any(v => v is not null)))
                return Trimmed(kind, periods, series);
        }
        return new PeriodGrid(PeriodKind.Quarter, [], []);
    }

    // Without the periods before the first and after the last of which anything is known.
    private static PeriodGrid Trimmed(PeriodKind kind, List<Period> periods, List<Series> series)
    {
        var (first, last) = (0, periods.Count);
        while (first < last && IsBlank(first, series)) first++;
        while (last > first && IsBlank(last - 1, series)) last--;
        if (last - first < periods.Count)
            series = series.ConvertAll(s => s with
            {
                Values = [.. s.Values.Skip(first).Take(last - first)],
                Trailing = [.. s.Trailing.Skip(first).Take(last - first)],
            });
        return new PeriodGrid(kind, periods.GetRange(first, last - first), series);
    }

    private static bool IsBlank(int period, List<Series> series) =>
        series.TrueForAll(s => s.Values[period] is null && (s.Trailing.Count == 0 || s.Trailing[period] is null));

    private static List<Period> PeriodsOf(PeriodKind kind, IReadOnlyList<Filing> filings, FiscalCalendar calendar)
    {
        DateOnly? first = null, last = null;
        foreach (var filing in filings)
            foreach (var statement in filing.Statements)
                foreach (var column in statement.Columns)
                    if (!column.Period.IsInstant)
                    {
                        if (first is null || column.Period.Start < first) first = column.Period.Start;
                        // What is expected of a later period has no results yet.
                        if ((last is null || column.Period.End > last) && column.Period.End <= filing.Date) last = column.Period.End;
                    }
        List<Period> periods = [];
        if (first is not { } start || last is not { } end) return periods;
        for (var period = Containing(kind, start, calendar); period.Start <= end; period = NextOf(period)) periods.Add(period);
        return periods;
    }

    private static Period Containing(PeriodKind kind, DateOnly day, FiscalCalendar calendar) => kind switch
    {
        PeriodKind.Quarter => calendar.QuarterOf(day),
        PeriodKind.Half => calendar.HalfOf(day),
        _ => calendar.FullYear(calendar.YearOf(day)),
    };

    private static Period NextOf(Period period) => period.Kind == PeriodKind.Year ? period.Calendar.FullYear(period.Year + 1) : period.Next;

    private static List<Series> Fill(DerivedBook book, IReadOnlyList<(SeriesKey Key, Concept Concept, decimal Scale)> found,
        List<Period> periods)
    {
        List<Series> series = [];
        foreach (var (key, concept, scale) in found)
        {
            var values = new KnownFigure?[periods.Count];
            var isKnown = false;
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Find(book, key.In(concept.AtInstant ? periods[i].Closing : periods[i]), concept);
                isKnown |= values[i] is not null;
            }
            var trailing = TrailingOf(book, key, concept, periods);
            if (isKnown || trailing.Length > 0) series.Add(new Series(key, concept, scale, values) { Trailing = trailing });
        }
        return series;
    }

    // What is neither filed nor ever derived is not asked for: the answer would be a reason in words.
    private static KnownFigure? Find(DerivedBook book, FactKey key, Concept concept) =>
        concept.PeriodType != PeriodType.Flow && concept.Quotient is null && book.Ledger.Facts(key).Count == 0 ? null
            : book.Find(key) as KnownFigure;

    private static KnownFigure?[] TrailingOf(DerivedBook book, SeriesKey key, Concept concept, List<Period> periods)
    {
        var addsUp = concept.PeriodType == PeriodType.Flow || concept.Quotient is not null;
        if (!addsUp || concept.AtInstant || concept.Guidance is not null) return [];
        var trailing = new KnownFigure?[periods.Count];
        var isKnown = false;
        for (var i = 0; i < trailing.Length; i++)
        {
            trailing[i] = book.TrailingTwelveMonths(key.Concept, periods[i], key.Unit, key.Basis, key.Members) as KnownFigure;
            isKnown |= trailing[i] is not null;
        }
        return isKnown ? trailing : [];
    }
}
