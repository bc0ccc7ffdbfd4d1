namespace QifuReports.Ledger.Figures;

/// <summary>What is known of a figure: that a filing states it, that it follows from what filings state, or that it is refused. One of the three.</summary>
public abstract record Answer;

/// <summary>A figure that is not given, and why.</summary>
public sealed record Refusal(RefusalReason Reason, string Message) : Answer;

/// <summary>Why a figure is not given.</summary>
public enum RefusalReason
{
    /// <summary>The taxonomy has no such concept.</summary>
    UnknownConcept,

    /// <summary>A balance belongs to an instant: it is stated or not known.</summary>
    Balance,

    /// <summary>Averages over spans do not add up.</summary>
    Average,

    /// <summary>Amounts per share or per ADS have another number of shares below them in each span.</summary>
    PerShare,

    /// <summary>Ratios do not add up, and this one is not a quotient of two known flows.</summary>
    Ratio,

    /// <summary>Numbers at an instant, or since the beginning, do not add up.</summary>
    Count,

    /// <summary>What is expected is not what was reported: ends of ranges do not add up.</summary>
    Expectation,

    /// <summary>The amounts are translated at different rates.</summary>
    OtherRates,

    /// <summary>No filing states spans that it follows from.</summary>
    NotStated,

    /// <summary>The denominator is not positive throughout its interval.</summary>
    NoBase,
}
