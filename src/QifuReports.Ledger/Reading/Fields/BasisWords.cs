namespace QifuReports.Ledger.Reading.Fields;

/// <summary>Reads the words for an accounting basis, and for adjustment columns between two bases.</summary>
internal static class BasisWords
{
    private const string Adjustment = "adjustment:", National = "-gaap";

    /// <summary>The basis in the key <c>basis</c>; null if it is missing or unknown, which is reported.</summary>
    public static string? Read(ObjectReader o, Problems problems)
    {
        if (o.Text("basis") is not { } word) return null;
        if (Basis.Known.Contains(word) || IsNational(word)
            || (word.StartsWith(Adjustment, StringComparison.Ordinal) && word.Length > Adjustment.Length)) return word;
        var near =
            Basis.Known.FirstOrDefault(k => k.Equals(word.Trim().Replace(' ', '-').Replace('_', '-'), StringComparison.OrdinalIgnoreCase));
        problems.Add(ProblemCodes.UnknownBasis, o.Find("basis")!,
            $"\"{word}\" is no basis of accounting that is known: {string.Join(", ", Basis.Known)}, another in small letters that ends " +
                $"in {National}, or {Adjustment} and a name.",
            near is null ? Suggestion.Hint(word, Basis.Known) : $"Write \"{near}\".");
        return null;
    }

    // Whether a word is a national basis, such as "uk-gaap": only small letters before the ending.
    private static bool IsNational(string word) =>
        word.EndsWith(National, StringComparison.Ordinal) && word.Length > National.Length && char.IsAsciiLetterLower(word[0])
            && word.AsSpan().IndexOfAnyExceptInRange('a', 'z') == word.Length - National.Length;
}
