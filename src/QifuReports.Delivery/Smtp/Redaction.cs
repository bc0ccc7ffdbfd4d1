namespace QifuReports.Delivery.Smtp;

/// <summary>Removes a secret from text to be shown or written, in case a server repeats it.</summary>
internal sealed class Redaction(SmtpCredentials? credentials)
{
    private const string Instead = "***";

    private readonly string[] _secrets = credentials is not { Secret.Length: > 0 } c ? [] :
    [
        .. SmtpSignIn.Sent(c),

        // The secret as the reader of replies shows it.
        string.Concat(c.Secret.Select(x => x is >= ' ' and <= '~' ? x : '?')),
    ];

    public string Of(string text)
    {
        foreach (var secret in _secrets) text = text.Replace(secret, Instead, StringComparison.Ordinal);
        return text;
    }
}
