using QifuReports.Briefings.Composing.Scope;
using QifuReports.Briefings.Composing.Tables;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Figures.Naming;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Composing;

/// <summary>
/// Words of the side of zero in sentences and in names of rows, for a line of a quarter and of the same quarter a year before, in
/// millions.
/// </summary>
public class SidedWordsTests
{
    private static readonly Period Now = Period.Quarter(2024, 2);
    private static readonly Concept Result = new(new ConceptId("operating-result"), "Operating result", PeriodType.Flow, UnitKind.Money,
        []);

    private static Concept Line(string name, int weight, int sign = 0, bool isTax = false, string? role = null) =>
        new(new ConceptId("line"), name, PeriodType.Flow, UnitKind.Money, weight == 0 ? []
            : [new CalculationParent(Result.Id, weight, "operations")])
        {
            Sign = sign, TaxOn = isTax ? Result.Id : null, Role = role is null ? null : RoleCatalogue.Find(role),
        };

    private static (BriefingContext Context, Concept Concept) Of(Concept concept, int now, int before)
    {
        Fact At(int value, Period period) =>
            new(new FactKey(concept.Id, period, "EUR", Basis.UsGaap), value * 1_000_000m, value, 1_000_000m, 1000m, false,
            new Source("release", "operations", concept.Name, 1, "column", new Place("test.json")));
        List<StatementColumn> columns = [.. ((Period[])[Now, Now.YearBefore]).Select((p, i) =>
            new StatementColumn($"c{i}", "x", "", p, "EUR", 1_000_000m, Basis.UsGaap))];
        var line = new StatementLine(concept.Name, LineKind.Line, concept.Id, 0,
            [new StatementCell("x", At(now, Now)), new StatementCell("x", At(before, Now.YearBefore))]);
        var filing = new Filing
        {
            Id = "release", Form = "report", Date = new DateOnly(2024, 8, 1), Title = "Results", Period = Now, AuditStatus = "unaudited",
                Basis = Basis.UsGaap,
            Statements = [new Statement("operations", "Operations", true, columns, [line])], Drivers = [], Place = new Place("test.json"),
        };
        var book = new LedgerBook(new Issuer("Example plc", "Example", [], "EUR", null, IssuerPolicies.Usual),
            new TaxonomyBook([Result, concept]), [filing]);
        return (new BriefingContext(book, new BriefingSource(filing), Now, new CheckReport([]), BriefingOptions.Default),
            book.Taxonomy.Find(concept.Id)!);
    }

    [Theory]
    // A cost that is filed below zero is told by its size.
    [InlineData("Staff costs", 1, -1, false, -5, -4, "EUR_5.0_million", Manner.Size, "EUR_4.0_million", Manner.Size)]
    [InlineData("Finance costs", 1, 0, false, -5, -4, "EUR_5.0_million", Manner.Size, "EUR_4.0_million", Manner.Size)]
    // One that is the other side of a cost, and the cost beside it.
    [InlineData("Finance costs", 1, 0, false, 3, -2, "an_income_of_EUR_3.0_million", Manner.Cost, "a_cost_of_EUR_2.0_million", Manner.Cost)]
    [InlineData("Finance costs", 1, 0, false, -2, 3, "EUR_2.0_million", Manner.Size, "an_income_of_EUR_3.0_million", Manner.Cost)]
    [InlineData("Finance costs", 1, 0, false, 3, 2, "EUR_3.0_million", Manner.Prose, "EUR_2.0_million", Manner.Prose)]
    [InlineData("Losses on sales", 1, 0, false, 3, -2, "a_gain_of_EUR_3.0_million", Manner.Cost, "a_loss_of_EUR_2.0_million", Manner.Cost)]
    // A tax above zero, and a credit.
    [InlineData("Income taxes", -1, 0, true, 5, 4, "EUR_5.0_million", Manner.Prose, "EUR_4.0_million", Manner.Prose)]
    [InlineData("Income taxes", -1, 0, true, -3, 4, "a_credit_of_EUR_3.0_million", Manner.Charge, "an_expense_of_EUR_4.0_million",
        Manner.Charge)]
    [InlineData("Income taxes", -1, 0, true, 4, -3, "EUR_4.0_million", Manner.Prose, "a_credit_of_EUR_3.0_million", Manner.Charge)]
    [InlineData("Income taxes", 1, 0, true, 3, -4, "a_credit_of_EUR_3.0_million", Manner.Cost, "an_expense_of_EUR_4.0_million",
        Manner.Cost)]
    // What is no cost.
    [InlineData("Revenue", 1, 0, false, -5, 4, "negative_EUR_5.0_million", Manner.Prose, "EUR_4.0_million", Manner.Prose)]
    [InlineData("Finance costs", 1, 0, false, 0, -4, "EUR_0.0_million", Manner.Prose, "EUR_4.0_million", Manner.Size)]
    public void An_amount_is_on_its_side(string name, int weight, int sign, bool isTax, int now, int before, string words, Manner manner,
        string wordsBefore, Manner mannerBefore)
    {
        var (context, concept) = Of(Line(name, weight, sign, isTax), now, before);
        var current = context.Current(concept).ShouldNotBeNull();
        var told = SidedAmounts.Of(context, current);
        (told.Words.Replace('\u00A0', '_'), told.Manner).ShouldBe((words, manner));
        var toldBefore = SidedAmounts.Of(context, context.Base(current, ComparedWith.YearBefore).ShouldNotBeNull());
        (toldBefore.Words.Replace('\u00A0', '_'), toldBefore.Manner).ShouldBe((wordsBefore, mannerBefore));
    }

    [Fact]
    public void A_result_below_zero_is_a_loss()
    {
        var (context, concept) = Of(Line("Net result", 0, role: "net-result"), -5, 4);
        var result = context.Current(concept).ShouldNotBeNull();
        string Told(Figure figure) => SidedAmounts.Of(context, figure).Words.Replace('\u00A0', '_');
        Told(result).ShouldBe("a_loss_of_EUR_5.0_million");
        Told(result with { Value = 0 }).ShouldBe("EUR_0.0_million");
        Told(result with { Value = 4_000_000m }).ShouldBe("EUR_4.0_million");
        // The change of a result is none, nor is an adjustment or a rate.
        Told(result with { Origin = new FigureOrigin.Derived(Formula.Difference, [result, result]) }).ShouldBe("negative_EUR_5.0_million");
        Told(result with { Origin = new FigureOrigin.Derived(Formula.SubPeriod, [result, result]) }).ShouldBe("a_loss_of_EUR_5.0_million");
        Told(result with { Measure = Measure.PerShare, Value = -0.5m, Resolution = 0.01m }).ShouldBe("a_loss_of_EUR_0.50");
        Told(result with { Measure = Measure.PerAds, Value = -0.5m, Resolution = 0.01m }).ShouldBe("a_loss_of_EUR_0.50");
        Told(result with { Measure = Measure.Percent, Value = -5, Resolution = 1 }).ShouldBe("negative_5%");
        var fact = ((FigureOrigin.Reported)result.Origin).Fact;
        Told(result with { Origin =
            new FigureOrigin.Reported(fact with { Key = fact.Key with { Basis = new Basis("adjustment:ecl") } }) })
            .ShouldBe("negative_EUR_5.0_million");
    }

    [Theory]
    [InlineData("Income tax expense", -1, true, -3, 4, "Income tax expense (credit)")]
    [InlineData("Income tax expense", -1, true, 4, -3, "Income tax expense (credit)")] // A year before it was a credit.
    [InlineData("Income tax expense", -1, true, 4, 3, "Income tax expense")]
    [InlineData("Income tax expense", -1, true, 0, 3, "Income tax expense")]
    [InlineData("Income tax expense", 1, true, 3, -4, "Income tax credit (expense)")]
    [InlineData("Income tax expense", 1, true, -3, -4, "Income tax expense")]
    [InlineData("Income tax expense", 0, true, -3, 4, "Income tax expense")] // Part of no sum.
    [InlineData("Income tax benefit (expense)", 1, true, 3, -4, "Income tax benefit (expense)")]
    [InlineData("Taxes on income", -1, true, -3, 4, "Taxes on income")] // No word for its credit is certain.
    [InlineData("Staff costs", -1, false, -3, 4, "Staff costs")]
    public void A_row_of_a_tax_names_both_sides_where_one_of_its_figures_is_a_credit(string name, int weight, bool isTax, int now,
        int before, string expected)
    {
        var (context, concept) = Of(Line(name, weight, isTax: isTax), now, before);
        RowNames.Of(context, concept, name).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Higher staff costs", "higher staff costs")]
    [InlineData("Lower staff costs", "lower staff costs")]
    [InlineData("Change in staff costs", "change in staff costs")]
    [InlineData("More loss", "more loss")]
    [InlineData("Less loss", "less loss")]
    [InlineData("No foreign exchange loss", "no foreign exchange loss")]
    [InlineData("Income tax credit after an expense", "an income tax credit after an expense")]
    [InlineData("Foreign exchange gain", "a foreign exchange gain")]
    [InlineData("Net finance income after costs", "net finance income after costs")]
    [InlineData("Release of provision for claims", "a release of provision for claims")]
    [InlineData("Loss on disposal", "a loss on disposal")]
    [InlineData("Profit from sales", "a profit from sales")]
    [InlineData("Benefit for staff", "a benefit for staff")]
    [InlineData("Charge to the fund", "a charge to the fund")]
    [InlineData("Other expense, net", "other expense, net")]
    [InlineData("Expense, after tax", "an expense, after tax")]
    [InlineData("Deficit", "a deficit")]
    [InlineData("IT expense", "an IT expense")]
    [InlineData("Of loss", "of loss")]
    public void A_step_in_a_sentence_has_its_article(string name, string expected) => StepNames.InSentence(name).ShouldBe(expected);
}
