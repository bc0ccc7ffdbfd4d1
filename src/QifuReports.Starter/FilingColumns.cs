using System.Globalization;
using QifuReports.Ledger.Periods;

namespace QifuReports.Starter;

/// <summary>The columns of the statements of a quarterly filing, as JSON: each with the year before; after the first quarter also from the beginning of the year.</summary>
internal sealed class FilingColumns(Period quarter, string currency)
{
    private Period ToDate => quarter.Index switch { 2 => Period.Half(quarter.Year, 1), 3 => Period.NineMonths(quarter.Year), _ => Period.FullYear(quarter.Year) };

    public string Balances => List(
        Column("prior-year-end", Day(new DateOnly(quarter.Year - 1, 12, 31)), null, Period.At(new DateOnly(quarter.Year - 1, 12, 31))),
        Column("current", Day(quarter.End), null, quarter.Closing));

    public string Flows => quarter.Index == 1 ? List(Pair("quarter", "Three", quarter)) : List([.. Pair("quarter", "Three", quarter), .. Pair("to-date", Months(), ToDate)]);

    public int FlowCount => quarter.Index == 1 ? 2 : 4;

    /// <summary>So many figures that are to be filled in.</summary>
    public static string Blanks(int count) => $"[{string.Join(", ", Enumerable.Repeat("null", count))}]";

    private string[] Pair(string name, string months, Period span)
    {
        var group = $"{months} months ended {quarter.End.ToString("MMMM d", CultureInfo.InvariantCulture)},";
        return [Column("year-ago-" + name, Year(span.Year - 1), group, span.YearBefore), Column("current-" + name, Year(span.Year), group, span)];
    }

    private string Months() => quarter.Index switch { 2 => "Six", 3 => "Nine", _ => "Twelve" };

    private string Column(string id, string heading, string? group, Period period) =>
        $"{{\"id\": \"{id}\", \"heading\": \"{heading}\", {(group is null ? "" : $"\"group\": \"{group}\", ")}\"period\": \"{period}\", \"currency\": \"{currency}\", \"scale\": \"thousand\"}}";

    private static string List(params string[] columns) => "[\n        " + string.Join(",\n        ", columns) + "\n      ]";

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
