using System.Text.Json;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Reading.Fields;
using QifuReports.Ledger.Schemas;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Data;

/// <summary>The schemas say to an editor what the reader says to everyone: the same keys, the same words.</summary>
public class SchemaTests
{
    public static TheoryData<string, string, string[]> Objects { get; } = new()
    {
        { "issuer", "", DataKeys.Issuer },
        { "issuer", "properties/isoCodes/items", DataKeys.IsoCode },
        { "issuer", "properties/policies", DataKeys.Policies },
        { "taxonomy", "", DataKeys.Taxonomy },
        { "taxonomy", "$defs/concept", DataKeys.Concept },
        { "taxonomy", "$defs/axis", DataKeys.Axis },
        { "taxonomy", "$defs/member", DataKeys.AxisMember },
        { "taxonomy", "$defs/concept/properties/parents/items", DataKeys.Parent },
        { "taxonomy", "$defs/concept/properties/quotient", DataKeys.Quotient },
        { "taxonomy", "$defs/concept/properties/perUnit", DataKeys.PerUnit },
        { "taxonomy", "$defs/concept/properties/guidance", DataKeys.Guidance },
        { "waivers", "", DataKeys.Waivers },
        { "waivers", "$defs/waiver", DataKeys.Waiver },
        { "waivers", "$defs/waiver/properties/figures/items", DataKeys.Figure },
        { "filing", "", DataKeys.Filing },
        { "filing", "properties/translation", DataKeys.Translation },
        { "filing", "$defs/statement", DataKeys.Statement },
        { "filing", "$defs/column", DataKeys.Column },
        { "filing", "$defs/line", DataKeys.Line },
        { "filing", "$defs/restatedColumn", DataKeys.RestatedColumn },
        { "filing", "$defs/restatedLine", DataKeys.RestatedLine },
        { "filing", "$defs/qualifiedValue", DataKeys.Value },
        { "filing", "$defs/driver", DataKeys.Driver },
        { "filing", "properties/assurance", DataKeys.Assurance },
        { "filing", "properties/document", DataKeys.Document },
        { "filing", "$defs/note", DataKeys.Note },
    };

    public static TheoryData<string, string, string[]> Words { get; } = new()
    {
        { "issuer", "properties/drafts/propertyNames/enum", DataKeys.DraftsOfIssuer },
        { "taxonomy", "$defs/concept/properties/periodType/enum", DataKeys.PeriodTypes },
        { "taxonomy", "$defs/concept/properties/unit/enum", DataKeys.Units },
        { "taxonomy", "$defs/concept/properties/role/enum", [.. RoleCatalogue.All.Select(r => r.Id)] },
        { "taxonomy", "$defs/member/properties/kind/enum", DataKeys.MemberKinds },
        { "taxonomy", "$defs/concept/properties/guidance/properties/end/enum", DataKeys.GuidanceEnds },
        { "taxonomy", "$defs/concept/properties/guidance/properties/kind/enum", DataKeys.GuidanceKinds },
        { "filing", "$defs/statement/properties/kind/enum", DataKeys.StatementKinds },
        { "filing", "$defs/line/properties/kind/enum", DataKeys.LineKinds },
        { "filing", "$defs/line/properties/at/enum", DataKeys.Ends },
        { "filing", "$defs/line/properties/scale/enum", ScaleWords.All },
        { "filing", "$defs/restatedColumn/properties/kind/enum", DataKeys.RestatementKinds },
        { "filing", "$defs/restatedLine/properties/kind/enum", DataKeys.RestatementKinds },
        { "filing", "$defs/column/properties/scale/enum", ScaleWords.All },
        { "filing", "$defs/qualifiedValue/properties/scale/enum", ScaleWords.All },
        { "filing", "$defs/line/properties/qualifier/enum", DataKeys.Qualifiers },
        { "filing", "$defs/driver/properties/against/enum", DataKeys.Comparisons },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public void The_schema_has_the_keys_of_the_reader_and_no_others(string schema, string path, string[] keys)
    {
        var at = At(schema, path);
        at.GetProperty("properties").EnumerateObject().Select(p => p.Name).ShouldBe(keys);
        at.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void The_schema_has_the_words_of_the_reader(string schema, string path, string[] words) =>
        At(schema, path).EnumerateArray().Select(w => w.GetString()!).ShouldBe(words);

    [Theory]
    [InlineData("filing")]
    [InlineData("taxonomy")]
    [InlineData("issuer")]
    [InlineData("waivers")]
    public void Every_property_is_described_and_every_reference_leads_somewhere(string schema)
    {
        var root = At(schema, "");
        root.GetProperty("$schema").GetString().ShouldBe("https://json-schema.org/draft/2020-12/schema");
        root.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace();
        Visit(root, root);
    }

    [Fact]
    public void The_program_carries_the_files_of_the_data_folder()
    {
        LedgerSchema.Names.Select(n => n + ".schema.json").Order(StringComparer.Ordinal)
            .ShouldBe(Directory.GetFiles(Path.Combine(DataFolder.Path, "schema")).Select(f => Path.GetFileName(f)!)
                .Order(StringComparer.Ordinal));
        foreach (var name in LedgerSchema.Names.Some())
            LedgerSchema.Get(name).ShouldBe(File.ReadAllBytes(Path.Combine(DataFolder.Path, "schema", name + ".schema.json")));
        LedgerSchema.Get("no-such").ShouldBeNull();
    }

    [Fact]
    public void Every_data_file_names_its_schema()
    {
        foreach (var file in Directory.GetFiles(DataFolder.Path, "*.json")
            .Concat(Directory.GetFiles(Path.Combine(DataFolder.Path, "filings"), "*.json")).Some())
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var schema = json.RootElement.GetProperty("$schema").GetString()!;
            File.Exists(Path.Combine(Path.GetDirectoryName(file)!, schema)).ShouldBeTrue($"{file}: {schema}");
        }
    }

    private static JsonElement At(string schema, string path)
    {
        var element = JsonDocument.Parse(LedgerSchema.Get(schema)!).RootElement;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries)) element = element.GetProperty(step);
        return element;
    }

    private static void Visit(JsonElement root, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray()) Visit(root, item);
        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (var member in element.EnumerateObject())
        {
            if (member.NameEquals("$ref"))
                root.GetProperty("$defs").TryGetProperty(member.Value.GetString()!["#/$defs/".Length..], out _)
                    .ShouldBeTrue(member.Value.GetString());
            if (member.NameEquals("properties") && element.TryGetProperty("type", out _))
                foreach (var property in member.Value.EnumerateObject())
                    (property.Value.TryGetProperty("description", out var text) && text.GetString()!.Length > 0
                        || property.Value.TryGetProperty("$ref", out _)).ShouldBeTrue(property.Name);
            Visit(root, member.Value);
        }
    }
}
