using System.Globalization;
using System.Text;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Checks;
using QifuReports.Ledger.Tests.Restating;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Ledger.Tests.Tracing;

/// <summary>All that is known of a figure: where it stands, how else it follows, what it is part of and what it is made of.</summary>
public class ExplainerTests
{
    private static readonly LedgerBook Ferries = Brinmoor.Filings().Build(), Release = EveryFindingTests.Release().Build();

    [Fact]
    public void What_is_told_of_figures_of_a_company_that_restates() =>
        Told(Ferries, Key("fares", "2025Q1"), Key("fares", "2025Q2"), Key("revenue", "2025H1"), Key("freight", "2026Q1"),
            Key("result", "2025FY"), Key("harbours", "2025Q1"), Key("margin", "2025Q1", "percent")).ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void What_is_told_of_figures_of_a_release() =>
        Told(Release, Key("revenue", "2023Q3"), Key("revenue", "2023Q3", "USD"), Key("net", "2023Q3", "USD"), Key("operating", "2022Q3"),
            Key("assets", "2023-09-30"), Key("eps", "2023Q3", "RMB/share"), Key("adjusted", "2023Q3")).ShouldMatchApproved(c => c.NoDiff());

    [Theory]
    [InlineData("nothing", "2025Q1", RefusalReason.UnknownConcept)]
    [InlineData("fares", "2024Q1", RefusalReason.NotStated)]
    public void What_is_not_known_is_refused(string concept, string period, RefusalReason reason)
    {
        new Explainer(Ferries).Explain(Key(concept, period), out var refusal).ShouldBeNull();
        refusal.ShouldNotBeNull().Reason.ShouldBe(reason);
    }

    // Without a currency the company's own is meant, and where nothing is stated in it the one that amounts are translated into.
    [Theory]
    [InlineData("a", "2023Q3", null, "RMB")]
    [InlineData("a", "2023Q3", "USD", "USD")]
    [InlineData("only", "2023Q3", null, "USD")]
    [InlineData("only", "2022Q3", null, "RMB")]
    [InlineData("cash", "2023Q3", null, "RMB")]
    public void Which_figure_is_meant(string concept, string period, string? currency, string unit)
    {
        var book = new BookBuilder().Concept("a").Concept("only")
            .Concept("cash", PeriodType.Balance, more: c => c with { AtInstant = true }).Translated()
            .Table("t", "2023Q3 RMB 1000, 2023Q3 USD 1000", "a | 7 | 1", "only | | 1").Build();
        var of = Key(concept, period);
        var key = new Explainer(book).KeyOf(book.Taxonomy.Find(of.Concept)!, of.Period, currency, Basis.UsGaap);
        key.ShouldBe(of with { Unit = unit, Period = concept == "cash" ? of.Period.Closing : of.Period });
    }

    [Fact]
    public void The_periods_of_a_concept_are_told_each_once_and_in_their_order()
    {
        new Explainer(Ferries).PeriodsOf(new ConceptId("fares")).Select(p => p.ToString())
            .ShouldBe(["2025Q1", "2025Q2", "2025H1", "2025FY", "2026Q1"]);
        new Explainer(Ferries).PeriodsOf(new ConceptId("harbours")).Select(p => p.ToString()).ShouldBe(["2025Q1", "2026Q1"]);
        new Explainer(Ferries).PeriodsOf(new ConceptId("margin")).ShouldBeEmpty();
    }

    [Fact]
    public void Columns_of_changes_are_told_beside_the_figure()
    {
        var book = new BookBuilder().Concept("a").Concept("b")
            .Table("t", "2023Q3 RMB 1000, 2022Q3 RMB 1000, percent-change 0 1", "a | 294 | 263 | 11.8", "b | 2 | 1 | 100.0").Build();
        var told = new Explainer(book).Explain(Key("a", "2023Q3"), out _).ShouldNotBeNull();
        told.Ratios.ShouldHaveSingleItem().Stated.ShouldBe(11.8m);
        new Explainer(book).Explain(Key("a", "2022Q3"), out _).ShouldNotBeNull().Ratios.ShouldBeEmpty();
    }

    private static FactKey Key(string concept, string period, string unit = "RMB") => Brinmoor.Key(concept, period, unit);

    private static string Told(LedgerBook book, params FactKey[] keys)
    {
        var (text, explainer) = (new StringBuilder(), new Explainer(book));
        foreach (var key in keys)
        {
            var told = explainer.Explain(key, out _).ShouldNotBeNull(key.ToString());
            text.Append(CultureInfo.InvariantCulture,
                $"{key.Concept} {key.Period} {key.Unit}: {FigureText.Of(told.Figure)}, {FigureText.Between(told.Figure)}\n");
            foreach (var s in told.Statements) text.Append(CultureInfo.InvariantCulture,
                $"    stated {FigureText.Of(new FiledFigure(s.Fact))} in {s.Fact.Source.FilingId} {s.Fact.Source.Statement}: " +
                    $"{Agreements.Word(s.Agreement)}{(s.IsChosen ? ", chosen" : "")}\n");
            foreach (var d in told.Derivations) text.Append(CultureInfo.InvariantCulture,
                $"    follows from {d.Figure.FormulaText}, {FigureText.Of(d.Figure)}, {FigureText.Between(d.Figure)}: " +
                    $"{Agreements.Word(d.Agreement)}\n");
            if (told.TwelveMonths is { } twelve) text.Append(CultureInfo.InvariantCulture, $"    {twelve.Span}: {FigureText.Of(twelve)}\n");
            if (told.Translation is { } t) text.Append(CultureInfo.InvariantCulture,
                $"    translated from {FigureText.Of(t.Original)} at {t.Rate.Rate}, {t.Amount:0.##}: {Agreements.Word(t.Agreement)}\n");
            foreach (var w in told.Wholes) text.Append(CultureInfo.InvariantCulture,
                $"    {w.Weight:+0;-0} in {w.Concept.Id} ({w.Role}): {(w.Figure is { } f ? FigureText.Of(f) : "not known")}\n");
            foreach (var s in told.Sums)
                text.Append(CultureInfo.InvariantCulture,
                    $"    sum ({s.Role}) {s.Total}: {(s.Agreement is { } a ? Agreements.Word(a) : "not all known")}: " +
                        $"{string.Join(", ", s.Parts.Select(p => $"{p.Weight:+0;-0} {p.Concept.Id} {(p.Figure is { } f ? FigureText.Of(f) : "not known")}"))}\n");
            text.Append(CultureInfo.InvariantCulture,
                $"    {told.Checks.Count} checks: {string.Join(' ', told.Checks.Select(c => c.Rule.Code).Distinct())}\n");
            if (told.AcrossFilings is { } row) text.Append(CultureInfo.InvariantCulture,
                $"    across filings {row.Status}: {string.Join(", ", row.Cells.Select(c => $"{c.Filing.Id} {c.Fact.Stated}"))}\n");
        }
        return text.ToString();
    }
}
