namespace QifuReports.Delivery.Smtp;

/// <summary>A reply of the server.</summary>
/// <param name="Code">Three digits, 200 to 599.</param>
/// <param name="Lines">The text of each line, without the code; at least one.</param>
/// <remarks>RFC 5321, 4.2; the enhanced code of RFC 2034 and 3463 is the first word of the text, such as <c>5.1.1</c>.</remarks>
public sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsPositive => Code is >= 200 and < 300;
    public bool IsIntermediate => Code is >= 300 and < 400;
    public bool IsTransient => Code is >= 400 and < 500;
    public bool IsPermanent => Code >= 500;

    /// <summary>Whether the server closes the connection with this reply, whatever the command was.</summary>
    public bool IsClosing => Code == 421;

    /// <summary>
    /// The enhanced status code, such as <c>4.2.2</c>; null if there is none, or if its first digit differs from the first digit of the
    /// reply code.
    /// </summary>
    public string? EnhancedCode
    {
        get
        {
            var line = Lines[0];
            var end = line.IndexOf(' ', StringComparison.Ordinal);
            var word = end < 0 ? line : line[..end];
            var parts = word.Split('.');
            if (parts.Length != 3 || parts[0].Length != 1 || parts[0][0] - '0' != Code / 100) return null;
            foreach (var part in parts)
                if (part.Length is 0 or > 3 || !part.All(char.IsAsciiDigit)) return null;
            return word;
        }
    }

    /// <summary>The reply on one line, as in the ledger and in reports.</summary>
    public override string ToString() => FormattableString.Invariant($"{Code} {string.Join(" / ", Lines)}").TrimEnd();
}

/// <summary>Thrown if the connection becomes unusable before the server has received a message.</summary>
/// <param name="message">What happened; it never contains a secret.</param>
/// <param name="permanent">Whether a new attempt cannot help: a wrong certificate, no TLS, a refused user.</param>
public sealed class SmtpException(string message, bool permanent, Exception? inner = null) : Exception(message, inner)
{
    public bool IsPermanent { get; } = permanent;
}
