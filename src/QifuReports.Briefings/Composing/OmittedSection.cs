namespace QifuReports.Briefings.Composing;

/// <summary>A section that was left out.</summary>
/// <param name="Title">The title of the section.</param>
/// <param name="Reason">The reason, worded so that it can follow the word <c>since</c>, e.g. <c>the filings lack the data</c>.</param>
public sealed record OmittedSection(string Title, string Reason)
{
    /// <summary>The reason if nothing more specific is known.</summary>
    public const string NoData = "the filings lack the data";

    private const int MostNamed = 4;

    /// <summary>Why a section was left out: something that it needs has no concept in the taxonomy, or no figure in the filings.</summary>
    /// <param name="asked">
    /// The roles the section asked for, each with whether a concept has it. Roles of one industry count only if the section needs them.
    /// </param>
    /// <param name="lacking">The concepts that the section needs and that have no figure.</param>
    internal static string ReasonOf(IReadOnlyList<(Role Role, bool IsTaken)> asked, IReadOnlyList<Concept> lacking)
    {
        var without = new List<string>();
        foreach (var (role, taken) in asked)
            if (!taken) without.Add(role.Id);
        var data = lacking.Count == 0 ? NoData
            : $"the filings state for the period no figure of {Listed([.. lacking.Select(c => NameText.InText(c.Name))], "or")}";
        if (without.Count == 0) return data;
        var roles = $"the taxonomy has no concept with the {(without.Count == 1 ? "role" : "roles")} {Listed(without, "or")}";
        // The section also asked for roles that the taxonomy has, so the filings must have lacked the figures of these roles.
        return lacking.Count == 0 && without.Count == asked.Count ? roles : $"{data} and {roles}";
    }

    /// <summary>
    /// The reason if the section asked for measures of a statement that the filing lacks. The filing may state the measures elsewhere.
    /// </summary>
    internal static string NoStatement(IReadOnlyList<string> ids) => $"the filing has no statement with the id {Listed(ids, "or")}";

    /// <summary>
    /// The reason in a derived period's briefing, if measures of statements were asked for: a release states these only for its own span.
    /// </summary>
    /// <param name="interval">What a period of this length is called: <c>half</c>.</param>
    /// <param name="isYear">Whether the period is derived from a full year; otherwise it is derived from a half.</param>
    internal static string OfLonger(string interval, bool isYear) =>
        $"no release of the {interval} itself is held, and what the filings state with the {(isYear ? "full year" : "half")} is of that";

    private static string Listed(IReadOnlyList<string> names, string word)
    {
        if (names.Count > MostNamed) return $"{string.Join(", ", names.Take(MostNamed))} and others";
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} {word} {names[^1]}";
    }
}
