using System.Text;
using System.Text.Json;
using QifuReports.App.Commands.Parameters;
using QifuReports.App.Waiving;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Tests.Waiving;

/// <summary>An entry goes into a file of waivers as its owner lays it out, and all else in the file stays to the byte.</summary>
public sealed class WaiverTextTests
{
    private static readonly FactKey Revenue = new(new ConceptId("revenue"), Period.Quarter(2025, 2), "EUR", new Basis("ifrs"));
    private static readonly WaiverEntry Entry = new("QC01", [Revenue, Revenue with { Unit = "USD" }], "abc", ["5", "6 \"x\""], "why\u00fc");
    private const string Flat =
        """{"check": "QC01", "figures": [{"concept": "revenue", "period": "2025Q2", "unit": "EUR", "basis": "ifrs"}, {"concept": "revenue", "period": "2025Q2", "unit": "USD", "basis": "ifrs"}], "values": "abc", "stated": ["5", "6 \"x\""], "reason": "why""" + "\u00fc\"}";

    [Theory]
    [InlineData("{\"waivers\": []}", "{\"waivers\": [#]}")]
    [InlineData("{\"waivers\": []}\n", "{\"waivers\": [#]}\n")]
    [InlineData("{\"a\": [{}], \"waivers\": [{\"b\": [{}]}, {}], \"c\": [{}]}",
        "{\"a\": [{}], \"waivers\": [{\"b\": [{}]}, {}, #], \"c\": [{}]}")]
    public void On_one_line_it_stays_on_it(string file, string expected) =>
        Put(file).ShouldBe(expected.Replace("#", Flat, StringComparison.Ordinal));

    [Theory]
    [InlineData("{\n  \"waivers\": []\n}\n", "\n", "    ", "  ", "{\n  \"waivers\": [\n    #\n  ]\n}\n")]
    [InlineData("{\r\n\t\"waivers\": []\r\n}\r\n", "\r\n", "\t\t", "\t", "{\r\n\t\"waivers\": [\r\n\t\t#\r\n\t]\r\n}\r\n")]
    [InlineData("{\n\"waivers\": []\n}", "\n", "  ", "  ", "{\n\"waivers\": [\n  #\n]\n}")]
    [InlineData("{\n    \"waivers\": [\n        {\"check\": \"QC02\"}\n    ]\n}\n", "\n", "        ", "    ",
        "{\n    \"waivers\": [\n        {\"check\": \"QC02\"},\n        #\n    ]\n}\n")]
    [InlineData("{\n  \"x\": 1, \"waivers\": [ {\"check\": \"QC02\"} ]\n}\n", "\n", "    ", "  ",
        "{\n  \"x\": 1, \"waivers\": [ {\"check\": \"QC02\"},\n    # ]\n}\n")]
    public void On_several_it_has_the_indents_and_the_line_ends_of_the_file(string file, string end, string indent, string unit,
        string expected)
    {
        var inner = end + indent + unit;
        var entry = $"{{{inner}\"check\": \"QC01\",{inner}\"figures\": [{inner}{unit}"
            + """{"concept": "revenue", "period": "2025Q2", "unit": "EUR", "basis": "ifrs"}""" + $",{inner}{unit}"
            + """{"concept": "revenue", "period": "2025Q2", "unit": "USD", "basis": "ifrs"}"""
            + $"{inner}],{inner}\"values\": \"abc\",{inner}\"stated\": [{inner}{unit}\"5\",{inner}{unit}\"6 " +
                $"\\\"x\\\"\"{inner}],{inner}\"reason\": \"why\u00fc\"{end}{indent}}}";

        Put(file).ShouldBe(expected.Replace("#", entry, StringComparison.Ordinal));
    }

    [Fact]
    public void One_that_is_replaced_gives_way_and_the_others_stay()
    {
        const string file = "\uFEFF{\"waivers\": [{\"a\": {}}, {\"b\": []}, {}]}";

        Put(file, 0).ShouldBe(file.Replace("{\"a\": {}}", Flat, StringComparison.Ordinal));
        Put(file, 1).ShouldBe(file.Replace("{\"b\": []}", Flat, StringComparison.Ordinal));
        Put(file).ShouldBe(file.Replace("{}]", "{}, " + Flat + "]", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_file_names_its_schema_where_there_is_one()
    {
        Encoding.UTF8.GetString(WaiverFile.Empty(null)).ShouldBe("{\n  \"waivers\": []\n}\n");
        Encoding.UTF8.GetString(WaiverFile.Empty("schema/\u00e4.json"))
            .ShouldBe("{\n  \"$schema\": \"schema/\u00e4.json\",\n  \"waivers\": []\n}\n");
    }

    [Fact]
    public void Members_of_the_company_stand_with_the_figure()
    {
        var taxonomy = LedgerReader.Read(RepositoryRoot.PathOf("tests", "Companies", "calderwick")).Book.ShouldNotBeNull().Taxonomy;
        var entry = Entry with { Figures = [Revenue with { Members = MemberArguments.Read(taxonomy, ["segment=ireland"]) }] };

        Encoding.UTF8.GetString(WaiverFile.With("{\"waivers\": []}"u8.ToArray(), entry, -1))
            .ShouldContain("\"basis\": \"ifrs\", \"members\": {\"segment\": \"ireland\"}}]");
        Written(entry).ShouldBe(
                """{"check":"QC01","figures":[{"concept":"revenue","period":"2025Q2","unit":"EUR","basis":"ifrs","members":{"segment":"ireland"}}],"values":"abc","stated":["5","6 \u0022x\u0022"],"reason":"why\u00FC"}""");
        Written(Entry with { Stated = [], Reason = "" })
            .ShouldBe(
                """{"check":"QC01","figures":[{"concept":"revenue","period":"2025Q2","unit":"EUR","basis":"ifrs"},{"concept":"revenue","period":"2025Q2","unit":"USD","basis":"ifrs"}],"values":"abc","stated":[],"reason":""}""");
    }

    [Theory]
    [InlineData("QC01", FindingStatus.Failed, 1, true)]
    [InlineData("QC00", FindingStatus.Failed, 1, false)]
    [InlineData("QC01", FindingStatus.Waived, 1, false)]
    [InlineData("QC01", FindingStatus.Failed, 0, false)]
    public void A_failure_of_figures_can_be_waived_but_not_one_of_a_waiver(string code, FindingStatus status, int facts, bool can)
    {
        var finding = Finding(code, status, [.. Enumerable.Repeat("a", facts)]);

        WaiverWish.CanWaive(finding).ShouldBe(can);
        WaiverWish.LineFor(finding).ShouldBe(can ? "if it is known and explained: check --waive QC01 \"REASON\" --figure revenue" : null);
        (WaiverEntry.Of(finding, "why") is null).ShouldBe(!can);
    }

    [Theory]
    [InlineData("QC36",
        "where b says that it restates this, mark it \"restated\" there; if it is known and explained: check --waive QC36 \"REASON\" " +
            "--figure revenue", "b", "a")]
    [InlineData("QC36", "if it is known and explained: check --waive QC36 \"REASON\" --figure revenue", "b", "b")]
    [InlineData("QC36", "if it is known and explained: check --waive QC36 \"REASON\" --figure revenue", "b")]
    [InlineData("QC35", "if it is known and explained: check --waive QC35 \"REASON\" --figure revenue", "b", "a")]
    public void Between_two_filings_a_restatement_is_marked(string code, string line, params string[] filings) =>
        WaiverWish.LineFor(Finding(code, FindingStatus.Failed, filings)).ShouldBe(line);

    [Fact]
    public void An_entry_names_each_figure_once_and_each_value()
    {
        var entry = WaiverEntry.Of(Finding("QC01", FindingStatus.Failed, ["a", "b"]), "why").ShouldNotBeNull();

        (entry.Check, entry.Reason, entry.Figures.Single(), entry.Stated.Count).ShouldBe(("QC01", "why", Revenue, 2));
        entry.Values.ShouldNotBeEmpty();
        entry.Values.ShouldNotBe(WaiverEntry.Of(Finding("QC01", FindingStatus.Failed, ["a"]), "why")!.Values);
    }

    private static string Put(string file, int replaced = -1) =>
        Encoding.UTF8.GetString(WaiverFile.With(Encoding.UTF8.GetBytes(file), Entry, replaced));

    private static string Written(WaiverEntry entry)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) entry.Write(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Finding Finding(string code, FindingStatus status, string[] filings) => new(
        new CheckRule(code, "T", "S", ToleranceKind.Exact, "R"), status, Period.Quarter(2025, 2), "s", 1, 2, 0, "EUR",
        [.. filings.Select(f =>
            new Fact(Revenue, 5, 5, 1, 1, false, new Source(f, "Operations", "Sales", 1, "2025", new Place(f + ".json"))))]);
}
