namespace QifuReports.Delivery.Tests.Servers;

/// <summary>
/// How the servers of one make behave: what they offer, in which order, and with which code they answer what comes at a wrong time. The
/// codes are those of the real ones; the words are ours.
/// </summary>
internal sealed record ServerMake(string Name)
{
    /// <summary>
    /// The lines after the first of the reply to EHLO; <c>SIZE</c>, <c>STARTTLS</c>, <c>AUTH</c> and <c>PIPELINING</c> are filled in, or
    /// left out, by the server.
    /// </summary>
    public required IReadOnlyList<string> Offers { get; init; }

    /// <summary>Of AUTH.</summary>
    public required string Mechanisms { get; init; }

    /// <summary>Whether replies have an enhanced code (RFC 2034).</summary>
    public bool HasEnhancedCodes { get; init; } = true;

    /// <summary>Whether the answers to commands that came together leave together. Otherwise each leaves by itself.</summary>
    public bool AnswersTogether { get; init; } = true;

    /// <summary>The usual answers, by what was asked for.</summary>
    public required IReadOnlyDictionary<Ask, string> Usual { get; init; }

    /// <summary>RCPT without a sender that was taken.</summary>
    public required string NoSender { get; init; }

    /// <summary>DATA without a recipient that was taken.</summary>
    public required string NoRecipient { get; init; }

    /// <summary>MAIL inside a message that was begun and never reset.</summary>
    public required string Nested { get; init; }

    /// <summary>MAIL with a SIZE beyond the limit.</summary>
    public required string TooLarge { get; init; }

    /// <summary>MAIL before STARTTLS where that is required.</summary>
    public required string NoTls { get; init; }

    /// <summary>The lines of an answer with a given code.</summary>
    public string Lines(Ask ask, int code)
    {
        if (Usual.GetValueOrDefault(ask) is { } usual
            && usual.StartsWith(FormattableString.Invariant($"{code} "), StringComparison.Ordinal)) return usual;
        var enhanced = HasEnhancedCodes && code >= 400 ? FormattableString.Invariant($"{code / 100}.0.0 ") : "";
        return FormattableString.Invariant($"{code} {enhanced}{Name} says {code}");
    }

    public override string ToString() => Name;
}
