namespace QifuReports.Tests.Documentation;

/// <summary>
/// <c>docs/commands.md</c> is what the commands say of themselves. Where it differs, the made text stands beside it as
/// <c>docs/commands.received.md</c>: looked at, it takes the other's place.
/// </summary>
public sealed class CommandReferenceTests
{
    [Fact]
    public void The_reference_is_what_the_commands_have()
    {
        var document = RepositoryRoot.PathOf("docs", "commands.md");
        var made = CommandReference.Text();
        var text = File.Exists(document) ? File.ReadAllText(document) : "";
        if (made == text) return;
        File.WriteAllText(RepositoryRoot.PathOf("docs", "commands.received.md"), made);
        text.ShouldBe(made, "docs/commands.received.md has what the commands say");
    }
}
