using QifuReports.Import.Company;
using QifuReports.Import.Cover;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Documents.PlainText;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Ledger;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>Whose a document is, and whether it is of the company of the data.</summary>
public sealed class CompanyIdentityTests
{
    private static readonly Issuer Own = new("Widget Works, Inc.", "Widget Works", ["NYSE: WDGT"], "USD", null, IssuerPolicies.Usual);

    private static SourceDocument Document(params string[] lines) =>
        new("release.txt", "", DocumentForm.Text, TextDocument.Read(string.Join("\n\n", lines))!);

    [Theory]
    [InlineData("Cleveland, April 28, 2026 \u2013 Gizmo Holdings Ltd. (NYSE: GIZM) today announced results.",
        "Gizmo Holdings Ltd. (NYSE: GIZM)")]
    [InlineData("Gizmo Holdings Ltd. reports first quarter results", "Gizmo Holdings Ltd.")]
    // The name of a customer makes no company of another with a symbol of the same exchange.
    [InlineData("Gizmo Holdings Ltd. (NYSE: GIZM), which supplies Widget Works, Inc., announced results.",
        "Gizmo Holdings Ltd. (NYSE: GIZM)")]
    [InlineData("Widget Works, Inc. (NYSE: WDGT) today announced results.", "")]
    // A new name under the same symbol, another symbol under the same name, a name written otherwise.
    [InlineData("Wonder Works, Inc. (NYSE: WDGT) today announced results.", "")]
    [InlineData("Widget Works Corporation (NYSE: WWKS) today announced results.", "")]
    [InlineData("WIDGET WORKS, INC. AND SUBSIDIARIES", "")]
    // Nothing that tells, and a name beside that of the company.
    [InlineData("Results of the first quarter", "")]
    [InlineData("Gizmo Holdings Ltd. reports first quarter results under its parent Widget Works", "")]
    public void Another_company_is_told_where_the_document_names_it(string text, string other) =>
        CompanyIdentity.Other(Document(text), Own).ShouldBe(other);

    [Theory]
    [InlineData("GREAT RIVER HOLDINGS LIMITED", "GREAT RIVER HOLDINGS LIMITED")]
    [InlineData("The Board of Great River Holdings Limited (the \u201CCompany\u201D) is pleased to announce the results.",
        "Great River Holdings Limited")]
    [InlineData("Acme Robotics, Inc. reports results of the third quarter", "Acme Robotics, Inc.")]
    [InlineData("Musterwerk AG: Results for the third quarter of 2024", "Musterwerk AG")]
    [InlineData("Consolidated Statements of Income", "")]
    [InlineData("We serve customers of every company in the limited market that we know.", "")]
    public void A_name_is_found_by_the_form_of_company_at_its_end(string text, string name) =>
        CompanyFacts.Of(Document("Results", text), []).Name.ShouldBe(name);

    [Theory]
    [InlineData("GIZMO FOUNDRY CO", "The Gizmo-Foundry Company sells more.", "The Gizmo-Foundry Company")]
    [InlineData("GIZMO FOUNDRY CO", "Of shares of Gizmo Foundry, Inc. and Gizmo Foundry, Inc. and the Gizmo Foundry Company.",
        "Gizmo Foundry, Inc.")]
    // Written in capitals throughout, another company, and a name that is not in capitals.
    [InlineData("GIZMO FOUNDRY CO", "GIZMO FOUNDRY COMPANY sells more.", "GIZMO FOUNDRY CO")]
    [InlineData("GIZMO FOUNDRY CO", "Gizmo Brewery Company and Old Gizmo sell more.", "GIZMO FOUNDRY CO")]
    [InlineData("Gizmo Foundry Co", "Gizmo Foundry Company sells more.", "Gizmo Foundry Co")]
    public void A_name_in_capitals_is_taken_as_the_sentences_write_it(string name, string text, string written) =>
        CompanyFacts.Of(Document("FORM 10-Q", $"{name} (Exact name of registrant as specified in its charter)", text), []).Name.ShouldBe(
            written);

    [Fact]
    public void A_stock_code_is_a_listing_where_the_exchange_is_named() =>
        CompanyFacts.Of(Document("The Stock Exchange of Hong Kong Limited takes no responsibility for this.", "(Stock Code: 1234)"),
            []).Listings.ShouldBe(["HKEX: 1234"]);

    [Fact]
    public void The_statement_of_a_second_company_is_told_and_not_taken()
    {
        const string Table =
            "\tThree months ended September 30, 2024\tThree months ended September 30, " +
                "2023\nRevenue\t4,000\t3,800\nCosts\t(1,500)\t(1,450)\nNet income\t2,500\t2,350";
        var document = Document("Widget Works, Inc. (NYSE: WDGT) reports results", "WIDGET WORKS, INC. CONSOLIDATED STATEMENTS OF INCOME",
            "(USD in thousands)", Table, "GIZMO HOLDINGS LTD. CONSOLIDATED STATEMENTS OF INCOME", "(USD in thousands)",
            Table.Replace("4,000", "5,000", StringComparison.Ordinal).Replace("2,500", "3,500", StringComparison.Ordinal));

        var result = Importer.Run(document, null, FiscalCalendar.CalendarYears, new ImportHints());

        result.Filings.ShouldHaveSingleItem().Statements.ShouldHaveSingleItem().Title.ShouldBe("Consolidated statements of income");
        result.Unread.ShouldContain(u => u.Why.Contains("a statement of GIZMO HOLDINGS LTD.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("October 29, 2024")]
    [InlineData("Published on 29 October 2024")]
    [InlineData("Filed October 29, 2024")]
    [InlineData("Filed: 2024-10-29")]
    [InlineData("29.10.2024")]
    [InlineData("FOR IMMEDIATE RELEASE - Oct. 29, 2024")]
    public void The_day_of_filing_is_found(string text) =>
        DocumentFacts.Of(Document("Acme Robotics, Inc.", text)).Date.ShouldBe(new DateOnly(2024, 10, 29));

    [Fact]
    public void The_day_below_the_title_of_a_statement_is_none_of_filing() =>
        DocumentFacts.Of(Document("Consolidated balance sheets", "September 30, 2024")).Date.ShouldBeNull();

    [Theory]
    [InlineData("The statements comply with HKFRS and HKAS 34.", "", "", "hkfrs", false)]
    [InlineData("In accordance with IAS 34.", "", "", "ifrs", false)]
    [InlineData("Results", "10-Q", "", "us-gaap", false)]
    [InlineData("Results", "", "NASDAQ: ACME", "us-gaap", false)]
    [InlineData("Results", "", "XETRA: MUS", "ifrs", true)]
    [InlineData("Results", "HKEX announcement", "HKEX: 1234", "hkfrs", true)]
    public void Accounting_standards_are_read_or_derived_and_assumed_only_with_a_mark(string text, string form, string listing, string code,
        bool isAssumed)
    {
        var document = Document(text);
        var guess = BasisGuess.Of(document, DocumentFacts.Of(document), form, listing.Length > 0 ? [listing] : []);

        guess.Code.ShouldBe(code);
        guess.IsAssumed.ShouldBe(isAssumed);
    }

    [Fact]
    public void An_annual_report_names_its_form_in_a_longer_line() =>
        DocumentFacts.FormOf(Document("ANNUAL REPORT on Form 10-K for the fiscal year ended June 30, 2024")).ShouldBe("10-K");

    [Theory]
    [InlineData("$4,000", "EUR", true)]
    [InlineData("$4,000", "USD", false)]
    [InlineData("\u20AC4,000", "USD", true)]
    [InlineData("4,000", "EUR", false)]
    public void A_currency_that_is_said_against_the_sign_of_the_figures_is_a_doubt(string figure, string currency, bool isDoubtful)
    {
        var document = Document("Consolidated Statements of Income",
            $"\tThree months ended September 30, 2024\tThree months ended September 30, " +
                $"2023\nRevenue\t{figure}\t3,800\nCosts\t(1,500)\t(1,450)\nNet income\t2,500\t2,350");

        Importer.Run(document, null, FiscalCalendar.CalendarYears,
            new ImportHints(Currency: currency)).Filings.ShouldHaveSingleItem().Draft.Contains("--currency", StringComparison.Ordinal)
            .ShouldBe(isDoubtful);
    }

    [Theory]
    [InlineData("Net income was $2.5 million.", "")]
    [InlineData("Net income was $3.9 million.", "states 2.5")]
    public void A_sentence_is_held_against_the_table_at_the_scale_of_the_table(string sentence, string why)
    {
        var document = Document("Widget Works, Inc. (NYSE: WDGT) reports results", "Third Quarter 2024 Financial Results", sentence,
            "CONSOLIDATED STATEMENTS OF INCOME", "(USD in thousands)",
            "\tThree months ended September 30, 2024\tThree months ended September 30, " +
                "2023\nRevenue\t4,000\t3,800\nCosts\t(1,500)\t(1,450)\nNet income\t2,500\t2,350");

        var told = Importer.Run(document, null, FiscalCalendar.CalendarYears, new ImportHints()).Unread.Where(
            u => u.What.StartsWith("Net income", StringComparison.Ordinal)).ToList();

        if (why.Length == 0) told.ShouldBeEmpty();
        else told.ShouldHaveSingleItem().Why.ShouldContain(why);
    }

    [Theory]
    [InlineData("3,300\t3,060", false)]
    [InlineData("3,290\t3,050", true)]
    public void The_result_of_the_first_income_statement_that_no_sum_comes_to_is_a_doubt(string result, bool isDoubtful)
    {
        var document = Document("Widget Works, Inc. (NYSE: WDGT)", "CONSOLIDATED STATEMENTS OF INCOME", "(USD in thousands)",
            $"\tThree months ended September 30, 2024\tThree months ended September 30, " +
                $"2023\nGoods\t4,000\t3,800\nServices\t1,100\t1,000\nTotal net sales\t5,100\t4,800\nCosts\t(1,800)\t(1,740)\nNet " +
                $"income\t{result}");

        var lines = Importer.Run(document, null, FiscalCalendar.CalendarYears,
            new ImportHints()).Filings.ShouldHaveSingleItem().Statements.ShouldHaveSingleItem().Lines;

        (lines[^1].Draft.Length > 0).ShouldBe(isDoubtful);
    }
}
