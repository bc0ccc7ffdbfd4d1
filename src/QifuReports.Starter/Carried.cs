namespace QifuReports.Starter;

/// <summary>Gives access to the files that are embedded in the assembly as resources, by their paths with slashes.</summary>
internal static class Carried
{
    public const string Settings = "reportsettings.json";

    /// <summary>The files of a folder, in ordinal order of their paths.</summary>
    /// <param name="folder">The folder, with a slash at its end.</param>
    public static IEnumerable<StarterFile> In(string folder) =>
        typeof(Carried).Assembly.GetManifestResourceNames()
            .Where(name => name.Replace('\\', '/').StartsWith(folder, StringComparison.Ordinal))
            .Select(name => new StarterFile(name.Replace('\\', '/'), Bytes(name)))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(Carried).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program does not carry {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
