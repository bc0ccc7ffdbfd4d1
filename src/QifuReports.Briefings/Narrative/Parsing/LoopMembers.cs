namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>The members of a loop that a template may use after <c>for.</c></summary>
internal static class LoopMembers
{
    public static readonly string[] All = ["even", "first", "index", "last", "length", "odd", "rindex"];
}
