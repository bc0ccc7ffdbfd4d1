namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>What a template may ask of a loop, behind <c>for.</c>.</summary>
internal static class LoopMembers
{
    public static readonly string[] All = ["even", "first", "index", "last", "length", "odd", "rindex"];
}
