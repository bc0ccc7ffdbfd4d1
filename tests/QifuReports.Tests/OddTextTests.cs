using System.Text;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Tests;

/// <summary>
/// Names and texts as companies have them: with digits, of any script that a font has, longer than any column. Variations of the invented
/// company.
/// </summary>
public sealed class OddTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _data;

    public OddTextTests()
    {
        _folder.CopyOf(Path.Combine("tests", "Torvalin"));
        _data = _folder.Combine("tests", "Torvalin");
    }

    public void Dispose() => _folder.Dispose();

    private void Call(params (string Old, string New)[] names)
    {
        foreach (var file in Directory.GetFiles(_data, "*.json", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            foreach (var (old, @new) in names) text = text.Replace($"\"{old}\"", $"\"{@new}\"");
            File.WriteAllText(file, text);
        }
    }

    private Outcome Make(string kind) => App.RunHere(kind, "2025Q3", "--data", _data, "--output", _folder.Combine("out"));

    private void IsMade(params string[] kinds)
    {
        foreach (var kind in kinds)
        {
            var outcome = Make(kind);
            outcome.Code.ShouldBe(0, $"{kind}: {outcome.Error}");
        }
    }

    /// <summary>What the briefing reads as, words that were divided put together.</summary>
    private string Text(string name = "quarterly-briefing.pdf", bool raw = false)
    {
        var document = PdfDocument.Open(File.ReadAllBytes(_folder.Combine("out", "2025Q3", name)));
        var reader = new PageTextReader(document);
        var text = new StringBuilder();
        for (var i = 0; i < document.PageCount; i++) text.Append(reader.Read(i).Characters).Append('\n');
        return raw ? text.ToString() : text.ToString().Replace("\u00AD", "");
    }

    /// <summary>A template writes names into a text of Markdown: none of their signs is taken for its syntax.</summary>
    [Theory]
    [InlineData("Sales [x](https://evil.example) _net_ `y`")]
    [InlineData("# Sales **of** <b>all</b>")]
    [InlineData("- Sales &lt; \\\\* plan")]
    [InlineData("> Sales ![x](y.png) [^1]")]
    public void Signs_of_Markdown_in_a_name_are_signs_of_the_name(string name)
    {
        Call(("Revenue", name));

        IsMade("quarterly", "factsheet");
        var shown = name.Replace("\\\\", "\\", StringComparison.Ordinal);
        string Packed(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c))).Replace('\u2011', '-');
        Packed(Text()).Split(Packed(shown)).Length.ShouldBeGreaterThan(3);
        var pdf = PdfDocument.Open(File.ReadAllBytes(_folder.Combine("out", "2025Q3", "quarterly-briefing.pdf")));
        Encoding.Latin1.GetString(File.ReadAllBytes(_folder.Combine("out", "2025Q3", "quarterly-briefing.pdf"))).ShouldNotContain("evil.example");
        pdf.PageCount.ShouldBeGreaterThan(5);

        var html = App.RunHere("html", "2025Q3", "--data", _data, "--output", _folder.Combine("out"));
        html.Code.ShouldBe(0, html.Error);
        var page = File.ReadAllText(_folder.Combine("out", "2025Q3", "quarterly-briefing.html"));
        page.ShouldNotContain("href=\"https://evil");
        page.ShouldNotContain("<b>all");
        App.RunHere("send", "2025Q3", "--to", "board", "--dry-run", "--data", _data, "--output", _folder.Combine("out"))
            .Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("5G services", "Web3", "B2B", "Q4 plan", "24/7 orders")]
    [InlineData("Sales (Q4 plan)", "Costs 2.0", "EBITA 3", "Result 2", "FTE 1.5")]
    [InlineData("Plan 2030 sales", "Half 1 costs", "Y2K result", "Profit 360\u00B0", "2025 orders")]
    [InlineData("\u03A5\u03C0\u03B7\u03C1\u03B5\u03C3\u03AF\u03B5\u03C2 5G",
        "\u041F\u0440\u0438\u0431\u043E\u0440\u044B \u0412\u0032\u0412", "\u017Dlu\u0165ou\u010Dk\u00FD 3. k\u016F\u0148", "\u1E9E 1\u00BD",
        "\u0110\u1EA7u t\u01B0 4.0")]
    public void Names_with_digits_are_names_in_tables_prose_charts_and_mails(string revenue, string costs, string operating, string net,
        string orders)
    {
        Call(("Revenue", revenue), ("Service and spare parts", revenue + " B"), ("Materials", costs + " M"), ("Operating costs", costs),
            ("Operating profit", operating), ("Profit for the period", net), ("Orders received", orders), ("Employees", orders + " E"),
            ("Operating margin", operating + " margin"), ("Total assets", revenue + " assets"));
        IsMade("quarterly", "factsheet");
        var sent = App.RunHere("send", "2025Q3", "--to", "board", "--dry-run", "--data", _data, "--output", _folder.Combine("out"));
        sent.Code.ShouldBe(0, sent.Error);
        Text().ShouldContain(revenue);
    }

    [Fact]
    public void An_issuer_whose_name_has_numbers_may_have_it_on_several_lines()
    {
        Call(("Torvalin Instruments AG",
            "3M Torvalin 2000 Instruments and Measuring Systems for the Next Century of Industry Holding 21 AG"),
            ("Torvalin", "Torvalin 2000"));
        IsMade("quarterly", "factsheet");
    }

    [Fact]
    public void A_word_wider_than_any_column_is_divided_and_reads_as_one()
    {
        var word =
            string.Concat(Enumerable.Repeat("Erwerbsunf\u00E4higkeitsversicherungspr\u00E4mienr\u00FCckerstattungsanspr\u00FCche", 3));
        const string address =
            "https://ir.torvalin.example/filings/2025/interim/consolidated_balance_sheet_total_assets_of_the_group_and_of_its_subsidiaries.html";
        Call(("Service and spare parts", word), ("Total assets", address), ("Torvalin", word[..115]));
        IsMade("quarterly", "factsheet");

        var text = Text();
        text.ShouldContain(word);
        text.ShouldContain(address);
        var raw = Text(raw: true);
        raw.ShouldContain("\u00AD");
        var lines = raw.Split('\n').SelectMany(page => page.Split("https://", StringSplitOptions.None).Skip(1))
            .Select(rest => rest[..(address.Length - 8)]).ToList();
        lines.ShouldNotBeEmpty();
        foreach (var line in lines) line.ShouldBe(address[8..], "an address has no hyphen of ours");
    }

    [ToolFact("qpdf")]
    public void A_file_with_a_word_wider_than_any_column_is_whole()
    {
        Call(("Service and spare parts",
            string.Concat(Enumerable.Repeat("Erwerbsunf\u00E4higkeitsversicherungspr\u00E4mienr\u00FCckerstattungsanspr\u00FCche", 3))));
        IsMade("quarterly");

        var (code, said) =
            ExternalTool.Run("qpdf", File.ReadAllBytes(_folder.Combine("out", "2025Q3", "quarterly-briefing.pdf")), "--check", "{}");
        code.ShouldBe(0, said);
    }

    [Fact]
    public void A_soft_hyphen_is_seen_only_where_a_line_ends_and_in_no_title_or_mail()
    {
        Call(("Torvalin Instruments AG", "Tor\u00ADva\u00ADlin 2000 Instru\u00ADmente AG"), ("Torvalin", "Torva\u00ADlin"),
            ("Service and spare parts", "Er\u00ADsatz\u00ADteile 5G"),
            ("Operating profit",
                "Betriebs\u00ADergebnis\u00ADvor\u00ADzinsen\u00ADsteuern\u00ADund\u00ADabschreibungen\u00ADauf\u00ADsach\u00ADanlagen"));
        IsMade("quarterly", "factsheet");
        Text().ShouldContain("Torvalin 2000 Instrumente AG");
        Text(raw: true).ShouldContain("Torvalin 2000 Instrumente AG", Case.Sensitive);
        var sent = App.RunHere("send", "2025Q3", "--to", "board", "--dry-run", "--data", _data, "--output", _folder.Combine("out"));
        sent.Code.ShouldBe(0, sent.Error);
        var mail = Directory.GetFiles(_folder.Combine("out", "2025Q3", "mail"), "*.eml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).First();
        File.ReadLines(mail).First(l => l.StartsWith("Subject:", StringComparison.Ordinal)).ShouldContain("Torvalin");
    }

    [Fact]
    public void A_cause_of_many_pages_goes_on_over_them()
    {
        var cause = string.Concat(Enumerable.Repeat("more instruments under contract and ", 600)) + "no end of them";
        Call(("more instruments under contract", cause));
        IsMade("quarterly");
        Text().ShouldContain("and no end of them");
    }

    [Fact]
    public void Characters_that_no_font_has_are_told_with_every_place_and_the_setting()
    {
        Call(("Torvalin Instruments AG", "\u54C8\u6C83\u62C9"), ("Service and spare parts", "\u54C8 parts"));
        var outcome = Make("quarterly");
        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain(
            "issuer.json(3,11) $.name: QB0020: No font has U+54C8 (\u54C8), U+6C83 (\u6C83), U+62C9 (\u62C9) in \"\u54C8\u6C83\u62C9\".");
        outcome.Error.ShouldContain("Style:FontFolder");
        outcome.Error.ShouldContain("of the concept \"service-revenue\"");
        outcome.Error.ShouldNotContain("   at ");
        Directory.GetFiles(_folder.Combine("out"), "*", SearchOption.AllDirectories).ShouldBeEmpty("nothing is left behind");
    }
}
