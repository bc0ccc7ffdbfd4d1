using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Generated;

/// <summary>
/// Holds the words on the pages of a briefing against what is known of the company, and not by the program's own proof: every day is one of
/// its calendar or of its filings, and no length of another calendar is named.
/// </summary>
public sealed partial class PageWords
{
    private readonly Company _company;
    private readonly string _text;

    public PageWords(Company company, string file)
    {
        _company = company;
        var document = PdfDocument.Open(File.ReadAllBytes(file));
        var (reader, text) = (new PageTextReader(document), new StringBuilder());
        for (var i = 0; i < document.PageCount; i++) text.Append(reader.Read(i).Characters).Append('\n');
        _text = string.Concat(text.ToString().Where(c => !char.IsWhiteSpace(c)));
    }

    /// <summary>What is wrong, in words.</summary>
    public IEnumerable<string> Faults()
    {
        // In the heads of columns the years stand under the days, so that each is held by itself.
        var (days, years) = KnownDays();
        foreach (var (day, year) in WrittenDay().Matches(_text).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).Distinct())
            if (!days.Contains(day) || !years.Contains(year)) yield return $"the day {day},{year} is none of the company's";
        if (_company.Calendar.IsInWeeks && MonthsEnded().Match(_text) is { Success: true } months
            && !_company.Files.Any(f => f.Text.Contains("onths", StringComparison.Ordinal)))
            yield return $"\"{months.Value}\" of a company that counts weeks";
        if (!_company.Calendar.IsInWeeks && WeeksEnded().Match(_text) is { Success: true } weeks)
            yield return $"\"{weeks.Value}\" of a company that counts months";
    }

    private (HashSet<string> Days, HashSet<string> Years) KnownDays()
    {
        var (days, years) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        void Add(DateOnly day)
        {
            foreach (var format in (string[])["MMMMd", "MMMd", "MMM.d"]) days.Add(day.ToString(format, CultureInfo.InvariantCulture));
            years.Add(day.Year.ToString(CultureInfo.InvariantCulture));
        }
        for (var quarter = _company.FirstQuarter - 8; quarter <= _company.LastQuarter; quarter++)
        {
            Add(_company.Calendar.StartOf(quarter));
            Add(_company.Calendar.EndOf(quarter));
        }
        foreach (var (path, _) in _company.Files)
            if (Path.GetFileName(path) is { Length: > 10 } name
                && DateOnly.TryParseExact(name[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                Add(day);
        return (days, years);
    }

    [GeneratedRegex(
        @"((?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?" +
            @"|Jul\.?|Aug\.?|Sep\.?|Oct\.?|Nov\.?|Dec\.?)\d{1,2}),(\d{4})")]
    private static partial Regex WrittenDay();

    [GeneratedRegex(@"(?i:three|six|nine|twelve)months(?:ended)?")]
    private static partial Regex MonthsEnded();

    [GeneratedRegex(@"(?:\d|teen|two|three|one|six|nine)weeks(?:ended)?")]
    private static partial Regex WeeksEnded();
}
