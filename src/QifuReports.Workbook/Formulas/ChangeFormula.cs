namespace QifuReports.Workbook.Formulas;

/// <summary>The formulas of changes: growth in percent, or percentage points.</summary>
internal static class ChangeFormula
{
    /// <summary>What stands for a growth that has no meaning: from zero or less, or to less than zero.</summary>
    public const string NotMeaningful = "n.m.";

    /// <summary>Growth in percent from an earlier amount; words where it has no meaning.</summary>
    public static Cell Growth(string later, decimal laterValue, string earlier, decimal earlierValue)
    {
        var style = new CellStyle(CellRole.Formula, NumberFormat.Percent()) { IsRight = true };
        var text = string.Create(CultureInfo.InvariantCulture,
            $"IF(AND({earlier}>0,{later}>=0),ROUND(({later}/{earlier}-1)*100,{Decimals.OfQuotient}),\"{NotMeaningful}\")");
        return earlierValue > 0 && laterValue >= 0
            ? new Cell.Formula(text, Rounding.At((laterValue / earlierValue - 1) * 100, Decimals.OfQuotient), style)
            : new Cell.WordFormula(text, NotMeaningful, style);
    }

    /// <summary>The change of a percentage, in percentage points.</summary>
    public static Cell Points(string later, decimal laterValue, string earlier, decimal earlierValue) =>
        new Cell.Formula(string.Create(CultureInfo.InvariantCulture, $"ROUND({later}-{earlier},{Decimals.OfQuotient})"),
            Rounding.At(laterValue - earlierValue, Decimals.OfQuotient), new CellStyle(CellRole.Formula, NumberFormat.Amount(1)));
}
