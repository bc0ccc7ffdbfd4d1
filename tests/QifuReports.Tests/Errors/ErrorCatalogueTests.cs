using System.CommandLine.Parsing;
using System.Reflection;
using System.Text.RegularExpressions;
using QifuReports.App.CommandLines;
using QifuReports.App.Errors;
using QifuReports.App.Outcomes;
using QifuReports.App.Settings;
using QifuReports.Ledger.Checks;

namespace QifuReports.Tests.Errors;

/// <summary>Every code that can be printed is one constant with a meaning, and the catalogue has it.</summary>
public sealed partial class ErrorCatalogueTests
{
    private static readonly List<FieldInfo> Constants = [.. Directory.GetFiles(AppContext.BaseDirectory, "*.dll")
        .Where(f => Path.GetFileName(f) is var name
            && (name.StartsWith("QifuReports", StringComparison.Ordinal) || name == "qifu-reports.dll")
            && !name.Contains("Tests", StringComparison.Ordinal))
        .Select(f => Assembly.Load(Path.GetFileNameWithoutExtension(f))).SelectMany(a => a.GetTypes())
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(f =>
            f.IsLiteral && f.GetRawConstantValue() is string value && Code().Match(value).Length == value.Length && value.Length > 0)];

    [Fact]
    public void Every_code_in_any_assembly_has_a_meaning_and_none_is_used_twice()
    {
        Constants.Count.ShouldBeGreaterThan(100);
        var codes = Constants.Select(f => (string)f.GetRawConstantValue()!).ToList();
        codes.ShouldBeUnique();
        foreach (var code in codes) ErrorCatalogue.Find(code).ShouldNotBeNull($"{code} has no meaning");
        ErrorCatalogue.All.Select(e => e.Code).ShouldBeUnique();
    }

    [Fact]
    public void The_catalogue_has_nothing_else_but_checks_and_exit_codes()
    {
        var known = Constants.Select(f => (string)f.GetRawConstantValue()!).Concat(CheckRunner.Rules.Select(r => r.Code))
            .Concat(SettingsCodes.OfJson.Select(SettingsCodes.Of)).Distinct()
            .Concat(Enum.GetValues<ExitCode>().Select(c => c.ToString("D")));

        ErrorCatalogue.All.Select(e => e.Code).Order(StringComparer.Ordinal).ShouldBe(known.Order(StringComparer.Ordinal));
        ErrorCatalogue.Areas.Some().ShouldAllBe(a => a.Entries.Count > 0);
    }

    [Fact]
    public void What_the_reader_of_JSON_finds_in_settings_has_a_meaning_too()
    {
        var names = new[] { "JsonTree.cs", "Problems.cs" }.SelectMany(
            f => ProblemName().Matches(File.ReadAllText(RepositoryRoot.PathOf("src", "QifuReports.Ledger", "Reading", "Json", f))))
            .Select(m => m.Groups[1].Value).Distinct().ToList();

        names.Count.ShouldBeGreaterThan(6);
        foreach (var name in names)
        {
            var code = (string)Constants.Single(f => f.Name == name && f.DeclaringType!.Name == "ProblemCodes").GetRawConstantValue()!;
            ErrorCatalogue.Find(SettingsCodes.Of(code)).ShouldNotBeNull(name);
        }
    }

    [Theory]
    [InlineData("{ \"Data\": data }", "QS0103")]
    [InlineData("{ \"Data\": \"data\"", "QS0104")]
    public void The_code_that_broken_settings_lead_to_is_explained(string settings, string code)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Combine("s.json"), settings);

        App.Run("list", "--settings", folder.Combine("s.json")).Error.ShouldContain($"See 'qifu-reports errors {code}'.");
        App.Run("errors", code).Code.ShouldBe(0);
    }

    [Fact]
    public void No_code_stands_in_the_source_outside_of_its_constant()
    {
        var stray = Sources("src").SelectMany(
            f => File.ReadLines(f).Where(l =>
                !l.Contains("const string", StringComparison.Ordinal) && !l.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(l => Literal().Matches(l)).Select(m => $"{Path.GetFileName(f)}: {m.Value}"));

        stray.ShouldBeEmpty();
    }

    [Fact]
    public void Every_code_that_the_source_a_test_or_a_document_names_is_there()
    {
        var files = Sources("src").Concat(Sources("tests")).Concat(Directory.EnumerateFiles(RepositoryRoot.PathOf("docs"), "*.md"))
            .Append(RepositoryRoot.PathOf("README.md"));
        var unknown = files.SelectMany(
            f => Code().Matches(File.ReadAllText(f)).Where(m => ErrorCatalogue.Find(m.Value) is null)
                .Select(m => $"{Path.GetFileName(f)}: {m.Value}"));

        unknown.ShouldBeEmpty();
    }

    [Fact]
    public void Each_entry_is_a_sentence_that_fits_a_line_and_says_what_to_do()
    {
        foreach (var entry in ErrorCatalogue.All)
        {
            entry.What.ShouldEndWith(".", customMessage: entry.Code);
            (entry.Title.Length > 0 ? entry.Title : entry.What).Length.ShouldBeLessThanOrEqualTo(90, entry.Code);
            entry.Remedy.ShouldEndWith(".", customMessage: entry.Code);
            entry.Remedy.ShouldNotBe(entry.What);
        }
    }

    [Fact]
    public void Every_command_that_an_entry_names_is_one()
    {
        var commands = ErrorCatalogue.All.SelectMany(e => Command().Matches(e.Remedy)).Select(m => m.Groups[1].Value).Distinct().ToList();

        commands.Count.ShouldBeGreaterThan(3);
        foreach (var command in commands)
        {
            var line = command.Replace("PERIOD", "2023Q3", StringComparison.Ordinal).Replace("COMMAND", "list", StringComparison.Ordinal);
            CommandLine.Build(TextWriter.Null, TextWriter.Null, CancellationToken.None)
                .Parse([.. CommandLineParser.SplitCommandLine(line)]).Errors.ShouldBeEmpty(command);
        }
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(RepositoryRoot.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    // A quarter such as 2023Q3, or a name, is none.
    [GeneratedRegex(@"\b(?:Q[A-Z]|PR)\d{4}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"ProblemCodes\.(\w+)")]
    private static partial Regex ProblemName();

    // A text that begins with one, unlike words that name one as an example.
    [GeneratedRegex(@"""(?:Q[A-Z]|PR)\d{4}\b")]
    private static partial Regex Literal();

    [GeneratedRegex("'qifu-reports ([^']+)'")]
    private static partial Regex Command();
}
