namespace QifuReports.Briefings.Composing;

/// <summary>The roles (such as revenue) without which there are no results to report.</summary>
public static class CoreRoles
{
    private static readonly string[] All = ["revenue", "net-result"];

    /// <summary>The core roles that no concept of the taxonomy has.</summary>
    public static IReadOnlyList<string> Missing(TaxonomyBook taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        return [.. All.Where(id => taxonomy.WithRole(id) is null)];
    }

    /// <summary>One diagnostic for each core role that no concept has.</summary>
    internal static IReadOnlyList<Diagnostic> Lacking(TaxonomyBook taxonomy, string document)
    {
        var lacking = new List<Diagnostic>();
        foreach (var id in Missing(taxonomy))
            if (RoleCatalogue.Find(id) is { } role)
                lacking.Add(new Diagnostic(BriefingCodes.LacksRole,
                    $"The taxonomy has no concept with the role \"{id}\" ({NameText.InText(role.Meaning)}), and there is no {document} " +
                        $"without it.",
                    new Place("taxonomy.json"),
                        $"Give the concept of it \"role\": \"{id}\"; the command roles lists all roles and what has them."));
        return lacking;
    }
}
