using QifuReports.App.Settings;

namespace QifuReports.Tests.Settings;

/// <summary>What each form of a setting lets through, and what just does not fit.</summary>
public sealed class TextFormTests
{
    [Theory]
    [InlineData("en", true)]
    [InlineData("EN", true)]
    [InlineData("en-GB", true)]
    [InlineData("eng", false)]
    [InlineData("de", true, false)]
    [InlineData("abcdefgh", true, false)]
    [InlineData("abcdefghi", false)]
    [InlineData("a", false)]
    [InlineData("en-", false)]
    [InlineData("-en", false)]
    [InlineData("en-a", true)]
    [InlineData("en-12345678", true)]
    [InlineData("en-123456789", false)]
    [InlineData("en-G_B", false)]
    [InlineData("e1", false)]
    [InlineData("en-\u00e4", false)]
    public void A_language_is_letters_and_then_parts_of_eight_at_most(string text, bool isTag, bool? isEnglish = null)
    {
        if (text != "eng") (TextForm.Language.Refusal(text) is null).ShouldBe(isTag);
        (TextForm.English.Refusal(text) is null).ShouldBe(isEnglish ?? isTag);
    }

    [Theory]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("https://example.org/leave?a=b", true)]
    [InlineData("https:", true)]
    [InlineData("http://example.org", false)]
    [InlineData("HTTPS://example.org", false)]
    [InlineData(" https://example.org", false)]
    [InlineData("https://example.org/a b", false)]
    [InlineData("https://example.org/<a", false)]
    [InlineData("https://example.org/a>", false)]
    [InlineData("https://example.org/!~", true)]
    [InlineData("https://example.org/\u00e4", false)]
    [InlineData("https://example.org/\u007f", false)]
    public void A_way_off_the_list_is_an_address_without_spaces(string text, bool fits) => (TextForm.Leaving.Refusal(text) is null)
        .ShouldBe(fits);

    [Theory]
    [InlineData("a@example.org", true, "a@example.org", "")]
    [InlineData("Finance <a@example.org>", true, "a@example.org", "Finance")]
    [InlineData("<a@example.org>", true, "a@example.org", "")]
    [InlineData("A <B> <a@example.org>", true, "a@example.org", "A <B>")]
    [InlineData("Finance <a@example.org", false, "", "")]
    [InlineData("Finance a@example.org>", false, "", "")]
    [InlineData("Finance <>", false, "", "")]
    [InlineData("Finance <a@example.org> more", false, "", "")]
    public void A_sender_is_an_address_or_a_name_with_one(string text, bool fits, string address, string name)
    {
        TextForm.TryReadMailbox(text, out var mailbox, out var reason).ShouldBe(fits, reason);
        (TextForm.Sender.Refusal(text) is null).ShouldBe(fits);
        if (fits) (mailbox!.Address, mailbox.Name).ShouldBe((address, name));
        else reason.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("#0a1B2c", true)]
    [InlineData("0a1B2c", false)]
    [InlineData("#0a1B2", false)]
    [InlineData("#0a1B2c0", false)]
    [InlineData("#0a1B2g", false)]
    public void A_colour_has_six_digits(string text, bool fits) => (TextForm.Colour.Refusal(text) is null).ShouldBe(fits);

    [Theory]
    [InlineData(1999, null)]
    [InlineData(2000, null)]
    [InlineData(2001, "It is longer than 2000 characters.")]
    public void A_text_has_two_thousand_characters_at_most(int length, string? told) => Plain.Refusal(new string('a', length), mail: true)
        .ShouldBe(told);

    [Theory]
    [InlineData("a", null)]
    [InlineData(" ", "It is empty.")]
    [InlineData("", "It is empty.")]
    [InlineData("a\tb", "It has a control character, such as a line break, in it.")]
    [InlineData("ab\n", "It has a control character, such as a line break, in it.")]
    [InlineData("a\u2028", "It has a control character, such as a line break, in it.")]
    [InlineData("\u2029a", "It has a control character, such as a line break, in it.")]
    [InlineData("a\u2027\u202a", null)]
    public void A_text_is_one_line_with_something_in_it(string text, string? told) => Plain.Refusal(text, mail: true).ShouldBe(told);

    [Fact]
    public void Half_a_character_is_none()
    {
        const string whole = "\U0001F600";
        foreach (var text in (string[])[whole, "a" + whole + whole, whole + "a"]) Plain.Refusal(text, mail: true).ShouldBeNull();
        foreach (var text in (string[])["a" + whole[0], whole[0] + "a", whole[1] + "a", whole + whole[1],
            "" + whole[0] + whole[0] + whole[1]])
            Plain.Refusal(text, mail: true).ShouldBe("It has half a character in it.");
    }

    /// <summary>Most runs mail nothing: what only mail needs is looked at by what mails, and its length and characters by all.</summary>
    [Fact]
    public void What_only_mail_needs_is_looked_at_by_what_mails()
    {
        var address = new TextShape(TextForm.Address);
        address.Refusal("nobody", mail: false).ShouldBeNull();
        address.Refusal("nobody", mail: true).ShouldNotBeNull();
        address.Refusal("a\nb", mail: false).ShouldNotBeNull();
        new TextShape(TextForm.Colour).Refusal("red", mail: false).ShouldBe("It is no colour.");
        new TextShape(TextForm.Plain("a text") with { MayBeEmpty = true }).Refusal("", mail: true).ShouldBeNull();
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("65535", true)]
    [InlineData("0", false)]
    [InlineData("65536", false)]
    [InlineData("0000000587", true)]
    [InlineData("00000000587", false)]
    [InlineData("-1", false)]
    [InlineData("+1", false)]
    [InlineData(" 1", false)]
    [InlineData("1.0", false)]
    [InlineData("9999999999", false)]
    [InlineData("", false)]
    public void A_whole_number_is_within_its_bounds(string text, bool fits) => new WholeShape(1, 65_535).Fits(text).ShouldBe(fits);

    [Theory]
    [InlineData("true", true)]
    [InlineData("FALSE", true)]
    [InlineData("yes", false)]
    [InlineData("true ", false)]
    public void The_truth_is_one_of_two_words(string text, bool fits) => TruthShape.Fits(text).ShouldBe(fits);

    [Fact]
    public void A_choice_is_one_of_its_words_and_names_them()
    {
        new ChoiceShape(["A4"]).Expected.ShouldBe("\"A4\"");
        new ChoiceShape(["A4", "Letter"]).Expected.ShouldBe("\"A4\" or \"Letter\"");
        new ChoiceShape(["A", "B", "C"]).Expected.ShouldBe("\"A\", \"B\" or \"C\"");
        new ChoiceShape(["A4", "Letter"]).Find("LETTER").ShouldBe("Letter");
        foreach (var none in (string[])["", "A", "A4,Letter", "0"]) new ChoiceShape(["A4", "Letter"]).Find(none).ShouldBeNull();
    }

    private static TextShape Plain { get; } = new(TextForm.Plain("a text"));
}
