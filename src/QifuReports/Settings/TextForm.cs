using System.Diagnostics.CodeAnalysis;
using QifuReports.Delivery;
using QifuReports.Delivery.Sending;
using QifuReports.Typesetting;

namespace QifuReports.App.Settings;

/// <summary>The form that the text of a setting must have.</summary>
/// <param name="Expected">The words for the form in an error message: <c>a colour as #RRGGBB</c>.</param>
/// <param name="Refusal">Returns a sentence that says what is wrong with a text that is not empty; null if nothing is wrong.</param>
internal sealed record TextForm(string Expected, Func<string, string?> Refusal)
{
    /// <summary>
    /// The form as a regular expression of ECMA-262, for the schema. The expression must accept every text of this form, but may accept
    /// other texts, too. Null if there is no expression.
    /// </summary>
    public string? Pattern { get; init; }

    /// <summary>Whether the text is checked only when e-mails are sent.</summary>
    public bool OfMail { get; init; }

    public bool MayBeEmpty { get; init; }

    public static TextForm Folder { get; } = Plain("a folder");

    public static TextForm Language { get; } =
        new("a BCP 47 language tag", static text => IsLanguage(text) ? null : "It is no language tag.") { Pattern =
            "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" };

    /// <summary>Only English: documents are in English, and a screen reader chooses its voice by the document's language tag.</summary>
    public static TextForm English { get; } =
        new("English as a BCP 47 language tag: en, en-GB",
            static text => !IsLanguage(text) ? "It is no language tag."
                : text.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase) ? null
                    : "Documents are written in English only.") { Pattern = "^[Ee][Nn](-[A-Za-z0-9]{1,8})*$" };

    public static TextForm Colour { get; } =
        new("a colour as #RRGGBB", static text => Rgb.TryParse(text, out _) ? null : "It is no colour.") { Pattern = "^#[0-9A-Fa-f]{6}$" };

    public static TextForm Period { get; } =
        new("a period such as 2023Q3", static text => Ledger.Periods.Period.TryParse(text, out _) ? null : "It is no period.");

    public static TextForm Sender { get; } =
        new("an address, or \"Name <address>\"",
            static text => TryReadMailbox(text, out _, out var reason) ? null : reason) { OfMail = true };

    public static TextForm Address { get; } =
        new("an address", static text => Mailbox.TryCreate("", text, out _, out var reason) ? null : reason) { OfMail = true };

    public static TextForm Domain { get; } =
        new("a domain", static text => Mailbox.TryCreate("", "a@" + text, out _, out _) ? null : "It is no domain.") { OfMail = true };

    public static TextForm Leaving { get; } =
        new("a mailto: or https: address without spaces",
            static text => IsUnsubscribe(text) ? null : "It is no such address.") { Pattern = "^(mailto|https):[^\\s<>]*$" };

    public static TextForm EditionUrl { get; } =
        new("an https: address, with {period}, {briefing} and {issuer} where they belong", EditionAddress.Refusal) { OfMail = true,
            Pattern = "^https?://[^\\s<>]*$" };

    public static TextForm Moment { get; } =
        new("a moment with its offset, such as 2023-11-16T17:00:00-05:00",
            static text => SendGates.TryParseMoment(text, out _) ? null : "It is no such moment.") { OfMail = true,
                Pattern = "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)$" };

    /// <summary>Creates a form that accepts any text; <paramref name="expected"/> describes the text in messages.</summary>
    public static TextForm Plain(string expected) => new(expected, static _ => null);

    /// <summary>Reads a mailbox: an address, or <c>Name &lt;address&gt;</c>.</summary>
    public static bool TryReadMailbox(string text, [NotNullWhen(true)] out Mailbox? mailbox, [NotNullWhen(false)] out string? reason)
    {
        var open = text.LastIndexOf('<');
        return open >= 0 && text.EndsWith('>')
            ? Mailbox.TryCreate(text[..open].Trim(), text[(open + 1)..^1], out mailbox, out reason)
            : Mailbox.TryCreate("", text, out mailbox, out reason);
    }

    private static bool IsUnsubscribe(string text)
    {
        foreach (var c in text)
            if (c is <= ' ' or > '~' or '<' or '>') return false;
        return text.StartsWith("mailto:", StringComparison.Ordinal) || text.StartsWith("https:", StringComparison.Ordinal);
    }

    // Whether a text is a language tag: first a part with letters only, then parts of letters and digits, each of at most eight characters
    // (RFC 5646, 2.1).
    private static bool IsLanguage(string text)
    {
        var parts = text.Split('-');
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length > 8 || parts[i].Length < (i == 0 ? 2 : 1)) return false;
            foreach (var c in parts[i])
                if (!(i == 0 ? char.IsAsciiLetter(c) : char.IsAsciiLetterOrDigit(c))) return false;
        }
        return true;
    }
}
