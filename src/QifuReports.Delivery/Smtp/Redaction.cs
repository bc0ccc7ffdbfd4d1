namespace QifuReports.Delivery.Smtp;

/// <summary>Removes a secret from text that is shown or written, in case a server repeats the secret in a reply.</summary>
internal sealed class Redaction(SmtpCredentials? credentials)
{
    private const string Instead = "***";

    private readonly string[] _secrets = credentials is not { Secret.Length: > 0 } c ? [] :
    [
        .. SmtpSignIn.Sent(c),

        // The secret in the form in which replies show it: every character outside printable ASCII is a question mark.
        string.Concat(c.Secret.Select(x => x is >= ' ' and <= '~' ? x : '?')),
    ];

    public string Of(string text)
    {
        foreach (var secret in _secrets) text = text.Replace(secret, Instead, StringComparison.Ordinal);
        return text;
    }
}
