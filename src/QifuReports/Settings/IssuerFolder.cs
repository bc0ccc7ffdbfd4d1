using QifuReports.Ledger.Reading;

namespace QifuReports.App.Settings;

/// <summary>One of several issuers in a run.</summary>
/// <param name="DataFolder">The issuer's data folder.</param>
/// <param name="Name">The unique name of the issuer's folder below the output folder, also used for <c>--issuer</c>: lower case with
/// hyphens.</param>
public sealed record IssuerFolder(string DataFolder, string Name)
{
    // Names that Windows reserves for devices, so that no folder can have them.
    private static readonly string[] Reserved = ["con", "prn", "aux", "nul"];

    /// <summary>
    /// Returns the settings of each issuer, in ordinal order of names. With one data folder, returns only the given settings. With several,
    /// each issuer has a separate folder below the output folder. Throws one <see cref="Trouble"/> that lists all data folders without an
    /// issuer, and all folder names that are not allowed or not unique.
    /// </summary>
    public static IReadOnlyList<ReportSettings> Each(ReportSettings settings)
    {
        if (settings.DataFolders.Count == 1) return [settings];
        var diagnostics = new List<Diagnostic>();
        var issuers = new List<IssuerFolder>(settings.DataFolders.Count);
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in settings.DataFolders)
        {
            var (issuer, wrong) = LedgerReader.ReadIssuer(folder);
            diagnostics.AddRange(wrong);
            if (issuer is null) continue;
            var place = new Place(Path.Combine(folder, "issuer.json"));
            var name = issuer.Folder;
            if (name.Length is 0 or > 100 || Reserved.Contains(name))
                diagnostics.Add(new Diagnostic(SettingsCodes.NoFolder, $"The short name \"{issuer.ShortName}\" makes no name for a folder.",
                    place, "Set \"folder\" there, in lower-case letters and digits."));
            else if (!places.TryAdd(name, folder))
                diagnostics.Add(new Diagnostic(SettingsCodes.SameFolder,
                    $"Its briefings would go to the folder \"{name}\", and so do those of {places[name]}.", place,
                    "Name each data folder once, and give issuers of like names another \"folder\"."));
            else
                issuers.Add(new IssuerFolder(folder, name));
        }
        if (diagnostics.Count > 0) throw new Trouble(ExitCode.BadInput, diagnostics);
        issuers.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        var each = new List<ReportSettings>(issuers.Count);
        foreach (var issuer in issuers)
            each.Add(settings with { Issuer = issuer, OutputFolder = Path.Combine(settings.OutputFolder, issuer.Name) });
        return each;
    }

    /// <summary>
    /// Returns the settings of the issuer with a name. With only one data folder, the settings are returned unchanged, and the name must be
    /// the name of that issuer or null.
    /// </summary>
    public static ReportSettings Choose(ReportSettings settings, string? name)
    {
        if (settings.DataFolders.Count == 1) return name is null ? settings : Only(settings, name);
        var each = Each(settings);
        foreach (var one in each)
            if (one.Issuer!.Name == name) return one;
        var names = each.Select(e => e.Issuer!.Name).ToList();
        throw new Trouble(ExitCode.Usage, name is null
            ? $"there are {names.Count} data folders. Say whose with --issuer: {string.Join(", ", names)}."
            : $"--issuer: no data folder is of \"{name}\". {Suggestion.Hint(name, names, $"There are {string.Join(", ", names)}.")}");
    }

    private static ReportSettings Only(ReportSettings settings, string name)
    {
        var (issuer, wrong) = LedgerReader.ReadIssuer(settings.DataFolder);
        if (issuer is null) throw new Trouble(ExitCode.BadInput, wrong);
        return issuer.Folder == name ? settings
            : throw new Trouble(ExitCode.Usage, $"--issuer: the data folder is of \"{issuer.Folder}\", not of \"{name}\".");
    }
}
