using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QifuReports.Delivery.Smtp;

namespace QifuReports.Delivery.Tests.Smtp;

/// <summary>The small parts of the dialogue: what a server offers, dots at the beginning of lines, and secrets in what is told.</summary>
public sealed class SmtpPartsTests
{
    [Theory]
    [InlineData("PIPELINING", true, false, false, 0)]
    [InlineData("pipelining", true, false, false, 0)]
    [InlineData("STARTTLS", false, true, false, 0)]
    [InlineData("SIZE", false, false, true, 0)]
    [InlineData("SIZE 0", false, false, true, 0)]
    [InlineData("size 1", false, false, true, 1)]
    [InlineData("SIZE 9223372036854775807", false, false, true, 9223372036854775807)]
    [InlineData("SIZE 9223372036854775808", false, false, true, 0)]
    [InlineData("SIZE -1", false, false, true, 0)]
    [InlineData("SIZE many", false, false, true, 0)]
    [InlineData("XPIPELINING", false, false, false, 0)]
    [InlineData("", false, false, false, 0)]
    [InlineData("  ", false, false, false, 0)]
    public void Offered_extensions_are_recognized_by_the_first_word_of_a_line(string line, bool pipelining, bool tls, bool size,
        long largest)
    {
        var offered = SmtpCapabilities.Of(new SmtpReply(250, ["mx.example.net", line, "HELP"]));

        (offered.Pipelining, offered.StartTls, offered.Size, offered.LargestMessage).ShouldBe((pipelining, tls, size, largest));
        offered.Mechanisms.ShouldBeEmpty();
    }

    [Fact]
    public void The_first_line_is_the_name_of_the_server_and_offers_nothing() =>
        SmtpCapabilities.Of(new SmtpReply(250, ["PIPELINING STARTTLS"])).ShouldBe(SmtpCapabilities.None);

    [Theory]
    [InlineData("PLAIN LOGIN", "AUTH PLAIN LOGIN")]
    [InlineData("PLAIN LOGIN", "auth plain login")]
    [InlineData("PLAIN LOGIN", "AUTH=PLAIN LOGIN")]
    [InlineData("PLAIN XOAUTH2", "AUTH PLAIN", "AUTH XOAUTH2")]
    [InlineData("", "AUTH")]
    public void Mechanisms_of_authentication_are_collected_from_all_lines(string mechanisms, params string[] lines) =>
        string.Join(' ', SmtpCapabilities.Of(new SmtpReply(250, ["mx.example.net", .. lines])).Mechanisms).ShouldBe(mechanisms);

    [Theory]
    [InlineData(".", "..")]
    [InlineData("..", "...")]
    [InlineData("a.b.", "a.b.")]
    [InlineData("a\r\n.b\r\n", "a\r\n..b\r\n")]
    [InlineData("a\n|.", "a\n|..")]
    [InlineData("a|.", "a|.")]
    [InlineData("a\n||.\n|.", "a\n||..\n|..")]
    [InlineData("|.", "|..")]
    [InlineData("a\n|b|.", "a\n|b|.")]
    public void A_dot_at_the_start_of_a_line_is_doubled_wherever_the_pieces_end(string pieces, string travels)
    {
        var stuffing = new DotStuffing();

        string.Join('|', pieces.Split('|').Select(p => Encoding.ASCII.GetString(stuffing.Stuff(Encoding.ASCII.GetBytes(p)).Span)))
            .ShouldBe(travels);
    }

    [Fact]
    public void A_piece_without_such_a_dot_is_not_copied()
    {
        var stuffing = new DotStuffing();
        ReadOnlyMemory<byte> piece = "a.b\r\nc\r\n"u8.ToArray();

        stuffing.Stuff(piece).Span.Overlaps(piece.Span, out var offset).ShouldBeTrue();
        offset.ShouldBe(0);
    }

    /// <summary>
    /// Whoever reads it takes one dot away from each line that begins with one, and has what was written; and no line of it is a dot alone.
    /// </summary>
    [Property(MaxTest = 200, Replay = "5321,7")]
    public Property Any_message_in_any_pieces_comes_out_as_it_went_in() => Prop.ForAll(
        Gen.ListOf(from length in Gen.Choose(0,
            6) from letters in Gen.ListOf(Gen.Elements('.', '.', '\n', '\r', 'a'), length) select string.Concat(letters)).ToArbitrary(),
        static pieces =>
        {
            var stuffing = new DotStuffing();
            var travels = string.Concat(pieces.Select(p => Encoding.ASCII.GetString(stuffing.Stuff(Encoding.ASCII.GetBytes(p)).Span)));

            string.Join('\n', travels.Split('\n').Select(l => l.StartsWith('.') ? l[1..] : l)).ShouldBe(string.Concat(pieces));
            travels.Split('\n').ShouldNotContain(".");
        });

    [Theory]
    [InlineData("geheim", "geheim")]
    [InlineData("geheim", "Z2VoZWlt")]
    [InlineData("geheim", "AGlyAGdlaGVpbQ==")]
    [InlineData("geheim", "dXNlcj1pcgFhdXRoPUJlYXJlciBnZWhlaW0BAQ==")]
    [InlineData("geh\u00e9im", "geh?im")]
    [InlineData("~ \u007f", "~ ?")]
    [InlineData("~", "~")]
    public void A_secret_is_removed_in_every_form_in_which_it_was_sent_or_is_shown(string secret, string said) =>
        new Redaction(new SmtpCredentials("ir", secret, SmtpAuthentication.Plain)).Of($"535 no {said}, never {said}")
            .ShouldBe("535 no ***, never ***");

    [Fact]
    public void Without_a_secret_nothing_is_removed()
    {
        new Redaction(null).Of("535 no").ShouldBe("535 no");
        new Redaction(new SmtpCredentials("ir", "", SmtpAuthentication.Plain)).Of("535 no").ShouldBe("535 no");
    }

    [Theory]
    [InlineData(SmtpAuthentication.Automatic, "ir (Automatic, secret not shown)")]
    [InlineData(SmtpAuthentication.Plain, "ir (Plain, secret not shown)")]
    [InlineData(SmtpAuthentication.Login, "ir (Login, secret not shown)")]
    [InlineData(SmtpAuthentication.XOAuth2, "ir (XOAuth2, secret not shown)")]
    public void The_text_of_a_user_has_no_secret(SmtpAuthentication method, string told) =>
        new SmtpCredentials("ir", "geheim", method).ToString().ShouldBe(told);

    [Fact]
    public void A_common_time_applies_to_every_step()
    {
        var times = SmtpTimeouts.All(TimeSpan.FromSeconds(7));
        foreach (var time in new[] { times.Connect, times.Greeting, times.Command, times.DataStart, times.DataBlock, times.DataEnd,
            times.DataEndWhenStopped, times.Quit }) time.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public void The_ports_and_times_are_those_of_the_standards()
    {
        var options = new SmtpOptions { Host = "mx.example.net", ClientName = "example.com" };
        (options.Port, options.Security, options.TrustedRoots.Count).ShouldBe((587, SmtpSecurity.StartTls, 0));
        var times = options.Timeouts;
        (times.Connect, times.Greeting, times.Command, times.DataStart).ShouldBe(
            (TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(2)));
        (times.DataBlock, times.DataEnd, times.DataEndWhenStopped, times.Quit).ShouldBe(
            (TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(10)));
    }
}
