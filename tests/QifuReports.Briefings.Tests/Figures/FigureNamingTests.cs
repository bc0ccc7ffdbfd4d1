using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.FactSheet;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Provisions;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Reconciliation;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Tests.Figures;

public class FigureNamingTests
{
    private delegate BriefingResult Composer(LedgerBook book, Period period, CheckReport report, TemplateSet templates,
        BriefingOptions options);

    [Theory]
    [InlineData("quarterly", "2023Q1 2023Q2 2023Q3 2024Q1")]
    [InlineData("reconciliation", "2022FY 2023H1")]
    [InlineData("provisions", "2022FY 2023FY 2023H1 2024H1")]
    [InlineData("factsheet", "2023Q1 2023Q2 2023Q3 2024Q1")]
    public void A_name_is_one_number_in_a_briefing(string kind, string periods)
    {
        Composer compose = kind switch
        {
            "quarterly" => QuarterlyBriefing.Compose, "reconciliation" => ReconciliationBriefing.Compose,
                "provisions" => ProvisionBriefing.Compose, _ => FactSheetBriefing.Compose,
        };
        var templates = TemplateSet.Load(RepositoryRoot.PathOf("templates", kind)).Set.ShouldNotBeNull();
        foreach (var period in periods.Split(' '))
        {
            Period.TryParse(period, out var of).ShouldBeTrue();
            var result = compose(Repository.Book, of, CheckRunner.Run(Repository.Book, of), templates, BriefingOptions.Default);
            result.Diagnostics.ShouldBeEmpty();
            var numbers = new Dictionary<string, (decimal, decimal)>();
            var all = result.Figures.SelectMany(WithInputs).ToList();
            all.Count.ShouldBeGreaterThan(20);
            foreach (var figure in all)
            {
                var number = (figure.Value, figure.Resolution);
                if (!numbers.TryAdd(figure.Name, number)) numbers[figure.Name].ShouldBe(number, $"{kind} {period}: {figure.Name}");
            }
        }
    }

    private static IEnumerable<Figure> WithInputs(Figure figure) =>
        figure.Origin is FigureOrigin.Derived derived ? derived.Inputs.SelectMany(WithInputs).Prepend(figure) : [figure];
}
