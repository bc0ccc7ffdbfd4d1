using QifuReports.Ledger.Export;

namespace QifuReports.App.Settings;

/// <summary>
/// The JSON Schema (draft 2020-12) of the settings file, made from <see cref="SettingsModel"/>. <c>docs/reportsettings.schema.json</c> has
/// the same text.
/// </summary>
/// <remarks>The program accepts keys and words in any case; the schema has only one spelling of each key and word.</remarks>
public static class SettingsSchema
{
    public const string Name = "settings";

    /// <summary>Returns the text of the whole schema, which ends with a line feed.</summary>
    public static string Text()
    {
        using var stream = new MemoryStream();
        var json = new JsonText(stream, indented: true);
        json.BeginObject();
        json.Text("$schema"u8, "https://json-schema.org/draft/2020-12/schema");
        json.Text("title"u8, "Settings of QifuReports");
        Shape(json, SettingsModel.Root, null);
        json.EndObject().End();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Shape(JsonText json, SettingShape shape, string? description)
    {
        switch (shape)
        {
            case TextShape text:
                json.Text("type"u8, "string");
                if (!text.Form.MayBeEmpty) json.Number("minLength"u8, 1);
                json.Number("maxLength"u8, TextShape.Longest);
                if (text.Form.Pattern is { } pattern) json.Text("pattern"u8, pattern);
                break;
            case ChoiceShape choice:
                json.BeginArray("enum"u8);
                foreach (var word in choice.Words) json.Item(word);
                json.EndArray();
                break;
            case WholeShape whole:
                json.Text("type"u8, "integer");
                json.Number("minimum"u8, whole.Least);
                json.Number("maximum"u8, whole.Most);
                break;
            case TruthShape:
                json.Text("type"u8, "boolean");
                break;
            case ListShape { OrOne: true } list:
                json.BeginArray("oneOf"u8);
                json.BeginObject();
                Shape(json, list.Item, null);
                json.EndObject().BeginObject();
                Items(json, list);
                json.EndObject().EndArray();
                break;
            case ListShape list:
                Items(json, list);
                break;
            case NamedShape named:
                json.Text("type"u8, "object");
                json.BeginObject("propertyNames"u8);
                json.Text("pattern"u8, "^[^:]+$");
                json.EndObject().BeginObject("additionalProperties"u8);
                Shape(json, named.Item, null);
                json.EndObject();
                break;
            case GroupShape group:
                Group(json, group, description);
                return;
        }
        if (description is not null) json.Text("description"u8, description);
    }

    private static void Items(JsonText json, ListShape list)
    {
        json.Text("type"u8, "array");
        if (list.Least > 0) json.Number("minItems"u8, list.Least);
        json.Number("maxItems"u8, ListShape.Most);
        json.BeginObject("items"u8);
        Shape(json, list.Item, null);
        json.EndObject();
    }

    private static void Group(JsonText json, GroupShape group, string? description)
    {
        json.Text("type"u8, "object");
        json.Flag("additionalProperties"u8, false);
        if (description is not null) json.Text("description"u8, description);
        if (group.Settings.Any(s => s.IsRequired))
        {
            json.BeginArray("required"u8);
            foreach (var setting in group.Settings)
                if (setting.IsRequired) json.Item(setting.Name);
            json.EndArray();
        }
        json.BeginObject("properties"u8);
        foreach (var setting in group.Settings)
        {
            if (setting.Source == SettingSource.Environment) continue;
            json.BeginObject(setting.Name);
            Shape(json, setting.Shape, setting.Description);
            switch (setting.Default)
            {
                case string text:
                    json.Text("default"u8, text);
                    break;
                case int number:
                    json.Number("default"u8, number);
                    break;
                case bool truth:
                    json.Flag("default"u8, truth);
                    break;
            }
            json.EndObject();
        }
        json.EndObject();
    }
}
