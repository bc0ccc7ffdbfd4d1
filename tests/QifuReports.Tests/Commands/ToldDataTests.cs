namespace QifuReports.Tests.Commands;

/// <summary>What the data has not is told with what it has, word for word.</summary>
public sealed class ToldDataTests
{
    private const string Quarters = "2025Q1, 2025Q2, 2025Q3";

    [Theory]
    [InlineData("the data has nothing for a quarterly briefing of 2031Q1; it has " + Quarters + ".", "Torvalin", "quarterly", "2031Q1")]
    [InlineData("the data has nothing for a results briefing of 2031FY; it has " + Quarters + ".", "Torvalin", "results", "2031FY")]
    [InlineData("the data has nothing for a reconciliation briefing of 2025FY; it has nothing for any.", "Torvalin", "reconciliation",
        "2025FY")]
    [InlineData("the data has nothing for a provisions briefing.", "Torvalin", "provisions")]
    [InlineData(
        "the data has nothing for a quarterly briefing of 2024Q1; it has nothing for any. The company reports on 2022FY, 2023FY, " +
            "2024FY: write 'qifu-reports results 2024FY'.", "ostmark", "quarterly", "2024Q1")]
    [InlineData("the data has no filing for 2031Q1; it has " + Quarters + ".", "Torvalin", "check", "2031Q1")]
    [InlineData("no filing states a figure for 2031Q1.", "Torvalin", "facts", "--period", "2031Q1")]
    [InlineData("no filing states a figure for 2031Q1 in operations.", "Torvalin", "facts", "--period", "2031Q1", "--statement",
        "operations")]
    [InlineData("there is no statement \"operation\". Did you mean \"operations\"?", "Torvalin", "facts", "--statement", "operation")]
    [InlineData("there is no figure \"revenuee\". Did you mean \"Revenue\"?", "Torvalin", "explain", "2025Q3", "revenuee")]
    [InlineData("there is no axis \"x\". The taxonomy declares none.", "Torvalin", "explain", "2025Q3", "revenue", "--member", "x=y")]
    [InlineData("--issuer: the data folder is of \"torvalin\", not of \"acme\".", "Torvalin", "list", "--issuer", "acme")]
    public void What_is_not_there_is_told_with_what_is(string told, string company, params string[] line)
    {
        var data = company == "Torvalin" ? RepositoryRoot.PathOf("tests", company) : RepositoryRoot.PathOf("tests", "Companies", company);
        using var folder = new TemporaryFolder();
        string[] output = line[0] is "check" or "facts" or "explain" or "list" ? [] : ["--output", folder.Path];

        var outcome = App.RunHere([.. line, "--data", data, .. output]);

        outcome.ShouldBe(new Outcome(told.StartsWith("--issuer", StringComparison.Ordinal) ? 1 : 2, "",
            $"error: {told}{Environment.NewLine}"));
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    /// <summary>A row of noughts would look like success.</summary>
    [Fact]
    public void Where_no_filing_has_a_figure_it_is_said_which_are_to_be_filled_in()
    {
        using var folder = new TemporaryFolder();
        App.Run("init", folder.Combine("acme"), "--company", "Acme SE", "--currency", "EUR").Code.ShouldBe(0);
        var filing = Directory.GetFiles(folder.Combine("acme", "data", "filings")).ShouldHaveSingleItem();

        App.Run("check", "--settings", folder.Combine("acme", "reportsettings.json")).ShouldBe(
            new Outcome(0,
                $"No filing has a figure yet, so nothing was checked. Fill them in, each as it was filed, in place of " +
                    $"null:{Environment.NewLine}  {filing}{Environment.NewLine}", ""));
    }

    [Fact]
    public void Facts_go_by_period_and_statement_and_all_of_them_are_counted()
    {
        var data = RepositoryRoot.PathOf("tests", "Torvalin");

        var all = App.RunHere("facts", "--data", data, "--period", "2025Q3", "--statement", "operations");
        all.Code.ShouldBe(0, all.Error);
        var lines = all.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        lines[^1].ShouldBe(FormattableString.Invariant($"{lines.Length - 3} figures."));
        foreach (var line in lines.Skip(2).SkipLast(1)) line.ShouldContain(" 2025Q3 ");

        var derived = App.RunHere("facts", "--data", data, "--period", "2025Q3", "--statement", "operations", "--derived").Output;
        derived.ShouldStartWith(all.Output + Environment.NewLine);
        var below = derived[all.Output.Length..].Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        below[^1].ShouldBe(FormattableString.Invariant($"{below.Length - 3} derived figures, stated by no filing."));
    }
}
