using QifuReports.App.Output;
using QifuReports.Ledger;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Text;
using QifuReports.Starter;

namespace QifuReports.App.Starting;

/// <summary>What a person says of a new company, as typed.</summary>
/// <param name="Name">The full name.</param>
/// <param name="ShortName">The name as the text uses it; null for the full one without its legal form.</param>
/// <param name="Currency">The reporting currency.</param>
/// <param name="Gaap"><c>ifrs</c> or <c>us-gaap</c>; null for the first.</param>
/// <param name="Period">The quarter, first half or year of the first filing; null for <see cref="CompanyWords.FirstQuarter"/>.</param>
/// <param name="YearEnd">When its fiscal years end, as <c>issuer.json</c> takes it; null for December 31.</param>
internal sealed record CompanyWords(string Name, string? ShortName, string? Currency, string? Gaap, Period? Period, string? YearEnd = null)
{
    /// <summary>The quarter of the skeleton where none is named. A fixed one: what is made does not depend on the day.</summary>
    public static Period FirstQuarter { get; } = Ledger.Periods.FiscalCalendar.CalendarYears.Quarter(2026, 1);

    private const int LongestName = 120, LongestShortName = 60;

    /// <summary>The same, checked; <see cref="Trouble"/> with the first thing that is wrong.</summary>
    /// <param name="folder">What its briefings are put under where the short name gives no such name.</param>
    public NewCompany Checked(string folder)
    {
        var name = Checked("--company", Name, LongestName);
        var shortName = Checked("--short-name", ShortName ?? NewCompany.ShortNameOf(name), LongestShortName);
        if (Currency?.Trim() is not { Length: 3 } currency || !currency.All(char.IsAsciiLetter))
            throw new Trouble(ExitCode.Usage, Currency is null ? "--company: name its currency, too: --currency EUR." : "--currency: three letters are expected, as the filings write it: EUR, USD.");
        var period = Calendar().Of(Period ?? FirstQuarter);
        if (!(period.Kind is PeriodKind.Quarter or PeriodKind.Year || period is { Kind: PeriodKind.Half, Index: 1 }))
            throw new Trouble(ExitCode.Usage, $"--period: {period} is no quarter, first half or year. Write one, such as {FirstQuarter}, {FiscalCalendar.CalendarYears.Half(FirstQuarter.Year, 1)} or {FiscalCalendar.CalendarYears.FullYear(FirstQuarter.Year)}.");
        var company = new NewCompany(name, shortName, currency.ToUpperInvariant(), Gaap == "us-gaap" ? AccountingBasis.UsGaap : AccountingBasis.Ifrs, period);
        return HasFolder(shortName) ? company : company with { Folder = FolderOf(folder) };
    }

    private FiscalCalendar Calendar()
    {
        if (YearEnd is null) return FiscalCalendar.CalendarYears;
        return Ledger.Periods.YearEnd.TryParse(YearEnd, out var end) ? FiscalCalendar.Of(end!)
            : throw new Trouble(ExitCode.Usage, $"--fiscal-year-end: {JsonWords.Quoted(YearEnd)} does not say when a fiscal year ends. {Ledger.Periods.YearEnd.Ways}");
    }

    private static string Checked(string option, string text, int longest)
    {
        var name = text.Trim();
        if (name.Length == 0) throw new Trouble(ExitCode.Usage, $"{option}: a name is expected.");
        if (name.Length > longest) throw new Trouble(ExitCode.Usage, FormattableString.Invariant($"{option}: the name has {name.Length} characters; at most {longest} fit a page.{(option == "--short-name" ? " Give a shorter one with --short-name." : "")}"));
        var hidden = HiddenCharacters.IndexIn(name);
        if (hidden < 0) hidden = name.AsSpan().IndexOfAny('\t', '\n', '\r');
        if (hidden < 0) hidden = name.AsSpan().IndexOfAny('\uFFFD', '\u2028', '\u2029');
        if (hidden >= 0) throw new Trouble(ExitCode.Usage, $"{option}: the name has a character that is not seen, {HiddenCharacters.Describe(name, hidden)}, as its {FormattableString.Invariant($"{hidden + 1}")}. character. Take it out.");
        return name;
    }

    private static bool HasFolder(string shortName) => shortName.Any(char.IsAsciiLetterOrDigit);

    private static string FolderOf(string name)
    {
        var words = new string([.. name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "company" : string.Join('-', words);
    }
}
