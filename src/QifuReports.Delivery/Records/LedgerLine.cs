using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace QifuReports.Delivery.Records;

/// <summary>Converts entries of the ledger to lines of JSON and back.</summary>
internal static class LedgerLine
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The first bytes of every line.</summary>
    public static ReadOnlySpan<byte> Opening => "{\"at\":\""u8;

    /// <summary>Makes the line of an entry, including its line feed.</summary>
    public static byte[] Write(LedgerEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("at", entry.At.ToUniversalTime().ToString(TimeFormat, CultureInfo.InvariantCulture));
            if (entry.Issuer.Length > 0) json.WriteString("issuer", entry.Issuer);
            if (entry.From.Length > 0) json.WriteString("from", entry.From);
            switch (entry)
            {
                case LedgerEntry.Introduction who:
                    json.WriteString("name", who.Identity.Name);
                    json.WriteStartArray("listings");
                    foreach (var listing in who.Identity.Listings) json.WriteStringValue(listing);
                    json.WriteEndArray();
                    if (who.OwnsEarlier) json.WriteBoolean("ownsEarlier", true);
                    break;
                case LedgerEntry.Approval approval:
                    json.WriteString("release", entry.Release);
                    json.WriteString("approvedBy", approval.By);
                    WriteDocuments(json, entry);
                    break;
                case LedgerEntry.Step step:
                    json.WriteString("release", entry.Release);
                    json.WriteString("recipient", step.Recipient);
                    json.WriteString("state", Word(step.State));
                    json.WriteString("messageId", step.MessageId);
                    if (step.Words.Length > 0) json.WriteString("reply", step.Words);
                    if (step.TestFor is not null) json.WriteString("testFor", step.TestFor);
                    WriteDocuments(json, entry);
                    break;
            }
            json.WriteEndObject();
        }
        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads the entry in a line without its line end; null if the line is not a valid entry.</summary>
    public static LedgerEntry? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var at = DateTimeOffset.ParseExact(Text(root, "at"), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            var (issuer, from) = (OptionalText(root, "issuer") ?? "", OptionalText(root, "from") ?? "");
            LedgerEntry entry;
            if (root.TryGetProperty("listings", out var listings))
            {
                var names = new List<string>();
                foreach (var listing in listings.EnumerateArray()) names.Add(Text(listing));
                if (issuer.Length == 0) return null;
                entry = new LedgerEntry.Introduction(at, new IssuerIdentity(issuer, Text(root, "name"), names),
                    root.TryGetProperty("ownsEarlier", out var owns) && owns.GetBoolean());
            }
            else
            {
                var release = Text(root, "release");
                if (Documents(root) is not { Count: > 0 } documents) return null;
                if (OptionalText(root, "approvedBy") is { } by) entry = new LedgerEntry.Approval(at, release, documents, by);
                else if (State(Text(root, "state")) is { } state)
                    entry = new LedgerEntry.Step(at, release, documents, Text(root, "recipient"), state, Text(root, "messageId"),
                        OptionalText(root, "reply") ?? "", OptionalText(root, "testFor"));
                else return null;
            }
            return entry with { Issuer = issuer, From = from };
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or FormatException
            or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The word for a state in the ledger and in reports.</summary>
    public static string Word(DeliveryState state) => state switch
    {
        DeliveryState.Planned => "planned",
        DeliveryState.Sending => "sending",
        DeliveryState.Accepted => "accepted",
        DeliveryState.Refused => "refused",
        _ => "unknown",
    };

    private static void WriteDocuments(Utf8JsonWriter json, LedgerEntry entry)
    {
        json.WriteStartObject("documents");
        foreach (var document in entry.Documents) json.WriteString(document.Name, document.Hash);
        json.WriteEndObject();
        if (!entry.Documents.Any(d => d.Said.Length > 0)) return;
        json.WriteStartObject("said");
        foreach (var document in entry.Documents)
            if (document.Said.Length > 0) json.WriteString(document.Name, document.Said);
        json.WriteEndObject();
    }

    // Lines of earlier versions have no hash of the content.
    private static List<DocumentStamp> Documents(JsonElement root)
    {
        var documents = new List<DocumentStamp>();
        foreach (var document in root.GetProperty("documents").EnumerateObject())
            documents.Add(new DocumentStamp(document.Name, Text(document.Value)));
        if (root.TryGetProperty("said", out var said))
            for (var i = 0; i < documents.Count; i++)
                if (OptionalText(said, documents[i].Name) is { } words) documents[i] = documents[i] with { Said = words };
        return documents;
    }

    // A null instead of a text is treated like any other wrong form: by a FormatException.
    private static string Text(JsonElement value) => value.GetString() ?? throw new FormatException();

    private static string Text(JsonElement root, string name) => Text(root.GetProperty(name));

    private static string? OptionalText(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? Text(value) : null;

    private static DeliveryState? State(string word)
    {
        foreach (var state in (DeliveryState[])[DeliveryState.Planned, DeliveryState.Sending, DeliveryState.Accepted, DeliveryState.Refused,
            DeliveryState.Unknown])
            if (Word(state) == word) return state;
        return null;
    }
}
