namespace QifuReports.Delivery.Tests.Servers;

/// <summary>The makes that most mail of companies goes through.</summary>
internal static class ServerMakes
{
    /// <summary>
    /// Puts the answers to what came together into one packet; has one code for a missing recipient and another for a missing sender.
    /// </summary>
    public static ServerMake Postfix { get; } = new("Postfix")
    {
        Offers = ["PIPELINING", "SIZE", "VRFY", "ETRN", "STARTTLS", "AUTH", "AUTH=", "ENHANCEDSTATUSCODES", "8BITMIME", "DSN", "SMTPUTF8",
            "CHUNKING"],
        Mechanisms = "PLAIN LOGIN",
        Usual = new Dictionary<Ask, string>
        {
            [Ask.Greeting] = "220 mx.example.net ESMTP", [Ask.StartTls] = "220 2.0.0 begin", [Ask.Auth] = "235 2.7.0 proved",
            [Ask.Mail] = "250 2.1.0 taken",
            [Ask.Rcpt] = "250 2.1.5 taken", [Ask.Data] = "354 finish with a dot", [Ask.Dot] = "250 2.0.0 queued as 4A1B2C3D",
            [Ask.Rset] = "250 2.0.0 forgotten", [Ask.Quit] = "221 2.0.0 bye",
        },
        NoSender = "503 5.5.1 no sender yet",
        NoRecipient = "554 5.5.1 no recipient that is valid",
        Nested = "503 5.5.1 a sender is there",
        TooLarge = "552 5.3.4 larger than is allowed",
        NoTls = "530 5.7.0 STARTTLS comes first",
    };

    /// <summary>No enhanced codes; tells in several lines why DATA cannot be.</summary>
    public static ServerMake Exim { get; } = new("Exim")
    {
        Offers = ["SIZE", "8BITMIME", "PIPELINING", "AUTH", "STARTTLS", "HELP"],
        Mechanisms = "PLAIN LOGIN",
        HasEnhancedCodes = false,
        Usual = new Dictionary<Ask, string>
        {
            [Ask.Greeting] = "220 mx.example.net ESMTP Exim, Thu, 16 Nov 2023 12:00:00 +0000", [Ask.StartTls] = "220 go on with TLS",
            [Ask.Auth] = "235 proved", [Ask.Mail] = "250 fine",
            [Ask.Rcpt] = "250 taken", [Ask.Data] = "354 message, then a dot on its own line", [Ask.Dot] = "250 fine id=1r3abc-000123-4D",
            [Ask.Rset] = "250 forgotten", [Ask.Quit] = "221 mx.example.net closes",
        },
        NoSender = "503 a sender has to come first",
        NoRecipient = "503-no recipient was taken:\r\n503-that one is unknown here\r\n503 RCPT has to come before DATA",
        Nested = "503 a sender is there",
        TooLarge = "552 larger than is allowed",
        NoTls = "550 without TLS nothing is taken",
    };

    /// <summary>Answers one by one; offers LOGIN and not PLAIN; a long line after the dot.</summary>
    public static ServerMake Exchange { get; } = new("Exchange")
    {
        Offers = ["SIZE", "PIPELINING", "DSN", "ENHANCEDSTATUSCODES", "STARTTLS", "X-ANONYMOUSTLS", "AUTH", "X-EXPS GSSAPI NTLM",
            "8BITMIME", "BINARYMIME", "CHUNKING", "XRDST"],
        Mechanisms = "NTLM LOGIN",
        AnswersTogether = false,
        Usual = new Dictionary<Ask, string>
        {
            [Ask.Greeting] = "220 mx.example.net ESMTP service is ready", [Ask.StartTls] = "220 2.0.0 server is ready",
            [Ask.Auth] = "235 2.7.0 proved", [Ask.Mail] = "250 2.1.0 sender fine",
            [Ask.Rcpt] = "250 2.1.5 recipient fine", [Ask.Data] = "354 begin; end with a dot",
            [Ask.Dot] = "250 2.6.0 <m@example.com> [InternalId=123, Hostname=mx.example.net] 4711 bytes in 0.101, 45.549 KB/s queued",
            [Ask.Rset] = "250 2.0.0 resetting", [Ask.Quit] = "221 2.0.0 closing",
        },
        NoSender = "503 5.5.2 MAIL is needed",
        NoRecipient = "503 5.5.2 RCPT is needed",
        Nested = "503 5.5.2 the sender is named already",
        TooLarge = "552 5.3.4 larger than is allowed",
        NoTls = "530 5.7.57 who is not known may not send",
    };

    public static IReadOnlyList<ServerMake> All { get; } = [Postfix, Exim, Exchange];

    public static ServerMake Of(string name) => All.Single(m => m.Name == name);
}
