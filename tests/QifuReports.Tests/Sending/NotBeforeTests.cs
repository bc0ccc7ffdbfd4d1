using QifuReports.App.Sending;
using QifuReports.App.Settings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Tests.Sending;

/// <summary>The moment before which nothing goes out: the latest of those that the settings and the command line name.</summary>
public sealed class NotBeforeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", null, null)]
    [InlineData("", "2001", "2001")]
    [InlineData("2025Q3=2199", null, "2199")]
    [InlineData("2025Q3=2199", "2001", "2199")]
    [InlineData("2025Q3=2001", "2199", "2199")]
    [InlineData("2025Q3=2001 2025Q3=2199", null, "2199")]
    [InlineData("2025Q3=2199 2025Q3=2001", "2100", "2199")]
    [InlineData("2025Q2=2199", null, null)]
    [InlineData("2025Q2=2199", "2001", "2001")]
    [InlineData("2025-09-30=2199", "2001", "2199")]
    public void Of_all_moments_the_latest_counts(string releases, string? asked, string? expected)
    {
        var settings = new DeliverySettings { Releases = [.. releases.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(r => r.Split('=')).Select(r => new ReleaseGate(PeriodOf(r[0]), Moment(r[1])!.Value))] };
        var options = new SendOptions { Period = Torvalin.Quarter, List = "board", NotBefore = Moment(asked) };

        SendIssue.NotBefore(settings, options, Torvalin.Book).ShouldBe(Moment(expected));
    }

    /// <summary>The same moment in two places of the world is one.</summary>
    [Fact]
    public void A_moment_is_compared_wherever_it_was_written()
    {
        var (earlier, later) =
            (new DateTimeOffset(2025, 10, 23, 12, 0, 0, TimeSpan.FromHours(8)), new DateTimeOffset(2025, 10, 23, 5, 0, 0, TimeSpan.Zero));

        foreach (var (set, asked) in new[] { (earlier, later), (later, earlier) })
            SendIssue.NotBefore(new DeliverySettings { Releases = [new ReleaseGate(Torvalin.Quarter, set)] },
                new SendOptions { Period = Torvalin.Quarter, List = "board", NotBefore = asked }, Torvalin.Book).ShouldBe(later);
    }

    /// <summary>Neither gate opens what the other holds back.</summary>
    [Theory]
    [InlineData("2199-01-01T00:00:00Z", "2001-01-01T00:00:00Z", "nothing goes out before 2199-01-01")]
    [InlineData("2001-01-01T00:00:00Z", "2198-01-01T00:00:00Z", "nothing goes out before 2198-01-01")]
    [InlineData("2001-01-01T00:00:00Z", "2002-01-01T00:00:00Z", null)]
    public void What_either_holds_back_is_not_sent(string set, string asked, string? held)
    {
        var settings = _folder.Combine("reportsettings.json");
        File.WriteAllText(settings, $$"""
            { "Data": "{{RepositoryRoot.PathOf("tests", "Torvalin")}}", "Templates": "{{RepositoryRoot.PathOf("templates")}}", "Output": "output",
              "Mail": { "From": "ir@example.org" }, "Releases": [ { "Period": "2025Q3", "NotBefore": "{{set}}" } ],
              "Lists": { "board": [ { "Address": "board@example.org", "Briefings": ["factsheet"] } ] } }
            """);

        var outcome = App.Run("send", "2025Q3", "--to", "board", "--not-before", asked, "--settings", settings);

        // Without a server nothing can go; that it is asked for one says that no gate is closed.
        outcome.Code.ShouldBe(held is null ? 2 : 5, outcome.Error);
        outcome.Error.ShouldContain(held ?? "Smtp:Host");
        outcome.Error.Contains("Nothing was sent.", StringComparison.Ordinal).ShouldBe(held is not null);
    }

    private static Period PeriodOf(string text) => Period.TryParse(text, out var period) ? period : throw new FormatException(text);

    private static DateTimeOffset? Moment(string? year) =>
        year is null ? null
            : new DateTimeOffset(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), 1, 1, 0, 0, 0, TimeSpan.Zero);
}
