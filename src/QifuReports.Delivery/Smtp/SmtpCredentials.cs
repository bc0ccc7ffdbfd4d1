namespace QifuReports.Delivery.Smtp;

/// <summary>How the user is authenticated. <see cref="Automatic"/> uses PLAIN if it is offered, otherwise LOGIN.</summary>
/// <remarks><see cref="SmtpSignIn"/> has the dialogue of each.</remarks>
public enum SmtpAuthentication { Automatic, Plain, Login, XOAuth2 }

/// <summary>A user with the secret for authentication. The text of the object never shows the secret.</summary>
public sealed class SmtpCredentials(string user, string secret, SmtpAuthentication method)
{
    public string User { get; } = user;
    public SmtpAuthentication Method { get; } = method;

    /// <summary>The password, or the access token for XOAUTH2.</summary>
    internal string Secret { get; } = secret;

    public override string ToString() => $"{User} ({Method}, secret not shown)";
}
