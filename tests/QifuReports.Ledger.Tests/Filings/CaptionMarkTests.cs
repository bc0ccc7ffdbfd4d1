using QifuReports.Ledger.Filings;

namespace QifuReports.Ledger.Tests.Filings;

public class CaptionMarkTests
{
    [Theory]
    [InlineData("Cost of sales\u00B9", "Cost of sales", "1")]
    [InlineData("Cost of sales\u00B9\u00B2", "Cost of sales", "12")]
    [InlineData("Net income(2)", "Net income", "2")]
    [InlineData("Net income\u00B9,\u00B2", "Net income", "1, 2")]
    [InlineData("Net income (1), (3)", "Net income", "1, 3")]
    [InlineData("Revenue*", "Revenue", "*")]
    [InlineData("Revenue **", "Revenue", "**")]
    [InlineData("Backlog [a]", "Backlog", "a")]
    [InlineData("Basic \u2020", "Basic", "\u2020")]
    [InlineData("Other (Note 4)", "Other (Note 4)", "")]
    [InlineData("Notes due (2025)", "Notes due (2025)", "")]
    [InlineData("Sales per m\u00B2", "Sales per m\u00B2", "")]
    [InlineData("Shipped on the 24th", "Shipped on the 24th", "")]
    [InlineData("Plan 2", "Plan 2", "")]
    [InlineData("(1)", "(1)", "")]
    [InlineData("*", "*", "")]
    [InlineData("Profit (loss)", "Profit (loss)", "")]
    public void A_mark_is_what_stands_raised_at_the_end(string caption, string name, string mark) =>
        (CaptionMark.Without(caption), CaptionMark.Of(caption)).ShouldBe((name, mark));
}
