using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Figures.Formatting;

/// <summary>
/// The reference behind a run of text. For a figure it is the name of the figure and, after a bar, how the figure is written
/// (<see cref="Saying"/>). For other text with digits it is a kind followed by a colon: periods and dates, names, names of filings or of
/// the program.
/// </summary>
public static class Reference
{
    public const string Literal = "literal:";

    /// <summary>The prefix of a number that the template counts itself: a count or a position in a list.</summary>
    public const string Count = "count:";

    // Separates the name of a figure from its manner. The names of periods, concepts, units and filings never contain it.
    private const char Bar = '|';

    // One letter for each manner, in the order of the enumeration.
    private const string Letters = "psm+ercufwhkgzx";

    private static readonly string[] Endings = [.. Letters.Select(letter => $"{Bar}{letter}")];

    public static string Of(Period period) => $"period:{period}";
    public static string Of(DateOnly date) => $"date:{date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>A figure, written in this manner.</summary>
    public static string Of(Figure figure, Manner manner) => string.Concat(figure.Name, Endings[(int)manner]);

    /// <summary>A figure, written in this manner with at most this many decimals, 0 to 9.</summary>
    public static string Of(Figure figure, Manner manner, int decimals) =>
        string.Concat(figure.Name, Endings[(int)manner], ((char)('0' + decimals)).ToString());

    /// <summary>A name or definition that contains digits, such as a measure over a number of days.</summary>
    public static string Name(string of) => $"name:{of}";

    /// <summary>The name of parts of the company. At the start of a row it says which parts the figures of the row are about.</summary>
    public static string Of(Members members) => MembersMark + members.Code;

    /// <summary>The prefix of a reference to the name of members.</summary>
    public const string MembersMark = "member:";

    /// <summary>The name of a filing.</summary>
    public static string Filing(string id) => $"filing:{id}";

    /// <summary>A count from the checks.</summary>
    public static string Check(string code, string column) => $"check:{code}/{column}";

    /// <summary>Whether the reference is to a figure.</summary>
    public static bool IsFigure(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return true;
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0 && slash < colon;
    }

    /// <summary>The name of the figure in a reference to a figure.</summary>
    public static ReadOnlySpan<char> FigureIn(string reference)
    {
        var bar = reference.LastIndexOf(Bar);
        return bar < 0 ? reference : reference.AsSpan(0, bar);
    }

    /// <summary>Reads how the figure of a reference is written; false if the reference does not say it.</summary>
    public static bool TryReadSaying(string reference, out Saying saying)
    {
        saying = default;
        var bar = reference.LastIndexOf(Bar);
        if (bar < 0 || bar + 1 >= reference.Length || bar + 3 < reference.Length) return false;
        var manner = Letters.IndexOf(reference[bar + 1], StringComparison.Ordinal);
        var decimals = bar + 2 == reference.Length ? Saying.Usual : reference[bar + 2] - '0';
        saying = new Saying((Manner)manner, decimals);
        return manner >= 0 && decimals is >= Saying.Usual and <= 9;
    }
}
