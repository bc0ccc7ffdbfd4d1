using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace QifuReports.Delivery.Records;

/// <summary>An entry as a line of JSON.</summary>
internal static class LedgerLine
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line with its line feed.</summary>
    public static byte[] Write(LedgerEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("at", entry.At.ToUniversalTime().ToString(TimeFormat, CultureInfo.InvariantCulture));
            json.WriteString("release", entry.Release);
            if (entry is LedgerEntry.Step step)
            {
                json.WriteString("recipient", step.Recipient);
                json.WriteString("state", Word(step.State));
                json.WriteString("messageId", step.MessageId);
                if (step.Words.Length > 0) json.WriteString("reply", step.Words);
                if (step.TestFor is not null) json.WriteString("testFor", step.TestFor);
            }
            else if (entry is LedgerEntry.Approval approval)
            {
                json.WriteString("approvedBy", approval.By);
            }
            json.WriteStartObject("documents");
            foreach (var document in entry.Documents) json.WriteString(document.Name, document.Hash);
            json.WriteEndObject();
            if (entry.Documents.Any(d => d.Said.Length > 0))
            {
                json.WriteStartObject("said");
                foreach (var document in entry.Documents)
                    if (document.Said.Length > 0) json.WriteString(document.Name, document.Said);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The entry of a line without its end; null where it is none.</summary>
    public static LedgerEntry? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var at = DateTimeOffset.ParseExact(root.GetProperty("at").GetString()!, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            var release = root.GetProperty("release").GetString()!;
            // Lines of earlier versions do not tell what was said.
            var said = root.TryGetProperty("said", out var all) ? all : default;
            var documents = root.GetProperty("documents").EnumerateObject()
                .Select(d => new DocumentStamp(d.Name, d.Value.GetString()!) { Said = said.ValueKind == JsonValueKind.Object && said.TryGetProperty(d.Name, out var words) ? words.GetString()! : "" }).ToList();
            if (documents.Count == 0) return null;
            if (root.TryGetProperty("approvedBy", out var by)) return new LedgerEntry.Approval(at, release, documents, by.GetString()!);
            return State(root.GetProperty("state").GetString()!) is not { } state ? null : new LedgerEntry.Step(
                at, release, documents, root.GetProperty("recipient").GetString()!, state, root.GetProperty("messageId").GetString()!,
                root.TryGetProperty("reply", out var reply) ? reply.GetString()! : "", root.TryGetProperty("testFor", out var test) ? test.GetString() : null);
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The word by which a state stands in the ledger and in reports.</summary>
    public static string Word(DeliveryState state) => state switch
    {
        DeliveryState.Planned => "planned",
        DeliveryState.Sending => "sending",
        DeliveryState.Accepted => "accepted",
        DeliveryState.Refused => "refused",
        _ => "unknown",
    };

    private static DeliveryState? State(string word)
    {
        foreach (var state in (DeliveryState[])[DeliveryState.Planned, DeliveryState.Sending, DeliveryState.Accepted, DeliveryState.Refused, DeliveryState.Unknown])
            if (Word(state) == word) return state;
        return null;
    }
}
