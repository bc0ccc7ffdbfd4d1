using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Composing;

/// <summary>What a step of a waterfall is called: by what it does, from the name of the concept and the way it went.</summary>
public static class StepNames
{
    private static readonly string[] Good = ["gain", "gains", "income", "profit", "profits"];
    private static readonly string[] Bad = ["loss", "losses", "expense", "expenses"];
    private static readonly string[] Costs = ["tax", "taxes", "cost", "costs", "expense", "expenses", "charge", "charges", "loss", "losses", "depreciation", "amortisation", "amortization", "impairment", "impairments"];

    /// <summary>
    /// <c>Higher financing income</c>, <c>Lower operating costs</c>. What is stated below zero by its nature is told by its size: a tax that goes from -45 to -60 is a
    /// higher one, also where the taxonomy leaves the sign of a cost open and both figures are below zero. What is called a gain or loss is the one of the two that it is: <c>Lower foreign exchange loss</c>, <c>Foreign exchange gain</c> where it turned.
    /// </summary>
    public static string Of(Concept concept, Figure now, Figure before)
    {
        const string Total = "Total ";

        var name = concept.ShortName.StartsWith(Total, StringComparison.Ordinal) ? concept.ShortName[Total.Length..] : concept.ShortName;
        if (EitherWay(name) is { } either) return Turned(either, now.Value, before.Value);
        var bySize = concept.Sign < 0 || (concept.Sign == 0 && now.Value < 0 && before.Value < 0 && IsCost(name));
        var isMore = bySize ? now.Value < before.Value : now.Value > before.Value;
        return Way(isMore) + FigureObject.InText(name);
    }

    private static string Turned((string Before, string Good, string Bad, string After) name, decimal now, decimal before)
    {
        // Nil has no side of its own: it is the end of what was there.
        var side = now != 0 ? now : before;
        var what = string.Join(' ', ((string[])[name.Before, side < 0 ? name.Bad : name.Good, name.After]).Where(w => w.Length > 0));
        if (now == 0) return "No " + FigureObject.InText(what);
        return Math.Sign(now) == Math.Sign(before) ? Way(Math.Abs(now) > Math.Abs(before)) + FigureObject.InText(what) : BriefingFrame.Capital(what);
    }

    // "Income taxes", "Finance costs, net"; not "Income" or "Net finance income".
    private static bool IsCost(string name) => name.Split([' ', ',', '/', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries).Any(w => Costs.Contains(w, StringComparer.OrdinalIgnoreCase));

    private static string Way(bool isMore) => isMore ? "Higher " : "Lower ";

    // "Foreign exchange gain or loss", "Gain/(loss) on disposal", "Other income (expense)": what stands before the pair, its two words, and what stands after; null for another name.
    private static (string Before, string Good, string Bad, string After)? EitherWay(string name)
    {
        var words = name.Split([' ', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var next = words[i + 1] is "or" or "and" && i + 2 < words.Length ? i + 2 : i + 1;
            var (first, second) = (words[i].ToLowerInvariant(), words[next].ToLowerInvariant());
            var (isGood, isBad) = (Array.IndexOf(Good, first) >= 0 && Array.IndexOf(Bad, second) >= 0, Array.IndexOf(Bad, first) >= 0 && Array.IndexOf(Good, second) >= 0);
            if (!isGood && !isBad) continue;
            return (string.Join(' ', words[..i]), isGood ? first : second, isGood ? second : first, string.Join(' ', words[(next + 1)..]));
        }
        return null;
    }
}
