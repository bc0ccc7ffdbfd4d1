using System.Globalization;
using System.Text.Json.Nodes;

namespace QifuReports.Generated;

/// <summary>
/// The fiscal years of a company, worked out here and not by the program: what a filing states as its days has to be what the program makes
/// of the rule.
/// </summary>
public sealed class CompanyCalendar
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
    private readonly Func<int, DateOnly> _yearEnd;
    private readonly int _longQuarter = 4;
    private readonly int[] _weeks = [13, 13, 13, 13];

    public CompanyCalendar(CompanyPlan plan)
    {
        var chance = new Chance(plan.Seed).Of("calendar");
        var (month, weekday) = (chance.Between(2, 11), (DayOfWeek)chance.Below(7));
        var day = chance.Percent(60) ? DateTime.DaysInMonth(2023, month) : chance.Between(1, 28);
        IsInWeeks = plan.Calendar is not (CalendarKind.December or CalendarKind.Day);
        var isNamedByStart = chance.Percent(30) && plan.Calendar is CalendarKind.Day or CalendarKind.NearestWeekday;
        FirstYear = chance.Between(2004, 2026);
        // The number of the calendar year in which the year ends is that of the fiscal one, or one more.
        var more = isNamedByStart ? 1 : 0;
        if (IsInWeeks && chance.Percent(20)) _weeks = [12, 12, 12, 16];
        if (IsInWeeks && chance.Percent(30)) _longQuarter = chance.Between(1, 4);
        var isTurn = plan.Calendar == CalendarKind.NearestWeekday && !isNamedByStart && chance.Percent(25);
        if (isTurn) (month, day) = (12, 31);
        (_yearEnd, JsonNode ends) = plan.Calendar switch
        {
            CalendarKind.December => (y => new DateOnly(y, 12, 31), "12-31"),
            CalendarKind.Day =>
                (y => Day(y + more, month, day), (JsonNode)string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}")),
            CalendarKind.LastWeekday =>
                ((Func<int, DateOnly>)(y => Last(y, month, weekday)), (JsonNode)$"last {weekday} of {Months[month - 1]}"),
            CalendarKind.NearestWeekday =>
                (y => Nearest(y + more, month, day, weekday),
                    $"{weekday} nearest to {Months[month - 1]} {day.ToString(CultureInfo.InvariantCulture)}"),
            _ => (y => Last(y, month, weekday),
                new JsonArray([.. Enumerable.Range(FirstYear - 3, 8).Select(y => (JsonNode)Iso(Last(y, month, weekday)))])),
        };
        if (plan.Calendar == CalendarKind.December) return;
        if (!isNamedByStart && _longQuarter == 4 && _weeks[0] == 13 && ends is JsonValue)
        {
            Json = ends;
            return;
        }
        var said = new JsonObject { ["ends"] = ends };
        if (isNamedByStart) said["namedBy"] = "start";
        if (_weeks[0] != 13) said["weeks"] = new JsonArray([.. _weeks.Select(w => (JsonNode)w)]);
        if (_longQuarter != 4) said["longQuarter"] = _longQuarter;
        Json = said;
    }

    /// <summary>What issuer.json says of it; null where it says nothing.</summary>
    public JsonNode? Json { get; }

    /// <summary>Whether years are of 52 and 53 weeks.</summary>
    public bool IsInWeeks { get; }

    /// <summary>The year of the first filing.</summary>
    public int FirstYear { get; }

    /// <summary>The last day of a quarter, which are counted on over years from the first one of the year 0.</summary>
    public DateOnly EndOf(int quarter)
    {
        var (year, index) = (Year(quarter), Index(quarter));
        var (end, before) = (_yearEnd(year), _yearEnd(year - 1));
        if (index == 4) return end;
        if (!IsInWeeks)
        {
            var month = before.AddDays(1).AddMonths(0);
            var isMonthEnd = month.Day == 1;
            var to = new DateOnly(month.Year, month.Month, 1).AddMonths(3 * index);
            // The quarter of a year that ends with the last day of a month ends so, too; any other on the same day.
            return isMonthEnd ? to.AddDays(-1)
                : new DateOnly(to.Year, to.Month, Math.Min(end.Day, DateTime.DaysInMonth(to.Year, to.Month)));
        }
        var weeks = _weeks.Take(index).Sum() + (end.DayNumber - before.DayNumber == 371 && _longQuarter <= index ? 1 : 0);
        return before.AddDays(7 * weeks);
    }

    /// <summary>The first day of a quarter.</summary>
    public DateOnly StartOf(int quarter) => EndOf(quarter - 1).AddDays(1);

    public static int Year(int quarter) => quarter / 4;

    /// <summary>From 1 to 4.</summary>
    public static int Index(int quarter) => quarter % 4 + 1;

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(int year, int month, int day) =>
        new(year, month, month == 2 && day == 28 ? DateTime.DaysInMonth(year, 2) : day);

    private static DateOnly Last(int year, int month, DayOfWeek weekday)
    {
        var day = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        while (day.DayOfWeek != weekday) day = day.AddDays(-1);
        return day;
    }

    private static DateOnly Nearest(int year, int month, int day, DayOfWeek weekday)
    {
        var near = new DateOnly(year, month, day).AddDays(-3);
        while (near.DayOfWeek != weekday) near = near.AddDays(1);
        return near;
    }
}
