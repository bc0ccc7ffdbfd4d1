using System.Text;
using System.Text.Json;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Tests.Data;

namespace QifuReports.Ledger.Tests.Export;

/// <summary>How figures of segments and regions leave the ledger: a last field of the CSV, explicit dimensions of the xBRL-JSON.</summary>
public class MembersExportTests
{
    private static readonly LedgerBook Book =
        LedgerReader.Read(RepositoryRoot.PathOf("tests", "Companies", "tarnholt")).Book.ShouldNotBeNull();
    private static readonly IReadOnlyList<FactRow> Rows = FactRows.Of(Book);
    private static readonly IReadOnlyList<DerivedRow> Derived = DerivedRows.Of(Book);

    [Fact]
    public void Csv_says_the_members_of_each_figure_in_a_last_field()
    {
        var lines = Written(s => FactsCsv.Write(Book, Rows, Derived, s)).TrimEnd().Split("\r\n");

        lines[0].ShouldEndWith(",terms,members");
        lines.Length.ShouldBe(1 + Rows.Count + Derived.Count);
        for (var i = 0; i < Rows.Count; i++) lines[i + 1].ShouldEndWith("," + Rows[i].Fact.Key.Members.Code);
        for (var i = 0; i < Derived.Count; i++) lines[Rows.Count + i + 1].ShouldEndWith("," + Derived[i].Figure.Members.Code);
        lines.ShouldContain(l => l.EndsWith(",segment=eliminations", StringComparison.Ordinal));
        Written(s => FactsCsv.Write(DataFolder.Book, [], [], s)).ShouldEndWith(",terms\r\n");
    }

    [Fact]
    public void Xbrl_json_has_a_dimension_for_each_axis()
    {
        using var json = JsonDocument.Parse(Written(s => FactsXbrlJson.Write(Book, Rows, Derived, s)));

        var names = json.RootElement.GetProperty("documentInfo").GetProperty("namespaces");
        (names.GetProperty("axis").GetString(), names.GetProperty("member").GetString()).ShouldBe(
            ("urn:qifu-reports:axis", "urn:qifu-reports:member"));
        var facts = json.RootElement.GetProperty("facts");
        foreach (var (id, members) in Rows.Select(r => (r.Id, r.Fact.Key.Members)).Concat(Derived.Select(d => (d.Id, d.Figure.Members))))
        {
            var said = facts.GetProperty(id).GetProperty("dimensions").EnumerateObject()
                .Where(d => d.Name.StartsWith("axis:", StringComparison.Ordinal)).Select(d => $"{d.Name} {d.Value.GetString()}");
            said.ShouldBe(members.All.Select(m => $"axis:{m.Axis.Id} member:{m.Axis.Id}.{m.Member.Id}"), id);
        }
        Written(s => FactsXbrlJson.Write(DataFolder.Book, [], [], s)).ShouldNotContain("axis");
    }

    [Fact]
    public void Quarters_of_segments_are_derived_and_numbered_behind_those_of_the_company()
    {
        var fourth =
            Derived.Where(d => d.Period.ToString() == "2025Q4" && d.Figure.Concept.Value == "revenue").Select(d => d.Figure.Members.Code);

        fourth.ShouldBe(["segment=industrial-trucks", "segment=warehouse-systems", "segment=service", "segment=corporate",
            "segment=eliminations"]);
        Derived.Select(d => d.Ordinal).ShouldBe(Enumerable.Range(1, Derived.Count));
    }

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
