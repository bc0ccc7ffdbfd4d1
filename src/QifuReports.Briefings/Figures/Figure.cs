using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Figures;

/// <summary>
/// A number that a briefing may state, read from a filing or derived by a named formula, with the interval of its true value.
/// </summary>
/// <param name="Name">
/// A stable name, unique in a briefing: <c>2023Q3/total-net-revenue/EUR</c>, <c>2023Q3/total-net-revenue/change-on-year</c>.
/// </param>
/// <param name="Concept">The concept whose value the figure is.</param>
/// <param name="Period">The span of time or the day that the figure is about.</param>
/// <param name="Unit">As in <see cref="FactKey.Unit"/>; <c>percent</c> for growth, <c>points</c> for a change of a ratio.</param>
/// <param name="Measure">The kind of the value. It decides how the value is written and which arithmetic is allowed.</param>
/// <param name="Value">The value in whole units, not in thousands or millions; 32.4 for 32.4%.</param>
/// <param name="Resolution">One unit of the last known digit; 0 for a derived value, whose precision is its interval.</param>
/// <param name="Origin">Where the figure comes from: a filing or a formula.</param>
public sealed record Figure(
    string Name, Concept Concept, Period Period, string Unit, Measure Measure, decimal Value, decimal Resolution, FigureOrigin Origin)
{
    /// <summary>The interval in which the true value lies, as far as rounding of the figure or of its inputs allows.</summary>
    public Interval Interval { get; init; } = Interval.Stated(Value, Resolution);

    /// <summary>The lowest value of the interval.</summary>
    public decimal Low => Interval.Low;

    /// <summary>The highest value of the interval.</summary>
    public decimal High => Interval.High;

    /// <summary>The parts of the company that the figure is about; empty for the consolidated figure.</summary>
    public Members Members { get; init; } = Origin is FigureOrigin.Reported { Fact.Key.Members: var stated } ? stated : Members.None;

    /// <summary>
    /// The currency symbol before an amount, in place of the currency code; empty if the code is used, or if the figure is not an amount.
    /// </summary>
    public string Symbol { get; init; } = "";

    /// <summary>The scale of amounts in the tables and charts of the document.</summary>
    public TableScale InTables { get; init; } = TableScale.Millions;

    /// <summary>
    /// Whether the figure is a derived rate whose last written digit, the tenth, is uncertain because of rounding: <c>about 5.1%</c> in a
    /// sentence, <c>c. 5.1%</c> in a table.
    /// </summary>
    public bool IsAbout => Openness.IsOpen(this);

    /// <summary>Whether the figure is a derived rate that is known only to the whole percent: <c>5%</c>.</summary>
    public bool IsInWholes => Measure == Measure.Percent && Resolution == 1 && Origin is FigureOrigin.Derived;

    /// <summary>Whether the figure is a margin that a column of the filing states in percent of revenue, not a computed margin.</summary>
    public bool IsStatedShare =>
        Origin is FigureOrigin.Reported { Fact.Key: var key } && Measure == Measure.Percent && key.Concept != Concept.Id;

    /// <summary>Whether the filing has a dash (for zero) in place of this figure.</summary>
    public bool IsNil => Origin is FigureOrigin.Reported { Fact.IsNil: true };

    /// <summary>
    /// The name of a reported figure: period, concept and unit, then the basis if not US GAAP, and the members if there are any.
    /// </summary>
    public static string NameOf(FactKey key)
    {
        var name = key.Basis == Basis.UsGaap
            ? string.Concat([key.Period.ToString(), "/", key.Concept.Value, "/", key.Unit])
            : string.Concat([key.Period.ToString(), "/", key.Concept.Value, "/", key.Unit, "/", key.Basis.Code]);
        return key.Members.IsNone ? name : string.Concat(name, "/", key.Members.Code);
    }

    /// <summary>
    /// The beginning of the names of all figures derived from this figure: period and concept, then the members if there are any.
    /// </summary>
    public string Subject => Members.IsNone ? $"{Period}/{Concept.Id}" : $"{Period}/{Concept.Id}/{Members.Code}";
}

/// <summary>The kind of the value of a figure.</summary>
public enum Measure
{
    Money, PerShare, PerAds, Shares, Ads,

    /// <summary>A ratio: a share of a whole, a rate or a margin.</summary>
    Percent,
    Count, Months, Rate,

    /// <summary>A change in percent of its base.</summary>
    Growth,

    /// <summary>The change of a <see cref="Percent"/>, in percentage points.</summary>
    Points,
}

/// <summary>Where a figure comes from. There are only the two kinds below.</summary>
public abstract record FigureOrigin
{
    private FigureOrigin() { }

    /// <summary>A filing states the figure.</summary>
    public sealed record Reported(Fact Fact) : FigureOrigin;

    /// <summary>A named formula gives the figure from other figures.</summary>
    public sealed record Derived(Formula Formula, IReadOnlyList<Figure> Inputs) : FigureOrigin;
}

/// <summary>A named way to derive a figure from others.</summary>
/// <param name="Code">A stable code, for instance <c>growth</c>.</param>
/// <param name="Statement">The arithmetic in words, with the inputs in their order: <c>first / second x 100</c>.</param>
public sealed record Formula(string Code, string Statement)
{
    public static Formula Difference { get; } = new("difference", "first - second");
    public static Formula Growth { get; } = new("growth", "(first - second) / second x 100");
    public static Formula Points { get; } = new("points", "first - second, in percentage points");
    public static Formula Quotient { get; } = new("quotient", "first / second x 100");
    public static Formula Sum { get; } = new("sum", "the sum of all");
    public static Formula Remainder { get; } = new("remainder", "first - all others");
    public static Formula SubPeriod { get; } = new("sub-period", "the longer span - the spans within it");
    public static Formula RollForward { get; } = new("roll-forward", "the opening amount + what the span added to it");
    public static Formula RollForwardLess { get; } = new("roll-forward-less", "the opening amount - what the span took off it");
    public static Formula CostRate { get; } = new("cost-rate", "the costs, stated below zero / what they are held against x -100");
    public static Formula RateEffect { get; } =
        new("rate-effect", "-(the move of the rate, in percentage points) / 100 x the amount that it is on");
    public static Formula Contribution { get; } = new("contribution", "the effect on the result / the result before x 100");
    public static Formula Midpoint { get; } = new("midpoint", "(first + second) / 2");
    public static Formula TaxRate { get; } = new("tax-rate", "the tax, as an expense / the income that it is on x 100");
    public static Formula ImpliedGrowth { get; } = new("implied-growth", "(guidance - base) / base x 100");
}
