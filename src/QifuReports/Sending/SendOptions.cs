using QifuReports.Delivery;

namespace QifuReports.App.Sending;

/// <summary>The options of <c>send</c>.</summary>
public sealed record SendOptions
{
    public required Period Period { get; init; }

    /// <summary>The name of the distribution list.</summary>
    public required string List { get; init; }

    /// <summary>The kinds of briefing to send; empty for all kinds that each member of the list gets.</summary>
    public IReadOnlyList<string> Briefings { get; init; } = [];

    /// <summary>The only address of the list to which to send; null for all addresses.</summary>
    public string? Recipient { get; init; }
    public Mailbox? TestRecipient { get; init; }
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The file with the certificate that signs the briefings; null for unsigned briefings.</summary>
    public string? Sign { get; init; }
    public bool DryRun { get; init; }
    public bool ResendUnknown { get; init; }
    public bool ResendRefused { get; init; }

    /// <summary>Whether the user confirms that nothing of this issuer has been mailed yet, despite signs of earlier e-mails.</summary>
    public bool NewLedger { get; init; }

    /// <summary>Whether the user confirms that the ledger lines that name no issuer are about this issuer.</summary>
    public bool OldLedger { get; init; }
}
