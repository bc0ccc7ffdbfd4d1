namespace QifuReports.Import.Tables;

/// <summary>Cells that seem to be figures and cannot be read with certainty.</summary>
internal static class UnreadableCell
{
    private const int LongestFigure = 48;

    /// <summary>The text that stands for the value of a workbook cell whose formula was never computed.</summary>
    public const string NoValue = "#NO VALUE";

    /// <summary>
    /// Whether a text that cannot be read as a number seems to be a figure: it starts with a digit or a currency symbol and is neither a
    /// date nor a length of time, or it is an error value of a workbook.
    /// </summary>
    public static bool Is(string text)
    {
        if (text.Length > LongestFigure || PrintedNumber.IsUnit(text)) return false;
        if (text.Length > 3 && text[0] == '#' && char.IsAsciiLetterUpper(text[1])) return true;
        if (text.AsSpan().Trim("?\u2026. ").IsEmpty && text.AsSpan().ContainsAny('?', '\u2026')) return true;
        // The cell has a figure with a second figure in parentheses: "5,120 (2024: 4,880)".
        if (text.IndexOf(" (", StringComparison.Ordinal) is > 0 and var open && PrintedNumber.Of(text[..open]) is { IsDash: false }
            && !PrintedNumber.IsYear(text[..open]) && text.AsSpan(open).ContainsAnyInRange('0', '9')) return true;
        if (text.AsSpan().TrimStart("($<+-\u2212\u2013\u25B2\u25B3\u20AC\u00A3\u00A5 ") is not { IsEmpty: false } rest) return false;
        return (char.IsAsciiDigit(rest[0]) || text.Contains(',', StringComparison.Ordinal) && text.AsSpan().ContainsAnyInRange('0', '9'))
            && !HeadGrid.SaysPeriod(text);
    }

    /// <summary>Whether a text has digits and no letter but is no number in any notation, such as <c>5_120</c>.</summary>
    public static bool IsOnlyDigits(string text) => text.AsSpan().ContainsAnyInRange('0', '9') && !text.Any(char.IsLetter) && Is(text);

    /// <summary>Why the cells of a row are doubtful because of how they are printed; empty for no doubt.</summary>
    public static string DoubtOf(IEnumerable<StatedCell?> cells)
    {
        foreach (var cell in cells)
            if (cell is { Number: { IsHalfOpen: true, IsDash: false } })
                return $"its cell \"{cell.Text}\" has a parenthesis that nothing opens, and may be below zero";
        return "";
    }

    /// <summary>
    /// Adds a doubt to the row if a triangle stands before a figure and the table also has triangles that point down. The triangles may
    /// then mean up and down instead of a negative sign.
    /// </summary>
    public static StatedRow WithArrows(StatedRow row, bool hasDown) =>
        hasDown && row.Doubt.Length == 0 && row.Cells.FirstOrDefault(c => c is { Text: ['\u25B2' or '\u25B3', ..] }) is { } cell
            ? row with { Doubt = $"the triangle of its cell \"{cell.Text}\" may point up, or mean below zero" } : row;
}
