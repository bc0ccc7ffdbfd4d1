using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Smtp;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Smtp;

/// <summary>TLS from the first byte, as on port 465: a certificate that holds, and those that do not.</summary>
public sealed class ImplicitTlsTests
{
    private readonly StallClock _clock = new();

    [Fact]
    public async Task With_a_valid_certificate_the_whole_dialogue_is_encrypted()
    {
        await using var server = new ScriptedServer(_clock) { TlsFromTheStart = Certificates.Good };

        (await SendAsync(server.Port, Certificates.Good)).Outcome.ShouldBe(SendOutcome.Accepted);

        server.Taken.ShouldHaveSingleItem().Recipient.ShouldBe("a@example.org");
        server.Heard[0].ShouldBe("EHLO example.com");
        server.Heard.ShouldNotContain("STARTTLS");
        server.Heard.ShouldContain(l => l.StartsWith("AUTH PLAIN "));
    }

    [Fact]
    public async Task A_certificate_of_no_trusted_authority_is_refused_for_good()
    {
        await using var server = new ScriptedServer(_clock) { TlsFromTheStart = Certificates.Good };

        await ShouldRefuseAsync(server, null, "no trusted authority has issued it");
        await ShouldRefuseAsync(server, Certificates.Wrong, "no trusted authority has issued it");
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_refused_for_good_even_if_it_is_trusted()
    {
        await using var server = new ScriptedServer(_clock) { TlsFromTheStart = Certificates.Wrong };

        await ShouldRefuseAsync(server, Certificates.Wrong, "(it is for another host)");
        await ShouldRefuseAsync(server, Certificates.Good,
            "(it is for another host; no trusted authority has issued it, or it has expired)");
    }

    [Fact]
    public async Task An_expired_certificate_is_refused_for_good()
    {
        await using var server = new ScriptedServer(_clock) { TlsFromTheStart = Certificates.Old };

        await ShouldRefuseAsync(server, Certificates.Old, "it has expired");
    }

    [Fact]
    public async Task A_server_without_TLS_is_sent_nothing_and_may_be_tried_again()
    {
        await using var server = new ScriptedServer(_clock);

        (await Should.ThrowAsync<SmtpException>(SendAsync(server.Port, Certificates.Good))).IsPermanent.ShouldBeFalse();

        server.Heard.ShouldNotContain(l => l.Contains("EHLO", StringComparison.Ordinal) || l.Contains("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handshake_without_an_answer_is_given_up_after_five_minutes()
    {
        var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        try
        {
            var sending = SendAsync(((IPEndPoint)silent.LocalEndpoint).Port, Certificates.Good);
            using var client = await silent.AcceptTcpClientAsync();
            (await client.GetStream().ReadAsync(new byte[1])).ShouldBe(1);
            _clock.EndLimits();

            (await Should.ThrowAsync<SmtpException>(sending)).IsPermanent.ShouldBeFalse();
            _clock.Ended.ShouldBe([TimeSpan.FromMinutes(5)]);
        }
        finally
        {
            silent.Stop();
        }
    }

    /// <summary>A stop is no fault of the server, before the connection is there or within the handshake.</summary>
    [Fact]
    public async Task Stopped_before_the_session_is_open_it_is_a_cancellation_and_not_a_server_error()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(SendAsync(1, Certificates.Good, stopped.Token));

        var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        try
        {
            using var stop = new CancellationTokenSource();
            var sending = SendAsync(((IPEndPoint)silent.LocalEndpoint).Port, Certificates.Good, stop.Token);
            using var client = await silent.AcceptTcpClientAsync();
            (await client.GetStream().ReadAsync(new byte[1])).ShouldBe(1);
            await stop.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(sending);
        }
        finally
        {
            silent.Stop();
        }
    }

    [Fact]
    public async Task Without_a_listening_server_there_is_no_connection_and_it_may_be_tried_again()
    {
        var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();
        var refused = await Should.ThrowAsync<SmtpException>(SendAsync(port, Certificates.Good));
        (refused.IsPermanent, refused.Message.StartsWith(FormattableString.Invariant($"There is no connection to localhost:{port}: "),
            StringComparison.Ordinal)).ShouldBe((false, true));
    }

    private async Task ShouldRefuseAsync(ScriptedServer server, X509Certificate2? trusted, string words)
    {
        var refused = await Should.ThrowAsync<SmtpException>(SendAsync(server.Port, trusted));

        refused.IsPermanent.ShouldBeTrue();
        refused.Message.ShouldContain(words);
        server.Heard.ShouldBeEmpty();
    }

    private async Task<SendResult> SendAsync(int port, X509Certificate2? trusted, CancellationToken cancellation = default)
    {
        var options = new SmtpOptions
        {
            Host = "localhost",
            Port = port,
            Security = SmtpSecurity.Tls,
            Credentials = new SmtpCredentials("ir", "pass", SmtpAuthentication.Automatic),
            ClientName = "example.com",
            TrustedRoots = trusted is null ? [] : [trusted],
        };
        await using var session = await SmtpSession.OpenAsync(options, _clock, cancellation);
        return await session.SendAsync(new Envelope("ir@example.com", "a@example.org"), EncodedMessage.Of(Make.Message()), () => { },
            CancellationToken.None);
    }
}
