using System.Globalization;
using System.Text;
using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Data;

namespace QifuReports.Ledger.Tests.Derivation;

/// <summary>
/// What follows from the filings that the repository ships. Values are in thousands, worked out by hand from the statements.
/// </summary>
public class ShippedDerivationTests
{
    private static readonly DerivedBook Book = new(DataFolder.Book);

    [Theory]
    // 8,503,246 less 4,183,199; 4,005,568 less 3,137,667; 16,553,930 less 8,503,246.
    [InlineData("total-net-revenue", "2022Q1", "RMB", "us-gaap", 4320047, 2, "H1 − Q2")]
    [InlineData("net-income", "2022Q4", "RMB", "us-gaap", 867901, 2, "FY − 9M")]
    [InlineData("total-net-revenue", "2022H2", "RMB", "us-gaap", 8050684, 2, "FY − H1")]
    [InlineData("net-income", "2022H2", "RMB", "ifrs", 2202467, 2, "FY − H1")]
    // A quarter in millions, with one decimal, makes the sum 101 thousand wide.
    [InlineData("total-net-revenue", "2023H2", "RMB", "us-gaap", 8776526, 101, "Q3 + Q4")]
    [InlineData("net-income", "2023H1", "USD", "us-gaap", 279010, 1, null)]
    [InlineData("net-income", "2023Q1", "USD", "us-gaap", 128228, 22, "H1 − Q2")]
    public void A_flow_of_a_span(string concept, string period, string unit, string basis, decimal thousands, decimal widthInThousands,
        string? formula)
    {
        var figure = Book.Find(Key(concept, period, unit, basis)).ShouldBeAssignableTo<KnownFigure>()!;

        figure.Value.ShouldBe(thousands * 1000);
        figure.Width.ShouldBe(widthInThousands * 1000);
        figure.Low.ShouldBe(figure.Value - figure.Width / 2);
        (figure as DerivedFigure)?.FormulaText.ShouldBe(formula);
        (figure is FiledFigure).ShouldBe(formula is null);
    }

    [Fact]
    public void The_fourth_quarter_of_2023_is_filed_in_millions_and_follows_coarsely_from_the_year()
    {
        var key = Key("net-income", "2023Q4");

        Book.Find(key).ShouldBeOfType<FiledFigure>().Fact.Resolution.ShouldBe(100_000);
        var derived = Book.Derivations(key)[0];
        derived.FormulaText.ShouldBe("FY − 9M");
        derived.Resolution.ShouldBe(100_000_000);
        derived.Value.ShouldBe(4_300_000_000 - 3_160_889_000);
        Agreements.Of(derived, Book.Find(key).ShouldBeOfType<FiledFigure>()).ShouldBe(Agreement.EqualByRounding);
    }

    [Theory]
    [InlineData("2023Q4", 24.64, "Net income / Total net revenue")]
    // 867,901 by 16,553,930 less 12,647,374.
    [InlineData("2022Q4", 22.2165, "Net income / Total net revenue")]
    public void A_margin_of_a_span_is_the_quotient_of_its_flows(string period, double percent, string formula)
    {
        var margin = Book.Find(Key("net-income-margin", period, "percent")).ShouldBeOfType<DerivedFigure>();

        margin.Formula.ShouldBe(DerivationFormula.Quotient);
        margin.FormulaText.ShouldBe(formula);
        margin.Value.ShouldBe((decimal)percent, 0.005m);
        margin.Low.ShouldBeLessThan(margin.Value);
        margin.High.ShouldBeGreaterThan(margin.Value);
        margin.Inputs.Select(i => i.Role).ShouldBe([TermRole.Numerator, TermRole.Denominator]);
    }

    [Theory]
    [InlineData("2023Q3", "2022FY + 2023-9M − 2022-9M", 4005568 + 3160889 - 3137667)]
    [InlineData("2023Q2", "2022FY + 2023H1 − 2022H1", 4005568 + 2023199 - 2149313)]
    [InlineData("2022Q4", null, 4005568)]
    public void Twelve_months_are_taken_from_the_fewest_and_finest_spans(string quarter, string? formula, long thousands)
    {
        var answer =
            Book.TrailingTwelveMonths(new ConceptId("net-income"), At(quarter), "RMB", Basis.UsGaap).ShouldBeAssignableTo<KnownFigure>()!;

        answer.Value.ShouldBe(thousands * 1000);
        (answer as DerivedFigure)?.FormulaText.ShouldBe(formula);
        (answer as DerivedFigure)?.End.ShouldBe(At(quarter).End);
        (answer as DerivedFigure)?.Start.ShouldBe(At(quarter).End.AddDays(1).AddYears(-1));
    }

    [Fact]
    public void Twelve_months_have_a_margin_and_no_balance()
    {
        Book.TrailingTwelveMonths(new ConceptId("net-income-margin"), At("2023Q3"), "percent", Basis.UsGaap)
            .ShouldBeOfType<DerivedFigure>().Value.ShouldBe(25.33m, 0.5m);
        Book.TrailingTwelveMonths(new ConceptId("total-assets"), At("2023Q3"), "RMB", Basis.UsGaap)
            .ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.Balance);
        Book.TrailingTwelveMonths(new ConceptId("net-income"), At("2023Q3"), "USD", Basis.UsGaap).ShouldBeOfType<Refusal>();
        Book.TrailingTwelveMonths(new ConceptId("nothing"), At("2023Q3"), "RMB", Basis.UsGaap)
            .ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.UnknownConcept);
    }

    [Theory]
    [InlineData("total-assets", "2022-03-31", "RMB", RefusalReason.Balance)]
    [InlineData("weighted-shares-basic", "2023Q4", "shares", RefusalReason.Average)]
    [InlineData("eps-basic", "2023Q4", "RMB/share", RefusalReason.PerShare)]
    [InlineData("day-1-delinquency-rate", "2022Q4", "percent", RefusalReason.Ratio)]
    [InlineData("registered-users", "2022-12-31", "count", RefusalReason.Count)]
    [InlineData("loan-volume-guidance-low", "2023-9M", "RMB", RefusalReason.Expectation)]
    [InlineData("loan-volume", "2022Q4", "RMB", RefusalReason.NotStated)]
    [InlineData("net-income", "2023Q4", "USD", RefusalReason.NotStated)]
    [InlineData("no-such-concept", "2023Q4", "RMB", RefusalReason.UnknownConcept)]
    public void What_is_never_derived_is_refused_with_the_reason(string concept, string period, string unit, RefusalReason reason)
    {
        var refusal = Book.Find(Key(concept, period, unit)).ShouldBeOfType<Refusal>();

        refusal.Reason.ShouldBe(reason);
        refusal.Message.ShouldNotBeEmpty();
        Book.Derivations(Key(concept, period, unit)).ShouldBeEmpty();
    }

    [Fact]
    public void A_later_filing_is_not_known_before_its_day()
    {
        var then = new DerivedBook(DataFolder.Book, new DateOnly(2023, 11, 16));

        Book.Find(Key("net-income", "2023Q1")).ShouldBeOfType<FiledFigure>().Fact.Resolution.ShouldBe(1000);
        // On that day the first quarter was filed in millions only, as the quarter before the second.
        then.Find(Key("net-income", "2023Q1")).ShouldBeOfType<FiledFigure>().Fact.Resolution.ShouldBe(100_000);
        then.Find(Key("net-income", "2023Q4")).ShouldBeOfType<Refusal>();
    }

    /// <summary>
    /// Rule 8: wherever a filed figure also follows from others, they agree; in the reporting currency to the last thousand where all are
    /// stated so.
    /// </summary>
    [Fact]
    public void What_is_filed_agrees_with_what_follows_from_the_other_filings()
    {
        var counts = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        List<string> differ = [];
        var seen = new HashSet<FactKey>();
        foreach (var fact in DataFolder.Book.Filings.SelectMany(f => f.Statements).SelectMany(s => s.Lines).SelectMany(l => l.Cells)
            .Select(c => c.Fact))
        {
            if (fact is null || !seen.Add(fact.Key)) continue;
            foreach (var derived in Book.Derivations(fact.Key))
            {
                var agreement = Agreements.Of(derived, (FiledFigure)Book.Find(fact.Key));
                var name = $"{fact.Key.Period} {fact.Key.Unit} {fact.Key.Basis}";
                if (!counts.TryGetValue(name, out var count)) counts.Add(name, count = new int[3]);
                count[(int)agreement]++;
                if (agreement == Agreement.Differs)
                    differ.Add($"{fact.Key.Concept} {name}: {derived.FormulaText} is {derived.Value}, filed is {fact.Value}");
            }
        }

        differ.ShouldBeEmpty(string.Join('\n', differ));
        var text = new StringBuilder("span unit basis: derivations equal, equal by rounding\n");
        foreach (var (name, count) in counts) text.Append(CultureInfo.InvariantCulture, $"{name}: {count[0]}, {count[1]}\n");
        text.Append("derived and not filed, US GAAP\n");
        foreach (var period in new[] { "2022Q1", "2022Q4", "2022H2", "2023Q1", "2023Q4", "2023H2", "2023FY" })
            text.Append(CultureInfo.InvariantCulture, $"{period}: {Book.DerivedIn(At(period), Basis.UsGaap).Count}\n");
        text.ToString().ShouldMatchApproved(c => c.NoDiff());
    }

    private static FactKey Key(string concept, string period, string unit = "RMB", string basis = "us-gaap") =>
        new(new ConceptId(concept), At(period), unit, new Basis(basis));

    private static Period At(string text)
    {
        Period.TryParse(text, out var period).ShouldBeTrue(text);
        return period;
    }
}
