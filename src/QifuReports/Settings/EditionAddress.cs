namespace QifuReports.App.Settings;

/// <summary>The address at which web editions are published, with names in braces in place of what differs from one to the next.</summary>
/// <param name="Template">The address as the settings have it, which <see cref="Refusal"/> has accepted.</param>
public sealed record EditionAddress(string Template)
{
    private const string OfPeriod = "{period}", OfBriefing = "{briefing}", OfIssuer = "{issuer}";

    /// <summary>Returns the address of one edition.</summary>
    /// <param name="job">The briefing.</param>
    /// <param name="issuer">The name of the issuer's folder: small letters, digits and hyphens.</param>
    public string Of(BriefingJob job, string issuer) =>
        Template.Replace(OfPeriod, job.Period.ToString(), StringComparison.Ordinal)
            .Replace(OfBriefing, Path.GetFileNameWithoutExtension(job.Kind.FileName), StringComparison.Ordinal)
            .Replace(OfIssuer, issuer, StringComparison.Ordinal);

    /// <summary>
    /// Says in a sentence what is wrong with an address; null if nothing is wrong. A reader of a mail is led only to https:, except to the
    /// own machine for a trial. The address must name the period: a link to the latest edition would lead elsewhere a quarter later.
    /// </summary>
    public static string? Refusal(string text)
    {
        foreach (var c in text)
            if (c is <= ' ' or > '~' or '<' or '>' or '"' or '\\')
                return "It has a space or a character that an address cannot have as it is.";
        if (!text.Contains(OfPeriod, StringComparison.Ordinal)) return $"It does not have {OfPeriod} in it.";
        var filled = text.Replace(OfPeriod, "p", StringComparison.Ordinal).Replace(OfBriefing, "b", StringComparison.Ordinal)
            .Replace(OfIssuer, "i", StringComparison.Ordinal);
        if (filled.AsSpan().ContainsAny('{', '}')) return $"Braces are there for {OfPeriod}, {OfBriefing} and {OfIssuer} alone.";
        if (!Uri.TryCreate(filled, UriKind.Absolute, out var address)) return "It is no such address.";
        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            return "It does not begin with https://.";
        if (ServerIn(text) is var server && (server.Contains(OfPeriod, StringComparison.Ordinal)
            || server.Contains(OfBriefing, StringComparison.Ordinal)))
            return $"{OfPeriod} and {OfBriefing} belong in the path, not in the name of the server.";
        return address.UserInfo.Length > 0 ? "It has a user or a password in it, which every reader would see." : null;
    }

    // The part between the scheme and the path; empty if there is no scheme.
    private static string ServerIn(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal);
        if (start < 0) return "";
        var end = text.AsSpan(start + 3).IndexOfAny('/', '?', '#');
        return end < 0 ? text[(start + 3)..] : text.Substring(start + 3, end);
    }
}
