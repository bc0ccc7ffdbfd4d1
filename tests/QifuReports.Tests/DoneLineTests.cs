using System.Text.RegularExpressions;
using QifuReports.App.CommandLines;
using QifuReports.App.Context;
using QifuReports.App.Output;

namespace QifuReports.Tests;

/// <summary>
/// Short work says one line when it is done, on standard error, with a time that comes from a clock which tests set; no time reaches a
/// result.
/// </summary>
public sealed class DoneLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_briefing_tells_its_pages_its_checks_and_its_time()
    {
        var made = Run(new StoppedClock(TimeSpan.FromMilliseconds(620)), "factsheet", "2023Q3", "--output", _folder.Path);

        made.Code.ShouldBe(0, made.Error);
        made.Error.ShouldMatch(@"\AFact sheet 2023Q3: 1 page, [0-9]+ checks hold, [0-9]+ differ by rounding, 0\.62 s\r?\n\z");
        made.Output.Trim().ShouldBe(_folder.Combine("2023Q3", "fact-sheet.pdf"));
        var first = File.ReadAllBytes(made.Output.Trim());

        // Whatever the time, the result is the same.
        var again = Run(new StoppedClock(TimeSpan.FromSeconds(125)), "factsheet", "2023Q3", "--output", _folder.Path);
        again.Output.ShouldBe(made.Output);
        again.Error.ShouldBe(made.Error.Replace("0.62 s", "2 min 5 s", StringComparison.Ordinal));
        File.ReadAllBytes(again.Output.Trim()).ShouldBe(first);
    }

    [Fact]
    public void A_batch_ends_with_how_many_and_the_time()
    {
        var outcome = Run(new StoppedClock(TimeSpan.FromSeconds(3.4)), "batch", "--periods", "2023Q3", "--briefings", "factsheet",
            "--output", _folder.Path);

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Error.ReplaceLineEndings("\n")
            .ShouldBe("[1/1] 2023Q3/fact-sheet.pdf: made, 1 page\n1 briefing: 1 made, 0 up to date, 0 failed, 3.40 s\n");
        File.ReadAllText(_folder.Combine("manifest.json")).ShouldNotContain("3.4");
    }

    [Fact]
    public void An_approval_and_a_dry_run_tell_what_they_were_about()
    {
        File.WriteAllText(_folder.Combine("reportsettings.json"), $$"""
            { "Mail": { "From": "ir@example.org" }, "Lists": { "board": [ { "Address": "a@example.org" }, { "Address": "b@example.org" } ] },
              "Data": "{{RepositoryRoot.PathOf("data")}}", "Templates": "{{RepositoryRoot.PathOf("templates")}}", "Output": "output" }
            """);
        string[] settings = ["--settings", _folder.Combine("reportsettings.json"), "--briefings", "factsheet"];
        var clock = new StoppedClock(TimeSpan.FromSeconds(1.1));

        Last(Run(clock, ["approve", "2023Q3", "--by", "A. Reader", .. settings]))
            .ShouldMatch(@"^Approved 2023Q3: 1 briefing, 1 page, [0-9]+ checks hold, [0-9]+ differ by rounding, 1\.10 s$");
        Last(Run(clock, ["send", "2023Q3", "--to", "board", "--dry-run", .. settings]))
            .ShouldMatch(@"^Dry run of 2023Q3 to board: 2 messages, 1 briefing, 1 page, .*, 1\.10 s$");
    }

    [Theory]
    [InlineData(0, "0.00 s")]
    [InlineData(0.624, "0.62 s")]
    [InlineData(9.99, "9.99 s")]
    [InlineData(9.999, "10.0 s")]
    [InlineData(59.9, "59.9 s")]
    [InlineData(59.99, "1 min 0 s")]
    [InlineData(125.7, "2 min 5 s")]
    [InlineData(3599.9, "59 min 59 s")]
    [InlineData(3785, "1 h 3 min")]
    [InlineData(90000, "25 h 0 min")]
    public void A_time_is_told_as_people_do(double seconds, string words) => ElapsedText.Of(TimeSpan.FromSeconds(seconds)).ShouldBe(words);

    private static string Last(Outcome outcome)
    {
        outcome.Code.ShouldBe(0, outcome.Error);
        Regex.IsMatch(outcome.Output, "[0-9] s\\b").ShouldBeFalse(outcome.Output);
        return outcome.Error.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')[^1];
    }

    private static Outcome Run(TimeProvider clock, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var here = args.Contains("--settings") ? args : [.. args, "--settings", RepositoryRoot.PathOf("reportsettings.json")];
        var code = CommandLine.Run(here, output, error, CancellationToken.None, new Surroundings(clock: clock));
        return new Outcome(code, output.ToString(), error.ToString());
    }

    /// <summary>A clock on which each run takes a given time: every second look at it is that much later.</summary>
    private sealed class StoppedClock(TimeSpan took) : TimeProvider
    {
        private int _looks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ++_looks % 2 == 0 ? took.Ticks : 0;
    }
}
