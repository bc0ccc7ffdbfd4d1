using QifuReports.App.Figures;
using QifuReports.App.Output.Tables;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Tracing;
using QifuReports.Tests.Sending;

namespace QifuReports.Tests.Output;

/// <summary>
/// The story of a figure: where it stands, how it follows from others, which sums it is and is a part of; what there is nothing of is left
/// out.
/// </summary>
public sealed class ExplainedFiguresTests
{
    private const string None = "  None: no second statement of it exists, and it enters no sum, ratio or translation.\n";
    private static readonly Explainer Explainer = new(Torvalin.Book);

    [Fact]
    public void A_filed_figure_is_told_with_what_gives_it_and_what_it_gives() =>
        Written(Of("total-net-revenue", Period.Quarter(2025, 3))).ShouldBe("""
            Revenue, 2025Q3, IFRS

              CHF 98,260 thousand

              filing     interim-2025q3
              statement  Consolidated income statement
              line       "Revenue"
              column     Three months ended September 30, 2025, CHF
              data       2025-10-23-interim-2025q3.json, line 60, $.statements[1].lines[2].values[1]

            Derived from other figures
              Formula                     Value  Interval                       Agrees
              ------------  -------------------  -----------------------------  ------
              9M − H1       CHF 98,260 thousand  between 98,259 and 98,261      equal
              9M − Q1 − Q2  CHF 98,260 thousand  between 98,258.5 and 98,261.5  equal

              CHF 98,260 thousand = 9M − H1
                + 9M: CHF 282,130 thousand   interim-2025q3, Consolidated income statement, "Revenue", Nine months ended September 30, 2025, CHF
                − H1: CHF 183,870 thousand   interim-2025q2, Consolidated income statement, "Revenue", Six months ended June 30, 2025, CHF

            The sum of (operations)
                 Part                                         Figure
              -  -----------------------  --------------------------
              +  Instruments                     CHF 71,250 thousand
              +  Service and spare parts         CHF 27,010 thousand
              =  Revenue                  CHF 98,260 thousand, equal

            A part of
                 Sum               In                       Figure
              -  ----------------  ----------  -------------------
              +  Operating profit  operations  CHF 18,465 thousand

            Checks that cover it

            """.ReplaceLineEndings("\n") + None);

    [Fact]
    public void A_derived_figure_is_told_with_its_formula_and_what_it_means() =>
        Written(Of("operating-margin", Period.Quarter(2025, 3))).ShouldBe("""
            Operating margin, 2025Q3, IFRS

              18.8%
              Operating profit divided by revenue.
              derived: Operating profit / Revenue; between 18.791 and 18.793

              18.8% = Operating profit / Revenue
                  Operating profit: CHF 18,465 thousand   interim-2025q3, Consolidated income statement, "Operating profit", Three months ended September 30, 2025, CHF
                / Revenue: CHF 98,260 thousand   interim-2025q3, Consolidated income statement, "Revenue", Three months ended September 30, 2025, CHF

            Checks that cover what it is made of

            """.ReplaceLineEndings("\n") + None);

    [Fact]
    public void Other_places_are_told_with_how_they_compare_and_across_filings()
    {
        var told = Of("total-cash-and-restricted-cash", Period.Quarter(2025, 1));

        Rows(Written(told), "Also stated").ShouldBe(
        [
            "Filing  Statement  Line  Column  As  Agrees",
            "interim-2025q2  Consolidated cash flow statement  Cash at the beginning of the period  Three months ended June 30, 2025, " +
                "CHF  CHF 55,505 thousand  equal",
            "Across filings: agrees.",
        ]);
        var row = told.AcrossFilings.ShouldNotBeNull();
        var marked = row.Cells[^1] with { Fact =
            row.Cells[^1].Fact with { Restated =
                new RestatementMark(RestatementKind.Reclassified, "freight is a cost", new Place("b.json")) } };
        Written(told with { AcrossFilings = row with { Status = RestatementStatus.Restated, Cells = [row.Cells[0], marked, marked] } })
            .ShouldContain($"  Across filings: restated ({marked.Filing.Id}, reclassified: freight is a cost).\n");
        Written(told with { AcrossFilings = null }).ShouldNotContain("Across filings");
        var about = told.Statements.Select(s => s.IsChosen ? s : s with { Fact = s.Fact with { Qualifier = Qualifier.Over } });
        Written(told with { Statements = [.. about] }).ShouldContain("  over CHF 55,505 thousand  equal\n");
    }

    [Fact]
    public void Parts_of_a_sum_have_their_sign_and_say_what_is_not_stated()
    {
        var told = Of("income-from-operations", Period.Quarter(2025, 3));

        Rows(Written(told), "The sum of (operations)")
            .ShouldBe(["Part  Figure", "+  Revenue  CHF 98,260 thousand", "−  Operating costs  CHF 79,795 thousand",
                "=  Operating profit  CHF 18,465 thousand, equal"]);
        var open = told.Sums[0] with { Agreement = null, Total = 98_260_000,
            Parts = [told.Sums[0].Parts[0], told.Sums[0].Parts[1] with { Figure = null }] };
        Rows(Written(told with { Sums = [open] }), "The sum of (operations)").ShouldBe(
            ["Part  Figure", "+  Revenue  CHF 98,260 thousand", "−  Operating costs  not stated",
                "=  Operating profit  CHF 98,260 thousand, as far as its parts are stated"]);
        var derived = told.Sums[0] with { Parts = [told.Sums[0].Parts[0] with { Figure = told.Derivations[0].Figure }] };
        Rows(Written(told with { Sums = [derived] }), "The sum of (operations)")[1].ShouldBe("+  Revenue  CHF 18,465 thousand, derived");
        Rows(Written(told with { Wholes = [told.Wholes[0] with { Weight = -1 }] }), "A part of")[1].ShouldStartWith(
            "−  Profit before tax  operations  ");
        Written(told with { Sums = [], Wholes = [] }).ShouldNotContain("The sum of");
        Written(told with { Sums = [], Wholes = [] }).ShouldNotContain("A part of");
    }

    /// <summary>Of a derived figure the first derivation is told at the top already.</summary>
    [Theory]
    [InlineData(0, false, null)]
    [InlineData(1, false, "Derived from other figures")]
    [InlineData(1, true, null)]
    [InlineData(2, true, "Other derivations")]
    public void Derivations_besides_the_figure_itself_are_told(int count, bool isDerived, string? heading)
    {
        var told = Of("total-net-revenue", Period.Quarter(2025, 3));
        var ways = told.Derivations.Take(count).ToList();

        var text = Written(told with { Derivations = ways, Figure = isDerived ? told.Derivations[0].Figure : told.Figure });

        if (heading is null)
        {
            text.ShouldNotContain("Derived from other figures");
            text.ShouldNotContain("Other derivations");
        }
        else Rows(text, heading).Count(l => l.Contains("98,260", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void The_document_the_drafts_and_the_shares_are_told_where_there_are_some()
    {
        var told = Of("total-net-revenue", Period.Quarter(2025, 3));
        Written(told).ShouldNotContain("  document ");
        Written(told).ShouldNotContain("  draft ");
        Written(told).ShouldNotContain("In percent");

        var fact = ((FiledFigure)told.Figure).Fact;
        var text = Written(told with
        {
            Document = new FiledDocument("release.htm", "ab12"),
            Drafts = [new DraftMark(new Place("dir/a.json", 7), "the line", "not read")],
            Ratios = [fact with { Value = 12.5m, Stated = 12.5m, Scale = 1, Resolution = 0.1m,
                Key = fact.Key with { Unit = "percent-of:total-net-revenue" } }],
        });

        text.ShouldContain("  document   release.htm, SHA-256 ab12\n");
        text.ShouldContain("  draft      not read (the line: a.json, line 7)\n");
        text.ShouldContain(
            "\nIn percent, and as a change\n  12.5% of total-net-revenue   interim-2025q3, Consolidated income statement, Three months " +
                "ended September 30, 2025, CHF\n");
    }

    private static Explanation Of(string concept, Period period) =>
        Explainer.Explain(Explainer.KeyOf(Torvalin.Book.Taxonomy.Find(new Ledger.Taxonomy.ConceptId(concept)).ShouldNotBeNull(), period,
            null, new Basis("ifrs")), out _).ShouldNotBeNull() with { Checks = [] };

    // The lines of a section with two spaces between their cells, without the rule.
    private static List<string> Rows(string text, string heading) =>
        [.. text.Split($"\n{heading}\n")[1].Split("\n\n")[0].Split('\n')
            .Where(l => !l.StartsWith("  --", StringComparison.Ordinal) && !l.StartsWith("  -  -", StringComparison.Ordinal))
            .Select(l => string.Join("  ", l.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))];

    private static string Written(Explanation told)
    {
        using var output = new StringWriter();
        ExplanationText.Write(told, output, new Display(1000, false, false));
        return output.ToString().ReplaceLineEndings("\n");
    }
}
