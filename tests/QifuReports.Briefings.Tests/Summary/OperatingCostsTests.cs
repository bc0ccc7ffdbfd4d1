using QifuReports.Briefings.Composing.Scope;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Narrative.Values;
using QifuReports.Briefings.Summary.Costs;
using QifuReports.Briefings.Summary.Moves;
using QifuReports.Briefings.Summary.Presentation;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Summary;

/// <summary>The costs of a company that states no total of them, by small income statements of two quarters.</summary>
public class OperatingCostsTests
{
    private static readonly TaxonomyBook Taxonomy = new(
    [
        Line("sales", "gross", 1) with { Role = RoleCatalogue.Find("revenue") }, Line("materials", "gross", -1), Line("gross", "before", 1),
        Line("staff", "before", -1), Line("rents", "before", 1),
        Line("before", "net", 1) with { Role = RoleCatalogue.Find("result-before-tax") },
        Line("tax", "net", 1) with { TaxOn = new ConceptId("before") },
        SmallFilings.Money("net") with { Role = RoleCatalogue.Find("net-result") },
        SmallFilings.Money("total") with { Role = RoleCatalogue.Find("total-operating-costs") },
    ]);

    // Rents are what the company takes in and pays: an income above zero, a cost below.
    [Theory]
    [InlineData("5 | 4", "materials:-1 staff:-1", "sales:1 rents:1", true)]
    [InlineData("-5 | -4", "materials:-1 staff:-1 rents:1", "sales:1", false)]
    [InlineData("-5 | 4", "materials:-1 staff:-1 rents:1", "sales:1", false)]
    [InlineData("5 | -4", "materials:-1 staff:-1 rents:1", "sales:1", false)]
    [InlineData("0 | 4", "materials:-1 staff:-1", "sales:1 rents:1", true)]
    public void An_income_of_both_periods_is_no_cost(string rents, string costs, string others, bool hasIncome)
    {
        var told = OperatingCosts.Of(Context(rents)).ShouldNotBeNull();
        (told.Result.Id.Value, told.First?.Id.Value).ShouldBe(("before", "gross"));
        Names(told.Lines).ShouldBe(costs);
        Names(told.Others).ShouldBe(others);
        told.HasIncome.ShouldBe(hasIncome);
    }

    [Theory]
    [InlineData("-3 | -2", false)]
    [InlineData("3 | 2", false)] // A credit of tax is no income of the business.
    [InlineData("-3 | 2", false)]
    public void A_tax_is_neither_cost_nor_income_of_them(string tax, bool hasIncome)
    {
        // Without a result before tax, the costs lead to the net result.
        var told = OperatingCosts.Of(Context(null, tax, hasBefore: false)).ShouldNotBeNull();
        told.Result.Id.Value.ShouldBe("net");
        Names(told.Lines).ShouldBe("staff:-1");
        Names(told.Others).ShouldBe("sales:1 tax:1");
        told.HasIncome.ShouldBe(hasIncome);
    }

    // Sales of 100 and 90, materials of 40 and 38, staff of 20 and 19.
    [Theory]
    [InlineData("5 | 4", 55, 53, "materials:-2 staff:-1", "materials:-2 staff:-1 rents:1")]
    [InlineData("-5 | -4", 65, 61, "materials:-2 staff:-1 rents:-1", "materials:-2 staff:-1 rents:-1")]
    [InlineData("4 | 4", 56, 53, "materials:-2 staff:-1", "materials:-2 staff:-1")]
    [InlineData("-5 | 4", 65, 53, "materials:-2 staff:-1 rents:-9", "materials:-2 staff:-1 rents:-9")]
    public void All_together_are_what_is_between_revenue_and_the_result(string rents, int now, int before, string moves, string withIncome)
    {
        var context = Context(rents);
        var costs = OperatingCosts.Of(context)!;
        var change = costs.Compare(context, ComparedWith.YearBefore).ShouldNotBeNull();
        (change.Current.Value, change.Base.Value).ShouldBe((now * 1000m, before * 1000m));
        change.Difference.Value.ShouldBe((now - before) * 1000m);
        Effects(costs.Moves(context)).ShouldBe(moves);
        Effects(costs.Moves(context, withIncome: true)).ShouldBe(withIncome);
        OperatingCosts.WhyNone(context).ShouldBeNull();
    }

    [Theory]
    [InlineData(45, true)]
    [InlineData(46, true)] // Each of the five is rounded.
    [InlineData(50, false)]
    [InlineData(40, false)]
    public void Lines_that_do_not_make_the_result_make_no_total(int before, bool isTold)
    {
        var context = Context("5 | 4", resultNow: before);
        (OperatingCosts.Of(context)!.Total(context, context.Period) is not null).ShouldBe(isTold);
        OperatingCosts.WhyNone(context).ShouldBe(isTold ? null
            : "the lines between sales and before do not make it up, and no total with the role total-operating-costs is stated");
    }

    [Fact]
    public void A_total_that_is_stated_is_told_as_it_is()
    {
        var context = Context("5 | 4", more: "Total | total | 55 | 53");
        OperatingCosts.Of(context).ShouldBeNull();
        OperatingCosts.WhyNone(context).ShouldBeNull();
    }

    // With the sum on the way to the result, where there is one.
    [Theory]
    [InlineData(true, "gross")]
    [InlineData(false, null)]
    public void Templates_see_all_of_them_with_what_they_lead_to(bool hasBefore, string? first)
    {
        var context = Context(hasBefore ? "5 | 4" : null, hasBefore ? null : "-3 | -2", hasBefore);
        var told = (ObjectValue)Of(new StoryObject(context), "costs").ShouldNotBeNull();
        ((GivenFigure)Of(told, "all")!).Figure.Value.ShouldBe(hasBefore ? 55_000m : 20_000m);
        ((FigureObject)Of(told, "result")!).Concept.Id.Value.ShouldBe(hasBefore ? "before" : "net");
        (Of(told, "first") as FigureObject)?.Concept.Id.Value.ShouldBe(first);
        (Of(told, "first") is null).ShouldBe(first is null);
        ((TruthValue)Of(told, "is_net")!).Truth.ShouldBe(hasBefore);
        Of(told, "on_year").ShouldNotBeNull();
        Of(told, "on_prior").ShouldBeNull();
    }

    [Theory]
    [InlineData("5 | 4", "materials staff", "", null)]
    [InlineData("-5 | 4", "rents materials staff", "", null)]
    public void Templates_see_the_lines_that_cost_more_and_less(string rents, string up, string down, string? allFrom)
    {
        var lines = (ObjectValue)Of(new StoryObject(Context(rents)), "cost_lines").ShouldNotBeNull();
        string Names(string list) => string.Join(' ',
            ((ListValue)Of(lines, list)!).Items.Select(l => ((FigureObject)Of((ObjectValue)l, "line")!).Concept.Id.Value));
        (Names("up"), Names("down")).ShouldBe((up, down));
        (Of(lines, "all_from") as ObjectValue is null).ShouldBe(allFrom is null);
    }

    private static TemplateValue? Of(ObjectValue of, string name) => of.TryGet(name, out var value) ? value : null;

    private static BriefingContext Context(string? rents, string? tax = null, bool hasBefore = true, int resultNow = 0, string? more = null)
    {
        decimal Of(string? cells, int column) => cells is null ? 0m
            : decimal.Parse(cells.Split('|')[column].Trim(), System.Globalization.CultureInfo.InvariantCulture);
        var (now, then) = (40m + Of(rents, 0), 33m + Of(rents, 1));
        List<string> lines = ["Sales | sales | 100 | 90", "Staff | staff | 20 | 19"];
        if (hasBefore)
            lines.AddRange(["Materials | materials | 40 | 38", "Gross | gross | 60 | 52",
                $"Before | before | {(resultNow == 0 ? now : resultNow)} | {then}"]);
        if (rents is not null) lines.Add($"Rents | rents | {rents}");
        if (tax is not null) lines.AddRange([$"Tax | tax | {tax}", $"Net | net | {80m + Of(tax, 0)} | {71m + Of(tax, 1)}"]);
        if (more is not null) lines.Add(more);
        return new SmallFilings(hasBefore ? Taxonomy : Flat).Filed("2025-07-30", "2025Q2",
            SmallFilings.Table("operations", "Operations", "2025Q2 EUR, 2024Q2 EUR", "", 1000m, [.. lines])).Context();
    }

    private static readonly TaxonomyBook Flat = new(
    [
        Line("sales", "net", 1) with { Role = RoleCatalogue.Find("revenue") }, Line("staff", "net", -1),
        Line("tax", "net", 1) with { Role = RoleCatalogue.Find("income-tax") },
        SmallFilings.Money("net") with { Role = RoleCatalogue.Find("net-result") },
    ]);

    private static Concept Line(string id, string parent, int weight) =>
        SmallFilings.Money(id) with { Parents = [new CalculationParent(new ConceptId(parent), weight, "operations")] };

    private static string Names(IEnumerable<(Concept Line, int Weight)> lines) =>
        string.Join(' ', lines.Select(l => $"{l.Line.Id.Value}:{l.Weight}"));

    private static string Effects(ResultMoves? moves) =>
        string.Join(' ', moves!.Lines.Select(m => $"{m.Concept.Id.Value}:{m.Effect / 1000m:0}"));
}
