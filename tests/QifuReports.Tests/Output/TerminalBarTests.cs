using QifuReports.App.Output;

namespace QifuReports.Tests.Output;

/// <summary>How much of the work is done, where nobody sees the bar itself: a line with how far it is, and what the work gives.</summary>
public sealed class TerminalBarTests
{
    // Of what is done nothing is said any more.
    [Theory]
    [InlineData(0, 0, "briefings: 0%")]
    [InlineData(1, 1, "")]
    [InlineData(2, 1, "briefings: 50%")]
    [InlineData(2, 2, "")]
    [InlineData(4, 1, "briefings: 25%")]
    [InlineData(4, 3, "briefings: 75%")]
    [InlineData(4, 4, "")]
    public void Each_step_is_its_part_of_all(int total, int steps, string told) => Told(total, bar =>
    {
        for (var i = 0; i < steps; i++) bar.Step();
    }).ShouldBe(told);

    [Theory]
    [InlineData("2023Q3 factsheet", "2023Q3 factsheet: 50%")]
    [InlineData("[2023Q3]", "[2023Q3]: 50%")]
    [InlineData("", "briefings: 50%")]
    [InlineData("123456789 123456789 123456789 123456", "123456789 123456789 123456789 123456: 50%")]
    [InlineData("123456789 123456789 123456789 1234567", "123456789 123456789 123456789 12345\u2026: 50%")]
    public void What_is_under_way_stands_beside_it_within_thirty_six_cells(string words, string told) => Told(2, bar =>
    {
        bar.Say(words);
        bar.Step();
    }).ShouldBe(told);

    [Fact]
    public void What_is_said_before_the_work_begins_is_of_no_work()
    {
        var bar = new TerminalBar(TextWriter.Null, "briefings", 1);

        bar.Say("early");
        bar.Step();

        bar.Run(() => 7).ShouldBe(7);
    }

    private static string Told(int total, Action<TerminalBar> work)
    {
        using var terminal = new StringWriter();
        var bar = new TerminalBar(terminal, "briefings", total);
        bar.Run(() =>
        {
            work(bar);
            return 7;
        }).ShouldBe(7);
        return Pseudoterminal.Plain(terminal.ToString()).Trim();
    }
}
