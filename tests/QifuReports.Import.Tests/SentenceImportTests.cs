using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Import.Roles;
using QifuReports.Import.Units;
using QifuReports.Import.Writing;
using QifuReports.Ledger;
using QifuReports.Ledger.Reading;

namespace QifuReports.Import.Tests;

/// <summary>
/// What the sentences of releases come to: concepts, outlook, dividends, repurchases, with and without data that are there.
/// </summary>
public sealed class SentenceImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sentences-").FullName;

    private const string Head =
        "Orlim Tools N.V. (NASDAQ: ORLM)\n\nUtrecht, August 1, 2024 -- Orlim Tools N.V. (NASDAQ: ORLM) today announced its second " +
            "quarter 2024 figures.";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_measure_that_ties_becomes_a_concept_of_a_new_company_with_its_growth()
    {
        var result = Import(null, Head, "Second Quarter 2024 Business Highlights",
            "Orders were 12.6 million as of June 30, 2024, an increase of 5.0% from 12.0 million as of June 30, 2023.",
            "The churn rate was 4.1% as of June 30, 2024.");

        Concepts(result).ShouldBe(["orders: count count 1", "orders-growth: ratio percent 0 of orders at instants"]);
        Lines(result).ShouldBe(["highlights orders: 12.6 12.0", "highlights orders-growth: 5.0 null"]);
        result.Unread.Single(u => u.Line > 0).What.ShouldBe("Churn rate: 4.1%");
    }

    [Fact]
    public void A_part_is_named_with_its_measure()
    {
        var result = Import(null, Head, "Second Quarter 2024 Business Highlights",
            "Loan volume was EUR 1,264 million, an increase of 26.4% from EUR 1,000 million in the same period of 2023.",
            "EUR 632 million was under capital-light model, an increase of 26.4% from EUR 500 million in the same period of 2023.");

        Concepts(result).ShouldBe(["loan-volume: flow money 0 plays loan-volume", "loan-volume-growth: ratio percent 0 of loan-volume",
            "loan-volume-under-capital-light-model: flow money 0 plays loan-volume-capital-light",
            "loan-volume-under-capital-light-model-growth: ratio percent 0 of loan-volume-under-capital-light-model"]);
    }

    [Fact]
    public void A_measure_is_named_without_what_only_tells_of_it()
    {
        var result = Import(null, Head, "Second Quarter 2024 Business Highlights",
            "Borrowers with drawdown, including repeat borrowers, were 12.6 million as of June 30, 2024, an increase of 5.0% from 12.0 " +
                "million as of June 30, 2023.");

        result.Concepts.Select(c => (c.Name, c.Polarity))
            .ShouldBe([("Borrowers with drawdown", 1), ("Growth of borrowers with drawdown", 0)]);
        result.Filings[0].Statements[0].Lines[0].Caption.ShouldBe("Borrowers with drawdown, including repeat borrowers");
    }

    [Theory]
    [InlineData("90 day+ delinquency rate", RowUnit.Percent, -1)]
    [InlineData("Default rate", RowUnit.Percent, -1)]
    [InlineData("Overdue loan balance", RowUnit.Money, -1)]
    [InlineData("Coverage of overdue loans", RowUnit.Percent, 0)]
    [InlineData("Loan loss provisions", RowUnit.Money, 0)]
    [InlineData("Registered users", RowUnit.Count, 1)]
    [InlineData("Loan volume", RowUnit.Money, 1)]
    [InlineData("Share of users with a loan", RowUnit.Percent, 0)]
    [InlineData("Orders", RowUnit.Count, 0)]
    public void Whether_a_rise_is_good_is_said_where_the_words_are_sure(string caption, RowUnit unit, int polarity) =>
        MeasureRoles.PolarityOf(caption, unit).ShouldBe(polarity);

    [Fact]
    public void What_a_new_company_expects_is_of_the_measure_that_it_states()
    {
        var result = Import(null, Head, "Second Quarter 2024 Business Highlights",
            "Total origination and loan volume was EUR 1,264 million, an increase of 26.4% from EUR 1,000 million in the same " +
                "period of 2023.",
            "Business Outlook",
            "The Company would like to adjust its outlook of loan volume for 2024 to be between EUR 4,620 million and EUR 4,740 " +
                "million, representing a year-on-year growth of 10% to 13%.");

        Concepts(result).Skip(2).ShouldBe(
            ["total-origination-and-loan-volume-guidance-low: flow money 0 plays loan-volume-guidance-low",
                "total-origination-and-loan-volume-guidance-high: flow money 0 plays loan-volume-guidance-high",
            "total-origination-and-loan-volume-growth-guidance-low: ratio percent 0 plays loan-volume-growth-guidance-low",
            "total-origination-and-loan-volume-growth-guidance-high: ratio percent 0 plays loan-volume-growth-guidance-high"]);
        Lines(result).ShouldContain("outlook total-origination-and-loan-volume-guidance-low: 4620");
    }

    [Fact]
    public void A_range_that_nothing_bears_out_makes_no_concept() =>
        Concepts(Import(null, Head, "Second Quarter 2024 Business Highlights",
            "Loan volume was EUR 1,264 million, an increase of 26.4% from EUR 1,000 million in the same period of 2023.",
            "Business Outlook",
            "The Company expects loan volume for 2024 to be between EUR 4,620 million and EUR 4,740 million.")).Count.ShouldBe(2);

    [Fact]
    public void A_repurchase_whose_number_price_and_cost_tie_plays_the_parts_of_one()
    {
        var result = Import(null, Head, "Share Repurchase",
            "As of July 30, 2024, the Company had in aggregate purchased approximately 3.4 million ADSs in the open market for a total " +
                "amount of approximately US$65 million at an average price of US$19.3 per ADS.");

        result.Concepts.Select(c => $"{c.Role} {c.PeriodType} {c.Unit}")
            .ShouldBe(["repurchased-ads count ads", "repurchase-cost count money", "repurchase-average-price per-share money-per-ads"]);
    }

    [Fact]
    public void The_size_of_a_plan_that_is_said_again_is_that_of_the_plan_on_its_day()
    {
        var result = Import(null, Head, "Second Quarter 2024 Financial Results",
            "During the quarter, we announced a 12-month, US$150 million share repurchase program.", "Share Repurchase",
            "On June 20, 2024, the Company announced a plan whereby it is authorized to repurchase its shares with an aggregate value " +
                "of up to US$150 million.");

        Lines(result).ShouldBe(["plan-repurchase repurchase-authorisation: 150", "repurchase repurchase-authorisation: 150"]);
        result.Filings[0].Statements.SelectMany(s => s.Columns).ShouldAllBe(c => c.Period.ToString() == "2024-06-20");
    }

    [Fact]
    public void A_release_without_a_table_begins_a_company_in_its_currency_and_quarter()
    {
        var document = Document(Head, "Second Quarter 2024 Business Highlights",
            "Sales volume was EUR 1,264 million, an increase of 26.4% from EUR 1,000 million in the same period of 2023.");

        Importer.Meet(document, new ImportHints()).Company.ShouldSatisfyAllConditions(c => c.Name.ShouldBe("Orlim Tools N.V."),
            c => c.Currency.ShouldBe("EUR"));
        Importer.Run(document, null, QifuReports.Ledger.Periods.FiscalCalendar.CalendarYears,
            new ImportHints()).Filings.Single().Period.ToString().ShouldBe("2024Q2");
    }

    [Fact]
    public void The_next_release_finds_the_concepts_of_the_one_before()
    {
        var book = Begun();

        var result = Import(book, "Orlim Tools N.V. (NASDAQ: ORLM)", "Utrecht, November 4, 2024",
            "Orlim Tools Announces Third Quarter 2024 Results", "Third Quarter 2024 Business Highlights",
            "Loan volume was EUR 1,300 million, an increase of 30.0% from EUR 1,000 million in the same period of 2023.",
            "EUR 650 million was under capital-light model, an increase of 30.0% from EUR 500 million in the same period of 2023.",
            "Business Outlook",
            "The Company expects loan volume for 2024 to be between EUR 4,620 million and EUR 4,740 million, representing a " +
                "year-on-year growth of 10% to 13%, compared to the previous outlook of EUR 4,200 million to EUR 4,400 million.");

        Lines(result).ShouldBe(["highlights loan-volume: 1300 1000", "highlights loan-volume-growth: 30.0 null",
            "highlights loan-volume-under-capital-light-model: 650 500",
            "highlights loan-volume-under-capital-light-model-growth: 30.0 null",
            "outlook loan-volume-guidance-low: 4620", "outlook loan-volume-guidance-high: 4740",
            "outlook loan-volume-growth-guidance-low: 10", "outlook loan-volume-growth-guidance-high: 13"]);
        // The range before is a measure that the company did not have.
        result.Unread.Select(u => u.What).ShouldBe(["Previous outlook: 4200 million EUR", "Previous outlook: 4400 million EUR"]);
    }

    [Fact]
    public void A_part_is_known_where_one_caption_says_what_two_said_before()
    {
        var result = Import(Begun(), "Orlim Tools N.V. (NASDAQ: ORLM)", "Utrecht, November 4, 2024",
            "Orlim Tools Announces Third Quarter 2024 Results", "Third Quarter 2024 Business Highlights",
            "Loan volume under capital-light model was EUR 650 million, an increase of 30.0% from EUR 500 million in the same period " +
                "of 2023.");

        Lines(result).ShouldBe(["highlights loan-volume-under-capital-light-model: 650 500",
            "highlights loan-volume-under-capital-light-model-growth: 30.0 null"]);
    }

    [Fact]
    public void What_an_earlier_filing_states_of_the_same_concept_and_period_bears_an_amount_out()
    {
        string[] Release(string amount) =>
            ["Orlim Tools N.V. (NASDAQ: ORLM)", "Utrecht, November 4, 2024", "Orlim Tools Announces Third Quarter 2024 Results",
                "Third Quarter 2024 Business Highlights", $"Loan volume was EUR {amount} million in the second quarter of 2024."];
        var book = Begun();

        Lines(Import(book, Release("1,264"))).ShouldBe(["highlights loan-volume: 1264"]);
        Import(book, Release("1,294")).Filings.ShouldBeEmpty("nothing bears it out");
    }

    [Fact]
    public void The_first_document_of_a_company_may_be_a_table_of_measures_whose_sums_prove_it_where_it_says_whose_it_is()
    {
        // The sum of the first year is away by its rounding.
        const string table =
            "(EUR in millions)\t2024\t2023\nNew provisions\t120\t110\nRevision of provisions\t(21)\t(15)\nNet " +
                "provisions\t100\t95\nProvision for loans\t70\t60\nProvision for guarantees\t30\t35";

        Import(null, Head, table).Filings.Single().Statements.Single().Lines.Count.ShouldBe(5);
        Import(null, "A note", table).Filings.ShouldBeEmpty();
        Import(null, Head, "(EUR in millions)\t2024\t2023\nChief executive\t120\t111\nChief of finance\t70\t62").Filings.ShouldBeEmpty();
    }

    [Fact]
    public void The_sentence_that_leads_to_a_table_is_no_title_of_it()
    {
        string Title(string before) =>
            Import(null, Head, before,
                "(EUR in millions)\t2024\t2023\nNew provisions\t120\t110\nRevision of provisions\t(20)\t(15)\nNet provisions\t100\t95").Filings.Single().Statements.Single() is var one ? $"{one.Id}, {one.Title}" : "";

        Title("The following chart has the components of provisions for 2024 and the first half of 2023:").ShouldBe("figures, Figures");
        Title("Provisions").ShouldBe("provisions, Provisions");
    }

    [Fact]
    public void Causes_and_sentences_that_were_not_read_are_told_with_their_lines()
    {
        var result = Import(null, Head, "Second Quarter 2024 Business Highlights",
            "Sales volume was EUR 1,264 million, an increase of 26.4% from EUR 1,000 million in the same period of 2023. The " +
                "year-over-year increase was mainly due to new partners.", "About Orlim", "Orlim made EUR 90 million in 2019.");

        result.Causes.Select(c => (c.Line, c.Measure, c.Against)).ShouldBe([(7, "Sales volume", "year-before")]);
        result.NotUnderstood.Select(p => p.Line).ShouldBe([11]);
    }

    // A company whose first release states a measure, a part of it and what is expected of it.
    private LedgerBook Begun()
    {
        var document = Document(Head, "Second Quarter 2024 Business Highlights",
            "Loan volume was EUR 1,264 million, an increase of 26.4% from EUR 1,000 million in the same period of 2023.",
            "EUR 632 million was under capital-light model, an increase of 26.4% from EUR 500 million in the same period of 2023.",
            "Business Outlook",
            "The Company expects loan volume for 2024 to be between EUR 4,200 million and EUR 4,400 million, representing a " +
                "year-on-year growth of 0% to 5%.");
        var (company, calendar, policies) = Importer.Meet(document, new ImportHints());
        var result = Importer.Run(document, null, calendar.Calendar, new ImportHints());
        Directory.CreateDirectory(Path.Combine(_folder, "filings"));
        File.WriteAllText(Path.Combine(_folder, "issuer.json"), IssuerJson.Of(company, "Orlim", calendar, policies));
        File.WriteAllText(Path.Combine(_folder, "taxonomy.json"), TaxonomyJson.Of(result.Concepts));
        File.WriteAllText(Path.Combine(_folder, "filings", result.Filings[0].FileName), FilingJson.Of(result.Filings[0]));
        var read = LedgerReader.Read(_folder);
        return read.Book ?? throw new InvalidOperationException(string.Join("\n", read.Diagnostics));
    }

    private static SourceDocument Document(params string[] paragraphs) =>
        DocumentReader.Read("release.txt", System.Text.Encoding.UTF8.GetBytes(string.Join("\n\n", paragraphs))).Document!;

    private static ImportResult Import(LedgerBook? book, params string[] paragraphs) =>
        Importer.Run(Document(paragraphs), book, QifuReports.Ledger.Periods.FiscalCalendar.CalendarYears, new ImportHints());

    private static List<string> Concepts(ImportResult result) =>
        [.. result.Concepts.Select(c =>
            $"{c.Id}: {c.PeriodType} {c.Unit} " +
                $"{c.Sign}{(c.Role.Length > 0 ? " plays " + c.Role : "")}{(c.GrowthOf is { } of ? $" of {of}" : "")}{(c.IsInstant ? " at instants" : "")}")];

    private static List<string> Lines(ImportResult result) =>
        [.. result.Filings.Single().Statements.SelectMany(
            s => s.Lines.Select(l => $"{s.Id} {l.Concept}: {string.Join(' ', l.Values)}{(l.Draft.Length > 0 ? " draft" : "")}"))];
}
