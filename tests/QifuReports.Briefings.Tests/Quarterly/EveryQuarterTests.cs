using System.Text.RegularExpressions;
using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Composing.Tables;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>
/// Every quarter that the shipped filings state or give: three releases, and one quarter that is known by subtraction only.
/// </summary>
public class EveryQuarterTests
{
    public static TheoryData<int, int> Quarters => new() { { 2023, 1 }, { 2023, 2 }, { 2023, 3 }, { 2024, 1 } };

    public static TheoryData<int, int> Releases => new() { { 2023, 2 }, { 2023, 3 }, { 2024, 1 } };

    private static BriefingResult Of(int year, int quarter) => Repository.BriefingOf(Period.Quarter(year, quarter));

    private static DocumentModel Document(int year, int quarter) =>
        Of(year, quarter).Document.ShouldNotBeNull(string.Join('\n', Of(year, quarter).Diagnostics));

    [Theory]
    [MemberData(nameof(Quarters))]
    public void Its_outline_is_as_approved(int year, int quarter) =>
        DocumentText.Outline(Document(year, quarter).Blocks)
            .ShouldMatchApproved(c => c.NoDiff().WithDiscriminator(Period.Quarter(year, quarter).ToString()));

    [Theory]
    [MemberData(nameof(Releases))]
    public void What_the_filing_calls_a_bound_is_one_here_too(int year, int quarter)
    {
        var words = string.Concat(DocumentRuns.All(Document(year, quarter).Blocks).Select(r => r.Text));
        Regex.IsMatch(words, @"may buy back ADSs or shares for up to\u00A0US\$[0-9]+\u00A0million over twelve months").ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_statement_stands_in_it_as_filed(int year, int quarter)
    {
        var tables = Document(year, quarter).Blocks.OfType<Table>().ToList();
        var compared = 0;
        foreach (var statement in Repository.Book.ReleaseFor(Period.Quarter(year, quarter))!.Statements.Where(s => s.IsTable))
        {
            // A wide statement goes on with its per-share amounts in a table of their own.
            var rows = tables.Where(t => t.Id == $"table-{statement.Id}" || t.Id == $"table-{statement.Id}-per-share")
                .SelectMany(t => t.Rows).ToList();
            rows.Count.ShouldBe(statement.Lines.Count);
            for (var i = 0; i < statement.Lines.Count; i++)
            {
                var (line, cells) = (NewestFirst.Of(statement).Lines[i], rows[i].Cells);
                // A raised letter leads to a note under the table.
                DocumentText.Words([.. cells[0].Content.Where(c => c is not TextRun { Style: TextStyle.Superscript, Reference: null })])
                    .ShouldBe(line.Caption);
                for (var j = 0; j < line.Cells.Count; j++, compared++)
                {
                    DocumentText.Words(cells[j + 1].Content).ShouldBe(line.Cells[j].Text == "-" ? "\u2013" : line.Cells[j].Text);
                    if (line.Cells[j].Fact is { } fact)
                        Reference.FigureIn(((TextRun)cells[j + 1].Content[0]).Reference.ShouldNotBeNull()).ToString()
                            .ShouldBe(Figure.NameOf(fact.Key));
                }
            }
        }
        compared.ShouldBeGreaterThan(300);
    }

    [Theory]
    [MemberData(nameof(Quarters))]
    public void Every_number_says_what_it_is(int year, int quarter) =>
        DocumentRuns.All(Document(year, quarter).Blocks).Where(r => r.Reference is null && r.Text.Any(char.IsAsciiDigit))
            .Select(r => r.Text).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Quarters))]
    public void Nothing_of_a_later_filing_enters_and_every_filing_that_enters_is_named(int year, int quarter)
    {
        var day = Document(year, quarter).Info.Date;
        var filings =
            Of(year, quarter).Figures.SelectMany(Roots).Select(f => ((FigureOrigin.Reported)f.Origin).Fact.Source.FilingId).ToHashSet();
        foreach (var id in filings) Repository.Book.Filings.Single(f => f.Id == id).Date.ShouldBeLessThanOrEqualTo(day, id);
        var named = Document(year, quarter).Blocks.OfType<Table>()
            .Single(t => t.Id == "table-filings").Rows.Select(r => ((TextRun)r.Cells[0].Content[0]).Reference);
        named.ShouldBe(filings.Select(Reference.Filing), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Quarters))]
    public void It_has_the_trend_of_the_quarters_before_it(int year, int quarter)
    {
        var table = Document(year, quarter).Blocks.OfType<Table>().Single(t => t.Id == "table-trends");
        table.Columns.Count.ShouldBeInRange(4, 9);
        DocumentText.Words(table.Head[0].Cells[1].Content).ShouldBe(PeriodWords.Short(Period.Quarter(year, quarter)));
        table.Rows.Select(r => DocumentText.Words(r.Cells[0].Content)).ShouldContain("Net income");
    }

    [Fact]
    public void A_trend_marks_what_is_derived_and_what_is_rounded()
    {
        var revenue = Document(2024, 1).Blocks.OfType<Table>()
            .Single(t => t.Id == "table-trends").Rows[1].Cells.Select(c => DocumentText.Words(c.Content)).ToList();
        revenue.ShouldBe(["Total net revenue", "4,153.2", "4,495.5r", "4,281.0", "3,914.3", "3,599.2", "3,906.6d", "4,144.1", "4,183.2"]);
    }

    [Fact]
    public void An_outlook_that_an_earlier_filing_gave_is_not_said_again()
    {
        var text = DocumentText.Of(Document(2023, 3));
        text.ShouldNotContain("RMB495 billion");
        DocumentText.Of(Document(2023, 2)).ShouldContain("RMB455 billion to RMB495 billion");
    }

    [Fact]
    public void A_quarter_without_a_release_says_how_it_is_derived_and_what_is_left_out()
    {
        var result = Of(2023, 1);
        result.OmittedSections.ShouldBe(
            ["Business highlights", "Since the last release", "Capital return and outlook", "Financial statements", "Share data"]);
        var document = Document(2023, 1);
        ((Masthead)document.Blocks[0]).Lines[^1].Replace('\u00A0', ' ')
            .ShouldBe(
                "Derived from the figures of the first half of 2023 and the second quarter of 2023 in the Form 6-K of August 21, 2023");
        var text = DocumentText.Of(document);
        text.ShouldContain("Total net revenue was RMB3,599.2 million, down 16.7% year on year");
        text.ShouldNotContain("as management names");
        text.ShouldNotContain("US$");
        foreach (var figure in result.Figures) (figure.Measure is Measure.PerShare or Measure.PerAds).ShouldBeFalse(figure.Name);
    }

    [Fact]
    public void A_form_that_is_no_number_is_called_as_it_is()
    {
        var text = DocumentText.Of(Document(2024, 1));
        text.ShouldContain("the HKEX announcement of");
        text.ShouldNotContain("Form HKEX");
    }

    private static IEnumerable<Figure> Roots(Figure figure) =>
        figure.Origin is FigureOrigin.Derived derived ? derived.Inputs.SelectMany(Roots) : [figure];
}
