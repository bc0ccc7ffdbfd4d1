using System.Globalization;

namespace QifuReports.Workbook.Tests.Checks;

/// <summary>Compares the values that a workbook was written with against those that another program computes.</summary>
internal static class Recalculated
{
    /// <summary>
    /// Every formula whose value is an error or another one than was written, and every number that is no longer there: one line each.
    /// </summary>
    public static IReadOnlyList<string> Differences(byte[] written, byte[] computed)
    {
        var (before, after) = (new ReadBook(written), new ReadBook(computed));
        List<string> differences = [];
        foreach (var ((sheet, cell), own) in before.Cells)
        {
            if (own.Formula.Length == 0 && !own.IsNumber) continue;
            var other = after.Cells.GetValueOrDefault((sheet, cell));
            if (other is null) differences.Add($"{sheet}!{cell}: gone");
            else if (other.IsError || own.Formula.Length > 0 != other.Formula.Length > 0 || !IsSame(own, other))
                differences.Add($"{sheet}!{cell}: {other.Value} instead of {own.Value}: ={own.Formula}");
        }
        return differences;
    }

    /// <summary>How many formulas a workbook has.</summary>
    public static int Formulas(byte[] workbook) => new ReadBook(workbook).Cells.Values.Count(c => c.Formula.Length > 0);

    // To the last digit: both texts are the same double.
    private static bool IsSame(ReadCell own, ReadCell other) =>
        own.IsNumber == other.IsNumber
            && (own.IsNumber ? Number(own.Value).Equals(Number(other.Value)) : own.Value == other.Value);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
