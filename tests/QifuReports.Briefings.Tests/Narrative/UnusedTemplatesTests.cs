using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Email;
using QifuReports.Briefings.FactSheet;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Narrative.Codes;
using QifuReports.Briefings.Narrative.Parsing;
using QifuReports.Briefings.Provisions;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Reconciliation;

namespace QifuReports.Briefings.Tests.Narrative;

/// <summary>A template that nothing uses is told, with the name that was probably meant.</summary>
public class UnusedTemplatesTests
{
    public static TheoryData<string, string[]> Shipped() => new()
    {
        { "quarterly", [.. QuarterlyBriefing.TemplateRoots] }, { "reconciliation", [.. ReconciliationBriefing.TemplateRoots] },
        { "provisions", [.. ProvisionBriefing.TemplateRoots] },
        { "factsheet", [.. FactSheetBriefing.TemplateRoots] }, { "email", [.. EmailComposer.TemplateRoots] },
    };

    [Theory]
    [MemberData(nameof(Shipped))]
    public void All_that_is_shipped_is_used(string folder, string[] roots) =>
        UnusedTemplates.In(TemplateSet.Load(RepositoryRoot.PathOf("templates", folder)).Set.ShouldNotBeNull(), roots).ShouldBeEmpty();

    [Theory]
    [InlineData("summry", "", "Did you mean 'summary'?")]
    [InlineData("highlites", "", "Did you mean 'highlights'?")]
    [InlineData("chart-bar", "", "Did you mean 'chart-bars'?")]
    [InlineData("chart-revenu", "{{ chart 'revenue' }}", "Did you mean 'chart-revenue'?")]
    [InlineData("something-else", "", "Include it in one that is used, or take it away.")]
    public void What_nothing_uses_is_told_with_the_nearest_name(string name, string summary, string hint)
    {
        var found = Unused(("summary", summary), (name, "Words.")).ShouldHaveSingleItem();
        (found.Code, found.Message, found.Hint).ShouldBe(
            (TemplateCodes.Unused, $"Nothing uses the template '{name}', so that it says nothing.", hint));
        found.Place.File.ShouldBe(name + ".sbn");
    }

    [Fact]
    public void Sections_what_they_include_and_messages_of_charts_are_used() =>
        Unused(("summary", "{{ include 'part' }}{{ chart 'own-chart' 0.5 'bars' 'revenue' '' }}"), ("part", "{{ include 'inner' }}"),
            ("inner", "Words."), ("highlights", ""), ("chart-bars", ""), ("chart-own-chart", "{{ include 'said' }}"),
            ("said", ""), ("chart-revenue-by-region", "")).ShouldBeEmpty();

    [Fact]
    public void What_only_an_unused_template_includes_is_unused_too() =>
        Unused(("summary", ""), ("apart", "{{ include 'below' }}"), ("below", "")).Select(d => d.Place.File)
            .ShouldBe(["apart.sbn", "below.sbn"]);

    private static IReadOnlyList<QifuReports.Ledger.Diagnostics.Diagnostic> Unused(params (string Name, string Text)[] templates)
    {
        var (set, mistakes) = TemplateSet.Parse(templates.ToDictionary(t => t.Name, t => t.Text));
        return UnusedTemplates.In(set.ShouldNotBeNull(string.Join('\n', mistakes)), QuarterlyBriefing.TemplateRoots);
    }
}
