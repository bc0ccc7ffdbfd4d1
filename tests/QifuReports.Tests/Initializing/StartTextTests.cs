using QifuReports.App.Initializing;

namespace QifuReports.Tests.Initializing;

/// <summary>
/// What a new folder's maker is told to run works where it is typed: how to get there is said once, and only where it is elsewhere.
/// </summary>
public sealed class StartTextTests
{
    [Theory]
    [InlineData("acme", "acme", "  there:                       cd acme\n")]
    [InlineData("-acme", "-acme", "  there:                       cd ./-acme\n")]
    [InlineData("my acme", "my acme", "  there:                       cd 'my acme'\n")]
    [InlineData(".", "this folder", "")]
    [InlineData("./", "this folder", "")]
    public void How_to_get_there_is_said_once_before_the_first_command(string folder, string called, string first)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var text = new StartText(output, folder);

        text.Folder.ShouldBe(called);
        text.Line("What:");
        text.Item("a.json", "the figures");
        text.Line();
        text.Run("whether it ties:", "check");
        text.Run("the briefing:", "quarterly 2026Q1");

        output.ToString().ShouldBe("What:\n  a.json                             the figures\n\n" + first
            + "  whether it ties:             qifu-reports check\n  the briefing:                qifu-reports quarterly 2026Q1\n");
    }
}
