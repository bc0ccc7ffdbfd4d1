namespace QifuReports.Delivery.Smtp;

/// <summary>Signs a user in to a mail server (RFC 4954), by one of the mechanisms of <see cref="SmtpAuthentication"/>.</summary>
internal static class SmtpSignIn
{
    /// <summary>
    /// Runs the dialogue and returns the last reply of the server, which is positive if the server accepts the user. Throws a permanent
    /// <see cref="SmtpException"/> if the server does not offer the mechanism.
    /// </summary>
    /// <param name="credentials">
    /// The user, the secret and the mechanism. Automatic means <c>PLAIN</c> if the server offers it, otherwise <c>LOGIN</c>.
    /// </param>
    /// <param name="offered">The extensions that the server announced.</param>
    /// <param name="ask">Sends a line and reads the reply to it.</param>
    public static async Task<SmtpReply> ProveAsync(SmtpCredentials credentials, SmtpCapabilities offered,
        Func<string, ValueTask<SmtpReply>> ask)
    {
        var method = credentials.Method;
        if (method == SmtpAuthentication.Automatic)
            method = offered.Mechanisms.Contains("PLAIN") || !offered.Mechanisms.Contains("LOGIN") ? SmtpAuthentication.Plain
                : SmtpAuthentication.Login;
        var name = method.ToString().ToUpperInvariant();
        if (!offered.Mechanisms.Contains(name))
            throw new SmtpException($"The server does not offer AUTH {name}, which {credentials.User} would be proved by.",
                permanent: true);

        var reply = method switch
        {
            SmtpAuthentication.Plain => await ask($"AUTH PLAIN {Plain(credentials)}\r\n"),
            SmtpAuthentication.XOAuth2 => await ask($"AUTH XOAUTH2 {Bearer(credentials)}\r\n"),
            SmtpAuthentication.Login => await ask("AUTH LOGIN\r\n"),
            _ => throw new ArgumentOutOfRangeException(nameof(credentials), method, "There is no dialogue for this mechanism."),
        };
        if (method == SmtpAuthentication.Login)
        {
            if (reply.Code == 334) reply = await ask(Base64(credentials.User) + "\r\n");
            if (reply.Code == 334) reply = await ask(Base64(credentials.Secret) + "\r\n");
        }

        // XOAUTH2 sends its error in a challenge, and the actual reply after an empty response.
        else if (reply.Code == 334) reply = await ask("\r\n");
        return reply;
    }

    /// <summary>
    /// Every form in which the dialogue sends the secret. A text that is shown or written must contain none of them, even if the server
    /// repeats what it was sent.
    /// </summary>
    public static IReadOnlyList<string> Sent(SmtpCredentials credentials) =>
        [Plain(credentials), Bearer(credentials), Base64(credentials.Secret), credentials.Secret];

    private static string Plain(SmtpCredentials credentials) => Base64($"\0{credentials.User}\0{credentials.Secret}");

    private static string Bearer(SmtpCredentials credentials) =>
        Base64($"user={credentials.User}\u0001auth=Bearer {credentials.Secret}\u0001\u0001");

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
