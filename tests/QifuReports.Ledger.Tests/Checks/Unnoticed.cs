using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>Why a slip in a figure can go unnoticed: in short, no second statement of it exists that is fine enough.</summary>
internal static class Unnoticed
{
    public static string Reason(Fact fact)
    {
        var (id, unit) = (fact.Key.Concept.Value, fact.Key.Unit);
        if (id.StartsWith("weighted-shares", StringComparison.Ordinal))
            return "stated once; only income per share, in cents, depends on it, or ADSs that are half as many";
        if (fact.Key.Basis.Code == "prc-gaap") return "stated once, on a basis that nothing else is on";
        if (id.Contains("-guidance-", StringComparison.Ordinal))
            return "a range is stated once, and a growth rate in whole or tenths of percents lets its ends move";
        if (fact.Source.Statement.StartsWith("Components of", StringComparison.Ordinal))
            return unit == "percent" ? "what the ratio is over is not stated"
                : "in millions, so a sum or another filing allows the last one";
        if (fact.Key.Period == Period.Quarter(2023, 4)) return "the quarter is stated once, in millions, so its sums allow the last digit";
        if (id.EndsWith("-growth", StringComparison.Ordinal) || id.EndsWith("-share", StringComparison.Ordinal) && fact.Resolution >= 1)
            return "the amounts that it is of are rounded too, so the next rate is possible";
        if (id.StartsWith("repurchase", StringComparison.Ordinal) && fact.Key.Period != Period.At(new DateOnly(2024, 9, 27))
            && !id.EndsWith("authorisation", StringComparison.Ordinal))
            return "cost, ADSs and price are rounded, so the next figure is possible";
        if (unit is "percent" or "months" or "rate") return "stated once, and what it is of is not stated";
        if (id.Contains("-ice", StringComparison.Ordinal) || id.Contains("-solutions", StringComparison.Ordinal))
            return "a part whose other parts are not stated; it is only held below the whole";
        if (id.StartsWith("loan-", StringComparison.Ordinal)) return "only a growth rate or a share, in tenths of a percent, depends on it";
        if (id is "registered-users" or "users-with-credit-lines" or "borrowers-with-drawdown")
            return "only a growth rate depends on it, and it is held between the counts before and after";
        if (id == "institutional-partners") return "stated once, and only held between the counts before and after";
        return "stated once";
    }
}
