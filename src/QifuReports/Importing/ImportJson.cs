using System.Text.Encodings.Web;

namespace QifuReports.App.Importing;

/// <summary>
/// Writes the report of an import as JSON: every table row with the rule that recognised it, every new concept, everything doubtful, and
/// everything in the document that was not imported.
/// </summary>
internal static class ImportJson
{
    public static void Write(IReadOnlyList<ImportedFile> files, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("documents");
        foreach (var file in files) Document(json, file);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Document(Utf8JsonWriter json, ImportedFile file)
    {
        json.WriteStartObject();
        json.WriteString("document", file.Document);
        json.WriteStartArray("filings");
        foreach (var filing in file.Filings)
        {
            json.WriteStartObject();
            json.WriteString("file", filing.Path);
            json.WriteString("id", filing.Draft.Id);
            json.WriteString("period", filing.Draft.Period.ToString());
            json.WriteString("state", JsonNamingPolicy.KebabCaseLower.ConvertName(filing.State.ToString()));
            json.WriteNumber("doubts", filing.Doubts);
            json.WriteStartArray("differences");
            foreach (var difference in filing.Differences) json.WriteStringValue(difference);
            json.WriteEndArray();
            json.WriteStartArray("drafts");
            foreach (var statement in filing.Doubts > 0 ? filing.Draft.Statements : [])
            {
                foreach (var column in statement.Columns)
                    if (column.Draft.Length > 0) Entry(json, ("statement", statement.Id), ("column", column.Id), ("why", column.Draft));
                foreach (var line in statement.Lines)
                    if (line.Draft.Length > 0)
                        Entry(json, ("statement", statement.Id), ("caption", line.Caption), ("origin", line.Origin), ("why", line.Draft));
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in file.Result.Rows)
            Entry(json, ("statement", row.Statement), ("caption", row.Caption), ("concept", row.Match.Concept.Value),
                ("rule", row.Match.Rule.ToString()), ("doubt", row.Match.Doubt));
        json.WriteEndArray();
        json.WriteStartArray("newConcepts");
        foreach (var concept in file.Result.Concepts)
            Entry(json, ("id", concept.Id.Value), ("name", concept.Name), ("role", concept.Role),
                ("partOf", string.Join(", ", concept.Parents.Select(p => p.Parent.Value))));
        json.WriteEndArray();
        json.WriteStartArray("notTaken");
        foreach (var unread in file.Result.Unread)
            Entry(json, ("line", Number(unread.Line)), ("what", unread.What), ("why", unread.Why),
                ("kind", unread.IsContradiction ? "contradiction" : ""));
        json.WriteEndArray();
        json.WriteStartArray("causes");
        foreach (var cause in file.Result.Causes)
            Entry(json, ("line", Number(cause.Line)), ("measure", cause.Measure), ("against", cause.Against),
                ("section", cause.Section.Title));
        json.WriteEndArray();
        json.WriteStartArray("notUnderstood");
        foreach (var passed in file.Result.NotUnderstood) Entry(json, ("line", Number(passed.Line)), ("sentence", passed.Sentence));
        json.WriteEndArray();
        json.WriteStartArray("failedChecks");
        foreach (var failure in file.Checks.Failures) Entry(json, ("rule", failure.Rule.Code), ("subject", failure.Subject));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Number(int line) => line.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void Entry(Utf8JsonWriter json, params ReadOnlySpan<(string Key, string Value)> members)
    {
        json.WriteStartObject();
        foreach (var (key, value) in members)
            if (value.Length > 0) json.WriteString(key, value);
        json.WriteEndObject();
    }
}
