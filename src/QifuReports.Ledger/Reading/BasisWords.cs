using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;

namespace QifuReports.Ledger.Reading;

/// <summary>The words for a basis of accounting, and for the columns between two.</summary>
internal static class BasisWords
{
    private const string Adjustment = "adjustment:";

    /// <summary>Of an object that has the key <c>basis</c>; null where it is missing or not known, which is said.</summary>
    public static string? Read(ObjectReader o, Problems problems)
    {
        if (o.Text("basis") is not { } word) return null;
        if (Basis.Known.Contains(word) || (word.StartsWith(Adjustment, StringComparison.Ordinal) && word.Length > Adjustment.Length)) return word;
        var near = Basis.Known.FirstOrDefault(k => k.Equals(word.Trim().Replace(' ', '-').Replace('_', '-'), StringComparison.OrdinalIgnoreCase));
        problems.Add(ProblemCodes.UnknownBasis, o.Find("basis")!, $"\"{word}\" is no basis of accounting that is known: {string.Join(", ", Basis.Known)}, or {Adjustment} and a name.",
            near is null ? Suggestion.Hint(word, Basis.Known) : $"Write \"{near}\".");
        return null;
    }
}
