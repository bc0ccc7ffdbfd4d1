using System.Text;
using QifuReports.App;
using QifuReports.App.CommandLines;
using QifuReports.App.Outcomes;
using QifuReports.Ledger.Files;

namespace QifuReports.Tests.Commands;

/// <summary>How a run ends that something breaks off: what is said on standard error, and with which code.</summary>
public sealed class EndOfRunTests
{
    private const string Bug = "This is a bug in qifu-reports. Please report it with the lines below and the command.\n"
        + "System.InvalidOperationException: odd\n";

    [Theory]
    [InlineData("trouble", 2, "error: odd\n")]
    [InlineData("trouble of the machine", 4, "error: odd\n")]
    [InlineData("refused", 2, "error: a.json is odd.\n")]
    [InlineData("disk", 4, "error: odd\n")]
    [InlineData("right", 4, "error: odd\n")]
    [InlineData("library", 4, "error: odd A part of the program is missing or broken: install it anew.\n")]
    [InlineData("library of a type", 4, "error: odd A part of the program is missing or broken: install it anew.\n")]
    [InlineData("cancelled", 130, "Cancelled; nothing half-written was left behind.\n")]
    [InlineData("bug", 70, Bug)]
    public void What_breaks_it_off_has_its_words_and_its_code(string what, int code, string words)
    {
        Exception found = what switch
        {
            "trouble" => new Trouble(ExitCode.BadInput, "odd"),
            "trouble of the machine" => new Trouble(ExitCode.Machine, "odd"),
            "refused" => new FileRefusedException("a.json", "is odd"),
            "disk" => new IOException("odd"),
            "right" => new UnauthorizedAccessException("odd"),
            "library" => new DllNotFoundException("odd\nand more"),
            "library of a type" => new TypeInitializationException("T", new DllNotFoundException("odd")),
            "cancelled" => new OperationCanceledException(),
            _ => new InvalidOperationException("odd"),
        };
        using var error = new StringWriter { NewLine = "\n" };

        var ended = CommandLine.Run(["schema", "filing"], new Breaking(found), error, CancellationToken.None);

        ended.ShouldBe(code);
        var said = error.ToString().ReplaceLineEndings("\n");
        // Of a bug it is said where, too.
        if (what == "bug") said.ShouldStartWith(words);
        else said.ShouldBe(words);
    }

    [Fact]
    public void A_run_that_is_stopped_before_it_begins_is_cancelled()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };

        CommandLine.Run(["facts", "--settings", RepositoryRoot.PathOf("reportsettings.json")], output, error, stopped.Token).ShouldBe(130);

        (output.ToString(), error.ToString()).ShouldBe(("", "Cancelled; nothing half-written was left behind.\n"));
    }

    // Whatever is written breaks off the run.
    private sealed class Breaking(Exception by) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw by;
    }
}
