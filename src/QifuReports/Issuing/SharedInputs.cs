using System.Reflection;
using System.Text;
using QifuReports.App.Settings;
using QifuReports.Briefings.Narrative;
using QifuReports.Ledger;
using QifuReports.Ledger.Hashing;
using QifuReports.Pdf.Signing;
using QifuReports.Typesetting;

namespace QifuReports.App.Issuing;

/// <summary>What the briefings of all issuers of a run are made of besides the data, by content: templates, fonts, logo, settings and program.</summary>
public sealed class SharedInputs
{
    /// <summary>The name of the input that a signed briefing has, and no other.</summary>
    internal const string SignatureName = "signature";

    private readonly ReportSettings _settings;
    private readonly List<BatchInput> _common = [];
    private readonly Dictionary<string, IReadOnlyList<BatchInput>> _byKind = new(StringComparer.Ordinal);

    /// <summary>Reads and hashes what all kinds share; <see cref="Output.Trouble"/> where there is no logo at the place that is set.</summary>
    public SharedInputs(ReportSettings settings, bool draft, DocumentSignature? signature = null)
    {
        _settings = settings;
        if (settings.FontFolder is { } fonts)
            foreach (var file in FilesOf(fonts, ".ttf")) Add(_common, "fonts", fonts, file, InputLimits.ReadFont);
        Logo = LogoFile.Read(settings);
        if (Logo is { } logo) _common.Add(new BatchInput("logo", ContentHash.Of(logo.Bytes)));
        if (signature is not null) _common.Add(new BatchInput(SignatureName, HashOf(signature)));
        _common.Add(new BatchInput("settings", ContentHash.Of(Encoding.UTF8.GetBytes(TextOf(settings, draft)))));
    }

    /// <summary>The version of the program and a hash of its compiled parts, for instance <c>0.1.0+3f2a...</c>.</summary>
    public string Program { get; } = ProgramText();

    /// <summary>The logo as it was hashed; null for none.</summary>
    internal LogoFile? Logo { get; }

    /// <summary>Templates, fonts, logo and settings of a kind.</summary>
    public IReadOnlyList<BatchInput> Of(BriefingKind kind)
    {
        lock (_byKind)
        {
            if (_byKind.TryGetValue(kind.Name, out var known)) return known;
            var inputs = new List<BatchInput>(_common);
            foreach (var folder in (string[])[kind.Templates, TemplateSet.SharedFolder])
                foreach (var file in FilesOf(Path.Combine(_settings.TemplatesFolder, folder), ".sbn")) Add(inputs, "templates", _settings.TemplatesFolder, file, InputLimits.ReadTemplate);
            _byKind.Add(kind.Name, inputs);
            return inputs;
        }
    }

    /// <summary>What of the settings shows in a briefing, one line each; folders do not, what stands in them does.</summary>
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
        // By index: the enumerator of a list of colours would be compiled at every start.
        for (var i = 0; i < style.Series.Count; i++) Ink("series", style.Series[i]);
        return text.ToString();
    }

    /// <summary>What <see cref="SignatureName"/> says of who signs and when.</summary>
    internal static string HashOf(DocumentSignature signature) => ContentHash.Of(TextOf(signature));

    // Who signs, and the time that is claimed; the key is the certificate's.
    private static byte[] TextOf(DocumentSignature signature) =>
        [.. signature.Certificate.RawData, .. Encoding.UTF8.GetBytes(signature.Moment is { } moment ? FormattableString.Invariant($"{moment.ToUnixTimeSeconds()}") : "")];

    internal static BatchInput Hashed(string part, string folder, string file, byte[] bytes) =>
        new($"{part}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", ContentHash.Of(bytes));

    // What cannot be opened is said with its place by who reads it for what is in it.
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
            if (file.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(file.AsSpan()).StartsWith('.')) files.Add(file);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    // The version alone would call files up to date that a changed program would make otherwise; the compiler gives equal sources equal module ids.
    private static string ProgramText()
    {
        var app = typeof(BatchInputs).Assembly;
        var parts = new List<byte>();
        foreach (var part in (Assembly[])[app, typeof(LedgerBook).Assembly, typeof(Rgb).Assembly, typeof(Charts.ChartComposer).Assembly, typeof(Pdf.PdfWriter).Assembly, typeof(Briefings.Composing.BriefingOptions).Assembly])
            parts.AddRange(part.ManifestModule.ModuleVersionId.ToByteArray());
        return $"{app.GetName().Version?.ToString(3)}+{ContentHash.Of(parts.ToArray())[..16]}";
    }
}
