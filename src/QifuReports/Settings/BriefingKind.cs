namespace QifuReports.App.Settings;

/// <summary>The briefings that can be mailed, by the names that settings and <c>--briefings</c> have for them.</summary>
public static class BriefingKind
{
    public const string Quarterly = "quarterly";

    public static IReadOnlyList<string> Names { get; } = [Quarterly];

    public static bool IsKnown(string name) => Names.Contains(name, StringComparer.Ordinal);
}
