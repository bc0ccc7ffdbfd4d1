using QifuReports.App.Output.Tables;

namespace QifuReports.Tests.Tables;

public sealed class DisplayTests
{
    [Theory]
    [InlineData(110, "TERM=xterm")]
    [InlineData(132, "TERM=xterm", "COLUMNS=132")]
    [InlineData(20, "TERM=xterm", "COLUMNS=20")]
    [InlineData(110, "TERM=xterm", "COLUMNS=19")]
    [InlineData(1000, "TERM=xterm", "COLUMNS=1000")]
    [InlineData(110, "TERM=xterm", "COLUMNS=1001")]
    [InlineData(110, "TERM=xterm", "COLUMNS=")]
    [InlineData(110, "TERM=xterm", "COLUMNS=-5")]
    [InlineData(110, "TERM=xterm", "COLUMNS=3")]
    [InlineData(110, "TERM=xterm", "COLUMNS=99999999999")]
    [InlineData(110, "TERM=xterm", "COLUMNS=wide")]
    public void A_terminal_is_as_wide_as_COLUMNS_says_where_that_makes_sense(int width, params string[] variables) =>
        Terminal(110, variables).Width.ShouldBe(width);

    [Fact]
    public void A_terminal_that_does_not_say_how_wide_it_is_has_80_columns()
    {
        Terminal(0, "TERM=xterm").Width.ShouldBe(80);
        Terminal(-1, "TERM=xterm").Width.ShouldBe(80);
        Terminal(1, "TERM=xterm").Width.ShouldBe(1);
    }

    [Theory]
    [InlineData(true, "TERM=xterm")]
    [InlineData(true, "TERM=xterm", "NO_COLOR=")]
    [InlineData(false, "TERM=xterm", "NO_COLOR=1")]
    [InlineData(false, "TERM=xterm", "NO_COLOR=0")]
    [InlineData(false, "TERM=dumb")]
    [InlineData(false, "TERM=")]
    [InlineData(false)]
    public void Colours_are_for_a_terminal_that_has_them_and_nobody_forbids_them(bool colour, params string[] variables) =>
        Terminal(110, variables).HasColour.ShouldBe(colour);

    /// <summary>The older console of Windows shows escapes as they are; the newer one says that it is there.</summary>
    [Theory]
    [InlineData(true, "WT_SESSION=1")]
    [InlineData(false, "WT_SESSION=1", "NO_COLOR=1")]
    [InlineData(false, "WT_SESSION=")]
    [InlineData(false, "TERM=xterm")]
    [InlineData(false)]
    public void On_Windows_the_newer_console_has_colours(bool colour, params string[] variables)
    {
        var set = variables.ToDictionary(v => v.Split('=')[0], v => v.Split('=')[1]);

        Display.Terminal(set.GetValueOrDefault, () => 100, isWindows: true).ShouldBe(new Display(100, colour, IsTerminal: true));
    }

    [Fact]
    public void A_pipe_has_160_columns_and_no_colour() =>
        Display.Of(TextWriter.Null).ShouldBe(new Display(160, HasColour: false, IsTerminal: false));

    private static Display Terminal(int width, params string[] variables)
    {
        var set = variables.ToDictionary(v => v.Split('=')[0], v => v.Split('=')[1]);
        return Display.Terminal(set.GetValueOrDefault, () => width, isWindows: false);
    }
}
