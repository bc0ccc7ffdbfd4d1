namespace QifuReports.Import.Cover;

/// <summary>What a document says about itself outside its tables.</summary>
/// <param name="Form">The form, such as <c>6-K</c>; empty where none is named.</param>
/// <param name="Date">The date of the signature, otherwise of the dateline; null for none.</param>
/// <param name="IsUnaudited">True where the document calls its figures unaudited, false where it calls them audited; null where it says
/// neither.</param>
/// <param name="Basis">The accounting standards that the document names. Empty where it names none, or several without saying which are its
/// own.</param>
/// <param name="Translation">The rate of a convenience translation; null for none.</param>
public sealed partial record DocumentFacts(string Form, DateOnly? Date, bool? IsUnaudited, string Basis, TranslationDraft? Translation)
{
    /// <summary>Reads the facts above from a document's paragraphs.</summary>
    public static DocumentFacts Of(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var texts = document.Blocks.OfType<SourceText>().Select(t => t.Words).ToList();
        var all = string.Join("\n", texts);
        return new DocumentFacts(FormOf(document), DateOf(texts) ?? DateIn(document), AuditOf(all), BasisOf(all), TranslationOf(texts));
    }

    /// <summary>The form that a document names on its cover; empty for none.</summary>
    public static string FormOf(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Tagged is { Form.Length: > 0 } tagged) return tagged.Form;
        var texts = document.Blocks.OfType<SourceText>().Select(t => t.Words).ToList();
        if (texts.Exists(t => HongKong().IsMatch(t))) return "HKEX announcement";
        foreach (var text in texts.Take(60))
            if ((text.Length < 60 || Annual().IsMatch(text)) && FormName().Match(text) is { Success: true } named)
                return named.Groups[1].Value.ToUpperInvariant();
        return "";
    }

    // The date of the document. The date of a signature is preferred to the dateline of a press release, which may be one day earlier
    // because of its time zone.
    private static DateOnly? DateOf(List<string> texts)
    {
        foreach (var text in texts)
            if (Signed().Match(text) is { Success: true } signed && Day(signed.Groups[1].Value) is { } day) return day;
        foreach (var text in texts)
            if (text.Length < 60 && PlaceAndDay().Match(text) is { Success: true } placed && Day(placed.Groups[1].Value) is { } day)
                return day;
        foreach (var text in texts)
            if (Released().Match(text) is { Success: true } released && Day(released.Groups[1].Value) is { } day) return day;
        foreach (var text in texts)
            if (Published().Match(text) is { Success: true } published && Day(published.Groups[1].Value) is { } day) return day;
        foreach (var text in texts)
            if (Dateline().Match(text) is { Success: true } line && Day(line.Groups[1].Value) is { } day) return day;
        return Alone(texts);
    }

    // Reads the date of the document from a table of two columns, as in the program's own workbook.
    private static DateOnly? DateIn(SourceDocument document)
    {
        foreach (var row in document.Blocks.OfType<SourceGrid>().SelectMany(g => g.Rows))
            if (row.Cells is [{ } name, { } value] && FilingDay().IsMatch(name.Text) && Day(value.Text) is { } day) return day;
        return null;
    }

    // Finds a date alone on a line near the top of the document. A date below the title of a statement is left out, since the date belongs
    // to the statement.
    private static DateOnly? Alone(List<string> texts)
    {
        for (var i = 0; i < Math.Min(texts.Count, MostLinesAbove); i++)
            if (OnlyDay().IsMatch(texts[i]) && (i == 0 || !IsTitleOfDay(texts[i - 1])) && Day(texts[i]) is { } day) return day;
        return null;
    }

    /// <summary>
    /// The only full date that is alone on a line before the first table, if it is at most 300 days after the end of the period. Null for
    /// no such date, several dates, or a date that is not after the end.
    /// </summary>
    internal static DateOnly? LoneDateOf(SourceDocument document, DateOnly end)
    {
        var days = document.Blocks.TakeWhile(b => b is not SourceGrid).OfType<SourceText>().Where(t => OnlyDay().IsMatch(t.Words))
            .Select(t => Day(t.Words)).OfType<DateOnly>().Distinct().ToList();
        return days is [var only] && only > end && only.DayNumber - end.DayNumber <= MostDaysAfter ? only : null;
    }

    private const int MostDaysAfter = 300;

    // Whether the date on the next line belongs to this title: it does after "Balance sheets as of", but not after "Results for the 26
    // weeks ended 28 September 2025", which has its own date.
    private static bool IsTitleOfDay(string text) =>
        StatementTitle().IsMatch(text)
            && !(Lasting().IsMatch(text) && HeadWords.Of(text).Dates is [.., var last] && last.ToDay() is not null
                && char.IsAsciiDigit(text[^1]));

    private const int MostLinesAbove = 12;

    private static bool? AuditOf(string all) => Unaudited().IsMatch(all) ? true : Audited().IsMatch(all) ? false : null;

    private static string BasisOf(string all)
    {
        var (gaap, ifrs) = (UsGaap().Count(all), Ifrs().Count(all));
        if (gaap == 0 && HongKongStandards().Count(all) > ifrs) return "hkfrs";
        if (gaap == 0 && ifrs == 0) return "";
        return gaap > 0 && ifrs == 0 ? "us-gaap"
            : gaap == 0 ? "ifrs" : PreparedUnderGaap().IsMatch(all) ? "us-gaap" : PreparedUnderIfrs().IsMatch(all) ? "ifrs" : "";
    }

    // A rate counts as the translation rate only if a date stands with the rate; a rate without a date is something else.
    private static TranslationDraft? TranslationOf(List<string> texts)
    {
        foreach (var text in texts)
            if (StatedRate.Of(text, 0) is { Date: { } day } rate)
                return new TranslationDraft(rate.From, rate.To, rate.Rate, day,
                    rate.Authority.Length > 0 ? rate.Authority : "as the filing states it");
        return null;
    }

    private static DateOnly? Day(string text)
    {
        if (InNumbers().Match(text) is { Success: true } numbers)
            return DateOnly.TryParseExact(numbers.Value, ["yyyy-MM-dd", "d.M.yyyy"], System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.None, out var written) ? written : null;
        foreach (var date in HeadWords.Of(text).Dates)
            if (date.ToDay() is { } day) return day;
        return null;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string DayWords =
        @"(?:\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})";

    [GeneratedRegex(@"Stock Exchange of Hong Kong Limited take no responsibility", Plain)] private static partial Regex HongKong();
    [GeneratedRegex(@"\bform\s+(6-K|8-K|10-Q|10-K|20-F|40-F)(/A)?\b", Plain)] private static partial Regex FormName();
    [GeneratedRegex($@"^(?:Date|Dated(?: this)?|Date of report)\s*:?\s*({DayWords})", RegexOptions.CultureInvariant)]
    private static partial Regex Signed();
    [GeneratedRegex($@"^[A-Z][\w .]+(?:, [A-Z][\w .]+)*, ({DayWords})$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAndDay();
    [GeneratedRegex($@"^for (?:immediate )?release\b[^.]{{0,20}}?\b({DayWords})", Plain)] private static partial Regex Released();
    [GeneratedRegex($@"^\(?[A-Z][^.;:]{{2,60}}?[,\u2013\u2014-]\s*({DayWords})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();
    [GeneratedRegex($@"^(?:Published|Filed|Filing date|Date of (?:filing|publication|issue)|Issued|Released)(?: on)?\s*:?\s*({DayWords})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Published();
    [GeneratedRegex(@"^(day|date) of (filing|publication)$|^filing (day|date)$|^(filed|published)( on)?$", Plain)]
    private static partial Regex FilingDay();
    [GeneratedRegex($@"^{DayWords}\.?$", RegexOptions.CultureInvariant)] private static partial Regex OnlyDay();
    [GeneratedRegex(@"\b(balance sheets?|statements?|financial position|financial condition|as (of|at)|ended)\b", Plain)]
    private static partial Regex StatementTitle();
    [GeneratedRegex(@"\bended\b", Plain)] private static partial Regex Lasting();
    [GeneratedRegex(@"\b(\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex InNumbers();
    [GeneratedRegex(@"^(annual|quarterly|interim|transition) report\b", Plain)] private static partial Regex Annual();
    [GeneratedRegex(@"\bHKFRSs?\b|\bHKASs?\b|Hong Kong (Financial Reporting|Accounting) Standards?", Plain)]
    private static partial Regex HongKongStandards();
    [GeneratedRegex(@"\bunaudited\b", Plain)] private static partial Regex Unaudited();
    [GeneratedRegex(
        @"\baudited (consolidated )?(financial )?(results|statements|information)|report of independent registered public accounting firm",
        Plain)]
    private static partial Regex Audited();
    [GeneratedRegex(@"\bU\.?S\.? ?GAAP\b|generally accepted in the United States", Plain)] private static partial Regex UsGaap();
    [GeneratedRegex(
        @"\bIFRSs?\b|\bIAS \d|\bAustralian Accounting Standards\b|\bAASB \d|\bSFRS\(I\)|International (Financial Reporting" +
            @"|Accounting) Standards?", Plain)]
    private static partial Regex Ifrs();
    [GeneratedRegex(@"(prepared|presented)[^.]{0,80}(U\.?S\.? ?GAAP|generally accepted in the United States)", Plain)]
    private static partial Regex PreparedUnderGaap();
    [GeneratedRegex(@"(prepared|presented)[^.]{0,80}(IFRS|International Financial Reporting Standards)", Plain)]
    private static partial Regex PreparedUnderIfrs();
}
