using QifuReports.Delivery;
using QifuReports.Delivery.Smtp;

namespace QifuReports.App.Settings;

/// <summary>The settings for sending briefings: recipients and server. The password in the object is never shown by its ToString.</summary>
public sealed class DeliverySettings
{
    /// <summary>The host name of the mail server; null if the settings name none.</summary>
    public string? Host { get; init; }
    public int Port { get; init; } = 587;
    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;
    public string? User { get; init; }
    public SmtpAuthentication Authentication { get; init; } = SmtpAuthentication.Automatic;

    /// <summary>The absolute path of the password file; null for none. <c>TrustedCertificates</c> is an absolute path, too.</summary>
    public string? PasswordFile { get; init; }
    public string? TrustedCertificates { get; init; }
    public int MessagesPerMinute { get; init; }

    /// <summary>The sender; null if the settings name none, and then nothing can be sent.</summary>
    public Mailbox? From { get; init; }
    public Mailbox? ReplyTo { get; init; }
    public Mailbox? EnvelopeSender { get; init; }
    public string? Unsubscribe { get; init; }

    /// <summary>Where web editions are published; null if the settings do not say, and then mails have no link.</summary>
    public EditionAddress? Editions { get; init; }
    public IReadOnlyList<string> AllowedDomains { get; init; } = [];
    public bool RequireApproval { get; init; }
    public IReadOnlyList<StakeholderList> Lists { get; init; } = [];
    public IReadOnlyList<ReleaseGate> Releases { get; init; } = [];

    /// <summary>The password from the environment; null if it is not set there.</summary>
    internal string? Password { get; init; }
}

/// <summary>A distribution list.</summary>
/// <param name="Name">The name by which <c>--to</c> selects the list.</param>
/// <param name="Members">The recipients, in the order of the settings.</param>
public sealed record StakeholderList(string Name, IReadOnlyList<Stakeholder> Members);

/// <summary>A recipient of briefings.</summary>
/// <param name="Mailbox">Name and address.</param>
/// <param name="Briefings">The kinds of briefing that the recipient gets; empty for all.</param>
/// <param name="Language">The language of the greeting (BCP 47).</param>
public sealed record Stakeholder(Mailbox Mailbox, IReadOnlyList<string> Briefings, string Language);

/// <summary>The time before which nothing of a release may be sent.</summary>
public sealed record ReleaseGate(Period Period, DateTimeOffset NotBefore);
