using QifuReports.Briefings.Proof.Reading;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// Finds the direction of a change without the code that composed the text. The direction follows from the two figures compared, and from
/// the taxonomy, which shows whether a cost is filed as a negative amount. The rules are written here a second time on purpose, so that an
/// error in either place is noticed.
/// </summary>
/// <param name="taxonomy">The taxonomy of the ledger.</param>
internal sealed class CostRule(TaxonomyBook taxonomy)
{
    private static readonly string[] Spent = ["tax", "cost", "expense", "charge", "loss", "depreciation", "amortisation", "amortization",
        "impairment"];
    private static readonly string[] Earned = ["result", "profit", "earning", "income", "gain", "flow", "surplus", "margin", "revenue",
        "sale", "balance"];

    private static readonly System.Buffers.SearchValues<string> Behind =
        System.Buffers.SearchValues.Create(
            [" before ", " after ", " excluding ", " including ", " net of ", " from ", " on ", " of ", " for ", " in ", " to ",
                " attributable "], StringComparison.OrdinalIgnoreCase);

    private readonly Dictionary<string, bool> _below = new(StringComparer.Ordinal);

    /// <summary>
    /// The error in the words or sign of a change; null if there is none, or if the figure does not compare one concept in two periods.
    /// </summary>
    /// <param name="figure">The change.</param>
    /// <param name="mark">The word for the direction of the change; none if a sign or a heading gives the direction.</param>
    public string? Fault(Figure figure, SignMark mark)
    {
        if (figure.Origin is not FigureOrigin.Derived { Formula.Code: "growth" or "difference" or "points",
            Inputs: [var one, var other] } derived || one.Concept.Id != other.Concept.Id || one.Period.End == other.Period.End) return null;
        var (later, earlier) = one.Period.End > other.Period.End ? (one.Value, other.Value) : (other.Value, one.Value);
        var moved = Math.Sign(later - earlier);
        var isBelow = later <= 0 && earlier <= 0 && later + earlier < 0;
        if (derived.Formula.Code == "growth")
        {
            if (isBelow && !IsFiledBelow(one.Concept)) return "nothing grows in percent of what is below zero";
            return Math.Sign(figure.Value) == (isBelow ? -moved : moved) ? null : "the change has another direction";
        }

        if (derived.Formula.Code == "points") return null;
        var expected = mark switch
        {
            SignMark.Larger or SignMark.Smaller => isBelow ? -moved : 0,
            SignMark.LessNegative or SignMark.MoreNegative => isBelow ? moved : 0,
            SignMark.Up or SignMark.Down => IsFiledBelow(one.Concept) && (isBelow || later * earlier < 0) ? -moved : moved,
            _ => Math.Sign(figure.Value),
        };
        if (expected == 0 && moved != 0) return "neither figure behind it is below zero";
        return Math.Sign(figure.Value) == expected ? null : "the change has another direction";
    }

    /// <summary>The error if the words give a cost the wrong sign; null if the sign is right.</summary>
    /// <param name="figure">The amount.</param>
    /// <param name="manner">How the amount is written.</param>
    public string? SideFault(Figure figure, Manner manner)
    {
        var concept = figure.Concept;
        return manner switch
        {
            Manner.Cost when !IsFiledBelow(concept) => "it is no cost that is filed below zero",
            Manner.CostCell when !IsFiledBelow(concept) && !IsAmongThose(concept) =>
                "it is no cost that is filed below zero, and part of none",
            Manner.Charge when !IsTax(concept) || IsFiledBelow(concept) => "it is no tax that is filed above zero",
            Manner.Size when figure.Value > 0 && IsSurely(concept)
                && figure.Origin is FigureOrigin.Reported { Fact.Key.Basis.IsAdjustment: false } =>
                "it stands as a cost, and is the other side of one",
            _ => null,
        };
    }

    // Whether the concept is a cost filed as a negative amount: a cost, by name, role, sign or sum, that adds to the topmost sum.
    private bool IsFiledBelow(Concept concept)
    {
        if (_below.TryGetValue(concept.Id.Value, out var known)) return known;
        return _below[concept.Id.Value] = concept.Sign <= 0 && concept.UnitKind == UnitKind.Money && IsSpent(concept, 0) && Adds(concept)
            && (concept.Sign < 0 || concept.PeriodType == PeriodType.Flow
                || (concept.Parents.Count > 0 && taxonomy.Find(concept.Parents[0].Parent) is { } whole && IsFiledBelow(whole)));
    }

    // Whether the concept is an income that reduces a cost. In a chart of that cost, the bar of the income points the other way.
    private bool IsAmongThose(Concept concept)
    {
        if (!Adds(concept)) return false;
        for (var (at, depth) = (concept, 0); depth < 16 && at.Parents.Count > 0
            && taxonomy.Find(at.Parents[0].Parent) is { } whole; depth++, at = whole)
            if (IsFiledBelow(whole)) return true;
        return false;
    }

    // Whether the taxonomy alone shows that the concept is a cost filed as a negative amount, whatever its figures are.
    private bool IsSurely(Concept concept) => (concept.Sign < 0 || IsTax(concept)) && IsFiledBelow(concept);

    private static bool IsTax(Concept concept) => concept.TaxOn is not null || concept.Role?.Id == "income-tax";

    private bool IsSpent(Concept concept, int depth)
    {
        if (IsTax(concept) || concept.Role?.Id == "total-operating-costs") return true;
        if (concept.Role is { Id: var role }
            && (role.EndsWith("-result", StringComparison.Ordinal)
                || role is "result-before-tax" or "net-result-attributable" or "non-gaap-net-result-attributable")) return false;
        var (spent, earned) = (Says(Head(concept.Name), Spent), Says(Head(concept.Name), Earned));
        if (spent && IsEither(concept.Name)) return false;
        if (spent || SetsAside(concept.Name)) return true;
        if (concept.Sign < 0 && !earned) return true;
        // If the sign and the containing sum both show a cost, a name that sounds like an income does not matter.
        return (!earned || concept.Sign < 0) && depth < 16 && concept.Parents.Count > 0
            && taxonomy.Find(concept.Parents[0].Parent) is { } whole && IsSpent(whole, depth + 1);
    }

    // Whether a name means a provision for future losses. False if the name also covers the release of the provision.
    private static bool SetsAside(ReadOnlySpan<char> name)
    {
        var what = name.StartsWith("Net ") ? name[4..] : name.StartsWith("Total ") ? name[6..] : name;
        return !name.Contains('(') && (what.StartsWith("provision for ", StringComparison.OrdinalIgnoreCase)
            || what.StartsWith("provisions for ", StringComparison.OrdinalIgnoreCase));
    }

    // The words of a name before a preposition, because only these count: "earnings before tax" are earnings.
    private static string Head(string name)
    {
        var at = name.AsSpan().IndexOfAny(Behind);
        return at > 0 ? name[..at] : name;
    }

    // Whether a name covers both signs, e.g. gain or loss, income (expense).
    private static bool IsEither(string name) =>
        (Says(name, ["tax"]) ? Says(name, ["benefit", "credit"]) : Says(name, ["gain", "income", "profit", "earning", "surplus"]))
        && (name.AsSpan().ContainsAny('(', '/') || name.Contains(" or ", StringComparison.Ordinal)
            || name.Contains(" and ", StringComparison.Ordinal));

    // Whether a positive amount adds to the topmost sum: that is so if the number of subtractions on the path to that sum is even.
    private bool Adds(Concept concept)
    {
        var subtractions = 0;
        for (var (at, depth) = (concept, 0); depth < 16 && at.Parents.Count > 0; depth++)
        {
            if (at.Parents[0].Weight < 0) subtractions++;
            if (taxonomy.Find(at.Parents[0].Parent) is not { } above) break;
            at = above;
        }
        return subtractions % 2 == 0;
    }

    // Whether a name contains one of these words, in the singular or the plural.
    private static bool Says(string name, string[] among)
    {
        foreach (var range in name.AsSpan().SplitAny(" ,/()-"))
        {
            var word = name.AsSpan()[range];
            foreach (var one in among)
                if (word.StartsWith(one, StringComparison.OrdinalIgnoreCase) && word[one.Length..] is "" or "s" or "es" or "S" or "ES")
                    return true;
        }
        return false;
    }
}
