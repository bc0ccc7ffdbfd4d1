using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Naming;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Summary.Moves;

/// <summary>What a single line of revenue or of costs did, where its name alone does not say what moved: <c>More revenue from machines</c>, <c>Higher sales and marketing costs</c>.</summary>
internal static class LineNames
{
    private const string Higher = "Higher ", Lower = "Lower ";

    private static readonly string[] OfRevenue = ["income", "revenue", "revenues", "sales", "fee", "fees", "turnover", "commission", "commissions", "rent", "rents", "interest", "premiums", "royalties"];
    private static readonly string[] OfCosts =
        ["cost", "costs", "expense", "expenses", "charge", "charges", "tax", "taxes", "depreciation", "amortisation", "amortization", "impairment", "impairments", "provision", "provisions", "loss", "losses", "fees",
         "wages", "salaries", "rent", "interest", "write-downs", "sold"];

    /// <summary>As <see cref="StepNames.Of"/>, with the noun that the sum gives it.</summary>
    /// <param name="sum">The revenue or the costs that the line is a part of; null, and any other sum, for neither.</param>
    /// <param name="line">The line.</param>
    /// <param name="now">Of the period.</param>
    /// <param name="before">Of the period before.</param>
    /// <param name="taxonomy">The sums.</param>
    /// <param name="effect">What a positive amount of the line does to the net result: 1 adds, -1 takes off.</param>
    public static string Of(Concept? sum, Concept line, Figure now, Figure before, TaxonomyBook taxonomy, int effect)
    {
        var name = StepNames.Of(line, now, before, taxonomy, effect);
        // What stands on the other side of zero has the word for that.
        if (Way(name) is not var (way, ofRevenue) || !NameText.InText(line.ShortName).EndsWith(name[way.Length..], StringComparison.OrdinalIgnoreCase)) return name;
        return sum?.Role?.Id switch
        {
            "revenue" when !HasWord(line.ShortName, OfRevenue) => $"{ofRevenue} revenue from {name[way.Length..]}",
            "total-operating-costs" when !HasWord(line.ShortName, OfCosts) => $"{name} costs",
            _ => name,
        };
    }

    private static (string Way, string OfRevenue)? Way(string name) =>
        name.StartsWith(Higher, StringComparison.Ordinal) ? (Higher, "More") : name.StartsWith(Lower, StringComparison.Ordinal) ? (Lower, "Less") : name.StartsWith(StepNames.Neutral, StringComparison.Ordinal) ? (StepNames.Neutral, "Change in") : null;

    private static bool HasWord(string name, string[] among) =>
        Array.Exists(name.Split([' ', ',', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries), w => Array.Exists(among, a => a.Equals(w, StringComparison.OrdinalIgnoreCase)));
}
