using QifuReports.App.Signing;
using QifuReports.Delivery;
using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;
using QifuReports.Delivery.Smtp;

namespace QifuReports.App.Sending;

/// <summary>
/// Sends the briefings of a release to a distribution list. The steps: make the briefings, plan the messages, check whether sending is
/// allowed (approval, time, recipients), send, report.
/// </summary>
internal static class SendIssue
{
    public static ExitCode Run(CommandContext context, ReportSettings settings, SendOptions options)
    {
        var delivery = settings.ReadDelivery();
        if (delivery.From is not { } from) throw new Trouble(ExitCode.BadInput, "no sender is set. Set Mail:From in reportsettings.json.");
        var members = Members(delivery, options, out var list);
        var book = LedgerData.Read(settings);
        options = options with { Period = AskedPeriod.In(book, options.Period) };
        // A kind of briefing that the user named is made, or reported as missing. If the user named none, all kinds that the period has
        // are made. Kinds that no recipient gets are left out in both cases.
        var has = BriefingKind.SentOf(book, options.Period);
        var names = BriefingKind.Sent.Where(
            k => (has.Contains(k) || options.Briefings.Contains(k.Name)) && members.Any(m => Gets(m, k.Name, options))).Select(k => k.Name)
            .ToList();
        if (names.Count == 0) throw new Trouble(ExitCode.BadInput,
            $"the data has nothing for {options.Period} that the list {list.Name} gets.{OfPeriod(has, list)}");
        if (SendGates.HeaderRefusal("name of the list", list.Name) is { } named) throw new Trouble(ExitCode.BadInput, named);
        if (SendGates.HeaderRefusal("short name of the issuer", book.Issuer.ShortName) is { } called)
            throw new Trouble(ExitCode.BadInput, $"{Path.Combine(settings.DataFolder, "issuer.json")}: {called}");
        var signature = SigningAccess.OfMail(options.Sign, settings, context.Cancellation);
        var clock = SystemClock.Instance;
        try
        {
            var place = DeliveryLedger.Of(settings, book.Issuer);
            var earlier = new EarlierLines(settings, place, book);
            if (!options.NewLedger && !options.OldLedger && options.TestRecipient is null
                && earlier.AreOfAnother(place.ReadOnly(), options.Period, context.Cancellation))
                throw new Trouble(ExitCode.Deliveries, SendDoubts.WhoseEarlier(place) + "\nNothing was sent, and nothing was made.");
            var documents = RunProgress.To(context.Error)
                .Run($"Briefings {options.Period}",
                    step => ReleaseDocument.Make(settings, book, options.Period, names, signature, step, context.Cancellation));
            var requests = members.Select(
                m => new DeliveryRequest(m.Mailbox, options.Period.ToString(),
                    [.. documents.Where(d => Gets(m, d.Stamp.Name, options)).Select(d => d.Stamp)]) { Issuer = book.Issuer.Id })
                .Where(r => r.Documents.Count > 0).ToList();

            var mail = new BriefingMail(settings, delivery, list, book, options.Period, documents);
            WarningText.Write(mail.Warnings, context.Error);
            var gates = new SendGates(NotBefore(delivery, options, book), delivery.AllowedDomains, delivery.RequireApproval);
            var planning = new PlanOptions(from.Domain, options.ResendUnknown, options.ResendRefused, options.TestRecipient);
            string? Owner(DeliveryHistory history) =>
                options.OldLedger && history.OwnerOfEarlier != book.Issuer.Id ? book.Issuer.Id
                    : earlier.Owner(history, options.Period, documents, options.NewLedger, context.Cancellation);
            List<string> Refusals(SendPlan plan, DeliveryHistory history)
            {
                var refusals = gates.Refusals(plan.Due, history, clock.GetUtcNow()).ToList();
                if (!options.NewLedger && options.TestRecipient is null)
                    refusals.AddRange(SendDoubts.Of(place, history, settings, options.Period, plan.Due));
                return refusals;
            }

            if (options.DryRun)
            {
                var history = place.ReadOnly();
                if (Owner(history) is { } owner) history = history.With(owner);
                var dry = SendPlan.Make(history, requests, planning, clock.GetUtcNow());
                var code = DryRun(context, settings, list, dry, Refusals(dry, history), mail, clock);
                context.Error.WriteLine(DoneText.Of(
                    $"Dry run of {options.Period} to {list.Name}",
                    [Counted.Of(dry.Due.Count, "message"), Counted.Of(documents.Count, "briefing")], [.. documents.Select(d => d.Made!)],
                    context.Around.Elapsed));
                return code;
            }
            var begins = place.IsMissing;
            using var ledger = place.Open(clock);
            if (Owner(ledger.History) is { } owns)
                ledger.Append([now => new LedgerEntry.Introduction(now, place.IdentityOf(owns), true) { Issuer = owns }]);
            var plan = SendPlan.Make(ledger.History, requests, planning, clock.GetUtcNow());
            var refused = Refusals(plan, ledger.History);
            if (refused.Count > 0)
                throw new Trouble(ExitCode.Deliveries, string.Join('\n', refused.Select(r => "error: " + r)) + "\nNothing was sent.");
            mail.Try(plan.Due);

            var report = new DeliveryReport([], false);
            if (plan.Due.Count > 0)
            {
                var server = SmtpAccess.Of(delivery, context.Cancellation);
                if (begins) context.Error.WriteLine(
                    $"note: there is no delivery ledger {place.Path}: it begins now, and nobody is taken to have had anything. Where " +
                        $"mails went before, stop this and put the ledger there.");
                if (options.TestRecipient is null) place.Introduce(ledger);
                var policy = SendPolicy.Standard with { Interval = SendPolicy.IntervalOf(delivery.MessagesPerMinute) };
                var run = new DeliveryRun(ledger, (delivery.EnvelopeSender ?? from).Address,
                    token => SmtpSession.OpenAsync(server, clock, token), policy, clock);

                var progress = SendProgress.To(context.Error, plan.Due);

                // The mark file is written after the ledger has its first lines and before the first message is sent. So there is never a
                // mark file without a ledger.
                OutgoingMessage Compose(DueDelivery due, DateTimeOffset date)
                {
                    if (due.TestRecipient is null) SendDoubts.Mark(place, settings, options.Period);
                    progress.Started(due);
                    return mail.Compose(due, date);
                }
                report = progress.Run(() => run.SendAsync(plan.Due, Compose, progress.Told, context.Cancellation).GetAwaiter().GetResult());
            }
            var outcome = SendReport.Write(context.Out, context.Display, plan, report);
            context.Error.WriteLine(DoneText.Of($"Sent {options.Period} to {list.Name}", SendReport.Counts(plan, report), [],
                context.Around.Elapsed));
            return outcome;
        }
        catch (LedgerFileException unusable)
        {
            throw new Trouble(ExitCode.Machine, unusable.Message);
        }
    }

    private static ExitCode DryRun(
        CommandContext context, ReportSettings settings, StakeholderList list, SendPlan plan, List<string> refusals, BriefingMail mail,
        TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        foreach (var refusal in refusals) context.Error.WriteLine("note: it would not be sent: " + refusal);
        foreach (var held in plan.Held)
            context.Error.WriteLine($"note: {held.Recipient.Address} is left out: {SendReport.Words(held.Step)}");
        mail.Try(plan.Due);
        for (var i = 0; i < plan.Due.Count; i++)
        {
            var due = plan.Due[i];
            var path = Path.Combine(settings.OutputFolder, due.Release, "mail", FileName(list.Name), MessageFiles.NameOf(due, i + 1));
            WholeFile.Write(path, stream => MessageFiles.Write(mail.Compose(due, now), stream), context.Cancellation);
            context.Out.WriteLine(path);
        }
        return ExitCode.Done;
    }

    private static List<Stakeholder> Members(DeliverySettings delivery, SendOptions options, out StakeholderList list)
    {
        list = delivery.Lists.FirstOrDefault(l => l.Name.Equals(options.List, StringComparison.OrdinalIgnoreCase))
            ?? throw new Trouble(ExitCode.BadInput,
                $"the settings have no list {options.List}; they have " +
                    $"{(delivery.Lists.Count == 0 ? "none" : string.Join(", ", delivery.Lists.Select(l => l.Name)))}.");
        // Addresses are compared in the form in which they are written in the message.
        var asked = options.Recipient is { } text && Mailbox.TryCreate("", text, out var box, out _) ? box.Address : options.Recipient;
        var members =
            list.Members.Where(m => asked is null || m.Mailbox.Address.Equals(asked, StringComparison.OrdinalIgnoreCase)).ToList();
        if (members.Count == 0) throw new Trouble(ExitCode.BadInput,
            $"the list {list.Name} has {(options.Recipient is null ? "nobody in it" : "no address " + options.Recipient)}.");
        members.RemoveAll(m => !BriefingKind.SentNames.Any(n => Gets(m, n, options)));
        return members.Count > 0 ? members
            : throw new Trouble(ExitCode.BadInput, $"nobody of the list {list.Name} gets {string.Join(", ", options.Briefings)}.");
    }

    private static string OfPeriod(IReadOnlyList<BriefingKind> has, StakeholderList list) =>
        has.Count
            == 0 ? ""
            : $" It has {string.Join(", ", has.Select(k => k.Name))}: \"Briefings\" of a recipient, below Lists:{list.Name} in " +
                $"reportsettings.json, names what is sent; without it all briefings are.";

    // A fact book is sent to those who are said to get it; briefings to everybody of whom nothing is said.
    private static bool Gets(Stakeholder member, string briefing, SendOptions options) =>
        (member.Briefings.Count == 0 ? BriefingKind.IsKnown(briefing) : Names(member.Briefings, briefing))
            && (options.Briefings.Count == 0 || Names(options.Briefings, briefing));

    private static bool Names(IReadOnlyList<string> named, string briefing) =>
        BriefingKind.FindSent(briefing) is { } kind && named.Any(kind.IsMeantBy);

    // Returns the later of the two times (in the settings and on the command line), so that neither is ignored.
    internal static DateTimeOffset? NotBefore(DeliverySettings delivery, SendOptions options, LedgerBook book)
    {
        var moments = delivery.Releases.Where(r => AskedPeriod.In(book, r.Period) == options.Period)
            .Select(r => (DateTimeOffset?)r.NotBefore).Append(options.NotBefore);
        return moments.Max();
    }

    private static string FileName(string list) => string.Concat(list.Select(c => char.IsLetterOrDigit(c) ? c : '-'));
}
