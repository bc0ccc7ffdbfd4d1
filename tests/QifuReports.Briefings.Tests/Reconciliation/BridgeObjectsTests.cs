using QifuReports.Briefings.Composing.Scope;
using QifuReports.Briefings.Narrative.Values;
using QifuReports.Briefings.Reconciliation;

namespace QifuReports.Briefings.Tests.Reconciliation;

/// <summary>A reconciliation as templates see it, member by member, by the amounts of <see cref="TwoBases"/>.</summary>
public sealed class BridgeObjectsTests
{
    private static readonly Bridge Bridge = new TwoBases().Bridge();

    private static TemplateValue? Of(ObjectValue of, string name) => of.TryGet(name, out var value) ? value : null;

    private static string Words(ObjectValue of, string name) => ((TextValue)Of(of, name).ShouldNotBeNull(name)).Text;

    private static bool Truth(ObjectValue of, string name) => ((TruthValue)Of(of, name).ShouldNotBeNull(name)).Truth;

    private static decimal? Amount(ObjectValue of, string name) => (Of(of, name) as GivenFigure)?.Figure.Value / 1_000_000m;

    private static ReconciledLine Line(string concept, bool prior = false, Bridge? bridge = null) =>
        ReconciledLine.Of(bridge ?? Bridge, (bridge ?? Bridge).Context.Concept(concept).ShouldNotBeNull(), prior).ShouldNotBeNull();

    private static EffectObject Effect(string concept, int adjustment, bool prior = false) =>
        EffectObject.Of(Bridge, Bridge.Adjustments[adjustment], Bridge.Context.Concept(concept).ShouldNotBeNull(), prior).ShouldNotBeNull();

    private static string? MainOf(string concept, bool prior = false) =>
        (Of(Line(concept, prior), "main") as EffectObject)?.Adjustment.Name;

    [Fact]
    public void A_line_has_both_amounts_and_what_is_between_them()
    {
        var net = Line("net-result");
        (Amount(net, "from"), Amount(net, "to"), Amount(net, "difference")).ShouldBe((2_250m, 2_610m, 360m));
        ((GivenFigure)Of(net, "percent")!).Figure.Value.ShouldBe(16m);
        (Truth(net, "is_higher"), Truth(net, "is_same"), Truth(net, "is_plural")).ShouldBe((true, false, false));
        (Words(net, "name"), Words(net, "in_text")).ShouldBe(("Net income", "net income"));
        ((ListValue)Of(net, "itself")!).Items.ShouldBe([net]);
        Words(net, "when").ShouldContain("in the ");
        ((PeriodObject)Of(net, "period")!).Period.ShouldBe(TwoBases.Year);
        Of(net, "nothing").ShouldBeNull();
    }

    [Fact]
    public void The_line_before_is_that_of_the_comparative_and_has_none_before_it()
    {
        var prior = (ReconciledLine)Of(Line("net-result"), "prior").ShouldNotBeNull();
        (prior.IsPrior, Amount(prior, "difference")).ShouldBe((true, -148m));
        (Truth(prior, "is_higher"), Truth(prior, "is_same")).ShouldBe((false, false));
        Of(prior, "prior").ShouldBeNull();
        Amount(Line("equity"), "difference").ShouldBe(1_195m);
        (Truth(Line("fees"), "is_higher"), Truth(Line("fees"), "is_same")).ShouldBe((false, true));
    }

    [Fact]
    public void One_effect_is_the_main_one_where_it_is_more_than_half_of_all()
    {
        // Of 300, -90, -30 and 180 the first is half, and no more.
        MainOf("net-result").ShouldBeNull();
        MainOf("net-result", prior: true).ShouldBe("Losses");
        MainOf("credit-losses").ShouldBe("Losses");
        MainOf("interest").ShouldBe("Rates");
        MainOf("staff").ShouldBe("Awards");
        MainOf("fees").ShouldBeNull();
        MainOf("equity").ShouldBe("Losses");
    }

    [Fact]
    public void Effects_that_are_nil_are_not_listed()
    {
        string[] Names(string concept) =>
            [.. ((ListValue)Of(Line(concept), "effects")!).Items.Cast<EffectObject>().Select(e => e.Adjustment.Name)];
        Names("net-result").ShouldBe(["Losses", "Rates", "Awards", "Guarantees"]);
        Names("credit-losses").ShouldBe(["Losses", "Guarantees"]);
        Names("fees").ShouldBeEmpty();
    }

    [Fact]
    public void The_mover_is_what_changed_most_since_the_comparative()
    {
        // From -160, -32, -20 and 64 to 300, -90, -30 and 180.
        ((EffectObject)Of(Line("net-result"), "mover")!).Adjustment.Name.ShouldBe("Losses");
        ((EffectObject)Of(Line("interest"), "mover")!).Adjustment.Name.ShouldBe("Rates");
        Of(Line("fees"), "mover").ShouldBeNull();
        Of(Line("net-result", prior: true), "mover").ShouldBeNull();
    }

    [Fact]
    public void What_pushes_goes_the_way_of_the_difference_and_is_not_small()
    {
        string[] Names(string concept, bool prior = false) =>
            [.. ((ListValue)Of(Line(concept, prior), "push")!).Items.Cast<EffectObject>().Select(e => e.Adjustment.Name)];
        Names("net-result").ShouldBe(["Losses", "Guarantees"]);
        Names("net-result", prior: true).ShouldBe(["Losses", "Rates"]);
        Names("fees").ShouldBeEmpty();
    }

    [Fact]
    public void An_effect_is_held_against_that_of_the_comparative()
    {
        var losses = Effect("net-result", 0);
        (Amount(losses, "amount"), Amount(losses, "change")).ShouldBe((300m, 460m));
        (Truth(losses, "adds"), Truth(losses, "is_nil"), Truth(losses, "turned"), Truth(losses, "is_larger"),
            Truth(losses, "is_smaller")).ShouldBe((true, false, true, true, false));
        (losses.HasMoved, losses.Moved).ShouldBe((true, 460_000_000m));
        Amount((ObjectValue)Of(losses, "prior")!, "amount").ShouldBe(-160m);

        var awards = Effect("net-result", 2);
        (Truth(awards, "adds"), Truth(awards, "turned"), Truth(awards, "is_larger"), Truth(awards, "is_smaller")).ShouldBe(
            (false, false, true, false));
        var before = Effect("net-result", 2, prior: true);
        (before.HasMoved, Of(before, "prior"), Of(before, "change")).ShouldBe((false, null, null));
        (Truth(before, "is_larger"), Truth(before, "turned")).ShouldBe((true, false));

        var nil = Effect("fees", 0);
        (Truth(nil, "adds"), Truth(nil, "is_nil"), Truth(nil, "turned"), Truth(nil, "is_larger"), Truth(nil, "is_smaller"),
            nil.HasMoved).ShouldBe((false, true, false, false, false, false));
        Truth(Effect("equity", 2), "is_nil").ShouldBeTrue();
        ((AdjustmentObject)Of(losses, "column")!).Adjustment.ShouldBe(losses.Adjustment);
        (Words(losses, "name"), Words(losses, "in_text")).ShouldBe(("Losses", "losses"));
    }

    [Fact]
    public void An_adjustment_without_a_note_has_no_mark_and_no_block_for_it()
    {
        var awards = new AdjustmentObject(Bridge, Bridge.Adjustments[2]);
        (Of(awards, "mark"), Of(awards, "note_block"), Of(awards, "note_id"), Truth(awards, "has_note")).ShouldBe(
            (null, null, null, false));
        var noted = new AdjustmentObject(Bridge, Bridge.Adjustments[2] with { Mark = "a", Note = "What staff is promised." });
        (Words(noted, "mark"), Words(noted, "note_block"), Words(noted, "note_id"), Truth(noted, "has_note")).ShouldBe(
            ("a", "note adjustment:awards", "note-adjustment-awards", true));
        Words(awards, "lines").ShouldBe("lines adjustment:awards");
        Amount((ObjectValue)Of((EffectScope)Of(awards, "effect")!, "net-result")!, "amount").ShouldBe(-30m);
    }

    [Fact]
    public void The_rate_of_an_adjustment_is_its_tax_on_what_it_does_to_income()
    {
        decimal? Rate(int adjustment, string name) =>
            (Of(new AdjustmentObject(Bridge, Bridge.Adjustments[adjustment]), name) as GivenFigure)?.Figure.Value;
        (Rate(0, "rate"), Rate(0, "prior_rate")).ShouldBe((25m, 20m));
        (Rate(1, "rate"), Rate(1, "prior_rate")).ShouldBe((25m, 20m));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(5, true)]
    [InlineData(-5, false)]
    public void A_row_carried_forward_has_what_it_leaves(int left, bool isHigher)
    {
        var roll = new RollForwardObject(RollForward.Of(new TwoBases { RatesLeft = left }.Bridge()).ShouldNotBeNull());
        string[] Names(string list) => [.. ((ListValue)Of(roll, list)!).Items.Cast<ObjectValue>().Select(r => Words(r, "name"))];
        Names("rows").ShouldBe(["Losses", "Rates", "Awards", "Guarantees"]);
        Names("open").ShouldBe(left == 0 ? [] : ["Rates"]);
        Names("rolled").ShouldBe(left == 0 ? ["Losses", "Rates", "Awards", "Guarantees"] : ["Losses", "Awards", "Guarantees"]);
        Truth(roll, "all_roll").ShouldBe(left == 0);
        (Words(roll, "balance"), Words(roll, "flow")).ShouldBe(("retained earnings", "net income"));

        var rates = (RollForwardRowObject)((ListValue)Of(roll, "rows")!).Items[1];
        (Amount(rates, "opening"), Amount(rates, "flow"), Amount(rates, "given"), Amount(rates, "closing"),
            Amount(rates, "difference")).ShouldBe((-45m, -90m, -135m, -135m + (left / 1000m), left / 1000m));
        Truth(rates, "is_higher").ShouldBe(isHigher);
        (Of(rates, "reason") as TextValue)?.Text.ShouldBe(TwoBases.Reason);
        (Of(rates, "reason") is null).ShouldBe(left == 0);
        Of(rates, "nothing").ShouldBeNull();

        var all = new RollForwardRowObject(RollForward.Of(Bridge)!.All);
        (Words(all, "name"), Words(all, "in_text")).ShouldBe(("All adjustments", "all adjustments"));
        Of(all, "reason").ShouldBeNull();
    }

    [Fact]
    public void The_reconciliation_itself()
    {
        var all = new ReconciliationObject(Bridge);
        (Words(all, "from"), Words(all, "to")).ShouldBe(("UK\u00A0GAAP", "IFRS"));
        ((ListValue)Of(all, "columns")!).Items.Count.ShouldBe(4);
        ((ListValue)Of(all, "tables")!).Items.Cast<ObjectValue>().Select(t => Words(t, "from_status")).ShouldAllBe(s => s == "audited");
        (Truth(all, "names_causes"), Truth(all, "one_status")).ShouldBe((false, true));
        (Of(all, "assurance"), ((ListValue)Of(all, "remarks")!).Items.Count).ShouldBe((null, 0));
        ((ReconciledLine)Of(all, "news")!).Concept.Id.Value.ShouldBe("net");
        var tax = (ObjectValue)Of(all, "tax").ShouldNotBeNull();
        decimal Rate(string name) => decimal.Round(((GivenFigure)Of(tax, name)!).Figure.Value, 1);
        // 750 of 3,000 and 880 of 3,490; 400 of 2,000 and 368 of 1,820.
        (Rate("from"), Rate("to"), Rate("prior_from"), Rate("prior_to")).ShouldBe((25.0m, 25.2m, 20.0m, 20.2m));
        (Words(tax, "when"), Words(tax, "prior_when")).ShouldNotBe((Words(tax, "prior_when"), Words(tax, "when")));
    }

    [Theory]
    [InlineData("it's IFRS-9", "it’s IFRS‑9")]
    [InlineData("non-GAAP", "non-GAAP")]
    [InlineData("A-B-C", "A‑B‑C")]
    [InlineData("-A", "-A")]
    [InlineData("A-", "A-")]
    [InlineData("A-b", "A-b")]
    [InlineData("a-B", "a-B")]
    [InlineData("1-Z", "1‑Z")]
    [InlineData("-", "-")]
    [InlineData("", "")]
    public void Marked_words_are_set_with_hyphens_of_codes_at_which_no_line_breaks(string words, string set) =>
        BridgeWords.Set(words).ShouldBe(set);
}
