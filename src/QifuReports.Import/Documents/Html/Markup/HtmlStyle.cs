using AngleSharp.Dom;

namespace QifuReports.Import.Documents.Html.Markup;

/// <summary>
/// Reads the properties in the <c>style</c> attribute that show the structure of a table, such as indents and ruled lines. The attribute
/// already includes the styles from the page's style sheets.
/// </summary>
internal static class HtmlStyle
{
    // The width of a no-break space, in points, in text of ten points.
    public const decimal BlankWidth = 2.5m;

    /// <summary>Whether the element takes no space.</summary>
    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || Of(element, "display").Equals("none", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the content of the element is ignored, because it is invisible (even if it takes space) or struck through.
    /// </summary>
    public static bool IsUnseen(IElement element) =>
        IsHidden(element) || element.LocalName == "del"
            || Of(element, "text-decoration").Contains("line-through", StringComparison.OrdinalIgnoreCase)
            || Of(element, "visibility") is var seen
                && (seen.Equals("hidden", StringComparison.OrdinalIgnoreCase)
                    || seen.Equals("collapse", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the text of the element is raised, as a footnote marker is.</summary>
    public static bool IsRaised(IElement element)
    {
        if (element.LocalName == "sup") return true;
        if (element.GetAttribute("style") is null) return false;
        if (Of(element, "vertical-align").Equals("super", StringComparison.OrdinalIgnoreCase)) return true;
        return Of(element, "position").Equals("relative", StringComparison.OrdinalIgnoreCase) && Of(element, "top") is { Length: > 1 } top
            && top[0] == '-';
    }

    /// <summary>
    /// The indent of an element in points: left padding plus left margin plus first-line indent. A hanging indent is negative, so it
    /// cancels the margin.
    /// </summary>
    public static decimal Offset(IElement element)
    {
        if (element.GetAttribute("style") is null) return 0;
        return Points(Left(element, "padding")) + Points(Left(element, "margin")) + Points(Of(element, "text-indent"));
    }

    /// <summary>
    /// Whether the element has a ruled line at an edge, <c>top</c> or <c>bottom</c>. A white line does not count, since nobody can see it.
    /// </summary>
    public static bool HasLine(IElement element, string edge)
    {
        if (element.GetAttribute("style") is not { } style || !style.Contains("border", StringComparison.OrdinalIgnoreCase)) return false;
        var whole = Of(element, "border-" + edge) is { Length: > 0 } own ? own : Of(element, "border");
        var line = Of(element, $"border-{edge}-style") is { Length: > 0 } kind ? kind : whole;
        var width = Of(element, $"border-{edge}-width") is { Length: > 0 } size ? size : whole;
        if (!Says(line, "solid") && !Says(line, "double") && !Says(line, "dashed") && !Says(line, "dotted")) return false;
        if (Says(whole, "white") || Says(whole, "#ffffff") || Says(whole, "transparent")) return false;
        foreach (var word in width.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (char.IsAsciiDigit(word[0]) || word[0] == '.') return Points(word) > 0;
        return true;
    }

    /// <summary>The value of a property in the element's style; of several declarations, the last counts. Empty for none.</summary>
    public static string Of(IElement element, string property)
    {
        if (element.GetAttribute("style") is not { } style) return "";
        for (var end = style.Length; end > 0;)
        {
            var start = style.LastIndexOf(';', end - 1) + 1;
            var declaration = style.AsSpan(start, end - start);
            var colon = declaration.IndexOf(':');
            if (colon > 0 && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
                return declaration[(colon + 1)..].Trim().ToString().Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim();
            end = start - 1;
        }
        return "";
    }

    private static bool Says(string value, string word) => value.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Left(IElement element, string property)
    {
        if (Of(element, property + "-left") is { Length: > 0 } own) return own;
        var parts = Of(element, property).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length switch { 0 => "", 4 => parts[3], 1 => parts[0], _ => parts[1] };
    }

    // Converts a length to points; 0 for unknown units and for text that is no length.
    private static decimal Points(string length)
    {
        var end = 0;
        while (end < length.Length && (char.IsAsciiDigit(length[end]) || length[end] is '.' or '-' or '+')) end++;
        if (end == 0 || !decimal.TryParse(length.AsSpan(0, Math.Min(end, 12)),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return 0;
        var scale = length[end..].Trim().ToLowerInvariant() switch { "px" => 0.75m, "em" or "rem" => 10m, "in" => 72m, "cm" => 28.35m,
            "mm" => 2.835m, "%" => 5m, _ => 1m };
        return Math.Abs(number) > 10_000 ? 0 : number * scale;
    }
}
