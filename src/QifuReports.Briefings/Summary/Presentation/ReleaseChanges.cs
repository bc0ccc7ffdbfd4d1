using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Summary.Presentation;

/// <summary>What two releases state beside their statements and what they call it: the measures that one of them has and the other has not, and captions that are others.</summary>
/// <param name="Added">Measures in a section of the release that no line of the one before has.</param>
/// <param name="Dropped">Measures in a section of the one before that no line of the release has.</param>
/// <param name="Renamed">Lines of the same statement and concept under other words.</param>
public sealed record ReleaseChanges(IReadOnlyList<Concept> Added, IReadOnlyList<Concept> Dropped, IReadOnlyList<RenamedLine> Renamed)
{
    /// <summary>The changes between two releases, each list in the order of the filing that has them. Rates of growth go with what has grown, and ranges that are expected are news of their own.</summary>
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
        line.Concept is { } id && taxonomy.Find(id) is { Guidance: null, GrowthOf: null } concept && line.Cells.Any(c => c.Fact is not null) ? concept : null;

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
                if (then.Count == 0 || then.Exists(t => IsSame(t, line.Name)) || found.Exists(f => f.Concept == concept && IsSame(f.Now, line.Name))) continue;
                found.Add(new RenamedLine(concept, then[0], line.Name));
            }
        }
        return found;
    }

    // Capitals, spaces and hyphens are how a line is set, not what it is called.
    private static bool IsSame(string one, string other) => string.Equals(Letters(one), Letters(other), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string caption) => string.Concat(caption.Where(char.IsLetterOrDigit));
}

/// <summary>A line of a statement that goes by other words than in the release before.</summary>
/// <param name="Concept">What it is of.</param>
/// <param name="Before">As the release before has it.</param>
/// <param name="Now">As the release has it.</param>
public sealed record RenamedLine(Concept Concept, string Before, string Now);
