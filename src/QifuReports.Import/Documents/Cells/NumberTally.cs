namespace QifuReports.Import.Documents.Cells;

/// <summary>The number of cells with each way of writing numbers, in a table or a document.</summary>
/// <param name="Point">Numbers whose point must be a decimal point, or whose commas must separate groups of digits, such as 1.5 or
/// 1,234,567.</param>
/// <param name="Comma">Numbers whose comma must be a decimal comma, or whose points must separate groups of digits, such as 1,5 or
/// 1.234.567.</param>
/// <param name="EitherPoint">Numbers such as 1.234, whose point can be a decimal point or can separate groups of digits.</param>
/// <param name="EitherComma">Numbers such as 1,234, whose comma can be a decimal comma or can separate groups of digits.</param>
/// <param name="Plain">Numbers of up to three digits and nothing else.</param>
internal readonly partial record struct NumberTally(int Point, int Comma, int EitherPoint, int EitherComma, int Plain)
{
    private const int LongestNumber = 48, Few = 3;

    /// <summary>
    /// Counts the cells to the right of the captions. Numbers that a workbook stores as numbers are left out, and so is the column of note
    /// references, where "7,8" means two notes.
    /// </summary>
    public static NumberTally Of(SourceGrid grid)
    {
        var all = default(NumberTally);
        var notes =
            grid.Rows.SelectMany(r => r.Cells).Where(c => c.Left > 0 && ValueColumns.IsOfNotes(c.Text)).Select(c => c.Left).ToHashSet();
        foreach (var row in grid.Rows)
            foreach (var cell in row.Cells)
                if (cell.Left > 0 && !cell.IsStored && !notes.Contains(cell.Left)) all += Of(cell.Text);
        return all;
    }

    public static NumberTally operator +(NumberTally a, NumberTally b) =>
        new(a.Point + b.Point, a.Comma + b.Comma, a.EitherPoint + b.EitherPoint, a.EitherComma + b.EitherComma, a.Plain + b.Plain);

    /// <summary>
    /// The digits of a cell with their separators, and the position where they start; null if the cell is not exactly one number.
    /// </summary>
    public static (string Digits, int At)? DigitsOf(string cell) =>
        cell.Length <= LongestNumber && Cell().Match(cell) is { Success: true } match ? (match.Groups[1].Value, match.Groups[1].Index)
            : null;

    /// <summary>Whether commas are decimal commas, and the doubt about that answer; the doubt is empty if the answer is certain.</summary>
    /// <param name="document">The counts of the whole document, used if the table itself does not decide.</param>
    /// <param name="saysCommas">Whether a title or a caption has a word of a language with decimal commas, such as German.</param>
    /// <param name="inThousands">Whether the title of the table says that amounts are in thousands.</param>
    public (bool Commas, string Doubt) Style(NumberTally document, bool saysCommas, bool inThousands)
    {
        if (Point > 0 && Comma > 0)
        {
            var commas = Comma > Point || Comma == Point && saysCommas;
            return (commas, Math.Min(Point, Comma) * 5 > Math.Max(Point, Comma) ? Doubtful(commas) : "");
        }
        if (Comma > 0)
            return EitherComma == 0 ? (true, "") : EitherPoint > 0 || saysCommas ? (true, Doubtful(true)) : (false, Doubtful(false));
        if (Point > 0) return (false, EitherPoint > Point && EitherComma == 0 ? Doubtful(false) : "");
        if (EitherPoint == 0 && EitherComma == 0) return (document.Comma > document.Point, "");
        if (EitherPoint > 0 && EitherComma > 0) return (saysCommas, Doubtful(saysCommas));
        if (EitherComma > 0) return saysCommas || document.Comma > document.Point ? (false, Doubtful(false)) : (false, "");
        // The table has only points before three digits, such as 1.234. If these were decimals, some would have more or fewer digits.
        if (document.Point > document.Comma) return (false, EitherPoint >= Few ? Doubtful(false) : "");
        return (true, document.Comma > 0 || saysCommas || inThousands || EitherPoint >= Few && document.Plain > 0 ? "" : Doubtful(true));
    }

    /// <summary>
    /// Returns a number with a decimal point and with commas between groups of digits, such as 1,234.5 for 1.234,5; null if the number
    /// already has that form or is not written in the given style.
    /// </summary>
    public static string? Turned(string digits, bool commas)
    {
        if (Grouped().IsMatch(digits))
            return Groups().Replace(digits, ",") is var whole && whole.LastIndexOf(',') is var last && last > 0 && digits[last] is ','
                ? whole[..last] + "." + whole[(last + 1)..] : whole;
        if (!commas) return null;
        if (Pointed().IsMatch(digits)) return Exchanged(digits);
        return Decimals().IsMatch(digits) ? digits.Replace(',', '.') : null;
    }

    private static string Exchanged(string digits) => string.Create(digits.Length, digits, (to, from) =>
    {
        for (var i = 0; i < to.Length; i++) to[i] = from[i] switch { '.' => ',', ',' => '.', var c => c };
    });

    private static string Doubtful(bool commas) => commas
        ? "a point before three digits may part thousands or decimals here; it is taken to part thousands"
        : "a comma or a point before three digits may part thousands or decimals here; commas are taken to part thousands, and " +
            "points decimals";

    private static NumberTally Of(string cell)
    {
        if (DigitsOf(cell) is not (var digits, _)) return default;
        if (EitherWithPoint().IsMatch(digits)) return new(0, 0, 1, 0, 0);
        if (EitherWithComma().IsMatch(digits)) return new(0, 0, 0, 1, 0);
        if (OnlyPoint().IsMatch(digits)) return new(1, 0, 0, 0, 0);
        if (OnlyComma().IsMatch(digits)) return new(0, 1, 0, 0, 0);
        return digits.Length <= 3 ? new(0, 0, 0, 0, 1) : default;
    }

    private const string Parts = @"'\u2019 \u00A0\u202F\u2009";

    [GeneratedRegex(
        @"^(?:[\s(<+$\u20AC\u00A3\u00A5\u2212\u2013\u25B2\u25B3-]|US|HK|RMB|EUR|CHF|USD|GBP" +
            @"|CNY)*(\d(?:[\d.,'\u2019 \u00A0\u202F\u2009]*\d)?)[\s)>%]*$")]
    private static partial Regex Cell();
    [GeneratedRegex(@"^[1-9]\d{0,2}\.\d{3}$")] private static partial Regex EitherWithPoint();
    [GeneratedRegex(@"^[1-9]\d{0,2},\d{3}$")] private static partial Regex EitherWithComma();
    [GeneratedRegex(@"^\d+(,\d{3})*\.(\d{1,2}|\d{4,})$|^\d{1,3}(,\d{3}){2,}(\.\d+)?$|^\d{1,3}(,\d{3})+\.\d+$|^0\.\d+$")]
    private static partial Regex OnlyPoint();
    [GeneratedRegex(
        @"^\d+(\.\d{3})*,(\d{1,2}|\d{4,})$|^\d{1,3}(\.\d{3}){2,}(,\d+)?$|^\d{1,3}(\.\d{3})+,\d+$|^0,\d+$" +
            @"|^\d{1,3}([ \u00A0\u202F\u2009]\d{3})+,\d+$")]
    private static partial Regex OnlyComma();
    [GeneratedRegex("^\\d{1,3}([" + Parts + @"])\d{3}(\1\d{3})*([.,]\d+)?$")] private static partial Regex Grouped();
    [GeneratedRegex("[" + Parts + "]")] private static partial Regex Groups();
    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+(,\d+)?$")] private static partial Regex Pointed();
    [GeneratedRegex(@"^\d+,\d+$")] private static partial Regex Decimals();
}
