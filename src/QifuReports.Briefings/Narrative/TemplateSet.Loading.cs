using QifuReports.Briefings.Narrative.Parsing;
using QifuReports.Ledger.Files;

namespace QifuReports.Briefings.Narrative;

/// <summary>This part of the class reads and parses the files.</summary>
public sealed partial class TemplateSet
{
    /// <summary>The folder, beside the folders of single briefings, for templates that all briefings share.</summary>
    public const string SharedFolder = "shared";

    private const string Extension = ".sbn";

    /// <summary>
    /// Parses every template of a folder, and every template of the folder <see cref="SharedFolder"/> beside it, if that exists. A template
    /// of the folder replaces a shared one with the same name. All errors are collected. The set is null exactly if there are diagnostics.
    /// </summary>
    public static (TemplateSet? Set, IReadOnlyList<Diagnostic> Diagnostics) Load(string folder)
    {
        var (files, shared) = (new SortedDictionary<string, string>(StringComparer.Ordinal), SharedBeside(folder));
        try
        {
            foreach (var file in FilesOf(folder)) files.Add(Path.GetFileNameWithoutExtension(file), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, [new(TemplateCodes.FolderNotReadable, Unread(folder, e), new(folder), "Name a folder that holds .sbn files.")]);
        }
        if (files.Count == 0)
            return (null, [new(TemplateCodes.FolderNotReadable, "The folder holds no template.", new(folder),
                "Name a folder that holds .sbn files.")]);
        try
        {
            if (Directory.Exists(shared))
                foreach (var file in FilesOf(shared)) files.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, [new(TemplateCodes.FolderNotReadable, Unread(shared, e), new(shared),
                "Give the right to read it, or take it away.")]);
        }
        var diagnostics = new List<Diagnostic>();
        var texts = new List<TemplateFile>();
        foreach (var (name, file) in files)
            if (ReadText(file, diagnostics) is { } text)
                texts.Add(new(name, file, text));
        return Parse(texts, diagnostics);
    }

    /// <summary>The path of the shared folder beside a folder of templates, whether or not the shared folder exists.</summary>
    public static string SharedBeside(string folder) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) ?? folder, SharedFolder);

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(f => f.EndsWith(Extension, StringComparison.Ordinal) && !Path.GetFileName(f.AsSpan()).StartsWith('.'));

    // The folder may be missing because the given path of its parent folder is the path of a file.
    private static string Unread(string folder, Exception why) => why switch
    {
        UnauthorizedAccessException => "The folder of templates cannot be opened: the right to read it is missing.",
        _ when File.Exists(folder) => "This is a file, and a folder of templates is meant.",
        _ when Path.GetDirectoryName(folder) is { Length: > 0 } above && File.Exists(above) =>
            $"There is no such folder: {above} is a file, and the folder of all templates is meant.",
        DirectoryNotFoundException => "There is no such folder of templates.",
        _ => $"The folder of templates cannot be read: {why.Message}",
    };

    /// <summary>Like <see cref="Load"/>, but for texts in memory, each treated as the content of a file <c>name.sbn</c>.</summary>
    public static (TemplateSet? Set, IReadOnlyList<Diagnostic> Diagnostics) Parse(IReadOnlyDictionary<string, string> templates)
    {
        var texts = new List<TemplateFile>();
        foreach (var (name, text) in templates)
            texts.Add(new(name, name + Extension, text));
        texts.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return Parse(texts, []);
    }

    private static (TemplateSet? Set, IReadOnlyList<Diagnostic> Diagnostics) Parse(List<TemplateFile> texts, List<Diagnostic> diagnostics)
    {
        if (texts.Count > TemplateLimits.Templates)
            return (null, [new(TemplateCodes.TooLarge, $"More than {TemplateLimits.Templates} templates in one folder.",
                new(texts[0].File))]);
        var names = new string[texts.Count];
        var templates = new Dictionary<string, ParsedTemplate>(texts.Count, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            var (name, file, text) = texts[i];
            names[i] = name;
            templates.Add(name, ParseOne(new(name, file,
                text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text)));
        }
        IncludeCheck.Run(names, templates);
        foreach (var name in names)
            if (templates[name].Source.HasDiagnostics)
                diagnostics.AddRange(templates[name].Source.Diagnostics);
        return diagnostics.Count == 0 ? (new(names, templates), diagnostics) : (null, diagnostics);
    }

    private static ParsedTemplate ParseOne(TemplateSource source)
    {
        if (source.Text.Length > TemplateLimits.TemplateLength)
        {
            source.Report(TemplateCodes.TooLarge, 0, $"The template is longer than {TemplateLimits.TemplateLength} characters.",
                "Divide it and include the parts.");
            return new(source, new(), []);
        }
        for (var i = 0; i < source.Text.Length; i++)
            if (TemplateText.IsForbidden(source.Text[i]))
                source.Report(TemplateCodes.ForbiddenCharacter, i,
                    FormattableString.Invariant($"The character U+{(int)source.Text[i]:X4} cannot stand in a template."), "Remove it.");
        return TemplateParser.Parse(source);
    }

    private sealed record TemplateFile(string Name, string File, string Text);

    private static string? ReadText(string file, List<Diagnostic> diagnostics)
    {
        try
        {
            var bytes = BoundedFile.ReadFound(file, 4 * TemplateLimits.TemplateLength);
            var start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Add(new(TemplateCodes.NotUtf8, "The template is not UTF-8.", new(file), "Save it as UTF-8."));
        }
        catch (FileRefusedException refused)
        {
            diagnostics.Add(new(TemplateCodes.FolderNotReadable, refused.Reason, new(file), "Put a template there, or take it away."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(new(TemplateCodes.FolderNotReadable,
                e is UnauthorizedAccessException ? "The template cannot be opened: the right to read it is missing."
                    : new FileInfo(file).LinkTarget is { } target ? $"This is a link to {target}, which is not there."
                        : $"The template cannot be read: {e.Message}", new(file)));
        }
        return null;
    }
}
