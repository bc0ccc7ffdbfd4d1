namespace QifuReports.Workbook.Checks;

/// <summary>Counts digits, as the rounding of spreadsheet programs needs them.</summary>
internal static class DigitCounts
{
    // What comes out of a double is right to this many digits.
    private const int OfDouble = 15;

    /// <summary>The decimals to round to for a unit: 0 for 1, 2 for 0.01, -3 for 1,000; null for what is no power of ten.</summary>
    public static int? OfUnit(decimal unit)
    {
        var decimals = 0;
        for (; unit < 1 && decimals < 28; unit *= 10) decimals++;
        for (; unit > 1 && decimals > -28; unit /= 10) decimals--;
        return unit == 1 ? decimals : null;
    }

    /// <summary>How many decimals a number has, without zeros at its end.</summary>
    public static int Decimals(decimal value)
    {
        var most = value.Scale;
        for (var decimals = 0; decimals < most; decimals++)
            if (decimal.Round(value, decimals) == value) return decimals;
        return most;
    }

    /// <summary>How many digits a number has before its point; 0 for a number below one.</summary>
    public static int WholeDigits(decimal value)
    {
        var count = 0;
        for (var rest = decimal.Truncate(Math.Abs(value)); rest >= 1; rest = decimal.Truncate(rest / 10)) count++;
        return count;
    }

    /// <summary>To how many digits a number can be rounded, at most some more than those that it needs.</summary>
    public static int RoundedTo(decimal value, int needed, int more) =>
        Math.Max(needed, Math.Min(needed + more, OfDouble - WholeDigits(value)));
}
