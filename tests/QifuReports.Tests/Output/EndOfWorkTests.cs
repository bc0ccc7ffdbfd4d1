using QifuReports.App.Batches;
using QifuReports.App.Issuing;
using QifuReports.App.Kinds;
using QifuReports.App.Outcomes;
using QifuReports.App.Output;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Periods;

namespace QifuReports.Tests.Output;

/// <summary>The lines that a run leaves on standard error: what was done, what of it failed, how long it took.</summary>
public sealed class EndOfWorkTests
{
    private static readonly CheckRule Rule = new("QC01", "Sums", "A sentence.", ToleranceKind.Exact, "A reason.");
    private static readonly BriefingJob First = new(BriefingKind.Quarterly, Period.Quarter(2025, 3));
    private static readonly BriefingJob Second = new(BriefingKind.FactSheet, Period.Quarter(2025, 3), "acme");

    [Theory]
    [InlineData("Done: 2.00 s", "")]
    [InlineData("Done: 1 page, 1 check holds, 2.00 s", "1H")]
    [InlineData("Done: 3 pages, 2 checks hold, 1 differ by rounding, 2.00 s", "3HHR")]
    [InlineData("Done: 1 page, 2 waived, 1 warning, 2.00 s", "1WWN")]
    [InlineData("Done: 1 page, 2 warnings, 3 failed (a draft), 2.00 s", "1NNFFF")]
    [InlineData("Done: 5 pages, 3 checks hold, 3 differ by rounding, 3 waived, 3 warnings, 3 failed (a draft), 2.00 s", "2HRWNF",
        "3HHRRWWNNFF")]
    [InlineData("Done: 1 differ by rounding, 2.00 s", "0R")]
    public void What_was_made_is_told_in_one_line_and_what_there_is_none_of_is_not(string line, params string[] made) =>
        DoneText.Of("Done", [], [.. made.Where(m => m.Length > 0).Select(Made)], TimeSpan.FromSeconds(2)).ShouldBe(line);

    [Fact]
    public void Counts_stand_before_all_else() =>
        DoneText.Of("Sent", ["2 accepted", "1 refused"], [Made("1H")], TimeSpan.FromSeconds(2))
            .ShouldBe("Sent: 2 accepted, 1 refused, 1 page, 1 check holds, 2.00 s");

    [Fact]
    public void A_batch_tells_each_that_failed_and_counts_them_all()
    {
        var result = new BatchResult(
            [
                new JobResult(First, JobOutcome.Failed, [], ExitCode.BadInput, "error: one\nerror: two"),
                new JobResult(First, JobOutcome.Made, [], Message: "unsaid"),
                new JobResult(First, JobOutcome.Made, []), new JobResult(First, JobOutcome.UpToDate, [], Message: "unsaid"),
                new JobResult(Second, JobOutcome.Failed, [], ExitCode.Machine, "full"),
                new JobResult(First, JobOutcome.Made, []),
            ], "no room") { Unread = [new UnreadIssuer("ostrel", "error: three\nerror: four")] };

        Written(e => BatchText.WriteSummary(result, TimeSpan.FromSeconds(1.5), e)).ShouldBe("""
            failed: 2025Q3/quarterly-briefing.pdf
              error: one
              error: two
            failed: acme/2025Q3/fact-sheet.pdf
              full
            failed: ostrel, all of it
              error: three
              error: four
            failed: the manifest
              error: no room
            6 briefings: 3 made, 1 up to date, 2 failed, 1.50 s

            """.ReplaceLineEndings("\n"));
        Written(e => BatchText.WriteSummary(new BatchResult([new JobResult(First, JobOutcome.Made, [])]), TimeSpan.Zero, e))
            .ShouldBe("1 briefing: 1 made, 0 up to date, 0 failed, 0.00 s\n");
    }

    [Fact]
    public void A_batch_tells_each_briefing_as_it_ends_with_how_many_have()
    {
        var entry = new ManifestEntry { Name = "", Briefing = "", Period = "", Draft = false, Hash = "", Size = 0, Pages = 1, Program = "",
            Inputs = [], Checks = new CheckCounts(0, 0, 0, 0, 0), Waivers = [] };

        Written(e =>
        {
            var progress = BatchProgress.To(e, 6);
            progress.Started(First);
            progress.Ended(new JobResult(Second, JobOutcome.Made, [new JobFile("", entry with { Name = Second.Name })]));
            progress.Ended(new JobResult(First, JobOutcome.Made, [new JobFile("", entry with { Name = First.Name, Pages = 12 })]));
            progress.Ended(new JobResult(First, JobOutcome.UpToDate, [new JobFile("", entry with { Name = First.Name })]));
            progress.Ended(new JobResult(First, JobOutcome.Failed, []));
            var edition = new JobFile("", entry with { Name = "2025Q3/quarterly-briefing.html", Pages = null });
            progress.Ended(new JobResult(First, JobOutcome.Made, [new JobFile("", entry with { Name = First.Name }), edition]));
            progress.Ended(new JobResult(First, JobOutcome.Made, [edition]));
            var result = new BatchResult([]);
            progress.Run(() => result).ShouldBeSameAs(result);
        }).ShouldBe("""
            [1/6] acme/2025Q3/fact-sheet.pdf: made, 1 page
            [2/6] 2025Q3/quarterly-briefing.pdf: made, 12 pages
            [3/6] 2025Q3/quarterly-briefing.pdf: up to date
            [4/6] 2025Q3/quarterly-briefing.pdf: failed
            [5/6] 2025Q3/quarterly-briefing.pdf: made, 1 page and a web edition
            [6/6] 2025Q3/quarterly-briefing.html: made, a web edition

            """.ReplaceLineEndings("\n"));
    }

    /// <summary>
    /// A manifest that could not be written is the machine's, data that could not be read are input: each as grave as a briefing that
    /// failed so.
    /// </summary>
    [Theory]
    [InlineData(ExitCode.Done, "", 0)]
    [InlineData(ExitCode.BadInput, "", 1)]
    [InlineData(ExitCode.Machine, "no room", 0)]
    [InlineData(ExitCode.Machine, "no room", 1)]
    public void What_is_beside_the_briefings_counts_too(ExitCode code, string unlisted, int unread)
    {
        new BatchResult([], unlisted) { Unread = [.. Enumerable.Repeat(new UnreadIssuer("a", "b"), unread)] }.Code.ShouldBe(code);
        var checks = new JobResult(First, JobOutcome.Failed, [], ExitCode.ChecksFailed);
        new BatchResult([checks], unlisted) { Unread = [.. Enumerable.Repeat(new UnreadIssuer("a", "b"), unread)] }.Code.ShouldBe(
            code == ExitCode.Done ? ExitCode.ChecksFailed : code);
        new BatchResult([checks with { Code = ExitCode.Bug }],
            unlisted) { Unread = [.. Enumerable.Repeat(new UnreadIssuer("a", "b"), unread)] }.Code.ShouldBe(ExitCode.Bug);
    }

    [Fact]
    public void Warnings_stand_one_a_line() =>
        Written(e => WarningText.Write(
            [new Diagnostic("QT0106", "One.", new Place("a.sbn"), "Do."), new Diagnostic("QT0107", "Two.", new Place("b"))], e))
        .ShouldBe("warning: a.sbn: QT0106: One. Do.\nwarning: b: QT0107: Two.\n");

    [Fact]
    public void Trouble_of_several_findings_has_a_line_for_each_and_the_code_of_the_first()
    {
        var trouble = new Trouble(ExitCode.BadInput,
            [new Diagnostic("QD0101", "One.", new Place("a")), new Diagnostic("QD0102", "Two.", new Place("b"))]);

        (trouble.Code, trouble.FirstCode, trouble.Message).ShouldBe(
            (ExitCode.BadInput, "QD0101", "error: a: QD0101: One.\nerror: b: QD0102: Two."));
        new Trouble(ExitCode.Usage, "Words.").FirstCode.ShouldBeNull();
        new Trouble(ExitCode.Usage, []).FirstCode.ShouldBeNull();
    }

    // So many pages, then how its checks came out.
    private static IssuedBriefing Made(string pagesAndChecks)
    {
        var findings = pagesAndChecks[1..].Select(o => new Finding(
            Rule, o switch { 'H' => FindingStatus.Holds, 'R' => FindingStatus.Rounding, 'W' => FindingStatus.Waived,
                'N' => FindingStatus.Warning, _ => FindingStatus.Failed }, First.Period, "s", 1, 1, 0, "EUR", []));
        return new IssuedBriefing(First, "p", pagesAndChecks[0] - '0', new CheckReport([.. findings]));
    }

    private static string Written(Action<TextWriter> write)
    {
        using var error = new StringWriter();
        write(error);
        return error.ToString().ReplaceLineEndings("\n");
    }
}
