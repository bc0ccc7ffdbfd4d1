using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace QifuReports.Delivery;

/// <summary>
/// A stakeholder's name and e-mail address, safe to stand in a message header and in the SMTP dialogue: no control
/// character, in either part, ever gets past <see cref="TryCreate"/>.
/// </summary>
/// <remarks>RFC 5322, 3.4 (addr-spec); RFC 5321, 4.5.3.1 (lengths); RFC 6531 for letters outside ASCII in the name only.</remarks>
public sealed record Mailbox
{
    private const int LongestLocalPart = 64;
    private const int LongestAddress = 254;

    private Mailbox(string name, string address) => (Name, Address) = (name, address);

    /// <summary>The name as a person writes it; may be empty.</summary>
    public string Name { get; }

    /// <summary>The address, <c>local@domain</c>, as given.</summary>
    public string Address { get; }

    /// <summary>What follows the at sign, in lower case, for comparison with a list of allowed domains.</summary>
    public string Domain => Address[(Address.LastIndexOf('@') + 1)..].ToLowerInvariant();

    /// <summary>Makes a mailbox, or says in one sentence why it cannot be one.</summary>
    public static bool TryCreate(string name, string address, [NotNullWhen(true)] out Mailbox? mailbox, [NotNullWhen(false)] out string? reason)
    {
        mailbox = null;
        reason = Refuse(name, address);
        if (reason is not null) return false;
        mailbox = new Mailbox(name, address);
        return true;
    }

    private static string? Refuse(string name, string address)
    {
        if (HasControl(name)) return "The name has a control character, such as a line break, in it.";
        if (HasControl(address)) return "The address has a control character, such as a line break, in it.";
        if (address.Length > LongestAddress) return FormattableString.Invariant($"The address is longer than {LongestAddress} characters.");
        if (address.LastIndexOf('@') > LongestLocalPart) return FormattableString.Invariant($"What stands before the at sign is longer than {LongestLocalPart} characters.");
        foreach (var c in address)
            if (c > '~') return "The address has a character outside ASCII in it.";

        // A display name or a comment inside the address would be taken for a different mailbox by another program.
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
