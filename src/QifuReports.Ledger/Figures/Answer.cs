namespace QifuReports.Ledger.Figures;

/// <summary>
/// The answer to a question about a figure. There are three kinds: a filing states the figure, the figure is derived from what filings
/// state, or the question is refused.
/// </summary>
public abstract record Answer;

/// <summary>Says that a figure cannot be given, and why.</summary>
public sealed record Refusal(RefusalReason Reason, string Message) : Answer;

/// <summary>Why a figure cannot be given.</summary>
public enum RefusalReason
{
    /// <summary>The taxonomy has no such concept.</summary>
    UnknownConcept,

    /// <summary>A balance belongs to a date: it is either stated or unknown.</summary>
    Balance,

    /// <summary>Averages over spans cannot be added.</summary>
    Average,

    /// <summary>
    /// An amount per share or per ADS is divided by another number of shares in each span, so such amounts cannot be added.
    /// </summary>
    PerShare,

    /// <summary>Ratios cannot be added, and this ratio is not a quotient of two known flows.</summary>
    Ratio,

    /// <summary>Numbers at a date, or numbers counted since the beginning, cannot be added.</summary>
    Count,

    /// <summary>Guidance is not a reported amount, and the ends of guided ranges cannot be added.</summary>
    Expectation,

    /// <summary>The amounts are translated at different rates.</summary>
    OtherRates,

    /// <summary>No filing states the figure, nor the spans that it could be derived from.</summary>
    NotStated,

    /// <summary>The denominator is not positive throughout its interval.</summary>
    NoBase,
}
