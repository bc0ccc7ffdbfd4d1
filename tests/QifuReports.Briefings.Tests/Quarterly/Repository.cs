using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>The data and the templates that the repository ships, and the briefing that they make; read once for all tests.</summary>
internal static class Repository
{
    private static readonly Lazy<LedgerBook> Data = new(ReadBook);
    private static readonly Lazy<TemplateSet> Shipped = new(ReadTemplates);
    private static readonly Dictionary<Period, BriefingResult> Others = [];
    private static readonly Lazy<BriefingResult> Composed = new(() => Compose(BriefingOptions.Default));

    public static Period Period { get; } = Period.Quarter(2023, 3);
    public static LedgerBook Book => Data.Value;
    public static TemplateSet Templates => Shipped.Value;
    public static BriefingResult Briefing => Composed.Value;

    /// <summary>The briefing of a quarter, composed once.</summary>
    public static BriefingResult BriefingOf(Period period)
    {
        lock (Others)
        {
            if (!Others.TryGetValue(period, out var result)) Others.Add(period, result = Compose(period, BriefingOptions.Default));
            return result;
        }
    }

    public static BriefingResult Compose(Period period, BriefingOptions options)
    {
        var source = BriefingSource.For(Book, period).ShouldNotBeNull();
        return QuarterlyBriefing.Compose(Book, period, CheckRunner.Run(Book, source.Filing.Period), Templates, options);
    }

    public static BriefingResult Compose(BriefingOptions options) =>
        QuarterlyBriefing.Compose(Book, Period, CheckRunner.Run(Book, Period), Templates, options);

    private static LedgerBook ReadBook()
    {
        var result = LedgerReader.Read(RepositoryRoot.PathOf("data"));
        result.Diagnostics.ShouldBeEmpty(string.Join('\n', result.Diagnostics));
        return result.Book!;
    }

    private static TemplateSet ReadTemplates()
    {
        var (set, diagnostics) = TemplateSet.Load(RepositoryRoot.PathOf("templates", "quarterly"));
        diagnostics.ShouldBeEmpty(string.Join('\n', diagnostics));
        return set!;
    }
}
