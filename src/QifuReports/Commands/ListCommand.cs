using System.CommandLine;
using QifuReports.App.Checks;
using QifuReports.Briefings.Context;

namespace QifuReports.App.Commands;

/// <summary><c>list</c>: lists the briefings that the data allows.</summary>
public static class ListCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var command = new Command("list", "Lists the briefings that can be made of the data");
        command.SetAction(parsed => Run(contextOf(parsed)));
        return command;
    }

    private static int Run(CommandContext context)
    {
        var each = context.ReadEach(context.ReadAll());
        var several = each[0].Issuer is not null;
        TextColumn[] columns = [TextColumn.Word("Period"), TextColumn.Word("From"), TextColumn.Word("To"), TextColumn.Word("Briefing"),
            TextColumn.Word("Filing"), TextColumn.Word("Date"), TextColumn.Words("Status", 12)];
        var table = new TextTable(several ? [TextColumn.Words("Issuer", 10), .. columns] : columns);
        var others = 0;
        foreach (var settings in each)
        {
            var book = LedgerData.Read(settings);
            others += book.Issuer.Drafts.Count + book.Taxonomy.Concepts.Count(c => c.Draft is not null);
            foreach (var row in Rows(book))
                table.Add(several ? [settings.Issuer!.Name, .. row] : row);
        }
        table.Write(context.Out, context.Display);
        if (others > 0) TextFold.Write(context.Out, context.Display, "",
            $"{DraftText.Count(others)} in issuer.json and taxonomy.json; 'qifu-reports check' lists them.");
        return (int)ExitCode.Done;
    }

    private static IEnumerable<string[]> Rows(LedgerBook book)
    {
        foreach (var kind in BriefingKind.All)
            foreach (var period in kind.Makes(book))
            {
                if (kind.CheckedPeriod(book, period) is not { } rests
                    || (book.ReleaseFor(rests) ?? book.Filings.FirstOrDefault(f => f.Period == rests)) is not { } filing) continue;
                var status = rests == period ? new BriefingSource(filing).Own.AuditStatus
                    : BriefingSource.For(book, period)?.Own.AuditStatus ?? BriefingSource.DerivedStatus;
                yield return [period.ToString(), Day(period.Start), Day(period.End), kind.Name, filing.Id, Day(filing.Date),
                    status + (filing.HasFigures ? "" : ", no figures yet")
                        + (kind.TellsResults && CoreRoles.Missing(book.Taxonomy) is { Count: > 0 } roles
                            ? ", no concept with the role " + string.Join(" or ", roles) : "")
                            + (filing.Drafts.Count == 0 ? "" : ", " + DraftText.Count(filing.Drafts.Count))];
            }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
