namespace QifuReports.Workbook.Checks;

/// <summary>Powers of ten, as the rounding of spreadsheet programs counts them.</summary>
internal static class PowerOfTen
{
    /// <summary>The decimals to round to for a unit: 0 for 1, 2 for 0.01, -3 for 1,000; null for what is no power of ten.</summary>
    public static int? Of(decimal unit)
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
}
