namespace QifuReports.Delivery.Tests;

public sealed class MailboxTests
{
    [Theory]
    [InlineData("", "board@example.org", "example.org")]
    [InlineData("奇富科技 董事会", "ir@Example.ORG", "example.org")]
    [InlineData("A. Reader", "a.reader+q3@mail.example.org", "mail.example.org")]
    public void A_plain_address_is_accepted_unchanged(string name, string address, string domain)
    {
        Mailbox.TryCreate(name, address, out var mailbox, out var reason).ShouldBeTrue(reason);
        mailbox.Address.ShouldBe(address);
        mailbox.Name.ShouldBe(name);
        mailbox.Domain.ShouldBe(domain);
    }

    [Theory]
    [InlineData("Board\r\nBcc: x@example.org", "board@example.org", "name")]
    [InlineData("Board", "board@example.org\r\nRCPT TO:<x@example.org>", "address")]
    [InlineData("Board\u2028", "board@example.org", "name")]
    [InlineData("Board", "Board <board@example.org>", "local@domain")]
    [InlineData("Board", "board", "local@domain")]
    [InlineData("Board", "board@", "local@domain")]
    [InlineData("Board", "@example.org", "local@domain")]
    [InlineData("Board", "bo\u00E4rd@example.org", "ASCII")]
    [InlineData("Board", "a@b@example.org", "local@domain")]
    [InlineData("", "", "local@domain")]
    public void An_address_that_could_reach_somebody_else_is_refused_with_a_reason(string name, string address, string named)
    {
        Mailbox.TryCreate(name, address, out var mailbox, out var reason).ShouldBeFalse();
        mailbox.ShouldBeNull();
        reason.ShouldContain(named);
    }

    [Fact]
    public void A_domain_with_other_letters_equals_its_ASCII_form()
    {
        Mailbox.TryCreate("Büro", "ir@Bücher.example", out var mailbox, out var reason).ShouldBeTrue(reason);
        (mailbox.Address, mailbox.Domain).ShouldBe(("ir@xn--bcher-kva.example", "xn--bcher-kva.example"));
        Mailbox.TryCreate("", "b\u00FCro@example.org", out _, out var refusal).ShouldBeFalse();
        refusal.ShouldContain("Ask for an address in ASCII");
        Mailbox.TryCreate("", $"a@{string.Join('.', Enumerable.Repeat("büchereien", 16))}", out _, out var length).ShouldBeFalse();
        length.ShouldContain("cannot be encoded");
    }

    [Fact]
    public void An_address_too_long_for_SMTP_is_refused()
    {
        Mailbox.TryCreate("", new string('a', 65) + "@example.org", out _, out var local).ShouldBeFalse();
        local.ShouldContain("64");
        Mailbox.TryCreate("", "a@" + string.Join('.', Enumerable.Repeat("example", 40)), out _, out var whole).ShouldBeFalse();
        whole.ShouldContain("254");
    }

    /// <summary>64 characters before the at sign and 254 in all, as they travel.</summary>
    [Theory]
    [InlineData(64, 12, true)]
    [InlineData(65, 12, false)]
    [InlineData(64, 189, true)]
    [InlineData(64, 190, false)]
    public void An_address_may_be_as_long_as_SMTP_allows(int local, int domain, bool fits)
    {
        // Parts of ten letters, and the rest.
        var name = string.Concat(Enumerable.Repeat("aaaaaaaaa.", domain / 10)) + new string('b', domain % 10);
        name = name.TrimEnd('.').PadRight(domain, 'c');

        Mailbox.TryCreate("", $"{new string('a', local)}@{name}", out var mailbox, out var reason).ShouldBe(fits, reason);
        if (fits) mailbox!.Address.Length.ShouldBe(local + 1 + domain);
    }

    [Theory]
    [InlineData("", "a@example.org", "a@example.org")]
    [InlineData("A. Reader", "a@example.org", "A. Reader <a@example.org>")]
    public void The_text_of_a_mailbox_has_its_name(string name, string address, string text)
    {
        Mailbox.TryCreate(name, address, out var mailbox, out _).ShouldBeTrue();
        mailbox.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("\u0001@example.org")]
    [InlineData("a@exam\u2029ple.org")]
    [InlineData("a\u007f@example.org")]
    [InlineData("a@example.org ")]
    [InlineData("(x)a@example.org")]
    [InlineData("a@[127.0.0.1")]
    public void An_address_that_is_not_plain_is_refused(string address)
    {
        Mailbox.TryCreate("", address, out var mailbox, out var reason).ShouldBeFalse();
        (mailbox, reason is { Length: > 0 }).ShouldBe((null, true));
    }
}
