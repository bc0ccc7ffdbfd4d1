using QifuReports.Briefings.Composing.Scope;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Narrative.Codes;
using QifuReports.Briefings.Narrative.Parsing;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Roles;

/// <summary>A name in the string of a template that means nothing is an error with its place, also where no run would come to it.</summary>
public class NamesInTemplatesTests
{
    [Theory]
    [InlineData("{{ has \"net-reslt\" }}", 8, "net-reslt", "Did you mean 'net-result'?")]
    [InlineData("{{ has \"net-result.on_yaer\" }}", 8, "on_yaer", "Did you mean 'on_year'?")]
    [InlineData("{{ stated \"loan-volume-guidance-lo.next_quarter\" }}", 11, "loan-volume-guidance-lo",
        "Did you mean 'loan-volume-guidance-low'?")]
    [InlineData("{{ needs \"revenue\" \"restatement\" }}", 20, "restatement", "Did you mean 'restatements'?")]
    [InlineData("{{ (figures \"revenue\" \"leverage-ration\").size }}", 23, "leverage-ration", "Did you mean 'leverage-ratio'?")]
    [InlineData("{{ cards \"revnue\" }}", 10, "revnue", "Did you mean 'revenue'?")]
    [InlineData("{{ key_figures \"equty\" }}", 16, "equty", "Did you mean 'equity'?")]
    [InlineData("{{ short_figures \"cahs\" }}", 18, "cahs", "Did you mean 'cash'?")]
    [InlineData("{{ trends \"operating-margn\" }}", 11, "operating-margn", "Did you mean 'operating-margin'?")]
    [InlineData("{{ trends \"revenue.year_ago\" }}", 11, "revenue.year_ago", "Write 'revenue'.")]
    [InlineData("{{ (measures \"highlights\" \"loan-volum\").size }}", 27, "loan-volum", "Did you mean 'loan-volume'?")]
    [InlineData("{{ define \"net-margni\" }}", 11, "net-margni", "Did you mean 'net-margin'?")]
    [InlineData("{{ chart \"mine\" 0.5 \"trend\" \"revenue\" \"net-magin\" }}", 39, "net-magin", "Did you mean 'net-margin'?")]
    [InlineData("{{ chart \"mine\" 0.5 \"split\" \"loan-volum\" \"loan-volume-ice\" \"any\" \"words\" \"here\" }}", 29, "loan-volum",
        "Did you mean 'loan-volume'?")]
    [InlineData("{{ block \"side-by-side revenue eqity\" }}", 10, "eqity", "Did you mean 'equity'?")]
    [InlineData("{{ \"revnue\" | has }}", 4, "revnue", "Did you mean 'revenue'?")]
    public void It_is_told_with_line_column_and_suggestion(string tag, int column, string name, string hint)
    {
        // Behind what is never true, so that no run comes to it.
        foreach (var text in (string[])[$"# Notes\n{tag}\n", $"# Notes\n{tag}{{{{ if false }}}}{tag}{{{{ end }}}}"])
        {
            var wrong = Wrong(text);
            wrong.Count.ShouldBe(text.Contains("false", StringComparison.Ordinal) ? 2 : 1, string.Join('\n', wrong));
            wrong[0].Code.ShouldBe(TemplateCodes.UnknownName);
            wrong[0].Place.ToString().ShouldBe($"notes.sbn(2,{column})");
            wrong[0].Message.ShouldContain($"'{name}'");
            wrong[0].Hint.ShouldBe(hint);
        }
    }

    [Theory]
    [InlineData("{{ has \"net-result.on_year\" }}{{ has \"net_result\" }}{{ has \"restatements\" }}{{ has \"notes.dividend_dates\" }}")]
    [InlineData("{{ has \"net-margin\" }}{{ (figures \"leverage-ratio\" \"total-net-revenue\").size }}")]
    [InlineData("{{ has \"id:orders-received\" }}{{ (figures \"id:net-income\").size }}")]
    [InlineData("{{ chart \"mine\" 0.5 \"bars\" \"revenue\" \"by component\" }}")]
    public void Roles_concepts_and_what_else_there_is_are_right(string text) => Wrong("# Notes\n" + text).ShouldBeEmpty();

    [Fact]
    public void A_name_that_is_made_as_the_template_runs_is_told_when_it_comes_to_it()
    {
        var wrong = Wrong("# Notes\n{{ capture name }}net-reslt{{ end }}{{ has name }}");
        wrong.ShouldHaveSingleItem().Message.ShouldContain("there is nothing named 'net_reslt'");
    }

    [Fact]
    public void A_member_that_a_line_does_not_have_is_an_error_and_no_answer()
    {
        var wrong = Wrong("# Notes\n{{ for line in (figures \"revenue\") }}{{ has line \"on_yaer\" }}{{ end }}");
        wrong.ShouldHaveSingleItem().Message.ShouldContain("Did you mean 'on_year'?");
    }

    [Fact]
    public void A_role_that_no_concept_has_says_so_where_it_is_said()
    {
        var wrong = Wrong("# Notes\n{{ amount eps_basic }}", without: "eps-basic");
        wrong.ShouldHaveSingleItem().Hint.ShouldBe(
            "The taxonomy has no concept with the role eps-basic: give one \"role\": \"eps-basic\", or ask with has.");
    }

    [Fact]
    public void The_shipped_templates_name_roles_and_no_ids()
    {
        foreach (var folder in (string[])["quarterly", "factsheet", "reconciliation", "provisions", "email"])
        {
            var set = TemplateSet.Load(RepositoryRoot.PathOf("templates", folder)).Set.ShouldNotBeNull();
            var ids = Repository.Book.Taxonomy.Concepts.Select(c => c.Id.Value).Where(id => RoleCatalogue.Find(id) is null)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var (source, names) in set.Mentions())
            {
                names.Variables.Select(v => v.Replace('_', '-')).Where(ids.Contains).ShouldBeEmpty(source.File);
                names.Strings.SelectMany(FigurePaths.Of).SelectMany(p => p.Path.Replace('_', '-').Split('.')).Where(ids.Contains)
                    .ShouldBeEmpty(source.File);
            }
        }
    }

    private static IReadOnlyList<Ledger.Diagnostics.Diagnostic> Wrong(string text, string? without = null)
    {
        var (set, diagnostics) = TemplateSet.Parse(new Dictionary<string, string> { ["summary"] = "Words.", ["notes"] = text });
        set.ShouldNotBeNull(string.Join('\n', diagnostics));
        var book = without is null ? Repository.Book
            : RenamedData.Read(RepositoryRoot.PathOf("data"), id => id == without ? "other" : id,
                concept => { if (concept["id"]!.GetValue<string>() == without) concept.Remove("role"); }).Book!;
        return QuarterlyBriefing.Compose(book, Repository.Period, new CheckReport([]), set, BriefingOptions.Default).Diagnostics;
    }
}
