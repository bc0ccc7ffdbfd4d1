namespace QifuReports.Ledger.Periods;

public sealed partial class FiscalCalendar
{
    /// <summary>
    /// The fiscal calendar as one line, which <see cref="TryRead"/> can read again: when years end, how they are numbered, the weeks of the
    /// quarters, and the quarter ends that differ from the rule. For instance
    /// <c>Saturday nearest to January 31; named start; weeks 13 13 13 13; long 4; 2023Q2 2023-08-05</c>.
    /// </summary>
    public string Written
    {
        get
        {
            var parts = new List<string> { End.ToString() };
            if (IsNamedByStart) parts.Add("named start");
            if (IsInWeeks) parts.Add(string.Create(CultureInfo.InvariantCulture, $"weeks {string.Join(' ', Weeks)}; long {LongQuarter}"));
            foreach (var (quarter, day) in _known.OrderBy(k => k.Key))
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{(quarter - 1) / 4}Q{(quarter - 1) % 4 + 1} {day:yyyy-MM-dd}"));
            return string.Join("; ", parts);
        }
    }

    /// <summary>Reads the text that <see cref="Written"/> gives; null for any other text.</summary>
    public static FiscalCalendar? TryRead(string text)
    {
        var parts = text.Split("; ");
        if (!YearEnd.TryParse(parts[0], out var end)) return null;
        var (byStart, longQuarter, known) = (false, 4, new List<(int, int, DateOnly)>());
        IReadOnlyList<int> weeks = ThirteenEach;
        foreach (var part in parts.AsSpan(1))
        {
            var words = part.Split(' ');
            if (part == "named start") byStart = true;
            else if (words is ["weeks", ..] && TryWeeks(words.AsSpan(1), out var read)) weeks = read;
            else if (words is ["long", [>= '1' and <= '4'] digit]) longQuarter = digit[0] - '0';
            else if (words.Length == 2 && Period.TryParse(words[0], out var quarter) && quarter.Kind == PeriodKind.Quarter
                && Period.TryDate(words[1], out var day)) known.Add((quarter.Year, quarter.Index, day));
            else return null;
        }
        return Of(end!, byStart, weeks, longQuarter).With(known);
    }

    private static bool TryWeeks(ReadOnlySpan<string> words, out int[] weeks)
    {
        weeks = new int[4];
        if (words.Length != 4) return false;
        for (var i = 0; i < 4; i++)
            if (!int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out weeks[i]) || weeks[i] is < 1 or > 49)
                return false;
        return weeks.Sum() == 52;
    }
}
