namespace QifuReports.Delivery.Smtp;

/// <summary>The extensions that the server offered in its reply to EHLO. They are read again after STARTTLS.</summary>
/// <param name="StartTls">Whether the connection may change to TLS (RFC 3207).</param>
/// <param name="Pipelining">Whether several commands may be sent at once (RFC 2920).</param>
/// <param name="Size">Whether the command MAIL may state the size of the message (RFC 1870).</param>
/// <param name="LargestMessage">The largest message in bytes; 0 for no stated limit.</param>
/// <param name="Mechanisms">The mechanisms of AUTH (RFC 4954), in upper case.</param>
internal sealed record SmtpCapabilities(bool StartTls, bool Pipelining, bool Size, long LargestMessage, IReadOnlyList<string> Mechanisms)
{
    public static SmtpCapabilities None { get; } = new(false, false, false, 0, []);

    public static SmtpCapabilities Of(SmtpReply ehlo)
    {
        var offered = None;
        for (var i = 1; i < ehlo.Lines.Count; i++)
        {
            var words = ehlo.Lines[i].ToUpperInvariant().Split([' ', '='], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) continue;
            offered = words[0] switch
            {
                "STARTTLS" => offered with { StartTls = true },
                "PIPELINING" => offered with { Pipelining = true },
                "SIZE" => offered with { Size = true,
                    LargestMessage = words.Length > 1
                        && long.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0 },
                "AUTH" => offered with { Mechanisms = [.. offered.Mechanisms, .. words.Skip(1)] },
                _ => offered,
            };
        }
        return offered;
    }
}
