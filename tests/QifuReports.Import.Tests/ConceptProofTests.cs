using QifuReports.Import.Documents;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>
/// What bears an amount of a sentence out by its concept: other spans of the year, the total behind an amount per ADS, what an earlier
/// filing has under another concept.
/// </summary>
public sealed class ConceptProofTests : IDisposable
{
    private const string Flow =
        """{"id": "revenue", "name": "Total revenue", "periodType": "flow", "unit": "money"}, {"id": "net-income", "name": "Net income", "periodType": "flow", "unit": "money"}""";
    private const string Title =
        "Orlim Tools N.V. (NASDAQ: ORLM)\n\nOrlim Tools Announces Fourth Quarter 2024 Results\n\nFourth Quarter 2024 Financial Results";

    private readonly string _folder = Directory.CreateTempSubdirectory("proof-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("1.6 billion", "1.6")]
    [InlineData("1,624 million", "1624")]
    // One digit up or down.
    [InlineData("1.7 billion", "")]
    [InlineData("1.5 billion", "")]
    [InlineData("1,625 million", "")]
    public void A_year_is_the_sum_of_its_quarters(string amount, string taken) =>
        Values("revenue", Import(Flow, ["2024Q1 revenue 359.92", "2024Q2 revenue 391.43", "2024Q3 revenue 428.10", "2024Q4 revenue 444.55"],
            $"Total revenue was EUR {amount} in 2024.")).ShouldBe(taken);

    [Theory]
    [InlineData("445 million", "445")]
    [InlineData("446 million", "")]
    public void A_last_quarter_is_the_year_less_the_nine_months(string amount, string taken) =>
        Values("revenue", Import(Flow, ["2024FY revenue 1624.00", "2024-9M revenue 1179.45"],
            $"Total revenue was EUR {amount} in the fourth quarter of 2024.")).ShouldBe(taken);

    [Fact]
    public void A_year_of_which_a_quarter_is_missing_is_not_borne_out() =>
        Import(Flow, ["2024Q1 revenue 359.92", "2024Q2 revenue 391.43", "2024Q4 revenue 444.55"],
            "Total revenue was EUR 1.6 billion in 2024.").Filings.ShouldBeEmpty();

    [Fact]
    public void What_an_earlier_filing_states_of_the_year_goes_before_the_sum_of_the_quarters() =>
        Import(Flow, ["2024Q1 revenue 359.92", "2024Q2 revenue 391.43", "2024Q3 revenue 428.10", "2024Q4 revenue 444.55",
            "2024FY revenue 1524.00"], "Total revenue was EUR 1.6 billion in 2024.").Filings.ShouldBeEmpty();

    [Theory]
    [InlineData("Net profit was EUR 400 million in 2023.", "400")]
    [InlineData("Net profit was EUR 401 million in 2023.", "")]
    public void Net_profit_is_the_net_income_of_the_company(string sentence, string taken) =>
        Values("net-income", Import(Flow, ["2023FY net-income 400.00"], sentence)).ShouldBe(taken);

    private const string Outlook = """
        {"id": "orders", "name": "Orders", "periodType": "flow", "unit": "money"},
        {"id": "orders-low", "name": "Expected orders, low end", "periodType": "flow", "unit": "money", "guidance": {"of": "orders", "end": "low"}},
        {"id": "orders-high", "name": "Expected orders, high end", "periodType": "flow", "unit": "money", "guidance": {"of": "orders", "end": "high"}},
        {"id": "orders-growth-low", "name": "Expected growth of orders, low end", "periodType": "ratio", "unit": "percent", "guidance": {"of": "orders", "end": "low", "kind": "growth"}},
        {"id": "orders-growth-high", "name": "Expected growth of orders, high end", "periodType": "ratio", "unit": "percent", "guidance": {"of": "orders", "end": "high", "kind": "growth"}}
        """;

    [Theory]
    [InlineData(116, 126, 473, "116 473")]
    // One digit up or down at either end.
    [InlineData(117, 126, 473, "473")]
    [InlineData(115, 126, 473, "473")]
    [InlineData(116, 127, 473, "473")]
    [InlineData(116, 125, 473, "473")]
    public void The_outlook_of_the_year_leaves_that_of_its_last_quarter(int low, int high, int year, string taken)
    {
        var result = Import(Outlook, ["2024Q1 orders 109456", "2024Q2 orders 124225", "2024Q3 orders 123148"], "Business Outlook",
            FormattableString.Invariant(
                $"The Company expects orders for the fourth quarter of 2024 to be between EUR {low} billion and EUR {high} billion, and for the full year of 2024 orders to be between EUR {year} billion and EUR 483 billion, representing a year-on-year growth of 15% to 17%."));

        Values("orders-low", result).ShouldBe(taken);
    }

    private const string PerAds = """
        {"id": "income", "name": "Net income", "periodType": "flow", "unit": "money"}, {"id": "adjusted", "name": "Non-GAAP net income", "periodType": "flow", "unit": "money"},
        {"id": "ads", "name": "ADSs, diluted", "periodType": "average", "unit": "ads"},
        {"id": "income-per-ads", "name": "Net income per ADS", "periodType": "per-share", "unit": "money-per-ads", "perUnit": {"numerator": "income", "denominator": "ads"}},
        {"id": "adjusted-per-ads", "name": "Non-GAAP net income per ADS", "periodType": "per-share", "unit": "money-per-ads", "perUnit": {"numerator": "adjusted", "denominator": "ads"}}
        """;

    [Theory]
    [InlineData("6.88", "7.14", "6.88")]
    // One digit up or down in either.
    [InlineData("6.87", "7.14", "")]
    [InlineData("6.89", "7.14", "")]
    [InlineData("6.88", "7.13", "")]
    [InlineData("6.88", "7.15", "")]
    public void Two_amounts_per_ADS_are_of_the_same_number_of_them(string income, string adjusted, string taken) =>
        Values("income-per-ads", Import(PerAds, ["2024Q3 income 1111.7", "2024Q3 adjusted 1154.3"],
            $"Net income per ADS was EUR {income} in the third quarter of 2024.",
            $"Non-GAAP net income per ADS was EUR {adjusted} in the third quarter of 2024.")).ShouldBe(taken);

    [Theory]
    [InlineData("6.88", "6.88")]
    [InlineData("6.87", "")]
    public void An_amount_per_ADS_is_the_total_over_their_number(string income, string taken) =>
        Values("income-per-ads", Import(PerAds, ["2024Q3 income 1111.7", "2024Q3 ads 161584000"],
            $"Net income per ADS was EUR {income} in the third quarter of 2024.")).ShouldBe(taken);

    private const string Cash =
        """{"id": "cash", "name": "Cash", "periodType": "balance", "unit": "money"}, {"id": "all-cash", "name": "Cash and restricted cash", "periodType": "balance", "unit": "money"}""";

    [Fact]
    public void A_figure_is_of_the_concept_under_which_an_earlier_filing_states_it()
    {
        string[] figures = ["2023-12-31 cash 7165.58", "2023-12-31 all-cash 10512.36"];

        Values("all-cash", Import(Cash, figures, "Cash was EUR 10.5 billion as of December 31, 2023.")).ShouldBe("10.5");
        Values("cash", Import(Cash, figures, "Cash was EUR 7.2 billion as of December 31, 2023.")).ShouldBe("7.2");
        Import(Cash, figures, "Cash was EUR 10.6 billion as of December 31, 2023.").Filings.ShouldBeEmpty();
    }

    [Fact]
    public void A_sentence_against_an_earlier_filing_is_told_as_such_and_taken_only_as_a_draft()
    {
        string[] figures = ["2023FY revenue 1624.00", "2023FY net-income 400.00"];
        string[] Sentences(int year) =>
            [FormattableString.Invariant($"Total revenue was EUR 1,642 million in {year}."), "Net income was EUR 400 million in 2023."];

        var told = Import(Flow, figures, Sentences(2023));
        told.Unread.Single(u => u.IsContradiction).Why.ShouldBe("6-K-2024-08-01 states 1,624");
        (Values("revenue", told), Values("net-income", told)).ShouldBe(("", "400"));
        var line = Import(Flow, figures, true, Sentences(2023)).Filings.Single().Statements.Single().Lines[0];
        (line.Concept, line.Values[0], line.Draft).ShouldBe(("revenue", "1642", "6-K-2024-08-01 states 1,624"));
        // Of another year nothing is stated: that is told, and contradicts nothing.
        Import(Flow, figures, Sentences(2022)).Unread.Where(u => u.Line > 0).ShouldHaveSingleItem().IsContradiction.ShouldBeFalse();
    }

    private ImportResult Import(string concepts, string[] figures, params string[] paragraphs) =>
        Import(concepts, figures, false, paragraphs);

    private ImportResult Import(string concepts, string[] figures, bool takesDoubtful, params string[] paragraphs) =>
        Importer.Run(DocumentReader.Read("release.txt",
            System.Text.Encoding.UTF8.GetBytes(Title + "\n\n" + string.Join("\n\n", paragraphs))).Document!,
            SmallLedger.Of(_folder, concepts, figures), FiscalCalendar.CalendarYears, new ImportHints(TakesDoubtful: takesDoubtful));

    // The values of a concept, each without a draft; empty for none.
    private static string Values(string concept, ImportResult result) =>
        string.Join(' ', result.Filings.SelectMany(f => f.Statements).SelectMany(s => s.Lines)
            .Where(l => l.Concept == concept && l.Draft.Length == 0).SelectMany(l => l.Values).Where(v => v != "null"));
}
