using System.Text;
using System.Text.Json.Nodes;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Tests;

/// <summary>
/// Two invented companies whose years are not those of the calendar, from the folder to the verified briefing: Brackenfold Stores, a
/// retailer of 52 and 53 weeks under US GAAP, and Hellmar Antriebe, whose year ends in June, under IFRS, with costs below zero.
/// </summary>
public sealed class CompanyCalendarTests(CompanyCalendarTests.Made made) : IClassFixture<CompanyCalendarTests.Made>
{
    private const string Retailer = "brackenfold", JuneYear = "hellmar";

    [Theory]
    [InlineData(Retailer, 6)]
    [InlineData(JuneYear, 6)]
    public void A_batch_makes_all_of_its_briefings_and_each_verifies(string company, int count)
    {
        var files = Directory.GetFiles(made.Folder(company), "*.pdf", SearchOption.AllDirectories);

        files.Length.ShouldBe(count);
        foreach (var file in files)
        {
            var verified = App.Run("verify", file, "--data", DataOf(company), "--settings", RepositoryRoot.PathOf("reportsettings.json"));
            verified.Code.ShouldBe(0, verified.Output + verified.Error);
        }
    }

    [Theory]
    [InlineData(Retailer, "2023Q4  2023-10-29  2024-02-03  quarterly", "2024Q1  2024-02-04  2024-05-04  factsheet")]
    [InlineData(JuneYear, "2025Q1  2024-07-01  2024-09-30  quarterly", "2025Q4  2025-04-01  2025-06-30  quarterly")]
    public void Its_checks_are_clean_and_its_list_has_the_days(string company, string first, string second)
    {
        var checks = App.Run("check", "--data", DataOf(company), "--status", "failed", "--status", "waived", "--status", "rounding");
        checks.Code.ShouldBe(0, checks.Output);
        checks.Output.ShouldContain(" 0 differ by rounding, 0 waived, 0 failed.");

        var list = App.Run("list", "--data", DataOf(company)).Output;
        list.ShouldContain(first);
        list.ShouldContain(second);
    }

    [Theory]
    [InlineData(Retailer, "2023Q4", "Fourth quarter of fiscal 2023 results briefing", "Fourteen weeks ended February 3, 2024",
        "Q4 FY23 has fourteen weeks, Q4 FY22 thirteen weeks; no change is adjusted for it.",
        "the fourth quarter of fiscal 2023 has fourteen weeks, the fourth quarter of fiscal 2022 thirteen weeks; no change is adjusted " +
            "for it", "53 Weeks Ended", "fifty-two weeks ended January 28, 2023",
            "Length of the quarter: the fourth quarter of fiscal 2023 has fourteen weeks")]
    [InlineData(Retailer, "2024Q1", "Thirteen weeks ended May 4, 2024",
        "Q1 FY24 has thirteen weeks, Q4 FY23 fourteen weeks; no change is adjusted for it.",
        "as of May 4, 2024 and February 3, 2024 and April 29, 2023", "Q4 FY23 has fourteen weeks, the others thirteen weeks.")]
    [InlineData(Retailer, "2024Q2", "thirteen and twenty-six weeks ended August 3, 2024 and July 29, 2023", "Q2 FY24", "Q1 FY24")]
    [InlineData(JuneYear, "2025Q1", "First quarter of fiscal 2025 results briefing", "Three months ended September 30, 2024",
        "Three months ended 30 September", "Jun 30, 2024")]
    [InlineData(JuneYear, "2025Q2", "Three months ended December 31, 2024", "1 July to 31 Dec. 2024", "Q1 FY25")]
    [InlineData(JuneYear, "2025Q4", "Three months ended June 30, 2025",
        "the full fiscal year 2025 less those of the first nine months of fiscal 2025", "Q3 FY25", "Q4 FY24")]
    public void Its_pages_say_the_company_s_own_periods(string company, string period, params string[] words)
    {
        var text = TextOf(Path.Combine(made.Folder(company), period, "quarterly-briefing.pdf"));

        foreach (var said in words) text.ShouldContain(Joined(said));
        // No quarter of the calendar, nor its last day, stands anywhere.
        foreach (var wrong in company == Retailer ? (string[])["March 31", "June 30", "December 31", "three months", "months ended"]
            : ["Q1 2025", "Q2 2025", "March 31, 2024", "weeks"]) text.ShouldNotContain(Joined(wrong));
    }

    [Theory]
    [InlineData("2023Q4")]
    [InlineData("FY2023Q4")]
    [InlineData("Q4 FY23")]
    [InlineData("2024-02-03")]
    public void A_quarter_is_found_by_its_names_and_by_its_last_day(string written)
    {
        using var folder = new TemporaryFolder();
        var outcome = App.Run("factsheet", written, "--data", DataOf(Retailer), "--output", folder.Path, "--settings",
            RepositoryRoot.PathOf("reportsettings.json"));

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.TrimEnd().ShouldBe(folder.Combine("2023Q4", "fact-sheet.pdf"));
        App.Run("check", written, "--data", DataOf(Retailer)).Output.ShouldContain(" 0 failed.");
    }

    [Fact]
    public void A_batch_takes_a_quarter_by_its_last_day_and_refuses_a_day_within_one()
    {
        using var folder = new TemporaryFolder();
        var outcome = App.Run("batch", "--periods", "2024-05-04,Q2 FY24", "--briefings", "factsheet", "--data", DataOf(Retailer),
            "--output", folder.Path, "--settings", RepositoryRoot.PathOf("reportsettings.json"));
        outcome.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe([folder.Combine("2024Q1", "fact-sheet.pdf"), folder.Combine("2024Q2", "fact-sheet.pdf")]);

        var refused = App.Run("batch", "--periods", "2024-05-05", "--data", DataOf(Retailer), "--output", folder.Path, "--settings",
            RepositoryRoot.PathOf("reportsettings.json"));
        refused.Code.ShouldBe(2);
        refused.Error.ShouldContain("the data has no briefing for 2024-05-05; it has some for 2023Q4, 2024Q1, 2024Q2.");
    }

    // Without the calendar in issuer.json the same filings are refused, each with what would do; none is issued with a day that is not so.
    [Theory]
    [InlineData(Retailer, "2024Q2", "QC24", "another day is named than June 30, 2024; the head is \"13 Weeks Ended August 3, 2024\"",
        "unless the company's fiscal year is another, which \"fiscalYear\" in issuer.json says")]
    [InlineData(JuneYear, "2025Q1", "QC29",
        "2023-12-31 stands beside it, or \"fiscalYear\" in issuer.json says when the company's year ends")]
    public void Without_its_calendar_nothing_is_issued_and_the_message_says_where_it_is_told(string company, string period,
        params string[] said)
    {
        using var folder = new TemporaryFolder();
        var data = folder.Combine("data");
        Copy(DataOf(company), data);
        var issuer = JsonNode.Parse(File.ReadAllText(Path.Combine(data, "issuer.json")))!.AsObject();
        issuer.Remove("fiscalYear");
        File.WriteAllText(Path.Combine(data, "issuer.json"), issuer.ToJsonString());
        // Named as the calendar names it, the quarter is one of another's months all the same.
        if (company == JuneYear) RenameFirstQuarter(data);
        var outcome = App.Run("quarterly", company == JuneYear ? "2024Q3" : period, "--data", data, "--output", folder.Combine("out"),
            "--settings", RepositoryRoot.PathOf("reportsettings.json"));

        outcome.Code.ShouldBe(3, outcome.Error);
        // Its lines are folded.
        var error = string.Join(' ', outcome.Error.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var words in said) error.ShouldContain(words);
        Directory.Exists(folder.Combine("out")).ShouldBeFalse();
    }

    private static void RenameFirstQuarter(string data)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(data, "filings")).Order(StringComparer.Ordinal).Skip(1)) File.Delete(file);
        var first = Directory.GetFiles(Path.Combine(data, "filings")).Single();
        File.WriteAllText(first, File.ReadAllText(first).Replace("2024Q1", "2023Q3", StringComparison.Ordinal)
            .Replace("2025Q1", "2024Q3", StringComparison.Ordinal));
    }

    private static string DataOf(string company) => RepositoryRoot.PathOf("tests", "Companies", company);

    // Without spaces, since lines and cells break between words.
    private static string TextOf(string file)
    {
        var document = PdfDocument.Open(File.ReadAllBytes(file));
        var (reader, text) = (new PageTextReader(document), new StringBuilder());
        for (var i = 0; i < document.PageCount; i++) text.Append(reader.Read(i).Characters);
        return Joined(text.ToString());
    }

    private static string Joined(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c))).Replace('\u2011', '-');

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*.json", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>The briefings of both, made once.</summary>
    public sealed class Made : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Made()
        {
            foreach (var company in (string[])[Retailer, JuneYear])
            {
                var outcome = App.Run("batch", "--data", DataOf(company), "--output", Folder(company), "--settings",
                    RepositoryRoot.PathOf("reportsettings.json"));
                outcome.Code.ShouldBe(0, outcome.Error);
            }
        }

        public string Folder(string company) => _folder.Combine(company);

        public void Dispose() => _folder.Dispose();
    }
}
