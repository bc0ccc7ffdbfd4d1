using QifuReports.Ledger.Reading;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>How finely a dash is nil.</summary>
public class NilPrecisionTests
{
    [Theory]
    [InlineData("12.5", "million", 100_000)]
    [InlineData("12", "million", 1_000_000)]
    [InlineData("12.50", "billion", 10_000_000)]
    [InlineData("12", "thousand", 1_000)]
    public void A_dash_is_nil_as_finely_as_the_numbers_of_its_statement(string beside, string scale, int resolution)
    {
        using var folder = new TemporaryFolder();
        Write(folder, "issuer.json", SmallFolder.Issuer);
        Write(folder, "taxonomy.json", SmallFolder.Taxonomy);
        Write(folder, "filings/one.json",
            $$"""
            {
              "id": "one", "form": "6-K", "date": "2023-11-16", "title": "Third quarter", "period": "2023Q3", "auditStatus": "unaudited", "basis": "us-gaap",
              "statements": [{
                "id": "operations", "title": "Operations", "kind": "table",
                "columns": [{"id": "now", "heading": "Q3 2023", "period": "2023Q3", "currency": "RMB", "scale": "{{scale}}"}],
                "lines": [{"caption": "Fees", "concept": "fees", "values": ["-"]}, {"caption": "Revenue", "concept": "revenue", "values": [{{beside}}]}]
              }]
            }
            """);

        var cells = LedgerReader.Read(folder.Path).Book.ShouldNotBeNull().Filings[0].Statements[0].Lines.Select(
            l => l.Cells[0].Fact.ShouldNotBeNull()).ToList();
        (cells[0].IsNil, cells[0].Value, cells[0].Resolution).ShouldBe((true, 0, resolution));
        cells[1].Resolution.ShouldBe(resolution);
    }

    private static void Write(TemporaryFolder folder, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Combine(path))!);
        File.WriteAllText(folder.Combine(path), text);
    }
}
