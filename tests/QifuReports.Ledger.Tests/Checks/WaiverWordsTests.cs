using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>What is told of a waiver that has lapsed: where it stands, what it was of, and why it no longer is.</summary>
public class WaiverWordsTests
{
    private static BookBuilder Slip(string sum) =>
        new BookBuilder().Concept("a", parents: "+sum").Concept("b", parents: "+sum").Concept("sum")
        .Table("operations", "2023Q3 RMB 1000, 2023Q3 RMB 1000 ifrs", "a | 10 |", "b | 20 |", $"sum | {sum} |");

    [Theory]
    [InlineData("32", 3, true,
        "QC01, sum, 2023Q3, RMB: waiver lapsed (waivers.json, line 3), a figure has changed: it was RMB 1 against RMB 2; it is now ")]
    [InlineData("32", 0, false, "QC01, sum, 2023Q3, RMB: waiver lapsed (waivers.json), a figure has changed: it is now ")]
    [InlineData("30", 1, true,
        "QC01, sum, 2023Q3, RMB: waiver lapsed (waivers.json, line 1), the difference is gone: it was RMB 1 against RMB 2; it is now ")]
    [InlineData("30", 0, false, "QC01, sum, 2023Q3, RMB: waiver lapsed (waivers.json), the difference is gone: it is now ")]
    public void It_says_what_was_and_what_is(string sum, int line, bool isStated, string words)
    {
        var subject =
            Lapsed(sum, w => w with { Place = new Place("data/waivers.json", line), Stated = isStated ? ["RMB 1", "RMB 2"] : [] }).Subject;
        subject.ShouldStartWith(words);
        // The values to write in its place are told where there is something to waive still.
        subject.Contains("\"values\": \"", StringComparison.Ordinal).ShouldBe(sum == "32");
        subject.Split(" against ").Length.ShouldBe(isStated ? 4 : 3);
    }

    [Theory]
    [InlineData("QC01", "2023Q1", "us-gaap",
        "there is no such comparison: no filing states a, 2023Q1, RMB on us-gaap; nor b, 2023Q1, RMB on us-gaap")]
    [InlineData("QC01", "2023Q3", "ifrs",
        "there is no such comparison: no filing states a, 2023Q3, RMB on ifrs (only on us-gaap); nor b, 2023Q3, RMB on ifrs (only on " +
            "us-gaap)")]
    [InlineData("QC02", "2023Q3", "us-gaap", "there is no such comparison: QC02 does not compare these figures with one another")]
    public void Of_no_comparison_it_says_what_is_missing(string check, string period, string basis, string words)
    {
        FactKey Key(string concept) => Restating.Brinmoor.Key(concept, period) with { Basis = new Basis(basis) };
        var finding = Lapsed("30", w => w with { Check = check, Figures = [Key("a"), Key("b")] });
        finding.Subject.ShouldEndWith(words);
        (finding.Expected, finding.Actual, finding.Unit).ShouldBe((1m, 0m, "comparisons"));
        finding.Facts.Count.ShouldBe(check == "QC02" ? 2 : 0);
    }

    // A waiver that names a figure too many, or one too few, is of another comparison.
    [Theory]
    [InlineData("sum a b", true)]
    [InlineData("b a sum", true)]
    [InlineData("sum a", false)]
    [InlineData("sum a b c", false)]
    [InlineData("", false)]
    public void It_names_all_figures_and_no_other(string figures, bool isOfIt)
    {
        var book = Slip("31").Build();
        var failure = CheckRunner.Run(book).Failures.Single(f => f.Rule.Code == "QC01");
        var waiver = new Waiver("QC01",
            [.. figures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => Restating.Brinmoor.Key(c, "2023Q3"))],
            Waiver.HashOf("QC01", failure.Facts), "known", new Place("waivers.json"));
        (waiver.Names("QC01", failure.Facts), waiver.Covers("QC01", failure.Facts), waiver.Names("QC02", failure.Facts)).ShouldBe(
            (isOfIt, isOfIt, false));
        (waiver with { Values = "0" }).Covers("QC01", failure.Facts).ShouldBeFalse();
    }

    private static Finding Lapsed(string sum, Func<Waiver, Waiver> change)
    {
        var facts = CheckRunner.Run(Slip("31").Build()).Findings.Single(f => f.Rule.Code == "QC01").Facts;
        var waiver = new Waiver("QC01", [.. facts.Select(f => f.Key)], Waiver.HashOf("QC01", facts), "a slip of the pen",
            new Place("waivers.json"));
        return CheckRunner.Run(Slip(sum).Waived(_ => change(waiver)).Build()).Findings.Single(f => f.Rule.Code == "QC00");
    }
}
