using QifuReports.Ledger.Checks.Terms;

namespace QifuReports.Workbook.Checks;

/// <summary>What is known of a term before its formula is written.</summary>
internal static class TermScale
{
    /// <summary>The scale that all amounts of a term are stated in; 1 if they differ, and for counts and numbers.</summary>
    public static decimal Of(Term term) => term switch
    {
        StatedTerm stated => stated.Fact.Scale,
        SizeTerm size => Of(size.Amount),
        RoundedTerm rounded => Of(rounded.Amount),
        SumTerm sum => OfAll(sum),
        _ => 1,
    };

    /// <summary>
    /// Whether a binary computation of a term cannot end on the wrong side of a half: one figure, or a sum of figures that are no finer
    /// than what is rounded to.
    /// </summary>
    public static bool IsSafe(Term term, decimal resolution) => term is StatedTerm || IsNoFiner(term, resolution);

    /// <summary>Whether a term only chooses among figures in a scale and numbers, so that it has no more digits than they.</summary>
    public static bool IsChosen(Term term, decimal scale) => term switch
    {
        StatedTerm stated => stated.Fact.Scale == scale,
        ConstantTerm => scale == 1,
        SizeTerm size => IsChosen(size.Amount, scale),
        SmallerTerm smaller => IsChosen(smaller.First, scale) && IsChosen(smaller.Second, scale),
        LargerTerm larger => IsChosen(larger.First, scale) && IsChosen(larger.Second, scale),
        _ => false,
    };

    /// <summary>Whether a term is computed by adding and comparing of numbers without decimals, in which a double is exact.</summary>
    public static bool IsWhole(Term term, decimal scale) => IsNoFiner(term, scale);

    private static bool IsNoFiner(Term term, decimal resolution) => term switch
    {
        StatedTerm stated => stated.Fact.Resolution >= resolution && stated.Fact.Value % resolution == 0,
        ConstantTerm constant => constant.Number % resolution == 0,
        CountTerm => resolution == 1,
        SizeTerm size => IsNoFiner(size.Amount, resolution),
        SmallerTerm smaller => IsNoFiner(smaller.First, resolution) && IsNoFiner(smaller.Second, resolution),
        LargerTerm larger => IsNoFiner(larger.First, resolution) && IsNoFiner(larger.Second, resolution),
        SumTerm sum => AreNoFiner(sum, resolution),
        _ => false,
    };

    /// <summary>Whether every figure of a term is in the book.</summary>
    public static bool IsIn(Places.FactPlaces places, Term term) => term switch
    {
        StatedTerm stated => places.Has(stated.Fact),
        CountTerm count => AreIn(places, count.Facts),
        SumTerm sum => AreIn(places, sum),
        ProductTerm product => IsIn(places, product.Amount) && IsIn(places, product.Factor),
        QuotientTerm quotient => IsIn(places, quotient.Numerator) && IsIn(places, quotient.Denominator),
        RoundedTerm rounded => IsIn(places, rounded.Amount),
        SmallerTerm smaller => IsIn(places, smaller.First) && IsIn(places, smaller.Second),
        LargerTerm larger => IsIn(places, larger.First) && IsIn(places, larger.Second),
        SizeTerm size => IsIn(places, size.Amount),
        _ => true,
    };

    private static decimal OfAll(SumTerm sum)
    {
        if (sum.Parts.Count == 0) return 1;
        var scale = Of(sum.Parts[0].Term);
        for (var i = 1; i < sum.Parts.Count; i++)
            if (Of(sum.Parts[i].Term) != scale) return 1;
        return scale;
    }

    private static bool AreNoFiner(SumTerm sum, decimal resolution)
    {
        for (var i = 0; i < sum.Parts.Count; i++)
            if (!IsNoFiner(sum.Parts[i].Term, resolution)) return false;
        return true;
    }

    private static bool AreIn(Places.FactPlaces places, SumTerm sum)
    {
        for (var i = 0; i < sum.Parts.Count; i++)
            if (!IsIn(places, sum.Parts[i].Term)) return false;
        return true;
    }

    /// <summary>Whether all of some figures are in the book.</summary>
    public static bool AreIn(Places.FactPlaces places, IReadOnlyList<Fact> facts)
    {
        for (var i = 0; i < facts.Count; i++)
            if (!places.Has(facts[i])) return false;
        return true;
    }
}
