using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Sending;

public sealed class SendGatesTests
{
    private static readonly DocumentStamp Document = DocumentStamp.Of("quarterly", [1]);
    private static readonly DueDelivery Due = new(Make.Mailbox("a@example.org"), "2023Q3", [Document], [], "<m@x>", null);

    [Fact]
    public void A_delivery_has_by_default_no_issuer_and_goes_to_the_person()
    {
        (Due.Issuer, Due.To).ShouldBe(("", Due.Recipient));
        (Due with { TestRecipient = Make.Mailbox("t@example.org") }).To.Address.ShouldBe("t@example.org");
        new DeliveryRequest(Due.Recipient, "2023Q3", [Document]).Issuer.ShouldBe("");
    }

    [Fact]
    public void Nothing_is_sent_before_the_earliest_time()
    {
        new SendGates(Make.Noon.AddSeconds(1), [], false).Refusals([Due], new DeliveryHistory([]), Make.Noon).ShouldHaveSingleItem()
            .ShouldContain("nothing goes out before");
        new SendGates(Make.Noon, [], false).Refusals([Due], new DeliveryHistory([]), Make.Noon).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("example.org", true)]
    [InlineData("EXAMPLE.org", true)]
    [InlineData("example.com", false)]
    [InlineData("ample.org", false)]
    [InlineData("mail.example.org", false)]
    public void Nothing_is_sent_outside_the_allowed_domains(string allowed, bool passes) =>
        (new SendGates(null, [allowed], false).Refusals([Due], new DeliveryHistory([]), Make.Noon).Count == 0).ShouldBe(passes);

    [Fact]
    public void An_allowed_domain_with_other_letters_matches_its_ASCII_form()
    {
        var due = Due with { Recipient = Make.Mailbox("a@bücher.example") };
        new SendGates(null, ["Bücher.example"], false).Refusals([due], new DeliveryHistory([]), Make.Noon).ShouldBeEmpty();
        new SendGates(null, ["bucher.example"], false).Refusals([due], new DeliveryHistory([]), Make.Noon).Count.ShouldBe(1);
    }

    [Fact]
    public void A_required_approval_must_be_of_exactly_these_bytes()
    {
        var gates = new SendGates(null, [], true);
        LedgerEntry Approval(DocumentStamp of) => new LedgerEntry.Approval(Make.Noon, "2023Q3", [of], "Chair");

        gates.Refusals([Due], new DeliveryHistory([]), Make.Noon).ShouldHaveSingleItem().ShouldContain("not approved");
        gates.Refusals([Due], new DeliveryHistory([Approval(DocumentStamp.Of("quarterly", [2]))]), Make.Noon).Count.ShouldBe(1);
        gates.Refusals([Due], new DeliveryHistory([Approval(Document)]), Make.Noon).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2023-11-16T17:00:00-05:00", true)]
    [InlineData("2023-11-16T22:00Z", true)]
    [InlineData("2023-11-16T22:00:00", false)]
    [InlineData("2023-11-16", false)]
    [InlineData("16.11.2023 22:00", false)]
    public void A_time_needs_an_offset(string text, bool isOne)
    {
        SendGates.TryParseMoment(text, out var moment).ShouldBe(isOne);
        if (isOne) moment.ToUniversalTime().ShouldBe(new DateTimeOffset(2023, 11, 16, 22, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Even_one_tick_too_early_nothing_is_sent(long ticks, bool isHeld) =>
        (new SendGates(Make.Noon, [], false).Refusals([Due], new DeliveryHistory([]),
            Make.Noon.AddTicks(ticks).ToOffset(TimeSpan.FromHours(8))).Count == 1).ShouldBe(isHeld);

    [Fact]
    public void Times_are_shown_as_they_were_written() =>
        new SendGates(Make.Noon.AddDays(1), [], false).Refusals([], new DeliveryHistory([]), Make.Noon.ToOffset(TimeSpan.FromHours(-5)))
            .ShouldBe(["It is 2023-11-16 07:00:00 -05:00; nothing goes out before 2023-11-17 12:00:00 +00:00."]);

    /// <summary>Of a test, both who gets it and who it is for have to be inside.</summary>
    [Fact]
    public void Every_address_outside_is_named_once()
    {
        var test = Due with { TestRecipient = Make.Mailbox("t@elsewhere.org") };
        var other = Due with { Recipient = Make.Mailbox("b@third.org") };

        new SendGates(null, ["example.org", "third.org"], false).Refusals([test, test, other], new DeliveryHistory([]), Make.Noon)
            .ShouldBe(["t@elsewhere.org is outside the allowed domains (example.org, third.org)."]);
        new SendGates(null, ["elsewhere.org"], false).Refusals([test, other, other], new DeliveryHistory([]), Make.Noon).ShouldBe([
            "a@example.org is outside the allowed domains (elsewhere.org).",
            "b@third.org is outside the allowed domains (elsewhere.org)."]);
        new SendGates(null, [], false).Refusals([test, other], new DeliveryHistory([]), Make.Noon).ShouldBeEmpty();
    }

    [Fact]
    public void Each_document_that_is_not_approved_is_named_once_and_a_test_needs_no_approval()
    {
        var sheet = DocumentStamp.Of("factsheet", [2]);
        var two = Due with { Recipient = Make.Mailbox("b@example.org"), Documents = [Document, sheet] };
        var gates = new SendGates(null, [], true);

        gates.Refusals([Due, two, Due with { Release = "2023Q2" }], new DeliveryHistory([]), Make.Noon).ShouldBe([
            $"The quarterly briefing of 2023Q3 with the hash {Document.Short} is not approved. See 'approve'.",
            $"The factsheet briefing of 2023Q3 with the hash {sheet.Short} is not approved. See 'approve'.",
            $"The quarterly briefing of 2023Q2 with the hash {Document.Short} is not approved. See 'approve'."]);
        gates.Refusals([two with { TestRecipient = Make.Mailbox("t@example.org") }], new DeliveryHistory([]), Make.Noon).ShouldBeEmpty();
        new SendGates(null, [], false).Refusals([two], new DeliveryHistory([]), Make.Noon).ShouldBeEmpty();
    }

    [Fact]
    public void All_reasons_are_told_together() =>
        new SendGates(Make.Noon.AddDays(1), ["example.com"], true).Refusals([Due], new DeliveryHistory([]), Make.Noon).Count.ShouldBe(3);

    [Theory]
    [InlineData("plain", false)]
    [InlineData("奇富 \u00a0 é", false)]
    [InlineData("a\u2027b\u202ab", false)]
    [InlineData("a\u0000", true)]
    [InlineData("a\u007f", true)]
    [InlineData("\u0085", true)]
    [InlineData("\u2028", true)]
    [InlineData("\u2029", true)]
    public void A_text_that_a_header_may_not_contain_is_named(string text, bool isRefused) =>
        SendGates.HeaderRefusal("subject", text)
            .ShouldBe(isRefused ? "The subject has a control character, such as a line break, in it." : null);

    [Theory]
    [InlineData(1, "a@example.org", "001-a@example.org.eml")]
    [InlineData(1000, "A.b-c_9@example.org", "1000-A.b-c_9@example.org.eml")]
    [InlineData(12, "a+b/c'd@example.org", "012-a_b_c_d@example.org.eml")]
    public void The_file_of_a_message_is_named_by_its_number_and_address(int number, string address, string name) =>
        MessageFiles.NameOf(Due with { Recipient = Make.Mailbox(address) }, number).ShouldBe(name);

    [Fact]
    public void A_line_break_is_named() => SendGates.HeaderRefusal("subject", "a\r\nBcc: b").ShouldNotBeNull().ShouldContain("line break");
}
