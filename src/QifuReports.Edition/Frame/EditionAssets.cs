using System.Reflection;

namespace QifuReports.Edition.Frame;

/// <summary>The style sheets and scripts that the program carries for editions.</summary>
internal static class EditionAssets
{
    private const string First = "edition.css", Last = "print.css", Start = "edition.js";

    private static readonly Lazy<string> LazyStyle = new(() => Joined(".css", First, Last));
    private static readonly Lazy<string> LazyScript = new(() => Joined(".js", null, Start));

    /// <summary>The style sheets: the base first, the others by name, and the one for print last, which overrules the others.</summary>
    public static string Style => LazyStyle.Value;

    /// <summary>The scripts by name; the last is the one that starts the others.</summary>
    public static string Script => LazyScript.Value;

    private static string Joined(string ending, string? first, string last)
    {
        var assembly = typeof(EditionAssets).Assembly;
        var names = assembly.GetManifestResourceNames().Where(n => n.EndsWith(ending, StringComparison.Ordinal))
            .OrderBy(n => n == first ? 0 : n == last ? 2 : 1).ThenBy(n => n, StringComparer.Ordinal);
        return string.Concat(names.Select(n => Text(assembly, n)));
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
