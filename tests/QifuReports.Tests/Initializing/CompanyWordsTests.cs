using QifuReports.App.Initializing;
using QifuReports.App.Outcomes;
using QifuReports.Ledger.Periods;
using QifuReports.Starter;

namespace QifuReports.Tests.Initializing;

/// <summary>
/// What a person says of a new company is held to what a page, a folder and a filing can bear; the first slip is told with its option.
/// </summary>
public sealed class CompanyWordsTests
{
    private static readonly CompanyWords Plain = new("Acme Widgets SE", null, "EUR", null, null);

    [Fact]
    public void What_is_left_out_is_taken_as_usual()
    {
        var company = Plain.Checked("folder");

        (company.Name, company.ShortName, company.Currency, company.Basis, company.Folder).ShouldBe(
            ("Acme Widgets SE", "Acme Widgets", "EUR", AccountingBasis.Ifrs, null));
        company.Period.ToString().ShouldBe("2026Q1");
        company.Period.Calendar.IsCalendarYears.ShouldBeTrue();
    }

    [Fact]
    public void What_is_said_is_taken_without_the_blanks_around_it()
    {
        var company = new CompanyWords("  Acme AG ", " Acme ", " chf ", "us-gaap", Period.FullYear(2025), "06-30").Checked("folder");

        (company.Name, company.ShortName, company.Currency, company.Basis).ShouldBe(("Acme AG", "Acme", "CHF", AccountingBasis.UsGaap));
        company.Period.ToString().ShouldBe("2025FY");
        company.Period.End.ShouldBe(new DateOnly(2025, 6, 30));
        (Plain with { Gaap = "ifrs" }).Checked("x").Basis.ShouldBe(AccountingBasis.Ifrs);
    }

    [Theory]
    [InlineData("", "--company: a name is expected.")]
    [InlineData(" \t", "--company: a name is expected.")]
    [InlineData("a\tb", "--company: the name has a character that is not seen, ")]
    [InlineData("ab\nc", ", as its 3. character. Take it out.")]
    [InlineData("a\uFFFD", ", as its 2. character. Take it out.")]
    [InlineData("\u202Eab", ", as its 1. character. Take it out.")]
    [InlineData("a\u2029b", ", as its 2. character. Take it out.")]
    public void A_name_is_seen(string name, string told) => Refused(Plain with { Name = name }).ShouldContain(told);

    [Theory]
    [InlineData(120, null)]
    [InlineData(121, "--company: the name has 121 characters; at most 120 fit a page.")]
    public void A_name_fits_a_page(int length, string? told)
    {
        var words = Plain with { Name = new string('a', length), ShortName = "Acme" };

        if (told is null) words.Checked("x").Name.Length.ShouldBe(length);
        else Refused(words).ShouldBe(told);
    }

    [Theory]
    [InlineData(60, null)]
    [InlineData(61, "--short-name: the name has 61 characters; at most 60 fit a page. Give a shorter one with --short-name.")]
    public void A_short_name_fits_a_heading_given_or_not(int length, string? told)
    {
        foreach (var words in (CompanyWords[])[Plain with { ShortName = new string('a', length) },
            Plain with { Name = new string('a', length) }])
            if (told is null) words.Checked("x").ShortName.Length.ShouldBe(length);
            else Refused(words).ShouldBe(told);
    }

    [Theory]
    [InlineData(null, "--company: name its currency, too: --currency EUR.")]
    [InlineData("", "--currency: three letters are expected, as the filings write it: EUR, USD.")]
    [InlineData("EURO", "--currency: three letters are expected, as the filings write it: EUR, USD.")]
    [InlineData("EU", "--currency: three letters are expected, as the filings write it: EUR, USD.")]
    [InlineData("E1R", "--currency: three letters are expected, as the filings write it: EUR, USD.")]
    [InlineData("\u00c4UR", "--currency: three letters are expected, as the filings write it: EUR, USD.")]
    public void A_currency_has_three_letters(string? currency, string told) => Refused(Plain with { Currency = currency }).ShouldBe(told);

    [Theory]
    [InlineData("2025Q2", true)]
    [InlineData("2025Q4", true)]
    [InlineData("2025H1", true)]
    [InlineData("2025FY", true)]
    [InlineData("2025H2", false)]
    [InlineData("2025-9M", false)]
    [InlineData("2025-03-31", false)]
    public void A_filing_is_of_a_quarter_a_first_half_or_a_year(string text, bool isOne)
    {
        Period.TryParse(text, out var period).ShouldBeTrue();

        if (isOne) (Plain with { Period = period }).Checked("x").Period.ToString().ShouldBe(text);
        else Refused(Plain with { Period = period })
            .ShouldBe($"--period: {text} is no quarter, first half or year. Write one, such as 2026Q1, 2026H1 or 2026FY.");
    }

    [Fact]
    public void A_year_ends_on_a_day_that_reads() =>
        Refused(Plain with { YearEnd = "some day" })
            .ShouldStartWith("--fiscal-year-end: \"some day\" does not say when a fiscal year ends. ");

    /// <summary>A name of other letters gives no folder: then it is that of the data.</summary>
    [Theory]
    [InlineData("Acme", "x", null)]
    [InlineData("7", "x", null)]
    [InlineData("\u5947\u5bcc", "Qi Fu_2", "qi-fu-2")]
    [InlineData("\u5947\u5bcc", "\u5947", "company")]
    [InlineData("\u5947\u5bcc", "-a-", "a")]
    public void Briefings_go_under_the_short_name_or_the_folder(string shortName, string folder, string? expected) =>
        (Plain with { ShortName = shortName }).Checked(folder).Folder.ShouldBe(expected);

    private static string Refused(CompanyWords words)
    {
        var trouble = Should.Throw<Trouble>(() => words.Checked("folder"));
        trouble.Code.ShouldBe(ExitCode.Usage);
        return trouble.Message;
    }
}
