namespace QifuReports.Typesetting.Pages;

/// <summary>
/// Hidden references for texts in a chart that are not figures: the value of an axis tick, or the whole name of which a text is a part.
/// With these references, the proof (the check that every number on a page has a source) need not guess what a number is.
/// </summary>
public static class ChartReference
{
    private const string TickPrefix = "tick:", NamePrefix = "named:";

    /// <summary>Makes the reference of the label of an axis tick from the full value of the tick, for instance "tick:2500000".</summary>
    public static string Tick(decimal value) => TickPrefix + value.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Makes the reference of a name or of one printed line of a name. Both have the whole name, for instance "named:Q3 2025". Null for a
    /// name without digits, which needs no reference.
    /// </summary>
    public static string? Name(string name) => name.AsSpan().ContainsAnyInRange('0', '9') ? NamePrefix + name : null;

    /// <summary>Whether a reference is of an axis tick; if so, gives the value of the tick.</summary>
    public static bool IsTick(string reference, out decimal value)
    {
        value = 0;
        return reference.StartsWith(TickPrefix, StringComparison.Ordinal)
            && decimal.TryParse(reference.AsSpan(TickPrefix.Length), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Whether a reference is of a name; if so, gives the whole name.</summary>
    public static bool IsName(string reference, out ReadOnlySpan<char> name)
    {
        var isName = reference.StartsWith(NamePrefix, StringComparison.Ordinal);
        name = isName ? reference.AsSpan(NamePrefix.Length) : default;
        return isName;
    }
}
