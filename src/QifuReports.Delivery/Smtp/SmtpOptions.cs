using System.Security.Cryptography.X509Certificates;

namespace QifuReports.Delivery.Smtp;

/// <summary>How the connection to the server is kept private.</summary>
public enum SmtpSecurity
{
    /// <summary>Begins in the clear and has to change to TLS before anything is said; a server that does not offer it is left.</summary>
    StartTls,

    /// <summary>TLS from the first byte (port 465).</summary>
    Tls,

    /// <summary>In the clear, because the settings say so.</summary>
    None,
}

/// <summary>How the user is proved. <see cref="Automatic"/> takes PLAIN where it is offered, else LOGIN.</summary>
public enum SmtpAuthentication { Automatic, Plain, Login, XOAuth2 }

/// <summary>A user and what proves it. Its text never shows the secret.</summary>
public sealed class SmtpCredentials(string user, string secret, SmtpAuthentication method)
{
    public string User { get; } = user;
    public SmtpAuthentication Method { get; } = method;

    /// <summary>The password, or the access token for XOAUTH2.</summary>
    internal string Secret { get; } = secret;

    public override string ToString() => $"{User} ({Method}, secret not shown)";
}

/// <summary>Where the server is and how to talk to it.</summary>
public sealed record SmtpOptions
{
    public required string Host { get; init; }
    public int Port { get; init; } = 587;
    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    /// <summary>Null where the server asks for none.</summary>
    public SmtpCredentials? Credentials { get; init; }

    /// <summary>What EHLO says: the sender's domain.</summary>
    public required string ClientName { get; init; }

    /// <summary>Certificates to trust in place of those of the machine; empty for those of the machine.</summary>
    public IReadOnlyList<X509Certificate2> TrustedRoots { get; init; } = [];
    public SmtpTimeouts Timeouts { get; init; } = SmtpTimeouts.Standard;
}

/// <summary>How long each step is waited for.</summary>
/// <remarks>RFC 5321, 4.5.3.2.</remarks>
public sealed record SmtpTimeouts
{
    public static SmtpTimeouts Standard { get; } = new();

    public TimeSpan Connect { get; init; } = TimeSpan.FromMinutes(1);
    public TimeSpan Greeting { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>EHLO, STARTTLS with its handshake, AUTH, MAIL, RCPT, RSET: each.</summary>
    public TimeSpan Command { get; init; } = TimeSpan.FromMinutes(5);
    public TimeSpan DataStart { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Each piece of the message.</summary>
    public TimeSpan DataBlock { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>From the terminating dot to its reply.</summary>
    public TimeSpan DataEnd { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the reply to a dot is still waited for when the run is being stopped.</summary>
    public TimeSpan DataEndWhenStopped { get; init; } = TimeSpan.FromSeconds(15);
    public TimeSpan Quit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The same short time for every step.</summary>
    public static SmtpTimeouts All(TimeSpan time) => new()
    {
        Connect = time, Greeting = time, Command = time, DataStart = time, DataBlock = time, DataEnd = time, DataEndWhenStopped = time, Quit = time,
    };
}
