namespace QifuReports.Mutants.Running;

/// <summary>
/// A project of tests, and the folder where runs keep their files. That folder is below its obj folder, so that tests started there find
/// the repository in a parent folder.
/// </summary>
internal sealed record TestProject(string Name, string Folder)
{
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true };

    public string Program => Path.Combine(Folder, "bin", "Debug", "net10.0");

    public string Kept => Path.Combine(Folder, "obj", "mutants");

    public static TestProject Of(string root, string name)
    {
        var full = name.EndsWith(".Tests", StringComparison.Ordinal) ? name : name + ".Tests";
        return new TestProject(full, Path.Combine(root, "tests", full));
    }

    /// <summary>The assemblies of this repository in the program folder of the tests.</summary>
    public IReadOnlyList<string> OwnAssemblies() =>
        [.. Directory.EnumerateFiles(Program, "*.dll").Where(f => IsOwn(Path.GetFileName(f))).Order(StringComparer.Ordinal)];

    /// <summary>The files that snapshot tests wrote because a result differed.</summary>
    public IReadOnlySet<string> Received() => Directory.EnumerateFiles(Folder, "*.received.*", Below).ToHashSet(StringComparer.Ordinal);

    private static bool IsOwn(string file) => file == "qifu-reports.dll" || file.StartsWith("QifuReports", StringComparison.Ordinal);
}
