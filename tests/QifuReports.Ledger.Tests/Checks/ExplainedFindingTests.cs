using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Tests.Data;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>A finding that says how its values are computed says it rightly, and says nothing else than without.</summary>
public class ExplainedFindingTests
{
    // What these compare is words, dates or the taxonomy.
    private static readonly string[] NotComputed = ["QC00", "QC10", "QC14", "QC16", "QC24", "QC25", "QC33", "QC34"];

    public static TheoryData<string> Companies { get; } = ["", "brackenfold", "calderwick", "hellmar", "larkmere", "ostmark", "tarnholt",
        "release", "reconciliation", "segments", "brinmoor"];

    [Theory]
    [MemberData(nameof(Companies))]
    public void Both_values_are_those_that_the_terms_give(string company)
    {
        foreach (var finding in CheckRunner.Explain(BookOf(company)).Findings.Where(f => f.Comparison is not null).Some())
        {
            var how = finding.Comparison!;
            (how.Expected.Value / how.Scale).ShouldBe(finding.Expected, $"{finding.Rule.Code} {finding.Subject}");
            (how.Actual.Value / how.Scale).ShouldBe(finding.Actual, $"{finding.Rule.Code} {finding.Subject}");
            if (how.Allowed is { } allowed)
                ((finding.Difference < 0 ? allowed.Below : allowed.Above) / how.Scale).ShouldBe(finding.Tolerance, finding.Subject);
        }
    }

    [Theory]
    [MemberData(nameof(Companies))]
    public void Only_what_is_no_number_is_not_explained(string company)
    {
        var silent = CheckRunner.Explain(BookOf(company)).Findings
            .Where(f => f.Comparison is null && f.Unit != "marks without a change").Select(f => f.Rule.Code).Distinct();
        silent.Except(NotComputed).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Companies))]
    public void The_findings_are_the_same_as_without(string company)
    {
        var book = BookOf(company);
        static (string, FindingStatus, string, decimal, decimal, decimal, string) Of(Finding f) =>
            (f.Rule.Code, f.Status, f.Subject, f.Expected, f.Actual, f.Tolerance, f.WaiverReason);
        CheckRunner.Explain(book).Findings.Select(Of).ShouldBe(CheckRunner.Run(book).Findings.Select(Of));
        CheckRunner.Run(book).Findings.ShouldAllBe(f => f.Comparison == null);
    }

    private static LedgerBook BookOf(string company) => company switch
    {
        "" => DataFolder.Book,
        "release" => EveryFindingTests.Release().Build(),
        "reconciliation" => EveryFindingTests.Reconciliation().Build(),
        "segments" => EveryFindingTests.Segments().Build(),
        "brinmoor" => Restating.Brinmoor.Filings().Build(),
        _ => LedgerReader.Read(RepositoryRoot.PathOf("tests", "Companies", company)).Book!,
    };
}
