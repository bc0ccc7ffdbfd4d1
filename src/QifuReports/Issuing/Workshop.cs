using QifuReports.App.Record;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative;
using QifuReports.Pdf.Signing;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.App.Issuing;

/// <summary>
/// Everything that the briefings of one issuer share: the data, the checks of each period, and the <see cref="Shelf"/> with fonts and
/// templates. Each part is read or computed only once, when it is first needed. May be used from several threads.
/// </summary>
public sealed class Workshop
{
    private readonly Dictionary<string, Lazy<CheckReport>> _checks = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Shelf _shelf;
    private readonly Task<BatchInputs> _inputs;
    private Lazy<LedgerBook> _book;
    private DataContents? _contents;

    /// <summary>Creates a workshop with its own <see cref="Shelf"/>.</summary>
    public Workshop(ReportSettings settings, bool draft, DocumentSignature? signature = null)
        : this(settings, draft, new Shelf(settings, draft, signature), signature)
    {
    }

    /// <summary>Creates a workshop and starts to hash the inputs on another thread. Everything else is read when first needed.</summary>
    public Workshop(ReportSettings settings, bool draft, Shelf shelf, DocumentSignature? signature = null)
    {
        (Settings, Draft, Signature, _shelf) = (settings, draft, signature, shelf);
        var contents = _contents = new DataContents(settings.DataFolder);
        _inputs = Task.Run(() => new BatchInputs(settings, shelf.Inputs, contents));
        _book = new(Read);
    }

    public ReportSettings Settings { get; }

    /// <summary>Whether briefings are issued even if checks fail, marked as drafts.</summary>
    public bool Draft { get; }

    /// <summary>The signature of the briefings; null for none.</summary>
    public DocumentSignature? Signature { get; }

    /// <summary>The program version that the briefings state as their maker; null for this program.</summary>
    internal Maker? Claimed { get; init; }

    /// <summary>
    /// The inputs of the briefings, with hashes of exactly the bytes from which the data were read. The templates were hashed before they
    /// were parsed.
    /// </summary>
    public BatchInputs Inputs => _inputs.GetAwaiter().GetResult();

    /// <summary>The data. Throws <see cref="Trouble"/> with every error in the data.</summary>
    public LedgerBook Book
    {
        get
        {
            lock (_gate) return _book.Value;
        }
    }

    /// <summary>Same as <see cref="Shelf.Begin"/>.</summary>
    public void Begin(BriefingKind kind) => _shelf.Begin(kind);

    /// <summary>Same as <see cref="Shelf.Style"/>.</summary>
    public HouseStyle Style() => _shelf.Style();

    /// <summary>Same as <see cref="Shelf.Fonts"/>.</summary>
    public FontSet Fonts() => _shelf.Fonts();

    /// <summary>Same as <see cref="Shelf.Logo"/>.</summary>
    public CompanyLogo? Logo() => _shelf.Logo();

    /// <summary>Same as <see cref="Shelf.Templates"/>.</summary>
    public TemplateSet Templates(BriefingKind kind) => _shelf.Templates(kind);

    /// <summary>Same as <see cref="Shelf.UnusedTemplates"/>.</summary>
    public IReadOnlyList<Diagnostic> UnusedTemplates(BriefingKind kind) => _shelf.UnusedTemplates(kind);

    /// <summary>Same as <see cref="Shelf.ForgetTemplates"/>.</summary>
    internal void ForgetTemplates() => _shelf.ForgetTemplates();

    /// <summary>Returns the report of the checks of a period.</summary>
    public CheckReport Checks(Period period)
    {
        var book = Book;
        Lazy<CheckReport>? report;
        var key = period.ToString();
        lock (_gate)
        {
            if (!_checks.TryGetValue(key, out report)) _checks.Add(key, report = new(() => CheckRunner.Run(book, period)));
        }
        return report.Value;
    }

    /// <summary>Returns the record of the inputs and the program with which a briefing is made.</summary>
    internal BuildRecord RecordOf(BriefingJob job)
    {
        var maker = Claimed ?? Maker.This(Inputs);
        return new BuildRecord { Job = job, Draft = Draft, Program = maker.Program, Runtime = maker.Runtime, Inputs = Inputs.Of(job.Kind) };
    }

    /// <summary>Releases the data and the check reports from memory. If needed again, the data are read and checked again.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _checks.Clear();
            _book = new(Read);
        }
    }

    // The bytes of the files are released after the first reading. A later reading takes them from the disk.
    private LedgerBook Read()
    {
        var contents = _contents ?? new DataContents(Settings.DataFolder);
        _contents = null;
        return LedgerData.Read(Settings, contents.Of);
    }
}
