using System.CommandLine;
using QifuReports.App.Figures;
using QifuReports.Ledger.Tracing;

namespace QifuReports.App.Commands;

/// <summary><c>restatements</c>: compares figures that more than one filing states.</summary>
public static class RestatementsCommand
{
    private static readonly string[] Statuses = ["agrees", "rounded", "relabelled", "other-rate", "revised", "restated"];

    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var json = new Option<string?>("--json") { Description = "Also write the whole matrix, as JSON", HelpName = "FILE" };
        var status = new Option<string[]>(
            "--status") { Description = "Show figures that compare so: " + string.Join(", ", Statuses) + "; may be repeated",
                HelpName = "STATUS" };
        status.AcceptOnlyFromAmong(Statuses);
        var command = new Command("restatements", "Compares what more than one filing states") { json, status };
        command.SetAction(parsed => Run(contextOf(parsed), parsed.GetValue(json), parsed.GetValue(status) ?? []));
        return command;
    }

    private static int Run(CommandContext context, string? json, string[] statuses)
    {
        if (json is not null) OutputPlace.CheckFile(json);
        var matrix = RestatementMatrix.Of(LedgerData.Read(context.ReadSettings()));
        if (json is not null) WholeFile.Write(json, stream => RestatementJson.Write(matrix, stream), context.Cancellation);
        RestatementTable.Write(matrix, row => statuses.Length == 0 || statuses.Contains(RestatementWords.Of(row.Status).Replace(' ', '-')),
            context.Out, context.Display);
        return (int)ExitCode.Done;
    }
}
