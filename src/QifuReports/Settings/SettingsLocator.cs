namespace QifuReports.App.Settings;

/// <summary>Finds the settings file in a folder, or in the nearest folder above it.</summary>
public static class SettingsLocator
{
    public const string FileName = "reportsettings.json";

    /// <summary>Returns the path of the settings file; null if no folder up to the root has such a file.</summary>
    public static string? Find(string startFolder)
    {
        for (var folder = new DirectoryInfo(startFolder); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, FileName);
            if (File.Exists(path)) return path;
        }
        return null;
    }
}
