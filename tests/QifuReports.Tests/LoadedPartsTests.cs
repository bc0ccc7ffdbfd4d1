namespace QifuReports.Tests;

/// <summary>What a run in a pipe does not need is not loaded: a start costs what it has to.</summary>
public sealed class LoadedPartsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("check", "2023Q3")]
    [InlineData("facts", "--period", "2023Q3")]
    [InlineData("batch", "--periods", "2023Q3", "--briefings", "factsheet")]
    public void Neither_the_terminal_library_nor_the_tables_of_wide_characters_are_loaded_in_vain(params string[] arguments)
    {
        var list = _folder.Combine("loaded.txt");
        string[] where = ["--settings", RepositoryRoot.PathOf("reportsettings.json"),
            .. arguments[0] == "batch" ? (string[])["--output", _folder.Path] : []];

        var outcome = ProgramRun.Of([.. arguments, .. where], ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location),
            (StartupHook.ListFile, list));

        outcome.Code.ShouldBe(0, outcome.Error);
        var loaded = File.ReadAllLines(list);
        loaded.ShouldContain("qifu-reports");
        loaded.ShouldNotContain("Spectre.Console");
        loaded.ShouldNotContain("Wcwidth");
        loaded.ShouldNotContain("QifuReports.Edition");
        loaded.ShouldNotContain("QifuReports.Workbook");
        loaded.ShouldNotContain("DocumentFormat.OpenXml");
    }
}
