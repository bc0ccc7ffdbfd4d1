using QifuReports.App.Initializing;
using QifuReports.Import.Company;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Import.Writing;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Starter;

namespace QifuReports.App.Importing;

/// <summary>The place where imported filings go: the data of an existing company, or a new folder for a new company.</summary>
internal sealed class ImportPlace
{
    private const string Another = "Name another folder for import --new, or import into the data that are there without it.";

    private readonly string? _newFolder;
    private (CompanyFacts Company, CalendarGuess Calendar, PolicyGuess Policies) _met;
    private string _issuer = "";
    private bool _isOnDisk;

    private ImportPlace(string dataFolder, string? newFolder) =>
        (DataFolder, _newFolder, IsBegun, _isOnDisk) = (dataFolder, newFolder, newFolder is null, newFolder is null);

    /// <summary>The data folder.</summary>
    public string DataFolder { get; }

    /// <summary>The folder of a new company; null if the company already exists.</summary>
    public string? NewFolder => _newFolder;

    /// <summary>Whether there are already data, together with which a new filing can be read and checked.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>The fiscal calendar of a new company.</summary>
    public FiscalCalendar Calendar => _met.Calendar.Calendar;

    /// <summary>The values of a new company that a person has to check: the key in <c>issuer.json</c> and the reason.</summary>
    public IReadOnlyList<(string Key, string Why)> Drafts { get; private set; } = [];

    public static ImportPlace Existing(string dataFolder) => new(dataFolder, null);

    /// <summary>
    /// Creates the place for a new company in a folder that does not exist yet or is empty. Throws <see cref="Trouble"/> for a folder that
    /// must not be filled.
    /// </summary>
    public static ImportPlace New(string folder)
    {
        if (folder.Trim().Length == 0) throw new Trouble(ExitCode.Usage, "import: --new needs a folder.");
        if (Initializing.NewFolder.Refusal(folder, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            "import FILE --new") is { } refusal) throw new Trouble(ExitCode.Usage, refusal);
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(root) || Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any())
            throw new Trouble(ExitCode.Usage,
                $"import: {root} is there already and holds something; --new begins a company in a folder of its own.");
        return new ImportPlace(Path.Combine(root, "data"), root);
    }

    /// <summary>
    /// Takes name, currency and fiscal calendar of the new company from its first document and returns its <c>issuer.json</c>.
    /// </summary>
    /// <param name="path">The path of the document, as typed.</param>
    public string Begin(SourceDocument document, string path, ImportHints hints, CancellationToken cancellation)
    {
        _met = Importer.Meet(document, hints, cancellation);
        // A document without any statement has no currency either. Then the missing statement, and not the missing currency, is reported.
        if (_met.Company.Currency.Length == 0
            && Importer.Run(document, null, Calendar, hints with { Currency = hints.Currency ?? "XXX" }, cancellation) is var result)
            throw result.Filings.Count == 0 ? ImportTrouble.NothingIn(path, result, isFirst: true)
                : new Trouble(ExitCode.BadInput,
                    [new Ledger.Diagnostics.Diagnostic(ImportTrouble.NoCurrency, "No table of the document names its currency.",
                        new Ledger.Diagnostics.Place(path), "Say it: --currency USD.")]);
        var company = _met.Company.Name.Length > 0 ? _met.Company : _met.Company with { Name = "Unnamed company" };
        Drafts = [.. IssuerJson.Drafts(_met.Company, _met.Calendar)];
        var shortName = company.ShortName.Length > 0 ? company.ShortName : NewCompany.ShortNameOf(company.Name);
        return _issuer = IssuerJson.Of(company with { ShortName = shortName }, shortName, _met.Calendar, _met.Policies);
    }

    /// <summary>Returns the file name of a filing: that of the file that already contains the filing, otherwise the default name.</summary>
    public string FileOf(FilingDraft draft)
    {
        if (IsBegun)
            foreach (var path in LedgerReader.Files(DataFolder).Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "filings"))
                if (FilingDifference.IdOf(path) == draft.Id) return Path.GetFileName(path);
        return draft.FileName;
    }

    /// <summary>Compares a filing with its file in the data.</summary>
    /// <param name="before">The data before the import; null if there are no data yet.</param>
    public WrittenFiling Compare(FilingDraft draft, string file, bool replace, LedgerBook? before)
    {
        var path = Path.Combine(DataFolder, "filings", file);
        if (!File.Exists(path)) return new WrittenFiling(draft, path, FilingState.New, []);
        var (text, own) = (File.ReadAllText(path), FilingJson.Of(draft));
        if (text == own) return new WrittenFiling(draft, path, FilingState.Same, []);
        var differences = FilingDifference.Of(path, draft);
        if (differences.Count == 0) return new WrittenFiling(draft, path, FilingState.SameFigures, []);
        if (!replace) return new WrittenFiling(draft, path, FilingState.Differs, differences);
        var (kept, lost) = KeptWork.Of(text, own, (concept, caption) => IsPrinted(before, draft.Id, concept, caption));
        return new WrittenFiling(KeptWork.WithMarks(draft, kept), path, FilingState.Replaced, differences) { Text = kept, Lost = lost };
    }

    // Whether documents print the concept under this caption: either the caption is the concept's name, which comes from its first caption,
    // or another filing prints the caption.
    private static bool IsPrinted(LedgerBook? before, string filing, string concept, string caption) =>
        before?.Taxonomy.Find(new ConceptId(concept))?.Name is { } name
            && CaptionMark.Without(caption).Equals(name, StringComparison.OrdinalIgnoreCase)
        || before?.Filings.Any(f =>
            f.Id != filing && f.Statements.Any(s => s.Lines.Any(l => l.Concept?.Value == concept && l.Caption == caption))) == true;

    /// <summary>
    /// Writes the taxonomy, then the filings that are new or to be replaced. For a new company, everything else in its folder is written
    /// first. If the run is killed, the files that it has written are complete; at worst the taxonomy has a concept that is not used yet.
    /// If not even the first filing can be written, the old taxonomy is restored.
    /// </summary>
    public void Write(string taxonomy, IReadOnlyList<WrittenFiling> filings, CancellationToken cancellation)
    {
        var wanted = filings.Where(f => f.State is FilingState.New or FilingState.Replaced).ToList();
        if (wanted.Count == 0) return;
        if (!_isOnDisk)
            Begin(new NewCompany(_met.Company.Name.Length > 0 ? _met.Company.Name : "Unnamed company", "x", _met.Company.Currency,
                AccountingBasis.UsGaap, FiscalCalendar.CalendarYears.Quarter(2025, 1)),
                ["data/taxonomy.json"], [new StarterFile("data/issuer.json", Encoding.UTF8.GetBytes(_issuer))], cancellation);
        var file = Path.Combine(DataFolder, "taxonomy.json");
        var before = File.Exists(file) ? File.ReadAllText(file) : null;
        if (before != taxonomy) WriteText(file, taxonomy, cancellation);
        var done = 0;
        try
        {
            for (; done < wanted.Count; done++)
                WriteText(wanted[done].Path, wanted[done].Text ?? FilingJson.Of(wanted[done].Draft), cancellation);
        }
        catch (Exception) when (done == 0 && before is not null && before != taxonomy)
        {
            WriteText(file, before, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Writes the files of a new company unchanged, with everything else that its folder needs.</summary>
    /// <param name="files">The files of its data folder; they are known to be readable.</param>
    /// <param name="book">The ledger that was read from these files.</param>
    public void Write(IReadOnlyList<DataText> files, LedgerBook book, CancellationToken cancellation) =>
        Begin(new NewCompany(book.Issuer.Name, "x", book.Issuer.Currency, AccountingBasis.UsGaap,
            FiscalCalendar.CalendarYears.Quarter(2025, 1)),
            ["data/waivers.json"], [.. files.Select(f => new StarterFile("data/" + f.Name, Encoding.UTF8.GetBytes(f.Text)))], cancellation);

    // Makes the folder of a new company. The example filing of a new company and the files that are written later are left out.
    private void Begin(NewCompany company, string[] later, IReadOnlyList<StarterFile> own, CancellationToken cancellation)
    {
        var around = CompanyWorkspace.Files(company, SettingsSchema.Text())
            .Where(f => Array.IndexOf(later, f.Path) < 0 && own.All(o => o.Path != f.Path)
                && !f.Path.StartsWith("data/filings/", StringComparison.Ordinal));
        Initializing.NewFolder.Fill(_newFolder!, [.. around, .. own], Another, cancellation);
        _isOnDisk = IsBegun = true;
    }

    private static void WriteText(string path, string text, CancellationToken cancellation) =>
        WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)), cancellation);
}
