using System.Text;
using System.Text.Json;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Tests.Data;
using QifuReports.Ledger.Tests.Reading;

namespace QifuReports.Ledger.Tests.Export;

/// <summary>
/// How drafts, and places in the document, leave the ledger: further fields of the CSV, properties beside the dimensions of the xBRL-JSON.
/// Without any there is nothing of it.
/// </summary>
public class DraftExportTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Fact]
    public void Csv_says_in_further_fields_where_a_figure_stood_and_why_it_is_a_draft()
    {
        var (book, rows) = Marked();
        var lines = Written(s => FactsCsv.Write(book, rows, [], s)).TrimEnd().Split("\r\n");

        lines[0].ShouldEndWith(",terms,origin,draft");
        lines[1].ShouldEndWith(",\"table 2, row 14\",why not");
        lines.Skip(1).Count(l => l.EndsWith(",why not", StringComparison.Ordinal)).ShouldBe(2);
        lines.Count(l => l.EndsWith(",,", StringComparison.Ordinal)).ShouldBe(lines.Length - 3);
        Written(s => FactsCsv.Write(DataFolder.Book, [], [], s)).ShouldEndWith(",terms\r\n");
    }

    [Fact]
    public void Xbrl_json_says_so_beside_the_dimensions()
    {
        var (book, rows) = Marked();
        using var json = JsonDocument.Parse(Written(s => FactsXbrlJson.Write(book, rows, [], s)));
        var facts = json.RootElement.GetProperty("facts");

        var first = facts.GetProperty("f1");
        (first.GetProperty("source:origin").GetString(), first.GetProperty("source:draft").GetString()).ShouldBe(
            ("table 2, row 14", "why not"));
        first.GetProperty("dimensions").EnumerateObject().ShouldNotContain(d => d.Name == "source:draft" || d.Name == "source:origin");
        facts.EnumerateObject().Count(f => f.Value.TryGetProperty("source:draft", out _)).ShouldBe(2);
    }

    [Fact]
    public void A_derived_figure_is_a_draft_where_a_term_of_it_is()
    {
        using var folder = new SmallFolder();
        folder.Replace("filings/one.json", "\"period\": \"2022Q3\"", "\"period\": \"2023-9M\"");
        folder.Replace("filings/one.json", "[4281026, \"-\"]", "[4281026, 9281026]");
        folder.Replace("filings/one.json", "\"id\": \"then\",", "\"id\": \"then\", \"draft\": \"nine months?\",");
        var book = folder.Read().Book.ShouldNotBeNull();
        var derived = DerivedRows.Of(book);

        var half = derived.First(d => d.Figure.Concept.Value == "fees");
        half.Period.ToString().ShouldBe("2023H1");
        var csv = Written(s => FactsCsv.Write(book, [], derived, s)).Split("\r\n");
        csv.Single(l => l.StartsWith(half.Id + ",", StringComparison.Ordinal)).ShouldEndWith(",nine months?");
        using var json = JsonDocument.Parse(Written(s => FactsXbrlJson.Write(book, [], derived, s)));
        json.RootElement.GetProperty("facts").GetProperty(half.Id).GetProperty("source:draft").GetString().ShouldBe("nine months?");
    }

    private static (LedgerBook Book, IReadOnlyList<FactRow> Rows) Marked()
    {
        using var folder = new SmallFolder();
        folder.Replace("filings/one.json", "\"form\": \"6-K\",",
            $"\"form\": \"6-K\", \"document\": {{\"name\": \"a.htm\", \"sha256\": \"{Hash}\"}},");
        folder.Replace("filings/one.json", "\"caption\": \"Fees\",",
            "\"caption\": \"Fees\", \"origin\": \"table 2, row 14\", \"draft\": \"why not\",");
        var book = folder.Read().Book.ShouldNotBeNull();
        return (book, FactRows.Of(book));
    }

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
