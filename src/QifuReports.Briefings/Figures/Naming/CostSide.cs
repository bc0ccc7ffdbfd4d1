namespace QifuReports.Briefings.Figures.Naming;

/// <summary>
/// The sign of costs. This is the only place that decides in which direction costs, taxes and losses moved. For a cost filed as a negative
/// amount the text describes the size: from <c>-231.0</c> to <c>-224.1</c> the cost fell.
/// </summary>
public static class CostSide
{
    private static readonly string[] Costs = ["tax", "taxes", "cost", "costs", "expense", "expenses", "charge", "charges", "loss", "losses",
        "depreciation", "amortisation", "amortization", "impairment", "impairments"];
    private static readonly string[] Others = ["result", "results", "profit", "profits", "earnings", "income", "gain", "gains", "flow",
        "flows", "surplus", "margin", "revenue", "revenues", "sales", "balance"];
    private static readonly string[] Behind = ["before", "after", "excluding", "including", "from", "on", "of", "for", "in", "to",
        "attributable"];

    // How many levels of sums above a concept are looked at.
    private const int MostAbove = 16;

    /// <summary>
    /// -1 for a cost filed as a negative amount, 1 for a tax filed as a positive amount, 0 otherwise. Also 0 if neither the sign, the role
    /// nor the containing sum of the concept shows whether it is a cost.
    /// </summary>
    /// <param name="concept">The concept of the figure.</param>
    /// <param name="taxonomy">The taxonomy with the sums; null if the sums are not known.</param>
    /// <param name="value">
    /// The value of the figure. A concept that is known to be a cost only by its name counts as a cost only if the value is negative.
    /// </param>
    public static int Of(Concept concept, TaxonomyBook? taxonomy, decimal value)
    {
        if (concept.UnitKind != UnitKind.Money || IsResult(concept)) return 0;
        // Among costs filed as positive amounts, only taxes have a name for the opposite case, such as tax credit.
        if (Certain(concept, taxonomy, MostAbove) is var side && (side < 0 || (side > 0 && IsTax(concept)))) return side;
        return side == 0 && concept.Sign == 0 && concept.PeriodType == PeriodType.Flow && value < 0
            && IsCalledCost(concept, taxonomy, MostAbove) && Effect(concept, taxonomy, MostAbove) > 0 ? -1 : 0;
    }

    /// <summary>
    /// -1 for a figure that is a cost filed as a negative amount, 1 for a tax filed as a positive amount, 0 otherwise. Always 0 for a
    /// difference, and for an adjustment from one basis of accounting to another.
    /// </summary>
    public static int Of(Figure figure, TaxonomyBook taxonomy) => figure.Measure != Measure.Money || figure.Origin is
        FigureOrigin.Derived { Formula.Code: "difference" } or FigureOrigin.Reported { Fact.Key.Basis.IsAdjustment: true } ? 0
        : Of(figure.Concept, taxonomy, figure.Value);

    /// <summary>Whether the concept is a result, which is called a loss if it is negative.</summary>
    public static bool IsResult(Concept concept) =>
        concept.Role is { Id: var id } && !id.Contains("guidance", StringComparison.Ordinal)
            && concept.UnitKind is UnitKind.Money or UnitKind.MoneyPerShare or UnitKind.MoneyPerAds
        && (id.Contains("-result", StringComparison.Ordinal) || id.StartsWith("result-", StringComparison.Ordinal)
            || id.StartsWith("eps-", StringComparison.Ordinal) || id.Contains("earnings-per-", StringComparison.Ordinal));

    /// <summary>The words for the two signs: <c>an income of</c> for the opposite of a cost, <c>a cost of</c> for a cost.</summary>
    public static (string Contrary, string Natural) Words(Concept concept) =>
        IsTax(concept) ? ("a credit of", "an expense of")
            : HasWord(concept, ["loss", "losses"]) ? ("a gain of", "a loss of") : ("an income of", "a cost of");

    /// <summary>
    /// Whether the name of a concept, or its role as a tax, says that the concept is a cost. False if the name covers both signs, as "gain
    /// or loss" does.
    /// </summary>
    public static bool IsNamedCost(Concept concept) =>
        IsTax(concept) || (!EitherWayName.Is(concept.Name) && (HasWord(concept, Costs) || IsProvision(concept.Name)));

    /// <summary>
    /// Whether the name means a provision made in a period: <c>Provision for credit losses</c>, <c>Net provisions for claims</c>. False if
    /// the name also covers the release of the provision in parentheses.
    /// </summary>
    public static bool IsProvision(string name)
    {
        var words = name.Split(' ');
        var at = words[0] is "Net" or "Total" ? 1 : 0;
        return at + 1 < words.Length && words[at].ToLowerInvariant() is "provision" or "provisions" && words[at + 1] == "for"
            && !name.Contains('(', StringComparison.Ordinal);
    }

    /// <summary>1 if a positive amount adds to the topmost sum, -1 if it reduces that sum. 1 if no sum contains the concept.</summary>
    public static int Effect(Concept concept, TaxonomyBook? taxonomy) => Effect(concept, taxonomy, MostAbove);

    // The sign of the cost if the concept's sign or role, or a cost above in the sums, decides it without figures; otherwise 0.
    private static int Certain(Concept concept, TaxonomyBook? taxonomy, int above)
    {
        if (IsEither(concept) || above == 0) return 0;
        // A line whose sign makes it reduce the result is a cost. With the name of an income it is a cost only inside a sum of costs.
        if (concept.Sign != 0) return concept.Sign * Effect(concept, taxonomy, above) < 0
            && (IsNamedCost(concept) || !HasWord(concept, Others) || IsPartOfCost(concept, taxonomy, above)) ? concept.Sign : 0;
        if (IsTax(concept) || concept.Role?.Id == "total-operating-costs")
            return concept.Parents.Count == 0 ? 0 : -Effect(concept, taxonomy, above);
        if (HasWord(concept, Others) && !IsNamedCost(concept)) return 0;
        return Above(concept, taxonomy) is var (whole, weight) && !IsResult(whole) ? weight * Certain(whole, taxonomy, above - 1) : 0;
    }

    private static bool IsPartOfCost(Concept concept, TaxonomyBook? taxonomy, int above) =>
        Above(concept, taxonomy) is var (whole, _) && !IsResult(whole)
            && (IsCalledCost(whole, taxonomy, above - 1) || Certain(whole, taxonomy, above - 1) != 0);

    // Whether a name makes the concept a cost: its own name or, if that is neither a cost nor an income, that of the sum above.
    private static bool IsCalledCost(Concept concept, TaxonomyBook? taxonomy, int above)
    {
        if (above <= 0 || IsResult(concept) || IsEither(concept)) return false;
        if (IsNamedCost(concept) || concept.Role?.Id == "total-operating-costs") return true;
        return !HasWord(concept, Others) && Above(concept, taxonomy) is var (whole, _) && IsCalledCost(whole, taxonomy, above - 1);
    }

    private static int Effect(Concept concept, TaxonomyBook? taxonomy, int above) =>
        above > 0 && Above(concept, taxonomy) is var (whole, weight) ? weight * Effect(whole, taxonomy, above - 1) : 1;

    private static (Concept Whole, int Weight)? Above(Concept concept, TaxonomyBook? taxonomy) =>
        concept.Parents.Count > 0 && taxonomy?.Find(concept.Parents[0].Parent) is { } whole ? (whole, concept.Parents[0].Weight) : null;

    /// <summary>Whether the concept is a tax, by its role or because it is the tax on something.</summary>
    public static bool IsTax(Concept concept) => concept.TaxOn is not null || concept.Role?.Id == "income-tax";

    // Whether a name covers both signs. For a tax the role decides, even if its name covers both.
    private static bool IsEither(Concept concept) => !IsTax(concept) && EitherWayName.Is(concept.Name);

    // Looks only at the words before a preposition: "earnings before tax" are earnings, not a tax.
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

        static bool IsAmong(string[] words, string word) =>
            Array.FindIndex(words, w => w.Equals(word, StringComparison.OrdinalIgnoreCase)) >= 0;
    }
}
