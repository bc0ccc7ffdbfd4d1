using System.CommandLine;
using QifuReports.App.Commands.Parameters;
using QifuReports.App.Previewing;

namespace QifuReports.App.Commands;

/// <summary><c>preview</c>: shows a briefing in the browser, and renews it when a file is saved.</summary>
public static class PreviewCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var period = Arguments.OptionalPeriod();
        var briefing = Arguments.Kind();
        // The option is text, because for a number the JIT would compile parser code at every start.
        var port = new Option<string?>("--port") { Description = "The port to listen on, not any free one", HelpName = "PORT" };
        port.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (PortIn(token.Value) is null) result.AddError($"'{token.Value}' is not a port: a number from 1 to 65535.");
        });
        var quiet = new Option<bool>("--no-browser") { Description = "Open no browser; the address is on standard output" };
        var draft = new Option<bool>("--draft") { Description = "Show it even if checks fail or drafts remain, marked as a draft" };
        var command = new Command("preview", "Shows a briefing in the browser as files are saved")
            { period, briefing, port, quiet, draft };
        command.SetAction(parsed =>
        {
            var context = contextOf(parsed);
            var settings = context.ReadSettings();
            var file = parsed.GetValue(context.Global.Settings) is { } named ? Path.GetFullPath(named)
                : SettingsLocator.Find(Directory.GetCurrentDirectory());
            var request = new PreviewRequest(BriefingKind.Find(parsed.GetValue(briefing) ?? "") ?? BriefingKind.Results,
                Arguments.PeriodOf(parsed, period), parsed.GetValue(draft), file, () => context.ReadSettings());
            return (int)PreviewRun.Run(context, request, settings, PortIn(parsed.GetValue(port)) ?? 0, !parsed.GetValue(quiet));
        });
        return command;
    }

    private static int? PortIn(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535 ? port : null;
}
