using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.FactSheet;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Figures.Naming;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Generated;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// What a cost is, and on which side of zero, stands twice, in the composers and in the proof, each written by itself: they agree on every
/// concept of every company that there is and of hundreds made by chance, and on every figure that their briefings state.
/// </summary>
public class CostAgreementTests
{
    private static readonly Lazy<TemplateSet> FactSheets =
        new(() => TemplateSet.Load(RepositoryRoot.PathOf("templates", "factsheet")).Set!);

    public static TheoryData<string> Folders { get; } = [.. (IEnumerable<string>)["data", "tests/Torvalin",
        .. Directory.GetDirectories(RepositoryRoot.PathOf("tests", "Companies")).Order(StringComparer.Ordinal)
            .Select(f => "tests/Companies/" + Path.GetFileName(f))]];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Of_every_company_there_is(string folder)
    {
        var book = Read(RepositoryRoot.PathOf(folder.Split('/')));

        var figures = FiguresOf(book);

        figures.ShouldNotBeEmpty();
        Disagreements(book, figures).ShouldBeEmpty();
    }

    [Fact]
    public void Of_three_hundred_made_by_chance()
    {
        var (below, stated, faults) = (0, 0, new List<string>());
        for (ulong seed = 50_001; seed <= 50_300; seed++)
        {
            using var folder = new TemporaryFolder();
            new Company(CompanyPlan.Of(seed)).Write(folder.Path);
            var book = Read(folder.Path);
            var figures = FiguresOf(book);
            stated += figures.Count;
            below += figures.Count(f => CostSide.Of(f, book.Taxonomy) < 0);
            faults.AddRange(Disagreements(book, figures).Select(f => $"seed {seed}: {f}"));
        }

        faults.ShouldBeEmpty();
        stated.ShouldBeGreaterThan(20_000);
        below.ShouldBeGreaterThan(2_000);
    }

    private static IEnumerable<string> Disagreements(LedgerBook book, IReadOnlyList<Figure> figures)
    {
        var (taxonomy, rule) = (book.Taxonomy, new CostRule(book.Taxonomy));
        foreach (var concept in taxonomy.Concepts)
            if (concept.UnitKind == UnitKind.Money
                && IsTakenForCost(rule, Tests.Figures.Make.Money(-1) with { Concept = concept }) != CostSide.Of(concept, taxonomy, -1) < 0)
                yield return $"{concept.Name} ({concept.Id}, sign {concept.Sign}) below zero";
        foreach (var figure in figures)
        {
            if (figure.Measure != Measure.Money || figure.Value == 0
                || figure.Origin is not FigureOrigin.Reported { Fact.Key.Basis.IsAdjustment: false }) continue;
            var (isCost, isTaken) = (CostSide.Of(figure, taxonomy) < 0, IsTakenForCost(rule, figure));
            // What only its name calls a cost is told by its size below zero only.
            if (figure.Value < 0 ? isCost != isTaken : isCost && !isTaken) yield return figure.Name;
        }
    }

    private static bool IsTakenForCost(CostRule rule, Figure figure) => rule.SideFault(figure, Manner.Cost) is null;

    private static List<Figure> FiguresOf(LedgerBook book)
    {
        var figures = new List<Figure>();
        foreach (var period in book.Filings.Select(f => f.Period).Distinct())
        {
            if (BriefingSource.For(book, period) is not { } source) continue;
            var report = CheckRunner.Run(book, source.Filing.Period);
            figures.AddRange(Stated(QuarterlyBriefing.Compose(book, period, report, Repository.Templates, BriefingOptions.Default)));
            figures.AddRange(Stated(FactSheetBriefing.Compose(book, period, report, FactSheets.Value, BriefingOptions.Default)));
        }
        return figures;

        static IReadOnlyList<Figure> Stated(BriefingResult result)
        {
            result.Diagnostics.ShouldBeEmpty(string.Join('\n', result.Diagnostics));
            return result.Figures;
        }
    }

    private static LedgerBook Read(string folder)
    {
        var result = LedgerReader.Read(folder);
        result.Diagnostics.ShouldBeEmpty(string.Join('\n', result.Diagnostics));
        return result.Book!;
    }
}
