using QifuReports.Import.Sentences.Lines;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>What a flow comes to in a span by what is known of other spans of its year.</summary>
public class SpanSumsTests
{
    [Theory]
    [InlineData("2024FY", "2024Q1=10 2024Q2=20 2024Q3=30 2024Q4=40", "100")]
    [InlineData("2024FY", "2024-9M=60 2024Q4=40", "100")]
    [InlineData("2024FY", "2024H1=30 2024H2=70", "100")]
    [InlineData("2024Q4", "2024FY=100 2024-9M=60", "40")]
    [InlineData("2024Q4", "2024FY=100 2024H1=30 2024Q3=30", "40")]
    [InlineData("2024Q2", "2024H1=30 2024Q1=10", "20")]
    [InlineData("2024H2", "2024FY=100 2024Q1=10 2024Q2=20", "70")]
    // One quarter is not known.
    [InlineData("2024FY", "2024Q1=10 2024Q2=20 2024Q4=40", "")]
    // The span itself says nothing of itself, another year neither.
    [InlineData("2024FY", "2024FY=100", "")]
    [InlineData("2024H1", "2024Q1=10 2023Q2=20", "")]
    public void A_span_is_the_sum_or_the_rest_of_others(string span, string known, string sum) =>
        Sums(known).Of(At(span)).ShouldBe(sum.Length == 0 ? null : decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2024Q4", "2024FY", "60")]
    [InlineData("2024Q3", "2024-9M", "30")]
    [InlineData("2024FY", "2024FY", "0")]
    // A quarter in the middle has something behind it, and a day is no span.
    [InlineData("2024Q3", "2024FY", "")]
    [InlineData("2024-12-31", "2024FY", "")]
    public void What_is_over_before_the_last_part_of_a_span_is_known_by_its_quarters(string part, string whole, string sum) =>
        Sums("2024Q1=10 2024Q2=20 2024Q3=30").Before(At(part), At(whole))
            .ShouldBe(sum.Length == 0 ? null : decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture));

    private static Period At(string text) => Period.TryParse(text, out var period) ? period : throw new FormatException(text);

    private static SpanSums Sums(string known)
    {
        var values = known.Split(' ').Select(k => k.Split('='))
            .ToDictionary(k => At(k[0]), k => decimal.Parse(k[1], System.Globalization.CultureInfo.InvariantCulture));
        return new SpanSums(p => values.TryGetValue(p, out var value) ? value : null);
    }
}
