using System.CommandLine;
using QifuReports.App.Commands.Parameters;
using QifuReports.App.Sending;
using QifuReports.Delivery;
using QifuReports.Delivery.Sending;

namespace QifuReports.App.Commands;

/// <summary><c>send</c>: sends the briefings of a period by e-mail to a distribution list.</summary>
public static class SendCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var period = Arguments.RequiredPeriod();
        var to = new Option<string>("--to") { Description = "The distribution list, by its name in the settings", HelpName = "LIST",
            Required = true };
        var output = new Option<string?>(
            "--output") { Description = "The folder of briefings and delivery ledger, not that of the settings", HelpName = "DIR" };
        var briefings =
            new Option<string[]>("--briefings") { Description = "Only this kind of briefing; may be repeated", HelpName = "NAME" };
        briefings.AcceptOnlyFromAmong([.. BriefingKind.SentNames]);
        var recipient = new Option<string?>("--recipient") { Description = "Only this address of the list", HelpName = "ADDRESS" };
        var test = new Option<string?>(
            "--test-recipient") { Description = "Send all to this address instead; nothing is counted as delivered", HelpName = "ADDRESS" };
        var notBefore = new Option<string?>("--not-before") { Description = "Refuse to send before it: 2023-11-16T17:00:00-05:00",
            HelpName = "MOMENT" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Send nothing; write each message as an .eml file" };
        var unknown = new Option<bool>("--resend-unknown") { Description = "Send again what may have arrived: the reply was lost" };
        var refused = new Option<bool>("--resend-refused") { Description = "Try again what the server has refused" };
        var begin = new Option<bool>("--new-ledger") { Description =
            "Nobody has had anything, though there are signs of mails that the delivery ledger does not know" };
        var earlier = new Option<bool>("--old-ledger") { Description = "Lines of the ledger that name no issuer are about this one" };
        var sign = Arguments.Sign();
        var command = new Command("send", "Mails the briefings of a period, each once") { period, to, output, briefings, recipient, test,
            notBefore, dryRun, unknown, refused, begin, earlier, sign };
        command.SetAction(parsed =>
        {
            var context = contextOf(parsed);
            var settings = context.ReadSettings(parsed.GetValue(output));
            OutputPlace.CheckFolder(settings.OutputFolder);
            return (int)SendIssue.Run(context, settings, new SendOptions
            {
                Period = Arguments.RequiredPeriodOf(parsed, period),
                List = parsed.GetValue(to)!,
                Briefings = parsed.GetValue(briefings) ?? [],
                Recipient = parsed.GetValue(recipient),
                TestRecipient = Mailbox(parsed.GetValue(test)),
                NotBefore = Moment(parsed.GetValue(notBefore)),
                Sign = parsed.GetValue(sign),
                DryRun = parsed.GetValue(dryRun),
                ResendUnknown = parsed.GetValue(unknown),
                ResendRefused = parsed.GetValue(refused),
                NewLedger = parsed.GetValue(begin),
                OldLedger = parsed.GetValue(earlier),
            });
        });
        return command;
    }

    private static Mailbox? Mailbox(string? text)
    {
        if (text is null) return null;
        return Delivery.Mailbox.TryCreate("", text, out var mailbox, out var reason) ? mailbox
            : throw new Trouble(ExitCode.Usage, "--test-recipient: " + reason);
    }

    private static DateTimeOffset? Moment(string? text)
    {
        if (text is null) return null;
        return SendGates.TryParseMoment(text, out var moment) ? moment
            : throw new Trouble(ExitCode.Usage,
                $"--not-before: '{text}' is not a moment with its offset, such as 2023-11-16T17:00:00-05:00.");
    }
}
