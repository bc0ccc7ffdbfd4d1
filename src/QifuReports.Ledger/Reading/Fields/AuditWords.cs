using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Ledger.Reading.Fields;

/// <summary>What a filing says of audit or review: free text, of which a word that is nearly a known one is taken for a slip.</summary>
internal static class AuditWords
{
    private static readonly string[] Known = ["unaudited", "reviewed", "audited"];

    /// <summary>Of an object that has the key <c>auditStatus</c>; null where it is missing or misspelt, which is said.</summary>
    public static string? Read(ObjectReader o, Problems problems)
    {
        if (o.Text("auditStatus") is not { } text) return null;
        foreach (var word in text.Split([' ', ',', ';', '.', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            // Near is one slip of the pen: an auditor and a review are words of their own.
            if (Array.Exists(Known, k => k.Equals(word.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))) continue;
            if (word.Length < Known[2].Length - 1 || Suggestion.Within(word, Known, 1) is not { } near) continue;
            problems.Add(ProblemCodes.MisspeltAudit, o.Find("auditStatus")!, $"\"{word}\" is nearly \"{near}\".", $"Did you mean \"{near}\"?");
            return null;
        }
        return text;
    }
}
