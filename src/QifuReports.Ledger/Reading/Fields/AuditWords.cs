namespace QifuReports.Ledger.Reading.Fields;

/// <summary>
/// Reads what a filing says about audit or review. It is free text, but a word one letter away from a known word is reported as misspelt.
/// </summary>
internal static class AuditWords
{
    private static readonly string[] Known = ["unaudited", "reviewed", "audited"];

    /// <summary>The text of the key <c>auditStatus</c>; null if it is missing or misspelt, which is reported.</summary>
    public static string? Read(ObjectReader o, Problems problems)
    {
        if (o.Text("auditStatus") is not { } text) return null;
        foreach (var word in text.Split([' ', ',', ';', '.', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            // A word that is one change away (a letter added, left out, replaced, or two swapped) is a misspelling. "auditor" and "review"
            // differ by more, so they are accepted.
            if (Array.Exists(Known, k => k.Equals(word.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)))
                continue;
            if (word.Length < Known[2].Length - 1 || Suggestion.Within(word, Known, 1) is not { } near) continue;
            problems.Add(ProblemCodes.MisspeltAudit, o.Find("auditStatus")!, $"\"{word}\" is nearly \"{near}\".",
                $"Did you mean \"{near}\"?");
            return null;
        }
        return text;
    }
}
