using QifuReports.Ledger.Tracing;

namespace QifuReports.App.Figures;

/// <summary>The words for whether several filings state the same figure (e.g. "agrees", "restated").</summary>
public static class RestatementWords
{
    public static string Of(RestatementStatus status) => status switch
    {
        RestatementStatus.Agrees => "agrees",
        RestatementStatus.Rounded => "rounded",
        RestatementStatus.Relabelled => "relabelled",
        RestatementStatus.OtherRate => "other rate",
        RestatementStatus.Revised => "revised",
        _ => "restated",
    };
}
