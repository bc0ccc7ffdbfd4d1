namespace QifuReports.Tests;

/// <summary>Heads that say another day than the data: what is waived of them, and what no waiver lets through.</summary>
public sealed class WaivedHeadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--draft")]
    public void A_waived_slip_of_a_day_ends_as_data_that_contradict_themselves(params string[] options)
    {
        var data = Changed("tarnholt", Path.Combine("filings", "2026-03-10-interim-2025q4.json"), "\"period\": \"2025-12-31\"",
            "\"period\": \"2025-12-30\"");
        App.RunHere("check", "--data", data, "--waive", "QC24", "a slip").Code.ShouldBe(0);

        var outcome = App.RunHere(["results", "2025Q4", "--data", data, "--output", _folder.Combine("out"), .. options]);
        outcome.Code.ShouldBe(3, outcome.Error);
        outcome.Error.ShouldContain(
            "QP0008: QC24 Labels is waived (\"a slip\"), and what it is of cannot be proved: Consolidated balance sheet, 2025-12-30");
        outcome.Error.ShouldNotContain("bug");
    }

    [Fact]
    public void A_wrong_calendar_is_told_once_and_cannot_be_waived()
    {
        var data = Changed("hellmar", "issuer.json", "\"06-30\"", "\"05-31\"");
        var check = App.RunHere("check", "--data", data);
        check.Code.ShouldBe(3);
        check.Output.ShouldContain("Of 8 failures the first is shown; --rule QC24 shows all.");
        check.Output.Split("Failed  QC24").Length.ShouldBe(2);
        App.RunHere("check", "--data", data, "--rule", "QC24").Output.Split("Failed  QC24").Length.ShouldBe(9);

        var waived = App.RunHere("check", "--data", data, "--waive", "QC24", "x", "--figure", "machines");
        waived.Code.ShouldBe(2);
        waived.Error.ShouldContain("this cannot be waived: pages would say days that the filings do not.");
        File.Exists(Path.Combine(data, "waivers.json")).ShouldBeFalse();
    }

    [Fact]
    public void A_batch_makes_what_another_briefing_tells_of_when_it_is_asked_for_by_name()
    {
        var outcome = App.RunHere("batch", "--periods", "2025H2", "--briefings", "results", "--data",
            RepositoryRoot.PathOf("tests/Companies/calderwick"), "--output", _folder.Path);
        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.TrimEnd().ShouldBe(_folder.Combine("2025H2", "results-briefing.pdf"));
    }

    [Fact]
    public void A_waiver_without_a_reason_is_told_with_its_own_rule() =>
        App.RunHere("check", "--waive", "QC01", "").Error.ShouldContain("--waive QC01 \"why the difference is accepted\"");

    private string Changed(string company, string file, string from, string to)
    {
        var data = _folder.CopyOf(Path.Combine("tests", "Companies", company));
        var path = Path.Combine(data, file);
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text.Replace(from, to));
        File.ReadAllText(path).ShouldNotBe(text);
        return data;
    }
}
