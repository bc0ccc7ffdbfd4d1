using System.Text.Json;
using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Import.Documents.XbrlJson;

/// <summary>Reads xBRL-JSON (Open Information Model 1.0). Taxonomies that the report names are not fetched.</summary>
internal static class OimFacts
{
    private const int MostFacts = 200_000, Deepest = 16, MostDecimals = 28, LongestText = 32 * 1024 * 1024;

    /// <summary>Returns the report and null, or null and the error that prevents reading the report.</summary>
    public static (OimReport? Report, Diagnostic? Trouble) Read(string name, string text)
    {
        Diagnostic Bad(string code, string message, string at = "") =>
            new(code, message, new Place(name, JsonPath: at),
                code == ImportCodes.NoFacts ? "A filing in the form that people edit goes into filings/ as it is."
                    : "Export the facts again from where they were made.");
        if (text.Length > LongestText)
            return (null, new Diagnostic(ImportCodes.TooLarge,
                FormattableString.Invariant(
                    $"The document has {text.Length / 1024 / 1024} MiB; up to {LongestText / 1024 / 1024} MiB of facts are read."),
                    new Place(name), "Export the facts of fewer periods."));
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Deepest });
        }
        catch (JsonException e)
        {
            return (null, new Diagnostic(ImportCodes.NoFacts, "The document begins like JSON and is none.",
                new Place(name, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1),
                "Save it again from where it was made."));
        }
        using (json)
        {
            var root = json.RootElement;
            if (Member(root, "documentInfo") is not { } info || Member(info, "documentType") is not { ValueKind: JsonValueKind.String } type
                || !type.GetString()!.EndsWith("/xbrl-json", StringComparison.Ordinal)
                || Member(root, "facts") is not { ValueKind: JsonValueKind.Object } facts)
                return (null, Bad(ImportCodes.NoFacts, "The JSON is no report of facts in the form xBRL-JSON."));
            var namespaces = Texts(Member(info, "namespaces"));
            var (list, ids) = (new List<OimFact>(), new HashSet<string>(StringComparer.Ordinal));
            foreach (var fact in facts.EnumerateObject())
            {
                if (list.Count == MostFacts) return (null,
                    Bad(ImportCodes.TooLarge, FormattableString.Invariant($"The report has more than {MostFacts} facts."), "$.facts"));
                var at = "$.facts." + fact.Name;
                if (!ids.Add(fact.Name)) return (null, Bad(ImportCodes.BrokenFact, $"There are two facts \"{fact.Name}\".", at));
                if (fact.Value.ValueKind != JsonValueKind.Object
                    || Member(fact.Value, "dimensions") is not { ValueKind: JsonValueKind.Object } dimensions)
                    return (null, Bad(ImportCodes.BrokenFact, $"The fact \"{fact.Name}\" has no dimensions.", at));
                if (Member(fact.Value, "value") is not { ValueKind: JsonValueKind.String or JsonValueKind.Null } value)
                    return (null, Bad(ImportCodes.BrokenFact, $"The fact \"{fact.Name}\" has no value that is a text or null.", at));
                var accuracy = Member(fact.Value, "decimals");
                var decimals = 0;
                if (accuracy is { } stated && (stated.ValueKind != JsonValueKind.Number || !stated.TryGetInt32(out decimals)
                    || Math.Abs(decimals) > MostDecimals))
                    return (null, Bad(ImportCodes.BrokenFact,
                        $"The decimals of the fact \"{fact.Name}\" are no whole number from -{MostDecimals} to {MostDecimals}.", at));
                list.Add(new OimFact(fact.Name, value.GetString(), accuracy is null ? null : decimals,
                    Expanded(Texts(dimensions), namespaces), Texts(fact.Value)));
            }
            var (files, wrong) = CarriedFiles.Of(root, namespaces);
            return wrong.Length > 0 ? (null, Bad(ImportCodes.BrokenFiles, wrong, "$." + CarriedFiles.Property))
                : (new OimReport(list) { Files = files }, null);
        }
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    // Returns the members whose value is a text or true; true becomes the text "true".
    private static Dictionary<string, string> Texts(JsonElement? element)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (element is { ValueKind: JsonValueKind.Object } whole)
            foreach (var member in whole.EnumerateObject())
                if (member.Value.ValueKind == JsonValueKind.String) texts[member.Name] = member.Value.GetString()!;
                else if (member.Value.ValueKind == JsonValueKind.True) texts[member.Name] = "true";
        return texts;
    }

    // Returns the dimensions with namespaces in place of prefixes, since a prefix may be any word and only its namespace has a meaning. In
    // a unit of two parts, such as a currency per share, each part has a prefix.
    private static Dictionary<string, string> Expanded(Dictionary<string, string> dimensions, Dictionary<string, string> namespaces)
    {
        var expanded = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in dimensions)
            expanded[Expanded(name, namespaces)] =
                name == "period" ? value : name == "unit" ? string.Join('/', value.Split('/').Select(part => Expanded(part, namespaces)))
                    : Expanded(value, namespaces);
        return expanded;
    }

    private static string Expanded(string name, Dictionary<string, string> namespaces) =>
        name.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && namespaces.TryGetValue(name[..colon], out var space)
            ? new StringBuilder(space).Append(':').Append(name, colon + 1, name.Length - colon - 1).ToString() : name;

    /// <summary>
    /// Reads the period of a fact: the first day (null for an instant) and the last day, which the text gives as the midnight after it. The
    /// whole period is null if a time in it is not midnight.
    /// </summary>
    public static (DateOnly? Start, DateOnly End)? PeriodOf(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var end = Day(slash < 0 ? text : text[(slash + 1)..]);
        var start = slash < 0 ? null : Day(text[..slash]);
        return end is not { } until || until == DateOnly.MinValue || slash >= 0 && start is null ? null : (start, until.AddDays(-1));
    }

    private static DateOnly? Day(string midnight) =>
        midnight.Length == 19 && midnight.EndsWith("T00:00:00", StringComparison.Ordinal)
            && DateOnly.TryParseExact(midnight.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
}
