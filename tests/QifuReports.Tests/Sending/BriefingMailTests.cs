using QifuReports.App.Kinds;
using QifuReports.App.Sending;
using QifuReports.App.Settings;
using QifuReports.Delivery;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;

namespace QifuReports.Tests.Sending;

/// <summary>
/// The messages of a release: to each in the own language, by name, with the own documents, and with what the settings say.
/// </summary>
public sealed class BriefingMailTests
{
    private static readonly DateTimeOffset Noon = new(2025, 10, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly ReleaseDocument Results = Torvalin.Document(BriefingKind.Quarterly, 1, 2, 3);
    private static readonly ReleaseDocument Sheet = Torvalin.Document(BriefingKind.FactSheet, 4, 5);

    /// <summary>Whoever stands first in the list, each is greeted in the language that stands beside the own name.</summary>
    [Fact]
    public void Each_is_greeted_in_the_own_language_wherever_in_the_list()
    {
        Stakeholder[] members = [Member("a@example.org", "Board", "en"), Member("b@example.org", "董事会", "zh"),
            Member("c@example.org", "", "zh"), Member("d@example.org", "", "en"), Member("e@example.org", "Büro", "de")];
        string[] greetings = ["Dear Board,", "尊敬的董事会：", "您好：", "Good day,", "Dear Büro,"];

        for (var turn = 0; turn < members.Length; turn++)
        {
            Stakeholder[] turned = [.. members[turn..], .. members[..turn]];
            var mail = Mail(turned);
            for (var i = 0; i < turned.Length; i++)
            {
                var message = mail.Compose(Due(turned[i].Mailbox, Results), Noon);

                message.Text.Split('\n')[0].ShouldBe(greetings[(turn + i) % members.Length]);
                message.Html.Contains(" lang=\"zh\"", StringComparison.Ordinal).ShouldBe(turned[i].Language == "zh");
                message.To.ShouldBe(turned[i].Mailbox);
            }
        }
    }

    [Fact]
    public void Each_gets_the_own_documents_and_they_are_named()
    {
        var (a, b) = (Member("a@example.org", "A", "en"), Member("b@example.org", "B", "en"));
        var mail = Mail([a, b]);

        var both = mail.Compose(Due(a.Mailbox, Results, Sheet), Noon);
        both.Attachments.ShouldBe([Results.File, Sheet.File]);
        both.Text.ShouldContain(Results.File.FileName);
        both.Text.ShouldContain($"(mark {Sheet.Stamp.Short})");

        var one = mail.Compose(Due(b.Mailbox, Sheet), Noon);
        one.Attachments.ShouldBe([Sheet.File]);
        one.Text.ShouldNotContain(Results.File.FileName);
    }

    [Fact]
    public void A_message_has_the_headers_that_the_settings_and_the_list_give_it()
    {
        var member = Member("a@example.org", "A", "en");
        var mail = Mail([member], new DeliverySettings { From = Torvalin.Box("ir@example.com", "Torvalin IR"),
            ReplyTo = Torvalin.Box("answers@example.com") }, "Board & Friends 2");

        var message = mail.Compose(Due(member.Mailbox, Results), Noon);

        (message.From.Address, message.ReplyTo!.Address, message.Date, message.MessageId).ShouldBe(
            ("ir@example.com", "answers@example.com", Noon, "<m@example.com>"));
        (message.ListName, message.ListId).ShouldBe(("Torvalin Board & Friends 2", "board---friends-2.briefings.example.com"));
        message.Unsubscribe.ShouldBe("mailto:answers@example.com?subject=unsubscribe%20Board%20%26%20Friends%202");
        message.Text.ShouldContain("To leave this list: write to answers@example.com");
        message.Text.ShouldContain("\nTorvalin IR\n");
        message.Supersedes.ShouldBeNull();
    }

    [Theory]
    [InlineData(null, "mailto:ir@example.com?subject=unsubscribe%20board", "write to ir@example.com")]
    [InlineData("mailto:leave@example.com", "mailto:leave@example.com", "write to leave@example.com")]
    [InlineData("mailto:leave@example.com?subject=out", "mailto:leave@example.com?subject=out", "write to leave@example.com")]
    [InlineData("https://example.com/leave?list=1", "https://example.com/leave?list=1", "https://example.com/leave?list=1")]
    public void The_way_off_the_list_is_that_of_the_settings_or_to_the_sender(string? set, string header, string words)
    {
        var member = Member("a@example.org", "A", "en");

        var message = Mail([member], new DeliverySettings { From = Torvalin.Box("ir@example.com"), Unsubscribe = set })
            .Compose(Due(member.Mailbox, Results), Noon);

        message.Unsubscribe.ShouldBe(header);
        message.Text.ShouldEndWith($"To leave this list: {words}\n");
        message.ReplyTo.ShouldBeNull();

        // A sender without a name signs with the address.
        message.Text.ShouldContain("\nir@example.com\n");
    }

    [Fact]
    public void A_test_goes_to_the_one_who_tests_and_says_for_whom()
    {
        var member = Member("a@example.org", "A", "zh");

        var message = Mail([member]).Compose(Due(member.Mailbox, Results) with { TestRecipient = Torvalin.Box("test@example.org") }, Noon);

        message.To.Address.ShouldBe("test@example.org");
        message.Subject.ShouldStartWith("[Test for a@example.org] Torvalin: ");
        message.Text.ShouldStartWith("尊敬的A：");
        Mail([member]).Compose(Due(member.Mailbox, Results), Noon).Subject.ShouldStartWith("Torvalin: ");
    }

    [Fact]
    public void A_correction_names_what_it_replaces_and_follows_its_message()
    {
        var member = Member("a@example.org", "A", "en");
        var old = DocumentStamp.Of(Results.Stamp.Name, [9]);
        var due = Due(member.Mailbox, Results) with { Replaces = [new Replaced(old, "<old@example.com>", Noon.AddDays(-3)),
            new Replaced(DocumentStamp.Of(Sheet.Stamp.Name, [8]), "<older@example.com>", Noon.AddDays(-4))] };

        var message = Mail([member]).Compose(due, Noon);

        message.Supersedes.ShouldBe("<old@example.com>");
        message.Subject.ShouldStartWith("Corrected: Torvalin: ");
        message.Text.ShouldContain($"(mark {old.Short})");
        message.Text.ShouldContain("It replaces the fact sheet");
    }

    /// <summary>What is replaced is called as what takes its place, and never as another document of the release.</summary>
    [Fact]
    public void A_correction_of_one_document_names_that_one()
    {
        var member = Member("a@example.org", "A", "en");
        var old = DocumentStamp.Of(Sheet.Stamp.Name, [8]);

        var text = Mail([member])
            .Compose(Due(member.Mailbox, Sheet) with { Replaces = [new Replaced(old, "<old@example.com>", Noon)] }, Noon).Text;

        text.ShouldContain("It replaces the fact sheet");
        text.ShouldNotContain("results briefing");
    }

    /// <summary>With an address of web editions, both parts lead to each; without one, nothing of it is said.</summary>
    [Fact]
    public void A_message_leads_to_the_published_editions()
    {
        var member = Member("a@example.org", "A", "en");
        var sender = Torvalin.Box("ir@example.com");
        string Text(string? address, params ReleaseDocument[] documents) => Composed(address, documents).Text;
        Delivery.Mime.OutgoingMessage Composed(string? address, params ReleaseDocument[] documents) =>
            Mail([member], new DeliverySettings { From = sender, Editions = address is null ? null : new EditionAddress(address) })
                .Compose(Due(member.Mailbox, documents), Noon);

        Text("https://ir.example.com/{issuer}/{period}/{briefing}.html", Results, Sheet).ShouldContain("""

            On the web

            Results briefing: https://ir.example.com/torvalin/2025Q3/quarterly-briefing.html
            Fact sheet: https://ir.example.com/torvalin/2025Q3/fact-sheet.html

            Attached
            """.ReplaceLineEndings("\n"));
        Text("https://ir.example.com/{period}", Results, Sheet).ShouldContain(
            "\n\nResults briefing and fact sheet: https://ir.example.com/2025Q3\n\nAttached\n");
        Text("https://ir.example.com/{period}", Sheet).ShouldContain("\n\nFact sheet: https://ir.example.com/2025Q3\n\nAttached\n");
        Composed("https://ir.example.com/?p={period}&b={briefing}", Sheet).Html.ShouldContain(
            "<a href=\"https://ir.example.com/?p=2025Q3&amp;b=fact-sheet\" style=\"color:inherit\">https://ir.example.com/?p=2025Q3&amp;b=fact-sheet</a>");

        var plain = Composed(null, Results, Sheet);
        plain.Text.ShouldNotContain("On the web");
        plain.Html.ShouldNotContain("On the web");
        plain.Html.ShouldNotContain("<a ");
        var without = Composed("https://ir.example.com/{period}", Results, Sheet).Text;
        without.Replace("On the web\n\nResults briefing and fact sheet: https://ir.example.com/2025Q3\n\n", "", StringComparison.Ordinal)
            .ShouldBe(plain.Text);
    }

    private static Stakeholder Member(string address, string name, string language) => new(Torvalin.Box(address, name), [], language);

    private static BriefingMail Mail(IReadOnlyList<Stakeholder> members, DeliverySettings? settings = null, string list = "board") =>
        new(Torvalin.Settings, settings ?? new DeliverySettings { From = Torvalin.Box("ir@example.com") },
            new StakeholderList(list, members), Torvalin.Book, Torvalin.Quarter, [Results, Sheet]);

    private static DueDelivery Due(Mailbox to, params ReleaseDocument[] documents) =>
        new(to, "2025Q3", [.. documents.Select(d => d.Stamp)], [], "<m@example.com>", null);
}
