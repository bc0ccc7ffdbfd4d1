using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Records;

public sealed class LedgerFileTests : IDisposable
{
    private static readonly DocumentStamp A = DocumentStamp.Of("quarterly", [1]);
    private static readonly DocumentStamp B = DocumentStamp.Of("quarterly", [2]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Written_entries_are_read_back_unchanged()
    {
        using (var ledger = LedgerFile.Open(_folder.Path, new StallClock()))
            ledger.Append([Step("奇@example.org", A, DeliveryState.Refused, "550 5.1.1 \"no\" such user\n<x>"),
                now => new LedgerEntry.Approval(now, "2023Q3", [A, B], "董事长")]);

        var entries = LedgerFile.ReadOnly(_folder.Path).Entries;
        var step = entries[0].ShouldBeOfType<LedgerEntry.Step>();
        (step.Recipient, step.Words, step.State, step.At).ShouldBe(
            ("奇@example.org", "550 5.1.1 \"no\" such user\n<x>", DeliveryState.Refused, Make.Noon));
        step.Documents.ShouldBe([A]);
        entries[1].ShouldBeOfType<LedgerEntry.Approval>().By.ShouldBe("董事长");
        File.ReadAllLines(_folder.Combine(LedgerFile.FileName)).Length.ShouldBe(2);
    }

    [Fact]
    public void Nobody_but_its_owner_can_read_it()
    {
        if (OperatingSystem.IsWindows()) return;
        File.WriteAllText(_folder.Combine(LedgerFile.FileName), "");
        File.SetUnixFileMode(_folder.Combine(LedgerFile.FileName),
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        using var ledger = LedgerFile.Open(_folder.Path, new StallClock());

        File.GetUnixFileMode(_folder.Combine(LedgerFile.FileName)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_line_that_is_no_entry_stops_everything_with_its_place()
    {
        using (var ledger = LedgerFile.Open(_folder.Path, new StallClock())) ledger.Append([Step("a@x.org", A, DeliveryState.Planned)]);
        File.AppendAllText(_folder.Combine(LedgerFile.FileName), "{\"at\":\"nonsense\"}\n");
        using (var lines = File.AppendText(_folder.Combine(LedgerFile.FileName))) lines.Write("{}\n");

        Should.Throw<LedgerFileException>(() => LedgerFile.Open(_folder.Path, new StallClock())).Message.ShouldContain("(2,1)");
    }

    [Fact]
    public void Zeros_that_a_power_failure_leaves_at_the_end_are_no_entries()
    {
        using (var ledger = LedgerFile.Open(_folder.Path, new StallClock())) ledger.Append([Step("a@x.org", A, DeliveryState.Accepted)]);
        using (var file = File.OpenWrite(_folder.Combine(LedgerFile.FileName)))
        {
            file.Seek(0, SeekOrigin.End);
            file.Write(new byte[100]);
        }

        using var again = LedgerFile.Open(_folder.Path, new StallClock());

        again.History.Entries.Count.ShouldBe(1);
    }

    [Fact]
    public void A_corrected_document_is_due_and_names_what_it_replaces_and_the_first_one_again_is_due_again()
    {
        var clock = new StallClock();
        using var ledger = LedgerFile.Open(_folder.Path, clock);
        ledger.Append([Step("a@x.org", A, DeliveryState.Accepted)]);

        Plan(ledger, A).Due.ShouldBeEmpty();
        Plan(ledger, A).Held.Single().Step.State.ShouldBe(DeliveryState.Accepted);
        var corrected = Plan(ledger, B).Due.Single();
        corrected.Replaces.Single().Document.ShouldBe(A);
        corrected.Replaces.Single().MessageId.ShouldBe("<m@x>");

        ledger.Append([Step("A@x.org", B, DeliveryState.Accepted)]);
        Plan(ledger, B).Due.ShouldBeEmpty();
        var back = Plan(ledger, A).Due.Single();
        back.Replaces.Single().Document.ShouldBe(B);
        back.MessageId.ShouldNotBe(corrected.MessageId);
    }

    [Fact]
    public void A_document_with_the_same_content_in_other_bytes_is_not_due_again()
    {
        var (a, b, other) = (A with { Said = "1" }, B with { Said = "1" }, DocumentStamp.Of("quarterly", [3]) with { Said = "2" });
        using (var ledger = LedgerFile.Open(_folder.Path, new StallClock())) ledger.Append([Step("a@x.org", a, DeliveryState.Accepted)]);

        using var again = LedgerFile.Open(_folder.Path, new StallClock());
        again.History.Entries[0].Documents.ShouldBe([a]);
        Plan(again, b).Due.ShouldBeEmpty();
        Plan(again, b).Held.Single().Step.Documents.ShouldBe([a]);
        Plan(again, other).Due.Single().Replaces.Single().Document.ShouldBe(a);
        // What is not known to say the same is taken to say something else.
        Plan(again, B).Due.Single().Replaces.Single().Document.ShouldBe(a);

        again.Append([Step("a@x.org", other, DeliveryState.Accepted)]);
        Plan(again, b).Due.Single().Replaces.Single().Document.ShouldBe(other);
    }

    [Theory]
    [InlineData(DeliveryState.Refused)]
    [InlineData(DeliveryState.Unknown)]
    public void A_document_with_the_same_content_has_the_state_of_the_earlier_one(DeliveryState fate)
    {
        using var ledger = LedgerFile.Open(_folder.Path, new StallClock());
        ledger.Append([Step("a@x.org", A with { Said = "1" }, fate)]);

        Plan(ledger, B with { Said = "1" }).Held.Single().Step.State.ShouldBe(fate);
        Plan(ledger, B with { Said = "1" },
            new PlanOptions("x", ResendRefused: true, ResendUnknown: true)).Due.Single().Replaces.ShouldBeEmpty();
    }

    [Fact]
    public void An_approval_is_for_exactly_these_bytes()
    {
        using var ledger = LedgerFile.Open(_folder.Path, new StallClock());
        ledger.Append([now => new LedgerEntry.Approval(now, "2023Q3", [A], "A. Reader")]);

        ledger.History.ApprovedBy("2023Q3", A with { Said = "1" }).ShouldBe("A. Reader");
        ledger.History.ApprovedBy("2023Q3", B with { Said = "1" }).ShouldBeNull();
    }

    [Fact]
    public void A_refused_message_is_tried_again_only_on_request()
    {
        using var ledger = LedgerFile.Open(_folder.Path, new StallClock());
        ledger.Append([Step("a@x.org", A, DeliveryState.Refused)]);

        Plan(ledger, A).Held.Single().Step.State.ShouldBe(DeliveryState.Refused);
        Plan(ledger, A, new PlanOptions("x", ResendRefused: true)).Due.Count.ShouldBe(1);
        Plan(ledger, A, new PlanOptions("x", ResendUnknown: true)).Due.ShouldBeEmpty();
        Plan(ledger, B).Due.Single().Replaces.ShouldBeEmpty();
    }

    [Fact]
    public void A_test_changes_no_state()
    {
        using var ledger = LedgerFile.Open(_folder.Path, new StallClock());
        ledger.Append([now =>
            new LedgerEntry.Step(now, "2023Q3", [A], "test@x.org", DeliveryState.Accepted, "<t@x>", "250", TestFor: "a@x.org")]);

        Plan(ledger, A).Due.Count.ShouldBe(1);
        ledger.History.LastSteps.ShouldBeEmpty();
        var test = Plan(ledger, A, new PlanOptions("x", TestRecipient: Make.Mailbox("test@x.org"))).Due.Single();
        test.To.Address.ShouldBe("test@x.org");
        test.MessageId.ShouldNotBe(Plan(ledger, A).Due.Single().MessageId);
    }

    private static SendPlan Plan(LedgerFile ledger, DocumentStamp document, PlanOptions? options = null) =>
        SendPlan.Make(ledger.History, [new DeliveryRequest(Make.Mailbox("a@x.org"), "2023Q3", [document])], options ?? new PlanOptions("x"),
            Make.Noon);

    private static Func<DateTimeOffset, LedgerEntry> Step(string to, DocumentStamp document, DeliveryState state, string words = "") =>
        now => new LedgerEntry.Step(now, "2023Q3", [document], to, state, "<m@x>", words);
}
