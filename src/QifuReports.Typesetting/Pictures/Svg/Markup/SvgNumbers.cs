namespace QifuReports.Typesetting.Pictures.Svg.Markup;

/// <summary>Reads numbers and separators from a value. Offsets count from the start of the file, for use in errors.</summary>
internal ref struct SvgNumbers(ReadOnlySpan<byte> text, ByteRange range)
{
    /// <summary>Powers of ten that a double holds exactly.</summary>
    private static ReadOnlySpan<double> Tens =>
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly int _end = range.End;

    /// <summary>The offset of the next byte.</summary>
    public int At { get; private set; } = range.Start;

    public readonly bool Done => At >= _end;

    /// <summary>The next byte; 0 at the end, since no value contains a zero byte.</summary>
    public readonly byte Peek => At < _end ? _text[At] : (byte)0;

    public void Skip(int bytes = 1) => At += bytes;

    public void SkipSpace()
    {
        while (At < _end && SvgMarkup.IsSpace(_text[At])) At++;
    }

    /// <summary>Skips white space with at most one comma in it.</summary>
    /// <returns>Whether there was a comma, after which a number has to follow.</returns>
    public bool SkipSeparator()
    {
        SkipSpace();
        if (Peek != ',') return false;
        At++;
        SkipSpace();
        return true;
    }

    /// <summary>Returns whether the rest begins with a word; if so, skips the word.</summary>
    public bool Take(ReadOnlySpan<byte> word)
    {
        if (!_text[At.._end].StartsWith(word)) return false;
        At += word.Length;
        return true;
    }

    /// <summary>Reads an SVG number: sign, digits with a point, exponent. If there is none, returns false and skips nothing.</summary>
    public bool TryNumber(out double number)
    {
        var start = At;
        var i = At;
        var negative = Unit(i) == '-';
        if (negative || Unit(i) == '+') i++;
        long digits = 0;
        int significant = 0, decimals = 0, seen = 0;
        for (var point = false; ; i++)
        {
            var unit = Unit(i);
            if (unit == '.' && !point)
            {
                point = true;
                continue;
            }

            if ((byte)(unit - '0') > 9) break;
            seen++;
            if (significant < 18) digits = digits * 10 + (unit - '0');
            if (digits > 0) significant++;
            if (point) decimals++;
        }

        number = 0;
        if (seen == 0) return false;
        var exponent = Exponent(ref i);
        At = i;
        var power = exponent - decimals;
        if (digits == 0) return true;
        if (digits < 1L << 53 && significant <= 18 && Math.Abs(power) <= 22)
            number = power < 0 ? digits / Tens[-power] : digits * Tens[power];
        else
            number = Math.Abs(double.Parse(_text[start..i], NumberStyles.Float, CultureInfo.InvariantCulture));
        if (negative) number = -number;
        return true;
    }

    /// <summary>Reads the digit 0 or 1, which needs no separator around it.</summary>
    public bool TryFlag(out bool flag)
    {
        flag = Peek == '1';
        if (!flag && Peek != '0') return false;
        At++;
        return true;
    }

    /// <summary>Reads an exponent. If there is none, returns 0 and skips nothing. An "e" without digits is no exponent.</summary>
    private readonly int Exponent(ref int i)
    {
        if ((Unit(i) | 0x20) != 'e') return 0;
        var j = i + 1;
        var negative = Unit(j) == '-';
        if (negative || Unit(j) == '+') j++;
        if ((byte)(Unit(j) - '0') > 9) return 0;
        var exponent = 0;
        for (; (byte)(Unit(j) - '0') <= 9; j++) exponent = Math.Min(exponent * 10 + (Unit(j) - '0'), 100_000);
        i = j;
        return negative ? -exponent : exponent;
    }

    private readonly byte Unit(int i) => i < _end ? _text[i] : (byte)0;
}
