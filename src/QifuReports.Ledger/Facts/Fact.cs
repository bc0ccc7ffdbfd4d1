using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Hashing;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Facts;

/// <summary>What a figure is of: the concept, the period, the unit it is measured in, the accounting basis, and the members of the company where it is not of all of it.</summary>
/// <param name="Unit">A currency code as the filing writes it (<c>EUR</c>, <c>USD</c>), <c>EUR/share</c>, <c>EUR/ads</c>, or <c>shares</c>, <c>ads</c>, <c>percent</c>, <c>count</c>, <c>months</c>.</param>
public readonly record struct FactKey(ConceptId Concept, Period Period, string Unit, Basis Basis)
{
    /// <summary>Of which parts of the company; none where it is not said: the consolidated figure.</summary>
    public Members Members { get => field ?? Members.None; init; }

    // Spelt out, since the synthesized members go through comparers that are compiled anew at every start.
    public bool Equals(FactKey other) =>
        Period.Equals(other.Period) && Concept.Equals(other.Concept) && string.Equals(Unit, other.Unit, StringComparison.Ordinal) && Basis.Equals(other.Basis) && Members.Equals(other.Members);

    public override int GetHashCode() => StableHash.Of(Unit, Concept.GetHashCode() ^ Period.GetHashCode());
}

/// <summary>An accounting basis, or a column between two: <c>us-gaap</c>, <c>ifrs</c>, <c>hkfrs</c>, <c>adjustment:ecl</c>.</summary>
public readonly record struct Basis(string Code)
{
    public static Basis UsGaap { get; } = new("us-gaap");

    /// <summary>The bases that data may name, as they are written there, beside others that end in <c>-gaap</c>.</summary>
    public static IReadOnlyList<string> Known { get; } = ["ifrs", "us-gaap", "hkfrs", "uk-gaap", "swiss-gaap-fer", "hgb", "j-gaap", "k-ifrs", "ind-as"];

    /// <summary>Whether it is an adjustment between two bases rather than one of them.</summary>
    public bool IsAdjustment => Code.StartsWith("adjustment:", StringComparison.Ordinal);

    /// <summary>As a text calls it: <c>US GAAP</c>, <c>IFRS</c>; the code itself for a column between two.</summary>
    public string Name => Code is "swiss-gaap-fer" ? "Swiss GAAP FER" : Code is "ind-as" ? "Ind AS" : Code is "k-ifrs" ? "K-IFRS" : Code is "j-gaap" ? "J-GAAP" : Code.Contains(':', StringComparison.Ordinal) ? Code : Code.ToUpperInvariant().Replace('-', ' ');
    public bool Equals(Basis other) => string.Equals(Code, other.Code, StringComparison.Ordinal);
    public override int GetHashCode() => StableHash.Of(Code);
    public override string ToString() => Code;
}

/// <summary>A figure as a filing states it. The value is exact; how exactly it was stated goes with it.</summary>
/// <param name="Key">What it is of.</param>
/// <param name="Value">In whole units of the key's unit (EUR, not thousands; percent 32.4 as 32.4). Losses and outflows are negative, costs positive.</param>
/// <param name="Stated">The number as it stands in the filing, in the scale of its column; its trailing zeros count.</param>
/// <param name="Scale">What <paramref name="Stated"/> is multiplied by to give <paramref name="Value"/>: 1, 1,000, 1,000,000 and so on.</param>
/// <param name="Resolution">One unit of the last digit stated, in units of <paramref name="Value"/>: 1,000 for thousands, 100,000 for millions with one decimal.</param>
/// <param name="IsNil">Whether the filing has a dash: the amount is nil, which is not the same as not reported.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Fact(FactKey Key, decimal Value, decimal Stated, decimal Scale, decimal Resolution, bool IsNil, Source Source)
{
    /// <summary>What the filing says of the number beside it: that it is about this, more than this, at most this.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>Set where the filing says that it states this otherwise than an earlier one did.</summary>
    public RestatementMark? Restated { get; init; }

    /// <summary>Set where nobody has confirmed it yet: the mark of its line, or else of its column, its statement or its filing.</summary>
    public Drafts.DraftMark? Draft { get; init; }

    /// <summary>Whether the table says that it leaves members out, so that those stated are not held against the whole.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether it is a whole count, of things or of shares, that is stated to the last one: nothing was rounded off.</summary>
    public bool IsExact => Resolution == 1 && RatioUnits.Counted(Key.Unit) is "count" or "shares" or "ads";

    /// <summary>The true values that would be stated like this: the value itself where it is exact, else half a resolution to both sides of it.</summary>
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

/// <summary>The place of a figure in a filing, down to the line and the column, and in the data file.</summary>
/// <param name="FilingId">For instance <c>6-K-2023-11-16</c>.</param>
/// <param name="Statement">The title of the statement or section.</param>
/// <param name="Caption">The caption of the line as filed.</param>
/// <param name="Occurrence">1 for the first line of that caption in the statement, 2 for the second.</param>
/// <param name="Column">For instance <c>Three months ended September 30, 2023, EUR</c>.</param>
/// <param name="Place">The figure in the data file.</param>
public sealed record Source(string FilingId, string Statement, string Caption, int Occurrence, string Column, Diagnostics.Place Place)
{
    /// <summary>Where it stood in the document that the filing was imported from, <c>table 2, row 14</c>; empty where that is not said.</summary>
    public string Origin { get; init; } = "";
}
