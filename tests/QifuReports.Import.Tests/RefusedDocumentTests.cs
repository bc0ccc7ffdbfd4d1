using System.Text;
using QifuReports.Import.Company;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Documents.PlainText;
using QifuReports.Import.Documents.Workbooks;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Import.Numbers;
using QifuReports.Import.Tables;
using QifuReports.Import.Units;

namespace QifuReports.Import.Tests;

/// <summary>What stood in the way of a document although it says what is asked.</summary>
public sealed class RefusedDocumentTests
{
    [Theory]
    [InlineData("EUR in thousands|Revenue in Britain was GBP 40.0 million.", "EUR in thousands")]
    [InlineData("Revenue in Britain was GBP 40.0 million.|(EUR in thousands)", "(EUR in thousands)")]
    [InlineData("The functional currency is the Swiss franc; the presentation currency is the US dollar (USD).", "USD")]
    // Where nothing else names one; and two lines that both are of the table.
    [InlineData("Consolidated|Revenue was EUR 40.0 million.", "Revenue was EUR 40.0 million.")]
    [InlineData("(RMB in thousands)|(except US$ per ADS)", "(RMB in thousands) (except US$ per ADS)")]
    public void A_sentence_with_an_amount_says_nothing_of_the_currency_of_a_table(string titles, string said) =>
        CurrencyLine.Of(titles.Split('|')).ShouldBe(said);

    [Theory]
    [InlineData("(R$ thousand)", "BRL")]
    [InlineData("(Rs. in Lakhs)", "INR")]
    [InlineData("MSEK", "SEK")]
    [InlineData("PLN thousand", "PLN")]
    [InlineData("NIS in thousands", "ILS")]
    [InlineData("TRY million", "TRY")]
    // A word is no currency of Turkey, nor is that of Hong Kong one of Brazil.
    [InlineData("We try to grow.", "")]
    [InlineData("HK$ thousand", "HKD")]
    public void Currencies_are_known_by_how_documents_write_them(string text, string code) => CurrencyWords.Only(text).ShouldBe(code);

    [Theory]
    [InlineData("MSEK", "million")]
    [InlineData("TSEK", "thousand")]
    public void A_letter_before_a_currency_is_its_scale(string title, string scale) =>
        Scale.Of(title).ShouldNotBeNull().Money.ShouldBe(scale);

    [Theory]
    [InlineData("1,24,532.40", "124532.40")]
    [InlineData("(4,61,200)", "-461200")]
    [InlineData("12,34,56,789", "123456789")]
    [InlineData("124,532", "124532")]
    [InlineData("1,24,53", null)]
    [InlineData("1,245,32", null)]
    [InlineData("124,53,200", null)]
    public void Groups_of_two_digits_before_three_are_those_of_India(string printed, string? value) =>
        PrintedNumber.Of(printed)?.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(value);

    private const string Caption =
        "<p>Orlim Tools N.V. (NASDAQ: ORLM)</p><p>August 1, 2025</p><p>CONSOLIDATED STATEMENTS OF OPERATIONS</p><p>(USD in thousands)</p>";

    private static ImportResult Import(string html, string currency = "")
    {
        var document = DocumentReader.Read("release.html", Encoding.UTF8.GetBytes($"<html><body>{html}</body></html>")).Document!;
        var hints = new ImportHints(Currency: currency.Length > 0 ? currency : null);
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints);
    }

    private static string Rows(string rows) =>
        string.Concat(rows.Split('\n').Select(r => "<tr>" + string.Concat(r.Split('|').Select(c => $"<td>{c}</td>")) + "</tr>"));

    [Fact]
    public void Marks_of_footnotes_in_cells_of_their_own_are_no_column()
    {
        var result = Import(Caption
            + "<table><tr><td></td><td colspan=\"2\">Year ended December 31, 2025</td><td colspan=\"2\">Year ended December 31, " +
                "2024</td></tr>"
            + Rows(
                "Revenue|100,000||90,000|\nCost of revenue|(60,000)||(55,000)|\nGross " +
                    "profit|40,000||35,000|\nExpenses|(28,000)|(1)|(26,200)|\nNet income|12,000||8,800|(2)") + "</table>");

        var statement = result.Filings.ShouldHaveSingleItem().Statements.ShouldHaveSingleItem();
        statement.Lines.Select(l => string.Join(' ', l.Values))
            .ShouldBe(["100000 90000", "-60000 -55000", "40000 35000", "-28000 -26200", "12000 8800"]);
        statement.Lines.ShouldAllBe(l => l.Draft.Length == 0);
    }

    [Fact]
    public void A_row_that_has_lost_a_cell_takes_no_other_row_with_it()
    {
        string Row(string caption, string a, string b) =>
            $"<tr><td>{caption}</td><td colspan=\"2\">{a}</td><td colspan=\"2\">{b}</td></tr>";
        var result = Import(Caption + "<table>" + Row("", "Year ended December 31, 2025", "Year ended December 31, 2024")
            + Row("Revenue", "100,000", "90,000") + Row("Cost of revenue", "(60,000)", "(55,000)") + Row("Gross profit", "40,000", "35,000")
            + Row("Expenses", "(28,000)", "(26,200)") + Row("Net income", "12,000", "8,800")
            + "<tr><td>Other gain</td><td></td><td></td><td>700</td></tr></table>");

        var statement = result.Filings.ShouldHaveSingleItem().Statements.ShouldHaveSingleItem();
        statement.Lines[^2].Values.ShouldBe(["12000", "8800"]);
        statement.Lines[^1].Values.ShouldAllBe(v => v == "null");
        result.Unread.ShouldContain(u => u.What.Contains("700", StringComparison.Ordinal));
    }

    [Fact]
    public void Beside_figures_under_the_standards_adjusted_ones_are_left_out_and_told()
    {
        var result = Import(Caption + "<table>"
            + Rows(
                "|Q2 2025 GAAP|Q2 2025 Adjustments|Q2 2025 Non-GAAP|Q2 2024 " +
                    "GAAP\nRevenue|100,000|900|100,900|90,000\nCosts|(88,000)|1,000|(87,000)|(81,200)\nNet " +
                    "income|12,000|1,900|13,900|8,800") + "</table>");

        var statement = result.Filings.ShouldHaveSingleItem().Statements.ShouldHaveSingleItem();
        statement.Id.ShouldBe("operations");
        statement.Lines.Select(l => string.Join(' ', l.Values)).ShouldBe(["100000 90000", "-88000 -81200", "12000 8800"]);
        result.Unread.Count(u => u.Why.Contains("adjusted", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("EUR", "--currency says EUR, and the document names USD")]
    [InlineData("USD", "")]
    public void A_currency_that_is_said_against_the_document_is_a_doubt(string said, string doubt)
    {
        var draft = Import(Caption + "<table>"
            + Rows("|Q2 2025|Q2 2024\nRevenue|100,000|90,000\nCosts|(88,000)|(81,200)\nNet income|12,000|8,800") + "</table>",
            said).Filings.ShouldHaveSingleItem().Draft;
        if (doubt.Length > 0) draft.ShouldContain(doubt);
        else draft.ShouldNotContain("--currency");
    }

    [Fact]
    public void A_cell_over_more_rows_than_any_table_has_is_taken_for_one_of_its_own_row()
    {
        var result = Import(Caption + "<table>"
            + Rows("|Q2 2025|Q2 2024\nRevenue|100,000|90,000\nCosts|(88,000)|(81,200)\nNet income|12,000|8,800")
                .Replace("<td>Revenue", "<td rowspan=\"99999999\" colspan=\"-3\">Revenue", StringComparison.Ordinal) + "</table>");
        result.Filings.ShouldHaveSingleItem().Statements[0].Lines[1].Values.ShouldBe(["-88000", "-81200"]);
    }

    [Theory]
    [InlineData("Results of the quarter [Japanese GAAP]", "j-gaap")]
    [InlineData("Prepared in accordance with Indian Accounting Standards (Ind AS).", "ind-as")]
    [InlineData("Prepared under K-IFRS.", "k-ifrs")]
    [InlineData("Prepared under US GAAP, and under Ind AS for its subsidiary.", "")]
    [InlineData("Results of the quarter", "")]
    public void Standards_of_countries_are_known_by_their_names(string text, string code) => NationalStandards.Named([text]).ShouldBe(code);

    [Theory]
    [InlineData("", "Musterwerk AG", "ifrs")]
    [InlineData("NSE: GIZM", "Gizmo Limited", "ind-as")]
    [InlineData("LSE: GIZM", "Gizmo plc", "ifrs")]
    [InlineData("", "Gizmo, Inc.", "us-gaap")]
    [InlineData("", "Gizmo Limited", "us-gaap")]
    public void What_is_assumed_is_what_companies_of_the_kind_mostly_have(string listing, string name, string code) =>
        NationalStandards.Usual(listing.Length > 0 ? [listing] : [], name, ["Results of the quarter"]).ShouldBe(code);

    [Fact]
    public void A_company_that_counts_in_lakhs_has_the_standards_of_India() =>
        NationalStandards.Usual([], "Gizmo Limited", ["(Rs. in Lakhs)"]).ShouldBe("ind-as");

    [Fact]
    public void The_number_of_a_line_is_no_word_of_its_caption() =>
        Import(Caption + "<table>" + Rows(
            "No.|Particulars|Q2 2025|Q2 2024\n1|Revenue|100,000|90,000\n2|Costs|(88,000)|(81,200)\n3.|Net income (1+2)|12,000|8,800")
            + "</table>")
            .Filings.ShouldHaveSingleItem().Statements[0].Lines.Select(l => l.Caption).ShouldBe(["Revenue", "Costs", "Net income (1+2)"]);

    [Theory]
    [InlineData("100000.00000001", "100000")]
    [InlineData("0.1234567", "0.1234567")]
    [InlineData("1250.5", "1250.5")]
    public void What_a_stored_number_is_off_by_is_not_printed(string stored, string printed) =>
        NumberFormat.General.Print(stored, false).ShouldBe(printed);

    [Theory]
    [InlineData("Q2 2025|Q2 2024", "Income statement")]
    // Where the heads say less the title says the rest.
    [InlineData("June 30, 2025|June 30, 2024", "Income statement for the six months ended 30 June 2025")]
    public void A_title_with_the_day_of_one_column_is_shortened_where_the_heads_say_all(string heads, string title) =>
        Import(
            "<p>Orlim Tools N.V. (NASDAQ: ORLM)</p><p>August 1, 2025</p><p>Income statement for the six months ended 30 June " +
            "2025</p><p>(USD in thousands)</p><table>"
            + Rows($"|{heads}\nRevenue|100,000|90,000\nCosts|(88,000)|(81,200)\nNet income|12,000|8,800") + "</table>")
            .Filings.ShouldHaveSingleItem().Statements[0].Title.ShouldBe(title);

    [Theory]
    [InlineData("(\u00A3'000)", 0)]
    [InlineData("Prepared under US GAAP. Revenue in Europe was \u00A340.0 million.", 1)]
    public void What_amounts_are_in_is_no_sentence_to_understand(string text, int passed) =>
        Import(
            "<p>Orlim Tools N.V. Reports Results</p><p>DELFT, August 1, 2025 \u2013 Orlim Tools N.V. (NASDAQ: ORLM) today reported " +
            "results for the quarter ended June 30, 2025.</p><p>" + text + "</p>" + Caption + "<table>"
            + Rows("|Q2 2025|Q2 2024\nRevenue|100,000|90,000\nCosts|(88,000)|(81,200)\nNet income|12,000|8,800")
            + "</table>").NotUnderstood.Count.ShouldBe(passed);

    [Theory]
    [InlineData("In thousands of USD, except share and per-share data", "Share data")]
    [InlineData("Investments in thousands of shops", "Investments in thousands of shops")]
    public void What_amounts_are_in_is_no_title(string line, string title) =>
        StatedTables.Plan("Share data", line, "\tQ2 2025\tQ2 2024", "Orders\t100\t90", "Shops\t12\t8").Title.ShouldBe(title);

    [Fact]
    public void A_name_behind_its_label_is_that_of_the_company() =>
        CompanyFacts.Of(new SourceDocument("release.txt", "", DocumentForm.Text,
            TextDocument.Read("Results\n\nCompany name: Aokawa Kiko Co., Ltd.\n\nListing: Tokyo")!), []).Name.ShouldBe(
                "Aokawa Kiko Co., Ltd.");
}
