using System.Text.Json;
using QifuReports.App.Issuing;
using QifuReports.App.Kinds;
using QifuReports.App.Record;
using QifuReports.App.Settings;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Periods;
using QifuReports.Pdf.Attachments;

namespace QifuReports.Tests;

/// <summary>What every briefing carries inside.</summary>
public sealed class BriefingFilesTests : IDisposable
{
    private static readonly ReportSettings Settings = SettingsReader.Read(RepositoryRoot.PathOf("reportsettings.json"), [], null);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_three_files_are_there_with_what_they_are_to_the_document()
    {
        Files(Quarter(2023, 3)).Select(f => (f.Name, f.MediaType, f.Relation)).ShouldBe(
        [
            ("facts.json", "application/json", FileRelation.Data), ("checks.json", "application/json", FileRelation.Supplement),
            ("build.json", "application/json", FileRelation.Supplement),
        ]);
    }

    [Theory]
    [InlineData(2023, 1)]
    [InlineData(2023, 2)]
    [InlineData(2023, 3)]
    [InlineData(2024, 1)]
    public void Every_fact_that_a_check_compared_is_among_the_facts_and_every_check_is_told(int year, int quarter)
    {
        var files = Files(Quarter(year, quarter));
        using var facts = JsonDocument.Parse(files[0].Content);
        using var checks = JsonDocument.Parse(files[1].Content);
        var known = facts.RootElement.GetProperty("facts").EnumerateObject().Select(f => f.Name).ToHashSet();

        var findings = checks.RootElement.GetProperty("findings").EnumerateArray().ToList();
        findings.ShouldNotBeEmpty();
        foreach (var fact in findings.SelectMany(f => f.GetProperty("facts").EnumerateArray()).Some())
            known.ShouldContain(fact.GetString());
        var summary = checks.RootElement.GetProperty("summary");
        summary.GetProperty("made").GetInt32().ShouldBe(findings.Count);
        foreach (var status in (string[])["holds", "rounding", "waived", "failed"])
            summary.GetProperty(status).GetInt32().ShouldBe(findings.Count(f => f.GetProperty("status").GetString() == status));
        foreach (var finding in findings)
            checks.RootElement.GetProperty("rules").TryGetProperty(finding.GetProperty("code").GetString()!, out _).ShouldBeTrue();
    }

    [Fact]
    public void A_figure_of_the_briefing_is_among_the_facts_with_its_value_and_its_source()
    {
        using var facts = JsonDocument.Parse(Files(Quarter(2023, 3))[0].Content);

        var revenue = facts.RootElement.GetProperty("facts").EnumerateObject().Select(f => f.Value).First(f =>
            f.GetProperty("dimensions").GetProperty("concept").GetString() == "concept:total-net-revenue"
                && f.GetProperty("value").GetString() == "4281026000");
        revenue.GetProperty("dimensions").GetProperty("source:filing").GetString().ShouldBe("6-K-2023-11-16");
        revenue.GetProperty("dimensions").GetProperty("period").GetString().ShouldBe("2023-07-01T00:00:00/2023-10-01T00:00:00");
    }

    [Fact]
    public void Waivers_are_told_with_their_reasons()
    {
        var (shop, job) = Quarter(2023, 3);
        var report = shop.Checks(job.Period);
        var waived = new CheckReport([report.Findings[0] with { Status = FindingStatus.Waived, WaiverReason = "known" }]);
        using var output = new MemoryStream();
        CheckRecordJson.Write(waived, static _ => "f", output);

        using var checks = JsonDocument.Parse(output.ToArray());
        checks.RootElement.GetProperty("summary").GetProperty("waived").GetInt32().ShouldBe(1);
        checks.RootElement.GetProperty("findings")[0].GetProperty("waiver").GetString().ShouldBe("known");
    }

    [Fact]
    public void The_build_record_names_program_runtime_and_inputs_and_no_machine()
    {
        var (shop, job) = Quarter(2023, 3);
        var file = Files((shop, job))[2];
        var text = System.Text.Encoding.UTF8.GetString(file.Content.Span);

        text.ShouldNotContain(RepositoryRoot.Path);
        text.ShouldNotContain(Environment.MachineName);
        using var build = JsonDocument.Parse(text);
        build.RootElement.GetProperty("briefing").GetString().ShouldBe("quarterly");
        build.RootElement.GetProperty("period").GetString().ShouldBe("2023Q3");
        build.RootElement.GetProperty("draft").GetBoolean().ShouldBeFalse();
        build.RootElement.GetProperty("program").GetString().ShouldBe(shop.Inputs.Program);
        build.RootElement.GetProperty("runtime").GetString().ShouldBe(Environment.Version.ToString());
        build.RootElement.GetProperty("inputs").EnumerateObject().ToDictionary(i => i.Name, i => i.Value.GetString())
            .ShouldBe(shop.Inputs.Of(job.Kind).ToDictionary(i => i.Name, i => (string?)i.Hash));
    }

    [ToolFact("pdfdetach")]
    public void A_reader_of_another_make_takes_them_out_of_a_small_file()
    {
        var outcome = App.RunHere("quarterly", "2023Q3", "--output", _folder.Path);
        outcome.Code.ShouldBe(0, outcome.Error);
        var bytes = File.ReadAllBytes(outcome.Output.Trim());

        bytes.Length.ShouldBeLessThan(250_000);
        Directory.CreateDirectory(_folder.Combine("out"));
        var (code, said) = ExternalTool.Run("pdfdetach", bytes, "-saveall", "-o", _folder.Combine("out"), "{}");
        code.ShouldBe(0, said);
        foreach (var file in Files(Quarter(2023, 3)))
            File.ReadAllBytes(_folder.Combine("out", file.Name)).ShouldBe(file.Content.ToArray(), file.Name);
    }

    private static (Workshop Shop, BriefingJob Job) Quarter(int year, int quarter) =>
        (new Workshop(Settings, draft: false), new BriefingJob(BriefingKind.Quarterly, Period.Quarter(year, quarter)));

    private static IReadOnlyList<AttachedFile> Files((Workshop Shop, BriefingJob Job) made)
    {
        var (shop, job) = made;
        var report = shop.Checks(job.Kind.CheckedPeriod(shop.Book, job.Period)!.Value);
        var result = job.Kind.Compose(shop.Book, job.Period, report, shop.Templates(job.Kind), Briefings.Context.BriefingOptions.Default);
        return BriefingFiles.Of(shop.Book, shop.RecordOf(job), result, result.Report ?? report);
    }
}
