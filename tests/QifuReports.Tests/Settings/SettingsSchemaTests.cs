using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using QifuReports.App.Outcomes;
using QifuReports.App.Settings;

namespace QifuReports.Tests.Settings;

/// <summary>The published schema of the settings and what reads them are of one mind.</summary>
public sealed class SettingsSchemaTests : IDisposable
{
    // Every setting that the file may have, with a value that fits.
    private const string Everything = """
        {
          "$schema": "s.json", "Data": ["a", "b"], "Templates": "t", "Output": "o",
          "Document": { "Paper": "Letter", "Language": "en-CH", "PreparedBy": "Somebody", "Logo": "logo.svg", "LogoText": "Somebody's logo" },
          "Smtp": { "Host": "mail.example", "Port": 2525, "Security": "None", "User": "u", "Authentication": "Login", "PasswordFile": "p", "TrustedCertificates": "c", "MessagesPerMinute": 30 },
          "Sign": { "PasswordFile": "p" },
          "Mail": { "From": "A <a@example.org>", "ReplyTo": "b@example.org", "EnvelopeSender": "c@example.org", "Unsubscribe": "mailto:d@example.org", "EditionUrl": "https://example.org/{period}/{briefing}.html", "AllowedDomains": ["example.org"], "RequireApproval": true },
          "Lists": { "board": [ { "Name": "B", "Address": "b@example.org", "Briefings": ["quarterly", "factsheet"], "Language": "en" } ] },
          "Releases": [ { "Period": "2023Q3", "NotBefore": "2023-11-16T17:00:00-05:00" } ],
          "Style": { "FontFolder": "f", "Ink": "#000000", "MutedInk": "#000001", "RuleColour": "#000002", "Tint": "#000003", "Accent": "#000004", "Favourable": "#000005", "Adverse": "#000006" }
        }
        """;

    private static readonly JsonSchema Schema = JsonSchema.FromText(PublishedSchema.Text);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_schema_that_is_published_is_the_one_that_the_program_makes()
    {
        PublishedSchema.Text.ShouldBe(SettingsSchema.Text(),
            "docs/reportsettings.schema.json is out of date: write 'schema settings' into it");
        App.Run("schema", "settings").Output.ShouldBe(PublishedSchema.Text);
    }

    [Fact]
    public void The_shipped_settings_and_those_with_everything_set_fit_the_schema_and_the_reader()
    {
        Fits(File.ReadAllText(RepositoryRoot.PathOf("reportsettings.json"))).ShouldBeTrue();
        Fits(Everything).ShouldBeTrue();
        Reads(Everything).ShouldBeTrue();

        Leaves(JsonNode.Parse(Everything)!, "").Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(PublishedSchema.Leaves.Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// Each value and each object in turn is made wrong in every way; texts apart, of which a schema cannot say all, both see the same.
    /// </summary>
    [Fact]
    public void What_the_schema_refuses_the_reader_refuses_and_the_other_way_round()
    {
        string[] values = ["7", "-1", "70000", "1.5", "true", "null", "[]", "{}", "[7]", "[\"\"]", "{\"No\": 1}", "\"\"", "\"None,Tls\"",
            "\"#12345\"", "\"one two\""];
        var refused = 0;
        foreach (var path in Places(JsonNode.Parse(Everything)!, []))
        {
            var texts = values.Select(v => With(path, node => node.ReplaceWith(JsonNode.Parse(v)))).ToList();
            if (At(JsonNode.Parse(Everything), path) is JsonObject) texts.Add(With(path, node => node.AsObject().Add("Unknown", "x")));
            foreach (var text in texts)
            {
                var fits = Fits(text);
                if (!fits) refused++;
                var value = At(JsonNode.Parse(text), path);
                if (!fits) Reads(text).ShouldBeFalse(text);
                else if (value is not JsonValue plain || plain.GetValueKind() != JsonValueKind.String) Reads(text).ShouldBeTrue(text);
            }
        }
        refused.ShouldBeGreaterThan(400);
    }

    [Theory]
    [InlineData("""{ "data": "a", "SMTP": { "security": "tls" } }""")]
    [InlineData("""{ "Lists": { "board": [] }, "Releases": [] }""")]
    public void The_case_of_letters_makes_no_difference(string text) => Reads(text).ShouldBeTrue();

    [Theory]
    [InlineData("""{ "Data": "a", "data": "b" }""", "second time")]
    [InlineData("""{ "Smtp:Host": "a" }""", "No setting is called")]
    [InlineData("""{ "Mail": { "AllowedDomains": [] } }""", "this list is empty")]
    [InlineData("""{ "Smtp": { "MessagesPerMinute": -0 } }""", "a whole number from 0")]
    [InlineData("""{ "Lists": { "a:b": [] } }""", "is no name of a list")]
    [InlineData("""{ "Lists": { "a": [], "A": [] } }""", "second time")]
    [InlineData("""{ "Output": "a\u0000b" }""", "control character")]
    [InlineData("""{ "Output": "a\ud800" }""", "half a character")]
    public void What_only_the_reader_sees_is_said_with_its_place(string text, string expected)
    {
        var trouble = Should.Throw<Trouble>(() => Read(text));

        trouble.Code.ShouldBe(ExitCode.BadInput);
        trouble.Message.ShouldContain("reportsettings.json(1,");
        trouble.Message.ShouldContain(expected);
    }

    private static bool Fits(string text) => Schema.Evaluate(JsonDocument.Parse(text).RootElement).IsValid;

    private bool Reads(string text)
    {
        try
        {
            Read(text);
            return true;
        }
        catch (Trouble trouble) when (trouble.Code == ExitCode.BadInput)
        {
            return false;
        }
    }

    private void Read(string text)
    {
        var path = _folder.Combine("reportsettings.json");
        File.WriteAllText(path, text);
        SettingsReader.Read(new SettingsSources(path, [], null, null, new Dictionary<string, string>())).ReadDelivery();
    }

    private static string With(object[] path, Action<JsonNode> change)
    {
        var root = JsonNode.Parse($$"""{"it": {{Everything}}}""")!;
        change(At(root["it"], path)!);
        return root["it"]?.ToJsonString() ?? "null";
    }

    private static JsonNode? At(JsonNode? root, object[] path) =>
        path.Aggregate(root, (at, part) => part is int index ? at![index] : at![(string)part]);

    private static IEnumerable<object[]> Places(JsonNode node, object[] path)
    {
        yield return path;
        var below = node switch
        {
            JsonObject group => group.Select(m => (Part: (object)m.Key, m.Value)),
            JsonArray list => list.Select((item, i) => (Part: (object)i, Value: item)),
            _ => [],
        };
        foreach (var (part, value) in below)
            foreach (var place in Places(value!, [.. path, part])) yield return place;
    }

    private static IEnumerable<string> Leaves(JsonNode node, string path) => node switch
    {
        JsonObject group =>
            group.SelectMany(m => Leaves(m.Value!, path == "Lists" ? path + ":*" : path.Length == 0 ? m.Key : $"{path}:{m.Key}")),
        JsonArray list => list.SelectMany(item => Leaves(item!, path + "[]")),
        _ => [path],
    };
}
