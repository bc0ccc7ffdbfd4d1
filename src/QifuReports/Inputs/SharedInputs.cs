using System.Reflection;
using System.Runtime.CompilerServices;
using QifuReports.Briefings.Narrative;
using QifuReports.Ledger.Hashing;
using QifuReports.Pdf.Signing;
using QifuReports.Typesetting;

namespace QifuReports.App.Inputs;

/// <summary>The inputs that the briefings of all issuers share, with their hashes: templates, fonts, logo, settings and program.</summary>
public sealed class SharedInputs
{
    /// <summary>The name of the input "signature", which only signed briefings have.</summary>
    internal const string SignatureName = "signature";

    private readonly ReportSettings _settings;
    private readonly Lazy<string> _editionProgram = new(EditionProgramText);
    private readonly Lazy<string> _workbookProgram = new(WorkbookProgramText);
    private readonly List<BatchInput> _common = [];
    private readonly Dictionary<string, IReadOnlyList<BatchInput>> _byKind = new(StringComparer.Ordinal);

    /// <summary>Hashes the inputs that all kinds of briefing share. Throws <see cref="Trouble"/> if the logo cannot be read.</summary>
    public SharedInputs(ReportSettings settings, bool draft, DocumentSignature? signature = null)
    {
        _settings = settings;
        if (settings.FontFolder is { } fonts)
            foreach (var file in FilesOf(fonts, ".ttf")) Add(_common, "fonts", fonts, file, InputLimits.ReadFont);
        Logo = LogoFile.Read(settings);
        if (Logo is { } logo) _common.Add(new BatchInput("logo", ContentHash.Of(logo.Bytes)));
        if (signature is not null) _common.Add(new BatchInput(SignatureName, HashOf(signature)));
        Settings = new BatchInput("settings", ContentHash.Of(Encoding.UTF8.GetBytes(TextOf(settings, draft))));
        _common.Add(Settings);
    }

    /// <summary>The version of the program and a hash of its compiled parts, for example <c>0.1.0+3f2a...</c>.</summary>
    public string Program { get; } = ProgramText();

    /// <summary>The same as <see cref="Program"/>, with the part that makes web editions in the hash.</summary>
    public string EditionProgram => _editionProgram.Value;

    /// <summary>The same as <see cref="Program"/>, with the part that writes fact books in the hash.</summary>
    public string WorkbookProgram => _workbookProgram.Value;

    /// <summary>The settings that change what is made.</summary>
    public BatchInput Settings { get; }

    /// <summary>The logo whose bytes were hashed; null for none.</summary>
    internal LogoFile? Logo { get; }

    /// <summary>Returns the templates, fonts, logo and settings of a kind of briefing.</summary>
    public IReadOnlyList<BatchInput> Of(BriefingKind kind)
    {
        lock (_byKind)
        {
            if (_byKind.TryGetValue(kind.Name, out var known)) return known;
            var inputs = new List<BatchInput>(_common);
            foreach (var folder in (string[])[kind.Templates, TemplateSet.SharedFolder])
                foreach (var file in FilesOf(Path.Combine(_settings.TemplatesFolder, folder), ".sbn"))
                    Add(inputs, "templates", _settings.TemplatesFolder, file, InputLimits.ReadTemplate);
            _byKind.Add(kind.Name, inputs);
            return inputs;
        }
    }

    /// <summary>
    /// Returns the settings that affect a briefing, one on each line. Paths of folders are left out, since only the contents of folders
    /// affect a briefing.
    /// </summary>
    internal static string TextOf(ReportSettings settings, bool draft)
    {
        var text = new StringBuilder();
        void Line(string name, string value) => text.Append(name).Append('=').Append(value).Append('\n');
        void Ink(string name, Rgb colour) => Line(name, FormattableString.Invariant($"{colour.R:X2}{colour.G:X2}{colour.B:X2}"));
        Line("paper", settings.Paper.ToString());
        Line("language", settings.Language);
        Line("prepared by", settings.PreparedBy);
        Line("draft", draft ? "yes" : "no");
        Line("fonts", settings.FontFolder is null ? "built in" : "folder");
        if (settings.LogoFile is not null) Line("logo", "file");
        if (settings.LogoText is { } words) Line("logo text", words);
        var style = settings.Style;
        Ink("ink", style.Ink);
        Ink("muted ink", style.MutedInk);
        Ink("rules", style.RuleColour);
        Ink("tint", style.Tint);
        Ink("accent", style.Accent);
        Ink("favourable", style.Favourable);
        Ink("adverse", style.Adverse);
        // A loop with an index, since the JIT would compile the enumerator of a list of colours at every start.
        for (var i = 0; i < style.Series.Count; i++) Ink("series", style.Series[i]);
        return text.ToString();
    }

    /// <summary>Returns the hash for <see cref="SignatureName"/>: it depends on the signer and on the claimed time of signing.</summary>
    internal static string HashOf(DocumentSignature signature) => ContentHash.Of(TextOf(signature));

    // Returns the certificate of the signer and the claimed time of signing, if there is one, in seconds since 1970. The private key need
    // not be included, since the certificate determines it.
    private static byte[] TextOf(DocumentSignature signature) =>
        [.. signature.Certificate.RawData,
            .. Encoding.UTF8.GetBytes(signature.Moment is { } moment ? FormattableString.Invariant($"{moment.ToUnixTimeSeconds()}") : "")];

    internal static BatchInput Hashed(string part, string folder, string file, byte[] bytes) =>
        new($"{part}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", ContentHash.Of(bytes));

    // A file that cannot be opened is skipped here. The code that parses the file reports the error later.
    private static void Add(List<BatchInput> inputs, string part, string folder, string file, Func<string, byte[]> read)
    {
        try { inputs.Add(Hashed(part, folder, file, read(file))); }
        catch (Exception unread) when (unread is UnauthorizedAccessException or FileNotFoundException) { }
    }

    private static List<string> FilesOf(string folder, string ending)
    {
        var files = new List<string>();
        if (!Directory.Exists(folder)) return files;
        foreach (var file in Directory.GetFiles(folder))
            if (file.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(file.AsSpan()).StartsWith('.'))
                files.Add(file);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    // The hash covers the module ids of all assemblies of the program. With only the version number, files would count as up to date even
    // though a changed program would make them differently. The compiler gives the same module id to the same sources.
    private static string ProgramText() => TextOf([typeof(BatchInputs).Assembly, .. Parts()]);

    // Kept apart, so that only a run that makes web editions loads the part for them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string EditionProgramText() =>
        TextOf([typeof(BatchInputs).Assembly, .. Parts(), typeof(Edition.EditionFile).Assembly]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string WorkbookProgramText() =>
        TextOf([typeof(BatchInputs).Assembly, .. Parts(), typeof(Workbook.FactBook).Assembly]);

    private static Assembly[] Parts() => [typeof(LedgerBook).Assembly, typeof(Rgb).Assembly, typeof(Charts.ChartComposer).Assembly,
        typeof(Pdf.PdfWriter).Assembly, typeof(Briefings.Context.BriefingOptions).Assembly];

    private static string TextOf(Assembly[] program)
    {
        var app = program[0];
        var parts = new List<byte>();
        foreach (var part in program) parts.AddRange(part.ManifestModule.ModuleVersionId.ToByteArray());
        return $"{app.GetName().Version?.ToString(3)}+{ContentHash.Of(parts.ToArray())[..16]}";
    }
}
