using System.Globalization;

namespace QifuReports.Typesetting.Pages;

/// <summary>
/// What a chart says of the texts that it sets and that are no figures, so that whoever proves the pages need not guess from the shape of a
/// number: the value of a tick, and the whole name that a text is a part of.
/// </summary>
public static class ChartReference
{
    private const string TickPrefix = "tick:", NamePrefix = "named:";

    /// <summary>The reference of the text of a tick: its value, in full.</summary>
    public static string Tick(decimal value) => TickPrefix + value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The reference of a name, or of a line of it; null for one without digits, which needs none.</summary>
    public static string? Name(string name) => name.AsSpan().ContainsAnyInRange('0', '9') ? NamePrefix + name : null;

    /// <summary>Whether a reference is that of a tick, and of which value.</summary>
    public static bool IsTick(string reference, out decimal value)
    {
        value = 0;
        return reference.StartsWith(TickPrefix, StringComparison.Ordinal)
            && decimal.TryParse(reference.AsSpan(TickPrefix.Length), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Whether a reference is that of a name, and of which.</summary>
    public static bool IsName(string reference, out ReadOnlySpan<char> name)
    {
        var isName = reference.StartsWith(NamePrefix, StringComparison.Ordinal);
        name = isName ? reference.AsSpan(NamePrefix.Length) : default;
        return isName;
    }
}
