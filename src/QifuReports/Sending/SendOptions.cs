using QifuReports.Delivery;
using QifuReports.Ledger.Periods;

namespace QifuReports.App.Sending;

/// <summary>The options of <c>send</c>.</summary>
public sealed record SendOptions
{
    public required Period Period { get; init; }

    /// <summary>The name of the distribution list.</summary>
    public required string List { get; init; }

    /// <summary>Only these briefings; empty for all briefings that each member of the list gets.</summary>
    public IReadOnlyList<string> Briefings { get; init; } = [];

    /// <summary>Only this address of the list; null for all addresses.</summary>
    public string? Recipient { get; init; }
    public Mailbox? TestRecipient { get; init; }
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The file with the certificate that signs the briefings; null for unsigned ones.</summary>
    public string? Sign { get; init; }
    public bool DryRun { get; init; }
    public bool ResendUnknown { get; init; }
    public bool ResendRefused { get; init; }

    /// <summary>Whether the user says that nothing of this issuer has been mailed, despite signs that something has.</summary>
    public bool NewLedger { get; init; }

    /// <summary>Whether the user says that ledger lines without an issuer are about this one.</summary>
    public bool OldLedger { get; init; }
}
