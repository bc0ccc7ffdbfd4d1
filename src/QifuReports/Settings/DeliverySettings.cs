using QifuReports.Delivery;
using QifuReports.Delivery.Smtp;
using QifuReports.Ledger.Periods;

namespace QifuReports.App.Settings;

/// <summary>To whom and by which server briefings are mailed. The secret is in it, and no text of it shows the secret.</summary>
public sealed class DeliverySettings
{
    /// <summary>Null where no server is set.</summary>
    public string? Host { get; init; }
    public int Port { get; init; } = 587;
    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;
    public string? User { get; init; }
    public SmtpAuthentication Authentication { get; init; } = SmtpAuthentication.Automatic;

    /// <summary>Absolute paths; null for none.</summary>
    public string? PasswordFile { get; init; }
    public string? TrustedCertificates { get; init; }
    public int MessagesPerMinute { get; init; }

    /// <summary>Null where none is set; then nothing can be sent.</summary>
    public Mailbox? From { get; init; }
    public Mailbox? ReplyTo { get; init; }
    public Mailbox? EnvelopeSender { get; init; }
    public string? Unsubscribe { get; init; }
    public IReadOnlyList<string> AllowedDomains { get; init; } = [];
    public bool RequireApproval { get; init; }
    public IReadOnlyList<StakeholderList> Lists { get; init; } = [];
    public IReadOnlyList<ReleaseGate> Releases { get; init; } = [];

    /// <summary>From the environment; null where it is not there.</summary>
    internal string? Password { get; init; }
}

/// <summary>A distribution list.</summary>
/// <param name="Name">As <c>--to</c> names it.</param>
/// <param name="Members">In the order of the settings.</param>
public sealed record StakeholderList(string Name, IReadOnlyList<Stakeholder> Members);

/// <summary>Somebody who gets briefings.</summary>
/// <param name="Mailbox">Name and address.</param>
/// <param name="Briefings">Which; empty for all.</param>
/// <param name="Language">Of the greeting, BCP 47.</param>
public sealed record Stakeholder(Mailbox Mailbox, IReadOnlyList<string> Briefings, string Language);

/// <summary>The moment before which nothing of a release goes out.</summary>
public sealed record ReleaseGate(Period Period, DateTimeOffset NotBefore);
