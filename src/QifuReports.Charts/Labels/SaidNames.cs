namespace QifuReports.Charts.Labels;

/// <summary>
/// What a chart says of the texts that it sets and that are no figures, so that whoever proves the pages need not guess from the shape of a
/// number: the value of a tick, and the whole name that a text is a part of.
/// </summary>
public static class SaidNames
{
    private const string TickPrefix = "tick:", NamePrefix = "named:";

    /// <summary>The reference of the text of a tick: its value, in full.</summary>
    public static string Tick(decimal value) => TickPrefix + value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The reference of a name, or of a line of it; null for one without digits, which needs none.</summary>
    public static string? Name(string name) => name.AsSpan().ContainsAnyInRange('0', '9') ? NamePrefix + name : null;
}
