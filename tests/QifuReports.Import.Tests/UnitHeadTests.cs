using System.Text;
using QifuReports.Import.Currencies;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Import.Numbers;
using QifuReports.Import.Units;

namespace QifuReports.Import.Tests;

/// <summary>Units in the heads of a table: over which columns they hold, and how they are written.</summary>
public class UnitHeadTests
{
    [Theory]
    [InlineData("(in thousands of U.S. dollars)||", "Q3 2025|Q3 2024|Q3 2023")]
    [InlineData("||(in thousands of U.S. dollars)", "Q3 2025|Q3 2024|Q3 2023")]
    [InlineData("|USD thousand|", "Q3 2025|Q3 2024|Q3 2023")]
    [InlineData("US$000||", "Q3 2025|Q3 2024|Q3 2023")]
    [InlineData("Q3 2025|Q3 2024|Q3 2023", "|(Amounts in USD thousands, except per share data)|")]
    public void The_unit_of_a_table_in_one_cell_holds_over_all_its_columns(string upper, string lower)
    {
        var result = Import(Page("Orrin Vale reports.", upper, lower));

        result.Filings.Single().Statements.Single().Columns.Select(c => (c.Period.ToString(), c.Currency, c.Scale, c.Draft))
            .ShouldBe([("2025Q3", "USD", "thousand", ""), ("2024Q3", "USD", "thousand", ""), ("2023Q3", "USD", "thousand", "")]);
    }

    [Theory]
    // A period twice is one of two currencies; a currency over the last column says no more than that; words beside the unit may be of one
    // column.
    [InlineData("||(in thousands of U.S. dollars)", "Q3 2024|Q3 2025|Q3 2025", "2025Q3")]
    [InlineData("||USD", "Q3 2023|Q3 2024|Q3 2025", "2025Q3")]
    [InlineData("||Continued operations, USD thousand", "Q3 2023|Q3 2024|Q3 2025", "2025Q3")]
    public void A_unit_that_may_be_of_one_column_stays_there_and_the_others_are_told(string upper, string lower, string periods)
    {
        var result = Import(Page("Orrin Vale reports.", upper, lower));

        string.Join(' ', result.Filings.Single().Statements.Single().Columns.Select(c => c.Period)).ShouldBe(periods);
        result.Unread.Count(u => u.Why == "neither its head nor a title names its currency").ShouldBe(2);
        result.Unread.ShouldContain(u => u.What.EndsWith($"column \"{lower.Split('|')[0]}\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("|USD thousand|")]
    [InlineData("Note|USD thousand|")]
    public void The_numbers_of_notes_stay_no_column_under_the_unit_of_the_others(string units) =>
        Import(Page("Orrin Vale reports.", "Note|Q3 2025|Q3 2024", units, "4|12,400|11,900", "5|(7,100)|(6,900)", "|5,300|5,000"))
            .Filings.Single().Statements.Single().Columns.Select(c => c.Period.ToString()).ShouldBe(["2025Q3", "2024Q3"]);

    [Theory]
    [InlineData("\u00A3000", "GBP", "thousand")]
    [InlineData("\u20AC000", "EUR", "thousand")]
    [InlineData("$000", "USD", "thousand")]
    [InlineData("US$000", "USD", "thousand")]
    [InlineData("S$000", "SGD", "thousand")]
    [InlineData("RMB000", "RMB", "thousand")]
    [InlineData("R000", "ZAR", "thousand")]
    [InlineData("SEKm", "SEK", "million")]
    [InlineData("EURm", "EUR", "million")]
    [InlineData("CHFm", "CHF", "million")]
    [InlineData("USDm", "USD", "million")]
    [InlineData("RMBm", "RMB", "million")]
    [InlineData("PLNm", "PLN", "million")]
    [InlineData("EURk", "EUR", "thousand")]
    [InlineData("SEKbn", "SEK", "billion")]
    [InlineData("(DKKmn)", "DKK", "million")]
    public void A_scale_right_behind_a_currency_is_read(string unit, string currency, string scale)
    {
        var result =
            Import(Page("Orrin Vale reports.", "Q3 2025|Q3 2024", $"{unit}|{unit}", "12,400|11,900", "(7,100)|(6,900)", "5,300|5,000"));

        var statement = result.Filings.Single().Statements.Single();
        statement.Lines.Select(l => (l.Caption, l.Draft)).ShouldBe([("Revenue", ""), ("Cost of sales", ""), ("Net income", "")]);
        statement.Columns.Select(c => (c.Currency, c.Scale, c.Heading))
            .ShouldBe([(currency, scale, "Q3 2025"), (currency, scale, "Q3 2024")]);
    }

    [Theory]
    [InlineData("EUROPE")]
    [InlineData("EURmax")]
    [InlineData("SEKunda")]
    [InlineData("CADence")]
    [InlineData("PERUSDm")]
    [InlineData("eurm")]
    [InlineData("USDm2")]
    public void Other_letters_behind_a_code_make_no_currency(string word) => CurrencyWords.All(word).ShouldBeEmpty();

    [Theory]
    [InlineData("\u00A5tn")]
    [InlineData("KRWtn")]
    public void Trillions_are_no_scale_of_the_data(string unit) => Scale.NotUnderstood(unit).ShouldBe(unit);

    [Theory]
    [InlineData("\u00A3000", false)]
    [InlineData("US$ 000", false)]
    [InlineData("000", false)]
    [InlineData("\u00A30", true)]
    [InlineData("$ 100", true)]
    [InlineData("$1,000", true)]
    [InlineData("0", true)]
    public void Three_zeros_are_no_number(string cell, bool isNumber) => (PrintedNumber.Of(cell) is not null).ShouldBe(isNumber);

    [Fact]
    public void Three_zeros_among_figures_cannot_be_read() =>
        Import(Page("Orrin Vale reports.", "Q3 2025|Q3 2024", "USD thousand|USD thousand", "000|11,900", "(7,100)|(6,900)", "5,300|5,000"))
            .Filings.Single().Statements.Single().Lines[0].Draft.ShouldContain("\"000\" cannot be read");

    [Theory]
    [InlineData("Figures in yen.", "\u00A5bn", "JPY", "")]
    [InlineData("Our home is Japan.", "\u00A5bn", "JPY", "JPY is taken")]
    [InlineData("The Renminbi fell.", "\u00A5m", "RMB", "")]
    [InlineData("We sell in Mexico.", "Ps. million", "MXN", "MXN is taken")]
    [InlineData("The Mexican peso fell.", "Ps. million", "MXN", "")]
    public void A_sign_of_several_currencies_is_that_of_the_one_that_is_named(string sentence, string unit, string currency, string draft)
    {
        var filing = Import(Page(sentence, "Q3 2025|Q3 2024", $"{unit}|{unit}", "12,400|11,900", "(7,100)|(6,900)",
            "5,300|5,000")).Filings.Single();

        filing.Statements.Single().Columns.ShouldAllBe(c => c.Currency == currency);
        filing.Draft.Contains(draft, StringComparison.Ordinal).ShouldBeTrue();
        filing.Draft.Contains("is taken", StringComparison.Ordinal).ShouldBe(draft.Length > 0);
    }

    [Theory]
    [InlineData("Orrin Vale reports.", "\u00A5bn")]
    [InlineData("We sell in Japan and in China.", "\u00A5bn")]
    [InlineData("The yen fell and the Renminbi rose.", "\u00A5bn")]
    [InlineData("Orrin Vale reports.", "Ps. million")]
    public void Where_nothing_tells_which_no_currency_is_guessed(string sentence, string unit) =>
        CurrencyOf(Page(sentence, "Q3 2025|Q3 2024", $"{unit}|{unit}", "12,400|11,900")).ShouldBeEmpty();

    [Theory]
    [InlineData("in % of sales", "")]
    [InlineData("in percent of net sales", "")]
    [InlineData("in dozens", "dozens")]
    public void Percent_over_one_column_are_no_scale_of_the_table(string head, string words)
    {
        var lines = Import(Page("All amounts in USD million.", $"Q3 2025|{head}|Q3 2024", "||", "12,400|100.0|11,900",
            "(7,100)|(57.3)|(6,900)", "5,300|42.7|5,000")).Filings.Single().Statements.Single().Lines;

        lines.ShouldAllBe(l => l.Draft.Contains("not understood", StringComparison.Ordinal) == words.Length > 0);
    }

    [Fact]
    public void Percent_in_the_title_of_a_table_are_a_doubt() =>
        Scale.NotUnderstood("(in % of sales)").ShouldNotBeEmpty();

    private static string Page(string sentence, string upper, string lower, params string[] figures)
    {
        string[] rows = figures.Length > 0 ? figures : ["12,400|11,900|11,100", "(7,100)|(6,900)|(6,500)", "5,300|5,000|4,600"];
        string[] captions = ["Revenue", "Cost of sales", "Net income"];
        static string Row(string caption, string cells) =>
            $"<tr><td>{caption}</td><td>{cells.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>";
        return $"<html><head><meta charset=\"utf-8\"></head><body><p>Orrin Vale Limited</p><p>Prepared under " +
            $"IFRS.</p><p>{sentence}</p><p>CONSOLIDATED STATEMENTS OF " +
            $"INCOME</p><table>{Row("", upper)}{Row("", lower)}{string.Concat(rows.Select((r, i) => Row(captions[i], r)))}</table></body></html>";
    }

    private static string CurrencyOf(string page)
    {
        var document = Read(page);
        return DocumentCurrency.Of(document, DocumentUnit.Of(document)).Code;
    }

    private static SourceDocument Read(string page) => DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(page)).Document!;

    private static ImportResult Import(string page)
    {
        var document = Read(page);
        var hints = new ImportHints(new DateOnly(2025, 11, 1));
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints);
    }
}
