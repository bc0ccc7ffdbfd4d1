using System.Collections.Frozen;
using QifuReports.Import.Sentences.Clauses;

namespace QifuReports.Import.Sentences.Words;

/// <summary>The kinds of time words in a sentence.</summary>
public enum TimeKind
{
    /// <summary>A named period or day.</summary>
    Named,

    /// <summary>The period or day that the sentence is about, one year earlier.</summary>
    YearAgo,

    /// <summary>The previous quarter.</summary>
    PriorQuarter,

    /// <summary>The day named earlier: "the same date".</summary>
    SameDay,

    /// <summary>The period that the sentence is about.</summary>
    Current,

    /// <summary>A time that is not the period of an amount: "within the 12-month period", or a date alone.</summary>
    Passing,
}

/// <summary>Time words in a sentence.</summary>
/// <param name="Kind">The kind of the words.</param>
/// <param name="Said">The named period or day; for a year ago, the part of the year; null if nothing is named.</param>
/// <param name="Year">The year in words such as "the same period of 2022"; 0 if no year is named.</param>
/// <param name="Words">The words as printed.</param>
/// <param name="Start">The index where the words start.</param>
/// <param name="End">The index after the last character.</param>
/// <param name="SecondYear">A second year named with the first, as in "the years 2022 and 2023"; 0 for none.</param>
internal sealed record TimePhrase(TimeKind Kind, HeadPeriod? Said, int Year, string Words, int Start, int End, int SecondYear);

/// <summary>
/// Recognises the time words of a sentence: <c>as of June 30, 2023</c>, <c>in the same period of 2022</c>, <c>in the prior quarter</c>,
/// <c>for the second quarter</c>, <c>a year ago</c>.
/// </summary>
internal static partial class TimeWords
{
    /// <summary>Finds all time words of a text.</summary>
    public static IEnumerable<TimePhrase> All(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (At(text, i) is { } time)
            {
                yield return time;
                i = time.End - 1;
            }
    }

    /// <summary>Finds the time words that start at a position; null for none.</summary>
    public static TimePhrase? At(string text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]) || !MayBegin(text, at)) return null;
        if (Passing().Match(text, at) is { Success: true } passing) return Made(TimeKind.Passing, passing, null, 0);
        if (LengthEnded().Match(text, at) is { Success: true } length)
            return Made(TimeKind.Named, length, HeadPeriod.Of(length.Groups["length"].Value, "", isOfDay: false), 0);
        if (PartOfYearBefore().Match(text, at) is { Success: true } before)
            return Made(TimeKind.YearAgo, before, HeadPeriod.Of(before.Groups["part"].Value, "", isOfDay: false), 0);
        if (SamePeriod().Match(text, at) is { Success: true } same) return Made(TimeKind.YearAgo, same, null, YearOf(same));
        if (PriorQuarter().Match(text, at) is { Success: true } prior) return Made(TimeKind.PriorQuarter, prior, null, 0);
        if (SameDay().Match(text, at) is { Success: true } day) return Made(TimeKind.SameDay, day, null, 0);
        if (Range().Match(text, at) is { Success: true } range)
            return Made(TimeKind.Named, range, HeadPeriod.Of(range.Groups["last"].Value, "", isOfDay: true), 0);
        if (OnDay().Match(text, at) is { Success: true } on) return Made(TimeKind.Named, on, HeadPeriod.Of(on.Value, "", isOfDay: true), 0);
        if (Span().Match(text, at) is { Success: true } span) return SpanOf(span);
        // If a length of time was not understood, its last day must not become the day of an amount. A day alone, as in a dateline, is not
        // the day of an amount either.
        if (Ended().Match(text, at) is { Success: true } ended) return Made(TimeKind.Named, ended, null, 0);
        if (BareDay().Match(text, at) is { Success: true } bare) return Made(TimeKind.Passing, bare, null, 0);
        if (Month().Match(text, at) is { Success: true } month) return Made(TimeKind.Named, month, MonthEnd(month), 0);
        return ThisPeriod().Match(text, at) is { Success: true } current ? Made(TimeKind.Current, current, null, 0) : null;
    }

    // A quick test, since most words are not about a time.
    private static bool MayBegin(string text, int at) =>
        char.IsAsciiDigit(text[at]) || LinkWords.FirstWord(text, at) is { Length: > 0 } word
            && (First.Contains(word) || word.Length <= 2 && word[0] is 'Q' or 'H' or 'q' or 'h');

    private static readonly FrozenSet<string> First = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "in", "during", "for", "over", "of", "from", "at", "by", "to", "on", "as", "the", "same", "corresponding", "comparable",
        "equivalent", "prior", "previous", "last", "year", "years", "a", "one", "immediately", "preceding", "between", "until",
        "through", "since", "within", "fiscal", "financial", "full", "each", "ended", "ending", "quarter", "half", "thirteen", "twenty",
        "thirty", "forty", "fifty", "eighteen", "first", "second", "third", "fourth", "three", "six", "nine", "twelve", "fy", "jan", "feb",
        "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december");

    private static TimePhrase SpanOf(Match span)
    {
        var second = span.Groups["second"].Success ? Number(span.Groups["second"]) : 0;
        var words = second > 0 ? span.Value[..(span.Groups["second"].Index - span.Index)] : span.Value;
        // A year alone means the whole year.
        if (BareYear().Match(words) is { Success: true } year)
            return Made(TimeKind.Named, span, new HeadPeriod(null, 12, 0, Number(year.Groups["year"]), null), 0, second);
        return Made(TimeKind.Named, span, HeadPeriod.Of(words, "", isOfDay: false), 0, second);
    }

    private static HeadPeriod? MonthEnd(Match match)
    {
        var day = HeadPeriod.Of("1 " + match.Groups["month"].Value + " " + match.Groups["year"].Value, "", isOfDay: true).Day;
        return day is { } first ? new HeadPeriod(first.AddMonths(1).AddDays(-1), 0, 0, 0, null) : null;
    }

    private static TimePhrase Made(TimeKind kind, Match match, HeadPeriod? said, int year, int second = 0) =>
        new(kind, said, year, match.Value.Trim(), match.Index, match.Index + match.Length, second);

    private static int YearOf(Match match) => match.Groups["year"].Success ? Number(match.Groups["year"]) : 0;

    private static int Number(Group digits) =>
        int.Parse(digits.ValueSpan, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Months =
        @"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?" +
            @"|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)";
    private const string Day = @"(?:" + Months + @"\s\d{1,2}(?:,?\s(?:19|20)\d{2})?|\d{1,2}\s" + Months + @"(?:\s(?:19|20)\d{2})?)";
    private const string Part = @"(?<part>(?:first|second|third|fourth)[- ](?:quarter|half))",
        Before = @"(?:prior|previous|last|preceding)[- ](?:fiscal\s|financial\s)?year";
    private const string Lead = @"\G(?:(?:in|during|for|over|of|from|at the end of|at|by|to)\s)?(?:the\s)?";

    [GeneratedRegex(
        @"\G(?:(?:during|over|within|in|for)\s(?:the|a)\s)?(?:\d+|twelve|six|three)-month period(?:\s(?:from|starting|beginning" +
        @"|commencing|ending|through)(?:\son)?\s" + Day + @")?|\G(?:for |in )?the rest of (?:the|this) year", Plain)]
    private static partial Regex Passing();
    [GeneratedRegex(Lead
        + @"(?:(?:same|corresponding|comparable|equivalent) (?:period|quarter|half|months)(?: (?:of|in))?(?: (?:the )?(?:(?<year>(?:19" +
            @"|20)\d{2})|(?:last|previous|prior) (?:fiscal )?year|a year (?:ago|earlier)))?|(?:prior|previous|last)[- ]year(?:'s" +
            @"|\u2019s)?(?: (?:period|quarter|half))?\b|year[- ](?:ago|earlier)(?: (?:period|quarter))?|(?:a|one) year (?:ago|earlier" +
            @"|before))", Plain)]
    private static partial Regex SamePeriod();
    [GeneratedRegex(Lead + @"(?:" + Part + @"\s(?:of|in)\s(?:the\s)?" + Before + @"\b(?!['\u2019])|" + Before + @"['\u2019]s?\s" + Part
        + ")", Plain)]
    private static partial Regex PartOfYearBefore();
    [GeneratedRegex(Lead + @"(?:(?:immediately )?(?:prior|previous|preceding|last) quarter|(?:a|one) quarter (?:ago|earlier|before))\b",
        Plain)]
    private static partial Regex PriorQuarter();
    [GeneratedRegex(@"\G(?:as of|as at|at|on) (?:the )?(?:same|that) (?:date|day)\b", Plain)] private static partial Regex SameDay();
    [GeneratedRegex(@"\G(?:from|between) (?:(?:the )?(?:launch|start|beginning|inception|date)(?: of(?: [\w-]+){1,6}?)?|" + Day
        + @") (?:to|through|until|and|up to) (?<last>" + Day + @")", Plain)]
    private static partial Regex Range();
    [GeneratedRegex(@"\G(?:as of|as at|on|at|by|until|through)\s" + Day + @"|\G" + Day + @"(?=:)", Plain)]
    private static partial Regex OnDay();
    [GeneratedRegex(@"\G(?:ended|ending)\s(?:on\s)?" + Day, Plain)] private static partial Regex Ended();
    [GeneratedRegex(@"\G" + Day, Plain)] private static partial Regex BareDay();
    [GeneratedRegex(Lead
        + @"(?:(?:prior|previous)[- ]year\s)?(?<length>(?:(?:\d{1,2}|[a-z]+(?:-(?:one|two|three|six|nine))?)[- ](?:week" +
            @"|month)s?\s)?(?:fiscal\s)?(?:(?:quarter|half|year|period|months|weeks)\s)?(?:ended|ending)\s(?:on\s)?" + Day
            + @")(?<=(?:quarter|half|year|weeks?|months?|period)\s(?:ended|ending)\s.{4,24})", Plain)]
    private static partial Regex LengthEnded();
    [GeneratedRegex(
        @"\G(?:at the end of\s|at\s|(?:in|during|for|over|of)\s)?(?:each of\s)?(?:the\s)?(?:fiscal\s)?(?:(?:first|second|third" +
        @"|fourth)[- ](?:quarter|half)(?:[- ](?:year))?(?:(?: of| in)?(?: the)?(?: fiscal)?(?: year)? (?:19|20)\d{2})?(?: ended " + Day
        + @")?|[QH][1-4](?: |'|\u2019)?(?:FY)?\d{2,4}|[1-4][QH](?: |'|\u2019)?\d{2,4}|(?:three|six|nine|twelve|3|6|9|12) months ended "
        + Day + @"|(?:full |fiscal |financial )?years? (?:ended " + Day
        + @"|(?:19|20)\d{2})(?: and (?<second>(?:19|20)\d{2}))?|full year(?: of)?(?: (?:19|20)\d{2})?|FY ?\d{2,4})\b|\G(?:in|during|for" +
            @"|of|from)\s(?:fiscal\s)?(?:19|20)\d{2}(?: and (?<second>(?:19|20)\d{2}))?(?![\d,.]\d|\s?(?:million|billion|%))\b|\G(?:19" +
            @"|20)\d{2}(?=:)", Plain)]
    private static partial Regex Span();
    [GeneratedRegex(@"\G(?:in|since|during)\s(?<month>" + Months + @")\s(?<year>(?:19|20)\d{2})\b", Plain)]
    private static partial Regex Month();
    [GeneratedRegex(
        @"\G(?:(?:in|during|for|at the end of|at|over)\s)(?:the|this)\s(?:(?:reporting\s)?(?:quarter|period|half year)(?: end(?:ing)?)?" +
            @"|year)\b(?!-)", Plain)]
    private static partial Regex ThisPeriod();
    [GeneratedRegex(
        @"^(?:(?:in|during|for|of|from)\s)?(?:the\s)?(?:fiscal\s)?(?:each of\s)?(?:the\s)?(?:years?\s)?(?<year>(?:19|20)\d{2})(?: and )?$",
        Plain)]
    private static partial Regex BareYear();
}
