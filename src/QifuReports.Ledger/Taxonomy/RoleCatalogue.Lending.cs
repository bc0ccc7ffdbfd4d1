namespace QifuReports.Ledger.Taxonomy;

/// <summary>The roles of companies that lend or arrange loans.</summary>
public static partial class RoleCatalogue
{
    private static Role[] Lending =>
    [
        // Revenue.
        Lender("credit-driven-services", "Revenue from loans whose credit risk the company bears", PeriodType.Flow, UnitKind.Money),
        Lender("financing-income", "Interest and fees on loans on the balance sheet", PeriodType.Flow, UnitKind.Money),
        Lender("guarantee-release-revenue", "Guarantee obligations taken to revenue over time", PeriodType.Flow, UnitKind.Money),
        Lender("platform-services", "Revenue from loans whose credit risk partners bear", PeriodType.Flow, UnitKind.Money),

        // Volume and balance.
        Lender("loan-volume", "Principal of the loans made or facilitated in the period", PeriodType.Flow, UnitKind.Money),
        Lender("loan-volume-capital-light", "The part of loan volume whose risk partners bear", PeriodType.Flow, UnitKind.Money),
        Lender("loan-volume-ice", "The part of loan volume matched by an open platform", PeriodType.Flow, UnitKind.Money),
        Lender("loan-volume-technology-solutions", "The part of loan volume by software at the partner", PeriodType.Flow, UnitKind.Money),
        Lender("loan-balance", "Principal outstanding at the end of the period", PeriodType.Balance, UnitKind.Money),
        Lender("loan-balance-capital-light", "The part of the loan balance whose risk partners bear", PeriodType.Balance, UnitKind.Money),
        Lender("on-balance-sheet-loans", "Loans on the balance sheet", PeriodType.Balance, UnitKind.Money),
        Lender("risk-bearing-loan-share", "Loans whose risk the company bears, in percent of all", PeriodType.Ratio, UnitKind.Percent),
        Lender("average-tenor", "Term of the new loans, weighted by principal", PeriodType.Average, UnitKind.Months),
        Lender("loans-originated", "Number of loans made in the period", PeriodType.Flow, UnitKind.Count),
        Lender("management-cash", "Cash with security deposits, as management totals it", PeriodType.Balance, UnitKind.Money),

        // Partners and users.
        Lender("institutional-partners", "Financial institutions connected, since the beginning", PeriodType.Count, UnitKind.Count),
        Lender("registered-users", "Users registered, since the beginning", PeriodType.Count, UnitKind.Count),
        Lender("users-with-credit-lines", "Users with an approved line, since the beginning", PeriodType.Count, UnitKind.Count),
        Lender("borrowers-with-drawdown", "Borrowers who drew down, since the beginning", PeriodType.Count, UnitKind.Count),
        Lender("repeat-borrower-contribution", "Loan volume of repeat borrowers, in percent of all", PeriodType.Ratio, UnitKind.Percent),

        // Credit quality.
        Lender("delinquency-rate-90-day", "Principal more than 90 days late, in percent of all", PeriodType.Ratio, UnitKind.Percent),
        Lender("day-1-delinquency-rate", "Of the principal due on a day, what became overdue", PeriodType.Ratio, UnitKind.Percent),
        Lender("collection-rate-30-day", "Of the principal overdue, what was repaid in a month", PeriodType.Ratio, UnitKind.Percent),

        // Provisions.
        Lender("provision-loans-receivable", "Provision for loans on the balance sheet", PeriodType.Flow, UnitKind.Money),
        Lender("provision-financial-assets-receivable", "Provision for fees for guarantees", PeriodType.Flow, UnitKind.Money),
        Lender("provision-accounts-receivable", "Provision for fees for facilitating loans", PeriodType.Flow, UnitKind.Money),
        Lender("provision-contingent-liabilities", "Provision for guaranteed loans of others", PeriodType.Flow, UnitKind.Money),
        Lender("net-provisions", "All provisions of the period together", PeriodType.Flow, UnitKind.Money),
        Lender("new-provisions", "Provisions for loans that are new in the period", PeriodType.Flow, UnitKind.Money),
        Lender("revision-of-provisions", "Change of the provisions booked before", PeriodType.Flow, UnitKind.Money),
        Lender("new-provision-ratio-loans-receivable", "New provisions for loans in percent of their volume", PeriodType.Ratio,
            UnitKind.Percent),
        Lender("new-provision-ratio-contingent-liabilities", "New provisions for guarantees in percent of their volume", PeriodType.Ratio,
            UnitKind.Percent),

        // Guidance.
        Lender("loan-volume-guidance-low", "Lowest loan volume expected", PeriodType.Flow, UnitKind.Money),
        Lender("loan-volume-guidance-high", "Highest loan volume expected", PeriodType.Flow, UnitKind.Money),
        Lender("loan-volume-growth-guidance-low", "Lowest growth of loan volume expected", PeriodType.Ratio, UnitKind.Percent),
        Lender("loan-volume-growth-guidance-high", "Highest growth of loan volume expected", PeriodType.Ratio, UnitKind.Percent),
        Lender("loan-volume-previous-guidance-low", "Lowest loan volume expected before", PeriodType.Flow, UnitKind.Money),
        Lender("loan-volume-previous-guidance-high", "Highest loan volume expected before", PeriodType.Flow, UnitKind.Money),
    ];

    private static Role Lender(string id, string meaning, PeriodType type, UnitKind unit) => new(id, meaning, type, unit, "lending", id);
}
