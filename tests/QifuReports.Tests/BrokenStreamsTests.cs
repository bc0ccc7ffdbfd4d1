using QifuReports.App.Output;

namespace QifuReports.Tests;

/// <summary>
/// A closed or full standard error stops nothing and hides no exit code; a result that standard output does not take is trouble with the
/// machine.
/// </summary>
public sealed class BrokenStreamsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixTheory]
    [InlineData("2>&-")]
    [InlineData("2>/dev/full")]
    [InlineData("2> >(true)")]
    public void Messages_that_cannot_be_said_change_no_exit_code(string redirection)
    {
        var settings = $"--settings {RepositoryRoot.PathOf("reportsettings.json")}";

        Shell($"$qifu factsheet 2023Q3 --output . {settings} {redirection}")
            .ShouldSatisfyAllConditions(o => o.Code.ShouldBe(0), o => o.Output.Trim().ShouldEndWith("fact-sheet.pdf"));
        Shell($"$qifu list --settings nowhere.json {redirection}").Code.ShouldBe(2);
    }

    [UnixTheory]
    [InlineData(">&-", "Standard output is closed")]
    [InlineData(">/dev/full", "No space left on device")]
    public void A_result_that_cannot_be_written_is_trouble_with_the_machine(string redirection, string expected)
    {
        var settings = $"--settings {RepositoryRoot.PathOf("reportsettings.json")}";

        var outcome = Shell($"$qifu list {settings} {redirection}");
        outcome.Code.ShouldBe(4);
        outcome.Error.ShouldContain(expected);
        outcome.Error.ShouldNotContain("   at ");

        // Neither takes anything: the exit code alone is left.
        Shell($"$qifu list {settings} {redirection} 2{redirection}").Code.ShouldBe(4);
    }

    [UnixFact]
    public void Mails_go_out_though_standard_error_is_full()
    {
        using var server = new MailReceiver(_ => { });
        var members = Enumerable.Range(1, 3).Select(i => FormattableString.Invariant($$"""{ "Address": "reader-{{i}}@example.org" }"""));
        File.WriteAllText(_folder.Combine("reportsettings.json"), $$"""
            {
              "Data": "{{RepositoryRoot.PathOf("data")}}", "Templates": "{{RepositoryRoot.PathOf("templates")}}", "Output": "output",
              "Smtp": { "Host": "127.0.0.1", "Port": {{server.Port}}, "Security": "None" },
              "Mail": { "From": "Investor Relations <ir@example.org>" },
              "Lists": { "everybody": [ {{string.Join(", ", members)}} ] }
            }
            """);

        var outcome = Shell("$qifu send 2023Q3 --to everybody --briefings factsheet 2>/dev/full");

        outcome.Code.ShouldBe(0, outcome.Output);
        server.Settle();
        server.Taken.Count.ShouldBe(3);
    }

    [Fact]
    public void A_writer_whose_other_end_fails_goes_on()
    {
        using var failing = new StreamWriter(new ResultStream(null)) { AutoFlush = true };
        using var patient = new PatientWriter(failing);

        patient.Write('a');
        patient.Write("b");
        patient.WriteLine("c");
        patient.WriteLine(4.5);
        patient.Write("d".ToCharArray());
        patient.Flush();

        Should.Throw<IOException>(() => failing.Write("b")).Message.ShouldContain("closed");
    }

    private Outcome Shell(string line) => ProgramRun.Shell(line, _folder.Path);
}
