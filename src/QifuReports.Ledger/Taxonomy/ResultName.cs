namespace QifuReports.Ledger.Taxonomy;

/// <summary>
/// What a result is called that the taxonomy calls by its loss alone: a result may be either in any period, and a loss of 6 below zero, or one that narrowed and is told to have risen, misleads.
/// </summary>
internal static class ResultName
{
    /// <summary>The concept under the names that it is told by.</summary>
    public static Concept Told(Concept concept)
    {
        var (name, shortName) = (Of(concept.Name, concept.Role), Of(concept.ShortName, concept.Role));
        return name == concept.Name && shortName == concept.ShortName ? concept : concept with { Name = name, ShortName = shortName };
    }

    /// <summary><c>Net result</c> for <c>Net loss</c>, <c>Result for the period</c> for <c>Loss for the period</c>, <c>Result</c> for <c>Deficit</c>; any other name, and one that says both sides, as it is.</summary>
    /// <param name="name">As the taxonomy has it.</param>
    /// <param name="role">The role of the concept; null for none.</param>
    public static string Of(string name, Role? role)
    {
        if (role is not { Id: var id } || id.Contains("guidance", StringComparison.Ordinal) || !IsResult(id)) return name;
        var words = name.Split(' ');
        var at = Array.FindIndex(words, w => w.ToLowerInvariant() is "loss" or "losses" or "deficit" or "deficits" or "shortfall" or "shortfalls");
        if (at < 0 || Array.Exists(words, w => IsEarned(w.Trim('(', ')', ',', '/')))) return name;
        words[at] = char.IsUpper(words[at][0]) ? "Result" : "result";
        return string.Join(' ', words);
    }

    private static bool IsResult(string id) =>
        id.Contains("-result", StringComparison.Ordinal) || id.StartsWith("result-", StringComparison.Ordinal) || id.StartsWith("eps-", StringComparison.Ordinal) || id.Contains("earnings-per-", StringComparison.Ordinal);

    private static bool IsEarned(string word) => word.ToLowerInvariant() is "income" or "profit" or "profits" or "earnings" or "gain" or "gains" or "surplus" or "result";
}
