using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Reading.Json;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Reading.Fields;

/// <summary>Reads the name of a concept of the taxonomy.</summary>
internal static class ConceptReference
{
    /// <summary>
    /// The name; null where it is wrong or the taxonomy does not have it, which is reported. It is not looked up where the taxonomy is
    /// null.
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
