namespace QifuReports.Briefings.Summary.Presentation;

/// <summary>Differences between two releases: measures that only one of them states, and lines whose captions differ.</summary>
/// <param name="Added">Measures in a section of the release that are on no line of the previous release.</param>
/// <param name="Dropped">Measures in a section of the previous release that are on no line of this release.</param>
/// <param name="Renamed">Lines of the same statement and concept whose caption differs.</param>
public sealed record ReleaseChanges(IReadOnlyList<Concept> Added, IReadOnlyList<Concept> Dropped, IReadOnlyList<RenamedLine> Renamed)
{
    /// <summary>
    /// The differences between two releases; each list is in the order of the filing that has the lines. Growth rates are left out, because
    /// they belong to the figure that grew. Guidance is left out, because other parts of the briefing report it.
    /// </summary>
    public static ReleaseChanges Between(TaxonomyBook taxonomy, Filing before, Filing now) =>
        new(OnlyIn(taxonomy, now, before), OnlyIn(taxonomy, before, now), Renames(taxonomy, before, now));

    private static List<Concept> OnlyIn(TaxonomyBook taxonomy, Filing one, Filing other)
    {
        var found = new List<Concept>();
        foreach (var statement in one.Statements)
        {
            if (statement.IsTable) continue;
            foreach (var line in statement.Lines)
                if (Measure(taxonomy, line) is { } concept && !found.Contains(concept) && !Has(other, concept.Id)) found.Add(concept);
        }
        return found;
    }

    private static Concept? Measure(TaxonomyBook taxonomy, StatementLine line) =>
        line.Concept is { } id && taxonomy.Find(id) is { Guidance: null, GrowthOf: null } concept && line.Cells.Any(c => c.Fact is not null)
            ? concept : null;

    private static bool Has(Filing filing, ConceptId concept)
    {
        foreach (var statement in filing.Statements)
            foreach (var line in statement.Lines)
                if (line.Concept == concept && line.Cells.Any(c => c.Fact is not null)) return true;
        return false;
    }

    private static List<RenamedLine> Renames(TaxonomyBook taxonomy, Filing before, Filing now)
    {
        var found = new List<RenamedLine>();
        foreach (var statement in now.Statements)
        {
            if (before.Statements.FirstOrDefault(s => s.Id == statement.Id) is not { } earlier) continue;
            foreach (var line in statement.Lines)
            {
                if (line.Concept is not { } id || taxonomy.Find(id) is not { Guidance: null, GrowthOf: null } concept) continue;
                List<string> then = [.. earlier.Lines.Where(l => l.Concept == id).Select(l => l.Name)];
                if (then.Count == 0 || then.Exists(t => IsSame(t, line.Name))
                    || found.Exists(f => f.Concept == concept && IsSame(f.Now, line.Name))) continue;
                found.Add(new RenamedLine(concept, then[0], line.Name));
            }
        }
        return found;
    }

    // Differences in case, spaces and hyphens are only typography.
    private static bool IsSame(string one, string other) => string.Equals(Letters(one), Letters(other), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string caption) => string.Concat(caption.Where(char.IsLetterOrDigit));
}

/// <summary>A line of a statement whose caption differs from the caption in the previous release.</summary>
/// <param name="Concept">The concept of the line.</param>
/// <param name="Before">The caption in the previous release.</param>
/// <param name="Now">The caption in this release.</param>
public sealed record RenamedLine(Concept Concept, string Before, string Now);
