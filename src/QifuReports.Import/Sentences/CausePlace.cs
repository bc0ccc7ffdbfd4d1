namespace QifuReports.Import.Sentences;

/// <summary>
/// The place where a document explains a change, so that a person can describe the cause. The cause itself is not imported.
/// </summary>
/// <param name="Measure">The measure of the last main amount in the paragraph, up to and including the sentence of the explanation.</param>
/// <param name="Against">What the change is compared with: <c>year-before</c>, <c>prior-quarter</c>, <c>both</c>; empty if it is not
/// stated.</param>
/// <param name="Section">The section of the document.</param>
/// <param name="Line">The line of the file, counted from 1.</param>
public sealed record CausePlace(string Measure, string Against, TextSection Section, int Line);

/// <summary>Finds the sentences that state a cause.</summary>
internal sealed partial class CauseFinder
{
    private readonly List<CausePlace> _places = [];

    /// <summary>The places, in document order.</summary>
    public IReadOnlyList<CausePlace> Places => _places;

    /// <summary>Looks for a cause in a sentence whose amounts have been read.</summary>
    public void Look(TextParagraph paragraph, string sentence, IReadOnlyList<StatedAmount> amounts)
    {
        if (paragraph.Section.Kind is not (SectionKind.Highlights or SectionKind.FinancialHighlights or SectionKind.Results)
            || !Cause().IsMatch(sentence)) return;
        var last = amounts.LastOrDefault(a => a.Line == paragraph.Line && a.Measure.Length > 0 && a.Role == AmountRole.Main);
        if (last is null) return;
        var (year, quarter) = (Year().IsMatch(sentence), Quarter().IsMatch(sentence));
        _places.Add(new CausePlace(last.Measure, year && quarter ? "both" : year ? "year-before" : quarter ? "prior-quarter" : "",
            paragraph.Section, paragraph.Line));
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(due to|driven by|attributable to|as a result of|because of|resulted from|resulting from|reflect(s|ed|ing)|owing to" +
            @"|thanks to)\b", Plain)]
    private static partial Regex Cause();
    [GeneratedRegex(@"\byear[- ](over|on)[- ]year|\bsame period|\byoy\b|\byear[- ]ago|\bprior[- ]year", Plain)]
    private static partial Regex Year();
    [GeneratedRegex(@"\bsequential|\bprior quarter|\bprevious quarter|\bquarter[- ](over|on)[- ]quarter|\bqoq\b", Plain)]
    private static partial Regex Quarter();
}
