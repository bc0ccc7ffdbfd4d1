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
    public void A_figure_is_found_by_id_by_name_or_by_caption(string text, string id) => FigureNames.Find(DataFolder.Book, text, out _)!.Id.Value.ShouldBe(id);

    [Theory]
    [InlineData("netincome-margn", "Did you mean \"net-income-margin\"?")]
    [InlineData("net incme", "Did you mean \"net-income\"?")]
    [InlineData("Other services fees", "Filings call several figures so: other-fees-credit-driven, other-fees-platform.")]
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
        FigureNames.Find(new Checks.BookBuilder().Concept("per-share", more: c => c with { Name = "Loss per share" }).Concept("other").Build(), text, out _)!.Id.Value.ShouldBe("per-share");
}
