namespace QifuReports.Import.Sentences;

/// <summary>
/// Tracks quotations of officers through the paragraphs of a release. A quotation goes on until its closing quotation mark.
/// </summary>
internal sealed partial class QuoteTracker
{
    private SectionKind? _open;

    /// <summary>The kind of section for a paragraph that is a quotation; null for other paragraphs.</summary>
    public SectionKind? KindOf(string words)
    {
        var said = Attribution().IsMatch(words) ? RiskOfficer().IsMatch(words) ? SectionKind.Risk : SectionKind.Remarks : _open;
        if (said is null) return null;
        var (opens, closes) = (words.LastIndexOf('\u201C'), words.LastIndexOf('\u201D'));
        // Straight quotation marks are taken to open and close in turn.
        if (opens < 0 && closes < 0 && words.Count(c => c == '"') is > 0 and var straight)
            (opens, closes) = straight % 2 == (_open is null ? 0 : 1) ? (0, 1) : (1, 0);
        var open = opens > closes || opens < 0 && closes < 0 && _open is not null;
        _open = open ? said : null;
        return said;
    }

    [GeneratedRegex(
        @"\b(commented|commenting|added|said|says|stated|remarked|noted|continued|concluded)\b\s*[,.:]?\s*[\u201C""]" +
            @"|[,.!][\u201D""]\s*[^\u201C""]{0,120}\b(commented|added|said|says|stated|remarked|noted|concluded)\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Attribution();

    [GeneratedRegex(@"\brisk officer\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RiskOfficer();
}
