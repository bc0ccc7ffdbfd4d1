using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative;
using QifuReports.Pdf.Signing;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.App.Issuing;

/// <summary>
/// The resources that the briefings of all issuers share: the fonts, the logo, and the templates of each kind of briefing. Each resource is
/// read only once, when it is first needed. May be used from several threads.
/// </summary>
/// <param name="settings">The settings with the folders of fonts and templates, and the logo.</param>
/// <param name="draft">Whether briefings are issued even if checks fail.</param>
/// <param name="signature">The signature; null for none.</param>
public sealed class Shelf(ReportSettings settings, bool draft, DocumentSignature? signature = null)
{
    // The smallest allowed contrast of text on its background (WCAG 2.2, 1.4.3).
    private const double LeastContrast = 4.5;

    private readonly Task<SharedInputs> _inputs = Task.Run(() => new SharedInputs(settings, draft, signature));
    private readonly Dictionary<string, Task<(TemplateSet?, IReadOnlyList<Diagnostic>)>> _templates = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private Task<FontSet>? _fonts;
    private CompanyLogo? _logo;

    /// <summary>The inputs that all issuers share, hashed before templates are parsed.</summary>
    public SharedInputs Inputs => _inputs.GetAwaiter().GetResult();

    /// <summary>Starts to load, on other threads, the fonts, logo and templates that briefings of a kind need. Returns at once.</summary>
    public void Begin(BriefingKind kind)
    {
        _ = FontsTask();
        _ = TemplatesTask(kind);
    }

    /// <summary>
    /// Returns the house style (colours, type sizes and so on). Throws <see cref="Trouble"/> with each text colour whose contrast on white
    /// paper is too low.
    /// </summary>
    public HouseStyle Style()
    {
        var style = settings.Style;
        var faint = new List<Diagnostic>();
        foreach (var (name, colour) in (ReadOnlySpan<(string, Rgb)>)[("Ink", style.Ink), ("MutedInk", style.MutedInk),
            ("Favourable", style.Favourable), ("Adverse", style.Adverse)])
            if (colour.Contrast(Rgb.White) is var contrast && contrast < LeastContrast)
                faint.Add(new Diagnostic(SettingsCodes.FaintInk,
                    string.Create(CultureInfo.InvariantCulture,
                        $"{colour} has a contrast of {Math.Floor(contrast * 10) / 10:0.0} to 1 on the white page, and text needs " +
                            $"{LeastContrast:0.0}."), new Place("Style:" + name),
                            "Set it darker in the settings, or take it out to have the built-in colour."));
        return faint.Count == 0 ? style : throw new Trouble(ExitCode.BadInput, faint);
    }

    /// <summary>Returns the fonts. Throws <see cref="Trouble"/> if the font folder in the settings cannot be used.</summary>
    public FontSet Fonts()
    {
        try
        {
            return FontsTask().GetAwaiter().GetResult();
        }
        catch (FontFormatException unreadable)
        {
            throw new Trouble(ExitCode.BadInput,
                [new Diagnostic(SettingsCodes.NoFonts, unreadable.Message, new Place(settings.FontFolder!),
                    "Correct Style:FontFolder in the settings, or take it out to have the built-in family.")]);
        }
        catch (IncompleteFontException incomplete)
        {
            throw new Trouble(ExitCode.BadInput,
                [new Diagnostic(BriefingCodes.IncompleteFont, incomplete.Message, new Place(incomplete.Folder),
                "Put a font that has them into the folder of Style:FontFolder under a name that comes first, or take this one out.")]);
        }
    }

    /// <summary>Returns the logo; null if there is none. Throws <see cref="Trouble"/> if the file is not a usable picture.</summary>
    public CompanyLogo? Logo()
    {
        if (settings.LogoFile is null) return null;
        lock (_gate) return _logo ??= Inputs.Logo!.Parse(settings);
    }

    /// <summary>Returns the templates of a kind of briefing. Throws <see cref="Trouble"/> with every mistake in the templates.</summary>
    public TemplateSet Templates(BriefingKind kind)
    {
        var (set, mistakes) = TemplatesTask(kind).GetAwaiter().GetResult();
        return set ?? throw new Trouble(ExitCode.BadInput, mistakes);
    }

    /// <summary>
    /// Returns a warning for each unused template of a kind of briefing. Throws <see cref="Trouble"/> with every mistake if the templates
    /// cannot be parsed.
    /// </summary>
    public IReadOnlyList<Diagnostic> UnusedTemplates(BriefingKind kind) =>
        Briefings.Composing.UnusedTemplates.In(Templates(kind), kind.TemplateRoots);

    /// <summary>
    /// Reads all templates again when they are next needed. Their hashes in <see cref="Inputs"/> stay those of the first reading.
    /// </summary>
    internal void ForgetTemplates()
    {
        lock (_gate) _templates.Clear();
    }

    private Task<FontSet> FontsTask()
    {
        lock (_gate) return _fonts ??= Task.Run(() => settings.FontFolder is { } folder ? FromFolder(folder) : FontSet.Default);
    }

    private static FontSet FromFolder(string folder)
    {
        var fonts = FontSet.FromFolder(folder, InputLimits.ReadFont);
        fonts.RequireWhole(folder);
        return fonts;
    }

    private Task<(TemplateSet?, IReadOnlyList<Diagnostic>)> TemplatesTask(BriefingKind kind)
    {
        lock (_gate)
        {
            if (!_templates.TryGetValue(kind.Templates, out var set))
                _templates.Add(kind.Templates, set = Task.Run(() =>
                {
                    Inputs.Of(kind);
                    return TemplateSet.Load(Path.Combine(settings.TemplatesFolder, kind.Templates));
                }));
            return set;
        }
    }
}
