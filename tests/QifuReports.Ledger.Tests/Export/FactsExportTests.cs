using System.Globalization;
using System.Text;
using System.Text.Json;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Tests.Data;

namespace QifuReports.Ledger.Tests.Export;

/// <summary>Reads back what is written, and compares it with the ledger figure by figure.</summary>
public class FactsExportTests
{
    private static readonly IReadOnlyList<FactRow> All = FactRows.Of(DataFolder.Book);

    [Fact]
    public void Every_figure_of_the_ledger_is_a_row()
    {
        All.Count.ShouldBe(DataFolder.Book.Filings.SelectMany(f => f.Statements).SelectMany(s => s.Lines).SelectMany(l => l.Cells)
            .Count(c => c.Fact is not null));
        All.Select(r => r.Id).Distinct().Count().ShouldBe(All.Count);
    }

    [Fact]
    public void A_filter_keeps_the_numbers_of_the_figures()
    {
        var some = FactRows.Of(DataFolder.Book, Period.Quarter(2023, 3), "balance-sheet");

        some.ShouldNotBeEmpty();
        some.Some().ShouldAllBe(r => r.Fact.Key.Period == Period.Quarter(2023, 3).Closing && r.Statement.Id == "balance-sheet");
        some.ShouldAllBe(r => All[r.Ordinal - 1].Fact == r.Fact);
        FactRows.Of(DataFolder.Book, Period.Quarter(2019, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void Csv_reads_back_to_the_ledger()
    {
        var records = ReadCsv(Written(s => FactsCsv.Write(DataFolder.Book, All, [], s)));

        var head = records[0];
        string Field(int row, string name) => records[row + 1][head.IndexOf(name)];
        records.Count.ShouldBe(All.Count + 1);
        for (var i = 0; i < All.Count; i++)
        {
            var fact = All[i].Fact;
            records[i + 1].Count.ShouldBe(head.Count);
            decimal.Parse(Field(i, "value"), NumberStyles.Number, CultureInfo.InvariantCulture).ShouldBe(fact.Value);
            decimal.Parse(Field(i, "resolution"), NumberStyles.Number, CultureInfo.InvariantCulture).ShouldBe(fact.Resolution);
            Field(i, "concept").ShouldBe(fact.Key.Concept.Value);
            Field(i, "period").ShouldBe(fact.Key.Period.ToString());
            Field(i, "unit").ShouldBe(fact.Key.Unit);
            Field(i, "basis").ShouldBe(fact.Key.Basis.Code);
            Field(i, "caption").ShouldBe(fact.Source.Caption);
            Field(i, "column").ShouldBe(fact.Source.Column);
            Field(i, "stated").ShouldBe(All[i].Cell.Text);
        }
    }

    [Fact]
    public void Csv_is_by_the_letter_of_RFC_4180()
    {
        var text = Written(s => FactsCsv.Write(DataFolder.Book, All, [], s));

        text.Split("\r\n").Length.ShouldBe(All.Count + 2);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        text[0].ShouldBe('i');
        var odd = All[0] with { Fact = All[0].Fact with { Source = All[0].Fact.Source with { Caption = "a \"b\", c\nd" } } };
        Written(s => FactsCsv.Write(DataFolder.Book, [odd], [], s)).ShouldContain(",\"a \"\"b\"\", c\nd\",");
        ReadCsv(Written(s => FactsCsv.Write(DataFolder.Book, [odd], [], s)))[1][5].ShouldBe("a \"b\", c\nd");
    }

    [Fact]
    public void Xbrl_json_reads_back_to_the_ledger()
    {
        using var report = JsonDocument.Parse(Written(s => FactsXbrlJson.Write(DataFolder.Book, All, [], s)));

        var info = report.RootElement.GetProperty("documentInfo");
        info.GetProperty("documentType").GetString().ShouldBe("https://xbrl.org/2021/xbrl-json");
        info.GetProperty("taxonomy").GetArrayLength().ShouldBe(0);
        var prefixes = info.GetProperty("namespaces").EnumerateObject().Select(n => n.Name).ToHashSet();
        var facts = report.RootElement.GetProperty("facts").EnumerateObject().ToList();
        facts.Some().Select(f => f.Name).ShouldBe(All.Select(r => r.Id));
        var places = new HashSet<string>();
        for (var i = 0; i < facts.Count; i++)
        {
            var (json, fact) = (facts[i].Value, All[i].Fact);
            var dimensions = json.GetProperty("dimensions");
            var percent = fact.Key.Unit == "percent" ? 100m : 1m;
            (decimal.Parse(json.GetProperty("value").GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture) * percent).ShouldBe(
                fact.Value);
            if (json.TryGetProperty("decimals", out var decimals)) Power(decimals.GetInt32()).ShouldBe(fact.Resolution / percent);
            else fact.Resolution.ShouldBe(1);
            dimensions.GetProperty("concept").GetString().ShouldBe("concept:" + fact.Key.Concept.Value);
            // OIM: a pure unit must not be written.
            dimensions.TryGetProperty("unit", out var unit).ShouldBe(fact.Key.Unit is not ("percent" or "count" or "rate"));
            foreach (var name in dimensions.EnumerateObject().Select(d => d.Name).Where(n => n.Contains(':', StringComparison.Ordinal)))
                prefixes.ShouldContain(name.Split(':')[0]);
            foreach (var member in new[] { "concept", "entity", "source:basis" })
                prefixes.ShouldContain(dimensions.GetProperty(member).GetString()!.Split(':')[0]);
            if (unit.ValueKind == JsonValueKind.String)
                foreach (var measure in unit.GetString()!.Split('/')) prefixes.ShouldContain(measure.Split(':')[0]);
            // Without this no two statements of one figure would be told apart, and duplicates are declared not to be there.
            places.Add($"{dimensions.GetProperty("source:filing")} {dimensions.GetProperty("source:place")}").ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("net-income", "2023Q2", "RMB", "2023-04-01T00:00:00/2023-07-01T00:00:00", "iso4217:CNY", "1093377000", -3)]
    [InlineData("net-income", "2022FY", "RMB", "2022-01-01T00:00:00/2023-01-01T00:00:00", "iso4217:CNY", "4005568000", -3)]
    [InlineData("total-assets", "2023-09-30", "USD", "2023-10-01T00:00:00", "iso4217:USD", "6310178000", -3)]
    [InlineData("net-income-margin", "2023Q3", "percent", "2023-07-01T00:00:00/2023-10-01T00:00:00", null, "0.266", 3)]
    [InlineData("eps-basic", "2023Q3", "RMB/share", "2023-07-01T00:00:00/2023-10-01T00:00:00", "iso4217:CNY/xbrli:shares", "3.56", 2)]
    [InlineData("income-per-ads-basic", "2023Q3", "RMB/ads", "2023-07-01T00:00:00/2023-10-01T00:00:00", "iso4217:CNY/unit:ads", "7.12", 2)]
    public void A_fact_is_written_as_the_model_has_it(string concept, string period, string unit, string span, string? unitText,
        string value, int decimals)
    {
        var row = All.First(r => r.Fact.Key.Concept.Value == concept && r.Fact.Key.Period.ToString() == period && r.Fact.Key.Unit == unit
            && r.Fact.Key.Basis.Code == "us-gaap");
        using var report = JsonDocument.Parse(Written(s => FactsXbrlJson.Write(DataFolder.Book, [row], [], s)));

        var fact = report.RootElement.GetProperty("facts").GetProperty(row.Id);
        fact.GetProperty("value").GetString().ShouldBe(value);
        fact.GetProperty("decimals").GetInt32().ShouldBe(decimals);
        fact.GetProperty("dimensions").GetProperty("period").GetString().ShouldBe(span);
        (fact.GetProperty("dimensions").TryGetProperty("unit", out var written) ? written.GetString() : null).ShouldBe(unitText);
        fact.GetProperty("dimensions").GetProperty("entity").GetString().ShouldBe("entity:QFIN");
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes() =>
        Written(s => FactsXbrlJson.Write(DataFolder.Book, All, [], s))
            .ShouldBe(Written(s => FactsXbrlJson.Write(DataFolder.Book, FactRows.Of(DataFolder.Book), [], s)));

    private static decimal Power(int decimals)
    {
        var unit = 1m;
        for (; decimals > 0; decimals--) unit /= 10;
        for (; decimals < 0; decimals++) unit *= 10;
        return unit;
    }

    [Fact]
    public void Derived_figures_are_those_that_no_filing_states()
    {
        var derived = DerivedRows.Of(DataFolder.Book);

        derived.ShouldNotBeEmpty();
        derived.Some()
            .ShouldAllBe(r => DataFolder.Book.Facts(new FactKey(r.Figure.Concept, r.Period, r.Figure.Unit, r.Figure.Basis)).Count == 0);
        derived.Select(r => r.Id).Distinct().Count().ShouldBe(derived.Count);
        var quarter = DerivedRows.Of(DataFolder.Book, Period.Quarter(2022, 1), "operations");
        quarter.ShouldNotBeEmpty();
        quarter.Some().ShouldAllBe(r => r.Period == Period.Quarter(2022, 1) && derived[r.Ordinal - 1].Figure.Value == r.Figure.Value);
        DerivedRows.Of(DataFolder.Book, Period.Quarter(2022, 1), "risk").ShouldBeEmpty();
    }

    [Fact]
    public void A_derived_figure_of_the_csv_is_what_its_terms_and_its_formula_give()
    {
        var records = ReadCsv(Written(
            s => FactsCsv.Write(DataFolder.Book, All, DerivedRows.Of(DataFolder.Book, Period.Quarter(2022, 1), "operations"), s)));

        var head = records[0];
        string Field(List<string> record, string name) => record[head.IndexOf(name)];
        decimal Number(List<string> record, string name) =>
            decimal.Parse(Field(record, name), NumberStyles.Number, CultureInfo.InvariantCulture);
        var stated = records.Skip(1).Where(r => Field(r, "derived") == "false").ToDictionary(r => Field(r, "id"));
        var differences = records.Where(r => Field(r, "derived") == "true" && Field(r, "formula") == "H1 \u2212 Q2").ToList();
        stated.Count.ShouldBe(All.Count);
        differences.ShouldNotBeEmpty();
        foreach (var record in differences)
        {
            var terms = Field(record, "terms").Split(' ').Select(id => stated[id]).ToList();
            Number(record, "value").ShouldBe(Number(terms[0], "value") - Number(terms[1], "value"));
            Number(record, "low").ShouldBe(Number(terms[0], "low") - Number(terms[1], "high"));
            Number(record, "resolution").ShouldBe(1000);
            Field(record, "filing").ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_derived_figure_of_the_report_says_how_it_was_derived()
    {
        var derived = DerivedRows.Of(DataFolder.Book);
        using var report = JsonDocument.Parse(Written(s => FactsXbrlJson.Write(DataFolder.Book, [], derived, s)));

        var facts = report.RootElement.GetProperty("facts").EnumerateObject().ToList();
        facts.Count.ShouldBe(derived.Count);
        facts.Select(f => f.Value.GetProperty("dimensions").GetRawText()).ShouldBeUnique();
        for (var i = 0; i < facts.Count; i++)
        {
            var fact = facts[i].Value;
            fact.GetProperty("dimensions").GetProperty("source:derivation").GetString().ShouldBe(derived[i].Figure.FormulaText);
            fact.GetProperty("dimensions").TryGetProperty("source:filing", out _).ShouldBeFalse();
            decimal.Parse(fact.GetProperty("value").GetString()!, CultureInfo.InvariantCulture)
                .ShouldBe(derived[i].Figure.Value / (derived[i].Figure.Unit == "percent" ? 100 : 1), 0.0000000001m);
        }
    }

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static List<List<string>> ReadCsv(string text)
    {
        List<List<string>> records = [[]];
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is ',' or '\r')
            {
                records[^1].Add(field.ToString());
                field.Clear();
                if (c != '\r') continue;
                text[++i].ShouldBe('\n');
                records.Add([]);
            }
            else field.Append(c);
        }
        records.RemoveAt(records.Count - 1);
        return records;
    }
}
