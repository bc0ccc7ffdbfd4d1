using QifuReports.App.Context;
using QifuReports.App.Outcomes;
using QifuReports.App.Output.Tables;
using QifuReports.App.Waiving;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Waivers;
using QifuReports.Tests.Sending;

namespace QifuReports.Tests.Waiving;

/// <summary>
/// Waivers are written for what failed and was named, and for nothing else; what stands in the way is told, and an entry is never lost.
/// </summary>
public sealed class WaiverWritingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    private string WaiversFile => _folder.Combine("waivers.json");

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    /// <summary>
    /// An editor completes and checks by the schema, so that it is named; one that is not there would be a mistake in the file.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_new_file_names_the_schema_where_the_data_have_it(bool hasSchema)
    {
        Directory.CreateDirectory(_folder.Combine("schema"));
        if (hasSchema) File.WriteAllText(_folder.Combine("schema", "waivers.schema.json"), "{}");

        Run(Wish(), Failure("QC01", "sales")).ShouldBe(ExitCode.Done);

        var text = File.ReadAllText(WaiversFile);
        if (hasSchema) text.ShouldStartWith("{\n  \"$schema\": \"schema/waivers.schema.json\",\n  \"waivers\": [\n    {\n");
        else text.ShouldStartWith("{\n  \"waivers\": [\n    {\n");
        text.ShouldContain("\"check\": \"QC01\"");
        text.ShouldContain("\"concept\": \"sales\"");
        text.ShouldContain("\"reason\": \"why\"");
        _output.ToString().ShouldBe($"Waived  QC01 subject of sales\n1 waiver in {WaiversFile}.\n");
        _error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void What_the_file_has_stays()
    {
        File.WriteAllText(WaiversFile, "{\"waivers\": [{\"check\": \"QC07\"}]}");
        Directory.CreateDirectory(_folder.Combine("schema"));
        File.WriteAllText(_folder.Combine("schema", "waivers.schema.json"), "{}");

        Run(Wish(), Failure("QC01", "sales"));

        File.ReadAllText(WaiversFile).ShouldStartWith("{\"waivers\": [{\"check\": \"QC07\"}, {\"check\": \"QC01\", ");
    }

    [Fact]
    public void A_trial_prints_the_entry_and_writes_nothing()
    {
        Run(Wish() with { IsTrial = true }, Failure("QC01", "sales"), Failure("QC02", "costs")).ShouldBe(ExitCode.Done);

        _error.ToString().ShouldBe("Would waive  QC01 subject of sales\n");
        _output.ToString().ShouldStartWith("{\n  \"waivers\": [\n    {\n");
        _output.ToString().ShouldEndWith("  ]\n}\n");
        _output.ToString().ShouldNotContain("more failed");
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void An_entry_that_cannot_be_written_is_printed()
    {
        Directory.CreateDirectory(WaiversFile);

        var trouble = Should.Throw<Trouble>(() => Run(Wish(), Failure("QC01", "sales")));

        trouble.Code.ShouldBe(ExitCode.Machine);
        trouble.Message.ShouldStartWith($"{WaiversFile} cannot be written: ");
        trouble.Message.ShouldEndWith(". The entry stands above; put it into \"waivers\" there.");
        trouble.Message.ShouldNotContain("..");
        _output.ToString().ShouldContain("\"check\": \"QC01\"");
        _output.ToString().ShouldNotContain("1 waiver in");
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(1, 0, "1 more failed; 'qifu-reports check' shows what is left.")]
    [InlineData(3, 0, "3 more failed; 'qifu-reports check' shows what is left.")]
    [InlineData(0, 2, null)]
    [InlineData(1, 2, "1 more failed; 'qifu-reports check' shows what is left.")]
    public void What_else_failed_is_counted_and_what_is_about_waivers_is_not(int others, int ofWaivers, string? told)
    {
        Run(Wish(), [Failure("QC01", "sales"), .. Enumerable.Repeat(Failure("QC02", "costs"), others),
            .. Enumerable.Repeat(Failure("QC00", "costs"), ofWaivers)]);

        _output.ToString().ShouldEndWith(told is null ? $"1 waiver in {WaiversFile}.\n" : $"1 waiver in {WaiversFile}.\n{told}\n");
    }

    [Fact]
    public void Those_that_are_named_are_waived_each_once()
    {
        Run(Wish("sales", "costs"), Failure("QC01", "sales"), Failure("QC01", "taxes"), Failure("QC01", "costs"), Failure("QC01", "sales"));

        _output.ToString().ShouldBe(
            $"Waived  QC01 subject of sales\nWaived  QC01 subject of costs\nWaived  QC01 subject of sales\n2 waivers in " +
                $"{WaiversFile}.\n1 more failed; 'qifu-reports check' shows what is left.\n");
        File.ReadAllText(WaiversFile).Split("\"check\"").Length.ShouldBe(3);
    }

    [Fact]
    public void The_same_figures_of_two_values_are_two_entries()
    {
        Run(Wish("sales"), Failure("QC01", "sales"), Failure("QC01", "sales", 8));

        _output.ToString().ShouldEndWith($"2 waivers in {WaiversFile}.\n");
    }

    [Theory]
    [InlineData(true,
        "2 comparisons of QC01 failed, and one reason may not be that of all. Name those that it is of, with one --figure for each:\n  " +
            "--figure sales   subject of sales\n  --figure costs   subject of costs")]
    [InlineData(false,
        "2 comparisons of QC01 failed, and one reason may not be that of all. Name those that it is of, with a period before or with " +
            "one --figure for each:\n  --figure sales   subject of sales\n  --figure costs   subject of costs")]
    public void Of_several_it_has_to_be_said_which(bool isOfPeriod, string told) =>
        Refused(Wish() with { IsOfPeriod = isOfPeriod }, Failure("QC01", "sales"), Failure("QC01", "costs"), Failure("QC02", "taxes"))
            .ShouldBe(told);

    [Fact]
    public void What_did_not_fail_is_told_with_what_did()
    {
        Refused(Wish()).ShouldBe("nothing of QC01 failed that could be waived; no check did.");
        Refused(Wish(), Failure("QC07", "a"), Failure("QC02", "b"), Failure("QC07", "c"))
            .ShouldBe("nothing of QC01 failed that could be waived; what failed is of QC02, QC07.");
        Refused(Wish(), Failure("QC01", "sales") with { Facts = [] })
            .ShouldBe("nothing of QC01 failed that could be waived; what failed is of QC01.");
        Refused(Wish(), Failure("QC01", "sales") with { Status = FindingStatus.Waived })
            .ShouldBe("nothing of QC01 failed that could be waived; no check did.");
        Refused(Wish("sale"), Failure("QC01", "sales")).ShouldStartWith("nothing of QC01 failed for \"sale\". Did you mean \"sales\"?");
        Refused(Wish("sales", "zebra"), Failure("QC01", "sales"), Failure("QC01", "sales"), Failure("QC01", "costs"))
            .ShouldBe("nothing of QC01 failed for \"zebra\". It did for sales, costs.");
        Refused(Wish() with { Rule = "QC00" }, Failure("QC00", "sales"))
            .ShouldBe(
                "QC00 is of the waivers themselves. Take out the waiver that it names, or waive the rule of that waiver anew, which " +
                    "replaces it.");
    }

    [Fact]
    public void A_reason_is_read_by_people()
    {
        var trouble = Should.Throw<Trouble>(() => Run(Wish() with { Reason = "w\u202Ehy" }, Failure("QC01", "sales")));

        trouble.Code.ShouldBe(ExitCode.Usage);
        trouble.Message.ShouldStartWith("the reason has a character that is not seen, ");
        Should.Throw<Trouble>(() => Run(Wish() with { Reason = "\u202Ewhy" }, Failure("QC01", "sales"))).Code.ShouldBe(ExitCode.Usage);
    }

    /// <summary>Two waivers of one comparison would leave the old one lapsed.</summary>
    [Theory]
    [InlineData("QC01", true)]
    [InlineData("QC02", false)]
    public void One_of_the_same_comparison_that_no_longer_holds_gives_way(string check, bool isReplaced)
    {
        var finding = Failure("QC01", "sales");
        var lapsed = new Waiver(check, [finding.Facts[0].Key], "0000000000000000", "of old", new Place(WaiversFile));
        var other = lapsed with { Check = "QC09" };
        File.WriteAllText(WaiversFile, "{\"waivers\": [{\"reason\": \"other\"}, {\"reason\": \"of old\"}]}");
        var torvalin = Torvalin.Book;

        Run(new LedgerBook(torvalin.Issuer, torvalin.Taxonomy, torvalin.Filings, [other, lapsed]), Wish(), finding);

        var text = File.ReadAllText(WaiversFile);
        text.ShouldStartWith("{\"waivers\": [{\"reason\": \"other\"}, {");
        text.Contains("of old", StringComparison.Ordinal).ShouldBe(!isReplaced);
        text.ShouldContain("\"why\"");
    }

    private static WaiverWish Wish(params string[] figures) => new("QC01", "why", figures, IsOfPeriod: false, IsTrial: false);

    private string Refused(WaiverWish wish, params Finding[] findings)
    {
        var trouble = Should.Throw<Trouble>(() => Run(wish, findings));
        trouble.Code.ShouldBe(ExitCode.BadInput);
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
        return trouble.Message;
    }

    private ExitCode Run(WaiverWish wish, params Finding[] findings) => Run(Torvalin.Book, wish, findings);

    private ExitCode Run(LedgerBook book, WaiverWish wish, params Finding[] findings)
    {
        var context = new CommandContext(null!, null!, _output, _error,
            CancellationToken.None) { Around = new Surroundings(new Display(1000, false, false)) };
        return WaiverWriting.Run(context, _folder.Path, book, new CheckReport(findings), wish);
    }

    private static Finding Failure(string code, string concept, decimal value = 5) => new(
        new CheckRule(code, "T", "S", ToleranceKind.Exact, "R"), FindingStatus.Failed, Period.Quarter(2025, 2), $"subject of {concept}", 1,
        2, 0, "CHF",
        [new Fact(new FactKey(new ConceptId(concept), Period.Quarter(2025, 2), "CHF", new Basis("ifrs")), value, value, 1, 1, false,
            new Source("a", "Operations", "Sales", 1, "2025", new Place("a.json")))]);
}
