using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Records;

/// <summary>
/// What the lines of the ledger mean together. Steps are written <c>A accepted</c>: the document, and what became of it, in the order of
/// the ledger.
/// </summary>
public sealed class DeliveryHistoryTests
{
    private static readonly DocumentStamp A = new("quarterly", "aa"), B = new("quarterly", "bb"), C = new("quarterly", "cc");

    /// <summary>What the person has, or may have, in place of the document, when that is about to be sent.</summary>
    [Theory]
    [InlineData("", "B", null)]
    [InlineData("A planned", "B", null)]
    [InlineData("A refused", "B", null)]
    [InlineData("A accepted", "B", "A")]
    [InlineData("A unknown", "B", "A")]
    [InlineData("A sending", "B", "A")]
    [InlineData("A accepted", "A", null)]
    [InlineData("A accepted, B accepted", "C", "B")]
    [InlineData("A accepted, B accepted", "A", "B")]
    [InlineData("A accepted, B accepted", "B", null)]
    [InlineData("A accepted, B planned", "B", "A")]
    [InlineData("A accepted, B refused", "B", "A")]
    [InlineData("A accepted, B refused", "C", "A")]
    [InlineData("A accepted, B unknown", "B", null)]
    [InlineData("A accepted, B sending", "B", null)]
    [InlineData("A accepted, A refused", "B", null)]
    [InlineData("A unknown, A accepted", "B", "A")]
    [InlineData("A accepted, B accepted, A accepted", "B", "A")]
    [InlineData("A accepted, B accepted, B refused", "C", "A")]
    public void A_document_replaces_the_last_one_sent_with_other_content(string steps, string document, string? replaced)
    {
        var found = History(steps).Other("a@x.org", "2023Q3", Of(document));

        (found?.Document.Hash).ShouldBe(replaced is null ? null : Of(replaced).Hash);
    }

    [Fact]
    public void The_replaced_document_is_given_with_its_last_step() =>
        History("A unknown, A accepted").Other("a@x.org", "2023Q3", B)!.Value.Step.State.ShouldBe(DeliveryState.Accepted);

    /// <summary>
    /// What is due of A, by what has become of it, by whether something else went out since, and by what a person has said.
    /// </summary>
    [Theory]
    [InlineData("", true, true, true)]
    [InlineData("A planned", true, true, true)]
    [InlineData("A refused", false, true, false)]
    [InlineData("A accepted", false, false, false)]
    [InlineData("A unknown", false, false, true)]
    [InlineData("A sending", false, false, true)]
    [InlineData("A accepted, B accepted", true, true, true)]
    [InlineData("A unknown, B accepted", true, true, true)]
    [InlineData("A refused, B accepted", false, true, false)]
    [InlineData("A accepted, B refused", false, false, false)]
    public void Whether_a_document_is_due_follows_from_its_last_state(string steps, bool due, bool withRefused, bool withUnknown)
    {
        IsDue(new PlanOptions("x")).ShouldBe(due);
        IsDue(new PlanOptions("x", ResendRefused: true)).ShouldBe(withRefused);
        IsDue(new PlanOptions("x", ResendUnknown: true)).ShouldBe(withUnknown);
        IsDue(new PlanOptions("x", TestRecipient: Make.Mailbox("test@x.org"))).ShouldBeTrue();

        bool IsDue(PlanOptions options)
        {
            var plan = SendPlan.Make(History(steps), [new DeliveryRequest(Make.Mailbox("a@x.org"), "2023Q3", [A])], options, Make.Noon);
            (plan.Due.Count + plan.Held.Count).ShouldBe(1);
            if (plan.Held.Count == 1)
                (plan.Held[0].Step.Documents.Single(), plan.Held[0].Document, plan.Held[0].Release).ShouldBe((A, A, "2023Q3"));
            return plan.Due.Count == 1;
        }
    }

    /// <summary>
    /// The identity of a message is made of the release, the address, the documents and what they replace; that of a test of the moment,
    /// too.
    /// </summary>
    [Fact]
    public void A_message_is_identified_by_its_documents_and_its_recipient()
    {
        DueDelivery Plan(string steps, DocumentStamp document, string address = "a@x.org", Mailbox? test = null, int seconds = 0) =>
            SendPlan.Make(
            History(steps), [new DeliveryRequest(Make.Mailbox(address), "2023Q3", [document]) { Issuer = "" }],
            new PlanOptions("example.com", TestRecipient: test), Make.Noon.AddSeconds(seconds)).Due.Single();

        Plan("", A).MessageId.ShouldBe(Delivery.Mime.MessageIdentity.Of("example.com", "2023Q3", "a@x.org", "quarterly", "aa"));
        Plan("", A, "A@X.org").MessageId.ShouldBe(Plan("", A).MessageId);
        Plan("", A, seconds: 5).MessageId.ShouldBe(Plan("", A).MessageId);
        Plan("B accepted", A).MessageId.ShouldBe(
            Delivery.Mime.MessageIdentity.Of("example.com", "2023Q3", "a@x.org", "quarterly", "aa", "replaces", "<m@x>"));
        Plan("B accepted", A).Replaces.Single().ShouldBe(new Replaced(B, "<m@x>", Make.Noon));
        var test = Make.Mailbox("test@x.org");
        Plan("", A, test: test).MessageId.ShouldBe(
            Delivery.Mime.MessageIdentity.Of("example.com", "2023Q3", "a@x.org", "quarterly", "aa", "test", "test@x.org",
                Make.Noon.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Plan("", A, test: test, seconds: 5).MessageId.ShouldNotBe(Plan("", A, test: test).MessageId);
        (Plan("", A, test: test).To, Plan("", A).To.Address).ShouldBe((test, "a@x.org"));
    }

    [Fact]
    public void Held_documents_are_left_out_of_the_message()
    {
        var sheet = new DocumentStamp("factsheet", "dd");

        var plan = SendPlan.Make(History("A accepted"),
            [new DeliveryRequest(Make.Mailbox("a@x.org"), "2023Q3", [A, sheet]) { Issuer = "" },
                new DeliveryRequest(Make.Mailbox("b@x.org"), "2023Q3", [A])], new PlanOptions("x"), Make.Noon);

        plan.Due.Select(d => $"{d.Recipient.Address} {string.Join(' ', d.Documents.Select(x => x.Hash))}")
            .ShouldBe(["a@x.org dd", "b@x.org aa"]);
        plan.Held.ShouldHaveSingleItem().Document.ShouldBe(A);
    }

    /// <summary>Lines of x and y, and one of before that names nobody.</summary>
    [Theory]
    [InlineData(null, "x", "A C")]
    [InlineData(null, "y", "B C")]
    [InlineData("x", "x", "A C")]
    [InlineData("x", "y", "B")]
    public void An_issuer_has_its_own_steps_and_approvals_and_earlier_ones_that_no_other_issuer_owns(string? owner, string issuer,
        string documents)
    {
        var entries = new List<LedgerEntry> { Step(A, DeliveryState.Accepted, "x"), Step(B, DeliveryState.Accepted, "y"),
            Step(C, DeliveryState.Accepted, "") };
        entries.AddRange([Approval(A, "x"), Approval(B, "y"), Approval(C, "")]);
        if (owner is not null)
            entries.Add(new LedgerEntry.Introduction(Make.Noon, new IssuerIdentity(owner, "X AG", []), true) { Issuer = owner });
        var history = new DeliveryHistory(entries);

        Names(history.LastStepsOf(issuer)).ShouldBe(documents);
        Names(history.ApprovalsOf(issuer)).ShouldBe(documents);
        Names(history.LastSteps).ShouldBe("A B C");
        history.EarlierDocuments.ShouldBe([("2023Q3", C)]);
        history.Knows(issuer, "2023Q3").ShouldBeTrue();
        history.Knows(issuer, "2023Q2").ShouldBeFalse();
        history.Knows("z", "2023Q3").ShouldBe(owner is null);
        history.With(issuer).OwnerOfEarlier.ShouldBe(issuer);
        history.OwnerOfEarlier.ShouldBe(owner);
        history.Entries.Count.ShouldBe(entries.Count);

        static string Names(IEnumerable<LedgerEntry> entries) =>
            string.Join(' ', entries.Select(e => e.Documents.Single().Hash.ToUpperInvariant()[..1]));
    }

    [Fact]
    public void An_introduction_that_owns_nothing_leaves_the_owner_as_it_was()
    {
        LedgerEntry Who(string id, string name, bool owns) =>
            new LedgerEntry.Introduction(Make.Noon, new IssuerIdentity(id, name, ["SIX: X"]), owns) { Issuer = id };
        var history = new DeliveryHistory([Who("x", "X AG", true), Who("y", "Y AG", false), Who("x", "X SE", false)]);

        history.OwnerOfEarlier.ShouldBe("x");
        history.Identities.Values.Select(i => i.Name).ShouldBe(["X SE", "Y AG"]);
    }

    [Fact]
    public void The_last_approval_counts_and_only_for_its_release()
    {
        var history = new DeliveryHistory([Approval(A, "x") with { By = "First" }, Approval(A, "x") with { By = "Last" }]);

        history.ApprovedBy("2023Q3", A).ShouldBe("Last");
        history.ApprovedBy("2023Q2", A).ShouldBeNull();
        history.ApprovedBy("2023Q3", A with { Name = "factsheet" }).ShouldBeNull();
        history.ApprovedBy("2023Q3", B).ShouldBeNull();
    }

    [Fact]
    public void A_message_with_several_documents_occurs_once_among_the_last_steps()
    {
        var sheet = new DocumentStamp("factsheet", "dd");
        var both = Step(A, DeliveryState.Accepted, "x") with { Documents = [A, sheet] };

        new DeliveryHistory([both]).LastSteps.ShouldBe([both]);
        new DeliveryHistory([both]).IssuersOf("A@X.ORG", "2023Q3", "factsheet").ShouldBe(["x"]);
        new DeliveryHistory([both]).IssuersOf("a@x.org", "2023Q2", "factsheet").ShouldBeEmpty();
        new DeliveryHistory([both]).Last("a@X.org", "2023Q3", sheet, "x").ShouldBe(both);
        new DeliveryHistory([both]).Last("a@X.org", "2023Q3", sheet, "y").ShouldBeNull();
    }

    [Theory]
    [InlineData("X AG", "SIX: X", "X AG", "NYSE: Y", true)]
    [InlineData("X AG", "SIX: X", "Y AG", "SIX: X", true)]
    [InlineData("X AG", "SIX: X", "Y AG", "NYSE: Y", false)]
    [InlineData("X AG", "SIX: X", "Y AG", "", false)]
    public void Issuers_with_the_same_name_or_listing_may_be_the_same(string name, string listing, string otherName, string otherListing,
        bool maybe)
    {
        IssuerIdentity Of(string id, string called, string listed) => new(id, called, listed.Length == 0 ? [] : [listed]);

        Of("x", name, listing).MayBe(Of("y", otherName, otherListing)).ShouldBe(maybe);
        Of("y", otherName, otherListing).MayBe(Of("x", name, listing)).ShouldBe(maybe);
        Of("x", name, listing).Equals(Of("x", name, listing)).ShouldBeTrue();
        Of("x", name, listing).Equals(Of("x", otherName, otherListing)).ShouldBeFalse();
        Of("x", name, listing).Equals(Of("y", name, listing)).ShouldBeFalse();
        Of("x", name, listing).Equals(null).ShouldBeFalse();
    }

    [Theory]
    [InlineData(11, 11)]
    [InlineData(12, 12)]
    [InlineData(13, 12)]
    [InlineData(64, 12)]
    public void For_people_a_hash_has_twelve_digits(int digits, int shown) =>
        new DocumentStamp("quarterly", new string('a', digits)).Short.Length.ShouldBe(shown);

    [Theory]
    [InlineData("aa", "", "aa", "", true)]
    [InlineData("aa", "1", "bb", "1", true)]
    [InlineData("aa", "1", "aa", "2", true)]
    [InlineData("aa", "1", "bb", "2", false)]
    [InlineData("aa", "", "bb", "", false)]
    [InlineData("aa", "1", "bb", "", false)]
    public void Two_documents_are_the_same_by_their_bytes_or_by_their_content(string hash, string said, string otherHash, string otherSaid,
        bool same)
    {
        var (one, other) =
            (new DocumentStamp("quarterly", hash) { Said = said }, new DocumentStamp("quarterly", otherHash) { Said = otherSaid });

        one.SaysTheSameAs(other).ShouldBe(same);
        other.SaysTheSameAs(one).ShouldBe(same);
    }

    /// <summary>
    /// Lines of several ledgers, each <c>ledger and second</c>: those of one keep their order, and of those that are next the earliest
    /// comes first.
    /// </summary>
    [Theory]
    [InlineData("1 2 3", "1 2 3")]
    [InlineData("3 1 2", "3 1 2")]
    [InlineData("1 5 x2 x4", "1 x2 x4 5")]
    [InlineData("5 1 x2 x4", "x2 x4 5 1")]
    [InlineData("2 x2 y2", "2 x2 y2")]
    [InlineData("x3 y2 x1", "y2 x3 x1")]
    public void Lines_of_several_ledgers_come_in_the_order_of_their_times(string lines, string inOrder)
    {
        var entries = lines.Split(' ')
            .Select(l => (LedgerEntry)(Step(A, DeliveryState.Accepted, "") with { From = l.TrimEnd('1', '2', '3', '4', '5'),
                At = Make.Noon.AddSeconds(l[^1] - '0') })).ToList();

        string.Join(' ', FormerLedger.InOrder(entries)
            .Select(e => FormattableString.Invariant($"{e.From}{(e.At - Make.Noon).TotalSeconds}"))).ShouldBe(inOrder);
    }

    private static DeliveryHistory History(string steps) =>
        new([.. steps.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(' '))
            .Select(s => Step(Of(s[0]), Enum.Parse<DeliveryState>(s[1], ignoreCase: true), ""))]);

    private static DocumentStamp Of(string name) => name switch { "A" => A, "B" => B, _ => C };

    private static LedgerEntry.Step Step(DocumentStamp document, DeliveryState state, string issuer) =>
        new(Make.Noon, "2023Q3", [document], "a@x.org", state, "<m@x>", "") { Issuer = issuer };

    private static LedgerEntry.Approval Approval(DocumentStamp document, string issuer) =>
        new(Make.Noon, "2023Q3", [document], "Chair") { Issuer = issuer };
}
