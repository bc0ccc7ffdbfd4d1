using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace QifuReports.Delivery;

/// <summary>
/// The name and e-mail address of a stakeholder, safe for message headers and for the SMTP dialogue: <see cref="TryCreate"/> never accepts
/// a control character in either part.
/// </summary>
/// <remarks>
/// RFC 5322, 3.4 (addr-spec); RFC 5321, 4.5.3.1 (lengths). A domain with letters outside ASCII is sent in encoded form (RFC 5891). Such
/// letters before the at sign would require SMTPUTF8 (RFC 6531) on every server that passes the message on, which cannot be relied on.
/// </remarks>
public sealed record Mailbox
{
    private const int LongestLocalPart = 64;
    private const int LongestAddress = 254;

    private Mailbox(string name, string address) => (Name, Address) = (name, address);

    /// <summary>The name as a person writes it; may be empty.</summary>
    public string Name { get; }

    /// <summary>
    /// The address <c>local@domain</c> as it is sent: unchanged, except that a domain with letters outside ASCII is in its ASCII form.
    /// </summary>
    public string Address { get; }

    /// <summary>The part after the at sign, in lower case, for comparison with a list of allowed domains.</summary>
    public string Domain => Address[(Address.LastIndexOf('@') + 1)..].ToLowerInvariant();

    /// <summary>Makes a mailbox, or gives the reason in one sentence why the address is not valid.</summary>
    public static bool TryCreate(string name, string address, [NotNullWhen(true)] out Mailbox? mailbox,
        [NotNullWhen(false)] out string? reason)
    {
        mailbox = null;
        reason = Refuse(name, ref address);
        if (reason is not null) return false;
        mailbox = new Mailbox(name, address);
        return true;
    }

    private static string? Refuse(string name, ref string address)
    {
        if (HasControl(name)) return "The name has a control character, such as a line break, in it.";
        if (HasControl(address)) return "The address has a control character, such as a line break, in it.";
        var at = address.LastIndexOf('@');
        if (at >= 0)
        {
            if (!Ascii.IsValid(address.AsSpan(0, at)))
                return "What stands before the at sign has a character outside ASCII in it, which many mail servers do not take. Ask " +
                    "for an address in ASCII.";
            if (!DomainName.TryEncode(address[(at + 1)..], out var domain, out var reason)) return reason;
            address = $"{address[..at]}@{domain}";
        }
        if (address.Length > LongestAddress) return FormattableString.Invariant($"The address is longer than {LongestAddress} characters.");
        if (at > LongestLocalPart)
            return FormattableString.Invariant($"What stands before the at sign is longer than {LongestLocalPart} characters.");
        foreach (var c in address)
            if (c > '~') return "The address has a character outside ASCII in it.";

        // Another program could read a display name or a comment inside the address as a different mailbox.
        return MailAddress.TryCreate(address, out var parsed) && parsed.Address == address && parsed.DisplayName.Length == 0
            ? null
            : "The address is not of the form local@domain.";
    }

    private static bool HasControl(string text)
    {
        foreach (var c in text)
            if (char.IsControl(c) || c is '\u2028' or '\u2029') return true;
        return false;
    }

    public override string ToString() => Name.Length == 0 ? Address : $"{Name} <{Address}>";
}
