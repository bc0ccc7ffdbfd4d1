using QifuReports.Ledger.Facts;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>Why a slip in a figure can go unnoticed.</summary>
internal static class Unnoticed
{
    public static string Reason(Fact fact) => "";
}
