using System.Globalization;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Checks;
using QifuReports.Ledger.Tests.Restating;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Ledger.Tests.Tracing;

/// <summary>
/// How a figure is held against the sum of its parts and against what it was translated from, at the edges of the roundings.
/// </summary>
public class ExplainedSumTests
{
    // Two parts of whole units may be half a unit off each: a difference of up to 1.5 is one of rounding, whichever sign a part has.
    [Theory]
    [InlineData("7", "3", "10", "10", Agreement.Equal)]
    [InlineData("7", "3", "11", "10", Agreement.EqualByRounding)]
    [InlineData("7", "3", "9", "10", Agreement.EqualByRounding)]
    [InlineData("7", "3", "12", "10", Agreement.Differs)]
    [InlineData("7", "3", "8", "10", Agreement.Differs)]
    [InlineData("7.0", "3.0", "10.5", "10.0", Agreement.Differs)]
    [InlineData("7.0", "3.0", "11", "10.0", Agreement.Differs)]
    [InlineData("7.4", "3.0", "11", "10.4", Agreement.EqualByRounding)]
    [InlineData("7.5", "2.0", "9", "9.5", Agreement.EqualByRounding)]
    [InlineData("7.5", "2.1", "9", "9.6", Agreement.EqualByRounding)]
    [InlineData("7.5", "2.2", "9", "9.7", Agreement.Differs)]
    public void A_sum_agrees_as_far_as_the_roundings_of_its_parts_allow(string a, string b, string whole, string total, Agreement agreement)
    {
        var sum = Sum(new BookBuilder().Concept("a", parents: "+whole").Concept("b", parents: "+whole").Concept("whole")
            .Table("t", "2023Q3 RMB 1", $"a | {a}", $"b | {b}", $"whole | {whole}"));
        (sum.Role, sum.Total, sum.Agreement).ShouldBe(("test", Number(total), agreement));
        sum.Parts.Select(p => (p.Concept.Id.Value, p.Weight)).ShouldBe([("a", 1), ("b", 1)]);
    }

    // What is taken off is at its highest where the sum is at its lowest: up to 0.5 + 0.05 + 0.05.
    [Theory]
    [InlineData("9.0", "4.0", "5", Agreement.Equal)]
    [InlineData("9.6", "4.0", "5", Agreement.EqualByRounding)]
    [InlineData("9.7", "4.0", "5", Agreement.Differs)]
    [InlineData("8.4", "4.0", "5", Agreement.EqualByRounding)]
    [InlineData("8.3", "4.0", "5", Agreement.Differs)]
    [InlineData("9.0", "5", "5", Agreement.EqualByRounding)]
    [InlineData("9.0", "3", "5", Agreement.EqualByRounding)]
    [InlineData("9.0", "2", "5", Agreement.Differs)]
    [InlineData("9.0", "6", "5", Agreement.Differs)]
    public void What_is_taken_off_has_its_rounding_the_other_way_round(string a, string b, string whole, Agreement agreement) =>
        Sum(new BookBuilder().Concept("a", parents: "+whole").Concept("b", parents: "-whole").Concept("whole")
            .Table("t", "2023Q3 RMB 1", $"a | {a}", $"b | {b}", $"whole | {whole}")).Agreement.ShouldBe(agreement);

    // A part that is not stated leaves it open, unless the rest make all of it.
    [Theory]
    [InlineData("7", "7", Agreement.Equal)]
    [InlineData("7", "8", null)]
    [InlineData("7", "9", null)]
    public void A_part_that_is_not_stated_leaves_the_sum_open(string a, string whole, Agreement? agreement)
    {
        var sum = Sum(new BookBuilder().Concept("a", parents: "+whole").Concept("b", parents: "+whole").Concept("whole")
            .Table("t", "2023Q3 RMB 1", $"a | {a}", $"whole | {whole}"));
        (sum.Total, sum.Agreement).ShouldBe((7m, agreement));
        sum.Parts.Select(p => p.Figure is null).ShouldBe([false, true]);
    }

    [Fact]
    public void A_sum_of_which_nothing_is_stated_is_none()
    {
        var told =
            Told(new BookBuilder().Concept("a", parents: "+whole").Concept("whole").Table("t", "2023Q3 RMB 1", "whole | 7"), "whole");
        told.Sums.ShouldBeEmpty();
        told.Wholes.ShouldBeEmpty();
    }

    [Fact]
    public void Each_network_is_a_sum_of_its_own()
    {
        var (first, second) =
            (new CalculationParent(new ConceptId("whole"), 1, "first"), new CalculationParent(new ConceptId("whole"), -1, "second"));
        var told = Told(new BookBuilder().Concept("a",
            more: c => c with { Parents = [first, second, new CalculationParent(new ConceptId("other"), 1, "first")] })
            .Concept("b", more: c => c with { Parents = [second] }).Concept("c", more: c => c with { Parents = [first] }).Concept("whole")
            .Concept("other")
            .Table("t", "2023Q3 RMB 1", "a | 3", "b | 4", "c | 5", "whole | 8"), "whole");
        told.Sums.Select(s => (s.Role, s.Total, s.Agreement, string.Join(' ', s.Parts.Select(p => p.Concept.Id.Value))))
            .ShouldBe([("first", 8m, Agreement.Equal, "a c"), ("second", -7m, Agreement.Differs, "a b")]);
    }

    [Fact]
    public void A_part_is_told_with_the_wholes_that_there_are()
    {
        var told = Told(new BookBuilder().Concept("a", parents: "+whole -other +missing").Concept("whole").Concept("other")
            .Table("t", "2023Q3 RMB 1", "a | 3", "whole | 8"), "a");
        told.Wholes.Select(w => (w.Concept.Id.Value, w.Weight, w.Role, w.Figure?.Value))
            .ShouldBe([("whole", 1, "test", 8m), ("other", -1, "test", null)]);
    }

    // 1,000 to 7.2960 is 137.06; each end of the interval and the slack of the issuer, five units, count.
    [Theory]
    [InlineData("137", 0, Agreement.Equal)]
    [InlineData("138", 0, Agreement.Differs)]
    [InlineData("136", 0, Agreement.Differs)]
    [InlineData("142", 5, Agreement.EqualByRounding)]
    [InlineData("143", 5, Agreement.Differs)]
    [InlineData("132", 5, Agreement.EqualByRounding)]
    [InlineData("131", 5, Agreement.Differs)]
    [InlineData("137.1", 0, Agreement.Equal)]
    [InlineData("137.2", 0, Agreement.Differs)]
    [InlineData("137.0", 0, Agreement.EqualByRounding)]
    [InlineData("136.9", 0, Agreement.Differs)]
    public void A_translated_amount_is_the_amount_at_the_rate(string translated, int slack, Agreement agreement)
    {
        var book = new BookBuilder { Policies = new IssuerPolicies(true, true, slack) }.Concept("a").Translated()
            .Table("t", "2023Q3 RMB 1, 2023Q3 USD 1", $"a | 1000 | {translated}");
        var told = Told(book, "a", "USD").Translation.ShouldNotBeNull();
        (told.Agreement, told.Original.Value, told.Rate.Rate, decimal.Round(told.Amount, 4)).ShouldBe(
            (agreement, 1000m, 7.2960m, 137.0614m));
        Told(book, "a").Translation.ShouldBeNull();
    }

    [Fact]
    public void Without_a_rate_or_an_original_nothing_is_translated()
    {
        Told(new BookBuilder().Concept("a").Table("t", "2023Q3 RMB 1, 2023Q3 USD 1", "a | 1000 | 137"), "a",
            "USD").Translation.ShouldBeNull();
        Told(new BookBuilder().Concept("a").Translated().Table("t", "2023Q3 USD 1", "a | 137"), "a", "USD").Translation.ShouldBeNull();
        Told(new BookBuilder().Concept("a").Translated().Table("t", "2023Q3 RMB 1, 2023Q3 EUR 1", "a | 1000 | 137"), "a",
            "EUR").Translation.ShouldBeNull();
        Told(new BookBuilder().Concept("a", PeriodType.Ratio, UnitKind.Percent).Translated().Table("t", "2023Q3 RMB 1", "a | 7"), "a",
            "percent").Translation.ShouldBeNull();
    }

    [Fact]
    public void Only_a_flow_of_a_quarter_or_a_half_has_twelve_months()
    {
        var book = new BookBuilder().Concept("a").Concept("b", PeriodType.Average)
            .Table("t", "2023Q3 RMB 1, 2023Q2 RMB 1, 2023Q1 RMB 1, 2022Q4 RMB 1, 2022FY RMB 1, 2023H1 RMB 1, 2022H2 RMB 1",
                "a | 1 | 2 | 3 | 4 | 9 | 5 | 7", "b | 1 | 2 | 3 | 4 | 9 | 5 | 7").Build();
        decimal? Twelve(string concept, string period) =>
            new Explainer(book).Explain(Brinmoor.Key(concept, period), out _).ShouldNotBeNull().TwelveMonths?.Value;
        (Twelve("a", "2023Q3"), Twelve("a", "2023H1"), Twelve("a", "2022FY"), Twelve("b", "2023Q3"), Twelve("a", "2022Q4")).ShouldBe(
            (10m, 12m, null, null, 9m));
    }

    [Fact]
    public void A_filed_figure_is_told_with_the_document_and_the_drafts_that_it_is_from()
    {
        var mark = new Ledger.Drafts.DraftMark(new Ledger.Diagnostics.Place("f"), "the concept a", "ask");
        var book = new BookBuilder().Concept("a", more: c => c with { Draft = mark }).Concept("b")
            .Table("t", "2023Q3 RMB 1", "a | 7", "b | 8").Build();
        var filing = book.Filings[0] with { Document = new FiledDocument("release.pdf", "00") };
        book = new LedgerBook(book.Issuer, book.Taxonomy, [filing with { Id = "other", Document = null, Statements = [] }, filing]);
        var (a, b) = (new Explainer(book).Explain(Brinmoor.Key("a", "2023Q3"), out _).ShouldNotBeNull(),
            new Explainer(book).Explain(Brinmoor.Key("b", "2023Q3"), out _).ShouldNotBeNull());
        (a.Document, b.Document).ShouldBe((filing.Document, filing.Document));
        a.Drafts.ShouldBe([mark]);
        b.Drafts.ShouldBeEmpty();
    }

    // A column of changes is told of the figure with all that it is of: concept, period, basis.
    [Fact]
    public void Changes_of_other_figures_are_not_told()
    {
        var book = new BookBuilder().Concept("a").Concept("b")
            .Table("t", "2023Q3 RMB 1, 2022Q3 RMB 1, percent-change 0 1", "a | 3 | 2 | 50.0", "b | 4 | 2 | 100.0")
            .Table("u", "2023Q3 RMB 1 ifrs, 2022Q3 RMB 1 ifrs, percent-change 0 1", "a | 6 | 2 | 200.0")
            .Table("v", "2023H1 RMB 1, 2022H1 RMB 1, percent-change 0 1", "a | 8 | 2 | 300.0").Build();
        new Explainer(book).Explain(Brinmoor.Key("a", "2023Q3"), out _).ShouldNotBeNull().Ratios.Select(r => r.Stated).ShouldBe([50.0m]);
        new Explainer(book).Explain(Brinmoor.Key("a", "2023Q3") with { Basis = new Basis("ifrs") }, out _)
            .ShouldNotBeNull().Ratios.Select(r => r.Stated).ShouldBe([200.0m]);
        new Explainer(book).Explain(Brinmoor.Key("a", "2023H1"), out _).ShouldNotBeNull().Ratios.Select(r => r.Stated).ShouldBe([300.0m]);
        new Explainer(book).Explain(Brinmoor.Key("b", "2023Q3"), out _).ShouldNotBeNull().Ratios.Select(r => r.Stated).ShouldBe([100.0m]);
    }

    private static SumOfParts Sum(BookBuilder book) => Told(book, "whole").Sums.ShouldHaveSingleItem();

    private static Explanation Told(BookBuilder book, string concept, string unit = "RMB") =>
        new Explainer(book.Build()).Explain(Brinmoor.Key(concept, "2023Q3", unit), out _).ShouldNotBeNull();

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
