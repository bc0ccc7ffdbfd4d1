using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Reconciliation;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Reconciliation;

/// <summary>The reconciliation briefings of the shipped data, each composed once.</summary>
internal static class Reconciled
{
    private static readonly Lazy<TemplateSet> Shipped = new(ReadTemplates);
    private static readonly Dictionary<Period, BriefingResult> Results = [];

    public static TemplateSet Templates => Shipped.Value;

    public static Period Year { get; } = Period.FullYear(2022);

    public static Period Half { get; } = Period.Half(2023, 1);

    public static Filing Filing(Period period) =>
        QifuReports.Briefings.Reconciliation.Bridge.FilingFor(Repository.Book, period).ShouldNotBeNull();

    public static BriefingResult Of(Period period)
    {
        lock (Results)
        {
            if (!Results.TryGetValue(period, out var result))
                Results.Add(period, result = ReconciliationBriefing.Compose(Repository.Book, period,
                    CheckRunner.Run(Repository.Book, period), Templates, BriefingOptions.Default));
            return result;
        }
    }

    public static DocumentModel Document(Period period) => Of(period).Document.ShouldNotBeNull(string.Join('\n', Of(period).Diagnostics));

    /// <summary>Every block, those side by side too.</summary>
    public static IEnumerable<Block> Blocks(Period period) => Document(period).Blocks.SelectMany(Inner);

    public static Table Table(Period period, string id) => Blocks(period).OfType<Table>().Single(t => t.Id == id);

    /// <summary>The words of the row of a table whose name begins so.</summary>
    public static List<string> Row(Period period, string id, string name) =>
        [.. Table(period, id).Rows.Select(r => r.Cells.Select(c => DocumentText.Words(c.Content)).ToList())
            .First(r => r[0].StartsWith(name, StringComparison.Ordinal))];

    /// <summary>A bridge over the filing of a period, apart from any briefing.</summary>
    public static Bridge Bridge(Period period) =>
        new(new BriefingContext(Repository.Book, new BriefingSource(Filing(period)), period, new CheckReport([]), BriefingOptions.Default,
            ownFirst: true));

    private static IEnumerable<Block> Inner(Block block) =>
        block is Beside beside ? beside.Main.Concat(beside.Side).SelectMany(Inner) : [block];

    private static TemplateSet ReadTemplates()
    {
        var (set, diagnostics) = TemplateSet.Load(RepositoryRoot.PathOf("templates", "reconciliation"));
        diagnostics.ShouldBeEmpty(string.Join('\n', diagnostics));
        return set!;
    }
}
