namespace QifuReports.Delivery.Tests.Servers;

/// <summary>What a server is asked for, or has to say next.</summary>
internal enum Ask { Greeting, Ehlo, Helo, StartTls, Auth, Mail, Rcpt, Data, Dot, Rset, Quit, Other }

/// <summary>A moment in which a server answers.</summary>
/// <param name="Ask">What it is asked for.</param>
/// <param name="Number">How often it has been asked for that before, over all connections.</param>
/// <param name="Connection">Counted from 1.</param>
internal sealed record Turn(Ask Ask, int Number, int Connection);

/// <summary>What a server answers in place of its usual answer.</summary>
/// <param name="Code">Of the reply.</param>
internal sealed record Answer(int Code)
{
    /// <summary>
    /// Whether it reaches the client. Where not, the connection is cut instead: the server has decided, and the client does not know how.
    /// </summary>
    public bool IsSaid { get; init; } = true;

    /// <summary>Lines in place of one: more of them, or none that is a reply.</summary>
    public string? Words { get; init; }

    /// <summary>Whether the connection is closed after it, as it always is after 421.</summary>
    public bool Closes { get; init; }
}

/// <summary>What a server knows of one message, from MAIL on. A code of 0: that was not asked for, or not answered.</summary>
internal sealed class Transaction
{
    public string Sender { get; set; } = "";
    public string Recipient { get; set; } = "";
    public int Mail { get; set; }
    public int Rcpt { get; set; }
    public int Data { get; set; }

    /// <summary>The answer to the dot.</summary>
    public int Dot { get; set; }

    /// <summary>Whether the message came to its dot.</summary>
    public bool IsWhole => Message is not null;
    public byte[]? Message { get; set; }

    /// <summary>Whether the server has taken it and will deliver it.</summary>
    public bool IsTaken => IsWhole && Dot is >= 200 and < 300;

    public override string ToString() =>
        $"{Recipient}: MAIL {Mail}, RCPT {Rcpt}, DATA {Data}, {(IsWhole ? "whole" : "not whole")}, dot {Dot}";
}
