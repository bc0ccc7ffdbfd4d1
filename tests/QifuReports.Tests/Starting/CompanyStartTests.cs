namespace QifuReports.Tests.Starting;

/// <summary>What is said where a company's data are made inside a folder that has settings: what was made and where, and what the settings still lack.</summary>
public sealed class CompanyStartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{ \"Data\": \"data\" }", "  \"Data\": [\"data\", \"data/acme\"],")]
    [InlineData("{ \"Data\": [\"data/one\", \"elsewhere\"] }", "  \"Data\": [\"data/one\", \"elsewhere\", \"data/acme\"],")]
    [InlineData("{ \"Data\": [\"data/one\", \"data/acme/\"] }", null)]
    [InlineData("{ \"Data\": \"data/acme\" }", null)]
    public void What_was_made_is_said_and_what_the_settings_lack(string settings, string? line)
    {
        File.WriteAllText(_folder.Combine("reportsettings.json"), settings);
        var data = _folder.Combine("data", "acme");
        var rest = $": the data of Acme SE, its figures blank. Templates and settings are those of {_folder.Path}.";
        string[] lacks = line is null ? [] : ["To take it in, let reportsettings.json there say:", line];

        Begun(data).ShouldBe([$"Made {data}{rest}", .. lacks, ""]);
        // Said anew where all of it is there, and so is what of it is not yet taken in.
        Begun(data).ShouldBe([$"Everything was in {data} already{rest}", .. lacks, ""]);
    }

    [Fact]
    public void What_to_fill_in_and_to_run_names_the_folder_and_the_company()
    {
        File.WriteAllText(_folder.Combine("reportsettings.json"), "{ \"Data\": \"data\" }");

        var said = Said(_folder.Combine("data", "acme"));

        foreach (var words in (string[])["  data/acme/filings/2026Q1.json ", "  data/acme/taxonomy.json ", "  data/acme/issuer.json ",
            "qifu-reports check --issuer acme\n", "qifu-reports quarterly 2026Q1 --issuer acme\n", "qifu-reports send 2026Q1 --to board --dry-run --issuer acme\n"])
            said.ShouldContain(words);
    }

    private static string[] Begun(string data) => Said(data).Split("\nWhat to fill in:\n")[0].Split('\n');

    private static string Said(string data)
    {
        var outcome = App.Run("init", data, "--company", "Acme SE", "--currency", "EUR");
        outcome.Code.ShouldBe(0, outcome.Error);
        return outcome.Output.ReplaceLineEndings("\n");
    }
}
