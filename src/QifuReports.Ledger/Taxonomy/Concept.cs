using QifuReports.Ledger.Hashing;

namespace QifuReports.Ledger.Taxonomy;

/// <summary>The id of a concept, in kebab case: <c>total-net-revenue</c>.</summary>
public readonly record struct ConceptId(string Value) : IComparable<ConceptId>
{
    // Written by hand: the equality that the compiler generates uses code that is compiled at every start, which takes time.
    public bool Equals(ConceptId other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override int GetHashCode() => StableHash.Of(Value);

    public int CompareTo(ConceptId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>How a concept behaves over time, which decides the arithmetic allowed on it.</summary>
public enum PeriodType
{
    /// <summary>Amounts over a span; they can be added over spans.</summary>
    Flow,

    /// <summary>Amounts at an instant (a balance sheet date).</summary>
    Balance,

    /// <summary>Averages over a span (weighted average shares, tenor).</summary>
    Average,

    /// <summary>Amounts per share or per ADS.</summary>
    PerShare,

    /// <summary>Shares of a whole (not shares of stock), rates and margins, in percent.</summary>
    Ratio,

    /// <summary>Numbers of things at an instant, or counted since the beginning (users, partners).</summary>
    Count,
}

/// <summary>One concept of the taxonomy.</summary>
/// <param name="Id">The id of the concept.</param>
/// <param name="Name">The name of the concept in a briefing.</param>
/// <param name="PeriodType">How its figures behave over time.</param>
/// <param name="UnitKind">What its figures are measured in.</param>
/// <param name="Parents">The sums that the concept is a part of, with its weight (+1 or -1) in each, as in a calculation linkbase.</param>
public sealed record Concept(ConceptId Id, string Name, PeriodType PeriodType, UnitKind UnitKind, IReadOnlyList<CalculationParent> Parents)
{
    /// <summary>
    /// The name for narrow places, such as under the columns of a chart; the full name if the taxonomy has no shorter name.
    /// </summary>
    public string ShortName { get; init; } = Name;

    /// <summary>Whether a rise of the measure is good (+1), bad (-1) or neither (0).</summary>
    public int Polarity { get; init; }

    /// <summary>For a non-GAAP measure, its GAAP measure (Regulation G); null otherwise.</summary>
    public ConceptId? GaapCounterpart { get; init; }

    /// <summary>For a ratio, its numerator and denominator; null otherwise.</summary>
    public Quotient? Quotient { get; init; }

    /// <summary>For a stated growth rate, the concept whose growth it is; null otherwise.</summary>
    public ConceptId? GrowthOf { get; init; }

    /// <summary>Whether its figures belong to instants (balances, counts, their growth, a rate at a date) rather than to spans.</summary>
    public bool AtInstant { get; init; }

    /// <summary>For an amount per share or per ADS, its numerator and denominator; null otherwise.</summary>
    public PerUnit? PerUnit { get; init; }

    /// <summary>
    /// For a number of ADSs, the concept of the number of shares that the ADSs represent. For an amount per ADS that is declared as a
    /// multiple of an amount per share, that amount per share. Null otherwise.
    /// </summary>
    public ConceptId? AdsOf { get; init; }

    /// <summary>The sign that its figures must have: 1, -1, or 0 if both are allowed.</summary>
    public int Sign { get; init; }

    /// <summary>The whole that the concept is a part of, if filings do not state all parts of the whole; null otherwise.</summary>
    public ConceptId? PartOf { get; init; }

    /// <summary>
    /// For a balance, the flow that changes it from one date to the next, in the statements and in the adjustments between two bases; null
    /// if the taxonomy names none.
    /// </summary>
    public ConceptId? MovedBy { get; init; }

    /// <summary>
    /// How the flow of <see cref="MovedBy"/> changes the balance: 1 if it is added as stated, -1 if it is deducted, like a loss that is
    /// stated as a positive amount.
    /// </summary>
    public int MovedByWeight { get; init; } = 1;

    /// <summary>For a tax, the income that is taxed; null otherwise.</summary>
    public ConceptId? TaxOn { get; init; }

    /// <summary>Whether the concept is counted since the beginning, so that its figures never fall.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>Whether the concept is a share of a whole, between zero and the whole.</summary>
    public bool IsShare { get; init; }

    /// <summary>
    /// For a growth rate, whether it compares with the directly preceding period and not with the same period of the year before.
    /// </summary>
    public bool IsSequential { get; init; }

    /// <summary>
    /// The role that the concept plays in the briefings; null for none. In a <see cref="TaxonomyBook"/> a role that can be found from the
    /// id is filled in.
    /// </summary>
    public Role? Role { get; init; }

    /// <summary>
    /// For one end of a guided range, which end of which range; null otherwise. In a <see cref="TaxonomyBook"/> a range that can be found
    /// from the role or id is filled in.
    /// </summary>
    public Guidance? Guidance { get; init; }

    /// <summary>
    /// Whether the name is a plural, as in <c>Revenues were</c>. If the taxonomy does not say so, it is found from the words of the name.
    /// </summary>
    public bool IsPlural { get => _plural ?? NameNumber.IsPlural(Name); init => _plural = value; }

    private readonly bool? _plural;

    /// <summary>The draft mark of a concept that nobody has confirmed yet; null for none.</summary>
    public Drafts.DraftMark? Draft { get; init; }

    /// <summary>The definition in our own words; may be empty.</summary>
    public string Definition { get; init; } = "";
}

/// <summary>The unit of a concept. The currency of an amount is given by the column of the filing.</summary>
public enum UnitKind { Money, MoneyPerShare, MoneyPerAds, Shares, Ads, Percent, Count, Months, Rate }

/// <summary>
/// A sum that a concept is part of. <paramref name="Role"/> names the network of sums, since a concept may be part of several sums.
/// </summary>
public sealed record CalculationParent(ConceptId Parent, int Weight, string Role);

/// <summary>The numerator and the denominator of a ratio.</summary>
public sealed record Quotient(ConceptId Numerator, ConceptId Denominator);

/// <summary>The two concepts that an amount per share or per ADS is computed from.</summary>
/// <param name="Numerator">The amount that is divided.</param>
/// <param name="Denominator">The number of shares or ADSs that it is divided by.</param>
/// <param name="PerShare">
/// The concept of the amount per share, if the amount per ADS is computed from it; null if the numerator is divided directly.
/// </param>
public sealed record PerUnit(ConceptId Numerator, ConceptId Denominator, ConceptId? PerShare);
