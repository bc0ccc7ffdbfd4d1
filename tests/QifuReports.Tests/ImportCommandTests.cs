using System.Text.Json;

namespace QifuReports.Tests;

/// <summary><c>import</c> from the first release of a company to its second, with what goes wrong on the way.</summary>
public sealed class ImportCommandTests(BegunCompany begun) : IClassFixture<BegunCompany>, IDisposable
{
    private const string FirstFile = "2025-08-14-6-k-2025q2.json", SecondFile = "2025-11-13-6-k-2025q3.json";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_company_is_begun_and_its_first_briefing_made()
    {
        begun.Code.ShouldBe(0, begun.Output + begun.Error);
        begun.Output.ShouldContain("0 failed");
        begun.Output.ShouldContain("&& qifu-reports list");
        using var issuer = JsonDocument.Parse(File.ReadAllText(Path.Combine(begun.Folder, "data", "issuer.json")));
        issuer.RootElement.GetProperty("name").GetString().ShouldBe("Orrindale Instruments N.V.");
        issuer.RootElement.GetProperty("shortName").GetString().ShouldBe("Orrindale");
        issuer.RootElement.GetProperty("currency").GetString().ShouldBe("EUR");
        issuer.RootElement.GetProperty("listings").EnumerateArray().Select(l => l.GetString()).ShouldBe(["NASDAQ: ORDL"]);
        issuer.RootElement.TryGetProperty("fiscalYear", out _).ShouldBeFalse("it is the calendar year");

        string[] there = ["--settings", Path.Combine(begun.Folder, "reportsettings.json")];
        var check = App.Run(["check", .. there]);
        check.Code.ShouldBe(0, check.Output + check.Error);
        var briefing = App.Run(["quarterly", "2025Q2", "--output", _folder.Combine("output"), .. there]);
        briefing.Code.ShouldBe(0, briefing.Error);
        File.Exists(_folder.Combine("output", "2025Q2", "quarterly-briefing.pdf")).ShouldBeTrue();
    }

    [Fact]
    public void A_figure_that_cannot_be_read_is_a_draft_and_left_blank_in_the_briefing()
    {
        var document = Document("release.txt",
            "Orlim Tools N.V. (NASDAQ: ORLM)\n\nAugust 1, 2024\n\nCONSOLIDATED STATEMENTS OF INCOME\n(EUR in thousands)\n\n\tQ2 " +
            "2024\tQ2 2023\nRevenue\t4l2,35O\t389,120\nCost of sales\t(251,140)\t(240,005)\n"
            + "Gross profit\t161,210\t149,115\nOperating expenses\t(101,210)\t(99,115)\nOperating income\t60,000\t50,000\nIncome " +
                "taxes\t(10,000)\t(9,000)\nNet income\t50,000\t41,000\n");
        var outcome = App.Run("import", document, "--new", _folder.Combine("company"));
        outcome.Code.ShouldBe(3, outcome.Output + outcome.Error);
        outcome.Output.ShouldContain("its cell \"4l2,35O\" cannot be read");

        var briefing = App.Run("quarterly", "2024Q2", "--draft", "--settings", _folder.Combine("company", "reportsettings.json"),
            "--output", _folder.Combine("output"));
        briefing.Code.ShouldBe(0, briefing.Output + briefing.Error);
    }

    [Theory]
    [InlineData("412.4", 0)]
    [InlineData("422.4", 3)]
    public void A_sentence_against_its_table_ends_with_3_and_says_so(string revenue, int code)
    {
        var document = Document("release.txt",
            "Orlim Tools N.V. (NASDAQ: ORLM)\n\nAugust 1, 2024\n\nOrlim Tools Announces First Half 2024 Results under U.S. " +
            "GAAP\n\nFirst Half 2024 Financial Results\n\n" + $"Revenue was EUR {revenue} million.\n\n"
            + "CONSOLIDATED STATEMENTS OF INCOME\n(EUR in thousands)\n\n\tSix months ended June 30, 2024\tSix months ended June 30, " +
                "2023\nRevenue\t412,350\t389,120\nCost of sales\t(251,140)\t(240,005)\nGross profit\t161,210\t149,115\nOperating " +
                "expenses\t(101,210)\t(99,115)\nOperating income\t60,000\t50,000\n"
            + "Income taxes\t(10,000)\t(9,000)\nNet income\t50,000\t41,000\n\nCONSOLIDATED BALANCE SHEETS\n(EUR in thousands)\n\n\tJune " +
                "30, 2024\tDecember 31, 2023\nCash\t120\t100\nTotal assets\t120\t100\n");
        var outcome = App.Run("import", document, "--new", _folder.Combine("company"), "--json", _folder.Combine("report.json"));

        outcome.Code.ShouldBe(code, outcome.Output + outcome.Error);
        outcome.Output.Contains("Sentences against a table or an earlier filing: one of the two is wrong (1)", StringComparison.Ordinal)
            .ShouldBe(code == 3, outcome.Output);
        File.ReadAllText(_folder.Combine("report.json")).Contains("\"kind\": \"contradiction\"", StringComparison.Ordinal)
            .ShouldBe(code == 3);
    }

    [Fact]
    public void A_document_of_another_company_is_refused_until_it_is_said_to_be_the_same()
    {
        Copy();
        var other = OrrindaleReleases.Third.Replace("Orrindale Instruments", "Gizmo Holdings", StringComparison.Ordinal)
            .Replace("Orrindale", "Gizmo", StringComparison.Ordinal).Replace("ORDL", "GIZM", StringComparison.Ordinal);
        var refused = Import(other);

        refused.Code.ShouldBe(2, refused.Output + refused.Error);
        refused.Error.ShouldContain("QI0030");
        refused.Error.ShouldContain("Gizmo Holdings N.V. (NASDAQ: GIZM)");
        Import(other, "--same-company").Code.ShouldBe(0);
    }

    [Fact]
    public void A_data_folder_that_is_named_needs_no_settings()
    {
        var release = Document("release.htm", OrrindaleReleases.Html(OrrindaleReleases.Second));
        File.WriteAllText(_folder.Combine("next.htm"), OrrindaleReleases.Html(OrrindaleReleases.Third));

        // The lines of docs/import.md, in a folder that has nothing but the documents.
        var begun = ProgramRun.Shell("$qifu import release.htm --new widgets", Path.GetDirectoryName(release)!);
        begun.Code.ShouldBe(0, begun.Output + begun.Error);
        var tried = ProgramRun.Shell("$qifu import next.htm --data widgets/data --dry-run", _folder.Path);
        tried.Code.ShouldBe(0, tried.Output + tried.Error);
        var added = ProgramRun.Shell("$qifu import next.htm --data widgets/data", _folder.Path);
        added.Code.ShouldBe(0, added.Output + added.Error);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Strokes_and_HTML_say_the_same_as_tabs(bool isHtml)
    {
        var document = Document("release.htm",
            isHtml ? OrrindaleReleases.Html(OrrindaleReleases.Second) : OrrindaleReleases.WithStrokes(OrrindaleReleases.Second));
        var outcome = App.Run("import", document, "--new", _folder.Combine("company"));

        outcome.Code.ShouldBe(0, outcome.Output + outcome.Error);
        Figures(_folder.Combine("company", "data", "filings", FirstFile))
            .ShouldBe(Figures(Path.Combine(begun.Folder, "data", "filings", FirstFile)));
        File.ReadAllText(_folder.Combine("company", "data", "taxonomy.json"))
            .ShouldBe(File.ReadAllText(Path.Combine(begun.Folder, "data", "taxonomy.json")));
    }

    [Fact]
    public void Causes_and_text_that_was_not_read_are_told_on_the_screen_and_in_the_report()
    {
        var document = Document("words.txt",
            "Orlim Tools N.V. (NASDAQ: ORLM)\n\nAugust 1, 2024\n\nSecond Quarter 2024 Business Highlights\n\nSales volume was EUR 1,264 " +
            "million, an increase of 26.4% from EUR 1,000 million in the same period of 2023. "
            + "The year-over-year increase was due to new partners.\n\nAbout Orlim\n\nOrlim made EUR 90 million in 2019.\n");
        var outcome = App.Run("import", document, "--new", _folder.Combine("company"), "--json", _folder.Combine("report.json"));

        outcome.Output.ShouldContain("Text not understood (1)\n  line 11: Orlim made EUR 90 million in 2019.\n");
        outcome.Output.ShouldContain("Causes to write in your own words (1)\n  line 7: Sales volume, on the year before\n");
        outcome.Output.ShouldContain("sales-volume: \"Sales volume\", stated in a sentence");
        using var report = JsonDocument.Parse(File.ReadAllText(_folder.Combine("report.json")));
        var told = report.RootElement.GetProperty("documents").EnumerateArray().Single();
        told.GetProperty("causes").EnumerateArray().Single().GetProperty("against").GetString().ShouldBe("year-before");
        told.GetProperty("notUnderstood").EnumerateArray().Single().GetProperty("line").GetString().ShouldBe("11");
    }

    [Fact]
    public void The_first_document_of_a_company_that_cannot_begin_it_says_what_to_import_first()
    {
        var document =
            Document("words.txt", "Salaries\n\n(EUR in millions)\t2024\t2023\nChief executive\t120\t111\nChief of finance\t70\t62\n");

        App.Run("import", document, "--new", _folder.Combine("company")).Error.ShouldContain(
            "import that one with --new, and then this document into its data.");
    }

    [Fact]
    public void The_next_release_goes_in_by_its_captions_with_its_new_line_as_a_new_concept()
    {
        Copy();
        var outcome = Import(OrrindaleReleases.Third, "--json", _folder.Combine("report.json"));

        outcome.Code.ShouldBe(0, outcome.Output + outcome.Error);
        outcome.Output.ShouldContain("50 by their caption in an earlier filing or table, 1 as new concepts.");
        using var report = JsonDocument.Parse(File.ReadAllText(_folder.Combine("report.json")));
        var document = report.RootElement.GetProperty("documents").EnumerateArray().ShouldHaveSingleItem();
        var filing = document.GetProperty("filings").EnumerateArray().ShouldHaveSingleItem();
        (filing.GetProperty("period").GetString(), filing.GetProperty("state").GetString(),
            filing.GetProperty("doubts").GetInt32()).ShouldBe(("2025Q3", "new", 0));
        var concept = document.GetProperty("newConcepts").EnumerateArray().ShouldHaveSingleItem();
        (concept.GetProperty("id").GetString(), concept.GetProperty("partOf").GetString()).ShouldBe(
            ("lease-deposits-received", "total-liabilities"));
        document.GetProperty("rows").EnumerateArray().Count(r => r.GetProperty("rule").GetString() == "New").ShouldBe(1);
        document.GetProperty("failedChecks").GetArrayLength().ShouldBe(0);

        Run("check").Code.ShouldBe(0);
        Run("factsheet", "2025Q3", "--output", _folder.Combine("output")).Code.ShouldBe(0);
    }

    [Fact]
    public void A_line_under_another_caption_is_known_by_one_value_with_a_doubt_that_a_person_takes_out()
    {
        Copy();
        var outcome = Import(OrrindaleReleases.Third.Changed("Trade receivables, net", "Receivables from customers"));

        outcome.Code.ShouldBe(3, outcome.Output + outcome.Error);
        outcome.Output.ShouldContain("1 by the values of earlier periods");
        outcome.Output.ShouldContain("recognised as \"Trade receivables, net\" by one value alone");
        var refused = Run("factsheet", "2025Q3", "--output", _folder.Combine("output"));
        refused.Code.ShouldBe(3);
        refused.Error.ShouldContain("QB0012: The line \"Receivables from customers\" of balance-sheet is a draft");

        var file = _folder.Combine("data", "filings", SecondFile);
        File.WriteAllText(file, File.ReadAllText(file)
            .Changed("\"draft\": \"recognised as \\\"Trade receivables, net\\\" by one value alone\", ", ""));
        var made = Run("factsheet", "2025Q3", "--output", _folder.Combine("output"));
        made.Code.ShouldBe(0, made.Error);
    }

    [Fact]
    public void A_line_under_another_caption_is_known_by_several_values_without_a_doubt()
    {
        Copy();
        var outcome = Import(OrrindaleReleases.Second.Changed("August 14, 2025", "August 21, 2025")
            .Changed("Sales and marketing", "Commercial outlays"));

        outcome.Code.ShouldBe(0, outcome.Output + outcome.Error);
        outcome.Output.ShouldContain("1 by the values of earlier periods");
        File.ReadAllText(_folder.Combine("data", "filings", "2025-08-21-6-k-2025q2.json"))
            .ShouldContain("{\"caption\": \"Commercial outlays\", \"concept\": \"sales-and-marketing\"");
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        Copy();
        var before = Snapshot();
        var outcome = Import(OrrindaleReleases.Third, "--dry-run");

        outcome.Code.ShouldBe(0, outcome.Output + outcome.Error);
        outcome.Output.ShouldContain("would be new");
        outcome.Output.ShouldContain("Nothing was written.");
        Snapshot().ShouldBe(before);

        App.Run("import", begun.Release, "--new", _folder.Combine("company"), "--dry-run").Code.ShouldBe(0);
        Directory.Exists(_folder.Combine("company")).ShouldBeFalse();
    }

    [Fact]
    public void The_same_release_again_is_the_same()
    {
        Copy();
        var before = Snapshot();
        var outcome = Run("import", begun.Release);

        outcome.Code.ShouldBe(0, outcome.Output + outcome.Error);
        outcome.Output.ShouldContain("the same");
        Snapshot().ShouldBe(before);
    }

    [Fact]
    public void What_a_person_has_changed_in_the_words_of_a_filing_stays_while_its_figures_are_the_same()
    {
        Copy();
        var (was, file) = (_folder.Combine("data", "filings", FirstFile), _folder.Combine("data", "filings", "second-quarter.json"));
        File.WriteAllText(file, File.ReadAllText(was).Changed("\"id\": \"6-K-2025-08-14\"", "\"id\":\"6-K-2025-08-14\"")
            .Changed("\"drivers\": []",
                "\"drivers\": [{\"statement\": \"operations\", \"concept\": \"total-revenue\", \"against\": \"year-before\", \"cause\": " +
                    "\"larger orders\"}]"));
        File.Delete(was);
        var before = Snapshot();
        var again = Run("import", begun.Release);

        again.Code.ShouldBe(0, again.Output + again.Error);
        again.Output.ShouldContain("same figures");
        Snapshot().ShouldBe(before);
        var replacing = Run("import", begun.Release, "--replace");
        replacing.Code.ShouldBe(0, replacing.Output + replacing.Error);
        replacing.Output.ShouldContain("A filing whose figures are the same was not replaced");
        Snapshot().ShouldBe(before);
    }

    [Fact]
    public void A_release_that_differs_from_what_is_there_is_left_until_it_is_to_replace_it()
    {
        Copy();
        var before = Snapshot();
        var other = OrrindaleReleases.Second.Changed("Accounts payable\t14,400\t14,400\t18,000", "Accounts payable\t14,400\t14,480\t18,100")
            .Changed("Accrued expenses\t8,000\t8,000\t10,000", "Accrued expenses\t8,000\t7,920\t9,900");
        var left = Import(other);

        left.Code.ShouldBe(3, left.Output + left.Error);
        left.Output.ShouldContain("left: differs");
        left.Output.ShouldContain("Differs from what is there (4)");
        left.Output.ShouldContain("accounts-payable, 2025-06-30 EUR: 14480 in the document, 14400 in the data");
        left.Output.ShouldContain("--replace writes over it.");
        Snapshot().ShouldBe(before);

        var replaced = Import(other, "--replace");
        replaced.Code.ShouldBe(0, replaced.Output + replaced.Error);
        replaced.Output.ShouldContain("replaced");
        File.ReadAllText(_folder.Combine("data", "filings", FirstFile)).ShouldContain("14480");
    }

    [Fact]
    public void Replacing_keeps_what_was_written_by_hand_about_figures_that_stand_and_tells_the_rest()
    {
        Copy();
        var file = _folder.Combine("data", "filings", FirstFile);
        File.WriteAllText(file, File.ReadAllText(file).Changed("\"caption\": \"Accounts payable\"", "\"caption\": \"Owed to suppliers\"")
            .Changed("\"caption\": \"Inventories\"", "\"caption\": \"Stocks of goods\"")
            .Changed("\"drivers\": []",
                "\"drivers\": [{\"statement\": \"operations\", \"concept\": \"total-revenue\", \"against\": \"year-before\", \"cause\": " +
                    "\"larger orders\"}]"));
        var other = OrrindaleReleases.Second.Changed("Accounts payable\t14,400\t14,400\t18,000", "Accounts payable\t14,400\t14,480\t18,100")
            .Changed("Accrued expenses\t8,000\t8,000\t10,000", "Accrued expenses\t8,000\t7,920\t9,900");
        var replaced = Import(other, "--replace");

        replaced.Code.ShouldBe(0, replaced.Output + replaced.Error);
        replaced.Output.ShouldContain("Written by hand, and not kept (1)");
        replaced.Output.ShouldContain("the words of \"Owed to suppliers\"");
        var text = File.ReadAllText(file);
        text.ShouldContain("14480");
        text.ShouldContain("Stocks of goods");
        text.ShouldContain("larger orders");
        text.Split('\n').Count(l => l.Contains("\"caption\"", StringComparison.Ordinal))
            .ShouldBeGreaterThan(20, "a line of the filing is a line of the file");
    }

    [Fact]
    public void A_company_without_a_line_of_revenue_is_told_that_no_results_are_made()
    {
        var document = Document("release.txt",
            "Orlim Savings Inc. (NASDAQ: ORLS)\n\nAugust 1, 2024\n\nPrepared under US GAAP.\n\nCONSOLIDATED STATEMENTS OF " +
            "OPERATIONS\n(USD in thousands)\n\n\tYear ended December 31, 2023\tYear ended December 31, 2022\nInterest " +
            "income\t52,000\t48,000\n"
            + "Interest expense\t(12,000)\t(10,500)\nNet interest income\t40,000\t37,500\nNoninterest expense\t(30,000)\t(29,000)\nNet " +
                "income\t10,000\t8,500\n");
        var outcome = App.Run("import", document, "--new", _folder.Combine("company"));
        outcome.Output.ShouldContain("No line of the income statement was known as revenue");

        var list = App.Run("list", "--settings", _folder.Combine("company", "reportsettings.json"));
        list.Output.ShouldContain("no concept with the role revenue");
        begun.Output.ShouldNotContain("No line of the income statement was known as");
    }

    [Theory]
    [InlineData("XXX")]
    [InlineData("xau")]
    public void A_code_that_is_no_money_is_no_currency(string code)
    {
        var outcome = App.Run("import", begun.Release, "--new", _folder.Combine("company"), "--currency", code);
        outcome.Code.ShouldBe(1, outcome.Output + outcome.Error);
        outcome.Error.ShouldContain("is no currency that amounts are stated in");
    }

    [Fact]
    public void A_mistyped_digit_marks_what_fails_and_stops_the_briefing()
    {
        Copy();
        var outcome = Import(OrrindaleReleases.Third.Changed("\nCost of revenue\t(26,400)", "\nCost of revenue\t(26,500)"));

        outcome.Code.ShouldBe(3, outcome.Output + outcome.Error);
        outcome.Output.ShouldContain("operations, \"Gross profit\", line");
        outcome.Output.ShouldContain("check QC01 fails");
        File.ReadAllText(_folder.Combine("data", "filings", SecondFile)).ShouldContain("\"draft\": \"check QC01 fails");
        var refused = Run("factsheet", "2025Q3", "--output", _folder.Combine("output"));
        refused.Code.ShouldBe(3);
        refused.Error.ShouldContain("QB0012");
        File.Exists(_folder.Combine("output", "2025Q3", "fact-sheet.pdf")).ShouldBeFalse();
    }

    [Fact]
    public void Of_two_documents_the_first_stays_when_the_second_is_none()
    {
        Copy();
        var (good, bad) = (Document("good.txt", OrrindaleReleases.Third), Document("bad.txt", "Nothing but words.\n"));
        var outcome = Run("import", good, bad, "--json", _folder.Combine("report.json"));

        outcome.Code.ShouldBe(2);
        outcome.Output.ShouldContain(SecondFile);
        outcome.Error.ShouldContain($"1 of 2 documents went in, up to {good}; {bad} stopped the rest.");
        outcome.Error.ShouldContain("QI0010");
        File.Exists(_folder.Combine("data", "filings", SecondFile)).ShouldBeTrue();
        File.Exists(_folder.Combine("report.json")).ShouldBeTrue();
        Run("check").Code.ShouldBe(0);
    }

    [Fact]
    public void Several_documents_of_a_new_company_go_in_one_after_the_other()
    {
        var outcome = App.Run("import", begun.Release, Document("next.txt", OrrindaleReleases.Third), "--new", _folder.Combine("company"));

        outcome.Code.ShouldBe(0, outcome.Output + outcome.Error);
        Directory.GetFiles(_folder.Combine("company", "data", "filings")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe([FirstFile, SecondFile]);
    }

    private void Copy() => begun.CopyTo(_folder.Combine("data"));

    private Outcome Import(string text, params string[] more) => Run(["import", Document("release.txt", text), .. more]);

    private Outcome Run(params string[] args) => App.RunHere([.. args, "--data", _folder.Combine("data")]);

    private string Document(string name, string text)
    {
        File.WriteAllText(_folder.Combine(name), text);
        return _folder.Combine(name);
    }

    private List<string> Snapshot() =>
        [.. Directory.GetFiles(_folder.Combine("data"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => f + "\n" + File.ReadAllText(f))];

    // Each line with its concept and values; where it stands in the document is another place in each form.
    private static List<string> Figures(string file)
    {
        using var filing = JsonDocument.Parse(File.ReadAllText(file));
        return [.. filing.RootElement.GetProperty("statements").EnumerateArray()
            .SelectMany(s => s.GetProperty("columns").EnumerateArray().Select(c => c.GetRawText())
            .Concat(s.GetProperty("lines").EnumerateArray()
                .Select(l => string.Join(' ', l.EnumerateObject().Where(p => p.Name is not ("origin" or "indent"))
                    .Select(p => p.Value.GetRawText())))))];
    }
}
