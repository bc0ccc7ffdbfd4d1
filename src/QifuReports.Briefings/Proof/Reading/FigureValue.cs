namespace QifuReports.Briefings.Proof.Reading;

/// <summary>
/// Checks that a text states a figure with the right sign, digits, unit and scale. The code that formats figures is not used: its rules are
/// written here a second time on purpose, so that an error in either place is noticed.
/// </summary>
public static class FigureValue
{
    /// <summary>Stands for the scale of a heading that names no scale.</summary>
    public const int NoScale = -1;

    private const int Thousands = 3, Millions = 6, Billions = 9;
    private static readonly decimal[] Powers = [1m, 10m, 100m, 1_000m, 10_000m, 100_000m, 1_000_000m, 10_000_000m, 100_000_000m,
        1_000_000_000m];

    /// <summary>
    /// The error in a text that should state a figure; null if the text is correct. The only number in the text must be the figure, or the
    /// text must have the dash for zero. Words that name the figure's period may be beside it.
    /// </summary>
    /// <param name="text">The text on the page.</param>
    /// <param name="saying">How the figure should be written in the text.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="scale">The power of ten that the heading above the text names; <see cref="NoScale"/> if it names none.</param>
    public static string? Fault(ReadOnlySpan<char> text, Saying saying, in StatedFigure figure, int scale)
    {
        if (saying.Manner == Manner.Fold) return FoldReading.Fault(text, figure);
        for (var at = 0; Numeral.Next(text, at, out var numeral); at = numeral.End)
        {
            if (numeral.Digits < 0) return "no figure has so many digits";
            if (Dating.IsIn(text, numeral) && PeriodReading.Says(text[numeral.Start..numeral.End], figure.Period, false)
                && PeriodReading.Says(Around(text, numeral), figure.Period, false)) continue;
            var reading = FigureReading.Of(text, numeral, figure.Symbol);
            if (!IsPlain(text[..reading.From], figure) || !IsPlain(text[reading.To..], figure))
                return "beside the figure stands what is no part of it";
            if (figure.IsOpen && !SaysAbout(text[..numeral.Start])) return "its last digit is open, and no word says so";
            return FaultOf(reading, saying, figure, scale);
        }
        if (figure.IsOpen && IsAboutNil(text)) return Math.Abs(figure.Value) < 0.05m ? null : "about nil is less than a twentieth";
        return IsNil(text) ? figure.Value == 0 ? null : "a dash is nil" : "no number stands there";
    }

    // Whether the text says "about" (in a sentence) or "c." (in a table).
    private static bool SaysAbout(ReadOnlySpan<char> before)
    {
        var at = before.TrimEnd("(+-\u2212 \u00A0");
        if (at.EndsWith("negative")) at = at[..^"negative".Length].TrimEnd(" \u00A0");
        return at.EndsWith("c.") || at.EndsWith("about");
    }

    // The text of a number in a date or a period, with the word before it and the letter after it.
    private static ReadOnlySpan<char> Around(ReadOnlySpan<char> text, in Numeral numeral)
    {
        var start = numeral.Start;
        while (start > 0 && (char.IsLetter(text[start - 1]) || FigureReading.IsSpace(text[start - 1]))) start--;
        var end = numeral.End < text.Length && text[numeral.End] is 'M' or 'Q' ? numeral.End + 1 : numeral.End;
        return text[start..end];
    }

    // Whether a text says that a rate is about nil. Such a rate rounds to zero but need not be zero.
    private static bool IsAboutNil(ReadOnlySpan<char> text) => text.Trim(" \u00A0") is "c.\u00A0nil" or "about\u00A0nil";

    /// <summary>Whether a text is the dash for zero.</summary>
    public static bool IsNil(ReadOnlySpan<char> text) => text.Trim(" \u00A0") is "\u2013" or "-" or "\u2212" or "\u2014";

    /// <summary>Whether the currency and the scale of a figure in this manner are given by the heading above the figure.</summary>
    public static bool IsScaledByHeading(Manner manner) =>
        manner is Manner.Cell or Manner.Units or Manner.Filed or Manner.FiledShares or Manner.Effect or Manner.Reversed or Manner.CostCell;

    private static string? FaultOf(in FigureReading reading, Saying saying, in StatedFigure figure, int heading)
    {
        var manner = saying.Manner;
        var inHeading = IsScaledByHeading(manner);
        if (UnitFault(reading, manner, inHeading, figure) is { } unit) return unit;
        if (ScaleOf(reading, saying, inHeading, figure, heading, out var power) is { } scale) return scale;

        var shown = reading.Numeral.Value;
        var size = Math.Abs(figure.Value) / Powers[power];
        var rounded = Math.Round(size, reading.Numeral.Decimals, MidpointRounding.AwayFromZero);
        if (rounded != shown) return "the figure is another";
        if (DecimalsFault(reading, saying, figure, power)) return "it is written with other decimals than it is known to";
        if (figure.Measure == Measure.Points && reading.Unit is UnitMark.Point or UnitMark.Points
            && (reading.Unit == UnitMark.Point) != (shown == 1)) return "one is a point, others are points";
        return IsSigned(reading.Sign, manner, Math.Sign(figure.Value), shown == 0) ? null : "the sign is another";
    }

    private static bool IsSigned(SignMark mark, Manner manner, int sign, bool shownAsNil)
    {
        // A value that rounds to zero may be without a sign, but a wrong sign is an error.
        if (shownAsNil && mark == SignMark.None) return true;
        var minus = sign < 0;
        return manner switch
        {
            Manner.Size => mark == SignMark.None,
            Manner.Prose => minus ? mark is SignMark.Negative or SignMark.Loss : mark == SignMark.None,
            Manner.Move => sign != 0 && (minus ? mark is SignMark.Down or SignMark.Smaller or SignMark.MoreNegative
                : mark is SignMark.Up or SignMark.Larger or SignMark.LessNegative),
            Manner.Cost => sign < 0 ? mark is SignMark.Cost or SignMark.Loss : sign > 0 && mark == SignMark.Income,
            Manner.Charge => sign > 0 ? mark is SignMark.Cost or SignMark.Loss : sign < 0 && mark == SignMark.Income,
            Manner.CostCell => mark == (sign > 0 ? SignMark.Brackets : SignMark.None),
            Manner.Signed or Manner.Effect => mark == (minus ? SignMark.Minus : sign > 0 ? SignMark.Plus : SignMark.None),
            Manner.Reversed => mark == (minus ? SignMark.Plus : sign > 0 ? SignMark.Minus : SignMark.None),
            _ => mark == (minus ? SignMark.Brackets : SignMark.None),
        };
    }

    private static string? UnitFault(in FigureReading reading, Manner manner, bool inHeading, in StatedFigure figure)
    {
        const string Wrong = "the unit is another", Lacking = "the unit does not stand beside it";

        var money = figure.Measure is Measure.Money or Measure.PerShare or Measure.PerAds;
        if (money && !inHeading)
        {
            if (reading.Currency.IsEmpty) return Lacking;
            if (!IsBefore(reading, figure, manner == Manner.Written)) return "the currency is another, or is written otherwise";
        }
        else if (!reading.Currency.IsEmpty)
        {
            return "a currency stands where none belongs";
        }
        var expected = figure.Measure switch
        {
            Measure.Percent or Measure.Growth => UnitMark.Percent,
            Measure.Points => inHeading || manner == Manner.Signed ? UnitMark.Pts : UnitMark.Points,
            Measure.Months => inHeading ? UnitMark.None : reading.Numeral is { Value: 1, Decimals: 0 } ? UnitMark.Month : UnitMark.Months,
            Measure.PerShare when manner == Manner.Written => UnitMark.PerShare,
            Measure.PerAds when manner == Manner.Written => UnitMark.PerAds,
            Measure.Shares when manner == Manner.Written => UnitMark.Shares,
            Measure.Ads when manner == Manner.Written => UnitMark.Ads,
            _ => UnitMark.None,
        };
        if (expected == UnitMark.Points && reading.Unit == UnitMark.Point) return null;
        return reading.Unit == expected ? null : reading.Unit == UnitMark.None ? Lacking : Wrong;
    }

    // Whether the text before the digits is right: a currency code and a no-break space, or the issuer's currency symbol or US$ without a
    // space. In the manner Written, a space of any kind follows the code; a space follows US$ only if the amount is negative.
    private static bool IsBefore(in FigureReading reading, in StatedFigure figure, bool isWritten)
    {
        if (isWritten) return IsCurrency(reading.Currency, figure.Unit, false)
            && (reading.Space != '\0') == (reading.Currency is not "US$" || figure.Value < 0);
        if (figure.Symbol.Length > 0) return reading.Currency.SequenceEqual(figure.Symbol) && reading.Space == '\0';
        return IsCurrency(reading.Currency, figure.Unit, false) && reading.Space == (reading.Currency is "US$" ? '\0' : '\u00A0');
    }

    /// <summary>Whether a currency in a text belongs to a unit: <c>US$</c> means USD; other currencies are written as codes.</summary>
    public static bool IsCurrency(ReadOnlySpan<char> text, ReadOnlySpan<char> unit, bool asCode)
    {
        var slash = unit.IndexOf('/');
        var code = slash < 0 ? unit : unit[..slash];
        return !asCode && code is "USD" ? text is "US$" : text.SequenceEqual(code);
    }

    private static string? ScaleOf(in FigureReading reading, Saying saying, bool inHeading, in StatedFigure figure, int heading,
        out int power)
    {
        const string Beside = "the scale stands in the heading", Lacking = "no scale is stated";

        var manner = saying.Manner;
        power = reading.Power;
        switch (figure.Measure)
        {
            case Measure.Money when !inHeading:
                // An amount below 500 other than zero may be written without a scale.
                return power == 0 && manner != Manner.Written && Math.Abs(figure.Value) is 0 or >= 500 ? Lacking
                    : reading.IsShort ? "the scale is no word" : null;
            case Measure.Money when power != 0 && manner == Manner.Filed:
                // In a line of a statement, the scale may differ from that of the table, so a word is allowed.
                return reading.IsShort ? "the scale is no word" : null;
            case Measure.Money:
                if (power != 0) return Beside;
                power = Math.Max(0, heading);
                return heading == NoScale ? Lacking : null;
            case Measure.Count or Measure.Shares or Measure.Ads when manner is Manner.Cell or Manner.CostCell:
                if (power != 0) return Beside;
                if (saying.Decimals != Saying.Usual)
                {
                    // A chart has one scale for all of its numbers.
                    power = Math.Max(0, heading);
                    return null;
                }
                // Large counts are in millions, as the heading says; but if amounts are in thousands, counts are in units.
                if (Math.Abs(figure.Value) < Powers[Millions] || heading is Thousands) return null;
                power = Millions;
                return heading is Millions ? null : Lacking;
            case Measure.Shares or Measure.Ads when manner == Manner.FiledShares:
                if (power != 0) return Beside;
                power = Math.Max(0, heading);
                return heading == NoScale ? Lacking : null;
            case Measure.Count or Measure.Shares or Measure.Ads:
                return reading.IsShort && manner != Manner.Units ? "the scale is no word" : null;
            case Measure.PerShare or Measure.PerAds when manner == Manner.Filed:
                return reading.IsShort ? "the scale is no word" : null;
            default:
                return power == 0 ? null : "it has no scale";
        }
    }

    private static bool DecimalsFault(in FigureReading reading, Saying saying, in StatedFigure figure, int power)
    {
        var shown = reading.Numeral.Decimals;
        var known = Known(figure.Resolution, power);
        var most = figure.Measure switch
        {
            // A filing may state a figure with fewer digits than another filing does.
            _ when saying.Manner is Manner.Filed or Manner.FiledShares or Manner.Written =>
                saying.Decimals != Saying.Usual ? saying.Decimals : known,
            Measure.Money when saying.Decimals != Saying.Usual => saying.Decimals,
            Measure.Money => power switch { Billions => 2, Millions => 1, 0 when figure.Value is > -1 and < 1 => 2, _ => 0 },
            Measure.PerShare or Measure.PerAds or Measure.Rate => figure.Resolution > 0 ? 4 : 2,
            Measure.Percent or Measure.Growth or Measure.Points => figure.Resolution > 0 ? 2 : 1,
            Measure.Count or Measure.Shares or Measure.Ads => power == 0 ? 0 : saying.Manner == Manner.Cell ? 1 : 2,
            _ => known,
        };
        return saying.Manner is Manner.Filed or Manner.Written && saying.Decimals == Saying.Usual ? shown > most
            : shown != Math.Min(most, known);
    }

    // The number of decimals that are known at this scale, at most 6. It is 6 if the resolution is 0, as for derived values.
    private static int Known(decimal resolution, int power)
    {
        if (resolution <= 0) return 6;
        var decimals = 0;
        for (var one = resolution / Powers[power]; one < 1 && decimals < 6; one *= 10) decimals++;
        return decimals;
    }

    // The text beside a figure must not change the meaning of the figure: no digits except those of the period, no sign, unit or scale.
    private static bool IsPlain(ReadOnlySpan<char> text, in StatedFigure figure)
    {
        if (text.IsEmpty) return true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetter(c))
            {
                var end = i;
                while (end < text.Length && char.IsLetter(text[end])) end++;
                var word = text[i..end];
                if (FigureReading.DirectionOf(word) != SignMark.None || FigureReading.PowerOf(word) != 0
                    || word is "percent" or "percentage" or "pts" or "month" or "months") return false;
                i = end - 1;
            }
            else if (char.IsAsciiDigit(c))
            {
                // Digits are allowed only in a period, which is checked below.
                if (!Numeral.Next(text, i, out var numeral) || !Dating.IsIn(text, numeral)) return false;
                i = numeral.End - 1;
            }
            else if (c == '-' ? i == 0 || i + 1 == text.Length || !char.IsLetter(text[i - 1]) || !char.IsLetter(text[i + 1])
                : c is not (' ' or '\u00A0' or ',' or '.' or ';'))
            {
                return false;
            }
        }
        return PeriodReading.Says(text, figure.Period, true);
    }
}
