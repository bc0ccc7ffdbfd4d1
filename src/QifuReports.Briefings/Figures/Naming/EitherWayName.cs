namespace QifuReports.Briefings.Figures.Naming;

/// <summary>
/// A name that covers both signs: <c>Foreign exchange gain or loss</c>, <c>Finance income (costs), net</c>,
/// <c>Provision for (benefit from) income taxes</c>.
/// </summary>
/// <param name="Before">The words before the pair of nouns; empty if there are none.</param>
/// <param name="Good">The favourable noun, in lower case, with its preposition: <c>benefit from</c>.</param>
/// <param name="Bad">The unfavourable noun, in the same form.</param>
/// <param name="After">The words after the pair of nouns, with a comma before them if the name has one; empty if there are none.</param>
internal sealed record EitherWayName(string Before, string Good, string Bad, string After)
{
    private static readonly string[] Earned = ["gain", "gains", "income", "profit", "profits", "earnings", "surplus"];
    private static readonly string[] Borne = ["loss", "losses", "expense", "expenses", "cost", "costs", "charge", "charges", "deficit",
        "shortfall"];

    // These words form a pair only in names of taxes. Elsewhere a benefit is an employee benefit, and a provision is an amount set aside.
    private static readonly string[] EarnedOfTax = ["benefit", "benefits", "credit", "credits", "income"];
    private static readonly string[] BorneOfTax = ["provision", "expense", "expenses", "charge", "charges"];

    /// <summary>Whether a name covers both signs.</summary>
    public static bool Is(string name) => Of(name) is not null;

    /// <summary>The parts of a name that covers both signs; null for any other name.</summary>
    public static EitherWayName? Of(string name)
    {
        var words = name.Split([' ', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var isTax = Array.Exists(words, w => Plain(w) is "tax" or "taxes");
        var (earned, borne) = isTax ? (EarnedOfTax, BorneOfTax) : (Earned, Borne);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var hasParticle = isTax && words[i + 1] is "for" or "from" or "on";
            var next = i + (hasParticle ? 2 : 1);
            if (next + 1 < words.Length && words[next] is "or" or "and") next++;
            if (next >= words.Length) break;
            var (first, second) = (Plain(words[i]), Plain(words[next]));
            var isGood = Array.IndexOf(earned, first) >= 0 && Array.IndexOf(borne, second) >= 0;
            if (!isGood && !(Array.IndexOf(borne, first) >= 0 && Array.IndexOf(earned, second) >= 0)) continue;
            // "Provision for income taxes" covers only one sign, because the word "income" in it names what is taxed.
            if (second == "income" && next + 1 < words.Length && Plain(words[next + 1]) is "tax" or "taxes") continue;
            var comma = words[next].EndsWith(',') ? ", " : "";
            var after = next + 1;
            if (hasParticle) first += " " + words[i + 1];
            if (hasParticle && after < words.Length && words[after] is "for" or "from" or "on") second += " " + words[after++];
            var rest = comma + string.Join(' ', words[after..]);
            return new EitherWayName(string.Join(' ', words[..i]), isGood ? first : second, isGood ? second : first, rest);
        }
        return null;
    }

    /// <summary>The name for one sign: <c>Net finance costs</c>, <c>Loss on disposal</c>. The first letter keeps its case.</summary>
    public string Side(bool isGood) =>
        SideWords.WithNetFirst($"{Before} {(isGood ? Good : Bad)} {After}".Trim().Replace(" ,", ",", StringComparison.Ordinal));

    /// <summary>The noun for one sign with its article: <c>a gain</c>, <c>costs</c>.</summary>
    public string Noun(bool isGood) => SideWords.WithArticle((isGood ? Good : Bad).Split(' ')[0]);

    private static string Plain(string word) => word.TrimEnd(',').ToLowerInvariant();
}
