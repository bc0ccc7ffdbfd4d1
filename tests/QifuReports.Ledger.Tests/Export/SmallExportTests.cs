using System.Text;
using System.Text.Json;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Checks;
using QifuReports.Ledger.Tests.Restating;

namespace QifuReports.Ledger.Tests.Export;

/// <summary>
/// Figures one by one as they are exported: entity, unit, days, accuracy, and what is left out where there is nothing of it.
/// </summary>
public class SmallExportTests
{
    [Theory]
    [InlineData("NASDAQ: EX", "Ex", "entity:EX", "urn:qifu-reports:listing:NASDAQ")]
    [InlineData("Hong Kong: 36 60", "Ex", "entity:36-60", "urn:qifu-reports:listing:Hong-Kong")]
    [InlineData("NASDAQ EX", "Ex Co", "entity:Ex-Co", "urn:qifu-reports:issuer")]
    [InlineData(": EX", "Ex", "entity:Ex", "urn:qifu-reports:issuer")]
    [InlineData("A:B", "Ex", "entity:B", "urn:qifu-reports:listing:A")]
    [InlineData(null, "Ex", "entity:Ex", "urn:qifu-reports:issuer")]
    public void The_issuer_is_named_by_its_first_listing(string? listing, string shortName, string entity, string scheme)
    {
        var book = new BookBuilder().Concept("a").Table("t", "2023Q3 RMB 1", "a | 7").Build();
        book = new LedgerBook(book.Issuer with { ShortName = shortName, Listings = listing is null ? [] : [listing, "Other: X"] },
            book.Taxonomy, book.Filings);
        using var json = Json(book);
        json.RootElement.GetProperty("facts").GetProperty("f1").GetProperty("dimensions").GetProperty("entity").GetString()
            .ShouldBe(entity);
        var names = json.RootElement.GetProperty("documentInfo").GetProperty("namespaces");
        names.GetProperty("entity").GetString().ShouldBe(scheme);
        names.TryGetProperty("axis", out _).ShouldBeFalse();
        names.TryGetProperty("member", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("RMB", "7", "iso4217:CNY", "7", 0)]
    [InlineData("EUR", "7", "iso4217:EUR", "7", 0)]
    [InlineData("RMB/share", "7.10", "iso4217:CNY/xbrli:shares", "7.1", 2)]
    [InlineData("RMB/ads", "7.10", "iso4217:CNY/unit:ads", "7.1", 2)]
    [InlineData("shares", "7", "xbrli:shares", "7", null)]
    [InlineData("shares", "7.5", "xbrli:shares", "7.5", 1)]
    [InlineData("ads", "7", "unit:ads", "7", null)]
    [InlineData("months", "7", "unit:months", "7", 0)]
    [InlineData("count", "7", null, "7", null)]
    [InlineData("rate", "7.1", null, "7.1", 1)]
    [InlineData("percent", "27.90", null, "0.279", 4)]
    [InlineData("percent-of:revenue", "60.0", null, "0.6", 3)]
    [InlineData("points-change:2022Q3", "2.1", "unit:points", "2.1", 1)]
    [InlineData("RMB-change:2022Q3", "5", "iso4217:CNY", "5", 0)]
    public void A_unit_is_written_as_the_model_has_it(string unit, string stated, string? written, string value, int? decimals)
    {
        var book = new BookBuilder().Concept("a").Table("t", "2023Q3 RMB 1", "a | " + stated).Build();
        book = new LedgerBook(book.Issuer with { IsoCodes = [("RMB", "CNY")] }, book.Taxonomy, book.Filings);
        var row = FactRows.Of(book)[0];
        row = row with { Fact = row.Fact with { Key = row.Fact.Key with { Unit = unit } } };
        using var json = JsonDocument.Parse(Written(s => FactsXbrlJson.Write(book, [row], [], s)));
        var fact = json.RootElement.GetProperty("facts").GetProperty("f1");
        var dimensions = fact.GetProperty("dimensions");
        (dimensions.TryGetProperty("unit", out var said) ? said.GetString() : null).ShouldBe(written);
        fact.GetProperty("value").GetString().ShouldBe(value);
        (fact.TryGetProperty("decimals", out var by) ? by.GetInt32() : (int?)null).ShouldBe(decimals);
        (dimensions.TryGetProperty("source:ratio", out var ratio) ? ratio.GetString() : null).ShouldBe(
            unit.Contains(':', StringComparison.Ordinal) ? unit : null);
    }

    [Theory]
    [InlineData("2023Q3", "2023-07-01T00:00:00/2023-10-01T00:00:00")]
    [InlineData("2023FY", "2023-01-01T00:00:00/2024-01-01T00:00:00")]
    [InlineData("2023-12-31", "2024-01-01T00:00:00")]
    [InlineData("2023-10-09", "2023-10-10T00:00:00")]
    [InlineData("1998-11-28", "1998-11-29T00:00:00")]
    public void A_span_ends_at_the_next_midnight(string period, string written)
    {
        var book = new BookBuilder().Concept("a").Table("t", period + " RMB 1", "a | 7").Build();
        using var json = Json(book);
        json.RootElement.GetProperty("facts").GetProperty("f1").GetProperty("dimensions").GetProperty("period").GetString()
            .ShouldBe(written);
    }

    [Theory]
    [InlineData("7", null, null)]
    [InlineData("-", true, null)]
    [InlineData("~7", null, "about")]
    [InlineData(">7", null, "over")]
    [InlineData("<7", null, "up-to")]
    public void A_dash_and_a_qualifier_stand_beside_the_figure(string stated, bool? nil, string? qualifier)
    {
        var book = new BookBuilder().Concept("a").Table("t", "2023Q3 RMB 1 adjustment:x", "a | " + stated).Build();
        using var json = Json(book);
        var fact = json.RootElement.GetProperty("facts").GetProperty("f1");
        (fact.TryGetProperty("source:nil", out var dash) ? dash.GetBoolean() : (bool?)null).ShouldBe(nil);
        (fact.TryGetProperty("source:qualifier", out var word) ? word.GetString() : null).ShouldBe(qualifier);
        fact.GetProperty("dimensions").GetProperty("source:basis").GetString().ShouldBe("basis:adjustment.x");
        fact.TryGetProperty("source:origin", out _).ShouldBeFalse();
        fact.TryGetProperty("source:draft", out _).ShouldBeFalse();
        json.RootElement.TryGetProperty("source:files", out _).ShouldBeFalse();
    }

    [Fact]
    public void The_files_are_carried_where_they_are_given()
    {
        var book = new BookBuilder().Concept("a").Table("t", "2023Q3 RMB 1", "a | 7").Build();
        using var json = JsonDocument.Parse(
            Written(s => FactsXbrlJson.Write(book, FactRows.Of(book), [], s,
                files: [new DataText("issuer.json", "{}"), new DataText("filings/a.json", "[]")])));
        json.RootElement.GetProperty("source:files").EnumerateObject().Select(f => (f.Name, f.Value.GetString()))
            .ShouldBe([("issuer.json", "{}"), ("filings/a.json", "[]")]);
    }

    [Fact]
    public void A_row_keeps_its_number_whatever_is_left_out()
    {
        var book = new BookBuilder().Concept("a").Concept("cash", PeriodType.Balance)
            .Table("t", "2023Q3 RMB 1, 2022Q3 RMB 1, percent-change 0 1", "a | 7 | 5 | 40.0", "cash | 1 | | ")
            .Table("u", "2023Q3 RMB 1", "a | 7").Build();
        string[] Ids(Period? period, string? statement) => [.. FactRows.Of(book, period, statement).Select(r => r.Id)];
        Ids(null, null).ShouldBe(["f1", "f2", "f3", "f4", "f5"]);
        Ids(Period.Quarter(2023, 3), null).ShouldBe(["f1", "f3", "f4", "f5"]);
        Ids(Period.Quarter(2022, 3), null).ShouldBe(["f2"]);
        Ids(null, "u").ShouldBe(["f5"]);
        Ids(Period.Quarter(2023, 3), "t").ShouldBe(["f1", "f3", "f4"]);
        Ids(Period.Quarter(2023, 3).Closing, null).ShouldBe(["f4"]);
        var all = FactRows.Of(book);
        all.Select(r => (r.Statement.Id, r.Column.Id, r.Cell.Text))
            .ShouldBe([("t", "0", "7"), ("t", "1", "5"), ("t", "2", "40.0"), ("t", "0", "1"), ("u", "0", "7")]);
        FactRows.Of(book, new HashSet<Fact>([all[1].Fact], ReferenceEqualityComparer.Instance)).Select(r => r.Id).ShouldBe(["f2"]);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a\rb", "\"a\rb\"")]
    [InlineData("a;b", "a;b")]
    public void A_field_is_quoted_where_it_has_to_be(string caption, string written)
    {
        var book = new BookBuilder().Concept("a").Table("t", "2023Q3 RMB 1000", "a | ~7.5").Build();
        var row = FactRows.Of(book)[0];
        row = row with { Fact = row.Fact with { Source = row.Fact.Source with { Caption = caption } } };
        Written(s => FactsCsv.Write(book, [row], [], s)).Split("\r\n", 2)[1]
            .ShouldBe(
                $"f1,test,6-K,2023-11-16,t,{written},1,2023Q3 RMB " +
                    $"1000,a,a,2023Q3,2023-07-01,2023-09-30,RMB,us-gaap,7500,100,~7.5,1000,false,about,test,{row.Fact.Source.Place.Line},{row.Fact.Source.Place.JsonPath},false,,7450,7550,\r\n");
    }

    // The company first; of members only those of flows.
    [Fact]
    public void Members_are_derived_behind_the_company()
    {
        var segment = new Axis("segment", "Segment", [new("one", "One", MemberKind.Part), new("two", "Two", MemberKind.Part)]);
        var book = new BookBuilder { Axes = [segment] }.Concept("a").Concept("cash", PeriodType.Balance)
            .Table("t", "2023Q2 RMB 1 us-gaap segment=one, 2023H1 RMB 1 us-gaap segment=one, 2023Q2 RMB 1, 2023H1 RMB 1",
                "a | 3 | 5 | 7 | 16")
            .Table("u", "2023-06-30 RMB 1 us-gaap segment=two", "cash | 3").Table("v", "2023-06-30 RMB 1 ifrs", "cash | 3").Build();
        DerivedRows.Of(book).Select(r => $"{r.Id} {r.Period} {r.Name} {r.Figure.Members.Code} {r.Figure.Basis.Code} {r.Figure.Value}")
            .ShouldBe(["d1 2023Q1 a  us-gaap 9", "d2 2023Q1 a segment=one us-gaap 2"]);
        DerivedRows.Of(book, Brinmoor.Key("a", "2023Q1").Period, "t").Select(r => r.Id).ShouldBe(["d1", "d2"]);
        DerivedRows.Of(book, Brinmoor.Key("a", "2023Q1").Period, "u").ShouldBeEmpty();
        DerivedRows.Of(book, Brinmoor.Key("a", "2023Q2").Period).ShouldBeEmpty();
        DerivedRows.Of(book)[0].Figure.FiledTerms.Select(f => f.Key.Period.ToString()).ShouldBe(["2023H1", "2023Q2"]);
    }

    private static JsonDocument Json(LedgerBook book) =>
        JsonDocument.Parse(Written(s => FactsXbrlJson.Write(book, FactRows.Of(book), [], s)));

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
