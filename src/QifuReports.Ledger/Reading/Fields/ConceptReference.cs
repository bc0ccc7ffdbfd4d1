namespace QifuReports.Ledger.Reading.Fields;

/// <summary>Reads a key whose value is the id of a concept.</summary>
internal static class ConceptReference
{
    /// <summary>
    /// The id of the concept; null if it is wrong or not in the taxonomy, which is reported. Without a taxonomy, no id is looked up.
    /// </summary>
    public static ConceptId? Read(ObjectReader o, string key, TaxonomyBook? taxonomy, Problems problems)
    {
        if (o.Id(key) is not { } text) return null;
        var id = new ConceptId(text);
        if (taxonomy is null || taxonomy.Find(id) is not null) return id;
        var names = new List<string>();
        foreach (var concept in taxonomy.Concepts) names.Add(concept.Id.Value);
        problems.Add(ProblemCodes.UnknownConcept, o.Find(key)!, $"There is no concept \"{text}\" in the taxonomy.",
            taxonomy.WithRole(text) is { } playing ? $"\"{text}\" is the role of \"{playing.Id}\": name that."
                : Suggestion.Hint(text, names, "Add it to taxonomy.json, or correct the name."));
        return null;
    }
}
