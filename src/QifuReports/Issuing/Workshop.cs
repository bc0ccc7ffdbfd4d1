using QifuReports.App.Inputs;
using QifuReports.App.Kinds;
using QifuReports.App.Outcomes;
using QifuReports.App.Record;
using QifuReports.App.Settings;
using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Periods;
using QifuReports.Pdf.Signing;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.App.Issuing;

/// <summary>
/// What all briefings of one issuer share, each thing read or worked out once, when it is first asked for: the data, the
/// checks of a period, and what is on the shelf. May be used from several threads.
/// </summary>
public sealed class Workshop
{
    private readonly Dictionary<string, Lazy<CheckReport>> _checks = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Shelf _shelf;
    private readonly Task<BatchInputs> _inputs;
    private Lazy<LedgerBook> _book;
    private DataContents? _contents;

    /// <summary>A workshop with a shelf of its own.</summary>
    public Workshop(ReportSettings settings, bool draft, DocumentSignature? signature = null) : this(settings, draft, new Shelf(settings, draft, signature), signature)
    {
    }

    /// <summary>Begins, on another thread, to note what goes into the briefings; nothing else is read before that is asked for.</summary>
    public Workshop(ReportSettings settings, bool draft, Shelf shelf, DocumentSignature? signature = null)
    {
        (Settings, Draft, Signature, _shelf) = (settings, draft, signature, shelf);
        var contents = _contents = new DataContents(settings.DataFolder);
        _inputs = Task.Run(() => new BatchInputs(settings, shelf.Inputs, contents));
        _book = new(Read);
    }

    public ReportSettings Settings { get; }

    /// <summary>Whether briefings are issued with failed checks, marked as drafts.</summary>
    public bool Draft { get; }

    /// <summary>Who signs the briefings; null for nobody.</summary>
    public DocumentSignature? Signature { get; }

    /// <summary>Who is put down as the maker of the briefings; null for this program.</summary>
    internal Maker? Claimed { get; init; }

    /// <summary>What goes into the briefings, by content, as the data was read from it, and as the templates were before.</summary>
    public BatchInputs Inputs => _inputs.GetAwaiter().GetResult();

    /// <summary>The data, or <see cref="Trouble"/> with every error in it.</summary>
    public LedgerBook Book
    {
        get
        {
            lock (_gate) return _book.Value;
        }
    }

    /// <summary>As <see cref="Shelf.Begin"/>.</summary>
    public void Begin(BriefingKind kind) => _shelf.Begin(kind);

    /// <summary>As <see cref="Shelf.Style"/>.</summary>
    public HouseStyle Style() => _shelf.Style();

    /// <summary>As <see cref="Shelf.Fonts"/>.</summary>
    public FontSet Fonts() => _shelf.Fonts();

    /// <summary>As <see cref="Shelf.Logo"/>.</summary>
    public CompanyLogo? Logo() => _shelf.Logo();

    /// <summary>As <see cref="Shelf.Templates"/>.</summary>
    public TemplateSet Templates(BriefingKind kind) => _shelf.Templates(kind);

    /// <summary>As <see cref="Shelf.UnusedTemplates"/>.</summary>
    public IReadOnlyList<Diagnostic> UnusedTemplates(BriefingKind kind) => _shelf.UnusedTemplates(kind);

    /// <summary>What the checks of a period found.</summary>
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

    /// <summary>What a briefing that is made here says that it is made of.</summary>
    internal BuildRecord RecordOf(BriefingJob job)
    {
        var maker = Claimed ?? Maker.This(Inputs);
        return new BuildRecord { Job = job, Draft = Draft, Program = maker.Program, Runtime = maker.Runtime, Inputs = Inputs.Of(job.Kind) };
    }

    /// <summary>Lets go of the data and of what was found in them; asked for again, they are read again.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _checks.Clear();
            _book = new(Read);
        }
    }

    // The bytes are let go with the first reading; read again after that, they come from the disk again.
    private LedgerBook Read()
    {
        var contents = _contents ?? new DataContents(Settings.DataFolder);
        _contents = null;
        return LedgerData.Read(Settings, contents.Of);
    }
}
