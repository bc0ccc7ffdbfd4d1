namespace QifuReports.Import.Sentences;

/// <summary>
/// Assigns the paragraphs of a document to sections. A heading is a short paragraph without a full stop. A heading that names no kind of
/// section, such as "Revenue" below the results, continues the section above. Each quotation of an officer is a separate section, wherever
/// it is.
/// </summary>
/// <param name="calendar">The company's fiscal calendar.</param>
internal sealed partial class SectionReader(FiscalCalendar calendar)
{
    private const int LongestHeading = 120;

    private Period? _documents;
    private TextSection _section = new(SectionKind.Other, "", null, 0);

    /// <summary>The paragraphs with words, in document order.</summary>
    public IReadOnlyList<TextParagraph> Read(SourceDocument document)
    {
        var paragraphs = new List<TextParagraph>();
        var quoted = new QuoteTracker();
        _documents = DocumentPeriod(document);
        foreach (var block in document.Blocks)
        {
            if (block is not SourceText text) continue;
            var words = Bullet().Replace(text.Words, "");
            var note = NoteMark().Match(words);
            if (note.Success) words = words[note.Length..];
            if (!note.Success && IsHeading(words))
            {
                _section = SectionOf(words, text.Line);
                continue;
            }
            var remark = note.Success ? null : quoted.KindOf(words);
            var section = remark is { } kind
                ? new TextSection(kind, kind == SectionKind.Risk ? "Risk indicators" : "Remarks of the officers",
                    _section.Period ?? _documents, text.Line) : _section;
            paragraphs.Add(new TextParagraph(section, words, text.Line, note.Success));
        }
        return paragraphs;
    }

    // Whether a paragraph is a heading. A sentence ends with a full stop. A line that only introduces a table, or a name or an address, may
    // count as a heading, but then nothing changes.
    private static bool IsHeading(string words) =>
        words.Length is > 2 and <= LongestHeading && char.IsUpper(words[0])
            && words[^1] is not ('.' or ':' or ',' or ';' or '"' or '\u201D') && !AmountWords.HasAmount(words);

    private TextSection SectionOf(string heading, int line)
    {
        var own = KindOf(heading);
        var (kind, known) = (own ?? (_section.Kind is SectionKind.ExchangeRate ? SectionKind.Other : _section.Kind), own is not null);
        if (!known && kind is not (SectionKind.None or SectionKind.Other)) return _section;
        var named = HeadPeriod.Of(heading, "", isOfDay: false).In(calendar);
        return new TextSection(kind == SectionKind.None && !known ? SectionKind.Other : kind, heading, named ?? _documents, line);
    }

    private static SectionKind? KindOf(string heading)
    {
        if (Ending().IsMatch(heading)) return SectionKind.None;
        // The title of a press release says what the release announces; no figures belong to that title.
        if (Announcing().IsMatch(heading))
            return ResultsWords().IsMatch(heading) || DividendWords().IsMatch(heading) || OutlookWords().IsMatch(heading) ? SectionKind.None
                : null;
        if (RateWords().IsMatch(heading)) return SectionKind.ExchangeRate;
        if (OutlookWords().IsMatch(heading)) return SectionKind.Outlook;
        if (RepurchaseWords().IsMatch(heading)) return SectionKind.Repurchase;
        if (DividendWords().IsMatch(heading)) return SectionKind.Dividend;
        if (HighlightWords().IsMatch(heading))
            return FinancialWord().IsMatch(heading) ? SectionKind.FinancialHighlights : SectionKind.Highlights;
        if (ResultsWords().IsMatch(heading)) return SectionKind.Results;
        return null;
    }

    // The period of the document: the first period named in a title or in a sentence about results, such as the first sentence of a
    // release.
    private Period? DocumentPeriod(SourceDocument document)
    {
        foreach (var block in document.Blocks)
            if (block is SourceText text && (text.Words.Length <= LongestHeading && !text.Words.EndsWith('.')
                && Announcing().IsMatch(text.Words) || ResultsWords().IsMatch(text.Words) || HighlightWords().IsMatch(text.Words)))
                foreach (var time in TimeWords.All(text.Words))
                    if (time.Kind == TimeKind.Named && time.Said is { IsSpan: true } said && (said.Part is not null || said.Day is not null)
                        && said.In(calendar) is { } period) return period;
        return null;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^[-\u2022\u25CF\u25AA\u00B7\u2013]\s+")] private static partial Regex Bullet();
    [GeneratedRegex(@"^(?:[\u00B9\u00B2\u00B3\u2070-\u2079]+\s*|\(?\d{1,2}\)?\s+(?=[A-Z\u201C""]))")]
    private static partial Regex NoteMark();
    [GeneratedRegex(
        @"^about\b|safe harbo|forward[- ]looking|conference call|webcast|contact|^use of non" +
            @"|non-?gaap (financial )?measures?( statement)?$|^notes?$|definitions?|signatures?|explanatory|exhibit|statements? of " +
            @"|balance sheets?|reconciliations?\b|cautionary|disclaimer", Plain)]
    private static partial Regex Ending();
    [GeneratedRegex(@"\b(announces?|announced|announcement|reports(?! of)|reported|publishes|releases)\b", Plain)]
    private static partial Regex Announcing();
    [GeneratedRegex(@"exchange rate|currency (translation|convenience)|convenience translation|translation into", Plain)]
    private static partial Regex RateWords();
    [GeneratedRegex(@"\b(outlook|guidance|forecast)\b", Plain)] private static partial Regex OutlookWords();
    [GeneratedRegex(@"(re-?purchase|buy-?back)s?\b", Plain)] private static partial Regex RepurchaseWords();
    [GeneratedRegex(@"\bdividends?\b", Plain)] private static partial Regex DividendWords();
    [GeneratedRegex(@"\bhighlights?\b|\bkey (metrics|figures|indicators)\b|\bat a glance\b", Plain)]
    private static partial Regex HighlightWords();
    [GeneratedRegex(@"\bfinancial\b", Plain)] private static partial Regex FinancialWord();
    [GeneratedRegex(@"\b(financial |operating |consolidated )?results\b( of operations)?|financial (review|performance)", Plain)]
    private static partial Regex ResultsWords();
}
