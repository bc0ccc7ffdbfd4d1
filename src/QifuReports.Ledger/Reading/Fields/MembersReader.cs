namespace QifuReports.Ledger.Reading.Fields;

/// <summary>Reads the members of a statement, a column, a line or a waiver: <c>"members": {"segment": "industrial-trucks"}</c>.</summary>
internal static class MembersReader
{
    /// <summary>
    /// The members. None if the key is absent, if there is no taxonomy to look them up in, or if they are wrong, which is reported.
    /// </summary>
    public static Members Read(ObjectReader o, TaxonomyBook? taxonomy, Problems problems)
    {
        if (o.Find("members") is not { } node) return Members.None;
        if (node.Kind != JsonKind.Object)
        {
            problems.Add(ProblemCodes.WrongKind, node, $"An object is expected here, not {node.Found}.",
                "Write the axis and its member: {\"segment\": \"industrial-trucks\"}.");
            return Members.None;
        }
        var found = new List<Membership>();
        foreach (var item in node.Items)
        {
            if (o.TextOf(item, false) is not { } id || taxonomy is null) continue;
            if (taxonomy.Axis(item.Key!) is not { } axis)
                problems.AddAtKey(ProblemCodes.UnknownMember, item, $"There is no axis \"{item.Key}\" in the taxonomy.",
                    Suggestion.Hint(item.Key!, taxonomy.Axes.Select(a => a.Id), "Declare it under \"axes\" in taxonomy.json."));
            else if (axis.Find(id) is { } member) found.Add(new Membership(axis, member));
            else problems.Add(ProblemCodes.UnknownMember, item, $"The axis \"{axis.Id}\" has no member \"{id}\".", Hint(id, axis));
        }
        return Members.Of(found);
    }

    /// <summary>
    /// Combines the members of an object with those of an object inside it. If they name different members of one axis, this is reported,
    /// and only the members of the first object are returned.
    /// </summary>
    /// <param name="whole">The members of the statement or column.</param>
    /// <param name="part">The members of the column or line inside it.</param>
    /// <param name="at">The place where the second members are written.</param>
    /// <param name="what">The object that has the first members: <c>the statement</c>, <c>the column "current"</c>.</param>
    /// <param name="problems">Receives the report of a conflict.</param>
    public static Members Join(Members whole, Members part, JsonNode at, string what, Problems problems)
    {
        if (part.IsNone) return whole;
        foreach (var (axis, member) in part.All)
            if (whole.On(axis.Id) is { } other && other.Id != member.Id)
            {
                problems.Add(ProblemCodes.MemberConflict, at, $"This is of the {axis.Id} \"{member.Id}\", and {what} of \"{other.Id}\".",
                    "A figure is of one member an axis: take one of the two out.");
                return whole;
            }
        return whole.IsNone ? part : Members.Of([.. whole.All, .. part.All]);
    }

    // The most frequent mistake is to write the name of a member instead of its id.
    private static string Hint(string written, Axis axis)
    {
        foreach (var member in axis.Members)
            if (member.Name.Equals(written, StringComparison.OrdinalIgnoreCase)) return $"Did you mean \"{member.Id}\"?";
        if (Suggestion.For(written, axis.Members.Select(m => m.Id)) is { } id) return $"Did you mean \"{id}\"?";
        if (Suggestion.For(written, axis.Members.Select(m => m.Name)) is { } name)
            return $"Did you mean \"{axis.Members.First(m => m.Name == name).Id}\"?";
        return $"Known are: {string.Join(", ", axis.Members.Select(m => m.Id))}.";
    }
}
