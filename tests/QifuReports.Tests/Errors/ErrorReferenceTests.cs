using System.Text;
using System.Text.RegularExpressions;
using QifuReports.App.Errors;

namespace QifuReports.Tests.Errors;

/// <summary>
/// <c>docs/errors.md</c>, made of what stands at the codes in the source. Where it differs, the made text stands beside it as
/// <c>docs/errors.received.md</c>: looked at, it takes the other's place.
/// </summary>
public sealed partial class ErrorReferenceTests
{
    [Fact]
    public void The_document_is_what_the_code_says()
    {
        var document = RepositoryRoot.PathOf("docs", "errors.md");
        var made = Made();

        var text = File.Exists(document) ? File.ReadAllText(document) : "";
        if (made == text) return;
        File.WriteAllText(RepositoryRoot.PathOf("docs", "errors.received.md"), made);
        text.ShouldBe(made, "docs/errors.received.md has what the code says");
    }

    private static string Made()
    {
        var made = new StringBuilder("""
            # Error codes

            Each finding on standard error has its place, a code and a hint; a code never changes its meaning. `qifu-reports errors CODE` prints what is here.

            <!-- Made by ErrorReferenceTests of what stands at the codes in the source. -->


            """);
        made.AppendJoin(" · ", ErrorCatalogue.Areas.Select(a => $"[{a.Name}](#{a.Name.ToLowerInvariant().Replace(' ', '-')})"))
            .Append('\n');
        foreach (var area in ErrorCatalogue.Areas)
        {
            made.Append($"\n## {area.Name}\n\n{Markdown(area.About)}");
            if (area.Entries.Any(e => e.Remedy == ErrorCatalogue.CheckRemedy)) made.Append($" {Markdown(ErrorCatalogue.CheckRemedy)}");
            made.Append('\n');
            foreach (var entry in area.Entries)
            {
                made.Append($"\n### {entry.Code}\n\n**{Markdown(entry.Title.Length > 0 ? entry.Title + "." : entry.What)}**");
                if (entry.Title.Length > 0) made.Append($" {Markdown(entry.What)}");
                if (entry.Remedy != ErrorCatalogue.CheckRemedy) made.Append($" {Markdown(entry.Remedy)}");
                if (entry.Tolerance.Length > 0) made.Append($" *May be off:* {Markdown(entry.Tolerance)}");
                made.Append('\n');
            }
        }
        return made.ToString();
    }

    // Commands as code; what Markdown would take for its own is only text.
    private static string Markdown(string text) =>
        string.Concat(Command().Split(text).Select((part, i) => i % 2 == 1 ? $"`{part}`" : Special().Replace(part, @"\$0")));

    [GeneratedRegex("'((?:qifu-reports|env) [^']+)'")]
    private static partial Regex Command();

    [GeneratedRegex(@"[\\`*_<>\[\]{}#|]")]
    private static partial Regex Special();
}
