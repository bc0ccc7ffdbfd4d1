namespace QifuReports.Starter;

/// <summary>Makes a workspace with the example company: settings, templates, its filings and all their schemas.</summary>
public static class ExampleWorkspace
{
    /// <summary>The path of the settings schema below a new folder.</summary>
    public const string SettingsSchemaPath = "data/schema/settings.schema.json";

    // The path of the settings schema in the repository, as the embedded settings name it.
    private const string RepositoryPath = "docs/reportsettings.schema.json";

    /// <summary>The files. The settings come last, because they make the folder a workspace.</summary>
    /// <param name="settingsSchema">The text of the schema of the settings.</param>
    public static IReadOnlyList<StarterFile> Files(string settingsSchema)
    {
        ArgumentNullException.ThrowIfNull(settingsSchema);
        return
        [
            .. Carried.In("data/"), new StarterFile(SettingsSchemaPath, Encoding.UTF8.GetBytes(settingsSchema)),
            .. Carried.In("templates/"),
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
