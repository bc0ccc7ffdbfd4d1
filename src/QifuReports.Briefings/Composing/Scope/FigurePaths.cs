using QifuReports.Briefings.Narrative.Parsing;

namespace QifuReports.Briefings.Composing.Scope;

/// <summary>A name that a string in a template contains.</summary>
/// <param name="Path">The name, with the members that follow it after dots, e.g. <c>revenue.year_ago</c>.</param>
/// <param name="IsScope">Whether every top-level name is allowed here, not only names of figures.</param>
internal readonly record struct FigurePath(string Path, bool IsScope);

/// <summary>Finds the names of figures in the strings that templates pass to functions.</summary>
internal static class FigurePaths
{
    /// <summary>The names in one string of a call; empty if the function takes other words in that position.</summary>
    public static IReadOnlyList<FigurePath> Of(NameMention mention) => mention.Function switch
    {
        "has" or "stated" when mention.Count == 1 => [new FigurePath(mention.Text, true)],
        "needs" => [new FigurePath(mention.Text, true)],
        "figures" or "cards" or "key_figures" or "short_figures" or "trends" or "define" => [new FigurePath(mention.Text, false)],
        "measures" when mention.Index == 1 => [new FigurePath(mention.Text, true)],
        "chart" when mention.Index > 2 && IsFigure(mention.Kind, mention.Index - 3) => [new FigurePath(mention.Text, false)],
        "chart" or "block" when mention.Index == 0
            && mention.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [("bridge" or "bridge-prior" or "cards" or "side-by-side"
                or "movement"), .. var names] =>
            [.. names.Select(n => new FigurePath(n, false))],
        _ => [],
    };

    // Whether the word at this position after the kind of a chart names a figure.
    private static bool IsFigure(string kind, int word) => kind switch
    {
        "bars" => word == 0,
        "split" => word < 2,
        "trend" or "course" or "bridge" or "outlook" or "outlook-year" => true,
        _ => false,
    };
}
