using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Quarterly;
using QifuReports.Edition.Figures;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;

namespace QifuReports.Edition.Tests.Figures;

/// <summary>The shipped data and templates, and what their briefing knows of its figures; made once for all tests.</summary>
internal static class Shipped
{
    private static readonly Lazy<TemplateSet> Quarterly = new(ReadTemplates);
    private static readonly Lazy<LedgerBook> Data = new(() => Read("data"));
    private static readonly Lazy<LedgerBook> Small = new(() => Read("tests", "Torvalin"));
    private static readonly Lazy<(BriefingResult, FigureDetails)> OfData = new(() => Make(Book, Period));
    private static readonly Lazy<(BriefingResult, FigureDetails)> OfTorvalin = new(() => Make(Torvalin, TorvalinPeriod));

    public static Period Period { get; } = Period.Quarter(2023, 3);
    public static LedgerBook Book => Data.Value;
    public static (BriefingResult Result, FigureDetails Details) Briefing => OfData.Value;

    /// <summary>A company with another calendar, other standards and few lines.</summary>
    public static LedgerBook Torvalin => Small.Value;
    public static Period TorvalinPeriod => Torvalin.Filings.Last(f => f.Operations is not null).Period;
    public static (BriefingResult Result, FigureDetails Details) TorvalinBriefing => OfTorvalin.Value;

    /// <summary>The data of an invented company of the tests.</summary>
    public static LedgerBook Company(string name) => Read("tests", "Companies", name);

    /// <summary>Composes the quarterly briefing of a period and collects its figures.</summary>
    public static (BriefingResult Result, FigureDetails Details) Make(LedgerBook book, Period period)
    {
        var (result, report) = Compose(book, period);
        return (result, FigureDetails.Of(book, result, report));
    }

    /// <summary>Composes the quarterly briefing of a period.</summary>
    public static (BriefingResult Result, CheckReport Report) Compose(LedgerBook book, Period period)
    {
        var report = CheckRunner.Run(book, period);
        var result = QuarterlyBriefing.Compose(book, period, report, Quarterly.Value, BriefingOptions.Default);
        result.Diagnostics.ShouldBeEmpty(string.Join('\n', result.Diagnostics));
        return (result, report);
    }

    private static LedgerBook Read(params string[] path)
    {
        var read = LedgerReader.Read(RepositoryRoot.PathOf(path));
        read.Diagnostics.ShouldBeEmpty(string.Join('\n', read.Diagnostics));
        return read.Book!;
    }

    private static TemplateSet ReadTemplates()
    {
        var (set, diagnostics) = TemplateSet.Load(RepositoryRoot.PathOf("templates", "quarterly"));
        diagnostics.ShouldBeEmpty(string.Join('\n', diagnostics));
        return set!;
    }
}
