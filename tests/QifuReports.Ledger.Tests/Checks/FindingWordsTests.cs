using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>How a finding writes its numbers, its unit, its subject and its sources.</summary>
public class FindingWordsTests
{
    // As many decimals as the finest of the three has, four at most, and as many as the figure itself is stated with, where the unit is its
    // own.
    [Theory]
    [InlineData(10, 9, 0, "percent", "9", "10", "+1", "0")]
    [InlineData(10.5, 9, 0, "percent", "9.0", "10.5", "+1.5", "0")]
    [InlineData(10, 9.25, 0, "percent", "9.25", "10.00", "+0.75", "0")]
    [InlineData(10, 9, 0.125, "percent", "9.000", "10.000", "+1.000", "0.125")]
    [InlineData(1, 0.33333333, 0, "percent", "0.3333", "1.0000", "+0.6667", "0")]
    [InlineData(1, 0.99995, 0, "percent", "1", "1", "+0", "0")]
    [InlineData(-10, -9, 1, "percent", "(9)", "(10)", "\u22121", "1")]
    [InlineData(7.2, 7, 0, "EUR per share", "7.00", "7.20", "+0.20", "0")]
    [InlineData(0, 0, 0, "EUR per share", "0.00", "0.00", "0", "0")]
    [InlineData(-1, 1, 0, "EUR per share", "1.00", "(1.00)", "\u22122.00", "0")]
    public void Numbers(decimal actual, decimal expected, decimal tolerance, string unit, string expectedText, string actualText,
        string difference, string allowed)
    {
        var text = FindingText.Of(Of(actual, expected, tolerance, unit));
        (text.Expected, text.Actual, text.Difference, text.Tolerance).ShouldBe((expectedText, actualText, difference, allowed));
        text.DifferenceUnit.ShouldBe(unit == "percent" ? "percentage points" : unit);
        FindingText.Of(Of(actual, expected, tolerance, unit) with { Facts = [] }).Sources.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1", "columns", "column")]
    [InlineData("+1", "days", "day")]
    [InlineData("\u22121", "days", "day")]
    [InlineData("(1)", "labels", "label")]
    [InlineData("2", "columns", "columns")]
    [InlineData("11", "columns", "columns")]
    [InlineData("1", "percent", "percent")]
    [InlineData("1", "million ADSs", "million ADSs")]
    [InlineData("1", "billion shares", "billion shares")]
    [InlineData("1", "illions", "illions")]
    [InlineData("1", "thousand shares", "thousand shares")]
    public void One_of_a_unit(string amount, string unit, string written) => FindingText.UnitOf(amount, unit).ShouldBe(written);

    [Theory]
    [InlineData(1, "2023", "a, t, \"Fees\", 2023")]
    [InlineData(2, "2023", "a, t, \"Fees\" (2nd), 2023")]
    [InlineData(3, "", "a, t, \"Fees\" (3rd)")]
    [InlineData(4, "x", "a, t, \"Fees\" (4th), x")]
    public void Sources(int occurrence, string column, string text) =>
        FindingText.SourceOf(Fact(UnitKind.Money, 1) with { Source = new Source("a", "t", "Fees", occurrence, column, new Place("f")) })
            .ShouldBe(text);

    [Theory]
    [InlineData(FindingStatus.Holds, "holds")]
    [InlineData(FindingStatus.Rounding, "rounding")]
    [InlineData(FindingStatus.Waived, "waived")]
    [InlineData(FindingStatus.Warning, "warning")]
    [InlineData(FindingStatus.Failed, "failed")]
    public void Words(FindingStatus status, string word) => FindingText.WordOf(status).ShouldBe(word);

    [Theory]
    [InlineData("EUR", 1, "EUR", "a, 2023Q3, EUR")]
    [InlineData("EUR", 1_000, "EUR thousand", "a, 2023Q3, EUR")]
    [InlineData("EUR", 1_000_000, "EUR million", "a, 2023Q3, EUR")]
    [InlineData("EUR", 1_000_000_000, "EUR billion", "a, 2023Q3, EUR")]
    [InlineData("EUR", 100, "EUR x 100", "a, 2023Q3, EUR")]
    [InlineData("EUR/share", 1, "EUR per share", "a, 2023Q3, EUR")]
    [InlineData("EUR/ads", 1, "EUR per ADS", "a, 2023Q3, EUR")]
    [InlineData("shares", 1, "shares", "a, 2023Q3")]
    [InlineData("shares", 1_000_000, "million shares", "a, 2023Q3")]
    [InlineData("ads", 1, "ADSs", "a, 2023Q3")]
    [InlineData("ads", 1_000, "thousand ADSs", "a, 2023Q3")]
    [InlineData("count", 1, "", "a, 2023Q3")]
    [InlineData("count", 1_000_000, "million", "a, 2023Q3")]
    [InlineData("percent", 1, "percent", "a, 2023Q3")]
    [InlineData("months", 1, "months", "a, 2023Q3")]
    [InlineData("points-change:2022Q3", 1, "percentage points", "a, 2023Q3")]
    [InlineData("percent-of:revenue", 1, "percent", "a, 2023Q3")]
    [InlineData("EUR-change:2022Q3", 1_000, "EUR thousand", "a, 2023Q3, EUR")]
    public void Units_and_subjects(string unit, int scale, string text, string subject)
    {
        var fact = Fact(UnitKind.Money, scale);
        fact = fact with { Key = fact.Key with { Unit = unit } };
        UnitText.Of(fact).ShouldBe(text);
        UnitText.Subject("a", fact.Key).ShouldBe(subject);
        UnitText.Subject("a", fact.Key, "so").ShouldBe(subject + ": so");
    }

    private static Fact Fact(UnitKind unit, int scale) =>
        new BookBuilder().Concept("a", unit: unit).Table("t", $"2023Q3 EUR {scale}", unit == UnitKind.MoneyPerShare ? "a | 7.20" : "a | 7")
        .Build().Filings[0].Statements[0].Lines[0].Cells[0].Fact!;

    private static Finding Of(decimal actual, decimal expected, decimal tolerance, string unit)
    {
        var status = actual == expected ? FindingStatus.Holds : FindingStatus.Failed;
        return new Finding(CheckRunner.Rules[0], status, Restating.Brinmoor.Key("a", "2023Q3").Period, "a", expected, actual, tolerance,
            unit, [Fact(unit == "percent" ? UnitKind.Money : UnitKind.MoneyPerShare, 1)]);
    }
}
