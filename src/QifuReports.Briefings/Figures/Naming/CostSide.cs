using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Figures.Naming;

/// <summary>
/// On which side of zero a cost stands: the one place that decides in which direction costs, taxes and losses move. Of what is filed below zero, <c>-224.1</c> after
/// <c>-231.0</c>, the size is told, and it fell.
/// </summary>
public static class CostSide
{
    private static readonly string[] Costs = ["tax", "taxes", "cost", "costs", "expense", "expenses", "charge", "charges", "loss", "losses", "depreciation", "amortisation", "amortization", "impairment", "impairments"];
    private static readonly string[] Others = ["result", "results", "profit", "profits", "earnings", "income", "gain", "gains", "flow", "flows", "surplus", "margin", "revenue", "revenues", "sales", "balance"];
    private static readonly string[] Behind = ["before", "after", "excluding", "including", "from", "on", "of", "for", "in", "to", "attributable"];

    // A sum is part of no more sums than this.
    private const int MostAbove = 16;

    /// <summary>
    /// -1 where a figure is that of a cost which is filed below zero, 1 where it is a tax that is filed above it, 0 where the concept is no cost, or where neither its sign, nor its role, nor
    /// the sum that it is part of tells the side.
    /// </summary>
    /// <param name="concept">What the figure is of.</param>
    /// <param name="taxonomy">The sums; null for a concept that stands alone.</param>
    /// <param name="value">The figure: only its name tells some costs, and these only where they are below zero.</param>
    public static int Of(Concept concept, TaxonomyBook? taxonomy, decimal value)
    {
        if (concept.UnitKind != UnitKind.Money || IsResult(concept)) return 0;
        // Of costs above zero only the tax has a name for the other side.
        if (Certain(concept, taxonomy, MostAbove) is var side && (side < 0 || (side > 0 && IsTax(concept)))) return side;
        return side == 0 && concept.Sign == 0 && concept.PeriodType == PeriodType.Flow && value < 0 && IsCalledCost(concept, taxonomy, MostAbove) && Effect(concept, taxonomy, MostAbove) > 0 ? -1 : 0;
    }

    /// <summary>The side of the cost that a figure states; 0 also for what is no amount under the basis of the statements: a change, or an adjustment from one basis to another.</summary>
    public static int Of(Figure figure, TaxonomyBook taxonomy) => figure.Measure != Measure.Money || figure.Origin is
        FigureOrigin.Derived { Formula.Code: "difference" } or FigureOrigin.Reported { Fact.Key.Basis.IsAdjustment: true } ? 0 : Of(figure.Concept, taxonomy, figure.Value);

    /// <summary>Whether it is a result, which is a loss below zero.</summary>
    public static bool IsResult(Concept concept) => concept.Role is { Id: var id } && !id.Contains("guidance", StringComparison.Ordinal) && concept.UnitKind is UnitKind.Money or UnitKind.MoneyPerShare or UnitKind.MoneyPerAds
        && (id.Contains("-result", StringComparison.Ordinal) || id.StartsWith("result-", StringComparison.Ordinal) || id.StartsWith("eps-", StringComparison.Ordinal) || id.Contains("earnings-per-", StringComparison.Ordinal));

    /// <summary>What the two sides of it are called: <c>an income of</c> where it is not the cost that its name says, <c>a cost of</c> beside that.</summary>
    public static (string Contrary, string Natural) Words(Concept concept) => IsTax(concept) ? ("a credit of", "an expense of") : HasWord(concept, ["loss", "losses"]) ? ("a gain of", "a loss of") : ("an income of", "a cost of");

    /// <summary>Whether its name, or its role as a tax, says that it is a cost; not where the name says both sides.</summary>
    public static bool IsNamedCost(Concept concept) => IsTax(concept) || (!EitherWayName.Is(concept.Name) && (HasWord(concept, Costs) || IsProvision(concept.Name)));

    /// <summary>Whether a name is of what is set aside in a period: <c>Provision for credit losses</c>, <c>Net provisions for claims</c>; not one that names the release, too, in parentheses.</summary>
    public static bool IsProvision(string name)
    {
        var words = name.Split(' ');
        var at = words[0] is "Net" or "Total" ? 1 : 0;
        return at + 1 < words.Length && words[at].ToLowerInvariant() is "provision" or "provisions" && words[at + 1] == "for" && !name.Contains('(', StringComparison.Ordinal);
    }

    /// <summary>What a positive amount of it does to the sum at the top: 1 adds, -1 takes off. 1 for what is part of no sum.</summary>
    public static int Effect(Concept concept, TaxonomyBook? taxonomy) => Effect(concept, taxonomy, MostAbove);

    // What the sign, the role or a cost above it tells, whatever the figures are.
    private static int Certain(Concept concept, TaxonomyBook? taxonomy, int above)
    {
        if (IsEither(concept) || above == 0) return 0;
        // What is always below zero among costs is one of them, though it is called an income.
        if (concept.Sign != 0) return concept.Sign * Effect(concept, taxonomy, above) < 0 && (IsNamedCost(concept) || !HasWord(concept, Others) || IsPartOfCost(concept, taxonomy, above)) ? concept.Sign : 0;
        if (IsTax(concept) || concept.Role?.Id == "total-operating-costs") return concept.Parents.Count == 0 ? 0 : -Effect(concept, taxonomy, above);
        if (HasWord(concept, Others) && !IsNamedCost(concept)) return 0;
        return Above(concept, taxonomy) is var (whole, weight) && !IsResult(whole) ? weight * Certain(whole, taxonomy, above - 1) : 0;
    }

    private static bool IsPartOfCost(Concept concept, TaxonomyBook? taxonomy, int above) =>
        Above(concept, taxonomy) is var (whole, _) && !IsResult(whole) && (IsCalledCost(whole, taxonomy, above - 1) || Certain(whole, taxonomy, above - 1) != 0);

    // By its name, or where that says nothing by that of the sum that it is part of.
    private static bool IsCalledCost(Concept concept, TaxonomyBook? taxonomy, int above)
    {
        if (above <= 0 || IsResult(concept) || IsEither(concept)) return false;
        if (IsNamedCost(concept) || concept.Role?.Id == "total-operating-costs") return true;
        return !HasWord(concept, Others) && Above(concept, taxonomy) is var (whole, _) && IsCalledCost(whole, taxonomy, above - 1);
    }

    // What a positive amount of it does to the sum at the top: 1 adds, -1 takes off.
    private static int Effect(Concept concept, TaxonomyBook? taxonomy, int above) =>
        above > 0 && Above(concept, taxonomy) is var (whole, weight) ? weight * Effect(whole, taxonomy, above - 1) : 1;

    private static (Concept Whole, int Weight)? Above(Concept concept, TaxonomyBook? taxonomy) =>
        concept.Parents.Count > 0 && taxonomy?.Find(concept.Parents[0].Parent) is { } whole ? (whole, concept.Parents[0].Weight) : null;

    /// <summary>Whether it is a tax, by its role or by what it is on.</summary>
    public static bool IsTax(Concept concept) => concept.TaxOn is not null || concept.Role?.Id == "income-tax";

    // What a tax is, its role says, whatever sides its name has.
    private static bool IsEither(Concept concept) => !IsTax(concept) && EitherWayName.Is(concept.Name);

    // Among the words before those that say more of it: earnings before tax are earnings.
    private static bool HasWord(Concept concept, string[] among)
    {
        var isFirst = true;
        foreach (var word in concept.Name.Split([' ', ',', '/', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isFirst && IsAmong(Behind, word)) return false;
            if (IsAmong(among, word)) return true;
            isFirst = false;
        }
        return false;

        static bool IsAmong(string[] words, string word) => Array.FindIndex(words, w => w.Equals(word, StringComparison.OrdinalIgnoreCase)) >= 0;
    }
}
