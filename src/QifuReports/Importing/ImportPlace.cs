using System.Text;
using QifuReports.App.Output;
using QifuReports.App.Settings;
using QifuReports.App.Starting;
using QifuReports.Import.Company;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Import.Writing;
using QifuReports.Ledger;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Starter;

namespace QifuReports.App.Importing;

/// <summary>Where imported filings go: the data of a company, or a new folder in which one is begun.</summary>
internal sealed class ImportPlace
{
    private const string Another = "Name another folder for import --new, or import into the data that are there without it.";

    private readonly string? _newFolder;
    private (CompanyFacts Company, CalendarGuess Calendar, PolicyGuess Policies) _met;
    private string _issuer = "";
    private bool _isOnDisk;

    private ImportPlace(string dataFolder, string? newFolder) => (DataFolder, _newFolder, IsBegun, _isOnDisk) = (dataFolder, newFolder, newFolder is null, newFolder is null);

    /// <summary>The data folder.</summary>
    public string DataFolder { get; }

    /// <summary>The folder of a company that is begun; null for one that is there.</summary>
    public string? NewFolder => _newFolder;

    /// <summary>Whether there are data that a filing is tried with.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>The calendar of a company that is begun.</summary>
    public FiscalCalendar Calendar => _met.Calendar.Calendar;

    /// <summary>What of a new company a person has to look at, by the key of <c>issuer.json</c>.</summary>
    public IReadOnlyList<(string Key, string Why)> Drafts { get; private set; } = [];

    public static ImportPlace Existing(string dataFolder) => new(dataFolder, null);

    /// <summary>A folder that is not there, or holds nothing; trouble for one that must not be filled.</summary>
    public static ImportPlace New(string folder)
    {
        if (folder.Trim().Length == 0) throw new Trouble(ExitCode.Usage, "import: --new needs a folder.");
        if (Starting.NewFolder.Refusal(folder, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "import FILE --new") is { } refusal) throw new Trouble(ExitCode.Usage, refusal);
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(root) || Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any()) throw new Trouble(ExitCode.Usage, $"import: {root} is there already and holds something; --new begins a company in a folder of its own.");
        return new ImportPlace(Path.Combine(root, "data"), root);
    }

    /// <summary>Meets the company of the first document, and gives its <c>issuer.json</c>.</summary>
    /// <param name="path">Of the document, as it was typed.</param>
    public string Begin(SourceDocument document, string path, ImportHints hints, CancellationToken cancellation)
    {
        _met = Importer.Meet(document, hints, cancellation);
        // Nor does a document without any statement name one, and then that is what to say.
        if (_met.Company.Currency.Length == 0 && Importer.Run(document, null, Calendar, hints with { Currency = hints.Currency ?? "XXX" }, cancellation) is var result)
            throw result.Filings.Count == 0 ? ImportTrouble.NothingIn(path, result, isFirst: true)
                : new Trouble(ExitCode.BadInput, [new Ledger.Diagnostics.Diagnostic(ImportTrouble.NoCurrency, "No table of the document names its currency.", new Ledger.Diagnostics.Place(path), "Say it: --currency USD.")]);
        var company = _met.Company.Name.Length > 0 ? _met.Company : _met.Company with { Name = "Unnamed company" };
        Drafts = [.. IssuerJson.Drafts(_met.Company, _met.Calendar)];
        var shortName = company.ShortName.Length > 0 ? company.ShortName : NewCompany.ShortNameOf(company.Name);
        return _issuer = IssuerJson.Of(company with { ShortName = shortName }, shortName, _met.Calendar, _met.Policies);
    }

    /// <summary>The name of the file of a filing: that of the file which has the filing already, else its own.</summary>
    public string FileOf(FilingDraft draft)
    {
        if (IsBegun)
            foreach (var path in LedgerReader.Files(DataFolder).Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "filings"))
                if (FilingDifference.IdOf(path) == draft.Id) return Path.GetFileName(path);
        return draft.FileName;
    }

    /// <summary>How a filing stands to the file that is there.</summary>
    /// <param name="before">The data that are there; null for none.</param>
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

    // By the name that the concept has, which is that of its first caption, or in another filing.
    private static bool IsPrinted(LedgerBook? before, string filing, string concept, string caption) =>
        before?.Taxonomy.Find(new ConceptId(concept))?.Name is { } name && CaptionMark.Without(caption).Equals(name, StringComparison.OrdinalIgnoreCase)
        || before?.Filings.Any(f => f.Id != filing && f.Statements.Any(s => s.Lines.Any(l => l.Concept?.Value == concept && l.Caption == caption))) == true;

    /// <summary>Writes the taxonomy, then the filings that are new or to be replaced: what a run that is killed leaves is whole, with a concept too many at most. Of a new company first all that its folder needs. Where not even the first filing can be written the taxonomy is as it was.</summary>
    public void Write(string taxonomy, IReadOnlyList<WrittenFiling> filings, CancellationToken cancellation)
    {
        var wanted = filings.Where(f => f.State is FilingState.New or FilingState.Replaced).ToList();
        if (wanted.Count == 0) return;
        if (!_isOnDisk)
            Begin(new NewCompany(_met.Company.Name.Length > 0 ? _met.Company.Name : "Unnamed company", "x", _met.Company.Currency, AccountingBasis.UsGaap, FiscalCalendar.CalendarYears.Quarter(2025, 1)),
                ["data/taxonomy.json"], [new StarterFile("data/issuer.json", Encoding.UTF8.GetBytes(_issuer))], cancellation);
        var file = Path.Combine(DataFolder, "taxonomy.json");
        var before = File.Exists(file) ? File.ReadAllText(file) : null;
        if (before != taxonomy) WriteText(file, taxonomy, cancellation);
        var done = 0;
        try
        {
            for (; done < wanted.Count; done++) WriteText(wanted[done].Path, wanted[done].Text ?? FilingJson.Of(wanted[done].Draft), cancellation);
        }
        catch (Exception) when (done == 0 && before is not null && before != taxonomy)
        {
            WriteText(file, before, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Writes the files of a company as they are, with all else that its folder needs.</summary>
    /// <param name="files">Those of its data folder, which were read without fault.</param>
    /// <param name="book">What they say.</param>
    public void Write(IReadOnlyList<DataText> files, LedgerBook book, CancellationToken cancellation) =>
        Begin(new NewCompany(book.Issuer.Name, "x", book.Issuer.Currency, AccountingBasis.UsGaap, FiscalCalendar.CalendarYears.Quarter(2025, 1)),
            ["data/waivers.json"], [.. files.Select(f => new StarterFile("data/" + f.Name, Encoding.UTF8.GetBytes(f.Text)))], cancellation);

    // The folder of a company without the filing that a new one has for an example, and without what is written later.
    private void Begin(NewCompany company, string[] later, IReadOnlyList<StarterFile> own, CancellationToken cancellation)
    {
        var around = CompanyWorkspace.Files(company, SettingsSchema.Text()).Where(f => Array.IndexOf(later, f.Path) < 0 && own.All(o => o.Path != f.Path) && !f.Path.StartsWith("data/filings/", StringComparison.Ordinal));
        Starting.NewFolder.Fill(_newFolder!, [.. around, .. own], Another, cancellation);
        _isOnDisk = IsBegun = true;
    }

    private static void WriteText(string path, string text, CancellationToken cancellation) => WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)), cancellation);
}
