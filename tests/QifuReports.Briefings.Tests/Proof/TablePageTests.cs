using QifuReports.Briefings.Proof.Codes;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// What stands over a figure in a table and at the start of its row has to be of it: a page that breaks one rule is refused with its
/// code, the same page with it kept is not.
/// </summary>
public class TablePageTests
{
    private const string Now = "period:2023Q3", Before = "period:2022Q3", Sales = "2023Q3/sales/EUR|c",
        SalesBefore = "2022Q3/sales/EUR|c", Dollars = "2023Q3/sales/USD|c";

    [Fact]
    public void A_table_that_is_right_passes() => SmallBook.Faults(Table("EUR and US$ million")
        .Row("Sales", ("4,281.0", Sales), ("586.8", Dollars), ("4,144.0", SalesBefore)).Close().Close().End()).ShouldBeEmpty();

    [Theory]
    [InlineData("EUR and US$ thousand", "the figure is another", 3)]
    [InlineData("CHF million", "the heading names another currency", 3)]
    [InlineData("EUR million", "the heading names another currency", 1)]
    [InlineData("EUR and US$ million, EUR thousand", "the heading names two scales", 3)]
    [InlineData("EUR and US$", "no scale is stated", 3)]
    public void The_heading_says_scale_and_currency(string heading, string told, int count)
    {
        var faults = SmallBook.Faults(Table(heading).Row("Sales", ("4,281.0", Sales), ("586.8", Dollars), ("4,144.0", SalesBefore))
            .Close().Close().End());
        faults.Count(f => f.Code == ProofCodes.OtherValue && (f.Message.Contains(told, StringComparison.Ordinal)
            || f.Message.Contains("the figure is another", StringComparison.Ordinal))).ShouldBe(count);
    }

    [Theory]
    [InlineData("4,281.0", Sales, "586.8", Dollars, "4,144.0", SalesBefore, null)]
    [InlineData("4,144.0", SalesBefore, "586.8", Dollars, "4,281.0", Sales, "the column is of another period")]
    [InlineData("586.8", Dollars, "4,281.0", Sales, "4,144.0", SalesBefore, "the column is in another currency")]
    [InlineData("4,281.0", Sales, "4,281.0", Sales, "4,144.0", SalesBefore, "the column is in another currency")]
    [InlineData("4,281.0", Sales, "586.8", Dollars, "586.8", Dollars, "the column is in another currency")]
    public void A_cell_is_of_the_period_and_the_currency_over_it(string first, string firstOf, string second, string secondOf,
        string third, string thirdOf, string? told)
    {
        var faults = SmallBook.Faults(Table("EUR and US$ million").Row("Sales", (first, firstOf), (second, secondOf), (third, thirdOf))
            .Close().Close().End());
        if (told is null) faults.ShouldBeEmpty();
        else faults.ShouldAllBe(f => f.Code == ProofCodes.OtherValue && f.Message.Contains(told, StringComparison.Ordinal));
        (faults.Count > 0).ShouldBe(told is not null);
    }

    [Theory]
    [InlineData("EUR", "", true)]
    [InlineData("", "", true)]
    [InlineData("US$", "", false)]
    [InlineData("USD", "", false)]
    [InlineData("CHF", "", false)]
    [InlineData("As reported", "", true)]
    [InlineData("EURO", "", true)] // No currency, so that the cell is in that of the issuer.
    [InlineData("US$", "USD", true)]
    [InlineData("USD", "USD", true)]
    [InlineData("", "USD", false)]
    [InlineData("EUR", "USD", false)]
    public void A_column_may_name_its_currency(string head, string unit, bool isRight)
    {
        var isDollars = unit.Length > 0;
        var (text, reference) = isDollars ? ("586.8", Dollars) : ("4,281.0", Sales);
        var page = new PageOfRuns().Table("EUR and US$ million", [("", null, 1), (head, null, 1)]).Row("Sales", (text, reference)).Close()
            .Close().End();
        var told = $"the column is in another currency; it is {(isDollars ? "586,800,000 USD" : "4,281,000,000 EUR")}.";
        SmallBook.Faults(page).Select(f => f.Message).ShouldBe(isRight ? [] : [$"Page 1: \"{text}\" ({reference[..^2]}): {told}"]);
    }

    // Under a span stands what is there at its end, and what was at its start; under a day what is there on it.
    [Theory]
    [InlineData("900.0", "2023-09-30/cash/EUR|c", Now, true)]
    [InlineData("800.0", "2023-06-30/cash/EUR|c", Now, true)]
    [InlineData("650.0", "2023-09-29/cash/EUR|c", Now, false)]
    [InlineData("700.0", "2022-12-31/cash/EUR|c", Now, false)]
    [InlineData("900.0", "2023-09-30/cash/EUR|c", "period:2023-09-30", true)]
    [InlineData("650.0", "2023-09-29/cash/EUR|c", "period:2023-09-30", false)]
    [InlineData("4,281.0", Sales, "period:2023H2", false)]
    [InlineData("4,281.0", Sales, null, true)]
    public void A_balance_stands_under_a_span_that_it_begins_or_ends(string text, string reference, string? over, bool isRight)
    {
        var head = over switch { null => "Amount", Now => "Q3 2023", "period:2023H2" => "H2 2023", _ => "September 30, 2023" };
        var page = new PageOfRuns().Table("EUR million", [("", null, 1), (head, over, 1)]).Row("Cash", (text, reference)).Close().Close()
            .End();
        SmallBook.Faults(page).Count(f => f.Message.Contains("the column is of another period", StringComparison.Ordinal))
            .ShouldBe(isRight ? 0 : 1);
        SmallBook.Faults(page).Count.ShouldBe(isRight ? 0 : 1);
    }

    [Theory]
    [InlineData("Cash at year-end", true)]
    [InlineData("Cash", false)]
    public void A_row_may_say_that_it_compares_with_the_end_of_a_year(string label, bool isRight)
    {
        var page = new PageOfRuns().Table("EUR million", [("", null, 1), ("Q3 2023", Now, 1)])
            .Row(label, ("700.0", "2022-12-31/cash/EUR|c")).Row("Sales", ("4,281.0", Sales)).Close().Close().End();
        SmallBook.Faults(page).Count.ShouldBe(isRight ? 0 : 1);
    }

    [Fact]
    public void What_one_row_says_of_a_year_end_does_not_hold_for_the_next() =>
        SmallBook.Faults(new PageOfRuns().Table("EUR million", [("", null, 1), ("Q3 2023", Now, 1)])
        .Row("Cash at year-end", ("900.0", "2023-09-30/cash/EUR|c")).Row("Cash", ("700.0", "2022-12-31/cash/EUR|c")).Close().Close()
            .End()).ShouldHaveSingleItem();

    [Theory]
    [InlineData("Trucks 24", "member:segment=trucks", "30.0", "2023Q3/sales/trucks|c", true)]
    [InlineData("Trucks 24", "member:segment=trucks", "20.0", "2023Q3/sales/parts|c", false)]
    [InlineData("Trucks 24", "member:segment=trucks", "4,281.0", Sales, false)]
    [InlineData("Trucks 24", "member:segment=trucks", "10.0", "2023Q3/sales/trucks-asia|c", true)]
    [InlineData("Parts", "member:segment=parts", "20.0", "2023Q3/sales/parts|c", true)]
    [InlineData("Parts", "member:segment", "20.0", "2023Q3/sales/parts|c", false)]
    public void A_row_may_be_of_a_part_of_the_company(string label, string of, string text, string reference, bool isRight)
    {
        var page = new PageOfRuns().Table("EUR million", [("", null, 1), ("Q3 2023", Now, 1)]).Row((label, of), (text, reference))
            .Row("All", ("4,281.0", Sales)).Close().Close().End();
        SmallBook.Faults(page).Count(f => f.Message.Contains("the row is of another part of the company", StringComparison.Ordinal))
            .ShouldBe(isRight ? 0 : 1);
    }

    [Fact]
    public void Heads_may_span_columns_and_stand_on_each_other()
    {
        var page = new PageOfRuns().Table("EUR and US$ million", [("", null, 1), ("Q3 2023", Now, 2), ("Q3 2022", Before, 1)],
            [("", null, 1), ("EUR", null, 1), ("US$", null, 1), ("EUR", null, 1)])
            .Row("Sales", ("4,281.0", Sales), ("586.8", Dollars), ("4,144.0", SalesBefore)).Close().Close();
        SmallBook.Faults(page.End()).ShouldBeEmpty();

        page = new PageOfRuns().Table("EUR and US$ million", [("", null, 1), ("Q3 2023", Now, 1), ("Q3 2022", Before, 2)],
            [("", null, 1), ("EUR", null, 1), ("US$", null, 1), ("EUR", null, 1)])
            .Row("Sales", ("4,281.0", Sales), ("586.8", Dollars), ("4,144.0", SalesBefore)).Close().Close();
        SmallBook.Faults(page.End()).Select(f =>
            f.Message).ShouldBe(["Page 1: \"586.8\" (2023Q3/sales/USD): the column is of another period; it is 586,800,000 USD."]);
    }

    // A change is of the first of the two periods that stand over it.
    [Theory]
    [InlineData(Now, "Q3 2023", Before, "Q3 2022", true)]
    [InlineData(Before, "Q3 2022", Now, "Q3 2023", false)]
    public void A_head_with_two_periods_is_of_the_first(string first, string firstText, string second, string secondText, bool isRight)
    {
        var page = new PageOfRuns().Open(StructureRole.Table).Node(StructureRole.Caption, "EUR million").Open(StructureRole.TableHead)
            .Open(StructureRole.TableRow).Node(StructureRole.TableHeader, "")
            .Open(StructureRole.TableHeader).Says(firstText, first).Says(secondText, second).Close().Close().Close()
                .Open(StructureRole.TableBody).Row("Sales", ("4,281.0", Sales)).Close().Close().End();
        SmallBook.Faults(page).Count.ShouldBe(isRight ? 0 : 1);
    }

    [Fact]
    public void A_later_row_of_heads_may_name_the_period_again()
    {
        var page = new PageOfRuns().Table("EUR million", [("", null, 1), ("Q3 2022", Before, 1)], [("", null, 1), ("Q3 2023", Now, 1)])
            .Row("Sales", ("4,281.0", Sales)).Close().Close().End();
        SmallBook.Faults(page).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_known_of_a_table_ends_with_it_and_goes_on_over_pages()
    {
        var first = new PageOfRuns().Table("EUR million", [("", null, 1), ("Q3 2022", Before, 1)]).Row("Sales", ("4,281.0", Sales))
            .Close().Close()
            .Table("EUR million", [("", null, 1), ("Q3 2023", Now, 1)]).Row("Sales", ("4,281.0", Sales));
        SmallBook.Faults(first.End()).ShouldHaveSingleItem().Message.ShouldContain("the column is of another period");

        // Outside of a table no heading says a scale any more.
        var after = new PageOfRuns().Table("EUR million", [("", null, 1), ("Q3 2023", Now, 1)]).Row("Sales", ("4,281.0", Sales)).Close()
            .Close().Paragraph("4,281.0", Sales);
        SmallBook.Faults(after.End()).ShouldHaveSingleItem().Message.ShouldContain("no scale is stated");
    }

    [Theory]
    [InlineData("EUR million; shares in units", "321,123,456", "|u", null)]
    [InlineData("EUR million; shares", "321,123,456", "|u", "the heading does not say that it is in units")]
    [InlineData("EUR million; shares in thousands", "321,123", "|h0", null)]
    [InlineData("EUR million; shares in millions", "321", "|h0", null)]
    [InlineData("EUR million; shares in millions", "321,123", "|h0", "the figure is another")]
    [InlineData("EUR million", "321", "|h0", "no scale is stated")]
    public void Numbers_of_shares_are_in_the_scale_that_the_heading_says_for_them(string heading, string text, string manner, string? told)
    {
        var page = new PageOfRuns().Table(heading, [("", null, 1), ("Q3 2023", Now, 1)])
            .Row("Shares", (text, "2023Q3/shares/shares" + manner)).Close().Close().End();
        var faults = SmallBook.Faults(page);
        if (told is null) faults.ShouldBeEmpty();
        else faults.ShouldHaveSingleItem().Message.ShouldContain(told);
    }

    private static PageOfRuns Table(string heading) =>
        new PageOfRuns().Table(heading, [("", null, 1), ("Q3 2023", Now, 2), ("Q3 2022", Before, 1)],
        [("", null, 1), ("EUR", null, 1), ("US$", null, 1), ("EUR", null, 1)]);

    // A table of more columns before it leaves nothing over those of the next.
    [Fact]
    public void The_heads_of_one_table_are_not_those_of_the_next()
    {
        var page = new PageOfRuns().Table("EUR million", [("", null, 1), ("Q3 2022", Before, 1)]).Close().Close()
            .Open(StructureRole.Table).Node(StructureRole.Caption, "EUR million").Open(StructureRole.TableBody);
        SmallBook.Faults(page.Row("Sales", ("4,281.0", Sales)).Close().Close().End()).ShouldBeEmpty();
    }

    [Fact]
    public void The_words_of_a_caption_are_read_together_over_its_lines()
    {
        PageOfRuns Over(string first, string second) =>
            new PageOfRuns().Open(StructureRole.Table).Open(StructureRole.Caption).Says(first).Says(second).Close()
            .Open(StructureRole.TableBody).Row("Sales", ("4,281.0", Sales)).Close().Close();
        SmallBook.Faults(Over("Sales, EUR", "million").End()).ShouldBeEmpty();
        SmallBook.Faults(Over("Sales, EUR mil", "lion").End()).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_currency_may_stand_between_spaces()
    {
        var page = new PageOfRuns().Table("EUR and US$ million", [("", null, 1), ("_US$ ", null, 1)]).Row("Sales", ("586.8", Dollars))
            .Close().Close();
        SmallBook.Faults(page.End()).ShouldBeEmpty();
    }

    // Nodes count up over all pages of a document.
    [Fact]
    public void A_document_may_have_thousands_of_nodes()
    {
        var page = new PageOfRuns();
        for (var i = 0; i < 3000; i++) page.Paragraph("Words");
        page.Table("EUR million", [("", null, 1), ("Q3 2022", Before, 1)]).Row("Sales", ("4,281.0", Sales)).Close().Close();
        SmallBook.Faults(page.End()).ShouldHaveSingleItem().Message.ShouldContain("the column is of another period");
    }
}
