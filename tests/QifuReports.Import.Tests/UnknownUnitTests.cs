using System.Text;
using QifuReports.Import.Captions;
using QifuReports.Import.Documents;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>Lines outside the statements that nothing shows to be money: of what companies count and measure there is no list.</summary>
public class UnknownUnitTests
{
    private const string Heads = "|Q3 2024|Q3 2023";
    private static readonly string[] Income = [Heads, "Revenue|412,350|389,120", "Cost of sales|(251,140)|(240,005)",
        "Net income|161,210|149,115"];

    [Theory]
    [InlineData("Available seat miles")]
    [InlineData("Revenue passenger kilometres")]
    [InlineData("Electricity generated")]
    [InlineData("Rig days")]
    [InlineData("Page views")]
    [InlineData("Emissions")]
    [InlineData("Barrels sold")]
    [InlineData("Vehicle sales")]
    [InlineData("Change in page views")]
    public void A_line_that_nothing_shows_to_be_money_is_a_draft(string caption) =>
        Of(Lines("Operating data", "", Heads, $"{caption}|2,510|2,430", "Load factor|84.0%|82.1%"), caption).Draft.ShouldStartWith(
            "nothing shows that it is money");

    [Theory]
    [InlineData("Storage (PB)")]
    [InlineData("Water (megalitres)")]
    [InlineData("Carbon (tCO2e)")]
    [InlineData("Land, hectares")]
    public void A_unit_that_its_caption_names_is_taken(string caption)
    {
        var result = Import("Operating data", "", Heads, $"{caption}|2,510|2,430");
        var line = result.Filings.Single().Statements[1].Lines.Single();
        (result.Concepts.Single(c => c.Id.Value == line.Concept).Unit, line.Draft).ShouldBe(("count", ""));
    }

    [Theory]
    [InlineData("Capital expenditure", "4,120|3,910")]
    [InlineData("Adjusted EBITDA", "41,000|33,000")]
    [InlineData("Change in net debt", "1,200|1,100")]
    [InlineData("Depreciation and amortization", "1,200|1,100")]
    [InlineData("Selling, general and administrative", "1,200|1,100")]
    [InlineData("Cloud", "$1,200|$1,100")]
    [InlineData("Cloud ($ in millions)", "1,200|1,100")]
    public void What_is_called_an_amount_or_has_the_sign_of_a_currency_is_one(string caption, string cells) =>
        Of(Lines("Other data", "", Heads, $"{caption}|{cells}"), caption).Draft.ShouldBeEmpty();

    // By the table that says its currency and counts nothing, by a sum with what is known, and by the words over them.
    [Fact]
    public void Segments_and_breakdowns_are_amounts()
    {
        Lines("Assets by region", "(in thousands of US$)", Heads, "Americas|6,010|5,400", "Europe|4,200|3,900")
            .ShouldAllBe(l => l.Draft.Length == 0);
        Lines("By region", "(in thousands of US$)", Heads, "Americas|6,010|5,400", "Europe|4,200|3,900")
            .ShouldAllBe(l => l.Draft.Length == 0);
        Lines("By region", "", Heads, "Americas|212,350|199,120", "Europe|200,000|190,000", "Total|412,350|389,120")
            .ShouldAllBe(l => l.Draft.Length == 0);
        Lines("By region", "", Heads, "Capital expenditure||", "Americas|6,010|5,400", "Europe|4,200|3,900")
            .ShouldAllBe(l => l.Draft.Length == 0);
        Lines("By region", "", Heads, "Americas|6,010|5,400", "Europe|4,200|3,900").ShouldAllBe(l => l.Draft.Length > 0);
    }

    // A table of amounts that also counts is not of amounts alone, and neither is one that says so.
    [Theory]
    [InlineData("Key figures", "(in thousands of US$)", "Employees|1,204|1,190")]
    [InlineData("Key figures", "(in thousands of US$, unless otherwise stated)", "Tax|1,204|1,190")]
    [InlineData("Operating statistics", "(in thousands of US$)", "Tax|1,204|1,190")]
    public void The_currency_of_a_table_says_nothing_of_it_where_it_also_counts(string title, string unit, string other) =>
        Of(Lines(title, unit, Heads, "Rig days|812|799", other), "Rig days").Draft.ShouldStartWith("nothing shows that it is money");

    // Orders are taken in money or in pieces.
    [Theory]
    [InlineData("(in thousands of US$)", true)]
    [InlineData("", false)]
    public void Order_intake_is_an_amount_where_the_table_says_its_currency(string unit, bool isAmount) =>
        (Of(Lines("Key figures", unit, Heads, "Order intake|812|799", "Employees|1,204|1,190"), "Order intake").Draft.Length == 0).ShouldBe(
            isAmount);

    [Fact]
    public void A_line_that_comes_again_is_as_doubtful_as_it_was()
    {
        var result = Import("Operating data", "", Heads, "Rig days|812|799", "|Q3 2024|Q2 2024", "Rig days|812|806");
        result.Filings.Single().Statements.SelectMany(s => s.Lines).Where(l => l.Caption == "Rig days").Some()
            .ShouldAllBe(l => l.Draft.Length > 0);
    }

    [Theory]
    [InlineData("Cost of stores", true)]
    [InlineData("Total revenues", true)]
    [InlineData("Net cash used in operating activities", true)]
    [InlineData("Income tax paid", true)]
    [InlineData("Share of profit of associates", true)]
    [InlineData("Owners of the Company", true)]
    [InlineData("Revenue tonne kilometres", false)]
    [InlineData("Cash machines", false)]
    [InlineData("Share of renewable energy", false)]
    [InlineData("Traffic flow", false)]
    [InlineData("", false)]
    public void An_amount_is_told_by_the_noun_of_its_name(string caption, bool isAmount) => MoneyWords.Names(caption).ShouldBe(isAmount);

    private static LineDraft Of(IReadOnlyList<LineDraft> lines, string caption) => lines.Single(l => l.Caption == caption);

    private static IReadOnlyList<LineDraft> Lines(string title, string unit, params string[] rows) =>
        [.. Import(title, unit, rows).Filings.Single().Statements.Single(s => s.Id is not "operations").Lines.Where(
            l => l.Concept.Length > 0)];

    private static ImportResult Import(string title, string unit, params string[] rows)
    {
        var html =
            $"<html><body><p>Orrin Vale Limited (NYSE: ORVL)</p><p>CONSOLIDATED STATEMENTS OF INCOME</p><p>(in thousands of US " +
                $"dollars)</p>{Table(Income)}<p>{title}</p><p>{unit}</p>{Table(rows)}</body></html>";
        var document = DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(html)).Document!;
        var hints = new ImportHints(new DateOnly(2024, 11, 1), Currency: "USD");
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints);
    }

    private static string Table(string[] rows) =>
        $"<table>{string.Concat(rows.Select(r => $"<tr><td>{r.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>"))}</table>";
}
