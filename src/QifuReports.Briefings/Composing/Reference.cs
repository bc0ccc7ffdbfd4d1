using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Composing;

/// <summary>
/// References of what has digits and is no figure: periods and dates, names, what a filing or the program is called. A reference without
/// one of these prefixes is the name of a figure.
/// </summary>
public static class Reference
{
    public const string Literal = "literal:";

    public static string Of(Period period) => $"period:{period}";
    public static string Of(DateOnly date) => $"date:{date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>A name or definition with digits in it, such as a measure of so many days.</summary>
    public static string Name(string of) => $"name:{of}";

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
}
