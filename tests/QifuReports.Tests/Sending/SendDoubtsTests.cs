using QifuReports.App.Outcomes;
using QifuReports.App.Sending;
using QifuReports.App.Settings;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;

namespace QifuReports.Tests.Sending;

/// <summary>
/// Signs of mails of which the ledger does not know: the mark beside the briefings, and lines that may be about the issuer at hand.
/// </summary>
public sealed class SendDoubtsTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2025, 10, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly DocumentStamp Now = DocumentStamp.Of("quarterly", [1]);
    private static readonly DocumentStamp Before = DocumentStamp.Of("quarterly", [2]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_mark_names_its_issuers_each_once_and_where_the_ledger_is()
    {
        var mark = _folder.Combine("2025Q3", SendDoubts.MarkName);
        const string head =
            "Briefings of 2025Q3 were mailed. Who has them stands in the delivery ledger, ../deliveries.jsonl: keep the two together. " +
                "Of these issuers:\n";

        SendDoubts.Mark(Ledger("torvalin"), Settings(), Torvalin.Quarter);
        File.ReadAllText(mark).ShouldBe(head + "torvalin\n");
        var old = new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(mark, old);
        SendDoubts.Mark(Ledger("torvalin"), Settings(), Torvalin.Quarter);
        File.GetLastWriteTimeUtc(mark).ShouldBe(old);
        SendDoubts.Mark(Ledger("ostrel"), Settings(), Torvalin.Quarter);
        File.ReadAllText(mark).ShouldBe(head + "torvalin\nostrel\n");
    }

    [Theory]
    [InlineData(false, "is not there")]
    [InlineData(true, "knows nothing of it")]
    public void What_was_mailed_and_the_ledger_does_not_know_is_a_doubt(bool isThere, string why)
    {
        var ledger = Ledger("torvalin");
        SendDoubts.Mark(ledger, Settings(), Torvalin.Quarter);
        if (isThere) File.WriteAllText(ledger.Path, "");

        Of(ledger,
            []).ShouldBe(
                [$"The briefings of 2025Q3 were mailed before ({_folder.Combine("2025Q3", "mailed.txt")}), and the delivery ledger " +
                    $"{_folder.Combine("deliveries.jsonl")} {why}. Put the ledger back there; where nobody has had anything, say " +
                    $"--new-ledger."]);

        // Known, of another issuer, or of another period, it is none.
        Of(ledger, [Step("torvalin", Now)]).ShouldBeEmpty();
        Of(Ledger("ostrel"), []).ShouldBeEmpty();
        SendDoubts.Of(ledger, new DeliveryHistory([]), Settings(), QifuReports.Ledger.Periods.Period.Quarter(2025, 2), []).ShouldBeEmpty();
    }

    [Fact]
    public void Another_thing_than_a_file_in_the_place_of_the_mark_is_the_machine()
    {
        var mark = Directory.CreateDirectory(_folder.Combine("2025Q3", "mailed.txt")).FullName;

        var trouble = Should.Throw<Trouble>(() => Of(Ledger("torvalin"), []));

        trouble.Code.ShouldBe(ExitCode.Machine);
        trouble.Message.ShouldBe(
            $"{mark} is a pipe, a device or a folder, not a file. What was mailed is kept there: put the file back, or take away what " +
                $"stands there.");
    }

    /// <summary>
    /// Lines that name no issuer are a doubt as long as nobody owns them, and unless one of them brought the very document.
    /// </summary>
    [Fact]
    public void Lines_without_an_issuer_may_be_about_another()
    {
        var ledger = Ledger("torvalin");
        string[] told = [SendDoubts.WhoseEarlier(ledger)];
        told[0].ShouldBe(
            $"The delivery ledger {ledger.Path} has lines that name no issuer, and they may be about another than torvalin. Say " +
                $"--old-ledger where they are about torvalin, and --new-ledger where they are not.");

        Of(ledger, [Step("", Before)]).ShouldBe(told);
        Of(ledger, [Step("", Before), Known("torvalin")]).ShouldBe(told);
        Of(ledger, [Step("", Now)]).ShouldBeEmpty();
        Of(ledger, [Step("", Before), Step("torvalin", Now)]).ShouldBeEmpty();
        Of(ledger, [Step("", Before), Known("torvalin", ownsEarlier: true)]).ShouldBeEmpty();
        Of(ledger, [Step("", Before), Known("ostrel", ownsEarlier: true)]).ShouldBeEmpty();
        Of(ledger, [Step("", Before) with { Recipient = "other@example.org" }]).ShouldBeEmpty();
        Of(ledger, [Step("", Before) with { Release = "2025Q2" }]).ShouldBeEmpty();
        Of(ledger, [Step("", DocumentStamp.Of("factsheet", [2]))]).ShouldBeEmpty();
    }

    /// <summary>
    /// Another issuer of the ledger may be the one at hand under an earlier name, unless one of the two is known to be somebody else.
    /// </summary>
    [Fact]
    public void An_issuer_of_the_ledger_may_be_the_same_under_another_name()
    {
        var ledger = Ledger("torvalin");
        string Told(string other) =>
            $"The delivery ledger {ledger.Path} knows {other}, of which there is no data folder here, and not torvalin. Where it is the " +
                $"same issuer under another name, write \"id\": \"{other}\" in its issuer.json; where it is another, say --new-ledger.";

        Of(ledger, [Step("ostrel", Before)]).ShouldBe([Told("ostrel")]);
        Of(ledger, [Step("ostrel", Before), Step("acme", Before)]).ShouldBe([Told("acme"), Told("ostrel")]);
        Of(ledger, [Step("ostrel", Before), Known("torvalin")]).ShouldBeEmpty();
        Of(ledger, [Step("torvalin", Before)]).ShouldBeEmpty();
        Of(ledger with { Others = [new IssuerIdentity("ostrel", "O", []), new IssuerIdentity("acme", "A", [])] }, [Step("ostrel", Before)])
            .ShouldBeEmpty();
        Of(ledger with { Others = [new IssuerIdentity("acme", "A", [])] }, [Step("ostrel", Before)]).ShouldBe([Told("ostrel")]);
        Of(ledger, [Step("ostrel", Before), Known("ostrel", name: "Ostrel AG", listing: "SIX: OSTRN")]).ShouldBeEmpty();
        Of(ledger, [Step("ostrel", Before), Known("ostrel", name: "Ostrel AG")]).ShouldBe([Told("ostrel")]);
        Of(ledger, [Step("ostrel", Before), Known("ostrel", listing: "SIX: OSTRN")]).ShouldBe([Told("ostrel")]);
    }

    private IReadOnlyList<string> Of(DeliveryLedger ledger, IReadOnlyList<LedgerEntry> entries) =>
        SendDoubts.Of(ledger, new DeliveryHistory(entries), Settings(), Torvalin.Quarter,
            [new DueDelivery(Torvalin.Box("a@example.org"), "2025Q3", [Now], [], "<m@x>", null)]);

    private DeliveryLedger Ledger(string issuer) =>
        new(_folder.Path, new IssuerIdentity(issuer, "Torvalin Instruments AG", ["SIX: TORVN"]), [], []);

    private ReportSettings Settings() => Torvalin.Settings with { OutputFolder = _folder.Path };

    private static LedgerEntry.Step Step(string issuer, DocumentStamp document) =>
        new(Noon, "2025Q3", [document], "a@example.org", DeliveryState.Accepted, "<m@x>", "250 ok") { Issuer = issuer };

    private static LedgerEntry.Introduction Known(string issuer, bool ownsEarlier = false, string name = "Torvalin Instruments AG",
        string listing = "SIX: TORVN") =>
        new(Noon, new IssuerIdentity(issuer, name, [listing]), ownsEarlier) { Issuer = issuer };
}
