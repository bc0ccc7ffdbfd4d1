using QifuReports.Briefings.Composing.Charts;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Composing;

/// <summary>A chart without its data in words would say nothing to who cannot see it: a kind that is not known is refused.</summary>
public sealed class UnknownChartWordsTests
{
    [Fact]
    public void A_kind_of_chart_that_nothing_tells_in_words_is_refused() =>
        Should.Throw<ArgumentException>(() => ChartWords.Data(new Unheard { Unit = "EUR million" }))
            .Message.ShouldStartWith("Nothing tells a Unheard in words.");

    private sealed record Unheard : ChartSpec;
}
