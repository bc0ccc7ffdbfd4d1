namespace QifuReports.Ledger.Filings;

/// <summary>If several filings have results of one period: the filing that is the release for the period, and why.</summary>
/// <param name="Release">The filing that is taken.</param>
/// <param name="Others">The filings that are not taken, in the order of the filings; at least one.</param>
public sealed record ReleaseChoice(Filing Release, IReadOnlyList<SetAside> Others);

/// <summary>A filing with results of a period that is not the release for it.</summary>
/// <param name="Filing">The filing that is not taken.</param>
/// <param name="Reason">Why the release is preferred to this filing.</param>
public sealed record SetAside(Filing Filing, ReleaseReason Reason);

/// <summary>Why a release is preferred to another filing with results of the same period.</summary>
public enum ReleaseReason
{
    /// <summary>The release is later, and marks figures of the period as restated.</summary>
    Corrects,

    /// <summary>The release is later, and states more figures of the period.</summary>
    StatesMore,

    /// <summary>The release is later. It replaced a third filing, which had replaced the other filing before.</summary>
    Later,

    /// <summary>The release is earlier; the other filing states no more figures of the period and marks none of them as restated.</summary>
    StatesNoLess,
}
