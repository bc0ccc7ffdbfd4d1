namespace QifuReports.Import.Sentences.Proof;

/// <summary>
/// A document's definition of a measure as a sum of lines, such as a footnote <c>Including "Cash" and "Restricted cash"</c>. The amount of
/// the measure in a sentence is then compared with the sum of those lines in the tables.
/// </summary>
/// <param name="Measure">The name of the measure; empty if the definition is a footnote that does not repeat the name.</param>
/// <param name="Parts">The names of the lines.</param>
/// <param name="Line">The line of the file, counted from 1.</param>
internal sealed partial record DefinedSum(string Measure, IReadOnlyList<string> Parts, int Line)
{
    // The greatest number of lines in a definition, and the greatest number of definitions. A measure is the sum of a few lines, and a
    // release defines few measures.
    private const int MostParts = 8, MostSums = 50;

    // The greatest distance in lines between a paragraph and its footnote, since other paragraphs and footnotes may be between them.
    private const int FarthestLine = 60;

    /// <summary>The definitions of a document, in order.</summary>
    public static IReadOnlyList<DefinedSum> Of(IReadOnlyList<TextParagraph> paragraphs)
    {
        var found = new List<DefinedSum>();
        foreach (var paragraph in paragraphs)
        {
            if (found.Count == MostSums) break;
            if (Definition().Match(paragraph.Words) is not { Success: true } match
                || match.Groups["part"].Captures is not { Count: > 1 and <= MostParts } parts) continue;
            // A definition without the name of the measure is taken only from a footnote, since an ordinary sentence may continue the
            // sentence before.
            if (match.Groups["of"].Success || paragraph.IsNote)
                found.Add(new DefinedSum(match.Groups["of"].Value, [.. parts.Select(p => p.Value.Trim(' ', ','))], paragraph.Line));
        }
        return found;
    }

    /// <summary>
    /// Whether an amount is an amount of this measure. The amount must have the name of the measure. For a note without a name, the amount
    /// must be above the note, and its words must be similar to the name of a line.
    /// </summary>
    public bool IsOf(StatedAmount amount) =>
        Measure.Length > 0 ? KnownFigures.Key(Measure) is { Length: > 0 } key && key == KnownFigures.Key(amount.Measure)
        : amount.Line < Line && Line - amount.Line <= FarthestLine && Parts.Any(p => KnownFigures.AreNear(amount.Measure, p));

    /// <summary>The sum of the lines in the period and currency of an amount; null if a line is not stated.</summary>
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

    // The names must be in quotation marks: without these, "cash and cash equivalents" could be one line or two.
    [GeneratedRegex("""
        ^(?:[\u201C"](?<of>[^\u201C\u201D"]{2,80})[\u201D"]\s(?:refers\sto|means|is|are|consists?\sof|comprises?|represents?|includes?)|(?:including|includes?|consist(?:s|ing)\sof|compris(?:es?|ing)|represents?|refers\sto))
        (?:\s(?:the\s)?(?:sum|total|aggregate)\sof)?
        (?:[\s,]+(?:and\s|plus\s)?[\u201C"](?<part>[^\u201C\u201D"]{2,100})[\u201D"])+\.?$
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Definition();
}
