namespace QifuReports.Tests;

/// <summary>The invented half-yearly reporter with another calendar, or with a statement on a quarter between its halves.</summary>
internal static class Calderwick
{
    // Days and heads as they would stand in the filings of a year that ends so.
    private static readonly (string From, string To)[] June =
    [
        ("2022-09-30", "2022-12-31"), ("2023-09-30", "2023-12-31"), ("2024-09-30", "2024-12-31"), ("2023-03-31", "2023-06-30"),
        ("2024-03-31", "2024-06-30"), ("2025-03-31", "2025-06-30"),
        ("30 September", "31 December"), ("31 March", "30 June"), ("2023-11-14", "2024-02-14"), ("2024-05-21", "2024-08-21"),
        ("2024-11-12", "2025-02-12"), ("2025-05-20", "2025-08-20"),
    ];

    private static readonly (string From, string To)[] InWholeWeeks =
    [
        ("2022-09-30", "2022-09-24"), ("2023-09-30", "2023-09-23"), ("2024-09-30", "2024-09-28"), ("2023-03-31", "2023-03-25"),
        ("2024-03-31", "2024-03-30"), ("2025-03-31", "2025-03-29"),
        ("30 September 2022", "24 September 2022"), ("30 September 2023", "23 September 2023"), ("30 September 2024", "28 September 2024"),
        ("31 March 2023", "25 March 2023"), ("31 March 2024", "30 March 2024"), ("31 March 2025", "29 March 2025"),
    ];

    /// <summary>The first quarter of 2025, of which only revenue is told.</summary>
    public const string FirstQuarter = """
        {
          "id": "trading-2025q1", "form": "trading statement", "date": "2024-07-25", "title": "First quarter trading", "period": "2025Q1", "auditStatus": "unaudited", "basis": "ifrs",
          "statements": [
            {
              "id": "operations", "title": "Revenue", "kind": "table",
              "columns": [
                {"id": "now", "heading": "2024", "group": "Three months ended 30 June", "period": "2025Q1", "currency": "GBP", "scale": "million"},
                {"id": "before", "heading": "2023", "group": "Three months ended 30 June", "period": "2024Q1", "currency": "GBP", "scale": "million"}
              ],
              "lines": [{"caption": "Revenue", "concept": "revenue", "values": [190.2, 181.9]}]
            }
          ]
        }
        """;

    /// <summary>Its data in another folder.</summary>
    public static void Copy(string from, string to, Func<string, string>? change = null)
    {
        foreach (var file in Directory.GetFiles(from, "*.json", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var text = File.ReadAllText(file);
            File.WriteAllText(target, change is null ? text : change(text));
        }
    }

    /// <summary>The same with a fiscal year that ends on June 30, or on a weekday.</summary>
    public static void CopyWithYear(string ends, string from, string to) => Copy(from, to, text =>
    {
        text = text.Replace("\"fiscalYear\": \"03-31\"", $"\"fiscalYear\": \"{ends}\"", StringComparison.Ordinal);
        if (ends != "06-30") text = InWeeks(text);
        foreach (var (was, now) in ends == "06-30" ? June : InWholeWeeks) text = text.Replace(was, now, StringComparison.Ordinal);
        return text;
    });

    // A head over two years that end on different days has the day beside each.
    private static string InWeeks(string text)
    {
        foreach (var year in (string[])["2022", "2023", "2024", "2025"])
            foreach (var (day, length) in ((string, string)[])[("30 September", "Six months"), ("31 March", "Year")])
                text = text.Replace($"\"heading\": \"{year}\", \"group\": \"{length} ended {day}\"",
                    $"\"heading\": \"{Weeks(length, year)} Weeks ended {day} {year}\"", StringComparison.Ordinal)
                    .Replace($"\"group\": \"{length} ended {day} {year}\"",
                        $"\"group\": \"{Weeks(length, year)} Weeks ended {day} {year}\"", StringComparison.Ordinal);
        return text.Replace("Year ending 31 March", "Fiscal", StringComparison.Ordinal);

        static string Weeks(string length, string year) => length != "Year" ? "26" : year == "2024" ? "53" : "52";
    }

    /// <summary>Revenue of the first half of 2025 before, or after, its report.</summary>
    public static string Preliminary(string day) => $$"""
        {"id": "preliminary", "form": "ad hoc release", "date": "{{day}}", "title": "Preliminary figures", "period": "2025H1", "auditStatus": "unaudited", "basis": "ifrs", "statements": [
          {"id": "operations", "title": "Income statement", "kind": "table",
           "columns": [{"id": "now", "heading": "Six months ended 30 September 2024", "period": "2025H1", "currency": "GBP", "scale": "million"}, {"id": "before", "heading": "Six months ended 30 September 2023", "period": "2024H1", "currency": "GBP", "scale": "million"}],
           "lines": [{"caption": "Revenue", "concept": "revenue", "values": [384.9, 368.4]}]}]}
        """;
}
