using System.Globalization;
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
    public static void Write(LedgerBook book, IReadOnlyList<FactRow> rows, Stream output)
    {
        var entity = Entity(book.Issuer, out var scheme);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteDocumentInfo(json, scheme);
            json.WriteStartObject("facts");
            foreach (var row in rows) WriteFact(json, row, book.Taxonomy.Find(row.Fact.Key.Concept), entity, book.Issuer);
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

    private static void WriteFact(Utf8JsonWriter json, FactRow row, Concept? concept, string entity, Issuer issuer)
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
        if (UnitText(key.Unit, issuer) is { } unit) json.WriteString("unit", unit);
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

    private static string Midnight(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00";

    // OIM 1.0, unit core dimension: a single pure measure is said by leaving the unit out.
    private static string? UnitText(string unit, Issuer issuer)
    {
        switch (unit)
        {
            case "percent" or "count" or "rate": return null;
            case "shares": return "xbrli:shares";
            case "ads": return "unit:ads";
            case "months": return "unit:months";
        }
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return "iso4217:" + issuer.IsoCode(unit);
        return "iso4217:" + issuer.IsoCode(unit[..slash]) + (unit.EndsWith("/ads", StringComparison.Ordinal) ? "/unit:ads" : "/xbrli:shares");
    }

    // The issuer by its first listing, exchange and code; by its name where it has none.
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
