namespace QifuReports.Tests.Initializing;

/// <summary>
/// What is said where a company's data are made inside a folder that has settings: what was made and where, and what the settings still
/// lack.
/// </summary>
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
            "qifu-reports check --issuer acme\n", "qifu-reports quarterly 2026Q1 --issuer acme\n",
            "qifu-reports send 2026Q1 --to board --dry-run --issuer acme\n"])
            said.ShouldContain(words);
    }

    // The days of a quarter stand beside it where they are the company's own.
    [Theory]
    [InlineData("it is of 2026Q1; for another period begin with --period 2025Q4, 2026H1 or 2025FY")]
    [InlineData("it is of 2026H1, as asked with --period", "--period", "2026H1")]
    [InlineData("it is of 2026Q1 (2025-07-01 to 2025-09-30); for another period begin with --period 2025Q4, 2026H1 or 2025FY",
        "--fiscal-year-end", "06-30")]
    [InlineData("it is of 2025FY (2024-07-01 to 2025-06-30), as asked with --period", "--fiscal-year-end", "06-30", "--period", "2025FY")]
    [InlineData("it is of 2026Q1; for another period begin with --period 2025Q4, 2026H1 or 2025FY", "--fiscal-year-end", "12-31")]
    public void What_the_filing_to_fill_in_is_of_is_said(string words, params string[] more) =>
        string.Join(' ', Said(_folder.Combine("new"), more).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .ShouldContain(words);

    private static string[] Begun(string data) => Said(data).Split("\nWhat to fill in:\n")[0].Split('\n');

    private static string Said(string data, params string[] more)
    {
        var outcome = App.Run(["init", data, "--company", "Acme SE", "--currency", "EUR", .. more]);
        outcome.Code.ShouldBe(0, outcome.Error);
        return outcome.Output.ReplaceLineEndings("\n");
    }
}
