namespace QifuReports.Briefings.Summary.Moves;

/// <summary>
/// Describes the change of a single line of revenue or costs whose own name does not say that it is revenue or a cost: <c>More revenue from
/// machines</c>, <c>Higher sales and marketing costs</c>.
/// </summary>
internal static class LineNames
{
    private const string Higher = "Higher ", Lower = "Lower ";

    private static readonly string[] OfRevenue = ["income", "revenue", "revenues", "sales", "fee", "fees", "turnover", "commission",
        "commissions", "rent", "rents", "interest", "premiums", "royalties"];
    private static readonly string[] OfCosts =
        ["cost", "costs", "expense", "expenses", "charge", "charges", "tax", "taxes", "depreciation", "amortisation", "amortization",
            "impairment", "impairments", "provision", "provisions", "loss", "losses", "fees",
         "wages", "salaries", "rent", "interest", "write-downs", "sold"];

    /// <summary>Makes a name like <see cref="StepNames.Of"/>, but adds the noun of the sum that contains the line.</summary>
    /// <param name="sum">The sum that contains the line: revenue or costs. Null or another concept if neither contains it.</param>
    /// <param name="line">The line.</param>
    /// <param name="now">The figure of the line for the period.</param>
    /// <param name="before">The figure of the line for the earlier period.</param>
    /// <param name="taxonomy">The taxonomy with the sums.</param>
    /// <param name="effect">The effect of a positive amount of the line on the net result: 1 adds to it, -1 reduces it.</param>
    public static string Of(Concept? sum, Concept line, Figure now, Figure before, TaxonomyBook taxonomy, int effect)
    {
        var name = StepNames.Of(line, now, before, taxonomy, effect);
        // Adds a noun only to a direction followed by the short name of the line, and not, for instance, if the line changed sign.
        if (Way(name) is not var (way, ofRevenue)
            || !NameText.InText(line.ShortName).EndsWith(name[way.Length..], StringComparison.OrdinalIgnoreCase)) return name;
        return sum?.Role?.Id switch
        {
            "revenue" when !HasWord(line.ShortName, OfRevenue) => $"{ofRevenue} revenue from {name[way.Length..]}",
            "total-operating-costs" when !HasWord(line.ShortName, OfCosts) => $"{name} costs",
            _ => name,
        };
    }

    private static (string Way, string OfRevenue)? Way(string name) =>
        name.StartsWith(Higher, StringComparison.Ordinal) ? (Higher, "More")
            : name.StartsWith(Lower, StringComparison.Ordinal) ? (Lower, "Less")
                : name.StartsWith(StepNames.Neutral, StringComparison.Ordinal) ? (StepNames.Neutral, "Change in") : null;

    private static bool HasWord(string name, string[] among) =>
        Array.Exists(name.Split([' ', ',', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries),
            w => Array.Exists(among, a => a.Equals(w, StringComparison.OrdinalIgnoreCase)));
}
