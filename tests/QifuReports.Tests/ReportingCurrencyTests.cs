namespace QifuReports.Tests;

/// <summary>The currency of issuer.json against that of the filings. Variations of the invented company, which reports in CHF.</summary>
public sealed class ReportingCurrencyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _data;

    public ReportingCurrencyTests()
    {
        _folder.CopyOf(Path.Combine("tests", "Torvalin"));
        _data = _folder.Combine("tests", "Torvalin");
    }

    public void Dispose() => _folder.Dispose();

    private void Edit(string file, Func<string, string> change)
    {
        var path = Path.Combine(_data, file);
        var (before, after) = (File.ReadAllText(path), "");
        File.WriteAllText(path, after = change(before));
        after.ShouldNotBe(before);
    }

    private Outcome Make(string kind) => App.RunHere(kind, "2025Q3", "--data", _data, "--output", _folder.Combine("out"));

    [Theory]
    [InlineData("quarterly")]
    [InlineData("factsheet")]
    public void An_issuer_of_another_currency_than_its_filing_is_told_with_the_column(string kind)
    {
        Edit("issuer.json", text => text.Replace("\"CHF\"", "\"USD\""));
        var outcome = Make(kind);
        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain(
            "QB0008: The column \"December 31, 2024, CHF\" of \"Consolidated balance sheet\" is in CHF, and none beside it is in USD, " +
                "in which the issuer reports by issuer.json.");
        outcome.Error.ShouldContain("2025-10-23-interim-2025q3.json(");
        outcome.Error.Split("QB0008: ").Length.ShouldBe(5, "one for each of the three tables, and one for the measures");
        Directory.Exists(_folder.Combine("out", "2025Q3")).ShouldBeFalse(outcome.Error);
    }

    [Fact]
    public void The_checks_tell_it_too()
    {
        Edit("issuer.json", text => text.Replace("\"CHF\"", "\"USD\""));
        var outcome = App.RunHere("check", "2025Q3", "--data", _data);
        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain("QB0008: The column \"December 31, 2024, CHF\" of \"Consolidated balance sheet\" is in CHF");
        outcome.Output.ShouldContain(" 0 failed.");
    }

    [Fact]
    public void A_table_of_which_every_column_is_in_another_currency_is_told_alone()
    {
        Edit("filings/2025-10-23-interim-2025q3.json",
            text => text[..text.IndexOf("\"operations\"", StringComparison.Ordinal)].Replace("\"CHF\"", "\"EUR\"")
                + text[text.IndexOf("\"operations\"", StringComparison.Ordinal)..]);
        var outcome = Make("quarterly");
        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.Split("QB0008: ").Length.ShouldBe(2);
        outcome.Error.ShouldContain("\"Consolidated balance sheet\" is in EUR");
    }

    [Fact]
    public void Measures_that_stand_beside_others_under_one_heading_are_in_its_currency()
    {
        Edit("filings/2025-10-23-interim-2025q3.json", text => Highlights(text, "\"highlights\""));
        var outcome = Make("quarterly");
        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain("\"Orders and operations\" is in EUR");
    }

    [Fact]
    public void Other_amounts_of_the_text_may_be_in_another_currency()
    {
        Edit("filings/2025-10-23-interim-2025q3.json", text => Highlights(text, "\"facility\""));
        var outcome = Make("quarterly");
        outcome.Error.ShouldNotContain("QB0008");
        outcome.Code.ShouldBe(0, outcome.Error);
    }

    // The last statement of the filing in euros, under that id.
    private static string Highlights(string text, string id)
    {
        var at = text.IndexOf("\"highlights\"", StringComparison.Ordinal);
        return text[..at] + text[at..].Replace("\"CHF\"", "\"EUR\"").Replace("\"highlights\"", id);
    }
}
