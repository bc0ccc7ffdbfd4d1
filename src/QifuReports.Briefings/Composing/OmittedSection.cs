using QifuReports.Briefings.Figures.Naming;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Composing;

/// <summary>A section that was left out.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Reason">Why, to follow <c>since</c>: <c>the filings lack the data</c>.</param>
public sealed record OmittedSection(string Title, string Reason)
{
    /// <summary>The reason where nothing more is known.</summary>
    public const string NoData = "the filings lack the data";

    private const int MostNamed = 4;

    /// <summary>Why a section says nothing: what it needs has no concept in the taxonomy, or has no figure in the filings.</summary>
    /// <param name="asked">The roles that it asked for, each with whether a concept has it; those of a trade only where it cannot do without them.</param>
    /// <param name="lacking">The concepts that it cannot do without and that have no figure.</param>
    internal static string ReasonOf(IReadOnlyList<(Role Role, bool IsTaken)> asked, IReadOnlyList<Concept> lacking)
    {
        var without = new List<string>();
        foreach (var (role, taken) in asked)
            if (!taken) without.Add(role.Id);
        var data = lacking.Count == 0 ? NoData : $"the filings state for the period no figure of {Listed([.. lacking.Select(c => NameText.InText(c.Name))], "or")}";
        if (without.Count == 0) return data;
        var roles = $"the taxonomy has no concept with the {(without.Count == 1 ? "role" : "roles")} {Listed(without, "or")}";
        // Where it asked for what the taxonomy has, too, that was not in the filings either.
        return lacking.Count == 0 && without.Count == asked.Count ? roles : $"{data} and {roles}";
    }

    /// <summary>The reason where measures of statements were asked for that the filing does not have: it may state them elsewhere.</summary>
    internal static string NoStatement(IReadOnlyList<string> ids) => $"the filing has no statement with the id {Listed(ids, "or")}";

    /// <summary>The reason in a briefing of a derived period, where measures of statements were asked for: a release tells of its own span.</summary>
    /// <param name="interval">What such a period is called: <c>half</c>.</param>
    /// <param name="isYear">Whether it is derived from a year, not from a half.</param>
    internal static string OfLonger(string interval, bool isYear) => $"no release of the {interval} itself is held, and what the filings state with the {(isYear ? "full year" : "half")} is of that";

    private static string Listed(IReadOnlyList<string> names, string word)
    {
        if (names.Count > MostNamed) return $"{string.Join(", ", names.Take(MostNamed))} and others";
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} {word} {names[^1]}";
    }
}
