using QifuReports.Briefings.Narrative;

namespace QifuReports.Briefings.Tests.Narrative;

/// <summary>
/// Each <c>Cases/name.sbn</c> is run; beside it stands what it says (<c>.expected.txt</c>) or what is wrong with it
/// (<c>.error.txt</c>, one diagnostic a line). Cases that begin with <c>_</c> are there to be included.
/// </summary>
public sealed class TemplateCasesTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "QifuReports.Briefings.Tests", "Narrative", "Cases");

    public static TheoryData<string> Cases() =>
        [.. Directory.GetFiles(Folder, "*.sbn").Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => n[0] != '_')
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_template_says_what_its_case_says(string name)
    {
        var (text, error) = Run(name);

        Read(name, ".error.txt").ShouldBe(error);
        Read(name, ".expected.txt").ShouldBe(text);
    }

    private static (string? Text, string? Error) Run(string name)
    {
        var shared = Directory.GetFiles(Folder, "_*.sbn").ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText);
        // Those that are wrong themselves would make every case wrong: they belong only to cases whose names they begin with.
        foreach (var other in shared.Keys.Where(k => k.Contains('@') && !k.StartsWith("_" + name + "@", StringComparison.Ordinal))
            .ToArray())
            shared.Remove(other);
        shared.Add(name, File.ReadAllText(Path.Combine(Folder, name + ".sbn")));
        var (set, diagnostics) = TemplateSet.Parse(shared);
        string? text = null;
        if (set is not null)
            (text, diagnostics) = set.Render(name, TestScope.Values, TestScope.Functions);
        return (text, diagnostics.Count == 0 ? null : string.Concat(diagnostics.Select(d => d + "\n")));
    }

    private static string? Read(string name, string extension) =>
        File.Exists(Path.Combine(Folder, name + extension)) ? File.ReadAllText(Path.Combine(Folder, name + extension)) : null;
}
