using System.Text.Json;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Reading;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace QifuReports.Workbook.Tests;

/// <summary>Words of filings that would do something if a spreadsheet took them for a formula, or that no file can carry.</summary>
public sealed class InjectionTests
{
    private static readonly string[] Hostile =
    [
        "=HYPERLINK(\"http://example.test\",\"x\")", "+1+1", "-2-3", "@SUM(A1)", "=cmd|' /C calc'!A0", "<b>&amp;</b>",
        "_x0041_ and _x000D_", " outer spaces ", "\U0001F4C8 rising", "apostrophe's \"quotes\"", "=\u00e9",
    ];

    [Fact]
    public void Words_stay_words_and_come_back_as_they_were()
    {
        var book = Read(out var used);
        var file = Shipped.Bytes(FactBook.Of(book, CheckRunner.Run(book)));
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document).ShouldBeEmpty();
        HashSet<string> found = new(StringComparer.Ordinal);
        var guarded = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<Xml.CellFormat>().ToList();
        foreach (var cell in document.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Xml.Cell>()))
        {
            var formula = cell.CellFormula?.Text;
            foreach (var words in Hostile)
                if (formula is not null) formula.ShouldNotContain(words);
            if (cell.DataType?.Value != Xml.CellValues.InlineString) continue;
            cell.CellFormula.ShouldBeNull();
            var text = cell.InlineString!.InnerText.Replace("_x005F_", "_", StringComparison.Ordinal);
            found.Add(text);
            if (text.Length > 0 && "=+-@".Contains(text[0]))
                guarded[(int)cell.StyleIndex!.Value].QuotePrefix?.Value.ShouldBe(true, $"{cell.CellReference}: {text}");
        }
        foreach (var words in used.Some()) found.ShouldContain(words);
    }

    [Theory]
    [InlineData("a\u0000b\u001Fc", "a\uFFFDb\uFFFDc")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("snake_case", "snake_case")]
    public void What_no_cell_can_hold_is_replaced(string words, string held) => Writing.CellText.Of(words).ShouldBe(held);

    // Not as data of a test: what runs the tests would replace it itself.
    [Fact]
    public void Half_a_character_is_replaced() => Writing.CellText.Of("lone \uD800 half").ShouldBe("lone \uFFFD half");

    [Fact]
    public void What_is_too_long_is_cut() =>
        Writing.CellText.Of(new string('x', 40_000)).Length.ShouldBe(Writing.CellText.MostCharacters);

    private static LedgerBook Read(out List<string> used)
    {
        using var folder = new TemporaryFolder();
        var data = folder.CopyOf(Path.Combine("tests", "Torvalin"));
        used = [];
        foreach (var file in Directory.GetFiles(Path.Combine(data, "filings")).Order(StringComparer.Ordinal))
        {
            var root = JsonNode.Parse(File.ReadAllText(file))!;
            root["title"] = "=title";
            foreach (var statement in root["statements"]!.AsArray())
                foreach (var line in statement!["lines"]!.AsArray())
                {
                    if (used.Count == Hostile.Length || line!["kind"]?.GetValue<string>() != "heading") continue;
                    line["caption"] = Hostile[used.Count];
                    used.Add(Hostile[used.Count]);
                }
            foreach (var statement in root["statements"]!.AsArray())
                for (var i = 0; i < Hostile.Length && used.Count < Hostile.Length; i++)
                {
                    statement!["lines"]!.AsArray().Add(new JsonObject { ["caption"] = Hostile[used.Count], ["kind"] = "heading" });
                    used.Add(Hostile[used.Count]);
                }
            File.WriteAllText(file, root.ToJsonString(new JsonSerializerOptions()));
        }
        var read = LedgerReader.Read(data);
        read.Diagnostics.ShouldBeEmpty(string.Join('\n', read.Diagnostics));
        return read.Book!;
    }
}
