namespace QifuReports.Workbook.Cells;

/// <summary>How a number is shown; it never changes the number itself.</summary>
/// <param name="Kind">What kind of number it is.</param>
/// <param name="Decimals">How many decimals are shown; 0 to 9.</param>
public readonly record struct NumberFormat(NumberKind Kind, int Decimals)
{
    /// <summary>As the spreadsheet program shows it; for words.</summary>
    public static NumberFormat General { get; } = new(NumberKind.General, 0);

    /// <summary>An amount: thousands apart, negatives in parentheses, a dash for nothing.</summary>
    public static NumberFormat Amount(int decimals = 0) => new(NumberKind.Amount, Math.Min(decimals, 9));

    /// <summary>A percentage or a number of percentage points, stated as such (27.9 for 27.9%).</summary>
    public static NumberFormat Percent(int decimals = 1) => new(NumberKind.Percent, Math.Min(decimals, 9));

    /// <summary>A plain count without separators, such as a year or a number of findings.</summary>
    public static NumberFormat Count { get; } = new(NumberKind.Count, 0);

    /// <summary>The code of the format in the language of spreadsheets; empty for <see cref="NumberKind.General"/>.</summary>
    public string Code
    {
        get
        {
            var digits = Decimals == 0 ? "" : "." + new string('0', Decimals);
            return Kind switch
            {
                NumberKind.Amount => $"#,##0{digits}_);(#,##0{digits});\"-\"_)",
                NumberKind.Percent => $"0{digits}\"%\"_);(0{digits}\"%\");0{digits}\"%\"_)",
                NumberKind.Count => "0",
                _ => "",
            };
        }
    }
}

/// <summary>The kinds of numbers.</summary>
public enum NumberKind { General, Amount, Percent, Count }
