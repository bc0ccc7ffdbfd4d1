namespace QifuReports.Ledger.Figures;

/// <summary>
/// The answer to a question about a figure: a filing states it, it is derived from what filings state, or it is refused. One of the three.
/// </summary>
public abstract record Answer;

/// <summary>A figure that is not given, and why.</summary>
public sealed record Refusal(RefusalReason Reason, string Message) : Answer;

/// <summary>Why a figure is not given.</summary>
public enum RefusalReason
{
    /// <summary>The taxonomy has no such concept.</summary>
    UnknownConcept,

    /// <summary>A balance belongs to an instant: it is either stated or unknown.</summary>
    Balance,

    /// <summary>Averages over spans do not add up.</summary>
    Average,

    /// <summary>An amount per share or per ADS is divided by another number of shares in each span.</summary>
    PerShare,

    /// <summary>Ratios do not add up, and this one is not a quotient of two known flows.</summary>
    Ratio,

    /// <summary>Numbers at an instant, or counted since the beginning, do not add up.</summary>
    Count,

    /// <summary>Guidance is not a reported amount, and the ends of guided ranges do not add up.</summary>
    Expectation,

    /// <summary>The amounts are translated at different rates.</summary>
    OtherRates,

    /// <summary>No filing states the figure, or the spans that it could be derived from.</summary>
    NotStated,

    /// <summary>The denominator is not positive throughout its interval.</summary>
    NoBase,
}
