using QifuReports.Briefings.Composing.Notes;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Tests.Figures;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Composing;

/// <summary>
/// What stands under a table of margins that rounding leaves open: a sentence for each kind that is there, and none for what is not.
/// </summary>
public sealed class RoughRatesTests
{
    private const string About = " c.: about, where rounded amounts leave the last digit open.";
    private const string Whole = " A margin in whole percent is known no finer: its amounts are rounded.";
    private const string Stated =
        " Margins of which the amounts leave the last digit open are those that the filing states in percent of revenue.";
    private const string Untold =
        " The move of margins is left out where that rounding leaves open which way they went, or half a point and more of it.";

    private static readonly Figure Plain = Make.Of(Measure.Percent, 5.3m, 0.1m, "percent");
    private static readonly Figure Open =
        Plain with { Resolution = 0, Interval = new Interval(5.2m, 5.4m), Origin = new FigureOrigin.Derived(Formula.Quotient, []) };
    private static readonly Figure InWholes = Open with { Value = 5, Resolution = 1 };
    private static readonly Figure OfColumn = Plain with { Concept = Plain.Concept with { Id = new ConceptId("margin") } };

    [Fact]
    public void Each_kind_has_its_sentence()
    {
        Words(Plain).ShouldBe("");
        Words(Open).ShouldBe(About);
        Words(InWholes).ShouldBe(Whole);
        Words(OfColumn).ShouldBe(Stated);
        Words(OfColumn, Plain, InWholes, Plain, Open, Plain).ShouldBe(About + Whole + Stated);
        Words().ShouldBe("");
    }

    [Fact]
    public void What_c_is_stands_once_in_a_document()
    {
        RoughRates.Words([Open], explainsAbout: false).ShouldBe("");
        RoughRates.Words([Open, InWholes], explainsAbout: false).ShouldBe(Whole);
        RoughRates.Words([InWholes], explainsAbout: true).ShouldBe(Whole);
    }

    // The result and its revenue in EUR million, now, a year and a quarter before.
    [Theory]
    [InlineData("2400 | 1800 | 2300", "45000 | 45000 | 45000", "")]
    [InlineData("24 | 18 | 17", "450 | 450 | 450", About)]
    [InlineData("24 | 23 | 17", "450 | 450 | 450", About + Untold)]
    [InlineData("24 | 18 | 25", "450 | 450 | 450", About + Untold)]
    [InlineData("6 | 2400 | 2400", "120 | 45000 | 45000", Whole + Untold)]
    [InlineData("2400 | 18 | 2300", "45000 | 450 | 45000", About)]
    public void What_a_margin_is_compared_with_counts_too(string results, string revenues, string note) =>
        Note(results, revenues, true).ShouldBe(note);

    [Fact]
    public void A_note_that_has_not_to_say_what_c_is_says_the_rest()
    {
        Note("24 | 18 | 17", "450 | 450 | 450", false).ShouldBe("");
        Note("24 | 23 | 17", "450 | 450 | 450", false).ShouldBe(Untold);
    }

    private static string Words(params Figure[] figures) => RoughRates.Words(figures, explainsAbout: true);

    private static string Note(string results, string revenues, bool explainsAbout)
    {
        var margin = new Concept(new ConceptId("margin"), "Margin", PeriodType.Ratio, UnitKind.Percent,
            []) { Quotient = new Quotient(new ConceptId("result"), new ConceptId("revenue")) };
        var context = new SmallFilings(new TaxonomyBook([SmallFilings.Money("result"), SmallFilings.Money("revenue"), margin])).Filed(
            "2025-07-30", "2025Q2",
            SmallFilings.Table("operations", "Operations", "2025Q2 EUR, 2024Q2 EUR, 2025Q1 EUR", "", 1_000_000m,
                $"Result | result | {results}", $"Revenue | revenue | {revenues}")).Context();
        var note = RoughRates.Note(context, [context.Book.Find(margin, context.Period, "EUR").ShouldNotBeNull()], explainsAbout);
        note.Count.ShouldBeLessThanOrEqualTo(1);
        return string.Concat(note.Cast<TextRun>().Select(r => r.Text));
    }
}
