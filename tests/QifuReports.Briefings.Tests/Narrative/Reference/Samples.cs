using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Composing.Charts;
using QifuReports.Briefings.Composing.Scope;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Email;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Narrative.Values;
using QifuReports.Briefings.Provisions;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Reconciliation;
using QifuReports.Briefings.Summary.Presentation;
using QifuReports.Briefings.Tests.Email;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Briefings.Tests.Reconciliation;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Views;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Tests.Narrative.Reference;

/// <summary>What the templates of one kind see, filled with data that is shipped.</summary>
internal sealed record Sample(ObjectValue Scope, IReadOnlyList<string> Own, IReadOnlyDictionary<string, TemplateFunction> Functions)
{
    public (string? Text, string Error) Run(string template)
    {
        var (set, diagnostics) =
            TemplateSet.Parse(new Dictionary<string, string> { ["example"] = template, ["part"] = "{{ issuer.short_name }}" });
        string? text = null;
        if (set is not null) (text, diagnostics) = set.Render("example", Scope, Functions);
        return (text, string.Join('\n', diagnostics));
    }
}

/// <summary>One sample of each kind of template.</summary>
internal static class Samples
{
    public static Sample Quarter { get; } = OfQuarter();

    public static Sample Provisions { get; } = OfProvisions();

    public static Sample Reconciliation { get; } = OfReconciliation();

    public static Sample Mail { get; } = OfMail();

    /// <summary>What the templates of messages see, by what they are called.</summary>
    public static IReadOnlyList<(string Template, Sample Sample)> Messages { get; } = OfMessages();

    private static BriefingContext Context(Period period, BriefingSource source, bool ownFirst) =>
        new(Repository.Book, source, period, CheckRunner.Run(Repository.Book, source.Filing.Period), BriefingOptions.Default,
            ownFirst: ownFirst);

    private static Sample OfQuarter()
    {
        var context = Context(Repository.Period, BriefingSource.For(Repository.Book, Repository.Period)!, ownFirst: false);
        SectionComposer? sections = null;
        var charts = new QuarterlyCharts(new ChartMaker(context, (name, shown) => sections!.Messages.Of(name, shown)));
        var tables = new QuarterlyTables(context);
        var shared = new SharedTables(context, [], []);
        sections = new SectionComposer(context, Repository.Templates, name => tables.Named(name) ?? shared.Named(name), charts.Named);
        context.Added.Add(("story", new StoryObject(context)));
        return new Sample(BriefingScope.Of(context), [.. BriefingScope.Of(context).OwnNames], sections.Functions);
    }

    private static Sample OfProvisions() => Plain(Provisioned().Context);

    private static (BriefingContext Context, ProvisionSource Source) Provisioned()
    {
        var period = Period.Half(2024, 1);
        var source = ProvisionSource.For(Repository.Book, period)!;
        var context = new BriefingContext(Repository.Book, new BriefingSource(source.Filing), period,
            CheckRunner.Run(Repository.Book, source.Filing.Period), BriefingOptions.Default,
            ownFirst: true) { Interval = ReportingInterval.Quarter };
        ProvisionFigures.Derive(context, source);
        ProvisionScope.Add(context, source, ProvisionTies.Of(context, source));
        return (context, source);
    }

    private static IReadOnlyList<(string, Sample)> OfMessages()
    {
        var seen = new SortedDictionary<string, Sample>(StringComparer.Ordinal);
        ChartMaker Maker(string kind, BriefingContext context) => new(context, (name, shown) =>
        {
            seen[$"`chart-{name.Kind}` of {kind} briefings"] =
                Plain(context) with { Scope = new ChartScope(BriefingScope.Of(context), shown) };
            return [];
        });

        var quarterly = new QuarterlyCharts(
            Maker("quarterly", Context(Repository.Period, BriefingSource.For(Repository.Book, Repository.Period)!, ownFirst: false)));
        quarterly.Named("revenue", []);
        quarterly.Named("trend-net-income", []);
        quarterly.Named("net-income-bridge", []);
        quarterly.Named("loan-volume", ["split", "loan-volume", "loan-volume-capital-light", "Rest", "Capital-light", "loan volume"]);
        quarterly.Named("outlook", ["outlook", "loan-volume", "loan-volume-guidance-low", "loan-volume-guidance-high"]);
        quarterly.Named("outlook-year", ["outlook-year", "loan-volume", "loan-volume-guidance-low", "loan-volume-guidance-high"]);
        var (context, source) = Provisioned();
        var provisions = new ProvisionCharts(Maker("provision", context), source);
        foreach (var name in (string[])["components-by-period", "categories-by-period", "ratios-by-period", "categories-by-quarter",
            "bridge"]) provisions.Named(name);
        return [.. seen.Select(s => (s.Key, s.Value))];
    }

    private static Sample OfReconciliation()
    {
        var context = Context(Reconciled.Year, new BriefingSource(Reconciled.Filing(Reconciled.Year)), ownFirst: true);
        var bridge = new Bridge(context);
        context.Added.Add(("reconciliation", new ReconciliationObject(bridge)));
        context.Added.Add(("reconciled", new ReconciledScope(bridge)));
        return Plain(context);
    }

    private static Sample Plain(BriefingContext context) =>
        new(BriefingScope.Of(context), [.. BriefingScope.Of(context).OwnNames],
            new SectionComposer(context, Repository.Templates, _ => []).Functions);

    private static Sample OfMail()
    {
        var source = BriefingSource.For(Repository.Book, Repository.Period)!;
        var context = Context(Repository.Period, source, ownFirst: false);
        var functions = new Dictionary<string, TemplateFunction>(StringComparer.Ordinal);
        FigureFunctions.Add(functions, context);
        EmailFigures.Add(functions, context, words => words);
        var words = Mails.Words with { Replaces = Mails.Earlier,
            Documents = [new EmailDocument("quarterly briefing", "quarterly-briefing.pdf", "0123456789ab",
                source.Filing) { TellsResults = true, Edition = "https://example.org/2023Q3/quarterly-briefing.html" }] };
        var scope = new EmailScope(BriefingScope.Of(context), words, "Net income rose.", text => text);
        return new Sample(scope, [.. scope.MemberNames.Except(BriefingScope.Of(context).MemberNames)], functions);
    }
}
