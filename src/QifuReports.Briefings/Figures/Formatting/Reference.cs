namespace QifuReports.Briefings.Figures.Formatting;

/// <summary>
/// The hidden reference that links a run of text to its source. For a figure, the reference is the name of the figure and, after the
/// character <c>|</c>, how the figure is written (<see cref="Saying"/>). For other text with digits (periods, dates, names), the reference
/// begins with a kind and a colon: <c>period:2023Q3</c>.
/// </summary>
public static class Reference
{
    public const string Literal = "literal:";

    /// <summary>The prefix for a number that the template itself counts, such as the position in a list.</summary>
    public const string Count = "count:";

    // Separates a figure's name from its manner of writing. No name of a period, concept, unit or filing has this character.
    private const char Bar = '|';

    // One letter for each manner of writing, in the order of the enumeration.
    private const string Letters = "psm+ercufwhkgzx";

    private static readonly string[] Endings = [.. Letters.Select(letter => $"{Bar}{letter}")];

    public static string Of(Period period) => $"period:{period}";
    public static string Of(DateOnly date) => $"date:{date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>The reference of a figure that is written in this manner.</summary>
    public static string Of(Figure figure, Manner manner) => string.Concat(figure.Name, Endings[(int)manner]);

    /// <summary>The reference of a figure that is written in this manner with at most this many decimals, 0 to 9.</summary>
    public static string Of(Figure figure, Manner manner, int decimals) =>
        string.Concat(figure.Name, Endings[(int)manner], ((char)('0' + decimals)).ToString());

    /// <summary>The reference of a name or definition that contains digits, such as a measure over a number of days.</summary>
    public static string Name(string of) => $"name:{of}";

    /// <summary>The reference of the name of parts of the company. At the start of a row, it says which parts the row is about.</summary>
    public static string Of(Members members) => MembersMark + members.Code;

    /// <summary>The prefix of a reference to the name of members.</summary>
    public const string MembersMark = "member:";

    /// <summary>The reference of the name of a filing.</summary>
    public static string Filing(string id) => $"filing:{id}";

    /// <summary>The reference of a number counted in the checks.</summary>
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

    /// <summary>Reads how the figure of a reference is written; false if the reference does not say how.</summary>
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
