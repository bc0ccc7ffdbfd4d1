using System.Security.Cryptography.X509Certificates;

namespace QifuReports.Delivery.Smtp;

/// <summary>How the connection to the server is encrypted.</summary>
public enum SmtpSecurity
{
    /// <summary>
    /// The connection begins unencrypted and must change to TLS before anything else is sent. If the server offers no TLS, the connection
    /// is closed.
    /// </summary>
    StartTls,

    /// <summary>TLS from the first byte (port 465).</summary>
    Tls,

    /// <summary>Without encryption, used only if the settings say so.</summary>
    None,
}

/// <summary>The address of the server and how to connect to it.</summary>
public sealed record SmtpOptions
{
    public required string Host { get; init; }
    public int Port { get; init; } = 587;
    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    /// <summary>The credentials; null if the server requires none.</summary>
    public SmtpCredentials? Credentials { get; init; }

    /// <summary>The name sent with EHLO: the domain of the sender.</summary>
    public required string ClientName { get; init; }

    /// <summary>Trusted root certificates that replace the certificates of the machine; empty to use the machine's own.</summary>
    public IReadOnlyList<X509Certificate2> TrustedRoots { get; init; } = [];
    public SmtpTimeouts Timeouts { get; init; } = SmtpTimeouts.Standard;
}

/// <summary>The longest time to wait for each step.</summary>
/// <remarks>RFC 5321, 4.5.3.2.</remarks>
public sealed record SmtpTimeouts
{
    public static SmtpTimeouts Standard { get; } = new();

    public TimeSpan Connect { get; init; } = TimeSpan.FromMinutes(1);
    public TimeSpan Greeting { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The time for each of EHLO, STARTTLS with its handshake, AUTH, MAIL, RCPT and RSET.</summary>
    public TimeSpan Command { get; init; } = TimeSpan.FromMinutes(5);
    public TimeSpan DataStart { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The time for sending each piece of the message.</summary>
    public TimeSpan DataBlock { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The time from the final dot to its reply.</summary>
    public TimeSpan DataEnd { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the program still waits for the reply to the final dot if the run is being stopped.</summary>
    public TimeSpan DataEndWhenStopped { get; init; } = TimeSpan.FromSeconds(15);
    public TimeSpan Quit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Uses the same time for every step.</summary>
    public static SmtpTimeouts All(TimeSpan time) => new()
    {
        Connect = time, Greeting = time, Command = time, DataStart = time, DataBlock = time, DataEnd = time, DataEndWhenStopped = time,
        Quit = time,
    };
}
