using System.Text.Encodings.Web;
using System.Text.Json;
using QifuReports.App.Output;

namespace QifuReports.App.Issuing;

/// <summary>A manifest as JSON. The same manifest gives the same bytes.</summary>
public static class ManifestJson
{
    /// <summary>The file as bytes.</summary>
    public static byte[] Bytes(Manifest manifest)
    {
        using var whole = new MemoryStream();
        using (var json = new Utf8JsonWriter(whole, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (!manifest.Shard.IsWhole) json.WriteString("shard", FormattableString.Invariant($"{manifest.Shard.Index}/{manifest.Shard.Count}"));
            json.WriteStartArray("files");
            foreach (var file in manifest.Files) Write(json, file);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        whole.Write("\n"u8);
        return whole.ToArray();
    }

    /// <summary>The files that a manifest lists; null where the text is no manifest.</summary>
    public static IReadOnlyList<ManifestEntry>? Files(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var files = new List<ManifestEntry>();
            foreach (var file in document.RootElement.GetProperty("files").EnumerateArray()) files.Add(Read(file));
            return files;
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, ManifestEntry file)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Name);
        json.WriteString("briefing", file.Briefing);
        json.WriteString("period", file.Period);
        json.WriteBoolean("draft", file.Draft);
        json.WriteString("sha256", file.Hash);
        json.WriteNumber("bytes", file.Size);
        json.WriteNumber("pages", file.Pages);
        json.WriteString("program", file.Program);
        json.WriteStartObject("inputs");
        foreach (var input in file.Inputs) json.WriteString(input.Name, input.Hash);
        json.WriteEndObject();
        json.WriteStartObject("checks");
        json.WriteNumber("made", file.Checks.Made);
        json.WriteNumber("holds", file.Checks.Hold);
        json.WriteNumber("rounding", file.Checks.Rounding);
        json.WriteNumber("waived", file.Checks.Waived);
        if (file.Checks.Warnings > 0) json.WriteNumber("warnings", file.Checks.Warnings);
        json.WriteNumber("failed", file.Checks.Failed);
        json.WriteEndObject();
        json.WriteStartArray("waivers");
        foreach (var waiver in file.Waivers)
        {
            json.WriteStartObject();
            json.WriteString("check", waiver.Check);
            json.WriteString("what", waiver.What);
            json.WriteString("reason", waiver.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ManifestEntry Read(JsonElement file)
    {
        string Text(string name) => file.GetProperty(name).GetString() ?? throw new FormatException(name);
        var inputs = new List<BatchInput>();
        foreach (var input in file.GetProperty("inputs").EnumerateObject()) inputs.Add(new BatchInput(input.Name, input.Value.GetString() ?? ""));
        var waivers = new List<ManifestWaiver>();
        foreach (var waiver in file.GetProperty("waivers").EnumerateArray())
            waivers.Add(new ManifestWaiver(waiver.GetProperty("check").GetString() ?? "", waiver.GetProperty("what").GetString() ?? "", waiver.GetProperty("reason").GetString() ?? ""));
        var checks = file.GetProperty("checks");
        int Count(string name) => checks.GetProperty(name).GetInt32();
        return new ManifestEntry
        {
            Name = Text("path"),
            Briefing = Text("briefing"),
            Period = Text("period"),
            Draft = file.GetProperty("draft").GetBoolean(),
            Hash = Text("sha256"),
            Size = file.GetProperty("bytes").GetInt64(),
            Pages = file.GetProperty("pages").GetInt32(),
            Program = Text("program"),
            Inputs = inputs,
            Checks = new CheckCounts(Count("made"), Count("holds"), Count("rounding"), Count("waived"), Count("failed"), checks.TryGetProperty("warnings", out var warnings) ? warnings.GetInt32() : 0),
            Waivers = waivers,
        };
    }
}
