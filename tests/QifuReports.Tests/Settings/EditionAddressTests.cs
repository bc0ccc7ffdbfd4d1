using QifuReports.App.Kinds;
using QifuReports.App.Settings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Tests.Settings;

/// <summary>Where web editions are published: which addresses are taken, and what becomes of the names in braces.</summary>
public sealed class EditionAddressTests
{
    [Theory]
    [InlineData("https://ir.example.com/{period}/{briefing}.html", null)]
    [InlineData("https://ir.example.com/{issuer}/{period}", null)]
    [InlineData("HTTPS://ir.example.com/?p={period}&b={briefing}#top", null)]
    [InlineData("http://localhost:5000/{period}", null)]
    [InlineData("http://127.0.0.1/{period}", null)]
    [InlineData("http://ir.example.com/{period}", "It does not begin with https://.")]
    [InlineData("http://localhost.example.com/{period}", "It does not begin with https://.")]
    [InlineData("javascript:alert({period})", "It does not begin with https://.")]
    [InlineData("data:text/html,{period}", "It does not begin with https://.")]
    [InlineData("file:///{period}", "It does not begin with https://.")]
    [InlineData("//ir.example.com/{period}", "It is no such address.|It does not begin with https://.")]
    [InlineData("{period}", "It is no such address.|It does not begin with https://.")]
    [InlineData("https://{issuer}.example.com/{period}", null)]
    [InlineData("https://{period}", "{period} and {briefing} belong in the path, not in the name of the server.")]
    [InlineData("https://{briefing}.example.com?{period}", "{period} and {briefing} belong in the path, not in the name of the server.")]
    [InlineData("https://{period}.example.com/{period}", "{period} and {briefing} belong in the path, not in the name of the server.")]
    [InlineData("https://ir.example.com/latest", "It does not have {period} in it.")]
    [InlineData("https://ir.example.com/{Period}", "It does not have {period} in it.")]
    [InlineData("https://ir.example.com/{period}/{kind}", "Braces are there for {period}, {briefing} and {issuer} alone.")]
    [InlineData("https://ir.example.com/{{period}}", "Braces are there for {period}, {briefing} and {issuer} alone.")]
    [InlineData("https://a:b@ir.example.com/{period}", "It has a user or a password in it, which every reader would see.")]
    [InlineData("https://ir.example.com/{period} x", "It has a space or a character that an address cannot have as it is.")]
    [InlineData("https://ir.example.com/{period}\"><b>", "It has a space or a character that an address cannot have as it is.")]
    [InlineData("https://ir.example.com/\u00e4{period}", "It has a space or a character that an address cannot have as it is.")]
    public void An_address_is_taken_or_told_what_is_wrong(string text, string? told)
    {
        if (told is null) EditionAddress.Refusal(text).ShouldBeNull();
        else told.Split('|').ShouldContain(EditionAddress.Refusal(text));
    }

    [Fact]
    public void The_names_in_braces_are_those_of_the_briefing()
    {
        var address = new EditionAddress("https://ir.example.com/{issuer}/{period}/{briefing}.html?of={period}");

        address.Of(new BriefingJob(BriefingKind.Provisions, Period.Half(2024, 1)), "acme-widgets")
            .ShouldBe("https://ir.example.com/acme-widgets/2024H1/provision-briefing.html?of=2024H1");
    }
}
