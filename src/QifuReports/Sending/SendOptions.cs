using QifuReports.Delivery;
using QifuReports.Ledger.Periods;

namespace QifuReports.App.Sending;

/// <summary>What <c>send</c> was asked for.</summary>
public sealed record SendOptions
{
    public required Period Period { get; init; }

    /// <summary>The name of the list.</summary>
    public required string List { get; init; }

    /// <summary>Only these briefings; empty for all that each member of the list gets.</summary>
    public IReadOnlyList<string> Briefings { get; init; } = [];

    /// <summary>Only this address of the list; null for all.</summary>
    public string? Recipient { get; init; }
    public Mailbox? TestRecipient { get; init; }
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The file with the certificate that the briefings are signed with; null for unsigned ones.</summary>
    public string? Sign { get; init; }
    public bool DryRun { get; init; }
    public bool ResendUnknown { get; init; }
    public bool ResendRefused { get; init; }

    /// <summary>Whether nothing of the issuer has been mailed before, though there are signs that something has.</summary>
    public bool NewLedger { get; init; }

    /// <summary>Whether the lines of the ledger that name no issuer are about this one.</summary>
    public bool OldLedger { get; init; }
}
