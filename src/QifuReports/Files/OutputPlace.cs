namespace QifuReports.App.Files;

/// <summary>Checks, before any work is done, that the output can be written to its path.</summary>
internal static class OutputPlace
{
    private const string Hint = "Take it away, or name another place.";

    /// <summary>Throws <see cref="Trouble"/> if a folder is at the path of the file, or a file at the path of a folder above it.</summary>
    /// <param name="path">The path of the file.</param>
    public static void CheckFile(string path)
    {
        if (Directory.Exists(path)) throw Trouble("This is a folder, and a file of that name is to be written.", path);
        CheckFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>
    /// Throws <see cref="Trouble"/> if there is a file at the path of the folder to be made, or of a folder above it. A device or a pipe
    /// at that path counts as an error of the machine, which is reported later, when writing fails.
    /// </summary>
    /// <param name="folder">The folder.</param>
    public static void CheckFolder(string folder)
    {
        for (var at = Path.GetFullPath(folder); at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
            if (FileKinds.Of(at) == FileKind.Regular) throw Trouble("This is a file, and a folder of that name is to be written in.", at);
    }

    /// <summary>
    /// Throws <see cref="Trouble"/> if briefings would be written among the data: into a data folder itself, or into its folders of
    /// filings or schemas. Other folders below a data folder are allowed, since nothing is read from them.
    /// </summary>
    /// <param name="settings">The settings with the folders.</param>
    public static void CheckApart(ReportSettings settings)
    {
        foreach (var data in settings.DataFolders)
            if (Path.GetRelativePath(data, settings.OutputFolder).Split('/', '\\')[0] is "." or "filings" or "schema")
                throw new Trouble(ExitCode.BadInput,
                    [new Diagnostic(SettingsCodes.OutputInData, "Briefings would be written among the data.",
                        new Place(settings.OutputFolder), "Name another folder with --output, or Output in the settings.")]);
    }

    private static Trouble Trouble(string message, string path) =>
        new(ExitCode.Machine, [new Diagnostic(SettingsCodes.InTheWay, message, new Place(path), Hint)]);
}
