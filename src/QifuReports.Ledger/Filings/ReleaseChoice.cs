namespace QifuReports.Ledger.Filings;

/// <summary>Which of several filings with results of one period is taken as the release for it.</summary>
/// <param name="Release">The one taken.</param>
/// <param name="Others">The others, in the order of the filings; at least one.</param>
public sealed record ReleaseChoice(Filing Release, IReadOnlyList<SetAside> Others);

/// <summary>A filing with results of a period that is not taken as the release for it.</summary>
/// <param name="Filing">Which.</param>
/// <param name="Reason">What the release has before it.</param>
public sealed record SetAside(Filing Filing, ReleaseReason Reason);

/// <summary>What a release has before another filing on the same period.</summary>
public enum ReleaseReason
{
    /// <summary>It is later, and marks figures of the period as restated.</summary>
    Corrects,

    /// <summary>It is later, and states more figures of the period.</summary>
    StatesMore,

    /// <summary>It is later, and took the place of one that took the place of the other.</summary>
    Later,

    /// <summary>It is earlier; the other states no more figures of the period and marks none as restated.</summary>
    StatesNoLess,
}
