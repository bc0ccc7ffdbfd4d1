using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Smtp;
using QifuReports.Delivery.Tests.Servers;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Smtp;

/// <summary>
/// What servers of three makes offer, and require: sizes, TLS, users, letters. What is not offered is not used, and nothing that is offered
/// is needed.
/// </summary>
public sealed class ServerOffersTests
{
    private static readonly EncodedMessage Message = EncodedMessage.Of(Make.Message(file: Make.Bytes(3000)));

    private readonly StallClock _clock = new();

    public static TheoryData<string> Makes() => [.. ServerMakes.All.Select(m => m.Name)];

    /// <summary>The limit that the server states, by how many bytes the message has more.</summary>
    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_message_as_large_as_the_limit_is_sent_and_one_byte_more_is_not(int beyond, bool isTaken)
    {
        foreach (var make in ServerMakes.All)
        {
            await using var server = new MadeServer(make) { Size = FormattableString.Invariant($"{Message.Length - beyond}") };
            await using var session = await OpenAsync(server);

            var result = await SendAsync(session);

            result.Outcome.ShouldBe(isTaken ? SendOutcome.Accepted : SendOutcome.Refused);
            server.Heard.Any(l => l.StartsWith("MAIL", StringComparison.Ordinal)).ShouldBe(isTaken);
            if (!isTaken) result.Words.ShouldBe(
                FormattableString.Invariant($"The message has {Message.Length} bytes; the server takes at most {Message.Length - 1}."));

            // It was not begun: the next one goes over the same connection.
            session.IsUsable.ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", true)]
    [InlineData("0", true)]
    [InlineData("many", true)]
    [InlineData("99999999999999999999999", true)]
    public async Task Without_a_stated_limit_there_is_none_and_the_size_is_sent_if_allowed(string? size, bool isSaid)
    {
        foreach (var make in ServerMakes.All)
        {
            await using var server = new MadeServer(make) { Size = size };
            await using var session = await OpenAsync(server);

            (await SendAsync(session)).Outcome.ShouldBe(SendOutcome.Accepted);

            server.Heard.Single(l => l.StartsWith("MAIL", StringComparison.Ordinal))
                .ShouldBe(FormattableString.Invariant($"MAIL FROM:<ir@example.com>{(isSaid ? $" SIZE={Message.Length}" : "")}"));
        }
    }

    [Theory]
    [MemberData(nameof(Makes))]
    public async Task A_limit_that_is_not_offered_shows_in_the_reply_to_MAIL_or_to_the_final_dot(string make)
    {
        var of = ServerMakes.Of(make);
        foreach (var step in (Ask[])[Ask.Mail, Ask.Dot])
        {
            await using var server =
                new MadeServer(of, turn => turn.Ask == step ? new Answer(552) { Words = of.TooLarge } : null) { Size = null };
            await using var session = await OpenAsync(server);

            var result = await SendAsync(session);

            result.Outcome.ShouldBe(SendOutcome.Refused);
            result.Words.ShouldBe(of.TooLarge);
            session.IsUsable.ShouldBeTrue();
        }
    }

    /// <summary>Every message has seven bits and ASCII addresses: it goes the same way wherever those are missing.</summary>
    [Theory]
    [MemberData(nameof(Makes))]
    public async Task Missing_extensions_change_only_their_own_function(string make)
    {
        string[] extensions = ["8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES", "DSN", "CHUNKING", "VRFY", "HELP"];
        foreach (var without in (string[][])[[], extensions, [.. extensions, "PIPELINING", "SIZE", "AUTH", "AUTH="]])
        {
            await using var server = new MadeServer(ServerMakes.Of(make)) { Without = without };
            await using var session = await OpenAsync(server);

            (await SendAsync(session)).Outcome.ShouldBe(SendOutcome.Accepted);

            server.Heard.ShouldAllBe(l => !l.Contains("BODY=", StringComparison.Ordinal)
                && !l.Contains("SMTPUTF8", StringComparison.Ordinal) && !l.StartsWith("BDAT", StringComparison.Ordinal));
            server.Heard.Any(l => l.Contains(" SIZE=", StringComparison.Ordinal)).ShouldBe(!without.Contains("SIZE"));
            server.Log.ShouldHaveSingleItem().Message!.ShouldAllBe(b => b < 0x80);
        }
    }

    [Theory]
    [MemberData(nameof(Makes))]
    public async Task With_TLS_and_a_user_the_mechanism_that_the_server_offers_is_used(string make)
    {
        await using var server = new MadeServer(ServerMakes.Of(make)) { OffersTls = true, RequiresTls = true };
        await using (var session =
            await OpenAsync(server, SmtpSecurity.StartTls, new SmtpCredentials("ir", "geheim-Wort", SmtpAuthentication.Automatic)))
            (await SendAsync(session)).Outcome.ShouldBe(SendOutcome.Accepted);

        // What was offered in the clear is forgotten: it is asked for again inside.
        server.Heard.Count(l => l == "EHLO example.com").ShouldBe(2);
        server.Heard.IndexOf("STARTTLS").ShouldBe(1);
        server.Heard.Any(l => l.StartsWith("AUTH PLAIN ", StringComparison.Ordinal)).ShouldBe(make != "Exchange");
        server.Heard.Contains("AUTH LOGIN").ShouldBe(make == "Exchange");
        if (make == "Exchange") server.Heard.ShouldContain(Convert.ToBase64String("ir"u8));
    }

    /// <summary>530 is about who comes, not about the message: it is not refused for good, and goes once the settings are right.</summary>
    [Theory]
    [InlineData("Postfix", "STARTTLS")]
    [InlineData("Exchange", "not known")]
    public async Task A_server_that_requires_TLS_or_a_user_first_has_not_refused_the_message(string make, string words)
    {
        foreach (var pipelining in (bool[])[true, false])
        {
            await using var server =
                new MadeServer(ServerMakes.Of(make)) { OffersTls = true, RequiresTls = true, OffersPipelining = pipelining };
            await using var session = await OpenAsync(server);

            var stopped = await Should.ThrowAsync<SmtpException>(SendAsync(session));

            stopped.IsPermanent.ShouldBeTrue();
            stopped.Message.ShouldContain("530 5.7.");
            stopped.Message.ShouldContain(words);
            session.IsUsable.ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(529, SendOutcome.Refused)]
    [InlineData(531, SendOutcome.Refused)]
    public async Task The_codes_beside_530_are_refusals(int code, SendOutcome outcome)
    {
        await using var server = new MadeServer(ServerMakes.Postfix, turn => turn.Ask == Ask.Mail ? new Answer(code) : null);
        await using var session = await OpenAsync(server);

        (await SendAsync(session)).Outcome.ShouldBe(outcome);
    }

    [Theory]
    [InlineData(Ask.Greeting, 554, true)]
    [InlineData(Ask.Greeting, 500, true)]
    [InlineData(Ask.Greeting, 421, false)]
    [InlineData(Ask.Greeting, 451, false)]
    [InlineData(Ask.Greeting, 354, false)]
    [InlineData(Ask.Ehlo, 550, true)]
    [InlineData(Ask.Ehlo, 421, false)]
    [InlineData(Ask.StartTls, 501, true)]
    [InlineData(Ask.StartTls, 454, false)]
    [InlineData(Ask.Auth, 535, true)]
    [InlineData(Ask.Auth, 454, false)]
    internal async Task Before_any_message_a_no_for_good_is_told_from_one_for_now(Ask step, int code, bool isPermanent)
    {
        foreach (var make in ServerMakes.All)
        {
            await using var server = new MadeServer(make, turn => turn.Ask == step ? new Answer(code) : null) { OffersTls = true };

            var stopped = await Should.ThrowAsync<SmtpException>(
                OpenAsync(server, SmtpSecurity.StartTls, new SmtpCredentials("ir", "geheim-Wort", SmtpAuthentication.Automatic)));

            stopped.IsPermanent.ShouldBe(isPermanent);
            stopped.Message.ShouldContain(FormattableString.Invariant($"{code} "));
            stopped.Message.ShouldNotContain("geheim");
            server.Log.ShouldBeEmpty();
        }
    }

    /// <summary>XOAUTH2 tells what is wrong in a challenge; the refusal proper comes after an empty answer.</summary>
    [Theory]
    [InlineData(535, true)]
    [InlineData(454, false)]
    public async Task A_refused_token_shows_in_the_reply_after_the_challenge(int code, bool isPermanent)
    {
        await using var server = new MadeServer(ServerMakes.Exchange with { Mechanisms = "LOGIN XOAUTH2" },
            turn => turn.Ask switch { Ask.Auth => new Answer(334), Ask.Other => new Answer(code), _ => null });

        var stopped = await Should.ThrowAsync<SmtpException>(
            OpenAsync(server, SmtpSecurity.None, new SmtpCredentials("ir", "token-123", SmtpAuthentication.XOAuth2)));

        stopped.IsPermanent.ShouldBe(isPermanent);
        stopped.Message.ShouldStartWith(FormattableString.Invariant($"The server did not take the user ir: {code} "));
        server.Heard[^1].ShouldBe("");
    }

    /// <summary>
    /// EHLO was not always there: a server that does not know it is greeted in the old way, where nothing of the new is needed.
    /// </summary>
    [Theory]
    [InlineData(500, true)]
    [InlineData(502, true)]
    [InlineData(504, true)]
    [InlineData(501, false)]
    [InlineData(503, false)]
    [InlineData(550, false)]
    public async Task A_server_that_does_not_know_EHLO_is_greeted_with_HELO(int code, bool isGreeted)
    {
        Answer? Old(Turn turn) => turn.Ask == Ask.Ehlo ? new Answer(code) : null;
        await using var server = new MadeServer(ServerMakes.Postfix, Old) { OffersTls = true };
        if (!isGreeted)
        {
            (await Should.ThrowAsync<SmtpException>(OpenAsync(server))).Message.ShouldContain("answered EHLO with");
            return;
        }

        await using (var session = await OpenAsync(server)) (await SendAsync(session)).Outcome.ShouldBe(SendOutcome.Accepted);
        server.Heard[..3].ShouldBe(["EHLO example.com", "HELO example.com", "MAIL FROM:<ir@example.com>"]);

        // TLS and users came with EHLO: who needs them does not go on without.
        await Should.ThrowAsync<SmtpException>(OpenAsync(server, SmtpSecurity.StartTls));
        await Should.ThrowAsync<SmtpException>(
            OpenAsync(server, SmtpSecurity.None, new SmtpCredentials("ir", "geheim-Wort", SmtpAuthentication.Automatic)));
        server.Heard.Count(l => l == "HELO example.com").ShouldBe(1);
    }

    [Fact]
    public async Task A_secret_that_a_server_repeats_is_not_shown()
    {
        var credentials = new SmtpCredentials("ir", "geheim-Wort", SmtpAuthentication.Automatic);
        var said = Convert.ToBase64String("\0ir\0geheim-Wort"u8);
        foreach (var (step, outcome) in new[] { (Ask.Rcpt, SendOutcome.Refused), (Ask.Dot, SendOutcome.Refused),
            (Ask.Mail, SendOutcome.Refused) })
        {
            await using var server = new MadeServer(ServerMakes.Postfix,
                turn => turn.Ask == step ? new Answer(550) { Words = $"550 5.7.1 geheim-Wort {said}" } : null);
            await using var session = await OpenAsync(server, SmtpSecurity.None, credentials);

            var result = await SendAsync(session);

            (result.Outcome, result.Words).ShouldBe((outcome, "550 5.7.1 *** ***"));
        }
        await using var refusing =
            new MadeServer(ServerMakes.Postfix, turn => turn.Ask == Ask.Auth ? new Answer(535) { Words = $"535 5.7.8 {said}" } : null);
        (await Should.ThrowAsync<SmtpException>(OpenAsync(refusing, SmtpSecurity.None, credentials))).Message.ShouldEndWith(
            "535 5.7.8 ***");
    }

    private Task<SmtpSession> OpenAsync(MadeServer server, SmtpSecurity security = SmtpSecurity.None,
        SmtpCredentials? credentials = null) => SmtpSession.OpenAsync(
        new SmtpOptions { Host = "localhost", Port = server.Port, Security = security, Credentials = credentials,
            ClientName = "example.com", TrustedRoots = [Certificates.Good] }, _clock, CancellationToken.None);

    private static Task<SendResult> SendAsync(SmtpSession session) =>
        session.SendAsync(new Envelope("ir@example.com", "a@example.org"), Message, () => { }, CancellationToken.None);
}
