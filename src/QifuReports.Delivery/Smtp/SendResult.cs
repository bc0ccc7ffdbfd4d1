namespace QifuReports.Delivery.Smtp;

/// <summary>How the attempt to hand one message over came out.</summary>
public enum SendOutcome
{
    /// <summary>The server has taken it.</summary>
    Accepted,

    /// <summary>The server has refused it for good (5xx).</summary>
    Refused,

    /// <summary>It is not with the server, and may be tried again: 4xx, or the connection was lost before the terminating dot.</summary>
    Deferred,

    /// <summary>The terminating dot has begun to leave and no reply to it could be read.</summary>
    Unknown,
}

/// <param name="Outcome">What is known.</param>
/// <param name="Words">The server's reply, or what happened.</param>
/// <param name="Began">Whether the server had asked for the message (354): the one reply that no other question gets, so that question and answer are known to belong together there.</param>
public readonly record struct SendResult(SendOutcome Outcome, string Words, bool Began = false);

/// <summary>Who sends to whom, in the words of the SMTP dialogue.</summary>
/// <param name="Sender">The address that gets what cannot be delivered.</param>
/// <param name="Recipient">One recipient, so that every message has one fate.</param>
public readonly record struct Envelope(string Sender, string Recipient);
