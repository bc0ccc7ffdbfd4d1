namespace QifuReports.Tests;

/// <summary>What is recorded is told of the period that was asked for, and of all where none was.</summary>
public sealed class DeliveriesOfAPeriodTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_approval_stands_with_its_own_period()
    {
        Of("quarterly", "2025Q3").Code.ShouldBe(0);
        Of("approve", "2025Q3", "--by", "A. Reader").Code.ShouldBe(0);
        foreach (var asked in (string[][])[[], ["2025Q3"]])
        {
            var told = Of(["deliveries", .. asked]);
            told.Code.ShouldBe(0, told.Error);
            told.Output.ShouldContain("2025Q3");
            told.Output.ShouldContain("approved");
            told.Output.ShouldContain("by A. Reader");
            told.Error.ShouldBeEmpty();
        }
        var other = Of("deliveries", "2025Q2");
        (other.Code, other.Output).ShouldBe((0, ""));
        other.Error.Trim().ShouldBe("Nothing is recorded or due for 2025Q2.");
    }

    private Outcome Of(params string[] words) =>
        App.RunHere([.. words, "--data", RepositoryRoot.PathOf("tests", "Torvalin"), "--output", _folder.Combine("out")]);
}
