using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Figures.Formatting;

/// <summary>
/// What stands behind a run of text. Of a figure: its name and, after a bar, how it is written (<see cref="Saying"/>). Of what has digits and is no figure, a word with
/// a colon before: periods and dates, names, what a filing or the program is called.
/// </summary>
public static class Reference
{
    public const string Literal = "literal:";

    /// <summary>A number that the template counts itself, behind it: how many there are, or the how-manieth.</summary>
    public const string Count = "count:";

    // Between the name of a figure and its manner; no name of a period, a concept, a unit or a filing has it.
    private const char Bar = '|';

    // One letter a manner, in their order.
    private const string Letters = "psm+ercufwhkgzx";

    private static readonly string[] Endings = [.. Letters.Select(letter => $"{Bar}{letter}")];

    public static string Of(Period period) => $"period:{period}";
    public static string Of(DateOnly date) => $"date:{date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>A figure, written in that manner.</summary>
    public static string Of(Figure figure, Manner manner) => string.Concat(figure.Name, Endings[(int)manner]);

    /// <summary>A figure, written in that manner with at most so many decimals, 0 to 9.</summary>
    public static string Of(Figure figure, Manner manner, int decimals) => string.Concat(figure.Name, Endings[(int)manner], ((char)('0' + decimals)).ToString());

    /// <summary>A name or definition with digits in it, such as a measure of so many days.</summary>
    public static string Name(string of) => $"name:{of}";

    /// <summary>What parts of the company are called; at the start of a row it says of which its figures are.</summary>
    public static string Of(Members members) => MembersMark + members.Code;

    /// <summary>What stands before the code of members in a reference to their name.</summary>
    public const string MembersMark = "member:";

    /// <summary>What a filing is called.</summary>
    public static string Filing(string id) => $"filing:{id}";

    /// <summary>A count of the checks themselves.</summary>
    public static string Check(string code, string column) => $"check:{code}/{column}";

    /// <summary>Whether the reference names a figure.</summary>
    public static bool IsFigure(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return true;
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0 && slash < colon;
    }

    /// <summary>The name of the figure in a reference to one.</summary>
    public static ReadOnlySpan<char> FigureIn(string reference)
    {
        var bar = reference.LastIndexOf(Bar);
        return bar < 0 ? reference : reference.AsSpan(0, bar);
    }

    /// <summary>How the figure of a reference is written; false where the reference does not say it.</summary>
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
