using QifuReports.Import.Sentences.Clauses;
using QifuReports.Import.Sentences.Proof;

namespace QifuReports.Import.Sentences;

/// <summary>The amounts, the translation rate and the causes that the sentences of a document state.</summary>
/// <param name="Amounts">All amounts in the order of the document, confirmed or doubtful.</param>
/// <param name="Translation">The translation rate; null if none is stated.</param>
/// <param name="Causes">The places where a change is explained.</param>
/// <param name="PassedBy">Sentences with money or percentages outside the sections with figures, such as notes and warnings. They are not
/// read.</param>
public sealed record SentenceReading(IReadOnlyList<StatedAmount> Amounts, StatedRate? Translation, IReadOnlyList<CausePlace> Causes,
    IReadOnlyList<PassedSentence> PassedBy)
{
    /// <summary>The line where the reading stopped because the limit of amounts was reached; null for most documents.</summary>
    public int? EndsBefore { get; init; }
}

/// <summary>A sentence that was not read.</summary>
/// <param name="Line">The line of the file, counted from 1.</param>
/// <param name="Sentence">The sentence as printed.</param>
public sealed record PassedSentence(int Line, string Sentence);

/// <summary>Reads the amounts in the sentences of a document and decides which of the amounts are confirmed.</summary>
/// <param name="calendar">The company's fiscal calendar.</param>
/// <param name="currency">The company's currency as the data files write it; empty if it is unknown.</param>
/// <param name="sharesPerAds">The number of shares that one ADS represents; null for none.</param>
public sealed partial class SentenceReader(FiscalCalendar calendar, string currency, int? sharesPerAds = null)
{
    // The greatest length of a sentence, in characters.
    private const int LongestSentence = 4_000;

    /// <summary>
    /// The greatest number of amounts. A press release has about a hundred. The number is limited since each amount is compared with all
    /// others.
    /// </summary>
    public const int MostAmounts = 4_000;

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document as published.</param>
    /// <param name="known">The figures in the document's tables and in the ledger.</param>
    /// <param name="cancellation">Checked before each paragraph.</param>
    public SentenceReading Read(SourceDocument document, KnownFigures known, CancellationToken cancellation = default)
    {
        var paragraphs = new SectionReader(calendar).Read(document);
        var measures = MeasureWords.Of(paragraphs);
        var resolver = new TimeResolver(calendar);
        var dollar = DollarOf(document);
        var amounts = new List<StatedAmount>();
        var passedBy = new List<PassedSentence>();
        var causes = new CauseFinder();
        var (rate, ends) = ((StatedRate?)null, (int?)null);
        foreach (var paragraph in paragraphs)
        {
            cancellation.ThrowIfCancellationRequested();
            if (amounts.Count >= MostAmounts)
            {
                ends = paragraph.Line;
                break;
            }
            rate ??= StatedRate.Of(paragraph.Words, paragraph.Line);
            if (paragraph.Section.Kind == SectionKind.ExchangeRate) continue;
            resolver.Begin();
            foreach (var (sentence, start) in SentenceSplitter.Split(paragraph.Words))
            {
                if (!sentence.AsSpan().ContainsAnyInRange('0', '9'))
                {
                    causes.Look(paragraph, sentence, amounts);
                    continue;
                }
                if (paragraph.Section.Kind == SectionKind.None || sentence.Length > LongestSentence)
                {
                    if (Money().IsMatch(sentence) && !OnlyUnit().IsMatch(sentence))
                        passedBy.Add(new PassedSentence(paragraph.Line, sentence));
                    continue;
                }
                if (!Definition().IsMatch(sentence)) Add(paragraph, sentence, start);
                causes.Look(paragraph, sentence, amounts);
            }
        }
        return new SentenceReading(new AmountProver(known, rate, currency, sharesPerAds, DefinedSum.Of(paragraphs)).Prove(amounts), rate,
            causes.Places, passedBy) { EndsBefore = ends };

        void Add(TextParagraph paragraph, string sentence, int start)
        {
            var spoken = ClauseReader.Read(sentence);
            var ids = new Dictionary<SpokenAmount, int>(ReferenceEqualityComparer.Instance);
            foreach (var one in spoken)
                if (IsStated(one, paragraph, sentence)) ids.Add(one, amounts.Count + ids.Count);
            foreach (var one in spoken)
                if (ids.TryGetValue(one, out var id)) amounts.Add(Made(one, id, ids, paragraph, sentence, start));
        }

        StatedAmount Made(SpokenAmount one, int id, Dictionary<SpokenAmount, int> ids, TextParagraph paragraph, string sentence, int start)
        {
            var of = one.Main is not null && ids.TryGetValue(one.Main, out var main) ? main : id;
            var measure =
                of == id ? measures.Clean(one.Measure) : of < amounts.Count ? amounts[of].Measure : measures.Clean(one.Main!.Measure);
            var said = one.Said.Currency == "$" ? one.Said with { Currency = dollar } : one.Said;
            if (said.Per.Length > 0 && !measure.Contains(said.Per, StringComparison.OrdinalIgnoreCase)) measure += " per " + said.Per;
            var time = one.Role is AmountRole.Rate or AmountRole.Share or AmountRole.Translation or AmountRole.Change
                ? one.Main?.Time ?? one.Main?.ClauseTime ?? one.ClauseTime
                : one.Role == AmountRole.Base ? one.Time : one.Time ?? one.ClauseTime;
            var mains = one.Main is { } whole ? resolver.Of(whole.Time ?? whole.ClauseTime, whole.YearAt, paragraph.Section, null) : null;
            var period = one.Role is AmountRole.Base && time is null ? null : resolver.Of(time, one.YearAt, paragraph.Section, mains);
            return new StatedAmount(id, of, paragraph.Section, measure, said, one.Role, one.End, AmountUnits.Of(said, measure), period,
                time?.Words ?? "", paragraph.Line, start + said.Start, sentence)
            {
                IsSequential = one.IsSequential, IsPart = one.IsPart, Doubt = DoubtOf(one, measure, of == id, said, period),
            };
        }
    }

    private static string DoubtOf(SpokenAmount one, string measure, bool isMain, SaidAmount said, Period? period)
    {
        if (one.Doubt.Length > 0) return one.Doubt;
        if (measure.Length == 0) return "no measure is named";
        if (one.Role != AmountRole.Main && isMain) return "what it belongs to is not named";
        if (said.Currency == "$") return "which dollar is meant is not said";
        return period is null ? "no period is said that the calendar has" : "";
    }

    // Whether a number is stated as an amount. A number without currency, percent and scale must count things in a section with figures, or
    // have decimals and follow a word such as "was". A year or a footnote marker is no amount.
    private static bool IsStated(SpokenAmount one, TextParagraph paragraph, string sentence)
    {
        var isPlain = one.Said.Currency.Length == 0 && !one.Said.IsPercent && one.Said.Scale == "one";
        if (!isPlain) return true;
        return paragraph.Section.Kind != SectionKind.Other && (one.Measure.Length > 0 || one.Role != AmountRole.Main)
            || one.Role == AmountRole.Main && IsOfVerb(one, sentence);
    }

    // Whether a plain number follows a verb: "The leverage ratio was 2.4".
    private static bool IsOfVerb(SpokenAmount one, string sentence) =>
        one.Said.Decimals > 0 && one.Measure.Length > 0 && VerbBefore().IsMatch(sentence[..one.Said.Start]);

    // The currency that "$" alone means. If the document names exactly one dollar currency, such as USD, "$" means that currency. If it
    // names none, or several with the company's currency among them, "$" means the company's currency, if that is a dollar. Otherwise "$"
    // is returned: the currency is unknown.
    private string DollarOf(SourceDocument document)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in document.Blocks)
            if (block is SourceText text)
                foreach (var code in CurrencyWords.All(text.Words))
                    if (code.EndsWith('D')) found.Add(code);
        if (found.Count == 1) return found.First();
        return currency.EndsWith('D') && (found.Count == 0 || found.Contains(currency)) ? currency : "$";
    }

    // "(GBP'000)" above a table states the unit of its amounts.
    [GeneratedRegex(@"^\(?[^\d.]{0,20}['\u2019\u2018]?000s?\)?$", RegexOptions.CultureInvariant)] private static partial Regex OnlyUnit();
    [GeneratedRegex(@"\b(refers? to|(is|are) defined as|means)\b|\brates? of .*\bto (US\$|U\.S\.\$|\$|\u20AC|EUR|RMB|HK\$)\s?1\.0+\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Definition();
    [GeneratedRegex(@"[%$\u20AC\u00A3]|\b(RMB|CNY|USD|EUR|GBP|CHF|JPY|HKD|million|billion)|\bpercent\b", RegexOptions.CultureInvariant)]
    private static partial Regex Money();
    [GeneratedRegex(@"\b(was|were|is|stood at|of)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VerbBefore();
}
