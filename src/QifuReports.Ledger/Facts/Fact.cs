using QifuReports.Ledger.Hashing;

namespace QifuReports.Ledger.Facts;

/// <summary>The identity of a figure: concept, period, unit, accounting basis, and members if it is about a part of the company.</summary>
/// <param name="Unit">A currency code as the filing writes it (<c>EUR</c>, <c>USD</c>), <c>EUR/share</c>, <c>EUR/ads</c>, or <c>shares</c>,
/// <c>ads</c>, <c>percent</c>, <c>count</c>, <c>months</c>, <c>rate</c>.</param>
public readonly record struct FactKey(ConceptId Concept, Period Period, string Unit, Basis Basis)
{
    /// <summary>The parts of the company that the figure is about; none for the consolidated figure.</summary>
    public Members Members { get => field ?? Members.None; init; }

    // Written by hand: the equality that the compiler generates uses code that is compiled at every start, which takes time.
    public bool Equals(FactKey other) =>
        Period.Equals(other.Period) && Concept.Equals(other.Concept) && string.Equals(Unit, other.Unit, StringComparison.Ordinal)
            && Basis.Equals(other.Basis) && Members.Equals(other.Members);

    public override int GetHashCode() => StableHash.Of(Unit, Concept.GetHashCode() ^ Period.GetHashCode());
}

/// <summary>
/// An accounting basis, or an adjustment column between two bases: <c>us-gaap</c>, <c>ifrs</c>, <c>hkfrs</c>, <c>adjustment:ecl</c>.
/// </summary>
public readonly record struct Basis(string Code)
{
    public static Basis UsGaap { get; } = new("us-gaap");

    /// <summary>The bases that data may name, written as in the data. Other names that end in <c>-gaap</c> are also allowed.</summary>
    public static IReadOnlyList<string> Known { get; } = ["ifrs", "us-gaap", "hkfrs", "uk-gaap", "swiss-gaap-fer", "hgb", "j-gaap",
        "k-ifrs", "ind-as"];

    /// <summary>Whether this is an adjustment between two bases and not a basis itself.</summary>
    public bool IsAdjustment => Code.StartsWith("adjustment:", StringComparison.Ordinal);

    /// <summary>The name for a text: <c>US GAAP</c>, <c>IFRS</c>; the code itself for an adjustment.</summary>
    public string Name => Code is "swiss-gaap-fer" ? "Swiss GAAP FER"
        : Code is "ind-as" ? "Ind AS" : Code is "k-ifrs" ? "K-IFRS"
            : Code is "j-gaap" ? "J-GAAP" : Code.Contains(':', StringComparison.Ordinal) ? Code : Code.ToUpperInvariant().Replace('-', ' ');
    public bool Equals(Basis other) => string.Equals(Code, other.Code, StringComparison.Ordinal);
    public override int GetHashCode() => StableHash.Of(Code);
    public override string ToString() => Code;
}

/// <summary>A figure as a filing states it. The value is exact, and the fact also says how precisely it was stated.</summary>
/// <param name="Key">The identity of the figure.</param>
/// <param name="Value">
/// In whole units of the key's unit (EUR, not thousands; percent 32.4 as 32.4). The sign is that of the filing: losses and outflows are
/// usually negative; costs are positive or negative, as the company files them.
/// </param>
/// <param name="Stated">The number as the filing prints it, in the scale of its column; its trailing zeros are significant.</param>
/// <param name="Scale">The factor from <paramref name="Stated"/> to <paramref name="Value"/>: 1, 1,000, 1,000,000 and so on.</param>
/// <param name="Resolution">One unit of the last digit stated, in units of <paramref name="Value"/>: 1,000 for thousands, 100,000 for
/// millions with one decimal.</param>
/// <param name="IsNil">Whether the filing has a dash. Then the amount is nil, which is not the same as not reported.</param>
/// <param name="Source">Where the figure is stated.</param>
public sealed record Fact(FactKey Key, decimal Value, decimal Stated, decimal Scale, decimal Resolution, bool IsNil, Source Source)
{
    /// <summary>How the filing qualifies the number, as in "about 5", "over 5" or "up to 5".</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>Not null if the filing says that it states this figure differently from an earlier filing.</summary>
    public RestatementMark? Restated { get; init; }

    /// <summary>
    /// Not null if nobody has confirmed the figure yet: the draft mark of its line, or else of its column, its statement or its filing.
    /// </summary>
    public Drafts.DraftMark? Draft { get; init; }

    /// <summary>Whether the table says that it leaves members out. Then its members are not compared with the whole.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether the figure is a whole number of things or shares, stated to the last unit, so that nothing was rounded.</summary>
    public bool IsExact => Resolution == 1 && RatioUnits.Counted(Key.Unit) is "count" or "shares" or "ads";

    /// <summary>
    /// The true values that would be stated like this: the value alone if it is exact, otherwise half a resolution to either side.
    /// </summary>
    public Interval Interval => IsExact ? Interval.Exactly(Value) : Interval.Stated(Value, Resolution);
}

/// <summary>How a filing qualifies a number.</summary>
public enum Qualifier
{
    None,

    /// <summary>"Approximately", "around".</summary>
    About,

    /// <summary>"Over": the number is a lower bound.</summary>
    Over,

    /// <summary>"Up to": the number is an upper bound.</summary>
    UpTo,
}

/// <summary>The place of a figure in a filing, down to the line and the column, and its place in the data file.</summary>
/// <param name="FilingId">For instance <c>6-K-2023-11-16</c>.</param>
/// <param name="Statement">The title of the statement or section.</param>
/// <param name="Caption">The caption of the line, as in the filing.</param>
/// <param name="Occurrence">1 for the first line with that caption in the statement, 2 for the second.</param>
/// <param name="Column">For instance <c>Three months ended September 30, 2023, EUR</c>.</param>
/// <param name="Place">Where the figure is in the data file.</param>
public sealed record Source(string FilingId, string Statement, string Caption, int Occurrence, string Column, Diagnostics.Place Place)
{
    /// <summary>
    /// The place in the document that the filing was imported from, such as <c>table 2, row 14</c>; empty if it is not known.
    /// </summary>
    public string Origin { get; init; } = "";
}
