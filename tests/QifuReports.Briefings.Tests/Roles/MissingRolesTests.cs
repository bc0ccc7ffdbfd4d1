using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.FactSheet;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Tests.Roles;

/// <summary>What the taxonomy lacks is told as that, and not as something that the filings lack.</summary>
public class MissingRolesTests
{
    private static readonly Period Quarter = Period.Quarter(2025, 3);

    [Theory]
    [InlineData("total-net-revenue", "revenue")]
    [InlineData("net-income", "net-result")]
    public void Without_a_core_role_there_is_no_document(string concept, string role)
    {
        var book = Without(concept);
        foreach (var result in (BriefingResult[])[QuarterlyBriefing.Compose(book, Quarter, new CheckReport([]), Repository.Templates,
            BriefingOptions.Default), FactSheetBriefing.Compose(book, Quarter, new CheckReport([]), FactSheet, BriefingOptions.Default)])
        {
            result.Document.ShouldBeNull();
            var wrong = result.Diagnostics.ShouldHaveSingleItem();
            wrong.Code.ShouldBe(BriefingCodes.LacksRole);
            wrong.Message.ShouldContain($"no concept with the role \"{role}\"");
            wrong.Hint.ShouldContain($"\"role\": \"{role}\"");
        }
    }

    [Fact]
    public void A_section_that_needs_another_role_is_left_out_for_that_reason()
    {
        var (set, _) = TemplateSet.Parse(
            new Dictionary<string, string> { ["summary"] = "Words.", ["results"] = "{{ needs \"operating-result\" }}# Results\nWords.",
                ["sources"] = "# Sources\n{{ block \"omitted\" }}" });
        var result =
            QuarterlyBriefing.Compose(Without("income-from-operations"), Quarter, new CheckReport([]), set!, BriefingOptions.Default);
        var text = DocumentText.Of(result.Document.ShouldNotBeNull(string.Join('\n', result.Diagnostics)));
        text.ShouldContain("Left out, since the taxonomy has no concept with the role operating-result: Results discussion.");
    }

    [Fact]
    public void The_results_are_discussed_without_an_operating_result()
    {
        var result = QuarterlyBriefing.Compose(Without("income-from-operations"), Quarter, new CheckReport([]), Repository.Templates,
            BriefingOptions.Default);
        var text = DocumentText.Of(result.Document.ShouldNotBeNull(string.Join('\n', result.Diagnostics)));
        text.ShouldContain("# Results discussion");
        text.ShouldContain("# Operating costs and expenses");
    }

    [Fact]
    public void What_the_taxonomy_has_and_the_filing_does_not_state_is_told_apart()
    {
        var (set, _) = TemplateSet.Parse(
            new Dictionary<string, string> { ["summary"] = "Words.", ["notes"] = "{{ needs \"leverage-ratio\" }}# Notes\nWords.",
                ["sources"] = "# Sources\n{{ block \"omitted\" }}" });
        var text = DocumentText.Of(QuarterlyBriefing.Compose(Repository.Book, Repository.Period, new CheckReport([]), set!,
            BriefingOptions.Default).Document.ShouldNotBeNull());
        text.ShouldContain("since the filings state for the period no figure of leverage ratio: Notes.");
    }

    [Fact]
    public void Sentences_agree_with_the_name()
    {
        foreach (var (plural, verb) in new[] { (true, "were"), (false, "was") })
        {
            var book = RenamedData.Read(RepositoryRoot.PathOf("tests", "Torvalin"), id => id, concept =>
            {
                if (concept["id"]!.GetValue<string>() is not "total-net-revenue") return;
                concept["name"] = "Sales";
                concept["plural"] = plural;
            }).Book!;
            var text = DocumentText.Of(QuarterlyBriefing.Compose(book, Quarter, new CheckReport([]), Repository.Templates,
                BriefingOptions.Default).Document.ShouldNotBeNull());
            text.ShouldContain($"Sales {verb} CHF 98.3 million, up 19.5% year on year");
            DocumentText.Of(FactSheetBriefing.Compose(book, Quarter, new CheckReport([]), FactSheet,
                BriefingOptions.Default).Document.ShouldNotBeNull()).ShouldContain($"Sales {verb} CHF 98.3 million");
        }
    }

    private static readonly TemplateSet FactSheet = TemplateSet.Load(RepositoryRoot.PathOf("templates", "factsheet")).Set!;

    private static LedgerBook Without(string concept)
    {
        var result = RenamedData.Read(RepositoryRoot.PathOf("tests", "Torvalin"), id => id == concept ? "our-own" : id,
            c => { if (c["id"]!.GetValue<string>() == concept) c.Remove("role"); });
        return result.Book.ShouldNotBeNull(string.Join('\n', result.Diagnostics));
    }
}
