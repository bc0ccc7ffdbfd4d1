namespace QifuReports.Import.Captions;

/// <summary>
/// Words that distinguish two lines whatever else their captions have in common: interest income is not interest expense, and receivables
/// are not payables, although they may have the same figures.
/// </summary>
internal static class OppositeWords
{
    // The words are in the singular, as in the comparison of captions.
    private static readonly (string One, string Other)[] Pairs =
    [
        ("income", "expense"), ("income", "cost"), ("revenue", "cost"), ("revenue", "expense"), ("receivable", "payable"),
        ("asset", "liability"),
        ("basic", "diluted"), ("short", "long"), ("before", "after"), ("sale", "purchase"), ("received", "paid"), ("issuance", "repayment"),
        ("acquisition", "disposal"), ("operating", "investing"), ("operating", "financing"), ("investing", "financing"),
    ];

    /// <summary>Whether one caption has a word of a pair and the other caption the opposite word of that pair.</summary>
    public static bool Part(string a, string b)
    {
        var (first, second) = (CaptionLikeness.Words(a), CaptionLikeness.Words(b));
        // Only the word "non" distinguishes "non-current" from "current", since both have the word "current".
        if (first.Contains("current") && second.Contains("current") && first.Contains("non") != second.Contains("non")) return true;
        // "Income tax" is an expense, so "income" has no opposite where one of the captions has the word "tax".
        var isTax = first.Contains("tax") || second.Contains("tax");
        return Array.Exists(Pairs, p => !(isTax && p.One == "income")
            && (Has(first, p.One, p.Other) && Has(second, p.Other, p.One) || Has(first, p.Other, p.One) && Has(second, p.One, p.Other)));
    }

    private static bool Has(HashSet<string> words, string one, string without) => words.Contains(one) && !words.Contains(without);
}
