using QifuReports.Import.Sentences.Clauses;

namespace QifuReports.Import.Sentences;

/// <summary>What a sentence states about the revenue or the result of the whole company.</summary>
/// <param name="IsRevenue">Whether the sentence is about the revenue; otherwise it is about the result.</param>
/// <param name="Said">The amount as printed.</param>
/// <param name="Period">The period of the amount.</param>
/// <param name="IsNumbered">Whether no day is named, so that the number of the year may follow another rule than the company's.</param>
/// <param name="Measure">The words of the measure.</param>
/// <param name="Line">The line of the file, counted from 1.</param>
internal sealed record ResultSentence(bool IsRevenue, SaidAmount Said, Period Period, bool IsNumbered, string Measure, int Line);

/// <summary>
/// Reads the sentences about revenue and the result anywhere in a document, also below the title of a release and in its notes.
/// Expectations are left out.
/// </summary>
internal static partial class ResultSentences
{
    // The greatest number of such sentences, and of characters in a sentence. A document mentions its result about a dozen times.
    private const int Most = 200, LongestSentence = 1_000;

    public static IReadOnlyList<ResultSentence> Read(SourceDocument document, FiscalCalendar calendar)
    {
        var (found, resolver) = (new List<ResultSentence>(), new TimeResolver(calendar));
        var paragraphs = new SectionReader(calendar).Read(document);
        var measures = MeasureWords.Of(paragraphs);
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Section.Kind is SectionKind.Outlook or SectionKind.ExchangeRate || !Names().IsMatch(paragraph.Words)) continue;
            resolver.Begin();
            foreach (var (sentence, _) in SentenceSplitter.Split(paragraph.Words))
            {
                if (sentence.Length > LongestSentence || !Names().IsMatch(sentence) || Expected().IsMatch(sentence)) continue;
                foreach (var one in ClauseReader.Read(sentence))
                    if (found.Count < Most && Of(one, paragraph, measures, resolver) is { } stated) found.Add(stated);
            }
        }
        return found;
    }

    /// <summary>Whether words name the revenue of the whole company.</summary>
    public static bool IsRevenue(string words) => Revenue().IsMatch(words);

    /// <summary>Whether words name the result of the whole company.</summary>
    public static bool IsResult(string words) => Result().IsMatch(words);

    private static ResultSentence? Of(SpokenAmount one, TextParagraph paragraph, MeasureWords measures, TimeResolver resolver)
    {
        if (one.Role is not (AmountRole.Main or AmountRole.Base) || one.End != RangeEnd.None || one.Doubt.Length > 0 || one.IsPart
            || one.Said.IsPercent || one.Said.Currency.Length == 0 || one.Said.Per.Length > 0) return null;
        var measure = measures.Clean(one.Role == AmountRole.Base && one.Main is { } of ? of.Measure : one.Measure);
        if (!IsRevenue(measure) && !IsResult(measure)) return null;
        var main = one.Main is { } whole ? resolver.Of(whole.Time ?? whole.ClauseTime, whole.YearAt, paragraph.Section, null) : null;
        var time = one.Role == AmountRole.Base ? one.Time : one.Time ?? one.ClauseTime;
        if (one.Role == AmountRole.Base && time is null
            || resolver.Of(time, one.YearAt, paragraph.Section, main) is not { IsInstant: false } period) return null;
        return new ResultSentence(IsRevenue(measure), one.Said, period, time?.Said is not { Day: not null }, measure, paragraph.Line);
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Whole = @"(?:(?:our|the|its|company|group|consolidated|reported|total|overall|gaap|ifrs)(?:['\u2019]s)?\s)*";

    [GeneratedRegex(@"\b(?:revenues?|sales|turnover|profit|income|earnings|loss|result)\b", Plain)] private static partial Regex Names();
    [GeneratedRegex(@"\b(?:expect(?:s|ed|ation)?|anticipate[sd]?|guidance|outlook|forecasts?|target(?:s|ed)?|would|will|pro forma)\b",
        Plain)]
    private static partial Regex Expected();
    [GeneratedRegex("^" + Whole + @"(?:net\s)?(?:operating revenues?|revenues?|sales|turnover)$", Plain)]
    private static partial Regex Revenue();
    [GeneratedRegex("^" + Whole
        + @"(?:net (?:income|profit|earnings|loss|result)(?: \((?:loss|income)\))?|(?:profit|loss|result|earnings" +
            @"|income)(?: \(loss\))? (?:for the (?:period|year|quarter|half[- ]year|half)|after tax(?:ation|es)?))$", Plain)]
    private static partial Regex Result();
}
