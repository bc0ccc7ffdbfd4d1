using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Taxonomy;

/// <summary>What a result is called that the taxonomy calls by its loss alone, and which ids are those of the ends of ranges.</summary>
public class ResultNameTests
{
    [Theory]
    [InlineData("net-result", "Net loss", "Net result")]
    [InlineData("net-result", "Net Loss", "Net Result")]
    [InlineData("net-result", "Loss for the period", "Result for the period")]
    [InlineData("net-result", "loss for the period", "result for the period")]
    [InlineData("net-result", "Losses", "Result")]
    [InlineData("net-result", "Deficit", "Result")]
    [InlineData("net-result", "Deficits", "Result")]
    [InlineData("net-result", "Shortfall", "Result")]
    [InlineData("net-result", "Shortfalls", "Result")]
    [InlineData("net-result", "Net income", "Net income")]
    [InlineData("net-result", "Net income (loss)", "Net income (loss)")]
    [InlineData("net-result", "Loss / profit", "Loss / profit")]
    [InlineData("net-result", "(Loss) income", "(Loss) income")]
    [InlineData("net-result", "Loss or (profits)", "Loss or (profits)")]
    [InlineData("net-result", "Loss or gain", "Loss or gain")]
    [InlineData("net-result", "Loss or gains", "Loss or gains")]
    [InlineData("net-result", "Loss or surplus", "Loss or surplus")]
    [InlineData("net-result", "Loss or earnings", "Loss or earnings")]
    [InlineData("net-result", "Loss or result", "Loss or result")]
    [InlineData("net-result", "Lossless", "Lossless")]
    [InlineData("operating-result", "Operating loss", "Operating result")]
    [InlineData("eps-diluted", "Loss per share", "Result per share")]
    [InlineData("result-before-tax", "Loss before tax", "Result before tax")]
    [InlineData("non-gaap-earnings-per-ads-diluted", "Loss per ADS", "Result per ADS")]
    [InlineData("operating-result-segment", "Operating loss", "Operating result")]
    [InlineData("revenue", "Loss", "Loss")]
    [InlineData("steps-eps-basic", "Loss", "Loss")]
    [InlineData("resultant", "Loss", "Loss")]
    [InlineData("noresult-tax", "Loss", "Loss")]
    [InlineData("net-result-guidance-low", "Net loss", "Net loss")]
    public void A_loss_alone_is_a_result(string role, string name, string told)
    {
        ResultName.Of(name, Role(role)).ShouldBe(told);
        ResultName.Of(name, null).ShouldBe(name);
        var concept = ResultName.Told(
            new Concept(new ConceptId("x"), name, PeriodType.Flow, UnitKind.Money, []) { ShortName = "Net loss", Role = Role(role) });
        (concept.Name, concept.ShortName).ShouldBe(
            (told, role is "revenue" or "steps-eps-basic" or "resultant" or "noresult-tax" or "net-result-guidance-low" ? "Net loss"
                : "Net result"));
    }

    // Each of the two names by itself.
    [Theory]
    [InlineData("Net loss", "Profit", "Net result", "Profit")]
    [InlineData("Net income", "Loss", "Net income", "Result")]
    [InlineData("Net income", "Profit", "Net income", "Profit")]
    public void A_short_name_is_told_by_itself(string name, string shortName, string told, string shortTold)
    {
        var concept = new Concept(new ConceptId("x"), name, PeriodType.Flow, UnitKind.Money, []) { ShortName = shortName,
            Role = Role("net-result") };
        var now = ResultName.Told(concept);
        (now.Name, now.ShortName).ShouldBe((told, shortTold));
        ReferenceEquals(now, concept).ShouldBe(name == told && shortName == shortTold);
    }

    [Theory]
    [InlineData("orders-guidance-low", "orders", true, GuidanceKind.Amount)]
    [InlineData("orders-guidance-high", "orders", false, GuidanceKind.Amount)]
    [InlineData("orders-growth-guidance-low", "orders", true, GuidanceKind.Growth)]
    [InlineData("orders-growth-guidance-high", "orders", false, GuidanceKind.Growth)]
    [InlineData("orders-previous-guidance-low", "orders", true, GuidanceKind.Previous)]
    [InlineData("orders-previous-guidance-high", "orders", false, GuidanceKind.Previous)]
    [InlineData("growth-guidance-high", "growth", false, GuidanceKind.Amount)]
    [InlineData("orders-guidance", null, false, GuidanceKind.Amount)]
    [InlineData("orders-low", null, false, GuidanceKind.Amount)]
    [InlineData("orders-guidance-lower", null, false, GuidanceKind.Amount)]
    [InlineData("orders", null, false, GuidanceKind.Amount)]
    public void An_end_of_a_range_is_told_by_its_id(string id, string? of, bool isLow, GuidanceKind kind)
    {
        var guidance = new TaxonomyBook([new Concept(new ConceptId(id), "x", PeriodType.Flow, UnitKind.Money, [])]).Concepts[0].Guidance;
        if (of is null) guidance.ShouldBeNull();
        else guidance.ShouldBe(new Guidance(new ConceptId(of), isLow, kind));
    }

    private static Role Role(string id) => new(id, "x", PeriodType.Flow, UnitKind.Money, "", id);
}
