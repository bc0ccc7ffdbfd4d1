using System.Text.RegularExpressions;
using QifuReports.Workbook.Places;
using QifuReports.Workbook.Tests.Evaluating;

namespace QifuReports.Workbook.Tests;

public sealed partial class NameTests
{
    public static TheoryData<string> Companies => [.. Shipped.Names];

    [Theory]
    [MemberData(nameof(Companies))]
    public void Names_are_valid_and_each_there_once_in_order(string company)
    {
        var names = Shipped.Of(company).Book.Names.Select(n => n.Name).ToList().Some();
        foreach (var name in names)
        {
            Valid().IsMatch(name).ShouldBeTrue(name);
            Place().IsMatch(name).ShouldBeFalse(name + " is also a cell");
            name.Length.ShouldBeLessThanOrEqualTo(255);
        }
        names.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(names.Count);
        names.ShouldBe(names.Order(StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Companies))]
    public void Each_name_leads_to_a_number(string company)
    {
        var book = Shipped.Of(company).Book;
        var cells = new Evaluator(book);
        foreach (var name in book.Names) cells.CellAt(name.Place).ShouldNotBeNull(name.Name).ShouldNotBeOfType<Cell.Words>();
    }

    [Theory]
    [InlineData("net_income_2023Q3", 1_137_690)]
    [InlineData("total_net_revenue_USD_2023Q3", 586_763)]
    [InlineData("total_assets_2023Q2", 43_402_113)]
    [InlineData("total_net_revenue_2022FY", 16_553_930)]
    [InlineData("net_income_2023Q1", 929_822)]
    public void A_figure_is_found_by_its_name(string name, int thousands)
    {
        var book = Shipped.Data.Book;
        var cells = new Evaluator(book);
        var named = book.Names.Single(n => n.Name == name);
        cells.Number(named.Place).ShouldBe(thousands);
    }

    [Theory]
    [MemberData(nameof(Companies))]
    public void Sheets_have_valid_names_each_once(string company)
    {
        var names = Shipped.Of(company).Book.Sheets.Select(s => s.Name.Text).ToList().Some();
        names.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(names.Count);
        foreach (var name in names) name.Length.ShouldBeInRange(1, SheetName.MostCharacters);
    }

    [Fact]
    public void A_taken_name_gets_a_number()
    {
        var names = new SheetNames();
        var words = "2023Q3 comprehensive-income-quarter";
        names.New(words).Text.ShouldBe("2023Q3 comprehensive-income-qua");
        names.New(words).Text.ShouldBe("2023Q3 comprehensive-income-q 2");
        names.New("SUMMARY").Text.ShouldBe("SUMMARY");
        names.New("Summary").Text.ShouldBe("Summary 2");
        names.New("History").Text.ShouldBe("History 2");
    }

    [Theory]
    [InlineData("a/b:c", "a-b-c")]
    [InlineData("[x]*?\\", "-x----")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("''", "Sheet")]
    [InlineData("", "Sheet")]
    public void What_no_name_may_have_is_replaced(string words, string name) => SheetName.Of(words).Text.ShouldBe(name);

    [Fact]
    public void A_place_quotes_its_sheet()
    {
        var place = new CellPlace(SheetName.Of("Bob's"), 28, 7);
        place.Full.ShouldBe("'Bob''s'!$AB$7");
        place.From(SheetName.Of("Other")).ShouldBe("'Bob''s'!AB7");
        place.From(SheetName.Of("Bob's")).ShouldBe("AB7");
        CellPlace.Letters(702).ShouldBe("ZZ");
        CellPlace.Letters(703).ShouldBe("AAA");
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_.]*$")]
    private static partial Regex Valid();

    [GeneratedRegex("^([A-Za-z]{1,3}[0-9]+|[rRcC][0-9]*([rRcC][0-9]*)?)$")]
    private static partial Regex Place();
}
