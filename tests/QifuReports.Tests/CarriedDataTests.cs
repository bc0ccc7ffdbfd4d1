using System.Text.Json;
using System.Text.Json.Nodes;

namespace QifuReports.Tests;

/// <summary>
/// A company that is exported as facts and begun again by that export has the same files; one that was changed on the way is refused.
/// </summary>
public sealed class CarriedDataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("data")]
    [InlineData("tests/Companies/tarnholt")]
    [InlineData("tests/Companies/calderwick")]
    public void The_files_are_the_same_again(string data)
    {
        var (before, export) = (Path.Combine(RepositoryRoot.Path, data), _folder.Combine("facts.json"));
        App.RunHere("facts", "--format", "xbrl-json", "--derived", "--data", before, "--output", export).Code.ShouldBe(0);
        using (var report = JsonDocument.Parse(File.ReadAllText(export)))
            report.RootElement.EnumerateObject().Select(m => m.Name).ShouldBe(["documentInfo", "facts", "source:files"]);

        var outcome = App.RunHere("import", export, "--new", _folder.Combine("again"));
        outcome.Error.ShouldBeEmpty();
        outcome.Output.ShouldContain("derived figures: they are computed again");
        var after = _folder.Combine("again", "data");
        var names = Names(before);
        Names(after).ShouldBe(names);
        foreach (var name in names)
            File.ReadAllText(Path.Combine(after, name)).ShouldBe(File.ReadAllText(Path.Combine(before, name)), name);
        App.RunHere("check", "--data", after).Code.ShouldBe(App.RunHere("check", "--data", before).Code);
        App.RunHere("facts", "--format", "xbrl-json", "--derived", "--data", after).Output.ShouldBe(File.ReadAllText(export));
    }

    [Fact]
    public void A_report_whose_facts_and_files_differ_begins_nothing()
    {
        var export = _folder.Combine("facts.json");
        App.RunHere("facts", "--format", "xbrl-json", "--data", Path.Combine(RepositoryRoot.Path, "tests/Companies/tarnholt"), "--output",
            export).Code.ShouldBe(0);
        var report = JsonNode.Parse(File.ReadAllText(export))!.AsObject();
        var fact = report["facts"]!.AsObject().First();
        fact.Value!["value"] = "123456789";
        File.WriteAllText(export, report.ToJsonString());

        var outcome = App.RunHere("import", export, "--new", _folder.Combine("again"));
        outcome.Code.ShouldBe(2, outcome.Output);
        outcome.Error.ShouldContain("QI0027");
        outcome.Error.ShouldContain(fact.Key);
        report["source:files"]!["taxonomy.json"] = "{";
        File.WriteAllText(export, report.ToJsonString());
        App.RunHere("import", export, "--new", _folder.Combine("again")).Code.ShouldBe(2);
        Directory.Exists(_folder.Combine("again")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false, "--period", "2025Q4")]
    [InlineData(false, "--statement", "operations")]
    [InlineData(false, "--period", "2025Q4", "--statement", "operations")]
    public void Some_facts_carry_no_files(bool isAll, params string[] asked)
    {
        var outcome = App.RunHere(["facts", "--format", "xbrl-json", .. asked, "--data",
            Path.Combine(RepositoryRoot.Path, "tests/Companies/tarnholt")]);
        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.Contains("source:files", StringComparison.Ordinal).ShouldBe(isAll);
    }

    private static List<string> Names(string data) =>
        [.. Directory.EnumerateFiles(data, "*.json").Concat(Directory.EnumerateFiles(Path.Combine(data, "filings"), "*.json"))
            .Select(f => Path.GetRelativePath(data, f)).Where(f => !f.StartsWith("schema", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
}
