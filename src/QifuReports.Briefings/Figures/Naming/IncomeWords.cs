namespace QifuReports.Briefings.Figures.Naming;

/// <summary>
/// The words for both signs of a line whose name says income or gain: <c>Net finance expense</c> for <c>Finance income, net</c>, <c>Share
/// of loss of associates</c> for <c>Share of profit of associates</c>. A line such as <c>Net interest</c>, which names neither sign, gets a
/// word for each.
/// </summary>
/// <param name="Earned">The name for a positive amount: <c>Net interest income</c>.</param>
/// <param name="Borne">The name for a negative amount: <c>Net interest expense</c>.</param>
/// <param name="EarnedNoun">The favourable noun alone, for "after ...": <c>income</c>, <c>a profit</c>.</param>
/// <param name="BorneNoun">The unfavourable noun alone: <c>an expense</c>, <c>a loss</c>.</param>
internal sealed record IncomeWords(string Earned, string Borne, string EarnedNoun, string BorneNoun)
{
    private static readonly (string Earned, string Borne)[] Pairs =
        [("income", "expense"), ("gain", "loss"), ("gains", "losses"), ("profit", "loss"), ("profits", "losses"), ("earnings", "losses"),
            ("surplus", "deficit")];

    // Only the words before one of these count: in "income from associates", the rest only qualifies the income.
    private static readonly string[] Behind = ["before", "after", "excluding", "including", "from", "on", "for", "in", "to",
        "attributable"];

    /// <summary>
    /// The words for a name; null if the right opposite is not certain: rents that were paid back are no "rental expense".
    /// </summary>
    /// <param name="name">The name of a line, or its short name.</param>
    public static IncomeWords? Of(string name)
    {
        var front = SideWords.WithNetFirst(name);
        var words = front.Split(' ');
        if (words[^1].Equals("interest", StringComparison.OrdinalIgnoreCase) && words.Length <= 2 && words[0] is "Net" or "Interest"
            && front.StartsWith("Net", StringComparison.Ordinal))
            return new IncomeWords($"{front} income", $"{front} expense", "income", "an expense");
        for (var i = 0; i < words.Length && Array.IndexOf(Behind, words[i]) < 0; i++)
            foreach (var (earned, borne) in Pairs)
            {
                if (!words[i].Equals(earned, StringComparison.OrdinalIgnoreCase)) continue;
                if (earned == "income" && !Array.Exists(words[..i],
                    w => Array.Exists(SideWords.TwoSided, t => t.Equals(w.TrimEnd(','), StringComparison.OrdinalIgnoreCase)))) return null;
                string[] other = [.. words];
                other[i] = char.IsUpper(words[i][0]) ? char.ToUpperInvariant(borne[0]) + borne[1..] : borne;
                return new IncomeWords(front, string.Join(' ', other), SideWords.WithArticle(earned), SideWords.WithArticle(borne));
            }
        return null;
    }
}
