using System.Text.RegularExpressions;
using QifuReports.Import.Sentences.Amounts;
using QifuReports.Import.Sentences.Words;

namespace QifuReports.Import.Sentences.Proof;

/// <summary>
/// What a document says of the lines that one of its measures is the sum of, as a footnote does: <c>Including "Cash" and "Restricted cash"</c>. The amount of the measure in a sentence is then held
/// against the sum of those lines in the tables.
/// </summary>
/// <param name="Measure">The name of the measure; empty where the note stands behind the measure and does not repeat it.</param>
/// <param name="Parts">The names of the lines.</param>
/// <param name="Line">The line of the file, from 1.</param>
internal sealed partial record DefinedSum(string Measure, IReadOnlyList<string> Parts, int Line)
{
    // A measure is the sum of a few lines; a release explains few measures in this way.
    private const int MostParts = 8, MostSums = 50;

    // A note stands below the paragraph that it is of, with some more paragraphs and notes between.
    private const int FarthestLine = 60;

    /// <summary>Those of a document, in their order.</summary>
    public static IReadOnlyList<DefinedSum> Of(IReadOnlyList<TextParagraph> paragraphs)
    {
        var found = new List<DefinedSum>();
        foreach (var paragraph in paragraphs)
        {
            if (found.Count == MostSums) break;
            if (Definition().Match(paragraph.Words) is not { Success: true } match || match.Groups["part"].Captures is not { Count: > 1 and <= MostParts } parts) continue;
            // Without a name only a footnote is of a measure: any other sentence may go on with the one before it.
            if (match.Groups["of"].Success || paragraph.IsNote) found.Add(new DefinedSum(match.Groups["of"].Value, [.. parts.Select(p => p.Value.Trim(' ', ','))], paragraph.Line));
        }
        return found;
    }

    /// <summary>Whether an amount is of the measure: by its name, or, in a note without one, by standing above the note under words that one of the lines has.</summary>
    public bool IsOf(StatedAmount amount) => Measure.Length > 0 ? KnownFigures.Key(Measure) is { Length: > 0 } key && key == KnownFigures.Key(amount.Measure)
        : amount.Line < Line && Line - amount.Line <= FarthestLine && Parts.Any(p => KnownFigures.AreNear(amount.Measure, p));

    /// <summary>What the lines come to on the day and in the currency of an amount; null where one of them is not stated.</summary>
    public decimal? Of(StatedAmount amount, KnownFigures known)
    {
        var sum = 0m;
        foreach (var part in Parts)
        {
            if (known.Named(part, amount) is not { } value) return null;
            sum += value;
        }
        return sum;
    }

    // Only names in quotation marks: without them "cash and cash equivalents" may be one line or two.
    [GeneratedRegex("""
        ^(?:[\u201C"](?<of>[^\u201C\u201D"]{2,80})[\u201D"]\s(?:refers\sto|means|is|are|consists?\sof|comprises?|represents?|includes?)|(?:including|includes?|consist(?:s|ing)\sof|compris(?:es?|ing)|represents?|refers\sto))
        (?:\s(?:the\s)?(?:sum|total|aggregate)\sof)?
        (?:[\s,]+(?:and\s|plus\s)?[\u201C"](?<part>[^\u201C\u201D"]{2,100})[\u201D"])+\.?$
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Definition();
}
