using System.CommandLine;
using QifuReports.App.Verifying;

namespace QifuReports.App.Commands;

/// <summary><c>verify</c>: says whether a briefing is unchanged since it was issued.</summary>
public static class VerifyCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var file = new Argument<string>("file") { HelpName = "FILE.pdf", Description = "The briefing" };
        var json = new Option<string?>("--json") { Description = "Also write the report, as JSON", HelpName = "FILE" };
        var alone = new Option<bool>("--alone") { Description = "Use nothing but the file: do not make it again" };
        var command = new Command("verify", "Tells whether a briefing is as it was issued") { file, json, alone };
        command.SetAction(parsed => Run(contextOf(parsed), parsed.GetValue(file)!, parsed.GetValue(json), parsed.GetValue(alone)));
        return command;
    }

    private static int Run(CommandContext context, string file, string? json, bool alone)
    {
        if (!File.Exists(file)) throw new Trouble(ExitCode.BadInput, $"there is no file {file}.");
        if (json is not null && FinalPath(json) == FinalPath(file))
            throw new Trouble(ExitCode.Usage, $"--json {json} would replace the briefing that is verified. Name another file.");
        if (json is not null) OutputPlace.CheckFile(json);
        // The file, or a pipe, is read once and to its end, so that exactly these bytes are verified.
        var bytes = BoundedFile.ReadNamed(file, Pdf.Reading.Syntax.ReadingLimits.Default.FileBytes, context.Cancellation);
        var report = Verification.Of(file, bytes, alone ? null : () => context.ReadSettings(), context.Cancellation);
        if (json is not null) WholeFile.Write(json, stream => VerifyOutput.WriteJson(report, stream), context.Cancellation);
        VerifyOutput.WriteText(report, context.Out, context.Display);
        return (int)(report.Verified ? ExitCode.Done : ExitCode.ChecksFailed);
    }

    private static string FinalPath(string path) =>
        File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : Path.GetFullPath(path);
}
