using QifuReports.Delivery.Records;

namespace QifuReports.Delivery.Sending;

/// <summary>The conditions that must hold before messages are sent.</summary>
/// <param name="NotBefore">The earliest time of sending; null for any time.</param>
/// <param name="AllowedDomains">The domains that mail may be sent to, without their subdomains; empty for any domain.</param>
/// <param name="RequireApproval">Whether a person must have approved exactly these documents.</param>
public sealed record SendGates(DateTimeOffset? NotBefore, IReadOnlyList<string> AllowedDomains, bool RequireApproval)
{
    /// <summary>All reasons why the messages must not be sent, one sentence each; empty if they may be sent.</summary>
    public IReadOnlyList<string> Refusals(IReadOnlyList<DueDelivery> due, DeliveryHistory history, DateTimeOffset now)
    {
        var reasons = new List<string>();
        if (NotBefore is { } earliest && now < earliest)
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"It is {Stamp(now)}; nothing goes out before {Stamp(earliest)}."));
        var domains = new HashSet<string>(
            AllowedDomains.Select(d => DomainName.TryEncode(d, out var ascii, out _) ? ascii.ToLowerInvariant() : d),
            StringComparer.Ordinal);
        foreach (var address in due.SelectMany(d => (Mailbox[])[d.To, d.Recipient]).DistinctBy(m => m.Address))
            if (domains.Count > 0 && !domains.Contains(address.Domain))
                reasons.Add($"{address.Address} is outside the allowed domains ({string.Join(", ", AllowedDomains)}).");
        if (RequireApproval)
            foreach (var (release, document) in due.Where(d => d.TestRecipient is null)
                .SelectMany(d => d.Documents.Select(x => (d.Release, x))).Distinct())
                if (history.ApprovedBy(release, document) is null)
                    reasons.Add(
                        $"The {document.Name} briefing of {release} with the hash {document.Short} is not approved. See 'approve'.");
        return reasons;
    }

    /// <summary>Says in one sentence why a text must not be in a header; null if the text is allowed.</summary>
    public static string? HeaderRefusal(string what, string text)
    {
        foreach (var c in text)
            if (char.IsControl(c) || c is '\u2028' or '\u2029') return $"The {what} has a control character, such as a line break, in it.";
        return null;
    }

    /// <summary>
    /// Reads a time with its offset, in ISO 8601: <c>2023-11-16T17:00:00-05:00</c>, <c>2023-11-16T22:00Z</c>. A time without an offset is
    /// refused.
    /// </summary>
    public static bool TryParseMoment(string text, out DateTimeOffset moment) => DateTimeOffset.TryParseExact(
        text, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm'Z'"],
        CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);

    private static string Stamp(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
