using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Reading;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>
/// Where figures and causes are said to stand, down to the value and to which of two lines of one name, and what is told of columns that
/// are alike.
/// </summary>
public sealed class PlacesOfFiguresTests : IDisposable
{
    private readonly SmallFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_figure_stands_at_its_value()
    {
        var facts = _folder.Read().Book.ShouldNotBeNull().Filings[0].Statements[0].Lines.SelectMany(l => l.Cells).Select(c => c.Fact)
            .OfType<Fact>().ToList();
        var text = SmallFolder.Filing.Split('\n');
        facts.Select(f =>
            $"{f.Source.Place.JsonPath} {text[f.Source.Place.Line - 1][(f.Source.Place.Column - 1)..].Split([',', ']', '}'])[0]}").ShouldBe(
        [
            "$.statements[0].lines[1].values[0] 4281026", "$.statements[0].lines[1].values[1] \"-\"",
            "$.statements[0].lines[2].values[0] 4281026",
            "$.statements[0].lines[3].values[0] 5", "$.statements[0].lines[3].values[1].value 1.50",
            "$.statements[0].lines[4].values[0] 27.90",
            "$.statements[0].lines[4].values[1] -1", "$.statements[0].lines[5].values[0] 3.10", "$.statements[0].lines[5].values[1] 3",
        ]);
        facts[0].Source.Place.File.ShouldEndWith("one.json");
    }

    [Fact]
    public void A_ratio_stands_at_its_value()
    {
        _folder.Replace("filings/one.json", "\"scale\": \"thousand\"},\n        {\"id\": \"then\"",
            "\"scale\": \"thousand\"},\n        {\"id\": \"share\", \"heading\": \"%\", \"kind\": \"percent-of\", \"of\": \"now\", " +
                "\"concept\": \"revenue\"},\n        {\"id\": \"then\"");
        _folder.Replace("filings/one.json", "[4281026, \"-\"]", "[4281026, 100, \"-\"]");
        _folder.Replace("filings/one.json", "[4281026, null]", "[4281026, {\"value\": 100}, null]");
        _folder.Replace("filings/one.json", "[5, {", "[5, null, {");
        _folder.Replace("filings/one.json", "[27.90, -1]", "[27.90, null, -1]");
        _folder.Replace("filings/one.json", "[3.10, 3]", "[3.10, null, 3]");
        var lines = _folder.Read().Book.ShouldNotBeNull().Filings[0].Statements[0].Lines;
        lines[1].Cells[1].Ratio.ShouldNotBeNull().Source.Place.JsonPath.ShouldBe("$.statements[0].lines[1].values[1]");
        lines[2].Cells[1].Ratio.ShouldNotBeNull().Source.Place.JsonPath.ShouldBe("$.statements[0].lines[2].values[1].value");

        // It is no column of the period of the filing.
        _folder.Replace("filings/one.json", "\"period\": \"2023Q3\",\n  \"audit", "\"period\": \"2023Q2\",\n  \"audit");
        _folder.Complaints().ShouldHaveSingleItem()
            .ShouldContain("has no column of 2023Q2, the period of the filing; it has 2023Q3, 2022Q3.");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\"caption\": \"Fees\", \"kind\": \"heading\"},", 2)]
    [InlineData(
        "{\"caption\": \"Fees\", \"kind\": \"heading\"}, {\"caption\": \"Fees\", \"kind\": \"heading\"}, {\"caption\": \"fees\", " +
            "\"kind\": \"heading\"},", 3)]
    public void A_cause_is_of_the_line_that_has_its_name_for_the_so_manieth_time(string before, int occurrence)
    {
        _folder.Replace("filings/one.json", "{\"caption\": \"Fees\", \"concept\"", before + "{\"caption\": \"Fees\", \"concept\"");
        _folder.Replace("filings/one.json", "{\"caption\": \"Per share\"",
            "{\"caption\": \"Fees\", \"kind\": \"heading\"}, {\"caption\": \"Per share\"");
        var filing = _folder.Read().Book.ShouldNotBeNull().Filings[0];
        (filing.Drivers[0].Source.Caption, filing.Drivers[0].Source.Occurrence).ShouldBe(("Fees", occurrence));
        filing.Statements[0].Lines.Single(l => l.Concept?.Value == "fees").Cells[0].Fact!.Source.Occurrence.ShouldBe(occurrence);
    }

    [Theory]
    [InlineData("\"currency\": \"RMB\", \"scale\": \"thousand\"", "RMB")]
    [InlineData("\"scale\": \"thousand\"", "no currency")]
    [InlineData("\"currency\": \"USD\"", "USD")]
    public void Columns_that_are_alike_are_told_with_what_they_have_in_common(string both, string currency)
    {
        _folder.Write("filings/one.json", $$"""
            {"id": "x", "form": "x", "date": "2023-11-16", "title": "x", "period": "2023Q3", "auditStatus": "unaudited", "basis": "us-gaap", "statements": [
              {"id": "operations", "title": "Operations", "kind": "table", "columns": [
                {"id": "a", "heading": "2023", "period": "2023Q3", {{both}}}, {"id": "b", "heading": "2023", "period": "2023Q3", {{both}}}],
               "lines": [{"caption": "Margin", "concept": "margin", "values": [27.9, null]}]}]}
            """);
        _folder.Complaints().ShouldHaveSingleItem().ShouldContain($"The columns \"a\" and \"b\" are both of 2023Q3, {currency}, us-gaap.");
    }

    [Fact]
    public void Texts_of_a_file_that_cannot_be_read_any_more_are_passed_over()
    {
        if (!OperatingSystem.IsLinux()) return;
        _folder.Replace("filings/one.json", "\"title\": \"Third quarter\"", "\"title\": \"Third \u2461 quarter\"");

        // One is a device, and one is refused by the system itself as it is read.
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "filings", "a.json"), "/dev/null");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "filings", "b.json"), "/proc/self/mem");
        Should.Throw<IOException>(() => File.ReadAllBytes(Path.Combine(_folder.Path, "filings", "b.json")));
        TextPlaces.Of(_folder.Path, [0x2461], 10).ShouldHaveSingleItem().Text.ShouldBe("Third \u2461 quarter");
    }
}
