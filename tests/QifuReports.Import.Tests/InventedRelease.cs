using System.Globalization;

namespace QifuReports.Import.Tests;

/// <summary>
/// A release of a company that does not exist, whose statements tie, as tables that can be changed before they are printed.
/// </summary>
internal sealed class InventedRelease
{
    private InventedRelease(List<Sheet> sheets) => Sheets = sheets;

    public List<Sheet> Sheets { get; }

    /// <summary>Whether heads are in two rows: a span over the years that it is of.</summary>
    public bool HasMergedHeads { get; set; }

    /// <summary>The place of a sheet that is printed twice; -1 for none.</summary>
    public int Twice { get; set; } = -1;

    /// <summary>The sheets as they are printed.</summary>
    public IEnumerable<Sheet> Printed => Twice < 0 ? Sheets : Sheets.SelectMany((s, i) => i == Twice ? new[] { s, s } : [s]);

    /// <summary>Whether currency and parentheses have cells of their own, and whether an empty column stands between the columns.</summary>
    public bool HasSplitCells { get; set; }
    public bool HasSpacers { get; set; }

    public sealed record Column(string Head, string Period)
    {
        public string Mark { get; set; } = "";
    }

    public sealed record Row(string Caption, decimal?[] Values, bool IsSummed)
    {
        public string Mark { get; set; } = "";
    }

    public sealed record Sheet(string Id, string Title, List<Column> Columns, List<Row> Rows)
    {
        /// <summary>The words of the scale: thousands, millions.</summary>
        public string Scale { get; set; } = "thousands";
    }

    /// <summary>The release of the first or the second quarter of 2025.</summary>
    public static InventedRelease Of(int quarter)
    {
        var year = quarter == 1 ? "March 31" : "June 30";
        List<Column> spans = [new($"Three Months Ended {year}, 2025", $"2025Q{quarter}"),
            new($"Three Months Ended {year}, 2024", $"2024Q{quarter}")];
        if (quarter == 2)
            spans.AddRange([new("Six Months Ended June 30, 2025", "2025H1"), new("Six Months Ended June 30, 2024", "2024H1")]);
        List<Column> toDate = quarter == 1 ? [.. spans.Select(c => c with { })] : [.. spans.Skip(2).Select(c => c with { })];
        List<Column> days = [new($"{year}, 2025", quarter == 1 ? "2025-03-31" : "2025-06-30"), new("December 31, 2024", "2024-12-31")];
        return new([
            Table("balance-sheet", "CONDENSED CONSOLIDATED BALANCE SHEETS", days, Balance),
            Table("operations", "CONDENSED CONSOLIDATED STATEMENTS OF INCOME", spans, Income),
            Table("cash-flows", "CONDENSED CONSOLIDATED STATEMENTS OF CASH FLOWS", toDate, Cash),
        ]);
    }

    private static Sheet Table(string id, string title, List<Column> columns, Func<string, (string Caption, decimal Value)[]> lines)
    {
        var values = columns.ConvertAll(c => lines(c.Period));
        var rows = new List<Row>();
        for (var i = 0; i < values[0].Length; i++)
            rows.Add(new Row(values[0][i].Caption, [.. values.Select(v => (decimal?)v[i].Value)],
                values[0][i].Caption != "Basic earnings per share"));
        return new Sheet(id, title, columns, rows);
    }

    // Quarters of 2024 and 2025 by their place; a half is two of them.
    private static int[] Quarters(string period) =>
        period switch { "2024Q1" => [0], "2024Q2" => [1], "2025Q1" => [2], "2025Q2" => [3], "2024H1" => [0, 1], "2025H1" => [2, 3],
            _ => [] };

    private static (string, decimal)[] Income(string period)
    {
        decimal Of(params int[] by) => Quarters(period).Sum(q => by[q]);
        var (sales, cost, selling, general, interest, tax) =
            (Of(48210, 51367, 53118, 57946), Of(30155, 31842, 33271, 35608), Of(6120, 6345, 6418, 6902), Of(4033, 4127, 4216, 4389),
                Of(812, 798, 745, 731), Of(1786, 2041, 2137, 2594));
        var operating = sales - cost - selling - general;
        return [("Net sales", sales), ("Cost of sales", cost), ("Gross profit", sales - cost), ("Selling expenses", selling),
            ("Administrative expenses", general), ("Operating income", operating),
            ("Interest expense", interest), ("Income before income taxes", operating - interest), ("Income tax expense", tax),
            ("Net income", operating - interest - tax), ("Basic earnings per share", Math.Round((operating - interest - tax) / 4000m, 2))];
    }

    private static (string, decimal)[] Cash(string period)
    {
        decimal Of(params int[] by) => Quarters(period).Sum(q => by[q]);
        var (result, depreciation, stocks, plant, loans) =
            (Income(period)[9].Item2, Of(2210, 2254, 2318, 2377), -Of(1342, 887, 1519, 1164), -Of(3021, 2846, 3377, 3105),
                -Of(1500, 1250, 1750, 1475));
        var (operating, opening) = (result + depreciation + stocks, period.StartsWith("2025", StringComparison.Ordinal) ? 21874m : 17233m);
        return [("Net income", result), ("Depreciation", depreciation), ("Change in inventories", stocks),
            ("Net cash provided by operating activities", operating), ("Purchases of equipment", plant), ("Sale of land", 0m),
            ("Net cash used in investing activities", plant), ("Repayment of loans", loans), ("Dividends paid", -250m),
            ("Net cash used in financing activities", loans - 250m),
            ("Net increase in cash", operating + plant + loans - 250m), ("Cash at beginning of period", opening),
            ("Cash at end of period", opening + operating + plant + loans - 250m)];
    }

    private static (string, decimal)[] Balance(string day)
    {
        var at = day switch { "2024-12-31" => 0, "2025-03-31" => 1, _ => 2 };
        decimal Of(params int[] by) => by[at];
        var cash = at == 0 ? 21874m : Cash(at == 1 ? "2025Q1" : "2025H1")[12].Item2;
        var (receivables, stocks, plant, payables, loans, capital) =
            (Of(18446, 19127, 20365), Of(26713, 28232, 29396), Of(63540, 64599, 65327), Of(14228, 15031, 15786), Of(38000, 36250, 34775),
                Of(40000, 40000, 40000));
        var current = cash + receivables + stocks;
        var liabilities = payables + loans;
        return [("Cash", cash), ("Trade receivables", receivables), ("Inventories", stocks), ("Total current assets", current),
            ("Property and equipment, net", plant), ("Total assets", current + plant),
            ("Trade payables", payables), ("Bank loans", loans), ("Total liabilities", liabilities), ("Share capital", capital),
            ("Retained earnings", current + plant - liabilities - capital), ("Total equity", current + plant - liabilities),
            ("Total liabilities and equity", current + plant)];
    }
}
