using QifuReports.Ledger.Tests.Data;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Ledger.Tests.Tracing;

public class FigureNamesTests
{
    [Theory]
    [InlineData("net-income", "net-income")]
    [InlineData("Net Income", "net-income")]
    [InlineData("net income margin", "net-income-margin")]
    [InlineData("total equity", "total-equity")]
    [InlineData("Loans receivable, non-current", "loans-receivable-noncurrent")]
    [InlineData("Income taxes expense", "income-tax-expense")]
    public void A_figure_is_found_by_id_by_name_or_by_caption(string text, string id) =>
        FigureNames.Find(DataFolder.Book, text, out _)!.Id.Value.ShouldBe(id);

    [Theory]
    [InlineData("netincome-margn", "Did you mean \"net-income-margin\"?")]
    [InlineData("net incme", "Did you mean \"net-income\"?")]
    [InlineData("Other services fees", "Filings have this caption for several figures: other-fees-credit-driven, other-fees-platform.")]
    [InlineData("delinquency", "There are delinquency-rate-90-day, day-1-delinquency-rate.")]
    [InlineData("zzzzzzzz", "")]
    [InlineData("", "")]
    public void A_near_miss_is_answered_with_what_may_be_meant(string text, string hint)
    {
        FigureNames.Find(DataFolder.Book, text, out var said).ShouldBeNull();
        said.ShouldBe(hint);
    }

    [Theory]
    [InlineData("Loss per share")]
    [InlineData("Result per share")]
    [InlineData("earnings per share")]
    public void A_result_is_found_whatever_it_is_called(string text) =>
        FigureNames.Find(new Checks.BookBuilder().Concept("per-share", more: c => c with { Name = "Loss per share" }).Concept("other")
            .Build(), text, out _)!.Id.Value.ShouldBe("per-share");

    [Theory]
    [InlineData("net losses", "net")]
    [InlineData("Net earnings", "net")]
    [InlineData("NET PROFIT", "net")]
    [InlineData("net income", "net")]
    [InlineData("net/result", "net")]
    [InlineData("(net) result", "net")]
    [InlineData("net gain", null)]
    [InlineData("operating profit", null)]
    [InlineData("Net turnover", "sales")]
    [InlineData("net turnover (1)", "sales")]
    [InlineData("Net turnover 1", "sales")]
    [InlineData("Total", null)]
    [InlineData("revenue", "turnover")]
    [InlineData(" Revenue ", "turnover")]
    [InlineData("registered-users", "customers")]
    [InlineData("Registered users", "customers")]
    [InlineData("Registered~users", null)]
    [InlineData("Turnover of the year", "turnover")]
    public void Each_of_its_names_finds_a_figure(string text, string? id) =>
        (FigureNames.Find(Small(), text, out _)?.Id.Value).ShouldBe(id);

    [Fact]
    public void Of_two_results_that_are_called_alike_neither_is_meant()
    {
        var book = new Checks.BookBuilder().Concept("a", more: c => c with { Name = "Net loss" })
            .Concept("b", more: c => c with { Name = "Net income" }).Build();
        FigureNames.Find(book, "net result", out _).ShouldBeNull();
        FigureNames.Find(book, "net loss", out _)!.Id.Value.ShouldBe("a");
        FigureNames.Find(book, "net income", out _)!.Id.Value.ShouldBe("b");
    }

    [Theory]
    [InlineData("Total", "Filings have this caption for several figures: turnover, sales.")]
    [InlineData("salez", "Did you mean \"sales\"?")]
    [InlineData("turnover of the yaer", "Did you mean \"Turnover of the year\"?")]
    [InlineData("of the year", "There are turnover.")]
    [InlineData("ne", "")]
    [InlineData("yea", "There are turnover.")]
    [InlineData("ye", "")]
    [InlineData("...", "")]
    public void What_may_be_meant_is_told(string text, string hint)
    {
        FigureNames.Find(Small(), text, out var said).ShouldBeNull();
        said.ShouldBe(hint);
    }

    // Eight are named, and that there are more.
    [Theory]
    [InlineData(8, "There are item-1, item-2, item-3, item-4, item-5, item-6, item-7, item-8.")]
    [InlineData(9, "There are item-1, item-2, item-3, item-4, item-5, item-6, item-7, item-8 and others.")]
    public void Not_more_than_eight_are_named(int count, string hint)
    {
        var builder = new Checks.BookBuilder();
        for (var i = 1; i <= count; i++)
            builder.Concept("item-" + i.ToString(System.Globalization.CultureInfo.InvariantCulture),
                more: c => c with { Name = c.Id.Value + " of a very long list" });
        FigureNames.Find(builder.Build(), "very long", out var said).ShouldBeNull();
        said.ShouldBe(hint);
    }

    private static LedgerBook Small()
    {
        var book = new Checks.BookBuilder()
            .Concept("net", more: c => c with { Name = "Net loss" })
            .Concept("sales", more: c => c with { Name = "Sales, all of them" })
            .Concept("turnover", more: c => c with { Name = "Turnover of the year", Role = Ledger.Taxonomy.RoleCatalogue.Find("revenue") })
            .Concept("customers", more: c =>
                c with { Name = "Customers", Role = Ledger.Taxonomy.RoleCatalogue.Find("registered-users").ShouldNotBeNull() })
            .Table("t", "2023Q3 RMB 1", "sales | 7", "turnover | 7", "sales | 7", "turnover | 7").Build();
        string[] captions = ["Net turnover (1)", "Total", "Total", "Takings"];
        Ledger.Filings.Filing Captioned(Ledger.Filings.Filing filing) =>
            filing with { Statements = [.. filing.Statements.Select(
                s => s with { Lines = [.. s.Lines.Select((l, i) => l with { Caption = captions[i] })] })] };
        return new LedgerBook(book.Issuer, book.Taxonomy, [Captioned(book.Filings[0])]);
    }
}
