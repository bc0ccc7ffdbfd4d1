namespace QifuReports.Tests;

/// <summary>
/// Ostmark Immobilien, an invented company that reports years only, in thousands of CHF under IFRS, from the folder to the verified
/// briefing.
/// </summary>
public sealed class AnnualReporterTests : IDisposable
{
    private static readonly string Data = RepositoryRoot.PathOf("tests", "Companies", "ostmark");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_batch_makes_each_year_and_each_verifies_and_speaks_of_years()
    {
        var batch = App.RunHere("batch", "--data", Data, "--output", _folder.Path);
        batch.Code.ShouldBe(0, batch.Error);
        var files = batch.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        files.ShouldBe([.. ((string[])["2022FY", "2023FY", "2024FY"]).SelectMany(
            p => (string[])[_folder.Combine(p, "fact-sheet.pdf"), _folder.Combine(p, "results-briefing.pdf")])]);
        foreach (var file in files)
        {
            HalfYearlyReporterTests.TextOf(file).ShouldNotContain("quarter", Case.Insensitive);
            var verified = App.RunHere("verify", file, "--data", Data);
            verified.Code.ShouldBe(0, verified.Output + verified.Error);
        }

        var text = HalfYearlyReporterTests.TextOf(_folder.Combine("2024FY", "results-briefing.pdf"));
        foreach (var said in (string[])["Full year 2024 results briefing", "Year ended December 31, 2024",
            "operating income was CHF 26.1 million, up 5.1% year on year.", "Last four years", "the highest of the last four years",
            "by year, FY 2021 to FY 2024"])
            text.ShouldContain(HalfYearlyReporterTests.Joined(said));
    }

    [Fact]
    public void Its_checks_are_clean_and_a_half_of_it_is_refused_with_what_there_is()
    {
        App.RunHere("check", "--data", Data).Output.ShouldContain(" 0 differ by rounding, 0 waived, 0 failed.");

        var refused = App.RunHere("results", "2024H1", "--data", Data, "--output", _folder.Path);
        refused.Code.ShouldBe(2);
        refused.Error.ShouldContain("the data has nothing for a results briefing of 2024H1; it has 2022FY, 2023FY, 2024FY.");
    }
}
