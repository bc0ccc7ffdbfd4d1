using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Waivers;

namespace QifuReports.App.Waiving;

/// <summary>A waiver, which says that a failed check is accepted, in the form of <c>waivers.json</c>.</summary>
/// <param name="Check">The code of the rule.</param>
/// <param name="Figures">The keys of the compared figures, each only once.</param>
/// <param name="Values">The hash of the values of these figures.</param>
/// <param name="Stated">The values of these figures as text.</param>
/// <param name="Reason">Why the difference is accepted; empty if a person still has to write the reason.</param>
public sealed record WaiverEntry(string Check, IReadOnlyList<FactKey> Figures, string Values, IReadOnlyList<string> Stated, string Reason)
{
    /// <summary>Returns the entry that waives a failure; null if the failure cannot be waived.</summary>
    public static WaiverEntry? Of(Finding finding, string reason) => !WaiverWish.CanWaive(finding) ? null
        : new WaiverEntry(finding.Rule.Code, [.. finding.Facts.Select(f => f.Key).Distinct()],
            Waiver.HashOf(finding.Rule.Code, finding.Facts), [.. finding.Facts.Select(Waiver.TextOf)], reason);

    /// <summary>Whether a waiver is for the same check and the same figures, regardless of their values.</summary>
    public bool IsOf(Waiver waiver) => waiver.Check == Check && waiver.Figures.ToHashSet().SetEquals(Figures);

    /// <summary>Writes the waiver as one object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("check", Check);
        json.WriteStartArray("figures");
        foreach (var figure in Figures)
        {
            json.WriteStartObject();
            foreach (var (name, value) in Members(figure)) json.WriteString(name, value);
            if (!figure.Members.IsNone)
            {
                json.WriteStartObject("members");
                foreach (var (axis, member) in figure.Members.All) json.WriteString(axis.Id, member.Id);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("values", Values);
        json.WriteStartArray("stated");
        foreach (var text in Stated) json.WriteStringValue(text);
        json.WriteEndArray();
        json.WriteString("reason", Reason);
        json.WriteEndObject();
    }

    /// <summary>Returns the texts that identify a figure, in the order of the JSON schema.</summary>
    public static (string Name, string Value)[] Members(FactKey figure) =>
        [("concept", figure.Concept.Value), ("period", figure.Period.ToString()), ("unit", figure.Unit), ("basis", figure.Basis.Code)];
}
