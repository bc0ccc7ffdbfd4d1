using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Figures.Formatting;

/// <summary>
/// How figures are written. This is the only place where a number becomes text. Prose uses words for negative amounts, tables use
/// parentheses. Numbers are rounded once, half away from zero, and never show more digits than are known. No line breaks inside an amount.
/// </summary>
public static class FigureFormat
{
    public const string NotMeaningful = "n.m.";

    /// <summary>The text in a table for a value that rounds to zero but need not be zero. In a sentence it is <c>about nil</c>.</summary>
    public const string AboutNilCell = "c.\u00A0nil";
    private const string AboutNil = "about\u00A0nil";

    /// <summary>The dash that stands for zero, as in filings.</summary>
    public const string Nil = "\u2013";
    private const char Space = '\u00A0';
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;

    /// <summary>
    /// In a sentence: <c>EUR 4,281.0 million</c>, <c>US$6.94</c>, <c>227.9 million</c>, <c>18,504,320</c>, <c>32.4%</c>, <c>11.23
    /// months</c>, <c>2.1 percentage points</c>. A negative value begins with <c>negative</c>; a rate whose last digit is uncertain begins
    /// with <c>about</c>.
    /// </summary>
    public static string Prose(Figure figure) =>
        IsAboutNil(figure) ? Size(figure)
            : figure is { Value: < 0, IsAbout: true } ? $"about{Space}{Prose(figure with { Interval = Interval.Exactly(figure.Value) })}"
                : figure.Value < 0 ? FormatSeam.Of(FormatBranch.Negative, $"negative{Space}{Size(figure)}") : Size(figure);

    private static bool IsAboutNil(Figure figure) => figure.IsAbout && Shown(figure) == 0;

    // "about" before a rate whose last digit is uncertain because of rounding; empty for any other rate.
    private static string About(Figure rate) => rate.IsAbout ? $"about{Space}" : "";

    // "c." instead of "about", for cards and tables, which have no space for the word.
    private static string Circa(Figure rate) => rate.IsAbout ? $"c.{Space}" : "";

    private static string Months(string number) => number + Space + (number == "1" ? "month" : "months");

    /// <summary>The text of a figure without its sign, for a sentence that expresses the sign in words.</summary>
    public static string Size(Figure figure)
    {
        var value = Math.Abs(figure.Value);
        switch (figure.Measure)
        {
            case Measure.Money: return FormatSeam.Of(FormatBranch.Money,
                BeforeAmount(figure.Unit, figure.Symbol)
                    + Scaled(value, figure.Resolution, thousandsBelow: figure.InTables == TableScale.Millions ? Million / 20 : Million));
            case Measure.PerShare or Measure.PerAds:
                return FormatSeam.Of(FormatBranch.PerShare,
                    BeforeAmount(figure.Unit, figure.Symbol) + Number(value, PerShareDecimals(figure)));
            case Measure.Rate: return FormatSeam.Of(FormatBranch.Rate, Number(value, PerShareDecimals(figure)));
            case Measure.Count or Measure.Shares or Measure.Ads:
                return value >= Million && figure.Resolution >= 10_000
                    ? FormatSeam.Of(FormatBranch.ScaledCount, Scaled(value, figure.Resolution, 2))
                    : FormatSeam.Of(FormatBranch.Count, Number(value, 0));
            case Measure.Percent when IsAboutNil(figure): return FormatSeam.Of(FormatBranch.Percent, AboutNil);
            case Measure.Percent or Measure.Growth:
                return About(figure) + FormatSeam.Of(FormatBranch.Percent, Number(value, PercentDecimals(figure)) + "%");
            case Measure.Months: return FormatSeam.Of(FormatBranch.Months, Months(Number(value, Rounding.Decimals(figure.Resolution))));
            default: return About(figure) + Points(value, PercentDecimals(figure));
        }
    }

    /// <summary>Writes a negative result: <c>a loss of EUR 5.0 million</c>.</summary>
    public static string Loss(Figure figure) => FormatSeam.Of(FormatBranch.Loss, Worded("a loss of", figure));

    /// <summary>Writes an amount that is the opposite of a cost: <c>an income of EUR 3.0 million</c>.</summary>
    public static string Contrary(Figure figure, string words) => FormatSeam.Of(FormatBranch.Contrary, Worded(words, figure));

    /// <summary>Writes a cost if its opposite is in the same sentence: <c>a cost of EUR 2.0 million</c>.</summary>
    public static string Natural(Figure figure, string words) => FormatSeam.Of(FormatBranch.Natural, Worded(words, figure));

    private static string Worded(string words, Figure figure) => $"{words.Replace(' ', Space)}{Space}{Size(figure)}";

    /// <summary>
    /// Writes a change with a word for its direction: <c>up 3.3%</c>, <c>down about 0.4 percentage points</c>, <c>EUR 5.0 million
    /// lower</c>, <c>rise of 2.0%</c>.
    /// </summary>
    public static string Move(Figure change, MoveWords words)
    {
        var (isApproximate, size) = (change.IsAbout, Size(change));
        return (words, change.Value < 0) switch
        {
            (MoveWords.Before, false) => FormatSeam.Of(FormatBranch.MoveUp, $"up{(isApproximate ? ' ' : Space)}{size}"),
            (MoveWords.Before, true) => FormatSeam.Of(FormatBranch.MoveDown, $"down{(isApproximate ? ' ' : Space)}{size}"),
            (MoveWords.After, false) => FormatSeam.Of(FormatBranch.MoveHigher, $"{size} higher"),
            (MoveWords.After, true) => FormatSeam.Of(FormatBranch.MoveLower, $"{size} lower"),
            (MoveWords.Size, false) => FormatSeam.Of(FormatBranch.MoveLarger, $"{size} larger"),
            (MoveWords.Size, true) => FormatSeam.Of(FormatBranch.MoveSmaller, $"{size} smaller"),
            (MoveWords.Negative, false) => FormatSeam.Of(FormatBranch.MoveLessNegative, $"{size} less{Space}negative"),
            (MoveWords.Negative, true) => FormatSeam.Of(FormatBranch.MoveMoreNegative, $"{size} more{Space}negative"),
            (_, false) => FormatSeam.Of(FormatBranch.MoveRise, $"rise of{(isApproximate ? ' ' : Space)}{size}"),
            (_, true) => FormatSeam.Of(FormatBranch.MoveFall, $"fall of{(isApproximate ? ' ' : Space)}{size}"),
        };
    }

    /// <summary>Writes a change with its sign, for cards: <c>+3.3%</c>, <c>−16.9%</c>, <c>+2.7 pts</c>.</summary>
    public static string Signed(Figure change)
    {
        var shown = Shown(change);
        var sign = shown > 0 ? "+" : shown < 0 ? "\u2212" : "";
        return change.Measure switch
        {
            Measure.Growth =>
                Circa(change) + FormatSeam.Of(FormatBranch.SignedGrowth, sign + Number(Math.Abs(shown), PercentDecimals(change)) + "%"),
            Measure.Points => Circa(change)
                + FormatSeam.Of(FormatBranch.SignedPoints, sign + Number(Math.Abs(shown), PercentDecimals(change)) + Space + "pts"),
            // Amounts, including amounts per share.
            _ => FormatSeam.Of(FormatBranch.SignedAmount, Before(Size(change), change.Value)),
        };
    }

    // A text without a digit from 1 to 9, such as "0.0", gets no sign.
    private static string Before(string size, decimal value) =>
        size.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? size : (value < 0 ? "\u2212" : "+") + size;

    /// <summary>
    /// The label of a bar that shows how much an amount changes a result, in the unit of the chart: <c>+12.3</c>, <c>−4.0</c>. A label of
    /// <c>0.0</c> has no sign. If the filing has a dash, the label is a dash.
    /// </summary>
    /// <param name="figure">The amount that the bar shows, such as the change of a line.</param>
    /// <param name="effect">The value of that amount as it counts in the result; with the opposite sign if it is subtracted.</param>
    public static string Effect(Figure figure, decimal effect)
    {
        var text = Before(Cell(figure with { Value = Math.Abs(figure.Value) }), effect);
        return FormatSeam.Of(effect == figure.Value ? FormatBranch.Effect : FormatBranch.ReversedEffect, text);
    }

    /// <summary>A change in a table cell: <c>3.3%</c>, <c>(16.9%)</c>, <c>2.7 pts</c>, <c>(0.02 pts)</c>.</summary>
    public static string ChangeCell(Figure change)
    {
        var shown = Shown(change);
        var inPoints = change.Measure == Measure.Points;
        var text = Number(Math.Abs(shown), PercentDecimals(change)) + (inPoints ? $"{Space}pts" : "%");
        return Circa(change)
            + (shown < 0 ? FormatSeam.Of(inPoints ? FormatBranch.ChangePointsNegative : FormatBranch.ChangePercentNegative, $"({text})")
            : FormatSeam.Of(inPoints ? FormatBranch.ChangePoints : FormatBranch.ChangePercent, text));
    }

    /// <summary>
    /// An amount in a table cell under a heading that gives the scale: <c>4,281.0</c>, <c>(0.7)</c>; a dash if the filing has a dash. Never
    /// with more decimals than are known.
    /// </summary>
    public static string Cell(Figure figure, decimal scale, int decimals)
    {
        if (figure.IsNil) return FormatSeam.Of(FormatBranch.Nil, Nil);
        var known = figure.Resolution > 0 ? Math.Min(decimals, Rounding.Decimals(figure.Resolution / scale)) : decimals;
        return Parenthesised(figure.Value / scale, known, "", FormatBranch.ScaledCell, FormatBranch.ScaledCellNegative);
    }

    /// <summary>
    /// A figure of any measure in a table cell. Money is in millions with one decimal, or in thousands if the document uses thousands.
    /// Counts from one million on are in millions, but in units if the document uses thousands. Per-share amounts and rates have the
    /// decimals of prose and no currency.
    /// </summary>
    public static string Cell(Figure figure) => figure.Measure switch
    {
        _ when figure.IsNil => FormatSeam.Of(FormatBranch.Nil, Nil),
        Measure.Money => Cell(figure, figure.InTables.Unit, figure.InTables.Decimals),
        Measure.PerShare or Measure.PerAds or Measure.Rate => Plain(figure, PerShareDecimals(figure)),
        Measure.Percent when IsAboutNil(figure) => FormatSeam.Of(FormatBranch.PercentCell, AboutNilCell),
        Measure.Percent => Circa(figure)
            + Parenthesised(figure.Value, PercentDecimals(figure), "%", FormatBranch.PercentCell, FormatBranch.PercentCellNegative),
        Measure.Growth or Measure.Points => ChangeCell(figure),
        Measure.Count or Measure.Shares or Measure.Ads =>
            Math.Abs(figure.Value) >= Million && figure.InTables == TableScale.Millions ? Cell(figure, Million, 1) : Plain(figure, 0),
        _ => Plain(figure, Rounding.Decimals(figure.Resolution)),
    };

    /// <summary>
    /// A number of shares in a table whose heading says that shares are in units: <c>321,123,456</c>. A number from a million on that is
    /// known only to ten thousand shares or more coarsely is written in millions: <c>321.1 m</c>, <c>19,200 m</c>.
    /// </summary>
    public static string InUnits(Figure figure) =>
        FormatSeam.Of(FormatBranch.InUnits, figure is { Value: >= Million, Resolution: >= 10_000 }
        ? Number(figure.Value / Million, Math.Min(2, Rounding.Decimals(figure.Resolution / Million))) + Space + "m" : Plain(figure, 0));

    /// <summary>
    /// The text that <see cref="QifuReports.Ledger.Tracing.FigureText"/> writes for a figure, with the currency as the document writes it:
    /// <c>EUR 1,093 thousand</c>, <c>US$1,093 thousand</c>, <c>US$ (1,093) thousand</c>.
    /// </summary>
    public static string Written(string text)
    {
        const string Dollars = "USD ";
        if (text.StartsWith(Dollars, StringComparison.Ordinal))
            text = (text.Length > Dollars.Length && char.IsAsciiDigit(text[Dollars.Length]) ? "US$" : "US$ ") + text[Dollars.Length..];
        return FormatSeam.Of(FormatBranch.Written, text);
    }

    /// <summary>The change as rounded for display, in percent or percentage points.</summary>
    public static decimal Shown(Figure change) => Rounding.At(change.Value, PercentDecimals(change));

    /// <summary>
    /// The text before the digits of an amount: the currency symbol of the issuer, or <c>US$</c>, without a space; or the code of another
    /// currency with a space that does not break.
    /// </summary>
    /// <param name="unit">As in <see cref="Figure.Unit"/>.</param>
    /// <param name="symbol">The currency symbol of the issuer; empty if this currency has none.</param>
    public static string BeforeAmount(string unit, string symbol)
    {
        if (symbol.Length > 0) return symbol;
        var name = Currency(unit);
        return name.EndsWith('$') ? name : name + Space;
    }

    /// <summary>A currency as in headings: <c>US$</c> for USD, the code itself for others.</summary>
    public static string Currency(string unit)
    {
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        var code = slash < 0 ? unit : unit[..slash];
        return code == "USD" ? "US$" : code;
    }

    /// <summary>Writes a number with a comma between groups of three digits.</summary>
    public static string Number(decimal value, int decimals) =>
        Rounding.At(value, decimals).ToString(Formats[decimals], CultureInfo.InvariantCulture);

    /// <summary>Writes how many things of a kind the briefing has, e.g. pages or checks.</summary>
    public static string Whole(int value) => FormatSeam.Of(FormatBranch.Whole, value.ToString("N0", CultureInfo.InvariantCulture));

    private static readonly string[] Formats = ["N0", "N1", "N2", "N3", "N4", "N5", "N6"];

    private static string Points(decimal value, int decimals)
    {
        var shown = Rounding.At(value, decimals);
        return shown == 1 ? FormatSeam.Of(FormatBranch.Point, $"{Number(shown, decimals)}{Space}percentage{Space}point")
            : FormatSeam.Of(FormatBranch.Points, $"{Number(shown, decimals)}{Space}percentage{Space}points");
    }

    private static string Plain(Figure figure, int decimals) =>
        Parenthesised(figure.Value, decimals, "", FormatBranch.PlainCell, FormatBranch.PlainCellNegative);

    private static string Parenthesised(decimal value, int decimals, string after, FormatBranch positive, FormatBranch negative)
    {
        var shown = Rounding.At(value, decimals);
        var text = Number(Math.Abs(shown), decimals) + after;
        return shown < 0 ? FormatSeam.Of(negative, $"({text})") : FormatSeam.Of(positive, text);
    }

    // Writes an amount without a sign. If it is known only to ten million or more coarsely, it is in billions. Otherwise it is in units
    // below 500, in thousands below thousandsBelow, else in millions with at most the given decimals. Zero is in millions.
    private static string Scaled(decimal value, decimal resolution, int decimals = 1, decimal thousandsBelow = Million / 20)
    {
        if (resolution >= Billion / 100)
            return FormatSeam.Of(FormatBranch.Billion,
                Number(value / Billion, Math.Min(2, Rounding.Decimals(resolution / Billion))) + Space + "billion");
        if (value > 0 && value < 500) return FormatSeam.Of(FormatBranch.Units, Number(value, value < 1 ? 2 : 0));
        if (value > 0 && value < thousandsBelow) return FormatSeam.Of(FormatBranch.Thousand, Number(value / 1000, 0) + Space + "thousand");
        var finest = resolution > 0 ? Rounding.Decimals(resolution / Million) : 1;
        return FormatSeam.Of(FormatBranch.Million, Number(value / Million, Math.Min(decimals, finest)) + Space + "million");
    }

    private static int PerShareDecimals(Figure figure) => figure.Resolution > 0 ? Math.Min(4, Rounding.Decimals(figure.Resolution)) : 2;

    /// <summary>The decimals of a rate or of a change of rates: as many as known, two at most; one if the resolution is 0.</summary>
    public static int PercentDecimals(Figure figure) => figure.Resolution > 0 ? Math.Min(2, Rounding.Decimals(figure.Resolution)) : 1;
}

/// <summary>
/// The word for the direction of a change, and its place: <c>up 3.3%</c>, <c>EUR 5.0 million higher</c>, <c>rise of 3.3%</c>; for the size
/// of a loss <c>EUR 5.0 million larger</c>; for negative amounts <c>EUR 0.7 million more negative</c>.
/// </summary>
public enum MoveWords { Before, After, Noun, Size, Negative }
