using QifuReports.App.Verifying;

namespace QifuReports.Tests.Verifying;

/// <summary>Sums whose signs are open.</summary>
public sealed class SignedSumsTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Of_no_terms_the_sum_is_nil(double value, bool reached) => SignedSums.Reach((decimal)value, []).ShouldBe(reached);

    [Theory]
    [InlineData(6, true)]
    [InlineData(-6, true)]
    [InlineData(4, true)]
    [InlineData(2, true)]
    [InlineData(0, true)]
    [InlineData(5, false)]
    [InlineData(1, false)]
    [InlineData(7, false)]
    [InlineData(6.001, false)]
    public void Each_term_counts_with_one_sign_or_the_other_and_none_is_left_out(double value, bool reached) =>
        SignedSums.Reach((decimal)value, [1, 2, 3]).ShouldBe(reached);

    [Theory]
    [InlineData(6.5, 0.5, true)]
    [InlineData(6.501, 0.5, false)]
    [InlineData(5.5, 0.5, true)]
    [InlineData(5, 0.999, false)]
    [InlineData(-6.5, 0.5, true)]
    public void It_may_be_off_by_a_rounding_and_no_more(double value, double within, bool reached) =>
        SignedSums.Reach((decimal)value, [1, 2, 3], (decimal)within).ShouldBe(reached);

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void Beyond_eleven_terms_it_cannot_be_told(int terms, bool reached) =>
        SignedSums.Reach(1_000_000, [.. Enumerable.Repeat(1m, terms)]).ShouldBe(reached);
}
