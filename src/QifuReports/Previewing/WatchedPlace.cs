namespace QifuReports.App.Previewing;

/// <summary>A place whose files a preview is made of.</summary>
/// <param name="Path">The absolute path of a folder, or of one file.</param>
/// <param name="Pattern">
/// The names of the files in the folder and those below it, such as <c>*.sbn</c>; empty if the path is a file.
/// </param>
/// <param name="Changes">What a change there is a change of.</param>
internal sealed record WatchedPlace(string Path, string Pattern, PreviewChanges Changes)
{
    /// <summary>Returns the places of some settings.</summary>
    /// <param name="settings">The settings; null if they could not be read yet.</param>
    /// <param name="file">The settings file; null for none.</param>
    public static IReadOnlyList<WatchedPlace> Of(ReportSettings? settings, string? file)
    {
        var places = new List<WatchedPlace>();
        if (file is not null) places.Add(new(file, "", PreviewChanges.Settings));
        if (settings is null) return places;
        places.Add(new(settings.TemplatesFolder, "*.sbn", PreviewChanges.Templates));
        foreach (var data in settings.DataFolders) places.Add(new(data, "*.json", PreviewChanges.Data));
        if (settings.FontFolder is { } fonts) places.Add(new(fonts, "*.ttf", PreviewChanges.Settings));
        if (settings.LogoFile is { } logo) places.Add(new(logo, "", PreviewChanges.Settings));
        return places;
    }
}
