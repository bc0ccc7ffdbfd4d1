namespace QifuReports.Ledger.Filings;

/// <summary>Which of several filings with results of one period is taken as the release for it, and why.</summary>
/// <param name="Release">The filing that is taken.</param>
/// <param name="Others">The others, in the order of the filings; at least one.</param>
public sealed record ReleaseChoice(Filing Release, IReadOnlyList<SetAside> Others);

/// <summary>A filing with results of a period that is not the release for it.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Reason">Why the release is preferred to it.</param>
public sealed record SetAside(Filing Filing, ReleaseReason Reason);

/// <summary>Why a release is preferred to another filing on the same period.</summary>
public enum ReleaseReason
{
    /// <summary>It is later, and marks figures of the period as restated.</summary>
    Corrects,

    /// <summary>It is later, and states more figures of the period.</summary>
    StatesMore,

    /// <summary>It is later, and replaced a filing that had replaced the other.</summary>
    Later,

    /// <summary>It is earlier; the other one states no more figures of the period and marks none of them as restated.</summary>
    StatesNoLess,
}
