using System.CommandLine;
using QifuReports.App.Commands.Parameters;
using QifuReports.App.Sending;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;
using QifuReports.Ledger.Reading;

namespace QifuReports.App.Commands;

/// <summary><c>deliveries</c>: shows for each release who got which briefing and when, and what is due, refused or unknown.</summary>
public static class DeliveriesCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var period = Arguments.OptionalPeriod();
        var output = new Option<string?>("--output") { Description = "The folder with the delivery ledger, not that of the settings",
            HelpName = "DIR" };
        var command = new Command("deliveries", "Shows who got what, and what is due or unknown") { period, output };
        command.SetAction(parsed =>
        {
            var context = contextOf(parsed);
            var settings = context.ReadSettings(parsed.GetValue(output));
            return Run(context, settings, Arguments.PeriodOf(parsed, period));
        });
        return command;
    }

    private static int Run(CommandContext context, ReportSettings settings, Period? period)
    {
        DeliveryHistory history;
        DeliveryLedger ledger;
        var (issuer, wrong) = LedgerReader.ReadIssuer(settings.DataFolder);
        if (issuer is null) throw new Trouble(ExitCode.BadInput, wrong);
        try
        {
            ledger = DeliveryLedger.Of(settings, issuer);
            history = ledger.ReadOnly();
            if (ledger.IsMissing) context.Error.WriteLine($"Nothing has been sent yet: there is no delivery ledger {ledger.Path}.");
        }
        catch (LedgerFileException unusable)
        {
            throw new Trouble(ExitCode.Machine, unusable.Message);
        }
        var table = new TextTable(
        [
            TextColumn.Word("Release"), TextColumn.Words("Recipient", 20), TextColumn.Word("Briefing"), TextColumn.Word("Document").Spare(),
            TextColumn.Words("State", 8) with { Ink = SendReport.OfState },
            TextColumn.Word("When"), TextColumn.Words("Reply", 20),
        ]);
        var steps =
            history.LastStepsOf(issuer.Id).Where(s => period is null || s.Release == period.Value.ToString()).ToLookup(s => s.Release);
        var (open, isEmpty) = (false, true);
        foreach (var release in steps.Select(s => s.Key).Concat(period is { } p ? [p.ToString()] : []).Distinct()
            .Order(StringComparer.Ordinal))
        {
            var last = steps[release].ToList();
            foreach (var step in last)
                foreach (var document in step.Documents)
                {
                    isEmpty = false;
                    table.Add(release, step.Recipient, document.Name, document.Short, SendReport.Word(step.State), SendReport.Time(step.At),
                        step.Words);
                    open |= step.State is DeliveryState.Refused or DeliveryState.Unknown or DeliveryState.Sending;
                }
            foreach (var (recipient, document) in Due(settings, history, release, issuer.Id))
                if (!last.Exists(s => s.State == DeliveryState.Planned && s.Recipient.Equals(recipient, StringComparison.OrdinalIgnoreCase)
                    && s.Documents.Any(d => d.Name == document.Name && d.SaysTheSameAs(document))))
                {
                    isEmpty = false;
                    table.Add(release, recipient, document.Name, document.Short, "due", "", "");
                }
        }
        foreach (var approval in history.ApprovalsOf(issuer.Id).Where(a => period is null || a.Release == period.Value.ToString()))
            foreach (var document in approval.Documents)
            {
                isEmpty = false;
                table.Add(approval.Release, "", document.Name, document.Short, "approved", SendReport.Time(approval.At),
                    "by " + approval.By);
            }
        if (!ledger.IsMissing && isEmpty)
            context.Error.WriteLine(period is { } asked ? $"Nothing is recorded or due for {asked}." : "Nothing is recorded or due.");
        table.Write(context.Out, context.Display);
        return (int)(open ? ExitCode.Deliveries : ExitCode.Done);
    }

    // The recipients on the distribution lists who have not yet received a briefing that exists.
    private static IEnumerable<(string Recipient, DocumentStamp Document)> Due(ReportSettings settings, DeliveryHistory history,
        string release, string issuer)
    {
        var book = LedgerData.Read(settings);
        if (!book.Issuer.Calendar.TryParse(release, out var period)) return [];
        var documents = BriefingKind.Names.Select(n => ReleaseDocument.Existing(settings, book, period, n)).OfType<ReleaseDocument>()
            .Select(d => d.Stamp).ToList();
        if (documents.Count == 0) return [];
        var requests = settings.ReadDelivery().Lists.SelectMany(l => l.Members)
            .Select(m => new DeliveryRequest(m.Mailbox, release,
                [.. documents.Where(d => m.Briefings.Count == 0 || m.Briefings.Contains(d.Name))]) { Issuer = issuer }).ToList();
        return SendPlan.Make(history, requests, new PlanOptions("localhost"), DateTimeOffset.UnixEpoch).Due.SelectMany(
            d => d.Documents.Select(x => (d.Recipient.Address, x)));
    }
}
