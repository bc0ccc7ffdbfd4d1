using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>A change that is written as it is, and is another one than its two figures make, is refused by their direction.</summary>
public class ChangeDirectionTests
{
    private const string Other = "the change has another direction; it is ", NoLoss = "neither figure behind it is below zero; it is ";

    [Theory]
    [InlineData("sales-growth", 3.3, "up_3.3%", "m", null)]
    [InlineData("sales-growth", -3.3, "down_3.3%", "m", Other)]
    [InlineData("sales-growth", -3.3, "(3.3%)", "c", Other)]
    [InlineData("sales-growth", -3.3, "\u22123.3%", "+", Other)]
    [InlineData("sales-change", 137_000_000, "up_EUR_137.0_million", "m", null)]
    [InlineData("sales-change", 137_000_000, "EUR_137.0_million_higher", "m", null)]
    [InlineData("sales-change", -137_000_000, "down_EUR_137.0_million", "m", Other)]
    [InlineData("sales-change", -137_000_000, "EUR_137.0_million_lower", "m", Other)]
    [InlineData("sales-change", 137_000_000, "EUR_137.0_million_larger", "m", NoLoss)]
    [InlineData("sales-change", -137_000_000, "EUR_137.0_million_smaller", "m", NoLoss)]
    public void It_goes_from_the_earlier_to_the_later_figure(string name, double value, string text, string manner, string? told)
    {
        var figure = SmallBook.Figure(name) with { Value = (decimal)value, Interval = Interval.Exactly((decimal)value) };
        var trace = new NumberTrace(SmallBook.Book, [figure], SmallBook.Report, SmallBook.Briefing().Counts, SmallBook.Quarter);
        var fault = trace.Fault(text.Replace('_', '\u00A0'), $"{name}|{manner}", new Standing(FiscalCalendar.CalendarYears));
        if (told is null) fault.ShouldBeNull();
        else fault.ShouldNotBeNull().Code.ShouldBe(ProofCodes.OtherDirection, fault!.Value.Why);
        if (told is not null) fault!.Value.Why.ShouldStartWith(told);
    }
}
