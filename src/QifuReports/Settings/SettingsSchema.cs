using System.Text;

namespace QifuReports.App.Settings;

/// <summary>The JSON Schema of the settings file, embedded from <c>docs/reportsettings.schema.json</c>.</summary>
public static class SettingsSchema
{
    public const string Name = "settings";

    public static string Text()
    {
        using var stream = typeof(SettingsSchema).Assembly.GetManifestResourceStream("reportsettings.schema.json")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
