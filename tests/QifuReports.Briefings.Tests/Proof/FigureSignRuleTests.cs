using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// The sign of a figure, in every manner of writing it and in every form in which a sign can stand: just the forms of its manner are
/// taken, all others are refused.
/// </summary>
public class FigureSignRuleTests
{
    private const string Refused = "the sign is another";

    // Each form by one letter. The two last ones have a sign twice, or half of a pair of brackets.
    private static readonly (char Letter, string Before, string After)[] Forms =
    [
        ('b', "", ""), ('-', "\u2212", ""), ('h', "-", ""), ('+', "+", ""), ('(', "(", ")"), ('n', "negative_", ""),
            ('L', "a_loss_of_", ""), ('c', "a_cost_of_", ""), ('x', "an_expense_of_", ""),
        ('i', "an_income_of_", ""), ('r', "a_credit_of_", ""), ('g', "a_gain_of_", ""), ('u', "up_", ""), ('d', "down_", ""),
            ('U', "rise_of_", ""), ('D', "fall_of_", ""), ('a', "", " higher"),
        ('l', "", " lower"), ('p', "", " larger"), ('q', "", " smaller"), ('s', "", " less_negative"), ('m', "", " more_negative"),
            ('2', "\u2212(", ")"), ('1', "(", ""),
    ];

    // What may stand before or after a figure above zero, and one below zero; of nil, which has no sign, the last.
    [Theory]
    [InlineData(Manner.Prose, "b", "nL", "b")]
    [InlineData(Manner.Size, "b", "b", "b")]
    [InlineData(Manner.Move, "uUaps", "dDlqm", "b")]
    [InlineData(Manner.Signed, "+", "-h", "b")]
    [InlineData(Manner.Effect, "+", "-h", "b")]
    [InlineData(Manner.Reversed, "-h", "+", "b")]
    [InlineData(Manner.Cell, "b", "(", "b")]
    [InlineData(Manner.Units, "b", "(", "b")]
    [InlineData(Manner.Filed, "b", "(", "b")]
    [InlineData(Manner.FiledShares, "b", "(", "b")]
    [InlineData(Manner.Written, "b", "(", "b")]
    [InlineData(Manner.Cost, "irg", "Lcx", "b")]
    [InlineData(Manner.Charge, "Lcx", "irg", "b")]
    [InlineData(Manner.CostCell, "(", "b", "b")]
    public void A_sign_has_the_form_of_its_manner(Manner manner, string above, string below, string nil)
    {
        Taken(manner, 3.3m, "3.3%").ShouldBe(above);
        Taken(manner, -3.3m, "3.3%").ShouldBe(below);
        Taken(manner, 0m, "0.0%").ShouldBe(nil);
        // What rounds to nil may go without its sign, and with the other sign it is wrong all the same.
        Taken(manner, 0.04m, "0.0%").ShouldBe(above.Contains('b') ? above : "b" + above, $"{manner}, a little above zero");
        Taken(manner, -0.04m, "0.0%").ShouldBe(below.Contains('b') ? below : "b" + below, $"{manner}, a little below zero");
    }

    private static string Taken(Manner manner, decimal value, string number)
    {
        var taken = "";
        foreach (var (letter, before, after) in Forms)
        {
            var text = before + number + after;
            var fault = FigureRules.Fault(text, manner, FigureRules.Of(Measure.Percent, "percent", value, 0.1m));
            if (fault is null) taken += letter;
            else fault.ShouldBe(Refused, text);
        }
        return taken;
    }

    [Theory]
    [InlineData("Negative_3.3%", true)]
    [InlineData("minus_3.3%", true)]
    [InlineData("negative_about_3.3%", true)]
    [InlineData("about_negative_3.3%", true)]
    [InlineData("negative 3.3%", true)]
    [InlineData("positive_3.3%", false)]
    [InlineData("loss_of_3.3%", false)] // An article stands before the word of a side.
    [InlineData("a_loss_3.3%", false)] // And "of" stands behind it.
    [InlineData("the_loss_of_3.3%", false)]
    [InlineData("negative_(3.3%)", false)]
    [InlineData("negative_3.3% lower", false)]
    [InlineData("3.3%_negative", false)]
    public void A_number_below_zero_is_said_so_in_a_sentence(string text, bool isRight) =>
        (FigureRules.Fault(text, Manner.Prose, FigureRules.Of(Measure.Percent, "percent", -3.3m, 0.1m)) is null).ShouldBe(isRight);

    [Theory]
    [InlineData("(3.3%)", true)]
    [InlineData("(3.3)%", true)]
    [InlineData("(3.3%", false)]
    [InlineData("3.3%)", false)]
    [InlineData("((3.3%))", false)]
    [InlineData("(3.3%))", false)]
    [InlineData("(3.3)%)", false)]
    public void Brackets_come_in_pairs_and_once(string text, bool isRight) =>
        (FigureRules.Fault(text, Manner.Cell, FigureRules.Of(Measure.Percent, "percent", -3.3m, 0.1m)) is null).ShouldBe(isRight);

    [Theory]
    [InlineData("\u2212EUR_4.2_million", true)]
    [InlineData("EUR_\u22124.2_million", true)] // Between the currency and the digits it may stand, too.
    [InlineData("\u2212EUR_\u22124.2_million", false)]
    [InlineData("EUR_4.2_million\u2212", false)]
    public void A_sign_stands_before_the_amount_once(string text, bool isRight) =>
        (FigureRules.Fault(text, Manner.Signed, FigureRules.Money(-4_200_000m)) is null).ShouldBe(isRight);
}
