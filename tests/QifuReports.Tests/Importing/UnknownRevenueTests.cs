namespace QifuReports.Tests.Importing;

/// <summary>
/// Whether an import says that no line was known as revenue: where the income statement has none, and not where the document has no
/// income statement.
/// </summary>
public sealed class UnknownRevenueTests : IDisposable
{
    private const string Told = "No line of the income statement was known as revenue: no briefing of results is made until its concept in "
        + "taxonomy.json has \"role\": \"revenue\"; qifu-reports roles lists them.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Where_revenue_was_known_nothing_is_said() => Imported(OrrindaleReleases.Second).ShouldNotContain("was known as");

    [Fact]
    public void Where_the_income_statement_calls_it_otherwise_it_is_said() =>
        Imported(OrrindaleReleases.Second.Changed("Total revenue", "Takings in all").Changed("Cost of revenue", "Materials")
            .Changed("Gross profit", "What remains")).ShouldContain(Told);

    [Fact]
    public void Where_there_is_no_income_statement_nothing_is_said()
    {
        var text = OrrindaleReleases.Second;
        var from = text.IndexOf("Unaudited Condensed Consolidated Statements of Operations", StringComparison.Ordinal);
        var to = text.IndexOf("Unaudited Condensed Consolidated Statements of Cash Flows", StringComparison.Ordinal);
        Imported(text[..from] + text[to..]).ShouldNotContain("was known as");
    }

    // The words of the output, however they are folded.
    private string Imported(string text)
    {
        File.WriteAllText(_folder.Combine("release.txt"), text);
        var outcome = App.Run("import", _folder.Combine("release.txt"), "--new", _folder.Combine("company"));
        outcome.Code.ShouldBe(0, outcome.Output + outcome.Error);
        return string.Join(' ', outcome.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
