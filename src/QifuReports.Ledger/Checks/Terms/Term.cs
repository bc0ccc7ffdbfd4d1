namespace QifuReports.Ledger.Checks.Terms;

/// <summary>
/// How one side of a comparison is computed from stated figures, so that it can be computed again elsewhere. A closed list of kinds.
/// </summary>
public abstract record Term
{
    private protected Term()
    {
    }

    /// <summary>The value, in whole units of the figures.</summary>
    /// <exception cref="DivideByZeroException">A divisor is zero, of which no check makes a comparison.</exception>
    public abstract decimal Value { get; }

    /// <summary>A figure as stated, as a term.</summary>
    public static StatedTerm Of(Fact fact) => new(fact);

    /// <summary>A number that is not a figure of a filing, as a term.</summary>
    public static ConstantTerm Of(decimal number) => new(number);
}

/// <summary>A figure as a filing states it.</summary>
public sealed record StatedTerm(Fact Fact) : Term
{
    public override decimal Value => Fact.Value;
}

/// <summary>A number that belongs to the rule or to the company and not to a line of a filing, such as a rate or a ratio.</summary>
public sealed record ConstantTerm(decimal Number) : Term
{
    public override decimal Value => Number;
}

/// <summary>The rate at which a filing translates: how many units of its one currency equal one unit of the other.</summary>
public sealed record RateTerm(ConvenienceTranslation Translation) : Term
{
    public override decimal Value => Translation.Rate;
}

/// <summary>Terms added up; 0 for none.</summary>
public sealed record SumTerm(IReadOnlyList<WeightedTerm> Parts) : Term
{
    public override decimal Value
    {
        get
        {
            var sum = 0m;
            for (var i = 0; i < Parts.Count; i++) sum += Parts[i].Weight * Parts[i].Term.Value;
            return sum;
        }
    }

    /// <summary>The sum of weighted terms.</summary>
    public static SumTerm Of(params ReadOnlySpan<WeightedTerm> parts) => new(parts.ToArray());

    /// <summary>The sum of figures, each with weight +1.</summary>
    public static SumTerm Of(IEnumerable<Fact> facts) => new(facts.Select(f => new WeightedTerm(new StatedTerm(f), 1)).ToArray());

    /// <summary>One term less another.</summary>
    public static SumTerm Difference(Term of, Term less) => Of(new WeightedTerm(of, 1), new WeightedTerm(less, -1));
}

/// <summary>A part of a sum and its weight, +1 or -1.</summary>
public sealed record WeightedTerm(Term Term, int Weight);

/// <summary>The product of an amount and a factor.</summary>
public sealed record ProductTerm(Term Amount, Term Factor) : Term
{
    public override decimal Value => Amount.Value * Factor.Value;
}

/// <summary>The quotient of two terms.</summary>
public sealed record QuotientTerm(Term Numerator, Term Denominator) : Term
{
    public override decimal Value => Numerator.Value / Denominator.Value;
}

/// <summary>A term rounded to a multiple of a resolution, half away from zero; unchanged if the resolution is 0.</summary>
public sealed record RoundedTerm(Term Amount, decimal Resolution) : Term
{
    public override decimal Value => Rounding.To(Amount.Value, Resolution);
}

/// <summary>The smaller of two terms.</summary>
public sealed record SmallerTerm(Term First, Term Second) : Term
{
    public override decimal Value => Math.Min(First.Value, Second.Value);
}

/// <summary>The larger of two terms.</summary>
public sealed record LargerTerm(Term First, Term Second) : Term
{
    public override decimal Value => Math.Max(First.Value, Second.Value);
}

/// <summary>A term without its sign.</summary>
public sealed record SizeTerm(Term Amount) : Term
{
    public override decimal Value => Math.Abs(Amount.Value);
}
