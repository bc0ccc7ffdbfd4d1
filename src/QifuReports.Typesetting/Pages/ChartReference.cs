using System.Globalization;

namespace QifuReports.Typesetting.Pages;

/// <summary>
/// References for texts in a chart that are not figures: the value of a tick, or the whole name that a text is part of. With them the proof
/// of the pages need not guess from the shape of a number.
/// </summary>
public static class ChartReference
{
    private const string TickPrefix = "tick:", NamePrefix = "named:";

    /// <summary>The reference of a tick's text: the full value of the tick.</summary>
    public static string Tick(decimal value) => TickPrefix + value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The reference of a name, or of one line of it; null for a name without digits, which needs none.</summary>
    public static string? Name(string name) => name.AsSpan().ContainsAnyInRange('0', '9') ? NamePrefix + name : null;

    /// <summary>Whether a reference is of a tick; gives the value.</summary>
    public static bool IsTick(string reference, out decimal value)
    {
        value = 0;
        return reference.StartsWith(TickPrefix, StringComparison.Ordinal)
            && decimal.TryParse(reference.AsSpan(TickPrefix.Length), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Whether a reference is of a name; gives the name.</summary>
    public static bool IsName(string reference, out ReadOnlySpan<char> name)
    {
        var isName = reference.StartsWith(NamePrefix, StringComparison.Ordinal);
        name = isName ? reference.AsSpan(NamePrefix.Length) : default;
        return isName;
    }
}
