using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Records;

/// <summary>One ledger for several issuers, and what is in ledgers of before.</summary>
public sealed class IssuersInLedgerTests : IDisposable
{
    private static readonly DocumentStamp A = DocumentStamp.Of("quarterly", [1]);
    private static readonly DocumentStamp B = DocumentStamp.Of("quarterly", [2]);
    private static readonly DocumentStamp C = DocumentStamp.Of("quarterly", [3]);

    private readonly TemporaryFolder _folder = new();
    private readonly StallClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Deliveries_of_one_issuer_do_not_count_for_another()
    {
        using var ledger = LedgerFile.Open(_folder.Path, _clock);
        ledger.Append([Step(A, DeliveryState.Accepted, "x")]);

        Plan(ledger.History, B, "y").Due.ShouldHaveSingleItem().Replaces.ShouldBeEmpty();
        Plan(ledger.History, A, "x").Due.ShouldBeEmpty();
        ledger.Append([Step(B, DeliveryState.Accepted, "y")]);
        Plan(ledger.History, A, "x").Due.ShouldBeEmpty();
        Plan(ledger.History, B, "y").Due.ShouldBeEmpty();
        Plan(ledger.History, C, "x").Due.ShouldHaveSingleItem().Replaces.ShouldHaveSingleItem().Document.ShouldBe(A);
        ledger.History.LastStepsOf("y").ShouldHaveSingleItem().Documents.ShouldBe([B]);
        ledger.History.IssuersOf("A@x.org", "2023Q3", "quarterly").ShouldBe(["x", "y"]);
    }

    [Fact]
    public void A_line_without_an_issuer_belongs_to_the_issuer_of_its_document_or_else_to_its_owner()
    {
        // As it was written where two issuers took turns over one ledger.
        DeliveryHistory History(string? owner) => new([
            .. new[] { Step(A, DeliveryState.Accepted, ""), Step(B, DeliveryState.Accepted, "") }.Select(s => s(Make.Noon)),
            .. owner is null ? Array.Empty<LedgerEntry>()
                : [new LedgerEntry.Introduction(Make.Noon, new IssuerIdentity(owner, "X AG", []), true) { Issuer = owner }]]);

        foreach (var owner in (string?[])[null, "x", "y"])
        {
            Plan(History(owner), A, "x").Due.ShouldBeEmpty();
            Plan(History(owner), B, "y").Due.ShouldBeEmpty();
        }
        Plan(History("x"), C, "x").Due.Single().Replaces.Single().Document.ShouldBe(B);
        Plan(History("x"), C, "y").Due.Single().Replaces.ShouldBeEmpty();
        History("x").OwnerOfEarlier.ShouldBe("x");
        History("x").Knows("y", "2023Q3").ShouldBeFalse();
    }

    [Fact]
    public void A_former_ledger_of_one_issuer_is_taken_over_once_and_stays_unchanged()
    {
        var former = Former("torvalin", Step(A, DeliveryState.Accepted, ""), Step(B, DeliveryState.Planned, ""));
        var before = File.ReadAllText(Path.Combine(former.Folder, LedgerFile.FileName));
        LedgerFile.ReadOnly(_folder.Path, [former]).Last("a@x.org", "2023Q3", A, "t-1")!.State.ShouldBe(DeliveryState.Accepted);
        File.Exists(_folder.Combine(LedgerFile.FileName)).ShouldBeFalse();

        for (var i = 0; i < 2; i++)
            using (var ledger = LedgerFile.Open(_folder.Path, _clock, [former]))
                Plan(ledger.History, A, "t-1").Due.ShouldBeEmpty();
        File.ReadAllLines(_folder.Combine(LedgerFile.FileName)).Length.ShouldBe(2);

        // An earlier version of the program has gone on in it, and this one was killed while it took that over.
        using (var old = LedgerFile.Open(former.Folder, _clock))
            old.Append([Step(B, DeliveryState.Accepted, ""), Step(C, DeliveryState.Accepted, "")]);
        using (LedgerFile.Open(_folder.Path, _clock, [former])) { }
        var all = File.ReadAllBytes(_folder.Combine(LedgerFile.FileName));
        File.WriteAllBytes(_folder.Combine(LedgerFile.FileName), all[..^100]);
        using (var ledger = LedgerFile.Open(_folder.Path, _clock, [former]))
            ledger.History.Last("a@x.org", "2023Q3", C, "t-1")!.State.ShouldBe(DeliveryState.Accepted);
        File.ReadAllBytes(_folder.Combine(LedgerFile.FileName)).ShouldBe(all);
        File.ReadAllText(Path.Combine(former.Folder, LedgerFile.FileName)).ShouldStartWith(before);

        // It is in the one ledger now, whatever comes of the other.
        Directory.Delete(former.Folder, recursive: true);
        LedgerFile.ReadOnly(_folder.Path).Last("a@x.org", "2023Q3", A, "t-1").ShouldNotBeNull();
    }

    [Fact]
    public void Lines_of_several_ledgers_are_merged_by_time_and_those_of_one_keep_their_order()
    {
        using (var ledger = LedgerFile.Open(_folder.Path, _clock))
        {
            _clock.Now = Make.Noon.AddDays(2);
            ledger.Append([Step(B, DeliveryState.Sending, "x")]);
            _clock.Now = Make.Noon.AddDays(2).AddSeconds(-5);
            ledger.Append([Step(B, DeliveryState.Accepted, "x")]);
        }
        _clock.Now = Make.Noon;
        var former = Former("x", Step(A, DeliveryState.Accepted, ""));

        using var whole = LedgerFile.Open(_folder.Path, _clock, [former with { Issuer = "x" }]);

        Plan(whole.History, B, "x").Due.ShouldBeEmpty();
        whole.History.Last("a@x.org", "2023Q3", B, "x")!.State.ShouldBe(DeliveryState.Accepted);
        Plan(whole.History, C, "x").Due.Single().Replaces.Single().Document.ShouldBe(B);
    }

    [Fact]
    public void A_message_being_sent_in_a_former_ledger_is_unknown_and_a_run_that_has_it_open_is_waited_for()
    {
        var former = Former("x", Step(A, DeliveryState.Sending, ""));
        using (var ledger = LedgerFile.Open(_folder.Path, _clock, [former]))
            ledger.History.Last("a@x.org", "2023Q3", A, "t-1")!.State.ShouldBe(DeliveryState.Unknown);
        LedgerFile.ReadOnly(_folder.Path, [former]).Last("a@x.org", "2023Q3", A, "t-1")!.State.ShouldBe(DeliveryState.Unknown);

        using (LedgerFile.Open(former.Folder, _clock))
            Should.Throw<LedgerFileException>(() => LedgerFile.Open(_folder.Path, _clock, [former])).Message.ShouldContain("Another run");
        using (LedgerFile.Open(_folder.Path, _clock, [former])) { }
    }

    [Fact]
    public void The_ledger_of_an_output_folder_below_is_not_taken_over()
    {
        var other = Former("idn", Step(A, DeliveryState.Accepted, "x"));
        FormerLedger.Below(_folder.Path, name => name).ShouldHaveSingleItem().Issuer.ShouldBe("idn");

        using var ledger = LedgerFile.Open(_folder.Path, _clock, [other]);

        ledger.History.Entries.ShouldBeEmpty();
    }

    [Fact]
    public void A_person_who_is_listed_twice_gets_one_message_with_all_documents()
    {
        var sheet = DocumentStamp.Of("factsheet", [9]);
        DeliveryRequest Request(string address, params DocumentStamp[] documents) =>
            new(Make.Mailbox(address), "2023Q3", documents) { Issuer = "x" };

        var due = SendPlan.Make(new DeliveryHistory([]),
            [Request("Board@x.org", A), Request("other@x.org", A), Request("board@X.org", sheet, A)], new PlanOptions("x"), Make.Noon).Due;

        due.Select(d => d.Recipient.Address).ShouldBe(["Board@x.org", "other@x.org"]);
        due[0].Documents.ShouldBe([A, sheet]);
    }

    private FormerLedger Former(string name, params Func<DateTimeOffset, LedgerEntry>[] entries)
    {
        using (var ledger = LedgerFile.Open(_folder.Combine(name), _clock)) ledger.Append(entries);
        return new FormerLedger(_folder.Combine(name), "t-1");
    }

    private static SendPlan Plan(DeliveryHistory history, DocumentStamp document, string issuer) =>
        SendPlan.Make(history, [new DeliveryRequest(Make.Mailbox("a@x.org"), "2023Q3", [document]) { Issuer = issuer }],
            new PlanOptions("x"), Make.Noon);

    private static Func<DateTimeOffset, LedgerEntry> Step(DocumentStamp document, DeliveryState state, string issuer) =>
        now => new LedgerEntry.Step(now, "2023Q3", [document], "a@x.org", state, "<m@x>", "") { Issuer = issuer };
}
