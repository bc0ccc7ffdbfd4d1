using QifuReports.App.CommandLines;
using QifuReports.App.Kinds;

namespace QifuReports.Tests.Commands;

/// <summary>
/// What a command says of itself stands in the reference under its name; and a command is found by its name and by no other.
/// </summary>
public sealed class CommandListTests
{
    [Fact]
    public void The_reference_has_what_each_command_says_of_itself()
    {
        var text = File.ReadAllText(RepositoryRoot.PathOf("docs", "commands.md")).ReplaceLineEndings("\n");
        var parts = text.Split("\n### ").Skip(1).ToDictionary(p => p[..p.IndexOf('\n', StringComparison.Ordinal)], StringComparer.Ordinal);

        parts.Keys.ShouldBe(CommandList.All.GroupBy(e => e.Group).OrderBy(g => g.Key).SelectMany(g => g).Select(e => e.Name));
        foreach (var entry in CommandList.All.Some())
        {
            parts[entry.Name].ShouldContain($". {entry.Details}\n\n", Case.Sensitive);
            parts[entry.Name].ShouldContain($"```sh\n{string.Join('\n', entry.Examples)}\n```\n", Case.Sensitive);
        }
    }

    [Fact]
    public void Every_kind_of_briefing_has_a_command_of_its_name()
    {
        foreach (var kind in BriefingKind.All.Some()) CommandList.All.ShouldContain(e => e.Name == kind.Name, kind.Title);
    }

    [Fact]
    public void Details_are_sentences_and_examples_two_at_least()
    {
        foreach (var entry in CommandList.All.Some())
        {
            entry.Details.ShouldEndWith(".");
            entry.Examples.Count.ShouldBeGreaterThanOrEqualTo(2);
            foreach (var example in entry.Examples) example.ShouldContain($"qifu-reports {entry.Name}", Case.Sensitive);
        }
    }

    [Fact]
    public void A_command_is_found_by_its_name()
    {
        foreach (var entry in CommandList.All.Some()) CommandList.Find(entry.Name).ShouldBeSameAs(entry);
        foreach (var other in (string[])["", "Quarterly", "quarter", "batch "]) CommandList.Find(other).ShouldBeNull();
    }
}
