using System.Reflection;
using System.Text;
using QifuReports.App.Settings;
using QifuReports.Ledger;
using QifuReports.Ledger.Reading;
using QifuReports.Pdf.Signing;
using QifuReports.Typesetting;

namespace QifuReports.App.Issuing;

/// <summary>One thing that a briefing is made of.</summary>
/// <param name="Name">Its part and its path there, with <c>/</c>: <c>data/issuer.json</c>, <c>templates/quarterly/cover.sbn</c>, <c>fonts/A.ttf</c>, <c>settings</c>. The same on every machine.</param>
/// <param name="Hash">SHA-256 of its bytes, in lower case.</param>
public sealed record BatchInput(string Name, string Hash);

/// <summary>
/// What briefings are made of, by content. To be taken before the data is read: a file that changes in between is then
/// recorded as it was before, and its briefings count as out of date.
/// </summary>
public sealed class BatchInputs
{
    private readonly ReportSettings _settings;
    private readonly List<BatchInput> _shared = [];
    private readonly Dictionary<string, IReadOnlyList<BatchInput>> _byKind = new(StringComparer.Ordinal);

    /// <summary>Reads and hashes what all kinds share.</summary>
    public BatchInputs(ReportSettings settings, bool draft, DocumentSignature? signature = null)
    {
        _settings = settings;
        foreach (var file in LedgerReader.Files(settings.DataFolder)) _shared.Add(Hashed("data", settings.DataFolder, file));
        if (settings.FontFolder is { } fonts)
            foreach (var file in FilesOf(fonts, ".ttf")) _shared.Add(Hashed("fonts", fonts, file));
        if (signature is not null) _shared.Add(new BatchInput("signature", HashOf(TextOf(signature))));
        _shared.Add(new BatchInput("settings", HashOf(Encoding.UTF8.GetBytes(TextOf(settings, draft)))));
    }

    /// <summary>The version of the program and a hash of its compiled parts, for instance <c>0.1.0+3f2a...</c>.</summary>
    public string Program { get; } = ProgramText();

    /// <summary>Everything that enters a briefing of a kind, in ordinal order of names.</summary>
    public IReadOnlyList<BatchInput> Of(BriefingKind kind)
    {
        lock (_byKind)
        {
            if (!_byKind.TryGetValue(kind.Name, out var known)) _byKind.Add(kind.Name, known = Read(kind));
            return known;
        }
    }

    private List<BatchInput> Read(BriefingKind kind)
    {
        var inputs = new List<BatchInput>(_shared);
        foreach (var file in FilesOf(Path.Combine(_settings.TemplatesFolder, kind.Name), ".sbn")) inputs.Add(Hashed("templates", _settings.TemplatesFolder, file));
        inputs.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return inputs;
    }

    /// <summary>SHA-256 in lower case.</summary>
    internal static string HashOf(ReadOnlySpan<byte> bytes) => ContentHash.Of(bytes);

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

    // Who signs, and the time that is claimed; the key is the certificate's.
    private static byte[] TextOf(DocumentSignature signature) =>
        [.. signature.Certificate.RawData, .. Encoding.UTF8.GetBytes(signature.Moment is { } moment ? FormattableString.Invariant($"{moment.ToUnixTimeSeconds()}") : "")];

    private static BatchInput Hashed(string part, string folder, string file) =>
        new($"{part}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", HashOf(File.ReadAllBytes(file)));

    private static List<string> FilesOf(string folder, string ending)
    {
        var files = new List<string>();
        if (!Directory.Exists(folder)) return files;
        foreach (var file in Directory.GetFiles(folder))
            if (file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) files.Add(file);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    // The version alone would call files up to date that a changed program would make otherwise; the compiler gives equal sources equal module ids.
    private static string ProgramText()
    {
        var app = typeof(BatchInputs).Assembly;
        var parts = new List<byte>();
        foreach (var part in (Assembly[])[app, typeof(LedgerBook).Assembly, typeof(Rgb).Assembly, typeof(Pdf.PdfWriter).Assembly, typeof(Briefings.Composing.BriefingOptions).Assembly])
            parts.AddRange(part.ManifestModule.ModuleVersionId.ToByteArray());
        return $"{app.GetName().Version?.ToString(3)}+{HashOf(parts.ToArray())[..16]}";
    }
}
