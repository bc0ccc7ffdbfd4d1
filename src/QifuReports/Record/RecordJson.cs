namespace QifuReports.App.Record;

/// <summary>Thrown for an attached file that does not have the form that the program writes.</summary>
#pragma warning disable CA1032 // The message always says what is wrong.
public sealed class RecordException(string message) : Exception(message);
#pragma warning restore CA1032

/// <summary>Reads the attached JSON files. Throws <see cref="RecordException"/> if a member is missing or of another type.</summary>
internal static class RecordJson
{
    /// <summary>Parses a file; the caller disposes the document.</summary>
    public static JsonDocument Parse(string file, ReadOnlyMemory<byte> content)
    {
        try
        {
            return JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 16 });
        }
        catch (JsonException wrong)
        {
            throw new RecordException($"{file} is no JSON: {wrong.Message}");
        }
    }

    public static JsonElement Member(JsonElement element, ReadOnlySpan<byte> name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member
            : throw new RecordException($"a member {Encoding.UTF8.GetString(name)} is missing");

    public static string Text(JsonElement element, ReadOnlySpan<byte> name) =>
        OptionalText(element, name) ?? throw new RecordException($"a member {Encoding.UTF8.GetString(name)} is missing or no text");

    public static string? OptionalText(JsonElement element, ReadOnlySpan<byte> name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member)
            && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    public static JsonElement.ArrayEnumerator Items(JsonElement element, ReadOnlySpan<byte> name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray()
            : throw new RecordException($"the member {Encoding.UTF8.GetString(name)} is no list");

    public static JsonElement.ObjectEnumerator Members(JsonElement element, ReadOnlySpan<byte> name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Object } inner ? inner.EnumerateObject()
            : throw new RecordException($"the member {Encoding.UTF8.GetString(name)} is no object");

    public static decimal Number(JsonElement element, ReadOnlySpan<byte> name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var value) ? value
            : throw new RecordException($"the member {Encoding.UTF8.GetString(name)} is no number");

    public static int Whole(JsonElement item) =>
        item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var value) ? value
            : throw new RecordException("a list has what is no whole number");

    public static decimal Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value : throw new RecordException($"{text} is no number");
}
