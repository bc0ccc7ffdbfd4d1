using System.Globalization;
using System.Text;

namespace QifuReports.Import.Documents.Workbooks;

/// <summary>
/// A format of numbers as a workbook has it, for instance <c>#,##0.0_);(#,##0.0);"-"</c>: prints a stored number as a person sees it. The decimals are those that the format fixes;
/// where it fixes none, those of the stored number at fifteen digits, which is how exact a workbook is. Half a unit goes away from zero. Colours, widths and alignment are passed over.
/// </summary>
internal sealed class NumberFormat
{
    private const double Largest = 1e22;
    private const int MostOfGeneral = 4;
    private const decimal Noise = 0.000000000001m;

    private readonly IReadOnlyList<Section> _sections;

    private NumberFormat(IReadOnlyList<Section> sections) => _sections = sections;

    /// <summary>The format that fixes nothing.</summary>
    public static NumberFormat General { get; } = Of("General");

    /// <summary>Reads a format; of what it does not know the letters are passed over.</summary>
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

    /// <summary>Whether a number in it is a day.</summary>
    public bool IsDate => _sections[0].IsDate;

    /// <summary>The number as printed; a day as <c>2025-06-30</c>, or as its year where the format shows only that. Empty where the format prints nothing.</summary>
    /// <param name="stored">As the file has it.</param>
    /// <param name="from1904">Whether the days of the workbook are counted from 1904.</param>
    public string Print(string stored, bool from1904)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number) || Math.Abs(number) >= Largest) return stored;
        if (IsDate && Day(number, from1904) is { } day) return day.ToString(_sections[0].IsYear ? "yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var value = decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (_sections.Count >= 3 && value == 0) return _sections[2].Print(0, signed: false);
        // A second part is for what is below zero, and is given the amount without its sign; a part that then shows none would hide it.
        if (value < 0 && _sections.Count >= 2) return _sections[1].Print(-value, signed: !_sections[1].ShowsSign);
        return _sections[0].Print(Math.Abs(value), signed: value < 0);
    }

    private static DateOnly? Day(double number, bool from1904)
    {
        var days = (long)Math.Floor(number) + (from1904 ? 1462 : 0);
        // The first of March 1900 is day 61: the workbooks have a 29th of February before it.
        return days is < 61 or > 2_958_465 ? null : new DateOnly(1899, 12, 30).AddDays((int)days);
    }

    /// <summary>A part of a format: what stands before and behind the digits, and how many there are.</summary>
    private sealed record Section(string Before, string Behind, int Decimals, int Fewest, bool Grouped, int Thousands, int Percents, bool HasDigits, bool ShowsZero, bool IsGeneral, bool IsDate, bool IsYear)
    {
        public bool ShowsSign => Before.AsSpan().ContainsAny("(-\u2013\u2212") || !HasDigits && !IsGeneral;

        public static Section Of(ReadOnlySpan<char> code)
        {
            if (code.Trim() is var plain && (plain.IsEmpty || plain.Equals("General", StringComparison.OrdinalIgnoreCase) || plain is "@")) return new Section("", "", 0, 0, false, 0, 0, false, true, !plain.IsEmpty, false, false);
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
                    // Commas behind the last digit each take three zeros off.
                    case ',' when digits > 0:
                        trailing++;
                        grouped |= !point && i + 1 < code.Length && code[i + 1] is '0' or '#' or '?';
                        break;
                    case '%':
                        percents++;
                        text.Append('%');
                        break;
                    // Powers of ten and fractions show less than is stored.
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
            return new Section(before.ToString(), behind.ToString(), decimals, fewest, grouped, trailing, percents, digits > 0, showsZero || general, general, isDate, isDate && years && !code.ContainsAny("dDmM"));
        }

        public string Print(decimal value, bool signed)
        {
            if (!HasDigits && !IsGeneral) return Single((signed && value != 0 ? "-" : "") + Before + Behind);
            for (var i = 0; i < Percents; i++) value *= 100;
            for (var i = 0; i < Thousands; i++) value /= 1000;
            if (!IsGeneral) value = decimal.Round(value, Math.Min(Decimals, 20), MidpointRounding.AwayFromZero);
            // What a binary number is off by from the one that was reckoned: a sheet shows none of it.
            else if (decimal.Round(value, MostOfGeneral) is var near && Math.Abs(value - near) <= Math.Abs(value) * Noise) value = near;
            var places = IsGeneral ? "0.######################" : "0" + (Decimals == 0 ? "" : "." + new string('0', Math.Min(Fewest, 20)) + new string('#', Math.Min(Decimals, 20) - Math.Min(Fewest, 20)));
            // Where no place is a zero's, nil is only what stands around it: "-"??.
            var digits = value == 0 && !ShowsZero ? "" : value.ToString(Grouped ? "#,##" + places : places, CultureInfo.InvariantCulture);
            return Single((signed && value != 0 ? "-" : "") + Before + digits + Behind);
        }

        // A cell of an accountant's format has blanks that set it, and none of them is of the number.
        private static string Single(string text) => string.Join(' ', text.Split((char[])[' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
    }
}
