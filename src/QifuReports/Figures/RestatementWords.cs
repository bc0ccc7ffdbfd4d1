using QifuReports.Ledger.Tracing;

namespace QifuReports.App.Figures;

/// <summary>How filings compare on a figure, in words.</summary>
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
