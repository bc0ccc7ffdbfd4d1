using System.Text.Encodings.Web;
using System.Text.Json;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Export;

/// <summary>
/// Figures as an xBRL-JSON report (Open Information Model 1.0). Concepts, bases and units of our own have namespaces of our own; no XBRL taxonomy of
/// them is published, so the list of taxonomies is empty: the report has the form of the model, and nothing to be validated against.
/// </summary>
/// <remarks>
/// Every stated figure is a fact. What tells the statements of one figure apart (filing, statement, place in it) and the basis are dimensions, so
/// that no two facts are duplicates. A percentage is a fraction; as the model has it, a pure number has no unit. Days end at the next midnight.
/// </remarks>
public static class FactsXbrlJson
{
    private const string Urn = "urn:qifu-reports:";

    /// <summary>Writes one report object. The same rows give the same bytes.</summary>
    /// <param name="book">The ledger.</param>
    /// <param name="rows">Its facts, or some of them.</param>
    /// <param name="output">Where to; left open.</param>
    /// <param name="indented">Whether for people to read, too.</param>
    public static void Write(LedgerBook book, IReadOnlyList<FactRow> rows, Stream output, bool indented = true)
    {
        var entity = Entity(book.Issuer, out var scheme);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteDocumentInfo(json, scheme);
            json.WriteStartObject("facts");
            foreach (var row in rows) WriteFact(json, row, book.Taxonomy.Find(row.Fact.Key.Concept), entity);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void WriteDocumentInfo(Utf8JsonWriter json, string scheme)
    {
        json.WriteStartObject("documentInfo");
        json.WriteString("documentType", "https://xbrl.org/2021/xbrl-json");
        json.WriteStartObject("features");
        json.WriteString("xbrl:allowedDuplicates", "none");
        json.WriteEndObject();
        json.WriteStartObject("namespaces");
        json.WriteString("xbrl", "https://xbrl.org/2021");
        json.WriteString("xbrli", "http://www.xbrl.org/2003/instance");
        json.WriteString("iso4217", "http://www.xbrl.org/2003/iso4217");
        json.WriteString("basis", Urn + "basis");
        json.WriteString("concept", Urn + "concept");
        json.WriteString("entity", scheme);
        json.WriteString("source", Urn + "source");
        json.WriteString("unit", Urn + "unit");
        json.WriteEndObject();
        json.WriteStartArray("taxonomy");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFact(Utf8JsonWriter json, FactRow row, Concept? concept, string entity)
    {
        var (fact, key) = (row.Fact, row.Fact.Key);
        var divisor = key.Unit == "percent" ? 100m : 1m;
        json.WriteStartObject(row.Id);
        json.WriteString("value", FactNumbers.Plain(fact.Value / divisor));
        // A count to the last one is exact, and exact is what an absent accuracy means.
        if (fact.Resolution != 1 || key.Unit is not ("count" or "shares" or "ads")) json.WriteNumber("decimals", FactNumbers.Decimals(fact.Resolution / divisor));
        json.WriteStartObject("dimensions");
        json.WriteString("concept", "concept:" + key.Concept.Value);
        json.WriteString("entity", entity);
        json.WriteString("period", PeriodText(key.Period));
        if (UnitText(key.Unit) is { } unit) json.WriteString("unit", unit);
        json.WriteString("source:basis", "basis:" + key.Basis.Code.Replace(':', '.'));
        json.WriteString("source:filing", row.Filing.Id);
        json.WriteString("source:statement", row.Statement.Id);
        json.WriteString("source:place", fact.Source.Place.JsonPath);
        json.WriteEndObject();
        json.WriteString("source:name", concept?.Name ?? "");
        json.WriteString("source:caption", fact.Source.Caption);
        json.WriteString("source:column", fact.Source.Column);
        if (fact.IsNil) json.WriteBoolean("source:nil", true);
        if (fact.Qualifier != Qualifier.None) json.WriteString("source:qualifier", FactNumbers.Word(fact.Qualifier));
        json.WriteEndObject();
    }

    /// <summary>A duration from the midnight that begins it to the one that ends it; an instant as the midnight that ends its day.</summary>
    private static string PeriodText(Period period)
    {
        var end = Midnight(period.End.AddDays(1));
        return period.IsInstant ? end : Midnight(period.Start) + "/" + end;
    }

    // Digit by digit: the framework's way to format a date is compiled at every start.
    private static string Midnight(DateOnly day) => string.Create(19, day, static (text, day) =>
    {
        "0000-00-00T00:00:00".CopyTo(text);
        var (year, month, date) = (day.Year, day.Month, day.Day);
        for (var i = 3; i >= 0; i--, year /= 10) text[i] = (char)('0' + year % 10);
        (text[5], text[6], text[8], text[9]) = ((char)('0' + month / 10), (char)('0' + month % 10), (char)('0' + date / 10), (char)('0' + date % 10));
    });

    // OIM 1.0, unit core dimension: a single pure measure is said by leaving the unit out.
    private static string? UnitText(string unit)
    {
        switch (unit)
        {
            case "percent" or "count" or "rate": return null;
            case "shares": return "xbrli:shares";
            case "ads": return "unit:ads";
            case "months": return "unit:months";
        }
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return Currency(unit);
        return Currency(unit[..slash]) + (unit.EndsWith("/ads", StringComparison.Ordinal) ? "/unit:ads" : "/xbrli:shares");
    }

    // The filings write the people's currency; ISO 4217 has the yuan.
    private static string Currency(string code) => "iso4217:" + (code == "RMB" ? "CNY" : code);

    // The issuer by its first listing, NASDAQ: QFIN; by its name where it has none.
    private static string Entity(Issuer issuer, out string scheme)
    {
        if (issuer.Listings.Count > 0 && issuer.Listings[0].IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
        {
            scheme = Urn + "listing:" + Word(issuer.Listings[0][..colon]);
            return "entity:" + Word(issuer.Listings[0][(colon + 1)..]);
        }
        scheme = Urn + "issuer";
        return "entity:" + Word(issuer.ShortName);
    }

    private static string Word(string text) => text.Trim().Replace(' ', '-');
}
