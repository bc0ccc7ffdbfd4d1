using System.Globalization;

namespace QifuReports.Generated;

/// <summary>What a column is of: a quarter, the year to date, or a day; and how its head says so.</summary>
/// <param name="Calendar">The company's.</param>
/// <param name="First">Its first quarter.</param>
/// <param name="Last">Its last quarter, the same for a quarter.</param>
/// <param name="IsDay">Whether it is the end of that quarter.</param>
public sealed record Span(CompanyCalendar Calendar, int First, int Last, bool IsDay = false)
{
    /// <summary>How many ways there are to say a span.</summary>
    public const int Styles = 7;

    /// <summary>The quarters of it.</summary>
    public IEnumerable<int> Quarters => Enumerable.Range(First, Last - First + 1);

    /// <summary>The same a year before.</summary>
    public Span YearBefore => this with { First = First - 4, Last = Last - 4 };

    public DateOnly End => Calendar.EndOf(Last);

    /// <summary>As the files name it.</summary>
    public string Code
    {
        get
        {
            var year = CompanyCalendar.Year(Last).ToString("0000", CultureInfo.InvariantCulture);
            if (IsDay) return CompanyCalendar.Iso(End);
            return (Last - First) switch { 0 => FormattableString.Invariant($"{year}Q{CompanyCalendar.Index(Last)}"), 1 => year + "H1",
                2 => year + "-9M", _ => year + "FY" };
        }
    }

    /// <summary>The heads of its column in one of the ways; the first is empty where one head says all.</summary>
    public (string Group, string Heading) Head(int style)
    {
        var day = Text("MMMM d, yyyy");
        if (IsDay) return ("", (style % 5) switch { 0 => day, 1 => Text("d MMMM yyyy"), 2 => Text("dd.MM.yyyy"), 3 => Text("yyyy-MM-dd"),
            _ => Text("MMM d, yyyy") });
        var (year, months) = (CompanyCalendar.Year(Last).ToString(CultureInfo.InvariantCulture), Last - First + 1);
        var weeks = Calendar.IsInWeeks ? (End.DayNumber - Calendar.EndOf(First - 1).DayNumber) / 7 : 0;
        var word = months switch { 1 => "Three", 2 => "Six", 3 => "Nine", _ => "Twelve" };
        var length = Calendar.IsInWeeks ? weeks.ToString(CultureInfo.InvariantCulture) + " weeks" : word + " months";
        var part = months switch { 1 => FormattableString.Invariant($"Q{CompanyCalendar.Index(Last)}"), 2 => "H1", 3 => "9M", _ => "FY" };
        return style switch
        {
            0 => ($"{length} ended {Text("MMMM d")},", End.Year.ToString(CultureInfo.InvariantCulture)),
            1 => ("", $"{part} {year}"),
            2 => ($"{length} ended", Text("d MMMM yyyy")),
            3 => (word + " Months Ended", day),
            4 => ("", Code),
            5 => ($"{(months == 4 ? "Year" : length)} to", Text("dd.MM.yyyy")),
            _ => ("", months == 4 ? $"Year ended {day}" : $"{length} ended {Text("MMM. d, yyyy")}"),
        };
    }

    private string Text(string format) => End.ToString(format, CultureInfo.InvariantCulture);
}
