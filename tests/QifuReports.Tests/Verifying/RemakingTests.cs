using QifuReports.App.Issuing;
using QifuReports.App.Kinds;
using QifuReports.App.Record;
using QifuReports.App.Settings;
using QifuReports.App.Verifying;
using QifuReports.Ledger.Periods;

namespace QifuReports.Tests.Verifying;

/// <summary>Making a briefing again from data: the file without a word against it, or none and the reason.</summary>
public sealed class RemakingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_can_be_made_is_made_as_it_was_issued_and_nothing_is_said_against_it()
    {
        var made = Remake.FromData(Settings(), Build(Period.Quarter(2025, 3)), null, CancellationToken.None);

        made.Problem.ShouldBeEmpty();
        var job = new BriefingJob(BriefingKind.FactSheet, Period.Quarter(2025, 3));
        made.Bytes.ShouldBe(BriefingIssue.Remake(new Workshop(Settings(), draft: false), job, CancellationToken.None));
        made.Inputs.Select(i => i.Name).ShouldContain("data/issuer.json");
        made.Inputs.Select(i => i.Name)
            .ShouldContain("templates/factsheet/" + Path.GetFileName(Directory.GetFiles(RepositoryRoot.PathOf("templates", "factsheet"),
            "*.sbn").Some().Order().First()));
        made.Maker.Runtime.ShouldBe(Environment.Version.ToString());
        Directory.Exists(_folder.Combine("output")).ShouldBeFalse();
    }

    [Fact]
    public void What_the_record_says_made_it_is_put_into_it_and_a_draft_is_one()
    {
        var own = Remake.FromData(Settings(), Build(Period.Quarter(2025, 3)), null, CancellationToken.None);
        foreach (var other in (BuildRecord[])[Build(Period.Quarter(2025, 3)) with { Program = "0.1.0+0123456789abcdef" },
            Build(Period.Quarter(2025, 3)) with { Draft = true }])
        {
            var made = Remake.FromData(Settings(), other, null, CancellationToken.None);
            made.Bytes.ShouldNotBeNull().ShouldNotBe(own.Bytes);
            made.Maker.ShouldBe(own.Maker, "it is still this program that makes it");
        }
    }

    [Fact]
    public void What_cannot_be_made_has_no_bytes_and_a_reason()
    {
        var made = Remake.FromData(Settings(), Build(Period.Quarter(2019, 1)), null, CancellationToken.None);

        made.Bytes.ShouldBeNull();
        made.Problem.ShouldContain("2019Q1");
        made.Inputs.ShouldNotBeEmpty();
    }

    [Fact]
    public void To_be_stopped_is_no_reason()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Should.Throw<OperationCanceledException>(() => Remake.FromData(Settings(), Build(Period.Quarter(2025, 3)), null, stopped.Token));
    }

    private ReportSettings Settings() =>
        new() { DataFolders = [RepositoryRoot.PathOf("tests", "Torvalin")], TemplatesFolder = RepositoryRoot.PathOf("templates"),
            OutputFolder = _folder.Combine("output") };

    private BuildRecord Build(Period period)
    {
        var maker = Maker.This(new Workshop(Settings(), draft: false).Inputs);
        return new BuildRecord { Job = new BriefingJob(BriefingKind.FactSheet, period), Draft = false, Program = maker.Program,
            Runtime = maker.Runtime, Inputs = [] };
    }
}
