using System.Text.Encodings.Web;
using System.Text.Json;
using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Writing;

/// <summary>Writes a filing as a JSON file that people can edit: each line of the filing is one line of the file.</summary>
public static class FilingJson
{
    /// <summary>Returns the text of the file, which ends with a line feed. The same draft gives the same text.</summary>
    public static string Of(FilingDraft filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var text = new StringBuilder();
        text.Append("{\n  \"$schema\": \"../schema/filing.schema.json\",\n");
        Member(text, "id", filing.Id);
        Member(text, "form", filing.Form);
        if (filing.Exhibit.Length > 0) Member(text, "exhibit", filing.Exhibit);
        Member(text, "date", filing.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Member(text, "title", filing.Title);
        Member(text, "period", filing.Period.ToString());
        Member(text, "auditStatus", filing.AuditStatus);
        Member(text, "basis", filing.Basis);
        if (filing.Draft.Length > 0) Member(text, "draft", filing.Draft);
        text.Append("  \"document\": {\"name\": ").Append(Quoted(filing.Document.Name)).Append(", \"sha256\": ")
            .Append(Quoted(filing.Document.Sha256)).Append("},\n");
        if (filing.Translation is { } rate)
            text.Append(CultureInfo.InvariantCulture,
                $"  \"translation\": {{\"from\": {Quoted(rate.From)}, \"to\": {Quoted(rate.To)}, \"rate\": {rate.Rate}, \"date\": " +
                    $"\"{rate.Date:yyyy-MM-dd}\", \"authority\": {Quoted(rate.Authority)}}},\n");
        text.Append("  \"statements\": [\n");
        for (var i = 0; i < filing.Statements.Count; i++) Statement(text, filing.Statements[i], i + 1 < filing.Statements.Count);
        return text.Append("  ],\n  \"drivers\": []\n}\n").ToString();
    }

    private static void Statement(StringBuilder text, StatementDraft statement, bool more)
    {
        text.Append("    {\n");
        Member(text, "id", statement.Id, 6);
        Member(text, "title", statement.Title, 6);
        Member(text, "kind", statement.IsTable ? "table" : "text", 6);
        if (statement.Draft.Length > 0) Member(text, "draft", statement.Draft, 6);
        if (statement.Origin.Length > 0) Member(text, "origin", statement.Origin, 6);
        text.Append("      \"columns\": [\n");
        for (var i = 0; i < statement.Columns.Count; i++)
            text.Append("        ").Append(Column(statement.Columns[i])).Append(i + 1 < statement.Columns.Count ? ",\n" : "\n");
        text.Append("      ],\n      \"lines\": [\n");
        for (var i = 0; i < statement.Lines.Count; i++)
            text.Append("        ").Append(Line(statement.Lines[i])).Append(i + 1 < statement.Lines.Count ? ",\n" : "\n");
        text.Append("      ]\n    }").Append(more ? ",\n" : "\n");
    }

    private static string Column(ColumnDraft column)
    {
        var members = new List<string> { Pair("id", column.Id), Pair("heading", column.Heading) };
        if (column.Group.Length > 0) members.Add(Pair("group", column.Group));
        members.Add(Pair("period", column.Period.ToString()));
        if (column.Currency.Length > 0) members.Add(Pair("currency", column.Currency));
        if (column.Scale != "one") members.Add(Pair("scale", column.Scale));
        if (column.Shares != "one") members.Add(Pair("shares", column.Shares));
        if (column.Basis.Length > 0) members.Add(Pair("basis", column.Basis));
        if (column.AuditStatus.Length > 0) members.Add(Pair("auditStatus", column.AuditStatus));
        if (column.Restated is var (kind, reason)) members.Add($"\"restated\": {{{Pair("kind", kind)}, {Pair("reason", reason)}}}");
        if (column.Draft.Length > 0) members.Add(Pair("draft", column.Draft));
        return "{" + string.Join(", ", members) + "}";
    }

    private static string Line(LineDraft line)
    {
        var members = new List<string> { Pair("caption", line.Caption) };
        if (line.Concept.Length > 0) members.Add(Pair("concept", line.Concept));
        if (line.Kind != LineKind.Line) members.Add(Pair("kind", line.Kind.ToString().ToLowerInvariant()));
        if (line.Indent > 0) members.Add($"\"indent\": {line.Indent.ToString(CultureInfo.InvariantCulture)}");
        if (line.At.Length > 0) members.Add(Pair("at", line.At));
        if (line.Scale.Length > 0) members.Add(Pair("scale", line.Scale));
        if (line.Qualifier.Length > 0) members.Add(Pair("qualifier", line.Qualifier));
        if (line.Draft.Length > 0) members.Add(Pair("draft", line.Draft));
        if (line.Origin.Length > 0) members.Add(Pair("origin", line.Origin));
        if (line.Kind != LineKind.Heading) members.Add($"\"values\": [{string.Join(", ", line.Values)}]");
        return "{" + string.Join(", ", members) + "}";
    }

    private static void Member(StringBuilder text, string key, string value, int indent = 2) =>
        text.Append(' ', indent).Append('"').Append(key).Append("\": ").Append(Quoted(value)).Append(",\n");

    private static string Pair(string key, string value) => $"\"{key}\": {Quoted(value)}";

    // The text as a JSON string. Letters of all usual scripts stay as they are; quotation marks, control characters and so on are escaped.
    internal static string Quoted(string value) => "\"" + JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
