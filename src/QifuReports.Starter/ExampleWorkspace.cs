using System.Text;

namespace QifuReports.Starter;

/// <summary>A folder with the example company: settings, templates, its filings and the schemas of all of them.</summary>
public static class ExampleWorkspace
{
    /// <summary>Where the schema of the settings is in a folder that was made.</summary>
    public const string SettingsSchemaPath = "data/schema/settings.schema.json";

    // Where it is in the repository, as the settings that come from there name it.
    private const string RepositoryPath = "docs/reportsettings.schema.json";

    /// <summary>The files, the settings last: they make a workspace of the folder.</summary>
    /// <param name="settingsSchema">The text of the schema of the settings.</param>
    public static IReadOnlyList<StarterFile> Files(string settingsSchema)
    {
        ArgumentNullException.ThrowIfNull(settingsSchema);
        return
        [
            .. Carried.In("data/"), new StarterFile(SettingsSchemaPath, Encoding.UTF8.GetBytes(settingsSchema)), .. Carried.In("templates/"),
            new StarterFile(Carried.Settings, Encoding.UTF8.GetBytes(Settings())),
        ];
    }

    private static string Settings()
    {
        var text = Carried.Text(Carried.Settings);
        var moved = text.Replace($"\"{RepositoryPath}\"", $"\"{SettingsSchemaPath}\"", StringComparison.Ordinal);
        return moved != text ? moved : throw new InvalidOperationException($"The settings no longer name {RepositoryPath}.");
    }
}
