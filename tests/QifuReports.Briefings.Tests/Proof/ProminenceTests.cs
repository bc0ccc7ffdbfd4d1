using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Charts;
using QifuReports.Ledger.Checks;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// No non-GAAP measure stands before, larger or bolder than the measure that it is reconciled to, whatever a template says.
/// </summary>
public class ProminenceTests
{
    [Theory]
    [InlineData("{{ amount net_result }}, non-GAAP {{ amount non_gaap_net_result }}.", null)]
    [InlineData("**{{ amount net_result }}**, non-GAAP **{{ amount non_gaap_net_result }}**.", null)]
    [InlineData("Non-GAAP {{ amount non_gaap_net_result }}, GAAP {{ amount net_result }}.",
        "which is a non-GAAP measure, before net-income")]
    [InlineData("Non-GAAP {{ amount non_gaap_net_result }}.", "and net-income is nowhere stated")]
    [InlineData("{{ amount net_result }}, non-GAAP **{{ amount non_gaap_net_result }}**.", "is set bolder than net-income")]
    [InlineData("{{ amount net_result }}.\n\n{{ capture large }}Non-GAAP {{ amount non_gaap_net_result }}{{ end }}{{ headline large }}",
        "is set larger than net-income")]
    public void A_non_gaap_measure_is_never_more_prominent(string words, string? told)
    {
        var templates =
            TemplateSet.Parse(new Dictionary<string, string> { ["summary"] = "Words.", ["notes"] = $"# Notes\n\n{words}" }).Set!;
        var result = QuarterlyBriefing.Compose(Repository.Book, Repository.Period, new CheckReport([]), templates, BriefingOptions.Default);
        result.Diagnostics.ShouldBeEmpty(string.Join('\n', result.Diagnostics));
        var proof = new BriefingProof("briefing.pdf", Repository.Book, result, result.Report!);
        foreach (var page in PageLayout.Pages(result.Document!, HouseStyle.Default, FontSet.Default, ChartComposer.Instance))
            proof.Set(page);
        proof.End(proof.Pages);
        if (told is null)
        {
            proof.Diagnostics.ShouldBeEmpty(string.Join('\n', proof.Diagnostics));
            return;
        }
        var fault = proof.Diagnostics.ShouldHaveSingleItem();
        (fault.Code, ProofCodes.HaveBug(proof.Diagnostics)).ShouldBe((ProofCodes.MoreProminent, false));
        fault.Message.ShouldContain(told);
    }
}
