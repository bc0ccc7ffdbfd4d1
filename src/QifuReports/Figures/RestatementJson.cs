using System.Text.Encodings.Web;
using QifuReports.Ledger.Tracing;

namespace QifuReports.App.Figures;

/// <summary>The comparison of figures across filings as JSON: figures as exact numbers, captions as the filings print them.</summary>
public static class RestatementJson
{
    /// <summary>Writes one object with the figures in order. The same comparison gives the same bytes.</summary>
    public static void Write(RestatementMatrix matrix, Stream output)
    {
        using var json = new Utf8JsonWriter(output,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("figures");
        foreach (var row in matrix.Rows)
        {
            json.WriteStartObject();
            json.WriteString("concept", row.Key.Concept.Value);
            json.WriteString("name", row.Name);
            json.WriteString("period", row.Key.Period.ToString());
            json.WriteString("unit", row.Key.Unit);
            json.WriteString("basis", row.Key.Basis.Code);
            if (!row.Key.Members.IsNone) json.WriteString("members", row.Key.Members.Code);
            json.WriteString("outcome", RestatementWords.Of(row.Status));
            json.WriteStartArray("filings");
            foreach (var cell in row.Cells)
            {
                json.WriteStartObject();
                json.WriteString("filing", cell.Filing.Id);
                json.WriteNumber("value", cell.Fact.Value);
                json.WriteNumber("resolution", cell.Fact.Resolution);
                json.WriteString("statement", cell.Fact.Source.Statement);
                json.WriteString("caption", cell.Fact.Source.Caption);
                json.WriteBoolean("table", cell.IsTable);
                if (cell.Fact.Restated is { } mark)
                {
                    json.WriteString("restated", mark.Word);
                    json.WriteString("reason", mark.Reason);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }
}
