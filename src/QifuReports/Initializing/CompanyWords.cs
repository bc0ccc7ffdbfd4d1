using QifuReports.Ledger.Text;
using QifuReports.Starter;

namespace QifuReports.App.Initializing;

/// <summary>The options for a new company, as typed.</summary>
/// <param name="Name">The full name.</param>
/// <param name="ShortName">The name used in the text; null for the full name without its legal form.</param>
/// <param name="Currency">The reporting currency.</param>
/// <param name="Gaap">The accounting basis, <c>ifrs</c> or <c>us-gaap</c>; null for <c>ifrs</c>.</param>
/// <param name="Period">The quarter, first half or year of the first filing; null for <see cref="CompanyWords.FirstQuarter"/>.</param>
/// <param name="YearEnd">The end of the company's fiscal years, written as in <c>issuer.json</c>; null for December 31.</param>
internal sealed record CompanyWords(string Name, string? ShortName, string? Currency, string? Gaap, Period? Period, string? YearEnd = null)
{
    /// <summary>The default quarter of the skeleton. It is fixed, so that the result does not depend on the current date.</summary>
    public static Period FirstQuarter { get; } = Ledger.Periods.FiscalCalendar.CalendarYears.Quarter(2026, 1);

    private const int LongestName = 120, LongestShortName = 60;

    /// <summary>Checks the options and returns the company. Throws <see cref="Trouble"/> with the first error.</summary>
    /// <param name="folder">The name for the company's folder of briefings, used if the short name of the company has no ASCII letters or
    /// digits.</param>
    public NewCompany Checked(string folder)
    {
        var name = Checked("--company", Name, LongestName);
        var shortName = Checked("--short-name", ShortName ?? NewCompany.ShortNameOf(name), LongestShortName);
        if (Currency?.Trim() is not { Length: 3 } currency || !currency.All(char.IsAsciiLetter))
            throw new Trouble(ExitCode.Usage,
                Currency is null ? "--company: name its currency, too: --currency EUR."
                    : "--currency: three letters are expected, as the filings write it: EUR, USD.");
        var period = Calendar().Of(Period ?? FirstQuarter);
        if (!(period.Kind is PeriodKind.Quarter or PeriodKind.Year || period is { Kind: PeriodKind.Half, Index: 1 }))
            throw new Trouble(ExitCode.Usage,
                $"--period: {period} is no quarter, first half or year. Write one, such as {FirstQuarter}, " +
                    $"{FiscalCalendar.CalendarYears.Half(FirstQuarter.Year, 1)} or " +
                    $"{FiscalCalendar.CalendarYears.FullYear(FirstQuarter.Year)}.");
        var company = new NewCompany(name, shortName, currency.ToUpperInvariant(),
            Gaap == "us-gaap" ? AccountingBasis.UsGaap : AccountingBasis.Ifrs, period);
        return HasFolder(shortName) ? company : company with { Folder = FolderOf(folder) };
    }

    private FiscalCalendar Calendar()
    {
        if (YearEnd is null) return FiscalCalendar.CalendarYears;
        return Ledger.Periods.YearEnd.TryParse(YearEnd, out var end) ? FiscalCalendar.Of(end!)
            : throw new Trouble(ExitCode.Usage,
                $"--fiscal-year-end: {JsonWords.Quoted(YearEnd)} does not say when a fiscal year ends. {Ledger.Periods.YearEnd.Ways}");
    }

    private static string Checked(string option, string text, int longest)
    {
        var name = text.Trim();
        if (name.Length == 0) throw new Trouble(ExitCode.Usage, $"{option}: a name is expected.");
        if (name.Length > longest) throw new Trouble(ExitCode.Usage,
            FormattableString.Invariant(
                $"{option}: the name has {name.Length} characters; at most {longest} fit a page.{(option == "--short-name" ? " Give a shorter one with --short-name." : "")}"));
        var hidden = HiddenCharacters.IndexIn(name);
        if (hidden < 0) hidden = name.AsSpan().IndexOfAny('\t', '\n', '\r');
        if (hidden < 0) hidden = name.AsSpan().IndexOfAny('\uFFFD', '\u2028', '\u2029');
        if (hidden >= 0) throw new Trouble(ExitCode.Usage,
            $"{option}: the name has a character that is not seen, {HiddenCharacters.Describe(name, hidden)}, as its " +
                $"{FormattableString.Invariant($"{hidden + 1}")}. character. Take it out.");
        return name;
    }

    private static bool HasFolder(string shortName) => shortName.Any(char.IsAsciiLetterOrDigit);

    private static string FolderOf(string name)
    {
        var words = new string([.. name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ',
            StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "company" : string.Join('-', words);
    }
}
