namespace QifuReports.Ledger.Taxonomy;

/// <summary>
/// Gives a neutral name to a result that the taxonomy names only as a loss. A result may have either sign in any period, so the words of a
/// loss would mislead: "a loss of -6", or a loss that became smaller but is said to have risen.
/// </summary>
internal static class ResultName
{
    /// <summary>The concept with its names replaced by neutral names, which briefings use.</summary>
    public static Concept Told(Concept concept)
    {
        var (name, shortName) = (Of(concept.Name, concept.Role), Of(concept.ShortName, concept.Role));
        return name == concept.Name && shortName == concept.ShortName ? concept : concept with { Name = name, ShortName = shortName };
    }

    /// <summary>
    /// Gives <c>Net result</c> for <c>Net loss</c>, <c>Result for the period</c> for <c>Loss for the period</c>, <c>Result</c> for
    /// <c>Deficit</c>. Any other name is unchanged, including a name that covers both signs.
    /// </summary>
    /// <param name="name">The name in the taxonomy.</param>
    /// <param name="role">The role of the concept; null for none.</param>
    public static string Of(string name, Role? role)
    {
        if (role is not { Id: var id } || id.Contains("guidance", StringComparison.Ordinal) || !IsResult(id)) return name;
        var words = name.Split(' ');
        var at = Array.FindIndex(words,
            w => w.ToLowerInvariant() is "loss" or "losses" or "deficit" or "deficits" or "shortfall" or "shortfalls");
        if (at < 0 || Array.Exists(words, w => IsEarned(w.Trim('(', ')', ',', '/')))) return name;
        words[at] = char.IsUpper(words[at][0]) ? "Result" : "result";
        return string.Join(' ', words);
    }

    private static bool IsResult(string id) =>
        id.Contains("-result", StringComparison.Ordinal) || id.StartsWith("result-", StringComparison.Ordinal)
            || id.StartsWith("eps-", StringComparison.Ordinal) || id.Contains("earnings-per-", StringComparison.Ordinal);

    private static bool IsEarned(string word) =>
        word.ToLowerInvariant() is "income" or "profit" or "profits" or "earnings" or "gain" or "gains" or "surplus" or "result";
}
