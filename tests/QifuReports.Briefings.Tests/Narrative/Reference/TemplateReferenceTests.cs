using System.Text;

namespace QifuReports.Briefings.Tests.Narrative.Reference;

/// <summary>
/// The reference in <c>docs/templates.md</c>, made of the functions and names that the code has, with an example of each that is run. Where
/// it differs, the made text stands beside it as <c>docs/templates.received.md</c>: looked at, it takes the other's place.
/// </summary>
public sealed class TemplateReferenceTests
{
    private const string Mark = "<!-- What follows is made by TemplateReferenceTests; every example in it was run. -->\n";

    [Fact]
    public void The_reference_is_what_the_code_has()
    {
        var document = RepositoryRoot.PathOf("docs", "templates.md");
        var received = RepositoryRoot.PathOf("docs", "templates.received.md");
        var text = File.ReadAllText(document);
        var head = text[..(text.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)];

        var made = new StringBuilder(head);
        TemplateReference.Language(made);
        TemplateReference.Functions(made);
        TemplateReference.Names(made);
        TemplateReference.Roles(made);

        if (made.ToString() == text) return;
        File.WriteAllText(received, made.ToString());
        text.ShouldBe(made.ToString(), "docs/templates.received.md has what the code says");
    }
}
