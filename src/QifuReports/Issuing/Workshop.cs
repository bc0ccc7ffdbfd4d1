using QifuReports.App.Commands;
using QifuReports.App.Output;
using QifuReports.App.Settings;
using QifuReports.Briefings.Narrative;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Periods;
using QifuReports.Pdf.Signing;
using QifuReports.Typesetting.Text;

namespace QifuReports.App.Issuing;

/// <summary>
/// What all briefings of one run share, each thing read or worked out once, when it is first asked for: the data, the fonts,
/// the templates of a kind, the checks of a period. May be used from several threads.
/// </summary>
public sealed class Workshop
{
    private readonly Lazy<LedgerBook> _book;
    private readonly Dictionary<string, Task<(TemplateSet?, IReadOnlyList<Diagnostic>)>> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lazy<CheckReport>> _checks = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Task<BatchInputs> _inputs;
    private Task<FontSet>? _fonts;

    /// <summary>Begins, on another thread, to note what goes into the briefings; nothing else is read before that is asked for.</summary>
    public Workshop(ReportSettings settings, bool draft, DocumentSignature? signature = null)
    {
        (Settings, Draft, Signature, _inputs) = (settings, draft, signature, Task.Run(() => new BatchInputs(settings, draft, signature)));
        _book = new(() =>
        {
            _inputs.Wait();
            return CommandContext.ReadLedger(settings);
        });
    }

    public ReportSettings Settings { get; }

    /// <summary>Whether briefings are issued with failed checks, marked as drafts.</summary>
    public bool Draft { get; }

    /// <summary>Who signs the briefings; null for nobody.</summary>
    public DocumentSignature? Signature { get; }

    /// <summary>The data, or <see cref="Trouble"/> with every error in it.</summary>
    public LedgerBook Book => _book.Value;

    /// <summary>What goes into the briefings, by content, as it was before data and templates were read.</summary>
    public BatchInputs Inputs => _inputs.GetAwaiter().GetResult();

    /// <summary>Begins, on other threads, to load what briefings of that kind need besides the data; does not wait.</summary>
    public void Begin(BriefingKind kind)
    {
        _ = FontsTask();
        _ = TemplatesTask(kind);
    }

    /// <summary>The fonts, or trouble where the folder of the settings cannot be read as such.</summary>
    public FontSet Fonts()
    {
        try
        {
            return FontsTask().GetAwaiter().GetResult();
        }
        catch (FontFormatException unreadable)
        {
            throw new Trouble(ExitCode.BadInput, unreadable.Message);
        }
    }

    /// <summary>The templates of a kind, or trouble with every mistake in them.</summary>
    public TemplateSet Templates(BriefingKind kind)
    {
        var (set, mistakes) = TemplatesTask(kind).GetAwaiter().GetResult();
        return set ?? throw new Trouble(ExitCode.BadInput, mistakes);
    }

    /// <summary>What the checks of a period found.</summary>
    public CheckReport Checks(Period period)
    {
        Lazy<CheckReport>? report;
        var key = period.ToString();
        lock (_gate)
        {
            if (!_checks.TryGetValue(key, out report)) _checks.Add(key, report = new(() => CheckRunner.Run(Book, period)));
        }
        return report.Value;
    }

    private Task<FontSet> FontsTask()
    {
        lock (_gate) return _fonts ??= Task.Run(() => Settings.FontFolder is { } folder ? FontSet.FromFolder(folder) : FontSet.Default);
    }

    private Task<(TemplateSet?, IReadOnlyList<Diagnostic>)> TemplatesTask(BriefingKind kind)
    {
        lock (_gate)
        {
            if (!_templates.TryGetValue(kind.Name, out var set))
                _templates.Add(kind.Name, set = Task.Run(() =>
                {
                    Inputs.Of(kind);
                    return TemplateSet.Load(Path.Combine(Settings.TemplatesFolder, kind.Name));
                }));
            return set;
        }
    }
}
