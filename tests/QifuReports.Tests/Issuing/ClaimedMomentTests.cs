using QifuReports.App;
using QifuReports.App.Outcomes;
using QifuReports.App.Signing;

namespace QifuReports.Tests.Issuing;

/// <summary>The moment that a build claims for itself: digits alone, seconds since 1970, up to the end of the year 9999.</summary>
public sealed class ClaimedMomentTests
{
    [Theory]
    [InlineData("0", "1970-01-01T00:00:00")]
    [InlineData("1700000000", "2023-11-14T22:13:20")]
    [InlineData("0001700000000", "2023-11-14T22:13:20")]
    [InlineData("253402300799", "9999-12-31T23:59:59")]
    public void Seconds_are_a_moment_of_the_universal_time(string text, string moment)
    {
        var claimed = SigningAccess.Moment(text).ShouldNotBeNull();

        claimed.Offset.ShouldBe(TimeSpan.Zero);
        claimed.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(moment);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Where_nothing_is_claimed_there_is_none(string? text) => SigningAccess.Moment(text).ShouldBeNull();

    [Theory]
    [InlineData("253402300800")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData(" ")]
    [InlineData("1.0")]
    [InlineData("1,000")]
    [InlineData("1e3")]
    [InlineData("0x1")]
    [InlineData("2023-11-14")]
    public void What_is_no_number_of_seconds_is_bad_input(string text)
    {
        var trouble = Should.Throw<Trouble>(() => SigningAccess.Moment(text));

        (trouble.Code, trouble.Message).ShouldBe((ExitCode.BadInput, "SOURCE_DATE_EPOCH is no number of seconds since 1970."));
    }
}
