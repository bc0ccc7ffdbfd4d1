using QifuReports.App.Inputs;
using QifuReports.App.Kinds;
using QifuReports.App.Sending;
using QifuReports.App.Settings;
using QifuReports.Delivery;
using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Records;
using QifuReports.Ledger;
using QifuReports.Ledger.Periods;

namespace QifuReports.Tests.Sending;

/// <summary>A small invented company, for tests of what is mailed: its data are read once, and its documents are a few bytes.</summary>
internal static class Torvalin
{
    private static readonly Lazy<LedgerBook> Read = new(static () => LedgerData.Read(Settings!));

    public static ReportSettings Settings { get; } =
        SettingsReader.Read(RepositoryRoot.PathOf("reportsettings.json"), [],
            null) with { DataFolders = [RepositoryRoot.PathOf("tests", "Torvalin")] };

    public static LedgerBook Book => Read.Value;

    public static Period Quarter { get; } = Period.Quarter(2025, 3);

    public static Mailbox Box(string address, string name = "")
    {
        Mailbox.TryCreate(name, address, out var mailbox, out var reason).ShouldBeTrue(reason);
        return mailbox!;
    }

    /// <summary>A document of a kind with these bytes.</summary>
    public static ReleaseDocument Document(BriefingKind kind, params byte[] bytes) => new(
        DocumentStamp.Of(kind.Name, bytes), kind == BriefingKind.FactSheet ? "fact sheet" : "results briefing",
        new Attachment($"Torvalin-{kind.FileName}", "application/pdf", bytes), kind.FilingOf(Book, Quarter)!);
}
