using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;
using QifuReports.Delivery.Smtp;

namespace QifuReports.Delivery.Tests.Support;

/// <summary>A list of people, a document, a ledger, and runs over them.</summary>
internal sealed class Campaign(string folder, TimeProvider clock)
{
    public static readonly string[] People = ["one@example.org", "two@example.org", "three@example.org"];

    public byte[] File { get; set; } = Make.Bytes(3000);
    public string[] Recipients { get; set; } = People;
    public SmtpCredentials? Credentials { get; set; }
    public SmtpSecurity Security { get; set; } = SmtpSecurity.None;
    public SendPolicy Policy { get; set; } = new() { Pauses = [StallClock.Pause, StallClock.Pause * 2] };
    public DocumentStamp Document => DocumentStamp.Of("quarterly", File);
    public List<string> Told { get; } = [];

    public async Task<DeliveryReport> RunAsync(int port, PlanOptions? options = null, CancellationToken cancellation = default)
    {
        using var ledger = LedgerFile.Open(folder, clock);
        var requests = Recipients.Select(r => new DeliveryRequest(Make.Mailbox(r), "2023Q3", [Document])).ToList();
        var plan = SendPlan.Make(ledger.History, requests, options ?? new PlanOptions("example.com"), clock.GetUtcNow());
        var smtp = new SmtpOptions { Host = "localhost", Port = port, Security = Security, Credentials = Credentials,
            ClientName = "example.com", TrustedRoots = [Certificates.Good] };
        var run = new DeliveryRun(ledger, "ir@example.com", token => SmtpSession.OpenAsync(smtp, clock, token), Policy, clock);
        return await run.SendAsync(plan.Due, Compose, news => Told.Add(news.Words), cancellation);
    }

    public DeliveryState? StateOf(string recipient) => LedgerFile.ReadOnly(folder).Last(recipient, "2023Q3", Document)?.State;

    private OutgoingMessage Compose(DueDelivery due, DateTimeOffset now) =>
        Make.Message(due.To.Address, file: File) with { MessageId = due.MessageId, Date = now,
            Supersedes = due.Replaces.Count > 0 ? due.Replaces[0].MessageId : null };
}
