namespace QifuReports.Delivery.Smtp;

/// <summary>The outcome of an attempt to hand over one message.</summary>
public enum SendOutcome
{
    /// <summary>The server has accepted the message.</summary>
    Accepted,

    /// <summary>The server has refused the message permanently (5xx).</summary>
    Refused,

    /// <summary>
    /// The server does not have the message, and the message may be tried again: the reply was 4xx, or the connection was lost before the
    /// final dot.
    /// </summary>
    Deferred,

    /// <summary>The program began to send the final dot and could read no reply to it.</summary>
    Unknown,
}

/// <param name="Outcome">The outcome as far as it is known.</param>
/// <param name="Words">The reply of the server, or what happened.</param>
/// <param name="Began">
/// Whether the server had asked for the message (reply 354). No other command has this reply, so at this point commands and replies
/// certainly match.
/// </param>
public readonly record struct SendResult(SendOutcome Outcome, string Words, bool Began = false);

/// <summary>Sender and recipient in the SMTP dialogue.</summary>
/// <param name="Sender">The address that receives reports of failed deliveries.</param>
/// <param name="Recipient">A single recipient, so that every message has one outcome.</param>
public readonly record struct Envelope(string Sender, string Recipient);
