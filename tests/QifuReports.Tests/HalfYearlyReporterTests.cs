using System.Text;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Tests;

/// <summary>
/// Calderwick Infrastructure, an invented company that reports halves and years which end in March, under IFRS with costs below zero and
/// three divisions, from the folder to the verified briefing and the mail; and the same company with a year that ends in June, and in
/// weeks.
/// </summary>
public sealed class HalfYearlyReporterTests(HalfYearlyReporterTests.Made made) : IClassFixture<HalfYearlyReporterTests.Made>
{
    private static readonly string Data = RepositoryRoot.PathOf("tests", "Companies", "calderwick");

    [Fact]
    public void A_batch_makes_each_half_and_year_that_it_reports_and_each_verifies()
    {
        made.Batch.ShouldBe([.. ((string[])["2024FY", "2024H1", "2025FY", "2025H1"]).SelectMany(
            p => (string[])[made.Path(p, "fact-sheet.pdf"), made.Path(p, "results-briefing.pdf")])]);
        foreach (var file in (string[])[.. made.Batch, made.Path("2025H2", "results-briefing.pdf"), made.Path("2025H2", "fact-sheet.pdf")])
        {
            var verified = App.RunHere("verify", file, "--data", Data);
            verified.Code.ShouldBe(0, verified.Output + verified.Error);
        }
    }

    [Theory]
    [InlineData("results", "2025H1", "results-briefing.pdf")]
    [InlineData("results", "2025FY", "results-briefing.pdf")]
    [InlineData("factsheet", "2025FY", "fact-sheet.pdf")]
    public void Made_alone_it_is_the_same_to_the_byte(string command, string period, string file)
    {
        using var folder = new TemporaryFolder();
        App.RunHere(command, period, "--data", Data, "--output", folder.Path).Code.ShouldBe(0);
        File.ReadAllBytes(folder.Combine(period, file)).ShouldBe(File.ReadAllBytes(made.Path(period, file)));
    }

    [Fact]
    public void Its_checks_are_clean_and_its_list_has_the_days_and_the_second_half_that_follows()
    {
        var checks = App.RunHere("check", "--data", Data);
        checks.Code.ShouldBe(0, checks.Output);
        checks.Output.ShouldContain(" 0 differ by rounding, 0 waived, 0 failed.");

        var list = App.RunHere("list", "--data", Data).Output;
        list.ShouldContain("2025H1  2024-04-01  2024-09-30  results    half-year-2025  2024-11-12  unaudited");
        list.ShouldContain("2025H2  2024-10-01  2025-03-31  results    annual-2025     2025-05-20  unaudited, derived");
        list.ShouldContain("2025FY  2024-04-01  2025-03-31  factsheet  annual-2025     2025-05-20  audited");
        list.ShouldNotContain("quarterly");
    }

    [Theory]
    [InlineData("2025H1", "First half of fiscal 2025 results briefing", "Six months ended September 30, 2024",
        "revenue was £384.9 million, up 4.5% year on year and down about 6.9% half on half",
        "H1 FY25 H1 FY24 On year H2 FY24 (derived) On half", "Last five half-years",
        "six months ended with each half-year, balances as of its end", "the highest of the last five half-years",
        "by half-year, H1 FY23 to H1 FY25",
        "profit for the period of £60.0 million to £68.0 million for the full fiscal year 2025",
        "Low end cut by £2.0 million, high end cut by £4.0 million since the last outlook",
        "the end of a motorway contract", "half on half: a second treatment works",
        "at the end of the half-year, against £81.2 million a year before")]
    [InlineData("2025FY", "Full fiscal year 2025 results briefing", "Year ended March 31, 2025",
        "revenue was £813.5 million, up 4.1% year on year.", "FY25 FY24 On year", "Last three years",
        "full years, balances as of their ends",
        "by year, FY23 to FY25", "at the end of the year, against £96.8 million a year before",
        "Left out, since the filings lack the data and the taxonomy has no concept with the roles repurchase-authorisation or " +
            "dividend-per-ads: Capital return and outlook")]
    [InlineData("2025H2", "Second half of fiscal 2025 results briefing", "Unaudited, derived, IFRS",
        "Derived from the figures of the full fiscal year 2025 in the annual report of May 20, 2025 and the first half of fiscal 2025 " +
            "in the half-year report of November 12, 2024",
        "revenue was £428.6 million, up about 3.7% year on year and up about 11.4% half on half", "Derived half-year.",
        "less that of the first half of fiscal 2025, from millions", "Last six half-years")]
    public void Its_pages_speak_of_halves_and_years_with_true_days(string period, params string[] words)
    {
        var text = TextOf(made.Path(period, "results-briefing.pdf"));

        foreach (var said in words) text.ShouldContain(Joined(said));
        foreach (var wrong in (string[])["quarter", "three months", "Q1", "Q2", "Q4", "June 30", "December 31", "H1 2025"])
            text.ShouldNotContain(Joined(wrong), Case.Insensitive);
    }

    [Theory]
    [InlineData("2025H1", "First half of fiscal 2025 fact sheet", "On half", "by half-year",
        "The results briefing of the half-year has the statements and the sources.")]
    [InlineData("2025FY", "Full fiscal year 2025 fact sheet", "On year", "by year",
        "The results briefing of the year has the statements and the sources.")]
    [InlineData("2025H2", "Second half of fiscal 2025 fact sheet", "No release of this half-year is held")]
    public void Its_fact_sheets_are_one_page_without_a_word_of_quarters(string period, params string[] words)
    {
        var file = made.Path(period, "fact-sheet.pdf");
        PdfDocument.Open(File.ReadAllBytes(file)).PageCount.ShouldBe(1);
        var text = TextOf(file);

        foreach (var said in words) text.ShouldContain(Joined(said));
        text.ShouldNotContain("quarter", Case.Insensitive);
    }

    [Theory]
    [InlineData("H1 FY25", "2025H1")]
    [InlineData("1H2025", "2025H1")]
    [InlineData("2024-09-30", "2025H1")]
    [InlineData("FY2025", "2025FY")]
    [InlineData("2025-03-31", "2025FY")]
    public void A_half_or_year_is_found_by_its_names_and_by_its_last_day(string written, string period)
    {
        using var folder = new TemporaryFolder();
        var outcome = App.RunHere("factsheet", written, "--data", Data, "--output", folder.Path);

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.TrimEnd().ShouldBe(folder.Combine(period, "fact-sheet.pdf"));
    }

    [Fact]
    public void Several_failures_of_one_rule_are_named_and_only_what_is_left_to_say_is_asked()
    {
        using var folder = new TemporaryFolder();
        Calderwick.Copy(Data, folder.Path,
            text => text.Replace("Six months ended 30 September", "Six months ended 31 August", StringComparison.Ordinal));
        App.RunHere("check", "--data", folder.Path, "--waive", "QC24", "x").Error.ShouldContain(
            "with a period before or with one --figure for each:");
        App.RunHere("check", "2025H1", "--data", folder.Path, "--waive", "QC24", "x").Error.ShouldContain(
            "Name those that it is of, with one --figure for each:");
    }

    [Fact]
    public void Preliminary_figures_are_checked_and_give_way_to_the_report()
    {
        using var folder = new TemporaryFolder();
        Calderwick.Copy(Data, folder.Path);
        File.WriteAllText(folder.Combine("filings", "preliminary.json"), Calderwick.Preliminary("2024-10-20"));
        var checks = App.RunHere("check", "--data", folder.Path);
        checks.Code.ShouldBe(0, checks.Output + checks.Error);
        App.RunHere("list", "--data", folder.Path).Output.ShouldContain(
            "2025H1  2024-04-01  2024-09-30  results    half-year-2025  2024-11-12");
        // Where the report is not out yet, they are what there is.
        File.Delete(Directory.GetFiles(folder.Combine("filings"), "2024-11-12-*").Single());
        File.Delete(Directory.GetFiles(folder.Combine("filings"), "2025-05-20-*").Single());
        App.RunHere("list", "--data", folder.Path).Output.ShouldContain("2025H1  2024-04-01  2024-09-30  results    preliminary");
        var made = App.RunHere("results", "2025H1", "--data", folder.Path, "--output", folder.Combine("out"));
        made.Code.ShouldBe(0, made.Error);
    }

    [Theory]
    [InlineData("2024-10-20", "results", "2025H1",
        "This half-year report goes before the ad hoc release of October 20, 2024 on the same period, since it states more figures.")]
    [InlineData("2024-10-20", "factsheet", "2025H1",
        "goes before the ad hoc release of October 20, 2024 on the same period, since it states more figures.")]
    [InlineData("2024-10-20", "results", "2025H2",
        "The half-year report of November 12, 2024 goes before the ad hoc release of October 20, 2024 on the same period, since it " +
            "states more figures.")]
    [InlineData("2024-12-02", "results", "2025H1",
        "goes before the ad hoc release of December 2, 2024 on the same period, since the other states no more figures and corrects none.")]
    public void Of_two_filings_on_a_period_it_says_why_it_goes_by_one(string day, string command, string period, string said)
    {
        using var folder = new TemporaryFolder();
        Calderwick.Copy(Data, folder.Path);
        File.WriteAllText(folder.Combine("filings", "preliminary.json"), Calderwick.Preliminary(day));
        var outcome = App.RunHere(command, period, "--data", folder.Path, "--output", folder.Combine("out"));

        outcome.Code.ShouldBe(0, outcome.Error);
        TextOf(outcome.Output.Trim()).ShouldContain(Joined(said));
        TextOf(made.Path(period, command == "results" ? "results-briefing.pdf" : "fact-sheet.pdf"))
            .ShouldNotContain(Joined("on the same period"));
    }

    [Theory]
    [InlineData("2025H1", "By segment", "Great Britain had the most revenue: £243.1 million, 63.2% of the company",
        "up about 1.0% year on year. In amount, Nordics added most, from £47.6 million to £56.2 million, up about 18.1%.",
        "Figures by segment", "Central costs (5.1) (4.6)", "Segments, year before")]
    [InlineData("2025FY", "Nordics added most, from £103.7 million to £119.6 million", "Central costs (10.4) (9.6)",
        "Year ended 31 March 2024")]
    [InlineData("2025H2", "By segment", "Great Britain had the most revenue: £269.5 million", "Central costs (5.3) (5.0)")]
    public void Its_segments_are_told_for_the_half_the_year_and_the_half_that_follows(string period, params string[] words)
    {
        var text = TextOf(made.Path(period, "results-briefing.pdf"));
        foreach (var said in words) text.ShouldContain(Joined(said));
        TextOf(made.Path(period, "fact-sheet.pdf")).ShouldNotContain("Nordics");
    }

    [Theory]
    [InlineData("[243.1, 93.5, 56.2, \"-\", -7.9, 384.9]", "[244.2, 93.5, 56.2, \"-\", -7.9, 384.9]")]
    [InlineData("[34.6, 12.7, 8.8, -5.1, \"-\", 51.0]", "[34.6, 12.7, 8.8, -4.1, \"-\", 51.0]")]
    [InlineData("[-9.6, -3.5, -2.7, -0.4, \"-\", -16.2]", "[-9.6, -3.5, 2.7, -0.4, \"-\", -16.2]")]
    public void A_segment_that_does_not_add_up_stops_the_briefing(string from, string to)
    {
        using var folder = new TemporaryFolder();
        Calderwick.Copy(Data, folder.Path, text => text.Replace(from, to, StringComparison.Ordinal));
        var outcome = App.RunHere("results", "2025H1", "--data", folder.Path, "--output", folder.Combine("out"));

        outcome.Code.ShouldBe(3, outcome.Error);
        outcome.Error.ShouldContain("QC40");
    }

    [Theory]
    [InlineData(2,
        "QB0011: No filing held reports on 2023FY: its figures stand as comparatives beside those of 2024FY in annual-2024 of " +
            "2024-05-21. They come without causes, outlook and the release of their day. 'qifu-reports results 2024FY' tells of both; " +
            "for a briefing of 2023FY itself add the filing that reported it.", "results", "2023FY")]
    [InlineData(2,
        "QB0011: No filing held reports on 2023H1: its figures stand as comparatives beside those of 2024H1 in half-year-2024 of " +
            "2023-11-14.", "factsheet", "2023H1")]
    [InlineData(1, "2025H1 is no quarter: write 'qifu-reports results 2025H1'.", "quarterly", "H1 FY25")]
    [InlineData(1, "2025H1 is no quarter: write 'qifu-reports results 2025H1'.", "quarterly", "2024-09-30")]
    [InlineData(2, "it has nothing for any. The company reports on 2024H1, 2024FY, 2025H1, 2025FY: write 'qifu-reports results 2025FY'.",
        "quarterly", "2025Q2")]
    [InlineData(2, "the data has nothing for a results briefing of 2022H1; it has 2024H1, 2024H2, 2024FY, 2025H1, 2025H2, 2025FY.",
        "results", "2022H1")]
    [InlineData(2, "the data has nothing for a results briefing of 2024-12-31; it has 2024H1,", "results", "2024-12-31")]
    public void What_it_does_not_report_is_refused_with_what_it_does(int code, string said, string command, string period)
    {
        using var folder = new TemporaryFolder();
        var outcome = App.RunHere(command, period, "--data", Data, "--output", folder.Path);

        outcome.Code.ShouldBe(code, outcome.Error);
        outcome.Error.ShouldContain(said);
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Its_mail_names_the_half_and_compares_with_the_half_before()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Combine("reportsettings.json"), $$"""
            {"Data": {{Quoted(Data)}}, "Templates": {{Quoted(RepositoryRoot.PathOf("templates"))}}, "Output": {{Quoted(folder.Combine("out"))}},
             "Mail": {"From": "ir@calderwick.example"}, "Lists": {"board": [{"Name": "Board", "Address": "b@example.org", "Briefings": ["results"]}] } }
            """);
        var outcome = App.Run("send", "2025H1", "--to", "board", "--dry-run", "--settings", folder.Combine("reportsettings.json"));

        outcome.Code.ShouldBe(0, outcome.Error);
        var message = File.ReadAllText(outcome.Output.Trim());
        message.ShouldContain("Subject: Calderwick: First half of fiscal 2025 results briefing");
        message.ShouldContain("filename=\"Calderwick-2025H1-results-briefing.pdf\"");
        var text = string.Join(' ', MailText.Of(message).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text.ShouldContain("The results briefing of Calderwick Infrastructure plc for the first half of fiscal 2025 is attached.");
        text.ShouldContain("Revenue: £384.9 million up 4.5% year on year, down about 6.9% half on half");
        text.ShouldNotContain("quarter");
    }

    [Theory]
    [InlineData("06-30", "2025H1", "Six months ended December 31, 2024", "Dec 31, 2024", "H1 FY25", "of June 30")]
    [InlineData("last Saturday of March", "2025H1", "Twenty-six weeks ended September 28, 2024", "26 Weeks ended 28 September 2024",
        "fiscal half-years of whole weeks", "months ended")]
    [InlineData("last Saturday of March", "2025FY", "Fifty-two weeks ended March 29, 2025",
        "FY25 has fifty-two weeks, FY24 fifty-three weeks; no change is adjusted for it.", "fiscal years of whole weeks", "months ended")]
    public void Halves_follow_the_calendar_of_the_company(string ends, string period, string span, string second, string third,
        string wrong)
    {
        using var folder = new TemporaryFolder();
        var data = folder.Combine("data");
        Calderwick.CopyWithYear(ends, Data, data);
        var outcome = App.RunHere("results", period, "--data", data, "--output", folder.Combine("out"));

        outcome.Code.ShouldBe(0, outcome.Error);
        var text = TextOf(folder.Combine("out", period, "results-briefing.pdf"));
        foreach (var said in (string[])[span, second, third]) text.ShouldContain(Joined(said));
        foreach (var not in (string[])[wrong, "quarter"]) text.ShouldNotContain(Joined(not), Case.Insensitive);
    }

    // What is filed of a quarter beside the halves has its own briefing, and the halves are compared with halves.
    [Fact]
    public void A_statement_on_a_quarter_between_leaves_the_halves_as_they_are()
    {
        using var folder = new TemporaryFolder();
        var data = folder.Combine("data");
        Calderwick.Copy(Data, data);
        File.WriteAllText(Path.Combine(data, "filings", "2024-07-25-2025q1.json"), Calderwick.FirstQuarter);
        App.RunHere("check", "--data", data).Output.ShouldContain(" 0 failed.");

        var outcome = App.RunHere("batch", "--periods", "2025Q1,2025H1,2025FY", "--data", data, "--output", folder.Combine("out"));
        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .Select(f => Path.GetRelativePath(folder.Combine("out"), f).Replace('\\', '/'))
            .ShouldBe(["2025FY/fact-sheet.pdf", "2025FY/results-briefing.pdf", "2025H1/fact-sheet.pdf", "2025H1/results-briefing.pdf",
                "2025Q1/quarterly-briefing.pdf"]);
        var text = TextOf(folder.Combine("out", "2025H1", "results-briefing.pdf"));
        text.ShouldContain(Joined("H1 FY25 H1 FY24 On year H2 FY24 (derived) On half"));
        TextOf(folder.Combine("out", "2025Q1", "quarterly-briefing.pdf")).ShouldContain(Joined("Three months ended June 30, 2024"));
    }

    internal static string TextOf(string file)
    {
        var document = PdfDocument.Open(File.ReadAllBytes(file));
        var (reader, text) = (new PageTextReader(document), new StringBuilder());
        for (var i = 0; i < document.PageCount; i++) text.Append(reader.Read(i).Characters);
        return Joined(text.ToString());
    }

    // Without spaces, since lines and cells break between words; a hyphen is one whether a line may break behind it or not.
    internal static string Joined(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c))).Replace('\u2011', '-');

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    /// <summary>Its batch, and the second half that follows, made once.</summary>
    public sealed class Made : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Made()
        {
            var batch = App.RunHere("batch", "--data", Data, "--output", _folder.Path);
            batch.Code.ShouldBe(0, batch.Error);
            Batch = [.. batch.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)];
            foreach (var command in (string[])["results", "factsheet"])
            {
                var outcome = App.RunHere(command, "2025H2", "--data", Data, "--output", _folder.Path);
                outcome.Code.ShouldBe(0, outcome.Error);
            }
        }

        public IReadOnlyList<string> Batch { get; }

        public string Path(string period, string file) => _folder.Combine(period, file);

        public void Dispose() => _folder.Dispose();
    }
}
