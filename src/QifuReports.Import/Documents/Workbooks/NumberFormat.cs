using QifuReports.Ledger.Numbers;

namespace QifuReports.Import.Documents.Workbooks;

/// <summary>
/// A number format of a workbook, such as <c>#,##0.0_);(#,##0.0);"-"</c>. It prints a stored number as a person sees the number in the
/// sheet. The format states the number of decimals. In the general format, the stored number is printed with up to 15 digits, which is the
/// precision of a workbook. Halves are rounded away from zero. Colours, widths and alignment are ignored.
/// </summary>
internal sealed class NumberFormat
{
    private const double Largest = 1e22;
    private const int MostOfGeneral = 4;
    private const decimal Noise = 0.000000000001m;

    private readonly IReadOnlyList<Section> _sections;

    private NumberFormat(IReadOnlyList<Section> sections) => _sections = sections;

    /// <summary>The general format, without fixed decimals or separators.</summary>
    public static NumberFormat General { get; } = Of("General");

    /// <summary>Reads a format from its code. Unknown letters are ignored.</summary>
    public static NumberFormat Of(string code)
    {
        var sections = new List<Section>();
        var start = 0;
        for (var i = 0; i <= code.Length; i++)
        {
            if (i < code.Length && code[i] is '\\' or '_' or '*') i++;
            else if (i < code.Length && code[i] == '"') i = code.IndexOf('"', i + 1) is > 0 and var close ? close : code.Length - 1;
            else if (i < code.Length && code[i] == '[') i = code.IndexOf(']', i + 1) is > 0 and var end ? end : code.Length - 1;
            else if (i >= code.Length || code[i] == ';')
            {
                sections.Add(Section.Of(code.AsSpan(start, Math.Min(i, code.Length) - start)));
                start = i + 1;
                if (sections.Count == 4) break;
            }
        }
        if (sections.Count == 0) sections.Add(Section.Of(code));
        return new NumberFormat(sections);
    }

    /// <summary>Whether a number in this format is a date.</summary>
    public bool IsDate => _sections[0].IsDate;

    /// <summary>
    /// Prints a stored number. A date is printed as <c>2025-06-30</c>, or as a year if the format shows only the year. Empty if the format
    /// prints nothing.
    /// </summary>
    /// <param name="stored">The number as stored in the file.</param>
    /// <param name="from1904">Whether the workbook counts dates from 1904.</param>
    public string Print(string stored, bool from1904)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)
            || Math.Abs(number) >= Largest) return stored;
        if (IsDate && Day(number, from1904) is { } day)
            return day.ToString(_sections[0].IsYear ? "yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var value = decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (_sections.Count >= 3 && value == 0) return _sections[2].Print(0, signed: false);
        // The second section of a format is for negative numbers, and gets the number without its sign. If the section prints neither a
        // minus nor parentheses, a minus is added, since the sign would be lost otherwise.
        if (value < 0 && _sections.Count >= 2) return _sections[1].Print(-value, signed: !_sections[1].ShowsSign);
        return _sections[0].Print(Math.Abs(value), signed: value < 0);
    }

    private static DateOnly? Day(double number, bool from1904)
    {
        var days = (long)Math.Floor(number) + (from1904 ? 1462 : 0);
        // March 1, 1900 is day 61, not 60, since workbooks count a February 29, 1900, which did not exist. Earlier days are not read.
        return days is < 61 or > 2_958_465 ? null : new DateOnly(1899, 12, 30).AddDays((int)days);
    }

    /// <summary>One section of a number format: the text before and after the digits, and how many digits are printed.</summary>
    private sealed record Section(string Before, string Behind, int Decimals, int Fewest, bool Grouped, int Thousands, int Percents,
        bool HasDigits, bool ShowsZero, bool IsGeneral, bool IsDate, bool IsYear)
    {
        public bool ShowsSign => Before.AsSpan().ContainsAny("(-\u2013\u2212") || !HasDigits && !IsGeneral;

        public static Section Of(ReadOnlySpan<char> code)
        {
            if (code.Trim() is var plain && (plain.IsEmpty || plain.Equals("General", StringComparison.OrdinalIgnoreCase) || plain is "@"))
                return new Section("", "", 0, 0, false, 0, 0, false, true, !plain.IsEmpty, false, false);
            var (before, behind, digits, point, trailing) = (new StringBuilder(), new StringBuilder(), 0, false, 0);
            var (decimals, fewest, grouped, percents, years, date, time) = (0, 0, false, 0, false, false, false);
            var (general, showsZero) = (false, false);
            for (var i = 0; i < code.Length; i++)
            {
                var text = digits > 0 ? behind : before;
                if (code[i..].StartsWith("General", StringComparison.OrdinalIgnoreCase))
                {
                    (general, digits, i) = (true, digits + 1, i + 6);
                    continue;
                }
                switch (code[i])
                {
                    case '"':
                        var close = code[(i + 1)..].IndexOf('"') is >= 0 and var at ? i + 1 + at : code.Length;
                        text.Append(code[(i + 1)..close]);
                        i = close;
                        break;
                    case '\\':
                        if (++i < code.Length) text.Append(code[i]);
                        break;
                    case '_' or '*':
                        i++;
                        break;
                    case '[':
                        var end = code[i..].IndexOf(']') is >= 0 and var e ? i + e : code.Length;
                        if (i + 1 < end && code[i + 1] == '$') text.Append(code[(i + 2)..end].ToString().Split('-')[0]);
                        i = end;
                        break;
                    case '0' or '#' or '?':
                        digits++;
                        showsZero |= code[i] == '0';
                        trailing = 0;
                        if (point) decimals++;
                        if (point && code[i] == '0') fewest = decimals;
                        break;
                    case '.' when digits > 0 || i + 1 < code.Length && code[i + 1] is '0' or '#' or '?':
                        point = true;
                        break;
                    // In a format, each comma after the last digit divides by 1,000.
                    case ',' when digits > 0:
                        trailing++;
                        grouped |= !point && i + 1 < code.Length && code[i + 1] is '0' or '#' or '?';
                        break;
                    case '%':
                        percents++;
                        text.Append('%');
                        break;
                    // Scientific notation and fractions would be less exact than the stored number, so the general format is used instead.
                    case 'E' or 'e' when digits > 0 && i + 1 < code.Length && code[i + 1] is '+' or '-':
                        (general, i) = (true, code.Length);
                        break;
                    case '/' when digits > 0:
                        (general, i) = (true, code.Length);
                        break;
                    case 'y' or 'Y' or 'd' or 'D':
                        (date, years) = (true, code[i] is 'y' or 'Y');
                        break;
                    case 'm' or 'M':
                        date = true;
                        break;
                    case 'h' or 'H' or 's' or 'S':
                        time = true;
                        break;
                    default:
                        text.Append(code[i]);
                        break;
                }
            }
            var isDate = digits == 0 && date && (!time || code.ContainsAny("yYdD"));
            return new Section(before.ToString(), behind.ToString(), decimals, fewest, grouped, trailing, percents, digits > 0,
                showsZero || general, general, isDate, isDate && years && !code.ContainsAny("dDmM"));
        }

        public string Print(decimal value, bool signed)
        {
            if (!HasDigits && !IsGeneral) return Single((signed && value != 0 ? "-" : "") + Before + Behind);
            for (var i = 0; i < Percents; i++) value *= 100;
            for (var i = 0; i < Thousands; i++) value /= 1000;
            if (!IsGeneral) value = Rounding.At(value, Math.Min(Decimals, 20));
            // A stored binary number may differ slightly from the exact result. A workbook does not show this difference, so the number is
            // rounded.
            else if (decimal.Round(value, MostOfGeneral) is var near && Math.Abs(value - near) <= Math.Abs(value) * Noise) value = near;
            var places = IsGeneral ? "0.######################"
                : "0" + (Decimals == 0 ? ""
                    : "." + new string('0', Math.Min(Fewest, 20)) + new string('#', Math.Min(Decimals, 20) - Math.Min(Fewest, 20)));
            // If the format has no place for the digit zero, as in "-"??, a zero is printed as the text around the digits alone.
            var digits = value == 0 && !ShowsZero ? "" : value.ToString(Grouped ? "#,##" + places : places, CultureInfo.InvariantCulture);
            return Single((signed && value != 0 ? "-" : "") + Before + digits + Behind);
        }

        // Formats for accounting add spaces for alignment; the spaces are not part of the number.
        private static string Single(string text) =>
            string.Join(' ', text.Split((char[])[' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
    }
}
