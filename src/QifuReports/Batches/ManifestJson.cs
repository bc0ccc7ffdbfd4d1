using System.Text.Encodings.Web;
using System.Text.Json.Serialization;

namespace QifuReports.App.Batches;

/// <summary>A manifest as JSON. The same manifest gives the same bytes.</summary>
public static class ManifestJson
{
    private static readonly ManifestFormat Format = new(new JsonSerializerOptions
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    });

    /// <summary>Returns the manifest file as bytes.</summary>
    public static byte[] Bytes(Manifest manifest)
    {
        var shard = manifest.Shard.IsWhole ? null : FormattableString.Invariant($"{manifest.Shard.Index}/{manifest.Shard.Count}");
        return [.. JsonSerializer.SerializeToUtf8Bytes(new ManifestFile { Shard = shard, Files = manifest.Files }, Format.ManifestFile),
            (byte)'\n'];
    }

    /// <summary>Reads the files that a manifest lists; null if the bytes are not a manifest.</summary>
    public static IReadOnlyList<ManifestEntry>? Files(byte[] bytes)
    {
        try
        {
            // The framework accepts null as an item of the list, whatever the type of the items, so nulls are checked for here.
            return JsonSerializer.Deserialize(bytes, Format.ManifestFile) is { Files: var files }
                && files.All(f => f is not null && f.Waivers.All(w => w is not null)) ? files : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A manifest, with the members of its file.</summary>
internal sealed record ManifestFile
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Shard { get; init; }
    public required IReadOnlyList<ManifestEntry> Files { get; init; }
}

/// <summary>Writes and reads the inputs as one object: the hash of each input by its name.</summary>
internal sealed class InputsConverter : JsonConverter<IReadOnlyList<BatchInput>>
{
    public override IReadOnlyList<BatchInput> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        var inputs = new List<BatchInput>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            inputs.Add(reader.Read() && reader.TokenType == JsonTokenType.String ? new BatchInput(name, reader.GetString()!)
                : throw new JsonException());
        }
        return inputs;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<BatchInput> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var input in value) writer.WriteString(input.Name, input.Hash);
        writer.WriteEndObject();
    }
}

/// <summary>The JSON code for reading and writing, which the compiler generates here.</summary>
[JsonSerializable(typeof(ManifestFile))]
internal sealed partial class ManifestFormat : JsonSerializerContext;
