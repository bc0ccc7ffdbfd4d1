using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Tests.Figures;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>A company with a handful of figures, and what the proof says of pages about it.</summary>
internal static class SmallBook
{
    public static readonly Period Quarter = Period.Quarter(2023, 3), Before = Period.Quarter(2022, 3);

    public static readonly Axis Segments = new("segment", "Segment", [new AxisMember("trucks", "Trucks 24", MemberKind.Part),
        new AxisMember("parts", "Parts", MemberKind.Part)]);
    public static readonly Axis Regions = new("region", "Region", [new AxisMember("asia", "Asia", MemberKind.Part)]);

    public static readonly Concept Sales = Money("sales", "Sales");
    public static readonly Concept Cash = new(new ConceptId("cash"), "Cash", PeriodType.Balance, UnitKind.Money, []);
    public static readonly Concept Result = Money("result", "Result") with { Polarity = 1 };
    public static readonly Concept Adjusted = Money("adjusted", "Adjusted result") with { GaapCounterpart = Result.Id };
    public static readonly Concept OnShare = new(new ConceptId("on-share"), "Result per share", PeriodType.PerShare,
        UnitKind.MoneyPerShare, []);
    public static readonly Concept Shares = new(new ConceptId("shares"), "Shares", PeriodType.Average, UnitKind.Shares, []);

    public static readonly LedgerBook Book = new(
        new Issuer("Example plc", "Example", ["XLON: EX4"], "EUR", null, new IssuerPolicies(false, false, 0)),
        new TaxonomyBook([Sales, Cash, Result, Adjusted, OnShare, Shares], [Segments, Regions]), [Release()]);

    private static readonly CheckRule Sums = new("QC01", "Sums", "Sums add up.", ToleranceKind.Exact, "They are exact.");

    public static readonly CheckReport Report = new(
    [
        Finding(FindingStatus.Holds, 100m, 100m), Finding(FindingStatus.Holds, 7m, 7m), Finding(FindingStatus.Holds, 8m, 8m),
            Finding(FindingStatus.Rounding, 10m, 10.5m), Finding(FindingStatus.Rounding, 11m, 11.5m),
        Finding(FindingStatus.Waived, 1.23456m, -3m), Finding(FindingStatus.Warning, 40m, 45m), Finding(FindingStatus.Failed, 50m, 75m),
            Finding(FindingStatus.Failed, 60m, 75m), Finding(FindingStatus.Failed, 62m, 75m), Finding(FindingStatus.Failed, 63m, 75m),
    ]);

    private static readonly List<Figure> Figures =
    [
        Of(Sales, Measure.Money, 4_281_000_000m, Quarter), Of(Sales, Measure.Money, 4_144_000_000m, Before),
            Of(Sales, Measure.Money, 586_800_000m, Quarter, "USD"),
        Of(Cash, Measure.Money, 900_000_000m, Quarter.Closing), Of(Cash, Measure.Money, 800_000_000m, Quarter.Opening),
            Of(Cash, Measure.Money, 700_000_000m, Period.FullYear(2022).Closing),
        Of(Cash, Measure.Money, 650_000_000m, Period.At(new DateOnly(2023, 9, 29))), Of(Result, Measure.Money, -30_000_000m, Quarter),
            Of(Adjusted, Measure.Money, 20_000_000m, Quarter),
        Of(OnShare, Measure.PerShare, 1.45m, Quarter, "EUR/share", 0.01m), Of(Shares, Measure.Shares, 321_123_456m, Quarter, "shares", 1),
        With(Of(Sales, Measure.Money, 30_000_000m, Quarter), Segments, 0, "trucks"), With(Of(Sales, Measure.Money, 20_000_000m, Quarter),
            Segments, 1, "parts"),
        With(With(Of(Sales, Measure.Money, 10_000_000m, Quarter), Segments, 0, "trucks"), Regions, 0, "trucks-asia"),
        Change("sales-growth", Measure.Growth, 3.3m),
            Change("sales-change", Measure.Money, 137_000_000m, Formula.Difference),
    ];

    public static Figure Figure(string name) => Figures.Single(f => f.Name == name);

    /// <summary>What the proof finds on the pages: the code and the message of each.</summary>
    public static IReadOnlyList<Diagnostic> Faults(params IReadOnlyList<Page> pages) => Proof(null, pages).Diagnostics;

    /// <summary>The proof of the pages, not ended where their number is not given.</summary>
    public static BriefingProof Proof(DocumentModel? document, IReadOnlyList<Page> pages, int? count = null)
    {
        var proof = new BriefingProof("briefing.pdf", Book, Briefing(document), Report);
        foreach (var page in pages) proof.Set(page);
        proof.End(count ?? pages.Count);
        return proof;
    }

    public static BriefingResult Briefing(DocumentModel? document = null) =>
        new(document, [], Figures, []) { Of = Quarter, Counts = new Dictionary<string,
            decimal> { ["notes/all"] = 12m, ["rates/mean"] = 1.50m } };

    public static NumberTrace Trace() => new(Book, Figures, Report, Briefing().Counts, Quarter);

    private static Concept Money(string id, string name) => new(new ConceptId(id), name, PeriodType.Flow, UnitKind.Money, []);

    private static Figure Of(Concept concept, Measure measure, decimal value, Period period, string unit = "EUR",
        decimal resolution = 1000) =>
        Make.Of(measure, value, resolution, unit, concept.Id.Value, period) with { Concept = concept };

    private static Figure With(Figure figure, Axis axis, int member, string name) =>
        figure with { Members = figure.Members.With(axis, axis.Members[member]), Name = $"2023Q3/sales/{name}" };

    private static Figure Change(string name, Measure measure, decimal value, Formula? formula = null)
    {
        var (now, before) = (Of(Sales, Measure.Money, 4_281_000_000m, Quarter), Of(Sales, Measure.Money, 4_144_000_000m, Before));
        return now with { Name = name, Measure = measure, Unit = measure == Measure.Growth ? "percent"
            : "EUR", Value = value, Resolution = 0, Interval = Interval.Exactly(value),
            Origin = new FigureOrigin.Derived(formula ?? Formula.Growth, [now, before]) };
    }

    private static Finding Finding(FindingStatus status, decimal expected, decimal actual) =>
        new(Sums, status, Quarter, "Sales", expected, actual, 0, "EUR", []);

    private static Filing Release()
    {
        var source = new Source("release-2023-11-16", "operations", "line", 1, "column", new Place("release.json"));
        List<StatementColumn> columns = [new("now", "2023", "Three months ended 30/9", Quarter, "EUR", 1000, Basis.UsGaap),
            new("blank", "2021", "", Period.Quarter(2021, 3), "EUR", 1000, Basis.UsGaap)];
        var line = new StatementLine("Lorries 12 (1)", LineKind.Line, Sales.Id, 0,
            []) { Members = Members.Of([new Membership(Segments, Segments.Members[0])]) };
        return new Filing
        {
            Id = "release-2023-11-16", Form = "6-K", Exhibit = "99.2", Date = new DateOnly(2023, 11, 16), Title = "Results of quarter 3",
                Period = Quarter, AuditStatus = "unaudited", Basis = Basis.UsGaap,
            Translation = new ConvenienceTranslation("EUR", "USD", 7.29605m, new DateOnly(2023, 9, 28), "a bank", source),
            Statements = [new Statement("operations", "Operations", true, columns, [line])], Drivers = [],
                Place = new Place("release.json"),
        };
    }
}
