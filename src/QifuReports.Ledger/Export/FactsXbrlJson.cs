using QifuReports.Ledger.Tracing;

namespace QifuReports.Ledger.Export;

/// <summary>
/// Writes figures as an xBRL-JSON report (Open Information Model 1.0). Our own concepts, bases and units are in our own namespaces. No XBRL
/// taxonomy is published for them, so the list of taxonomies is empty: the report has the form of the model, but cannot be validated
/// against a taxonomy. A figure of members has one explicit dimension per axis; a consolidated figure has none.
/// </summary>
/// <remarks>
/// Every stated figure is a fact. The basis is a dimension, and so is everything that distinguishes several statements of one figure
/// (filing, statement, place in the statement), so that no two facts are duplicates. Besides its dimensions, a fact has its place in the
/// document that the filing was imported from, and the reason if it is a draft. A derived figure is a fact whose dimensions have the
/// formula of its derivation instead of a filing. A percentage is written as a fraction; as the model demands, a pure number has no unit. A
/// day ends at the next midnight. Facts do not contain everything: titles, headings, causes, notes, and the meaning of columns and lines
/// are only in the data files. An export of all facts therefore carries these files in an extension of the report, <c>source:files</c>. The
/// same files give the same facts, and other readers skip the extension.
/// </remarks>
public static class FactsXbrlJson
{
    private const string Urn = "urn:qifu-reports:";

    /// <summary>Writes one report object. The same rows give the same bytes.</summary>
    /// <param name="book">The ledger.</param>
    /// <param name="rows">The facts of the ledger, or some of them.</param>
    /// <param name="derived">Derived figures to write after them; empty for none.</param>
    /// <param name="output">Receives the report; left open.</param>
    /// <param name="indented">Whether to indent the text so that people can read it.</param>
    /// <param name="files">The data files that the facts come from, to be carried in the report; null for none.</param>
    public static void Write(LedgerBook book, IReadOnlyList<FactRow> rows, IReadOnlyList<DerivedRow> derived, Stream output,
        bool indented = true, IReadOnlyList<DataText>? files = null)
    {
        var ids = derived.Count == 0 ? null : new FactIds(book);
        var entity = Entity(book.Issuer, out var scheme);
        var json = new JsonText(output, indented);
        json.BeginObject();
        WriteDocumentInfo(json, scheme, book.Taxonomy.Axes.Count > 0);
        json.BeginObject("facts"u8);
        foreach (var row in rows) WriteFact(json, row, book.Taxonomy.Find(row.Fact.Key.Concept), entity, book.Issuer);
        foreach (var row in derived) WriteDerived(json, row, ids!, entity, book.Issuer);
        json.EndObject();
        if (files is not null) WriteFiles(json, files);
        json.EndObject().End();
    }

    private static void WriteFiles(JsonText json, IReadOnlyList<DataText> files)
    {
        json.BeginObject("source:files"u8);
        foreach (var file in files) json.Text(file.Name, file.Text);
        json.EndObject();
    }

    private static void WriteDocumentInfo(JsonText json, string scheme, bool hasAxes)
    {
        json.BeginObject("documentInfo"u8);
        json.Text("documentType"u8, "https://xbrl.org/2021/xbrl-json");
        json.BeginObject("features"u8);
        json.Text("xbrl:allowedDuplicates"u8, "none");
        json.EndObject();
        json.BeginObject("namespaces"u8);
        json.Text("xbrl"u8, "https://xbrl.org/2021");
        json.Text("xbrli"u8, "http://www.xbrl.org/2003/instance");
        json.Text("iso4217"u8, "http://www.xbrl.org/2003/iso4217");
        if (hasAxes) json.Text("axis"u8, Urn + "axis");
        json.Text("basis"u8, Urn + "basis");
        json.Text("concept"u8, Urn + "concept");
        json.Text("entity"u8, scheme);
        if (hasAxes) json.Text("member"u8, Urn + "member");
        json.Text("source"u8, Urn + "source");
        json.Text("unit"u8, Urn + "unit");
        json.EndObject();
        json.BeginArray("taxonomy"u8);
        json.EndArray();
        json.EndObject();
    }

    private static void WriteFact(JsonText json, FactRow row, Concept? concept, string entity, Issuer issuer)
    {
        var (fact, key) = (row.Fact, row.Fact.Key);
        // A percentage of an amount, or its change, has the same concept as the amount; the dimension source:ratio distinguishes them.
        var isRatio = RatioUnits.Is(key.Unit);
        key = key with { Unit = RatioUnits.Counted(key.Unit) };
        var divisor = key.Unit == "percent" ? 100m : 1m;
        json.BeginObject(row.Id);
        json.Text("value"u8, FactNumbers.Plain(fact.Value / divisor));
        // A count stated to the last unit is exact, and a fact without "decimals" is exact in the model.
        if (!fact.IsExact) json.Number("decimals"u8, FactNumbers.Decimals(fact.Resolution / divisor));
        WriteDimensions(json, key, entity, issuer);
        if (isRatio) json.Text("source:ratio"u8, row.Fact.Key.Unit);
        json.Text("source:filing"u8, row.Filing.Id);
        json.Text("source:statement"u8, row.Statement.Id);
        json.Text("source:place"u8, fact.Source.Place.JsonPath);
        json.EndObject();
        json.Text("source:name"u8, concept?.Name ?? "");
        json.Text("source:caption"u8, fact.Source.Caption);
        json.Text("source:column"u8, fact.Source.Column);
        if (fact.IsNil) json.Flag("source:nil"u8, true);
        if (fact.Qualifier != Qualifier.None) json.Text("source:qualifier"u8, FactNumbers.Word(fact.Qualifier));
        if (fact.Source.Origin.Length > 0) json.Text("source:origin"u8, fact.Source.Origin);
        if (fact.Draft is { } draft) json.Text("source:draft"u8, draft.Reason);
        json.EndObject();
    }

    // The decimals follow from the figure's resolution. The interval that the roundings of all terms allow is written beside the value.
    private static void WriteDerived(JsonText json, DerivedRow row, FactIds ids, string entity, Issuer issuer)
    {
        var figure = row.Figure;
        var divisor = figure.Unit == "percent" ? 100m : 1m;
        json.BeginObject(row.Id);
        json.Text("value"u8, FactNumbers.Plain(figure.Value / divisor));
        json.Number("decimals"u8, FactNumbers.Decimals(figure.Resolution / divisor));
        WriteDimensions(json, new FactKey(figure.Concept, row.Period, figure.Unit, figure.Basis) { Members = figure.Members }, entity,
            issuer);
        json.Text("source:derivation"u8, figure.FormulaText);
        json.EndObject();
        json.Text("source:name"u8, row.Name);
        json.Text("source:low"u8, FactNumbers.Plain(figure.Low / divisor));
        json.Text("source:high"u8, FactNumbers.Plain(figure.High / divisor));
        json.Text("source:terms"u8, ids.Of(figure.FiledTerms));
        if (DraftsInUse.Of(figure) is [var draft, ..]) json.Text("source:draft"u8, draft.Reason);
        json.EndObject();
    }

    // Writes the dimensions that every fact has. The caller adds its own dimensions and closes the object.
    private static void WriteDimensions(JsonText json, FactKey key, string entity, Issuer issuer)
    {
        json.BeginObject("dimensions"u8);
        json.Text("concept"u8, "concept:" + key.Concept.Value);
        json.Text("entity"u8, entity);
        json.Text("period"u8, PeriodText(key.Period));
        if (UnitText(key.Unit, issuer) is { } unit) json.Text("unit"u8, unit);
        json.Text("source:basis"u8, "basis:" + key.Basis.Code.Replace(':', '.'));
        foreach (var (axis, member) in key.Members.All) json.Text("axis:" + axis.Id, $"member:{axis.Id}.{member.Id}");
    }

    /// <summary>
    /// A duration runs from the midnight at its start to the midnight at its end; an instant is the midnight at the end of its day.
    /// </summary>
    private static string PeriodText(Period period)
    {
        var end = Midnight(period.End.AddDays(1));
        return period.IsInstant ? end : Midnight(period.Start) + "/" + end;
    }

    // Written digit by digit, because the framework's date formatting would be compiled at every start.
    private static string Midnight(DateOnly day) => string.Create(19, day, static (text, day) =>
    {
        "0000-00-00T00:00:00".CopyTo(text);
        var (year, month, date) = (day.Year, day.Month, day.Day);
        for (var i = 3; i >= 0; i--, year /= 10) text[i] = (char)('0' + year % 10);
        (text[5], text[6], text[8], text[9]) =
            ((char)('0' + month / 10), (char)('0' + month % 10), (char)('0' + date / 10), (char)('0' + date % 10));
    });

    // OIM 1.0, unit core dimension: if the unit is the pure number alone, it is expressed by leaving the unit out.
    private static string? UnitText(string unit, Issuer issuer)
    {
        switch (unit)
        {
            case "percent" or "count" or "rate": return null;
            case "shares": return "xbrli:shares";
            case "ads": return "unit:ads";
            case "months": return "unit:months";
            case "points": return "unit:points";
        }
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return "iso4217:" + issuer.IsoCode(unit);
        return "iso4217:" + issuer.IsoCode(unit[..slash])
            + (unit.EndsWith("/ads", StringComparison.Ordinal) ? "/unit:ads" : "/xbrli:shares");
    }

    // The issuer is identified by exchange and code of its first listing, or by its short name if these are missing.
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
