using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Sending;

public sealed class SendGatesTests
{
    private static readonly DocumentStamp Document = DocumentStamp.Of("quarterly", [1]);
    private static readonly DueDelivery Due = new(Make.Mailbox("a@example.org"), "2023Q3", [Document], [], "<m@x>", null);

    [Fact]
    public void Nothing_goes_out_early()
    {
        new SendGates(Make.Noon.AddSeconds(1), [], false).Refusals([Due], new DeliveryHistory([]), Make.Noon).ShouldHaveSingleItem().ShouldContain("nothing goes out before");
        new SendGates(Make.Noon, [], false).Refusals([Due], new DeliveryHistory([]), Make.Noon).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("example.org", true)]
    [InlineData("EXAMPLE.org", true)]
    [InlineData("example.com", false)]
    [InlineData("ample.org", false)]
    [InlineData("mail.example.org", false)]
    public void Nothing_goes_outside_the_allowed_domains(string allowed, bool passes) =>
        (new SendGates(null, [allowed], false).Refusals([Due], new DeliveryHistory([]), Make.Noon).Count == 0).ShouldBe(passes);

    [Fact]
    public void An_allowed_domain_in_other_letters_is_the_one_that_is_sent_to()
    {
        var due = Due with { Recipient = Make.Mailbox("a@bücher.example") };
        new SendGates(null, ["Bücher.example"], false).Refusals([due], new DeliveryHistory([]), Make.Noon).ShouldBeEmpty();
        new SendGates(null, ["bucher.example"], false).Refusals([due], new DeliveryHistory([]), Make.Noon).Count.ShouldBe(1);
    }

    [Fact]
    public void Where_approval_is_required_it_has_to_be_of_these_very_bytes()
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
    public void A_moment_has_its_offset(string text, bool isOne)
    {
        SendGates.TryParseMoment(text, out var moment).ShouldBe(isOne);
        if (isOne) moment.ToUniversalTime().ShouldBe(new DateTimeOffset(2023, 11, 16, 22, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_line_break_is_named() => SendGates.HeaderRefusal("subject", "a\r\nBcc: b").ShouldNotBeNull().ShouldContain("line break");
}
