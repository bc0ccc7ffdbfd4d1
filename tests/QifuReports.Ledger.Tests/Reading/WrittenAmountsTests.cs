using QifuReports.Ledger.Export;
using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>What is said where a number was typed as a text, which names are in kebab case, and how files are handed on as texts.</summary>
public sealed class WrittenAmountsTests : IDisposable
{
    private readonly SmallFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\u2013", "Write \"-\" where the filing has a dash.")]
    [InlineData("\u2014", "Write \"-\" where the filing has a dash.")]
    [InlineData("\u2212", "Write \"-\" where the filing has a dash.")]
    [InlineData("--", "Write \"-\" where the filing has a dash.")]
    [InlineData(" \u2013 ", "Write \"-\" where the filing has a dash.")]
    [InlineData("", "Write null where the filing has a blank.")]
    [InlineData("  ", "Write null where the filing has a blank.")]
    [InlineData("12", "Write the bare number: 12.")]
    [InlineData("(12)", "Write the bare number: -12.")]
    [InlineData("(12", "Write the bare number: 12.")]
    [InlineData("12)", "Write the bare number: 12.")]
    [InlineData("1,234.50", "Write the bare number: 1234.50.")]
    [InlineData("-12", "Write the bare number: -12.")]
    [InlineData("12%", "Write the bare number: 12.")]
    [InlineData("(1.5%)", "Write the bare number: -1.5.")]
    [InlineData("12 million", "")]
    [InlineData("n.a.", "")]
    public void A_number_as_a_text_is_told_with_what_to_write(string text, string hint)
    {
        _folder.Replace("filings/one.json", "\"values\": [7]", $"\"values\": [\"{text}\"]");
        var told = _folder.Read().Diagnostics.ShouldHaveSingleItem();
        (told.Code, told.Hint).ShouldBe((ProblemCodes.WrongKind, hint));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("9", true)]
    [InlineData("a-b", true)]
    [InlineData("a9-9b", true)]
    [InlineData("a--b", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("A", false)]
    [InlineData("a_b", false)]
    [InlineData("\u00E4", false)]
    public void A_name_is_in_kebab_case(string id, bool isOne)
    {
        _folder.Replace("filings/one.json", "\"id\": \"balance\"", $"\"id\": \"{id}\"");
        _folder.Read().Diagnostics.Select(d => d.Code).ShouldBe(isOne ? [] : [ProblemCodes.BadId]);
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("9", true)]
    [InlineData("10", false)]
    [InlineData("-1", false)]
    [InlineData("1.5", false)]
    [InlineData("1.0", true)]
    public void An_indent_is_a_whole_number_from_nought_to_nine(string indent, bool isOne)
    {
        _folder.Replace("filings/one.json", "\"indent\": 1", $"\"indent\": {indent}");
        _folder.Read().Diagnostics.Select(d => d.Code).ShouldBe(isOne ? [] : [ProblemCodes.OutOfRange]);
    }

    /// <summary>Numbers are kept to their last digit: of 18 digits and fewer, and of more in another way.</summary>
    [Theory]
    [InlineData("0")]
    [InlineData("-0.10")]
    [InlineData("123456789012345678")]
    [InlineData("-123456789012345678")]
    [InlineData("1234567890123456789")]
    [InlineData("-1234567890123456789")]
    [InlineData("12345678901234567890")]
    [InlineData("1.23456789012345678")]
    [InlineData("1.234567890123456789")]
    [InlineData("-1.2345678901234567890")]
    [InlineData("999999999999999999999999999.9")]
    [InlineData("0.0000000000000000000000000001", false)]
    [InlineData("9999999999999999999999999999")]
    [InlineData("99999999999999999999999999999", false)]
    [InlineData("1e5", false)]
    [InlineData("1E5", false)]
    public void A_number_is_kept_to_its_last_digit(string written, bool isKept = true)
    {
        var problems = new Problems("f");
        var node = JsonTree.Read(System.Text.Encoding.UTF8.GetBytes($"[{written}]"), problems).ShouldNotBeNull().Items[0];
        if (!isKept) node.Number.ShouldBeNull();
        else node.Number.ShouldNotBeNull().ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(written);
    }

    [Fact]
    public void The_files_are_handed_on_without_their_mark_by_their_paths()
    {
        _folder.Write("issuer.json", [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(SmallFolder.Issuer)]);
        _folder.Write("filings/a.json", SmallFolder.Filing.Replace("6-K-1", "6-K-\u00E9"));
        _folder.Write("filings/._a.json", "x");
        var texts = DataText.Of(_folder.Path);
        texts.Select(t => t.Name).ShouldBe(["issuer.json", "taxonomy.json", "filings/a.json", "filings/one.json"]);
        texts[0].Text.ShouldBe(SmallFolder.Issuer);
        texts[2].Text.ShouldContain("6-K-\u00E9");
    }

    /// <summary>One long text is written whole, wherever the room ends, behind what stands there already.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(21_000)]
    [InlineData(21_845)]
    [InlineData(21_846)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void A_long_text_is_written_whole(int length)
    {
        foreach (var letter in new[] { 'a', '\u00E9', '\u5947' })
        {
            var text = new string(letter, length);
            using var output = new MemoryStream();
            var json = new JsonText(output, indented: false);
            json.BeginObject().BeginArray("a"u8).Item(text).Item(7).Item(text).EndArray().EndObject().End();
            System.Text.Encoding.UTF8.GetString(output.ToArray()).ShouldBe($"{{\"a\":[\"{text}\",7,\"{text}\"]}}\n");
        }
    }
}
