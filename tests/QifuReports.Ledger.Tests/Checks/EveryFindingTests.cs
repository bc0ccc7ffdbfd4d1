using System.Globalization;
using System.Text;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Views;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>
/// All that the checks say of small books with everything in them: what is compared with what, in which words, and what is allowed. Each
/// has a few figures that are wrong.
/// </summary>
public class EveryFindingTests
{
    private static ConceptId Id(string id) => new(id);

    [Fact]
    public void Of_a_release() => Told(CheckRunner.Run(Release().Build())).ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void Of_a_reconciliation() => Told(CheckRunner.Run(Reconciliation().Build())).ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void Of_segments() => Told(CheckRunner.Run(Segments().Build())).ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void Of_a_company_that_restates() => Told(CheckRunner.Run(Restating.Brinmoor.Filings().Build()))
        .ShouldMatchApproved(c => c.NoDiff());

    /// <summary>A release with all kinds of figures; some do not tie.</summary>
    internal static BookBuilder Release() => new BookBuilder()
        .Concept("loans", parents: "+revenue").Concept("services", parents: "+revenue").Concept("revenue", parents: "+operating")
        .Concept("costs", parents: "-operating", more: c => c with { Sign = 1 }).Concept("operating", parents: "+net +adjusted")
            .Concept("tax", parents: "-net").Concept("net")
        .Concept("compensation", parents: "+adjusted").Concept("adjusted", more: c => c with { GaapCounterpart = Id("operating") })
        .Concept("margin", PeriodType.Ratio, UnitKind.Percent,
            more: c => c with { Quotient = new Quotient(Id("operating"), Id("revenue")) })
        .Concept("loan-share", PeriodType.Ratio, UnitKind.Percent,
            more: c => c with { Quotient = new Quotient(Id("loans"), Id("revenue")), IsShare = true })
        .Concept("growth", PeriodType.Ratio, UnitKind.Percent, more: c => c with { GrowthOf = Id("revenue") })
        .Concept("shares", PeriodType.Average, UnitKind.Shares).Concept("diluted-shares", PeriodType.Average, UnitKind.Shares)
        .Concept("ads", PeriodType.Average, UnitKind.Ads, more: c => c with { AdsOf = Id("diluted-shares") })
        .Concept("eps", PeriodType.PerShare, UnitKind.MoneyPerShare,
            more: c => c with { PerUnit = new PerUnit(Id("net"), Id("shares"), null) })
        .Concept("diluted-eps", PeriodType.PerShare, UnitKind.MoneyPerShare,
            more: c => c with { PerUnit = new PerUnit(Id("net"), Id("diluted-shares"), null) })
        .Concept("per-ads", PeriodType.PerShare, UnitKind.MoneyPerAds,
            more: c => c with { PerUnit = new PerUnit(Id("net"), Id("ads"), Id("diluted-eps")) })
        .Concept("users", PeriodType.Count, UnitKind.Count, more: c => c with { IsCumulative = true, AtInstant = true })
        .Concept("active", PeriodType.Count, UnitKind.Count, more: c => c with { PartOf = Id("users"), AtInstant = true })
        .Concept("cash", PeriodType.Balance, parents: "+assets +narrow +wide")
            .Concept("restricted", PeriodType.Balance, parents: "+assets +narrow +wide")
            .Concept("deposits", PeriodType.Balance, parents: "+assets +wide")
        .Concept("assets", PeriodType.Balance).Concept("narrow", PeriodType.Balance).Concept("wide", PeriodType.Balance)
        .Concept("debt", PeriodType.Balance, parents: "+sources").Concept("equity", PeriodType.Balance, parents: "+sources")
            .Concept("sources", PeriodType.Balance)
        .Concept("from-operations", parents: "+change").Concept("from-investing", parents: "+change").Concept("change")
        .Concept("volume-guidance-low").Concept("volume-guidance-high").Concept("volume")
        .Concept("mixed-share", PeriodType.Ratio, UnitKind.Percent, parents: "+mixed").Concept("mixed")
        .Translated()
        .Table("operations", "2023Q3 RMB 1000, 2023Q3 USD 1000, 2022Q3 RMB 1000", "loans | 7,296 | 1,000 | 6,000",
            "services | 1,459 | 200 | 1,000", "revenue | 8,755 | 1,200 | 7,000", "costs | 4,000 | 548 | (3,000)",
            "operating | 4,755 | 652 | 4,001", "tax | 755 | 103 | 1,000", "net | 4,000 | 549 | 3,000",
                "shares | 1,000,000 | 1,000,000 | 1,000,000", "diluted-shares | 1,001,000 | 1,001,000 | 1,000,000",
                "ads | 500,500 | 500,500 | 500,000",
            "eps | 4.00 | 0.55 | 3.00", "diluted-eps | 4.00 | 0.55 | 3.01", "per-ads | 8.00 | 1.10 | 6.02", "mixed-share | 0 | | ",
                "mixed | - | | ")
        .Table("balance-sheet", "2023-09-30 RMB 1000, 2022-12-31 RMB 1000", "cash | 500 | 400", "restricted | 100 | 90",
            "deposits | 30 | 20", "assets | 630 | 510", "debt | 230 | 210", "equity | 400 | 301", "sources | 630 | 511")
        .Table("cash-flows", "2023Q3 RMB 1000", "from-operations | 120", "from-investing | (20)", "change | 100", "narrow@opening | 500",
            "narrow | 601")
        .Table("non-gaap", "2023Q3 RMB 1000", "operating | 4,755", "compensation | 45", "adjusted | 4,800")
        .Text("results", "2023Q3 RMB 1000000, 2023Q2 RMB 1000000", "revenue | 8.8 | 8.1", "operating | ~4.7 | 4.0", "margin | 54.3 | 49.5",
            "loan-share | 83.3 | ", "growth | 25.1 | ", "adjusted | >4.7 | 4.1", "wide | 0.6 | ")
        .Text("metrics", "2023-09-30 RMB 1000000, 2023-06-30 RMB 1000000", "users | 2.1 | 2.2", "active | 2.2 | 1.0")
        .Text("outlook", "2023Q4 RMB 1000000", "volume-guidance-low | 9", "volume-guidance-high | 8");

    internal static BookOfFilings Reconciliation()
    {
        static BookBuilder Concepts(BookBuilder b) => b
            .Concept("loans", PeriodType.Balance, parents: "+assets").Concept("allowance", PeriodType.Balance, parents: "-assets")
                .Concept("assets", PeriodType.Balance)
            .Concept("debts", PeriodType.Balance, parents: "+both").Concept("paid-in", PeriodType.Balance, parents: "+equity")
            .Concept("earned", PeriodType.Balance, parents: "+equity", more: c => c with { MovedBy = Id("after-tax") })
                .Concept("equity", PeriodType.Balance, parents: "+both").Concept("both", PeriodType.Balance)
            .Concept("before-tax", parents: "+after-tax").Concept("tax", parents: "+after-tax",
                more: c => c with { TaxOn = Id("before-tax") }).Concept("after-tax");
        const string year = "2022FY RMB 1000, 2022FY RMB 1000 adjustment:a, 2022FY RMB 1000 adjustment:b, 2022FY RMB 1000 ifrs";
        const string half = "2023H1 RMB 1000, 2023H1 RMB 1000 adjustment:a, 2023H1 RMB 1000 adjustment:b, 2023H1 RMB 1000 ifrs";
        static string Day(string day) => $"{day} RMB 1000, {day} RMB 1000 adjustment:a, {day} RMB 1000 adjustment:b, {day} RMB 1000 ifrs";
        return new BookOfFilings(Concepts)
            .Filed("year", "2023-04-20", "2022FY", b => b
                .Table("reconciliation-balance-sheet", Day("2022-12-31"), "loans | 900 | 50 | | 950", "allowance | 100 | 20 | | 120",
                    "assets | 2,000 | 30 | | 2,030", "debts | 800 | 5 | | 805", "paid-in | 300 | | 40 | 340",
                    "earned | 900 | 25 | (40) | 885", "equity | 1,200 | 25 | - | 1,225", "both | 2,000 | 30 | - | 2,030")
                .Table("reconciliation-operations", year, "before-tax | 500 | 40 | 12 | 552", "tax | (125) | (10) | (2) | (137)",
                    "after-tax | 375 | 30 | 10 | 415"))
            .Filed("half", "2023-10-20", "2023H1", b => b
                .Table("reconciliation-balance-sheet", Day("2023-06-30"), "loans | 950 | 60 | | 1,011", "allowance | 110 | 22 | | 132",
                    "assets | 2,100 | 38 | | 2,138", "debts | 850 | 6 | | 856", "paid-in | 310 | | 44 | 354",
                    "earned | 940 | 32 | (45) | 927", "equity | 1,250 | 32 | - | 1,282", "both | 2,100 | 38 | - | 2,138")
                .Table("reconciliation-operations", half, "before-tax | 260 | 10 | (6) | 264", "tax | (65) | (2) | 2 | (65)",
                    "after-tax | 195 | 8 | (4) | 199"));
    }

    internal static BookBuilder Segments()
    {
        Axis segment = new("segment", "Segment", [new("one", "One", MemberKind.Part), new("two", "Two", MemberKind.Part),
            new("both", "Both", MemberKind.Subtotal), new("between", "Between", MemberKind.Reconciling)]);
        Axis region = new("region", "Region", [new("north", "North", MemberKind.Part), new("south", "South", MemberKind.Part)]);
        const string now =
            "2023Q3 RMB 1000 us-gaap segment=one, 2023Q3 RMB 1000 us-gaap segment=two, 2023Q3 RMB 1000 us-gaap segment=both, 2023Q3 RMB " +
                "1000 us-gaap segment=between, 2023Q3 RMB 1000";
        const string before =
            "2022Q3 RMB 1000 us-gaap segment=one, 2022Q3 RMB 1000 us-gaap segment=two, 2022Q3 RMB 1000 us-gaap segment=both, 2022Q3 RMB " +
                "1000 us-gaap segment=between, 2022Q3 RMB 1000";
        return new BookBuilder { Axes = [segment, region] }
            .Concept("revenue", more: c => c with { Sign = 1 }).Concept("costs", more: c => c with { Sign = -1 })
                .Concept("staff", PeriodType.Average, UnitKind.Count)
            .Table("segments", now, "revenue | 500 | 300 | 800 | (50) | 750", "costs | (300) | 100 | (201) | 20 | (180)",
                "staff | 3 | 4 | | | 9")
            .Table("segments-before", before, "revenue | 400 | 290 | 690 | (40) | 650", "costs | (260) | (90) | (350) | 15 | (335)",
                "staff | 3 | 4 | | | 9")
            .Table("regions", "2023Q3 RMB 1000 us-gaap region=north, 2023Q3 RMB 1000 us-gaap region=south", "revenue | 600 | 151")
            .Text("more", "2023Q3 RMB 1000000 us-gaap segment=one, 2023Q3 RMB 1000000 us-gaap segment=two", "revenue | 0.5 | 0.3");
    }

    private static string Told(CheckReport report)
    {
        var text = new StringBuilder();
        foreach (var f in report.Findings)
        {
            var facts = string.Join(", ", f.Facts.Select(x =>
                $"{x.Key.Concept} {x.Key.Period} {x.Key.Unit} {x.Key.Basis}{(x.Key.Members.IsNone ? "" : " " + x.Key.Members)} " +
                    $"{x.Stated.ToString(CultureInfo.InvariantCulture)} in {x.Source.FilingId} {x.Source.Statement}"));
            var note = f.WaiverReason.Length > 0 ? " (" + f.WaiverReason + ")" : "";
            text.Append(CultureInfo.InvariantCulture,
                $"{f.Rule.Code} {f.Status}{note}: {f.Subject}\n    {f.Actual:0.####} {f.Unit}, expected {f.Expected:0.####}, allowed " +
                    $"{f.Tolerance:0.####}\n    {facts}\n");
        }
        return text.ToString();
    }
}
