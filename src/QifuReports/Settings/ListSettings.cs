using System.Diagnostics.CodeAnalysis;
using QifuReports.App.Issuing;
using QifuReports.Delivery;
using QifuReports.Delivery.Sending;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;

namespace QifuReports.App.Settings;

/// <summary>Looks at the settings that are lists, in the file, and says what is wrong with its place.</summary>
internal static class ListSettings
{
    private static readonly string[] MemberKeys = ["Name", "Address", "Briefings", "Language"];
    private static readonly string[] ReleaseKeys = ["Period", "NotBefore"];

    public static void Validate(JsonNode node, SettingsKey key, Problems problems, string wrong, string unknown, bool mail)
    {
        switch (key.Kind)
        {
            case SettingsKind.Domains:
                foreach (var domain in Items(node))
                    if (domain.Kind != JsonKind.Text || (mail && !IsDomain(domain.Text))) problems.Add(wrong, domain, $"A domain is expected here, not {domain.Found}.");
                break;
            case SettingsKind.Releases:
                foreach (var release in Items(node)) Release(release);
                break;
            default:
                if (node.Kind != JsonKind.Object) problems.Add(wrong, node, $"{key.Expected} are expected here, not {node.Found}.");
                else
                    foreach (var list in node.Items)
                    {
                        if (mail && SendGates.HeaderRefusal("name of the list", list.Key!) is { } refusal) problems.AddAtKey(wrong, list, refusal);
                        foreach (var member in Items(list)) Member(member);
                    }
                break;
        }

        IReadOnlyList<JsonNode> Items(JsonNode list)
        {
            if (list.Kind == JsonKind.Array) return list.Items;
            problems.Add(wrong, list, $"A list is expected here, not {list.Found}.");
            return [];
        }

        void Member(JsonNode member)
        {
            if (!Keys(member, MemberKeys)) return;
            var (name, address) = (Text(member, "Name", false), Text(member, "Address", true));
            Text(member, "Language", false);
            if (mail && address is not null && Refusal(name ?? "", address) is { } reason) problems.Add(wrong, member, reason);
            if (member.Find("Briefings") is not { } briefings) return;
            foreach (var briefing in Items(briefings))
                if (briefing.Kind != JsonKind.Text || !BriefingKind.IsKnown(briefing.Text))
                    problems.Add(wrong, briefing, $"The name of a briefing is expected here, not {briefing.Found}.", Suggestion.Hint(briefing.Text, BriefingKind.Names, "There are: " + string.Join(", ", BriefingKind.Names) + "."));
        }

        void Release(JsonNode release)
        {
            if (!Keys(release, ReleaseKeys)) return;
            if (Text(release, "Period", true) is { } period && !Period.TryParse(period, out _)) problems.Add(wrong, release.Find("Period")!, $"A period such as 2023Q3 is expected here, not \"{period}\".");
            if (Text(release, "NotBefore", true) is { } moment && mail && !IsMoment(moment))
                problems.Add(wrong, release.Find("NotBefore")!, "A moment with its offset is expected here, such as 2023-11-16T17:00:00-05:00.");
        }

        bool Keys(JsonNode item, string[] known)
        {
            if (item.Kind != JsonKind.Object)
            {
                problems.Add(wrong, item, $"An object is expected here, not {item.Found}.");
                return false;
            }
            foreach (var one in item.Items)
                if (!known.Contains(one.Key)) problems.AddAtKey(unknown, one, $"No setting is called \"{one.Key}\" here.", Suggestion.Hint(one.Key!, known, "Known are: " + string.Join(", ", known) + "."));
            return true;
        }

        string? Text(JsonNode item, string name, bool required)
        {
            if (item.Find(name) is not { } value)
            {
                if (required) problems.Add(wrong, item, $"\"{name}\" is missing here.");
                return null;
            }
            if (value.Kind == JsonKind.Text) return value.Text;
            problems.Add(wrong, value, $"A text is expected here, not {value.Found}.");
            return null;
        }
    }

    private static bool IsDomain(string text) => Mailbox.TryCreate("", "a@" + text, out _, out _);

    private static string? Refusal(string name, string address) => Mailbox.TryCreate(name, address, out _, out var reason) ? null : reason;

    private static bool IsMoment(string text) => SendGates.TryParseMoment(text, out _);

    /// <summary>Reads an address, or <c>Name &lt;address&gt;</c>.</summary>
    public static bool TryReadMailbox(string text, [NotNullWhen(true)] out Mailbox? mailbox, [NotNullWhen(false)] out string? reason)
    {
        var open = text.LastIndexOf('<');
        return open >= 0 && text.EndsWith('>')
            ? Mailbox.TryCreate(text[..open].Trim(), text[(open + 1)..^1], out mailbox, out reason)
            : Mailbox.TryCreate("", text, out mailbox, out reason);
    }

    /// <summary>Whether a text is an address by which a reader can leave a list.</summary>
    public static bool IsUnsubscribe(string text)
    {
        foreach (var c in text)
            if (c is <= ' ' or > '~' or '<' or '>') return false;
        return text.StartsWith("mailto:", StringComparison.Ordinal) || text.StartsWith("https:", StringComparison.Ordinal);
    }
}
