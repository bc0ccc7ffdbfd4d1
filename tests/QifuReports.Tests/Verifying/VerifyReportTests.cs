using System.Text;
using QifuReports.App.Inputs;
using QifuReports.App.Kinds;
using QifuReports.App.Output.Tables;
using QifuReports.App.Record;
using QifuReports.App.Verifying;
using QifuReports.Ledger.Periods;

namespace QifuReports.Tests.Verifying;

/// <summary>What a verification came to, put together and told; and the record of what a briefing was built of.</summary>
public sealed class VerifyReportTests
{
    [Theory]
    [InlineData(1, 1, "wrong 1")]
    [InlineData(20, 20, "wrong 20")]
    [InlineData(21, 21, "and 1 more")]
    [InlineData(50, 21, "and 30 more")]
    public void Of_many_faults_the_first_twenty_are_told(int faults, int lines, string last)
    {
        var step =
            VerifyStep.Of("text", "all is well", [.. Enumerable.Range(1, faults).Select(i => FormattableString.Invariant($"wrong {i}"))]);

        step.Outcome.ShouldBe(VerifyOutcome.Fails);
        step.Details.Count.ShouldBe(lines);
        step.Details[^1].ShouldBe(last);
    }

    [Fact]
    public void Without_a_fault_it_is_told_what_holds() => VerifyStep.Of("text", "all is well", []).ShouldBe("all is well");

    [Theory]
    [InlineData(true)]
    [InlineData(true, VerifyOutcome.Holds)]
    [InlineData(true, VerifyOutcome.Holds, VerifyOutcome.Unknown)]
    [InlineData(false, VerifyOutcome.Fails)]
    [InlineData(false, VerifyOutcome.Holds, VerifyOutcome.Fails, VerifyOutcome.Holds)]
    [InlineData(false, VerifyOutcome.Unknown, VerifyOutcome.Fails)]
    public void It_is_verified_where_no_step_fails(bool verified, params VerifyOutcome[] outcomes) =>
        new VerifyReport("b.pdf", [.. outcomes.Select(o => new VerifyStep("a", o, []))]).Verified.ShouldBe(verified);

    [Fact]
    public void A_report_is_told_line_by_line_and_as_JSON()
    {
        var good = new VerifyReport("b.pdf",
            [new VerifyStep("record", VerifyOutcome.Holds, ["as issued"]), VerifyStep.Unknown("signature", "none")]);
        var bad = new VerifyReport("b.pdf", [new VerifyStep("text", VerifyOutcome.Fails, ["one", "two"])]);

        Text(good).ShouldBe("holds    record      as issued\nunknown  signature   none\nb.pdf is verified.\n");
        Text(bad).ShouldBe("FAILS    text        one\n                     two\nb.pdf does not verify.\n");
        Json(good).ShouldBe(
                """{"file":"b.pdf","verified":true,"steps":[{"name":"record","outcome":"holds","details":["as issued"]},{"name":"signature","outcome":"unknown","details":["none"]}]}""");
        Json(bad).ShouldBe("""{"file":"b.pdf","verified":false,"steps":[{"name":"text","outcome":"FAILS","details":["one","two"]}]}""");

        static string Text(VerifyReport report)
        {
            using var output = new StringWriter();
            VerifyOutput.WriteText(report, output, Display.Pipe);
            return output.ToString().ReplaceLineEndings("\n");
        }

        static string Json(VerifyReport report)
        {
            using var output = new MemoryStream();
            VerifyOutput.WriteJson(report, output);
            return System.Text.Json.Nodes.JsonNode.Parse(output.ToArray())!.ToJsonString();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_record_of_what_a_briefing_was_built_of_is_read_as_it_was_written(bool draft)
    {
        var record = new BuildRecord
        {
            Job = new BriefingJob(BriefingKind.FactSheet, Period.Half(2023, 2)), Draft = draft, Program = "1.2.3+0123456789abcdef",
            Runtime = "10.0.1",
            Inputs = [new BatchInput("data/issuer.json", "11"), new BatchInput("settings", "22")],
        };

        var read = BuildRecord.Read(record.Bytes());

        (read.Job, read.Draft, read.Program, read.Runtime).ShouldBe((record.Job, draft, record.Program, record.Runtime));
        read.Inputs.ShouldBe(record.Inputs);
    }

    [Theory]
    [InlineData("briefing", "a member briefing is missing or no text")]
    [InlineData("period", "a member period is missing or no text")]
    [InlineData("draft", "a member draft is missing")]
    [InlineData("program", "a member program is missing or no text")]
    [InlineData("runtime", "a member runtime is missing or no text")]
    [InlineData("inputs", "a member inputs is missing")]
    public void A_record_that_lacks_something_is_none(string member, string told)
    {
        var whole = new BuildRecord { Job = new BriefingJob(BriefingKind.FactSheet, Period.Half(2023, 2)), Draft = false, Program = "p",
            Runtime = "r", Inputs = [] }.Bytes();
        var text = Encoding.UTF8.GetString(whole).Replace($"\"{member}\"", "\"other\"", StringComparison.Ordinal);

        Should.Throw<RecordException>(() => BuildRecord.Read(Encoding.UTF8.GetBytes(text))).Message.ShouldBe(told);
    }

    /// <summary>What a briefing says made it is put into what is made again; what is no name of a program is not.</summary>
    [Theory]
    [InlineData("1.2.3+0123456789abcdef", "10.0.0", true)]
    [InlineData("12345.2.3+0123456789abcdef", "10.0", true)]
    [InlineData("123456.2.3+0123456789abcdef", "10.0.0", false)]
    [InlineData("1.2+0123456789abcdef", "10.0.0", false)]
    [InlineData("1.2.3.4+0123456789abcdef", "10.0.0", false)]
    [InlineData("1.2.3+0123456789abcde", "10.0.0", false)]
    [InlineData("1.2.3+0123456789abcdef0", "10.0.0", false)]
    [InlineData("1.2.3+0123456789abcdeF", "10.0.0", false)]
    [InlineData("1.2.3+0123456789abcdef\n", "10.0.0", false)]
    [InlineData("1.2.3+0123456789abcdef", "10", false)]
    [InlineData("1.2.3+0123456789abcdef", "10.0.0.1", true)]
    [InlineData("1.2.3+0123456789abcdef", "10.0.0.1.2", false)]
    [InlineData("1.2.3+0123456789abcdef", "10.0.0-rc", false)]
    public void A_program_is_named_as_programs_are(string program, string runtime, bool isOne) =>
        (Maker.Of(new BuildRecord { Job = new BriefingJob(BriefingKind.FactSheet, Period.Half(2023, 2)), Draft = false, Program = program,
            Runtime = runtime, Inputs = [] }) is not null).ShouldBe(isOne);
}
