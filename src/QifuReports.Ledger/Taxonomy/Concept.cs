using QifuReports.Ledger.Hashing;

namespace QifuReports.Ledger.Taxonomy;

/// <summary>The name of a concept, in kebab case: <c>total-net-revenue</c>.</summary>
public readonly record struct ConceptId(string Value) : IComparable<ConceptId>
{
    // Spelt out, since the synthesized members go through comparers that are compiled anew at every start.
    public bool Equals(ConceptId other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override int GetHashCode() => StableHash.Of(Value);

    public int CompareTo(ConceptId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>How a concept behaves over time, which decides the arithmetic allowed on it.</summary>
public enum PeriodType
{
    /// <summary>Amounts of a span; they add up over spans.</summary>
    Flow,

    /// <summary>Amounts at an instant.</summary>
    Balance,

    /// <summary>Averages over a span (weighted average shares, tenor).</summary>
    Average,

    /// <summary>Amounts per share or per ADS.</summary>
    PerShare,

    /// <summary>Shares of a whole, rates and margins, in percent.</summary>
    Ratio,

    /// <summary>Numbers of things at an instant or since the beginning (users, partners).</summary>
    Count,
}

/// <summary>One concept of the taxonomy.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Name">As the briefing writes it.</param>
/// <param name="PeriodType">How it behaves over time.</param>
/// <param name="UnitKind">What it is measured in.</param>
/// <param name="Parents">The sums it is a part of, with its weight (+1 or -1) in each: the calculation linkbase.</param>
public sealed record Concept(ConceptId Id, string Name, PeriodType PeriodType, UnitKind UnitKind, IReadOnlyList<CalculationParent> Parents)
{
    /// <summary>The name where there is little room, as under the columns of a chart; the name itself where the taxonomy has no shorter one.</summary>
    public string ShortName { get; init; } = Name;

    /// <summary>Whether a rise is good (+1), bad (-1) or neither (0) for the measure.</summary>
    public int Polarity { get; init; }

    /// <summary>For a non-GAAP measure: its GAAP counterpart (Regulation G); null otherwise.</summary>
    public ConceptId? GaapCounterpart { get; init; }

    /// <summary>For a ratio: what is divided by what; null otherwise.</summary>
    public Quotient? Quotient { get; init; }

    /// <summary>For a stated growth rate: of what; null otherwise.</summary>
    public ConceptId? GrowthOf { get; init; }

    /// <summary>Whether its figures belong to instants (balances, counts, their growth, a rate as of a date) rather than to spans.</summary>
    public bool AtInstant { get; init; }

    /// <summary>For an amount per share or per ADS: what is divided by what; null otherwise.</summary>
    public PerUnit? PerUnit { get; init; }

    /// <summary>For a number of ADSs: the number of shares that they stand for; for an amount per ADS that is declared as the multiple of an amount per share: that amount; null otherwise.</summary>
    public ConceptId? AdsOf { get; init; }

    /// <summary>The sign that its figures have: 1, -1, or 0 where they may have either.</summary>
    public int Sign { get; init; }

    /// <summary>For a whole of which not all parts are stated: the whole that it is a part of; null otherwise.</summary>
    public ConceptId? PartOf { get; init; }

    /// <summary>For a balance: the flow that moves it from one day to the next, in the statements and in the adjustments between two bases; null where none is said to.</summary>
    public ConceptId? MovedBy { get; init; }

    /// <summary>What the flow of <see cref="MovedBy"/> does to the balance: 1 where it adds as it is stated, -1 where it takes off, as a loss does that is stated above zero.</summary>
    public int MovedByWeight { get; init; } = 1;

    /// <summary>For a tax: the income that it is on; null otherwise.</summary>
    public ConceptId? TaxOn { get; init; }

    /// <summary>Whether it is counted since the beginning, so that it never falls.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>Whether it is a share of a whole, between nothing and all of it.</summary>
    public bool IsShare { get; init; }

    /// <summary>For a growth rate: whether it is from the period directly before, and not from the same period of the year before.</summary>
    public bool IsSequential { get; init; }

    /// <summary>The part that it plays in the briefings; null for none. In a <see cref="TaxonomyBook"/> also what follows from its id.</summary>
    public Role? Role { get; init; }

    /// <summary>For an end of a range that is expected: which; null otherwise. In a <see cref="TaxonomyBook"/> also what follows from its role or id.</summary>
    public Guidance? Guidance { get; init; }

    /// <summary>Whether its name is a plural, <c>Revenues were</c>: where the taxonomy does not say it, as the words of the name tell.</summary>
    public bool IsPlural { get => _plural ?? NameNumber.IsPlural(Name); init => _plural = value; }

    private readonly bool? _plural;

    /// <summary>Set where nobody has confirmed it yet.</summary>
    public Drafts.DraftMark? Draft { get; init; }

    /// <summary>What it means, in our own words; may be empty.</summary>
    public string Definition { get; init; } = "";
}

/// <summary>The unit a concept is measured in; the currency itself stands at the column of the filing.</summary>
public enum UnitKind { Money, MoneyPerShare, MoneyPerAds, Shares, Ads, Percent, Count, Months, Rate }

/// <summary>A sum that a concept is part of. <paramref name="Role"/> names the network, since a concept may be part of one sum in a statement and of another elsewhere.</summary>
public sealed record CalculationParent(ConceptId Parent, int Weight, string Role);

/// <summary>Numerator and denominator.</summary>
public sealed record Quotient(ConceptId Numerator, ConceptId Denominator);

/// <summary>What an amount per share or per ADS is made of.</summary>
/// <param name="Numerator">The amount that is divided.</param>
/// <param name="Denominator">The number of shares or ADSs that it is divided by.</param>
/// <param name="PerShare">For an amount per ADS that the issuer makes from the amount per share: that amount; null where it is divided directly.</param>
public sealed record PerUnit(ConceptId Numerator, ConceptId Denominator, ConceptId? PerShare);
