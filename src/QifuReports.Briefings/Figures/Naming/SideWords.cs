namespace QifuReports.Briefings.Figures.Naming;

/// <summary>
/// The words for the opposite of a cost: <c>Net finance income</c> for <c>Finance costs, net</c>, <c>Income tax credit</c> for <c>Income
/// taxes</c>, and <c>Release of provision for credit losses</c>. <see cref="IncomeWords"/> has the words for the opposite of an income.
/// </summary>
internal static class SideWords
{
    private const string NetBehind = ", net";

    // Only costs whose names contain one of these words have a common word for the opposite. Staff costs have none.
    internal static readonly string[] TwoSided = ["net", "finance", "financial", "financing", "interest", "other", "exchange", "currency",
        "disposal", "disposals"];

    private static readonly (string Cost, string Contrary)[] Pairs =
        [("cost", "income"), ("costs", "income"), ("expense", "income"), ("expenses", "income"), ("charge", "income"),
            ("charges", "income"), ("loss", "gain"), ("losses", "gains")];

    /// <summary>How a cost line is called if its amount is the opposite of a cost; null if the right word is not certain.</summary>
    /// <param name="concept">The cost.</param>
    /// <param name="name">The name or the short name of the cost.</param>
    public static string? Contrary(Concept concept, string name)
    {
        if (CostSide.IsTax(concept)) return Credit(name);
        if (CostSide.IsProvision(name)) return Release(name);
        var words = WithNetFirst(name).Split(' ');
        if (!Array.Exists(words, w => Array.Exists(TwoSided, t => Same(w, t)))) return null;
        for (var i = words.Length - 1; i >= 0; i--)
            foreach (var (cost, contrary) in Pairs)
                if (Same(words[i], cost))
                {
                    words[i] = i == 0 ? char.ToUpperInvariant(contrary[0]) + contrary[1..] : contrary;
                    return string.Join(' ', words);
                }
        return null;
    }

    /// <summary>The noun for a cost alone, for words such as "after an expense": <c>an expense</c>, <c>costs</c>, <c>a loss</c>.</summary>
    public static string Natural(Concept concept, string name)
    {
        if (CostSide.IsTax(concept)) return WithArticle("expense");
        if (CostSide.IsProvision(name)) return WithArticle("charge");
        foreach (var word in name.Split([' ', ',']))
            foreach (var (cost, _) in Pairs)
                if (Same(word, cost)) return WithArticle(cost);
        return "costs";
    }

    /// <summary>The noun for the opposite of a cost alone, as in "after a credit": <c>a credit</c>, <c>income</c>, <c>a gain</c>.</summary>
    public static string ContraryNoun(Concept concept, string name)
    {
        if (CostSide.IsTax(concept)) return WithArticle("credit");
        if (CostSide.IsProvision(name)) return WithArticle("release");
        foreach (var word in name.Split([' ', ',']))
            foreach (var (cost, contrary) in Pairs)
                if (Same(word, cost)) return WithArticle(contrary);
        return "income";
    }

    /// <summary><c>Net finance costs</c> for <c>Finance costs, net</c>, so that more words can follow the name.</summary>
    public static string WithNetFirst(string name) =>
        name.EndsWith(NetBehind, StringComparison.OrdinalIgnoreCase) && name.Length > NetBehind.Length
            ? "Net " + NameText.InText(name[..^NetBehind.Length]) : name;

    /// <summary>The noun with its article: <c>a gain</c>, <c>an expense</c>. Plurals, income and surplus have no article.</summary>
    public static string WithArticle(string noun) =>
        noun is "income" or "surplus" || noun.EndsWith('s') && noun is not "loss" ? noun
            : (noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + noun;

    private static string? Credit(string name)
    {
        var words = name.Split(' ');
        if (words.Length > 1 && Same(words[^1], "credit")) return name;
        if (words.Length > 2 && Same(words[0], "provision") && Same(words[1], "for"))
            words = [char.ToUpperInvariant(words[2][0]) + words[2][1..], .. words[3..]];
        var last = words.Length - 1;
        if (last > 0 && (Same(words[last], "expense") || Same(words[last], "expenses") || Same(words[last], "charge")
            || Same(words[last], "charges"))) last--;
        if (!Same(words[last], "tax") && !Same(words[last], "taxes")) return null;
        var tax = words[last][..3];
        return string.Join(' ', [.. words[..last], tax, "credit"]);
    }

    // Examples: "Release of provision for credit losses", "Net release of provisions for claims".
    private static string Release(string name)
    {
        var isNet =
            name.StartsWith("Net ", StringComparison.OrdinalIgnoreCase) || name.EndsWith(NetBehind, StringComparison.OrdinalIgnoreCase);
        var plain = isNet ? WithNetFirst(name)[4..] : name;
        return $"{(isNet ? "Net release of " : "Release of ")}{NameText.InText(plain)}";
    }

    private static bool Same(string word, string other) => word.TrimEnd(',').Equals(other, StringComparison.OrdinalIgnoreCase);
}
