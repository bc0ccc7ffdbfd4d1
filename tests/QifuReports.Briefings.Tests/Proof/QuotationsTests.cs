using QifuReports.Briefings.Proof;
using QifuReports.Ledger;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Proof;

public sealed class QuotationsTests
{
    private static Quotations Of(params string[] texts) =>
        new(new LedgerBook(new Issuer("Example plc", "Example", texts, "EUR", null, new IssuerPolicies(false, false, 0)),
            new TaxonomyBook([]), []));

    [Theory]
    [InlineData("Bridge 2030 AG", "The Bridge 2030 AG said", "The xxxxxx xxxx xx said")]
    [InlineData("Bridge 2030 AG", "bridge\u00A02030\u00A0ag", "xxxxxx\u00A0xxxx\u00A0xx")]
    [InlineData("Bridge 2030 AG", "of 2030 and 2.5", "of 2030 and 2.5")]
    [InlineData("Bridge 2030 AG", "2030", "2030")]
    [InlineData("Bridge 2030 AG", "said by Bridge 2030", "said by xxxxxx xxxx")]
    [InlineData("Bridge 2030 AG", "Bridge 20301 AG", "Bridge 20301 AG")]
    [InlineData("Bridge 2030 AG", "Bridge 2030.5", "Bridge 2030.5")]
    [InlineData("Plan 1.5", "Plan 1 for all", "Plan 1 for all")]
    [InlineData("1.5 Plan", "21.5 Plan", "21.5 Plan")]
    [InlineData("Report of January", "the report of January of 2025", "the xxxxxx xx xxxxxxx of 2025")]
    [InlineData("Report", "the Report of 2025", "the Report of 2025")]
    public void Only_the_text_as_a_whole_or_a_line_of_it_is_known(string text, string words, string bare) =>
        Of(text).Without(words).ShouldBe(bare);

    [Theory]
    [InlineData("as Bridge", "2030", "AG says", "xxxx")]
    [InlineData("as the Bridge", "2030 AG", "", "xxxx xx")]
    [InlineData("of", "2030", "AG", "2030")]
    [InlineData("Bri\u00AD", "dge 2030 AG of 7", "", "xxx xxxx xx of 7")]
    [InlineData("", "in 2025 Bridge 2030", "AG", "in 2025 xxxxxx xxxx")]
    [InlineData("", "Bridge 2030 A", "G of 7", "xxxxxx xxxx x")]
    [InlineData("Bri", "dge 2030 A", "G of 7", "xxx xxxx x")]
    [InlineData("Bri", "dge 2031 A", "G of 7", "dge 2031 A")]
    public void A_text_may_stand_on_two_lines(string before, string words, string after, string bare) =>
        Of("Bridge 2030 AG").Without(before, words, after).ShouldBe(bare);

    [Fact]
    public void What_is_found_fast_is_what_the_rule_says()
    {
        const string Alphabet = "aB 12.,\u00A0\u00AD";
        var random = new Random(20);
        string Text(int most) => new([.. Enumerable.Range(0, 1 + random.Next(most)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
        var found = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var texts = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Text(8)).Where(t => t.Any(char.IsAsciiDigit)).ToArray();
            var words = (random.Next(2) == 0 ? Text(4) : "")
                + (texts.Length > 0 && random.Next(3) > 0 ? texts[0][random.Next(texts[0].Length)..] : "") + Text(6);
            var expected = QuotationRule.Without(texts, words);
            Of(texts).Without(words).ShouldBe(expected, $"\"{words}\" with \"{string.Join("\", \"", texts)}\"");
            if (expected.Contains('x')) found++;
        }
        found.ShouldBeGreaterThan(2_000);
    }
}

/// <summary>What a quotation is, spelt out place by place, without regard to how long that takes.</summary>
internal static class QuotationRule
{
    public static string Without(IEnumerable<string> texts, string words)
    {
        words = Visible(words);
        var bare = words.ToCharArray();
        foreach (var text in texts.Select(Visible))
            for (var at = 0; at < words.Length; at++)
            {
                var length = QuotedAt(words, at, text);
                if (length == 0) continue;
                for (var i = at; i < at + length; i++)
                    if (char.IsLetterOrDigit(bare[i])) bare[i] = 'x';
                at += length - 1;
            }
        return new string(bare);
    }

    private static int QuotedAt(string words, int at, string text)
    {
        if (Cuts(words, at)) return 0;
        var rest = words[at..];
        var length = Common(text, rest);
        if (length == text.Length || (length > 0 && EndsLine(rest, length) && IsEnough(rest[..length])))
            return Cuts(words, at + length) ? 0 : length;
        if (at > 0) return 0;
        for (var from = 1; from < text.Length; from++)
        {
            if (Cuts(text, from)) continue;
            length = Common(text[from..], rest);
            if (length > 0 && (from + length == text.Length || EndsLine(rest, length)) && IsEnough(rest[..length]) && !Cuts(words, length))
                return length;
        }
        return 0;
    }

    private static string Visible(string text) => text.Replace("\u00AD", "", StringComparison.Ordinal);

    private static bool EndsLine(string rest, int length) => rest[length..].Trim(' ', '\u00AD').Length == 0;

    private static bool IsEnough(string part) => part.Count(c => !char.IsAsciiDigit(c) && !char.IsWhiteSpace(c)) >= 3;

    private static bool Cuts(string text, int place)
    {
        if (place <= 0 || place >= text.Length) return false;
        if (!char.IsAsciiDigit(text[place]))
            return text[place] is '.' or ',' && char.IsAsciiDigit(text[place - 1]) && place + 1 < text.Length
                && char.IsAsciiDigit(text[place + 1]);
        return char.IsAsciiDigit(text[place - 1]) || (text[place - 1] is '.' or ',' && place > 1 && char.IsAsciiDigit(text[place - 2]));
    }

    private static int Common(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && Alike(a[length], b[length])) length++;
        return length;
    }

    private static bool Alike(char a, char b) =>
        char.ToUpperInvariant(a == '\u00A0' ? ' ' : a) == char.ToUpperInvariant(b == '\u00A0' ? ' ' : b);
}
