using System.Text;
using QifuReports.Import.Currencies;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Importing;
using QifuReports.Import.Units;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>Sentences that say once in what all amounts of a document are.</summary>
public sealed class DocumentUnitTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("unit-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("All amounts in SEK million unless stated otherwise.", "SEK million")]
    [InlineData("All amounts are stated in SEK million.", "SEK million")]
    [InlineData("Unless otherwise stated, all amounts are in thousands of euros.", "EUR thousand")]
    [InlineData("All amounts, unless otherwise indicated, are expressed in millions of U.S. dollars, except per share data.",
        "USD million")]
    [InlineData("The financial statements are presented in Australian dollars.", "AUD ")]
    [InlineData("The Group\u2019s consolidated financial statements are presented in Swiss francs, which is its functional currency.",
        "CHF ")]
    [InlineData("Amounts in this report are in EUR million.", "EUR million")]
    [InlineData("Its presentation currency is the Singapore dollar.", "SGD ")]
    [InlineData("Figures in EUR 1,000.", "EUR thousand")]
    // Of an amount, of one table, of another unit beside it, of a part of the company; no unit at all.
    [InlineData("Results in Europe rose to EUR 40 million.", "")]
    [InlineData("The results came in EUR 40 million higher.", "")]
    [InlineData("Amounts in this table are in EUR thousand.", "")]
    [InlineData("All amounts are translated in US dollars for convenience.", "")]
    [InlineData("The results of the segment are stated in CAD.", "")]
    [InlineData("The figures are shown in the table below in EUR.", "")]
    [InlineData("All amounts in this document are unaudited.", "")]
    [InlineData("We invested in Swedish kronor.", "")]
    public void A_sentence_on_all_amounts_says_their_unit(string sentence, string unit)
    {
        var said = DocumentUnit.Of(Text(sentence));

        $"{said.Currency} {said.Scale?.Money}".Trim().ShouldBe(unit.Trim());
    }

    [Theory]
    [InlineData("Orlim AB today reported. In thousands of U.S. dollars.", "USD")]
    // Alone it is the unit of the table below, and behind a title that of its statement.
    [InlineData("In thousands of U.S. dollars.", "")]
    [InlineData("Consolidated balance sheet. In thousands of U.S. dollars.", "")]
    public void A_unit_among_other_sentences_is_that_of_the_document(string paragraph, string currency) =>
        DocumentUnit.Of(Text(paragraph)).Currency.ShouldBe(currency);

    [Fact]
    public void Sentences_that_disagree_say_nothing() =>
        DocumentUnit.Of(Text("All amounts are stated in SEK million.\n\nAll amounts are stated in EUR million."))
            .ShouldBe(new DocumentUnit("", new Scale("million", "million")));

    [Theory]
    [InlineData("Oslo. Orlim ASA. All amounts in NOK million unless stated otherwise.", "", "NOK", "million")]
    [InlineData("Oslo. Orlim ASA. In thousands of U.S. dollars.", "", "USD", "thousand")]
    [InlineData("Sydney. Orlim Limited (ASX: ORL). The financial statements are presented in Australian dollars.", "$'000", "AUD",
        "thousand")]
    // Long before the first table.
    [InlineData("All amounts in NOK million.|a|b|c|d|e|f|g|h|i|j", "", "NOK", "million")]
    public void It_holds_for_each_table_that_says_nothing_itself(string text, string unit, string currency, string scale)
    {
        var result = Run(Document(text, unit, unit), null);

        var filing = result.Filings.Single();
        filing.Statements.Select(s => s.Id).ShouldBe(["operations", "balance-sheet"]);
        filing.Statements.SelectMany(s => s.Columns).ShouldAllBe(c => c.Currency == currency && c.Scale == scale);
        filing.Statements.SelectMany(s => s.Lines).ShouldAllBe(l => l.Draft == "");
        filing.Draft.ShouldBeEmpty();
    }

    [Theory]
    // A table that names its own, and figures with the sign of another currency.
    [InlineData("All amounts in NOK million.", "NOK million", "EUR million", "NOK EUR")]
    [InlineData("All amounts in NOK million.", "NOK million", "$m", "NOK USD")]
    public void A_table_that_says_another_is_not_of_it(string text, string one, string other, string currencies)
    {
        var result = Run(Document(text, one, other), null);

        string.Join(' ', result.Filings.Single().Statements.Select(s => s.Columns[0].Currency)).ShouldBe(currencies);
    }

    [Fact]
    public void A_table_without_a_scale_behind_one_with_another_than_the_sentence_is_a_draft()
    {
        var statements =
            Run(Document("All amounts in NOK million.|a|b|c|d|e|f|g|h|i|j", "NOK thousand", ""), null).Filings.Single().Statements;

        statements.Select(s => s.Columns[0].Scale).ShouldBe(["thousand", "million"]);
        statements[0].Lines.ShouldAllBe(l => l.Draft == "");
        statements[1].Lines.ShouldAllBe(l => l.Draft.Contains("a sentence says millions of all amounts", StringComparison.Ordinal));
    }

    [Fact]
    public void It_goes_before_the_currency_of_the_data()
    {
        var book = SmallLedger.Of(_folder,
            """{"id": "revenue", "name": "Revenue", "periodType": "flow", "unit": "money"}, {"id": "net-income", "name": "Net income", "periodType": "flow", "unit": "money"}""", ["2024FY revenue 4880", "2024FY net-income 340"]);

        Run(Document("All amounts in NOK million.|a|b|c|d|e|f|g|h|i|j", "", ""), book).Filings.Single().Draft.ShouldContain(
            "its amounts are in NOK");
    }

    private static SourceDocument Document(string text, string one, string other)
    {
        static string Heads(string unit, string heads) => heads + (unit.Length > 0 ? $"\n\t{unit}\t{unit}" : "") + "\n";
        return Text(text.Replace("|", "\n\n", StringComparison.Ordinal) + "\n\nPrepared under IFRS.\n\nCONSOLIDATED INCOME STATEMENT\n\n"
            + Heads(one, "\tYear ended December 31, 2025\tYear ended December 31, 2024")
            + "Revenue\t5,120\t4,880\nCosts\t(4,696)\t(4,540)\nNet income\t424\t340\n\nCONSOLIDATED BALANCE SHEET\n\n"
            + Heads(other, "\tDecember 31, 2025\tDecember 31, 2024")
            + "Cash\t1,100\t1,300\nReceivables\t2,400\t2,250\nTotal assets\t3,500\t3,550\n");
    }

    private static SourceDocument Text(string text) => DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text)).Document!;

    private static ImportResult Run(SourceDocument document, Ledger.LedgerBook? book)
    {
        var hints = new ImportHints(new DateOnly(2026, 2, 1));
        return Importer.Run(document, book, book is null ? Importer.Meet(document, hints).Calendar.Calendar : FiscalCalendar.CalendarYears,
            hints);
    }
}
