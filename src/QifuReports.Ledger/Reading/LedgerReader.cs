using QifuReports.Ledger.Files;
using QifuReports.Ledger.Reading.Company;
using QifuReports.Ledger.Reading.Filings;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger.Reading;

/// <summary>
/// Reads a data folder: <c>issuer.json</c>, <c>taxonomy.json</c>, <c>waivers.json</c>, <c>filings/*.json</c> in ordinal order of names.
/// </summary>
public static class LedgerReader
{
    /// <summary>Reads the whole folder. The problems of all files are collected before reading fails.</summary>
    /// <remarks>
    /// Throws the exceptions of the file system, but reports a missing file or folder and a missing right to read. Without
    /// <c>waivers.json</c> there are no waivers.
    /// </remarks>
    public static LedgerResult Read(string dataFolder) => Read(dataFolder, new DataFiles().Read);

    /// <summary>
    /// Reads the whole folder; a function gives the content of each path of <see cref="Files"/>. A file that the function refuses
    /// (<see cref="FileRefusedException"/>) is reported like other problems.
    /// </summary>
    public static LedgerResult Read(string dataFolder, Func<string, byte[]> contentOf)
    {
        var diagnostics = new List<Diagnostic>();
        if (!Directory.Exists(dataFolder))
        {
            diagnostics.Add(File.Exists(dataFolder)
                ? new Diagnostic(ProblemCodes.NotAFile, "This is a file, and a data folder is meant.", new Place(dataFolder),
                    "Name the folder that has issuer.json.")
                : new Diagnostic(ProblemCodes.Missing, "There is no such data folder.", new Place(dataFolder),
                    "Name the folder that has issuer.json."));
            return new LedgerResult(null, diagnostics);
        }

        Issuer? issuer = null;
        FiscalCalendar? companys = null;
        TaxonomyBook? taxonomy = null;
        IReadOnlyList<Waiver> waivers = [];
        ReadFile(Path.Combine(dataFolder, "issuer.json"), true, diagnostics, contentOf,
            (root, problems) => issuer = IssuerReader.Read(root, problems, out companys));
        ReadFile(Path.Combine(dataFolder, "taxonomy.json"), true, diagnostics, contentOf,
            (root, problems) => taxonomy = new TaxonomyReader(problems).Read(root));
        var calendar = companys ?? FiscalCalendar.CalendarYears;
        ReadFile(Path.Combine(dataFolder, "waivers.json"), false, diagnostics, contentOf,
            (root, problems) => waivers = WaiverReader.Read(root, taxonomy, calendar, problems));

        var filings = new List<Filing>();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        if (calendar.IsInWeeks)
        {
            // Filings state the last days of quarters, which all filings need. So all files are opened before the first filing is read.
            var held = new List<(JsonNode Root, Problems Problems)>();
            foreach (var file in FilingFiles(dataFolder, diagnostics))
                ReadFile(file, true, diagnostics, contentOf, (root, problems) => held.Add((root, problems)), keepOpen: true);
            calendar = StatedEnds.Of(calendar, held.ConvertAll(h => h.Root));
            if (issuer is not null) issuer = issuer with { Calendar = calendar };
            waivers = [.. waivers.Select(w => w with { Figures = [.. w.Figures.Select(f => f with { Period = calendar.Of(f.Period) })] })];
            foreach (var (root, problems) in held)
            {
                ReadFiling(root, problems);
                problems.AppendTo(diagnostics);
            }
        }
        else
        {
            foreach (var file in FilingFiles(dataFolder, diagnostics)) ReadFile(file, true, diagnostics, contentOf, ReadFiling);
        }

        if (diagnostics.Count > 0 || issuer is null || taxonomy is null) return new LedgerResult(null, diagnostics);
        filings.Sort(static (a, b) => a.Date != b.Date ? a.Date.CompareTo(b.Date) : string.CompareOrdinal(a.Id, b.Id));
        return new LedgerResult(new LedgerBook(issuer, taxonomy, filings, waivers), diagnostics);

        void ReadFiling(JsonNode root, Problems problems)
        {
            if (new FilingReader(taxonomy, calendar, problems, companys is not null).Read(root) is not { } filing) return;
            if (ids.TryAdd(filing.Id, problems.File)) filings.Add(filing);
            else problems.Add(ProblemCodes.DuplicateId, root.Find("id")!, $"The filing \"{filing.Id}\" is in {ids[filing.Id]} already.",
                "A filing has one file.");
        }
    }

    /// <summary>Reads only the issuer of a data folder; null if something is wrong, with the diagnostics.</summary>
    public static (Issuer? Issuer, IReadOnlyList<Diagnostic> Diagnostics) ReadIssuer(string dataFolder)
    {
        var diagnostics = new List<Diagnostic>();
        Issuer? issuer = null;
        ReadFile(Path.Combine(dataFolder, "issuer.json"), true, diagnostics, new DataFiles().Read,
            (root, problems) => issuer = IssuerReader.Read(root, problems));
        return (diagnostics.Count > 0 ? null : issuer, diagnostics);
    }

    /// <summary>The paths of the files that <see cref="Read"/> reads, as far as they exist, in a fixed order.</summary>
    public static IReadOnlyList<string> Files(string dataFolder)
    {
        var files = new List<string>();
        foreach (var name in (string[])["issuer.json", "taxonomy.json", "waivers.json"])
            if (File.Exists(Path.Combine(dataFolder, name))) files.Add(Path.Combine(dataFolder, name));
        files.AddRange(FilingFiles(Path.Combine(dataFolder, "filings")));
        return files;
    }

    private static string[] FilingFiles(string folder)
    {
        var files = Directory.Exists(folder) ? Array.FindAll(Directory.GetFiles(folder, "*.json"), IsMeant) : [];
        Array.Sort(files, string.CompareOrdinal);
        return files;
    }

    /// <summary>
    /// Whether a person put the file there. On disks with other file systems, macOS adds a hidden file ("._x.json") beside each file.
    /// </summary>
    private static bool IsMeant(string path) => !Path.GetFileName(path.AsSpan()).StartsWith('.');

    private static string[] FilingFiles(string dataFolder, List<Diagnostic> diagnostics)
    {
        var folder = Path.Combine(dataFolder, "filings");
        var files = FilingFiles(folder);
        var folders = Directory.Exists(folder) ? Array.FindAll(Directory.GetDirectories(folder, "*.json"), IsMeant) : [];
        Array.Sort(folders, string.CompareOrdinal);
        foreach (var wrong in folders)
            diagnostics.Add(new Diagnostic(ProblemCodes.NotAFile, "This is a folder, and a filing is a file.", new Place(wrong),
                "Give it another name, or take it away."));
        if (files.Length == 0)
            diagnostics.Add(new Diagnostic(ProblemCodes.Missing, "There is no filing.", new Place(folder),
                "Put one JSON file for each filing there."));
        if (files.Length <= DataLimits.Filings) return files;
        diagnostics.Add(new Diagnostic(ProblemCodes.TooMuch,
            FormattableString.Invariant($"There are {files.Length:N0} filings; at most {DataLimits.Filings:N0} are read."),
            new Place(folder), "Move the oldest to another data folder."));
        return [];
    }

    private static void ReadFile(string file, bool required, List<Diagnostic> diagnostics, Func<string, byte[]> contentOf,
        Action<JsonNode, Problems> read, bool keepOpen = false)
    {
        if (!File.Exists(file))
        {
            // A folder in place of a file is reported even if the file is optional, because a file was surely meant.
            if (Directory.Exists(file))
                diagnostics.Add(new Diagnostic(ProblemCodes.NotAFile, "This is a folder, and a file is meant.", new Place(file),
                    "Put the file in its place."));
            else if (required)
                diagnostics.Add(new Diagnostic(ProblemCodes.Missing, "The file is not there.", new Place(file)));
            return;
        }
        byte[] content;
        try
        {
            content = contentOf(file);
        }
        catch (FileRefusedException refused)
        {
            diagnostics.Add(new Diagnostic(ProblemCodes.TooMuch, refused.Reason, new Place(file),
                "Put a file as the schemas have it there, or take it away."));
            return;
        }
        catch (FileNotFoundException)
        {
            diagnostics.Add(new FileInfo(file).LinkTarget is { } target
                ? new Diagnostic(ProblemCodes.NotAFile, $"This is a link to {target}, which is not there.", new Place(file),
                    "Let it lead to the file, or take it away.")
                : new Diagnostic(ProblemCodes.Missing, "The file is not there any more.", new Place(file)));
            return;
        }
        catch (UnauthorizedAccessException)
        {
            diagnostics.Add(new Diagnostic(ProblemCodes.NoRight, "The file cannot be opened: the right to read it is missing.",
                new Place(file), "Give that right to whoever runs the program."));
            return;
        }
        var problems = new Problems(file);
        // If a file is kept open, the caller reports its problems later, when the caller has read the root.
        var root = JsonTree.Read(content, problems);
        if (root is not null) read(root, problems);
        if (root is null || !keepOpen) problems.AppendTo(diagnostics);
    }
}

/// <summary>The book, or what is wrong: <see cref="Book"/> is null exactly when there are <see cref="Diagnostics"/>.</summary>
public sealed record LedgerResult(LedgerBook? Book, IReadOnlyList<Diagnostic> Diagnostics);
