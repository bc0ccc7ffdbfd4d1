using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Checks;

namespace QifuReports.Ledger.Tests.Derivation;

public class DerivedBookTests
{
    [Theory]
    [InlineData("2023Q1", "2023H1=70 2023Q2=40", "H1 − Q2", 30)]
    [InlineData("2023Q2", "2023H1=70 2023Q1=30", "H1 − Q1", 40)]
    [InlineData("2023Q3", "2023-9M=110 2023H1=70", "9M − H1", 40)]
    [InlineData("2023Q4", "2023FY=150 2023-9M=110", "FY − 9M", 40)]
    [InlineData("2023Q4", "2023H2=80 2023Q3=45", "H2 − Q3", 35)]
    [InlineData("2023H1", "2023Q1=30 2023Q2=40", "Q1 + Q2", 70)]
    [InlineData("2023H2", "2023FY=150 2023H1=70", "FY − H1", 80)]
    [InlineData("2023-9M", "2023H1=70 2023Q3=40", "H1 + Q3", 110)]
    [InlineData("2023-9M", "2023Q1=30 2023Q2=40 2023Q3=50", "Q1 + Q2 + Q3", 120)]
    [InlineData("2023FY", "2023H1=70 2023H2=80", "H1 + H2", 150)]
    [InlineData("2023FY", "2023Q1=1 2023Q2=2 2023Q3=3 2023Q4=4", "Q1 + Q2 + Q3 + Q4", 10)]
    [InlineData("2023Q1", "2023-9M=110 2023Q2=40 2023Q3=45", "9M − Q2 − Q3", 25)]
    public void A_flow_follows_from_the_spans_around_it(string wanted, string stated, string formula, decimal value)
    {
        var derived = Book(stated).Find(Key(wanted)).ShouldBeOfType<DerivedFigure>();

        derived.FormulaText.ShouldBe(formula);
        derived.Value.ShouldBe(value * 1000);
        // Each term is half a thousand open to both sides.
        derived.Width.ShouldBe(derived.Inputs.Count * 1000m);
        derived.Resolution.ShouldBe(1000);
        (derived.Start, derived.End).ShouldBe((At(wanted).Start, At(wanted).End));
    }

    [Theory]
    [InlineData("2023Q1", "2023H1=70")]
    [InlineData("2023Q4", "2023FY=150 2023H1=70")]
    [InlineData("2023FY", "2022FY=150 2023-9M=70")]
    [InlineData("2023Q1", "")]
    public void What_no_spans_give_is_refused(string wanted, string stated) =>
        Book(stated).Find(Key(wanted)).ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.NotStated);

    [Fact]
    public void A_filed_figure_is_not_derived() =>
        Book("2023Q1=31 2023H1=70 2023Q2=40").Find(Key("2023Q1")).ShouldBeOfType<FiledFigure>().Value.ShouldBe(31_000);

    [Fact]
    public void The_finest_way_is_taken_before_the_shortest()
    {
        // FY is stated in ten thousands: three terms of thousands are finer than two with it.
        var book = Book("2023Q2=40 2023Q3=45 2023-9M=110", coarse: "2023FY=15 2023H2=8");

        var derivations = book.Derivations(Key("2023H1"));
        derivations[0].FormulaText.ShouldBe("9M − Q3");
        derivations[^1].FormulaText.ShouldBe("FY − H2");
        derivations[^1].Width.ShouldBe(20_000);
        derivations.Select(d => d.Width).ShouldBeInOrder();
    }

    [Fact]
    public void A_qualified_number_is_no_term()
    {
        var book = Book("2023H1=70 2023Q2=>40");

        book.Find(Key("2023Q2")).ShouldBeOfType<FiledFigure>().Fact.Qualifier.ShouldBe(Qualifier.Over);
        book.Find(Key("2023Q1")).ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.NotStated);
    }

    [Fact]
    public void Bases_never_meet()
    {
        var book = new DerivedBook(new BookBuilder().Concept("flow").Table("a", "2023H1 RMB 1000, 2023Q2 RMB 1000 ifrs", "flow | 70 | 40")
            .Build());

        book.Find(Key("2023Q1")).ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.NotStated);
        book.Find(Key("2023Q1") with { Basis = new Basis("ifrs") }).ShouldBeOfType<Refusal>();
    }

    [Fact]
    public void Amounts_translated_at_two_rates_never_meet()
    {
        var one = Filed("one", "7.1", "2023H1 USD 1000, 2023H1 RMB 1000", "flow | 70 | 490");
        var other = Filed("other", "7.2", "2023Q2 USD 1000, 2023Q2 RMB 1000", "flow | 40 | 280");
        var concepts = new BookBuilder().Concept("flow").Build();
        var book = new DerivedBook(new LedgerBook(concepts.Issuer, concepts.Taxonomy, [one, other]));

        book.Find(Key("2023Q1")).ShouldBeOfType<DerivedFigure>().Value.ShouldBe(210_000);
        book.Find(Key("2023Q1") with { Unit = "USD" }).ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.OtherRates);
        book.TrailingTwelveMonths(new ConceptId("flow"), At("2023Q1"), "USD", Basis.UsGaap).ShouldBeOfType<Refusal>();
    }

    [Fact]
    public void Amounts_translated_at_one_rate_meet_and_say_so()
    {
        var builder = new BookBuilder().Concept("flow").Translated("7.1").Table("a", "2023H1 USD 1000, 2023Q2 USD 1000", "flow | 70 | 40");

        var derived = new DerivedBook(builder.Build()).Find(Key("2023Q1") with { Unit = "USD" }).ShouldBeOfType<DerivedFigure>();
        derived.Value.ShouldBe(30_000);
        derived.Translation.ShouldNotBeNull().Rate.ShouldBe(7.1m);
        // Half a thousand and five units of slack to each side, for each of two terms.
        derived.Width.ShouldBe(2 * 2 * 5_500);
    }

    [Fact]
    public void A_margin_of_a_base_that_may_be_nothing_is_refused()
    {
        var book = new BookBuilder().Concept("top").Concept("bottom")
            .Concept("margin", PeriodType.Ratio, UnitKind.Percent,
                more: c => c with { Quotient = new Quotient(new ConceptId("top"), new ConceptId("bottom")) })
            .Table("a", "2023Q1 RMB 1000, 2023Q2 RMB 1000", "top | 5 | (2)", "bottom | - | 8").Build();
        var derived = new DerivedBook(book);

        derived.Find(Margin("2023Q1")).ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.NoBase);
        var negative = derived.Find(Margin("2023Q2")).ShouldBeOfType<DerivedFigure>();
        negative.Value.ShouldBe(-25);
        negative.Low.ShouldBe(-2.5m / 7.5m * 100);
        negative.High.ShouldBe(-1.5m / 8.5m * 100);
        negative.Resolution.ShouldBe(100);
        derived.Find(Margin("2023Q3")).ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.Ratio);
    }

    [Fact]
    public void Counts_to_the_last_one_are_exact()
    {
        var book = new BookBuilder().Concept("flow", PeriodType.Flow, UnitKind.Count)
            .Table("a", "2023H1 RMB 1, 2023Q2 RMB 1", "flow | 70 | 40").Build();

        new DerivedBook(book).Find(Key("2023Q1") with { Unit = "count" }).ShouldBeOfType<DerivedFigure>().Width.ShouldBe(0);
    }

    private static DerivedBook Book(string stated, string coarse = "")
    {
        var builder = new BookBuilder().Concept("flow");
        Add(builder, "fine", stated, 1000);
        Add(builder, "coarse", coarse, 10_000);
        return new DerivedBook(builder.Build());
    }

    private static void Add(BookBuilder builder, string id, string stated, int scale)
    {
        if (stated.Length == 0) return;
        var parts = stated.Split(' ').Select(p => p.Split('=')).ToArray();
        builder.Table(id, string.Join(", ", parts.Select(p => $"{p[0]} RMB {scale}")),
            "flow | " + string.Join(" | ", parts.Select(p => p[1])));
    }

    // The builder names every filing alike; here each needs its own name.
    private static Filing Filed(string id, string rate, string columns, string line)
    {
        var filing = new BookBuilder().Concept("flow").Translated(rate).Table("a", columns, line).Build().Filings[0];
        StatementCell Renamed(StatementCell cell) =>
            cell.Fact is { } fact ? cell with { Fact = fact with { Source = fact.Source with { FilingId = id } } } : cell;
        return filing with
        {
            Id = id,
            Statements = [.. filing.Statements.Select(
                s => s with { Lines = [.. s.Lines.Select(l => l with { Cells = [.. l.Cells.Select(Renamed)] })] })],
        };
    }

    private static FactKey Key(string period) => new(new ConceptId("flow"), At(period), "RMB", Basis.UsGaap);

    private static FactKey Margin(string period) => new(new ConceptId("margin"), At(period), "percent", Basis.UsGaap);

    private static Period At(string text)
    {
        Period.TryParse(text, out var period).ShouldBeTrue(text);
        return period;
    }
}
