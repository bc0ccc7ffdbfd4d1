using System.CommandLine;
using System.Globalization;
using QifuReports.App.Issuing;
using QifuReports.App.Output;

namespace QifuReports.App.Commands;

/// <summary><c>list</c>: what the data allows to be made.</summary>
public static class ListCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var command = new Command("list", "Lists the periods that have data, and the briefings that can be made of them");
        command.SetAction(parsed => Run(contextOf(parsed)));
        return command;
    }

    private static int Run(CommandContext context)
    {
        var book = CommandContext.ReadLedger(context.ReadSettings());
        var table = new TextTable(["Period", "Briefing", "Filing", "Date", "Status"], [false, false, false, false, false]);
        foreach (var kind in BriefingKind.All)
            foreach (var period in kind.Periods(book))
            {
                if (kind.CheckedPeriod(book, period) is not { } rests || (book.ReleaseFor(rests) ?? book.Filings.FirstOrDefault(f => f.Period == rests)) is not { } filing) continue;
                table.Add(period.ToString(), kind.Name, filing.Id, filing.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), filing.AuditStatus + (rests == period ? "" : ", derived"));
            }
        table.Write(context.Out);
        return (int)ExitCode.Done;
    }
}
