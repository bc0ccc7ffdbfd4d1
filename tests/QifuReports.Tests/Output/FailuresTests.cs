using System.Text;
using QifuReports.App.Checks;
using QifuReports.App.Issuing;
using QifuReports.App.Output.Tables;
using QifuReports.App.Record;
using QifuReports.App.Verifying;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Tests.Output;

/// <summary>What failed, what is a draft and how a verification came out, word for word: for a person, and as JSON.</summary>
public sealed class FailuresTests
{
    private static readonly CheckRule Sums = new("QC01", "Sums", "A sentence.", ToleranceKind.Interval, "Rounded to {thousands}.");
    private static readonly CheckRule Other = new("QC39", "Size", "A sentence.", ToleranceKind.Policy, "A reason.");
    private static readonly DraftMark Mark = new(new Place("/a/b.json", 7, 3, "$.statements[0]"), "a line", "not read");

    [Fact]
    public void A_failure_is_told_in_full()
    {
        Full(new CheckReport([Failure(Sums, 3), Failure(Sums, 3) with { Status = FindingStatus.Holds }]), Wide).ShouldBe("""
            Failed  QC01 Sums: a subject
              stated      5 EUR
              expected    3 EUR
              difference  +2 EUR
              tolerance   1. Rounded to thousands.
              figure      EUR 1   f1, Operations, "Sales", 2025
              against     EUR 2   f2, Operations, "Sales", 2025
                          EUR 3   f3, Operations, "Sales", 2025
              to waive    if it is known and explained: check --waive QC01 "REASON" --figure revenue


            """.ReplaceLineEndings("\n"));
        Full(new CheckReport([Failure(Sums, 8)]), Wide).ShouldNotContain("more;");
        Full(new CheckReport([Failure(Sums, 9)]), Wide).ShouldContain("\n              and 1 more; --json FILE names them all\n");
        Full(new CheckReport([Failure(Sums, 9)]), Wide).ShouldNotContain("f9");
        Full(new CheckReport([Failure(Sums, 0)]), Wide).ShouldNotContain("to waive");
        Full(new CheckReport([Failure(Sums, 1)]), Wide with { HasColour = true }).ShouldStartWith("\u001b[31mFailed\u001b[0m  QC01 ");
    }

    [Fact]
    public void A_stopped_briefing_names_up_to_twenty_with_their_first_source()
    {
        FailureText.Of(new CheckReport([Failure(Sums, 2), Failure(Other, 0), Failure(Sums, 1) with { Status = FindingStatus.Holds }]),
            Period.Quarter(2025, 3), null).ShouldBe("""
            2 of 3 checks failed for 2025Q3; nothing was issued.
              QC01  a subject: 5 is stated, 3 is expected (EUR)
                    f1, Operations, "Sales", 2025
              QC39  a subject: 5 is stated, 3 is expected (EUR)
            See 'qifu-reports check 2025Q3 --status failed'. --draft issues it all the same, marked as a draft.
            """.ReplaceLineEndings("\n"));
        var many = new CheckReport([.. Enumerable.Repeat(Failure(Sums, 0), 22)]);
        FailureText.Of(many, Period.Quarter(2025, 3), "acme")
            .ShouldEndWith(
                "\n  and 2 more\nSee 'qifu-reports check 2025Q3 --status failed --issuer acme'. --draft issues it all the same, marked " +
                    "as a draft.");
        FailureText.Of(new CheckReport([.. many.Findings.Skip(2)]), Period.Quarter(2025, 3), null).Split('\n').Length.ShouldBe(22);
    }

    [Fact]
    public void Drafts_are_told_with_their_place_and_what_to_do()
    {
        Written(o => DraftText.Write([Mark], o, Wide)).ShouldBe("""
            Drafts
              Where           What    Why
              --------------  ------  --------
              b.json, line 7  a line  not read
            1 draft: look at the filing, and take "draft" out once it is right. Until then no briefing that uses it is issued.


            """.ReplaceLineEndings("\n"));
        Written(o => DraftText.Write([], o, Wide)).ShouldBeEmpty();
        Written(o => DraftText.Write([Mark], o, Wide with { HasColour = true })).ShouldStartWith("\u001b[33mDrafts\u001b[0m\n");
        (DraftText.Count(0), DraftText.Count(1), DraftText.Count(1200)).ShouldBe(("0 drafts", "1 draft", "1,200 drafts"));
    }

    [Fact]
    public void The_report_of_the_checks_says_all_of_it()
    {
        using var stream = new MemoryStream();
        CheckJson.Write(new CheckReport(
            [Failure(Sums, 1), Failure(Other, 0) with { Status = FindingStatus.Waived, WaiverReason = "known" }]), [Mark], stream);

        var text = Encoding.UTF8.GetString(stream.ToArray());
        var values = System.Text.RegularExpressions.Regex.Match(text, "\"values\": \"([0-9a-f]+)\"").Groups[1].Value;
        values.ShouldNotBeEmpty();
        text.Replace(values, "V", StringComparison.Ordinal).ShouldBe("""
            {
              "summary": {
                "made": 2,
                "holds": 0,
                "rounding": 0,
                "waived": 1,
                "warning": 0,
                "failed": 1,
                "drafts": 1
              },
              "findings": [
                {
                  "code": "QC01",
                  "rule": "Sums",
                  "status": "failed",
                  "period": "2025Q3",
                  "what": "a subject",
                  "unit": "EUR",
                  "expected": 3,
                  "actual": 5,
                  "difference": 2,
                  "tolerance": 1,
                  "toleranceKind": "interval",
                  "toleranceReason": "Rounded to thousands.",
                  "values": "V",
                  "entry": {
                    "check": "QC01",
                    "figures": [
                      {
                        "concept": "revenue",
                        "period": "2025Q3",
                        "unit": "EUR",
                        "basis": "ifrs"
                      }
                    ],
                    "values": "V",
                    "stated": [
                      "STATED"
                    ],
                    "reason": ""
                  },
                  "sources": [
                    {
                      "source": "f1, Operations, \"Sales\", 2025",
                      "file": "f1.json",
                      "line": 4,
                      "path": "$.x"
                    }
                  ]
                },
                {
                  "code": "QC39",
                  "rule": "Size",
                  "status": "waived",
                  "period": "2025Q3",
                  "what": "a subject",
                  "unit": "EUR",
                  "expected": 3,
                  "actual": 5,
                  "difference": 2,
                  "tolerance": 1,
                  "toleranceKind": "policy",
                  "toleranceReason": "A reason.",
                  "waiver": "known",
                  "sources": []
                }
              ],
              "drafts": [
                {
                  "what": "a line",
                  "reason": "not read",
                  "file": "b.json",
                  "line": 7,
                  "path": "$.statements[0]"
                }
              ]
            }

            """.ReplaceLineEndings("\n").Replace("STATED", Ledger.Waivers.Waiver.TextOf(Failure(Sums, 1).Facts[0]).Replace("\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void The_record_inside_a_briefing_says_each_rule_once_and_figures_by_their_ids()
    {
        using var stream = new MemoryStream();
        CheckRecordJson.Write(new CheckReport(
            [Failure(Sums, 2), Failure(Sums, 1) with { Status = FindingStatus.Rounding },
                Failure(Other, 0) with { Status = FindingStatus.Waived, WaiverReason = "known" }]), f => "#" + f.Source.FilingId, stream);

        const string finding = "\"period\":\"2025Q3\",\"what\":\"a subject\",\"unit\":\"EUR\",\"expected\":3,\"actual\":5,\"tolerance\":1,";
        Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n').ShouldBe(
            "{\"summary\":{\"made\":3,\"holds\":0,\"rounding\":1,\"waived\":1,\"failed\":1},\"rules\":{\"QC01\":{\"title\":\"Sums\",\"tolerance\":\"interval\",\"reason\":\"Rounded to thousands.\"},\"QC39\":{\"title\":\"Size\",\"tolerance\":\"policy\",\"reason\":\"A reason.\"}},"
            + $"\"findings\":[{{\"code\":\"QC01\",\"status\":\"failed\",{finding}\"facts\":[\"#f1\",\"#f2\"]}},{{\"code\":\"QC01\",\"status\":\"rounding\",{finding}\"facts\":[\"#f1\"]}},{{\"code\":\"QC39\",\"status\":\"waived\",{finding}\"waiver\":\"known\",\"facts\":[]}}]}}");

        using var warning = new MemoryStream();
        CheckRecordJson.Write(new CheckReport(
            [Failure(Other, 0) with { Status = FindingStatus.Warning, Rule = Other with { Tolerance = ToleranceKind.Exact } }]), f => "",
            warning);
        Encoding.UTF8.GetString(warning.ToArray())
            .ShouldStartWith(
                "{\"summary\":{\"made\":1,\"holds\":0,\"rounding\":0,\"waived\":0,\"warning\":1,\"failed\":0},\"rules\":{\"QC39\":{\"title\":\"Size\",\"tolerance\":\"exact\",");
    }

    [Fact]
    public void A_verification_is_told_by_its_steps_and_the_answer()
    {
        var report = new VerifyReport("a.pdf",
            [new VerifyStep("pages", VerifyOutcome.Holds, ["so"]), new VerifyStep("added", VerifyOutcome.Fails, ["one", "two"]),
                new VerifyStep("made again", VerifyOutcome.Unknown, ["why"])]);

        Written(o => VerifyOutput.WriteText(report, o, Wide)).ShouldBe("""
            holds    pages       so
            FAILS    added       one
                                 two
            unknown  made again  why
            a.pdf does not verify.

            """.ReplaceLineEndings("\n"));
        var coloured = Written(o => VerifyOutput.WriteText(report, o, Wide with { HasColour = true }));
        foreach (var part in (string[])["holds    pages", "\u001b[31mFAILS\u001b[0m", "\u001b[33munknown\u001b[0m",
            "\u001b[31ma.pdf does not verify.\u001b[0m"]) coloured.ShouldContain(part);
        Written(o => VerifyOutput.WriteText(report with { Steps = [report.Steps[0], report.Steps[2]] }, o, Wide))
            .ShouldEndWith("\na.pdf is verified.\n");

        using var stream = new MemoryStream();
        VerifyOutput.WriteJson(report, stream);
        using var json = System.Text.Json.JsonDocument.Parse(stream.ToArray());
        System.Text.Json.JsonSerializer.Serialize(json.RootElement).ShouldBe(
            """{"file":"a.pdf","verified":false,"steps":[{"name":"pages","outcome":"holds","details":["so"]},{"name":"added","outcome":"FAILS","details":["one","two"]},{"name":"made again","outcome":"unknown","details":["why"]}]}""");
    }

    private static Display Wide => new(1000, HasColour: false, IsTerminal: false);

    private static string Full(CheckReport report, Display display) => Written(o => FailedText.Write(report, o, display));

    private static string Written(Action<TextWriter> write)
    {
        using var output = new StringWriter();
        write(output);
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static Finding Failure(CheckRule rule, int facts)
    {
        var key = new FactKey(new ConceptId("revenue"), Period.Quarter(2025, 3), "EUR", new Basis("ifrs"));
        return new Finding(rule, FindingStatus.Failed, key.Period, "a subject", 3, 5, 1, "EUR",
            [.. Enumerable.Range(1, facts)
                .Select(i => new Fact(key, i, i, 1, 1, false,
                    new Source(FormattableString.Invariant($"f{i}"), "Operations", "Sales", 1, "2025",
                        new Place(FormattableString.Invariant($"/a/f{i}.json"), 4, 1, "$.x"))))]);
    }
}
