using System.CommandLine;
using QifuReports.App.Commands.Parameters;
using QifuReports.App.Sending;
using QifuReports.App.Signing;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;

namespace QifuReports.App.Commands;

/// <summary>
/// <c>approve</c>: records that a named person approves the briefings of a period for sending. The approval is valid only for exactly these
/// bytes of the files.
/// </summary>
public static class ApproveCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var period = Arguments.RequiredPeriod();
        var by = new Option<string>("--by") { Description = "Who approves", HelpName = "NAME", Required = true };
        var output = new Option<string?>(
            "--output") { Description = "The folder of briefings and delivery ledger, not that of the settings", HelpName = "DIR" };
        var briefings =
            new Option<string[]>("--briefings") { Description = "Only this kind of briefing; may be repeated", HelpName = "NAME" };
        briefings.AcceptOnlyFromAmong([.. BriefingKind.SentNames]);
        var sign = Arguments.Sign();
        var command = new Command("approve", "Approves the briefings of a period for sending") { period, by, output, briefings, sign };
        command.SetAction(parsed =>
        {
            var context = contextOf(parsed);
            var settings = context.ReadSettings(parsed.GetValue(output));
            var name = parsed.GetValue(by)!.Trim();
            if (name.Length == 0) throw new Trouble(ExitCode.Usage, "--by: a name is expected.");
            if (SendGates.HeaderRefusal("name", name) is { } refusal) throw new Trouble(ExitCode.Usage, "--by: " + refusal);
            var book = LedgerData.Read(settings);
            var asked = AskedPeriod.In(book, Arguments.RequiredPeriodOf(parsed, period));
            var names = parsed.GetValue(briefings) is { Length: > 0 } some ? some
                : [.. BriefingKind.SentOf(book, asked).Select(k => k.Name).Where(n => BriefingKind.IsKnown(n) || IsAskedFor(settings, n))];
            if (names.Length == 0) throw new Trouble(ExitCode.BadInput, $"the data has nothing for {asked}.");
            var signature = SigningAccess.OfMail(parsed.GetValue(sign), settings, context.Cancellation);
            var documents = RunProgress.To(context.Error)
                .Run($"Briefings {asked}", step =>
                    ReleaseDocument.Make(settings, book, asked, names, signature, step, context.Cancellation));
            try
            {
                using var ledger = DeliveryLedger.Of(settings, book.Issuer).Open(SystemClock.Instance);
                ledger.Append([now => new LedgerEntry.Approval(now, asked.ToString(), [.. documents.Select(d => d.Stamp)],
                    name) { Issuer = book.Issuer.Id }]);
            }
            catch (LedgerFileException unusable)
            {
                throw new Trouble(ExitCode.Machine, unusable.Message);
            }
            foreach (var document in documents) context.Out.WriteLine($"{document.Stamp.Name}  {document.Stamp.Hash}  approved by {name}");
            context.Error.WriteLine(DoneText.Of($"Approved {asked}", [Counted.Of(documents.Count, "briefing")],
                [.. documents.Select(d => d.Made!)], context.Around.Elapsed));
            return (int)ExitCode.Done;
        });
        return command;
    }

    // Whether somebody of a distribution list gets it by name.
    private static bool IsAskedFor(ReportSettings settings, string name) =>
        settings.ReadDelivery().Lists.Any(list => list.Members.Any(member => member.Briefings.Contains(name)));
}
