using System.Text;
using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Smtp;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.RealServer;

/// <summary>Against an SMTP server of another make, and what it took read by a mail parser of another make.</summary>
public sealed class RealServerTests : IDisposable
{
    private const string Text =
        "尊敬的奇富科技董事会：\n\nNet income: RMB\u00A01,137.9\u00A0million (up 11.6% on the year)\n.\n..dots\nFrom here on a long line: "
            + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" + "\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PythonFact]
    public async Task Another_program_reads_sent_messages_byte_for_byte()
    {
        using var server = new RealSmtpServer();
        var file = Make.Bytes(150_001);
        var message =
            Make.Message("dongshihui@example.org", "奇富科技 董事会", "奇富科技：2023年第三季度业绩简报，净利润同比增长，详见附件", Text, file, "奇富科技-2023Q3-季度业绩简报.pdf");

        (await SendAsync(server, message, SmtpSecurity.None, null)).Outcome.ShouldBe(SendOutcome.Accepted);

        var kept = await File.ReadAllBytesAsync(server.Messages.Single());
        kept.ShouldBe(Make.Encoded(message));
        using var parsed = RealSmtpServer.Parse(server.Messages.Single());
        var root = parsed.RootElement;
        root.GetProperty("defects").GetArrayLength().ShouldBe(0, root.GetProperty("defects").ToString());
        root.GetProperty("subject").GetString().ShouldBe(message.Subject);
        root.GetProperty("toName").GetString().ShouldBe(message.To.Name);
        root.GetProperty("to").GetString().ShouldBe(message.To.Address);
        root.GetProperty("headers").GetProperty("Message-ID").GetString().ShouldBe(message.MessageId);
        root.GetProperty("headers").GetProperty("Date").GetString().ShouldBe("Thu, 16 Nov 2023 12:00:00 +0000");
        root.GetProperty("structure").EnumerateArray().Select(e => e.GetString())
            .ShouldBe(["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf"]);
        var parts = root.GetProperty("parts").EnumerateArray().ToList();
        Encoding.UTF8.GetString(parts[0].GetProperty("content").GetBytesFromBase64()).ReplaceLineEndings("\n").ShouldBe(Text);
        Encoding.UTF8.GetString(parts[1].GetProperty("content").GetBytesFromBase64()).ReplaceLineEndings("\n").ShouldBe(message.Html);
        parts[2].GetProperty("content").GetBytesFromBase64().ShouldBe(file);
        parts[2].GetProperty("name").GetString().ShouldBe("奇富科技-2023Q3-季度业绩简报.pdf");
    }

    [PythonFact]
    public async Task A_server_accepts_STARTTLS_and_a_user_by_either_mechanism_and_refuses_a_wrong_password()
    {
        using var server = new RealSmtpServer("ir", "geheim-Wörter");
        foreach (var method in (SmtpAuthentication[])[SmtpAuthentication.Automatic, SmtpAuthentication.Plain, SmtpAuthentication.Login])
            (await SendAsync(server, Make.Message(), SmtpSecurity.StartTls,
                new SmtpCredentials("ir", "geheim-Wörter", method))).Outcome.ShouldBe(SendOutcome.Accepted);

        server.Messages.Count.ShouldBe(3);
        var refused = await Should.ThrowAsync<SmtpException>(
            SendAsync(server, Make.Message(), SmtpSecurity.StartTls, new SmtpCredentials("ir", "geheim-anders", SmtpAuthentication.Plain)));
        refused.IsPermanent.ShouldBeTrue();
        refused.ToString().ShouldNotContain("geheim-anders");
        refused.ToString().ShouldNotContain(Convert.ToBase64String("\0ir\0geheim-anders"u8));
    }

    [PythonFact]
    public async Task A_whole_list_is_sent_once_each_over_one_connection()
    {
        using var server = new RealSmtpServer();
        var campaign = new Campaign(_folder.Path,
            TimeProvider.System) { Recipients = [.. Enumerable.Range(0, 50).Select(i => $"reader{i}@example.org")] };

        (await campaign.RunAsync(server.Port)).AllAccepted.ShouldBeTrue();
        (await campaign.RunAsync(server.Port)).Results.ShouldBeEmpty();

        server.Messages.Count.ShouldBe(50);
        LedgerFile.ReadOnly(_folder.Path)
            .Last("reader49@example.org", "2023Q3", campaign.Document)!.Words.ShouldContain("250 2.0.0 kept as 0050");
    }

    private static async Task<SendResult> SendAsync(RealSmtpServer server, OutgoingMessage message, SmtpSecurity security,
        SmtpCredentials? credentials)
    {
        var options = new SmtpOptions { Host = "localhost", Port = server.Port, Security = security, Credentials = credentials,
            ClientName = "example.com", TrustedRoots = [Certificates.Good], Timeouts = SmtpTimeouts.All(TimeSpan.FromSeconds(30)) };
        await using var session = await SmtpSession.OpenAsync(options, TimeProvider.System, CancellationToken.None);
        return await session.SendAsync(new Envelope("ir@example.com", message.To.Address), EncodedMessage.Of(message), () => { },
            CancellationToken.None);
    }
}
