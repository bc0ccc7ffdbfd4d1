using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Email;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Email;

public sealed partial class EmailComposerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> All => Mails.All;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Mail_about_results_reads_as_approved() =>
        Whole(Mails.Of("2023Q3", Mails.Words with { Replaces = Mails.Earlier })).ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void Mail_about_two_briefings_of_different_filings_reads_as_approved() =>
        Whole(Mails.Of("2022FY")).ShouldMatchApproved(c => c.NoDiff());

    // The loss of this year stands beside a loss and beside a profit.
    [Theory]
    [InlineData(-324.1, -301.0, "Net profit: a loss of EUR 71.0 million\nthe loss EUR 34.0 million larger year on year")]
    [InlineData(-324.1, -231.0, "Net profit: a loss of EUR 71.0 million\na swing of EUR 104.0 million year on year")]
    public void A_loss_is_larger_or_has_swung(double now, double before, string words)
    {
        var book = Hellmar.With(("materials", (decimal)now, (decimal)before));
        var period = Hellmar.PeriodOf(book, "2025Q1");
        var source = BriefingSource.For(book, period)!;
        var composer = new EmailComposer(book, source, period, CheckRunner.Run(book, period), TemplateSet.Load(Mails.TemplatesFolder).Set!);
        var (body, diagnostics) = composer.Compose(
            Mails.Words with { Documents = [new("results briefing", "results-briefing.pdf", "aaaabbbbcccc",
                source.Filing) { TellsResults = true }] });

        diagnostics.ShouldBeEmpty(string.Join('\n', diagnostics));
        body!.Text.Replace('\u00A0', ' ').ReplaceLineEndings("\n").ShouldContain(words);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Both_parts_say_the_same(string period)
    {
        foreach (var replaced in (IReadOnlyList<EmailReplaced>[])[[], Mails.Earlier])
        {
            var mail = Mails.Of(period, Mails.Words with { Replaces = replaced });

            SaidIn(mail.Html).ShouldBe(OneSpace(mail.Text));
            Figure().Count(mail.Text).ShouldBeGreaterThan(0);
            Figure().Matches(SaidIn(mail.Html)).Select(f => f.Value).ShouldBe(Figure().Matches(mail.Text).Select(f => f.Value));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_is_fetched_run_or_wider_than_a_narrow_window(string period)
    {
        var html = Mails.Of(period, Mails.Words with { Replaces = Mails.Earlier }).Html;

        foreach (var word in (string[])["<img", "<script", "<link", "<iframe", "<form", "url(", "http:", "https:", "@import", "@font-face",
            "nowrap", "position:", "float:"])
            html.ShouldNotContain(word, Case.Insensitive);
        foreach (var width in Width().Matches(html).Some()) width.Value.ShouldBeOneOf("width=\"100%\"", "max-width:560px");
        Comment().IsMatch(html).ShouldBeFalse();
        html.Any(c => c is >= '\uE000' and <= '\uF8FF' || (char.IsControl(c) && c != '\n')).ShouldBeFalse();
    }

    [Fact]
    public void A_GAAP_measure_stands_before_its_non_GAAP_counterpart()
    {
        var text = Mails.Of("2023Q3").Text;

        foreach (var measure in (string[])["income from operations:", "net income:", "net income per ADS, diluted:"])
        {
            var gaap = text.IndexOf("\n" + char.ToUpperInvariant(measure[0]) + measure[1..], StringComparison.Ordinal);
            gaap.ShouldBeGreaterThan(0, measure);
            text.IndexOf("Non-GAAP " + measure, StringComparison.Ordinal).ShouldBeGreaterThan(gaap, measure);
        }
    }

    [Theory]
    [InlineData("text.sbn")]
    [InlineData("html.sbn")]
    public void A_template_that_turns_that_round_is_an_error(string file)
    {
        var outcome = Altered(file, "\"net-result\" \"non-gaap-net-result\"", "\"non-gaap-net-result\" \"net-result\"");

        outcome.Body.ShouldBeNull();
        var mistake = outcome.Diagnostics.ShouldHaveSingleItem();
        mistake.Place.ToString().ShouldContain(file);
        mistake.Message.ShouldContain("net-income has to stand before it");
    }

    [Theory]
    [InlineData(FormatBranch.Money, "million", "billion")]
    [InlineData(FormatBranch.Money, "RMB", "US$")]
    [InlineData(FormatBranch.Percent, "%", "\u00A0pts")]
    [InlineData(FormatBranch.MoveUp, "up", "down")]
    [InlineData(FormatBranch.MoveDown, "down\u00A0", "")]
    [InlineData(FormatBranch.QuarterTitle, "third", "second")]
    [InlineData(FormatBranch.QuarterInText, "third", "second")]
    [InlineData(FormatBranch.Date, "November", "October")]
    public void Words_that_do_not_state_their_figures_are_no_mail(object branch, string was, string now)
    {
        FormatSeam.Bend((of, text) => of == (FormatBranch)branch ? text.Replace(was, now, StringComparison.Ordinal) : text);
        try
        {
            var (body, diagnostics) = Mails.Compose(Period.Quarter(2023, 3), Mails.Words, Mails.TemplatesFolder);

            body.ShouldBeNull();
            diagnostics.ShouldAllBe(d => d.Code == ProofCodes.OtherValue);
            ProofCodes.HaveBug(diagnostics).ShouldBeTrue();
        }
        finally
        {
            FormatSeam.Bend(null);
        }
    }

    [Theory]
    [InlineData("2023Q1")]
    [InlineData("2023Q2")]
    [InlineData("2023Q3")]
    [InlineData("2024Q1")]
    public void It_begins_with_the_headline_of_the_briefing_to_the_letter(string period)
    {
        var quarter = Period.Quarter(int.Parse(period.AsSpan(0, 4), CultureInfo.InvariantCulture), period[^1] - '0');
        var said = Repository.BriefingOf(quarter).Document!.Blocks.OfType<Paragraph>().Single(p => p.Kind == ParagraphKind.Headline);
        var headline = string.Concat(said.Content.OfType<TextRun>().Select(r => r.Text));

        Mails.Of(period).Text.ShouldStartWith($"Dear A. Reader,\n\n{headline}\n\nThe quarterly briefing");
        Mails.Of(period).Html.ShouldContain($"<strong>{headline}</strong>");
    }

    [Fact]
    public void What_is_not_in_an_attached_file_is_not_told()
    {
        var other = Mails.Words with { Documents = [new("provision briefing", "a.pdf", "aaaa", Mails.Release("2023Q3"))] };

        var mail = Mails.Of("2023Q3", other);

        mail.Subject.ShouldBe("Qifu Technology: Third quarter 2023 provision briefing");
        foreach (var words in (string[])["Net income", "Key figures", "financing income"])
        {
            mail.Text.ShouldNotContain(words);
            mail.Html.ShouldNotContain(words);
        }
    }

    [Fact]
    public void A_subject_of_two_lines_is_an_error()
    {
        var outcome = Altered("subject.sbn", "{{ issuer.short_name }}: ", "{{ issuer.short_name }}:\n");

        outcome.Body.ShouldBeNull();
        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("QT0401");
    }

    [Theory]
    [InlineData("A. Reader", "en", "Dear A. Reader,")]
    [InlineData("", "en", "Good day,")]
    [InlineData("奇富科技董事会", "zh", "尊敬的奇富科技董事会：")]
    [InlineData("奇富科技董事会", "zh-Hans", "尊敬的奇富科技董事会：")]
    [InlineData("", "ZH", "您好：")]
    [InlineData("A. Reader", "zhx", "Dear A. Reader,")]
    [InlineData("A. Reader", "fr", "Dear A. Reader,")]
    public void The_greeting_is_in_the_language_of_the_reader(string name, string language, string expected)
    {
        var mail = Mails.Of("2023Q3", Mails.Words with { RecipientName = name, Language = language });

        mail.Text.ShouldStartWith(expected + "\n");
        mail.Html.ShouldContain((expected[0] > '\u2000' ? " lang=\"zh\">" : "12px\">") + expected + "</p>");
    }

    [Fact]
    public void Signs_of_HTML_in_names_are_words_in_both_parts()
    {
        var hostile = new EmailDocument("a & b <briefing>", "<script>.pdf", "\"mark\"", Mails.Release("2023Q3")) { TellsResults = true };

        var mail = Mails.Of("2023Q3", new EmailWords("<b>O'Neil</b> & \"Sons\"", "en", [hostile],
            [new("<i>old</i>", "&amp;", Mails.Earlier[0].SentAt)], "IR <ir@example.org>", "write to a&b@example.org"));

        foreach (var tag in (string[])["<b>", "<i>", "<script>", "<briefing>", "<ir@"]) mail.Html.ShouldNotContain(tag);
        mail.Html.ShouldContain("Dear &lt;b&gt;O'Neil&lt;/b&gt; &amp; &quot;Sons&quot;,");
        mail.Html.ShouldContain("&amp;amp;");
        mail.Text.ShouldStartWith("Dear <b>O'Neil</b> & \"Sons\",\n");
        SaidIn(mail.Html).ShouldBe(OneSpace(mail.Text));
    }

    [Fact]
    public void A_correction_says_so_first_and_names_what_it_replaces()
    {
        var mail = Mails.Of("2023Q3", Mails.Words with { Replaces = Mails.Earlier });

        mail.Subject.ShouldBe("Corrected: Qifu Technology: Third quarter 2023 results briefing");
        OneSpace(mail.Text).ShouldContain(
            "This is a correction. It replaces the quarterly briefing (mark 0123456789ab) that you were sent on November 16, 2023 at " +
                "15:05 UTC: please discard that one.");
        mail.Text.IndexOf("correction", StringComparison.Ordinal)
            .ShouldBeLessThan(mail.Text.IndexOf("Key figures", StringComparison.Ordinal));
        Mails.Of("2023Q3").Text.ShouldNotContain("correct");
    }

    [Fact]
    public void One_briefing_is_and_several_are_attached()
    {
        var one = Mails.Words with { Documents = [new("fact sheet", "a.pdf", "aaaa", Mails.Release("2023Q3")) { TellsResults = true }] };

        OneSpace(Mails.Of("2023Q3", one).Text)
            .ShouldContain(
                "The fact sheet of Qifu Technology, Inc. for the third quarter of 2023 is attached. It was prepared from the Form " +
                    "6\u2011K of November 16, 2023.");
        OneSpace(Mails.Of("2023Q3").Text)
            .ShouldContain(
                "The quarterly briefing and fact sheet of Qifu Technology, Inc. for the third quarter of 2023 are attached. They were " +
                    "prepared from the Form 6\u2011K of November 16, 2023.");
    }

    [Theory]
    [InlineData("2024H1", "Qifu Technology: First half 2024 provision briefing")]
    [InlineData("2022FY", "Qifu Technology: Full year 2022 reconciliation briefing and provision briefing")]
    [InlineData("2023H1", "Qifu Technology: First half 2023 reconciliation briefing and provision briefing")]
    public void Without_a_release_of_results_there_are_no_key_figures_and_the_subject_says_what_there_is(string period, string subject)
    {
        var mail = Mails.Of(period);

        mail.Subject.ShouldBe(subject);
        mail.Text.ShouldNotContain("Key figures");
        mail.Text.ShouldNotContain("audit status");
        mail.Html.ShouldNotContain("<table");
    }

    [Fact]
    public void An_issuer_without_ADSs_and_non_GAAP_measures_has_its_own_figures_and_no_word_of_the_first()
    {
        var mail = Mails.Of("2025Q3");

        foreach (var part in (string[])[mail.Subject, mail.Text, mail.Html])
            foreach (var word in (string[])["Qifu", "RMB", "US$", "ADS", "GAAP", "loan"])
                part.ShouldNotContain(word, Case.Sensitive);
        mail.Text.ShouldContain("CHF");
        mail.Text.ShouldContain("IFRS");
        mail.Text.ShouldContain("year on year");
    }

    private (EmailBody? Body, IReadOnlyList<Ledger.Diagnostics.Diagnostic> Diagnostics) Altered(string file, string was, string becomes)
    {
        var folder = _folder.Combine("email");
        foreach (var (from, to) in ((string, string)[])[(Mails.TemplatesFolder, folder),
            (RepositoryRoot.PathOf("templates", "shared"), _folder.Combine("shared"))])
        {
            Directory.CreateDirectory(to);
            foreach (var template in Directory.EnumerateFiles(from)) File.Copy(template, Path.Combine(to, Path.GetFileName(template)));
        }
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(was);
        File.WriteAllText(path, text.Replace(was, becomes, StringComparison.Ordinal));
        return Mails.Compose(Period.Quarter(2023, 3), Mails.Words, folder);
    }

    private static string Whole(EmailBody mail) => $"{mail.Subject}\n\n{mail.Text}\n\n{mail.Html}";

    // What a reader sees of the HTML: runs within a line go on, blocks are parted.
    private static string SaidIn(string html) =>
        OneSpace(WebUtility.HtmlDecode(Tag().Replace(Run().Replace(html[html.IndexOf("<body", StringComparison.Ordinal)..], ""), " ")));

    private static string OneSpace(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex("</?(?:strong|span)[^>]*>")]
    private static partial Regex Run();

    [GeneratedRegex("</?[a-z][^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\d[\d,.]*")]
    private static partial Regex Figure();

    [GeneratedRegex("(?:min-|max-)?width(?:=\"[^\"]*\"|:[^;\"]*)")]
    private static partial Regex Width();

    [GeneratedRegex("<!--")]
    private static partial Regex Comment();
}
