using QifuReports.App.Outcomes;

namespace QifuReports.Tests.Sending;

/// <summary>
/// What is said where the list, a person of it or a briefing that were asked for are not there; and what a trial writes and tells.
/// </summary>
public sealed class AskedListTests : IDisposable
{
    private const string Board =
        """ "board & Co": [ { "Address": "a@example.org" }, { "Address": "q@example.org", "Briefings": ["quarterly"] } ], "Empty": [], "sheets": [ { "Address": "s@example.org", "Briefings": ["factsheet"] } ] """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("the settings have no list bord; they have board & Co, Empty, sheets.", "bord")]
    [InlineData("the list Empty has nobody in it.", "empty")]
    [InlineData("the list sheets has no address b@example.org.", "sheets", "--recipient", "b@example.org")]
    [InlineData("nobody of the list sheets gets quarterly, provisions.", "sheets", "--briefings", "quarterly", "--briefings", "provisions")]
    [InlineData("the data has nothing for 2031Q1 that the list sheets gets.", "sheets", "--period", "2031Q1")]
    [InlineData(
        "the data has nothing for 2025Q3 that the list board & Co gets. It has quarterly, factsheet, workbook: \"Briefings\" of a recipient, " +
            "below Lists:board & Co in reportsettings.json, names what is sent; without it all briefings are.", "board & co", "--briefings",
            "nothing")]
    public void Who_is_not_there_is_told_with_who_is(string told, params string[] words)
    {
        var outcome = words switch
        {
            [var list, "--period", var period] => Send(Board, period, list),
            [_, "--briefings", "nothing"] =>
                Send(Board.Replace("\"Address\": \"a@example.org\"", "\"Address\": \"a@example.org\", \"Briefings\": [\"provisions\"]",
                    StringComparison.Ordinal).Replace("[\"quarterly\"]", "[\"provisions\"]", StringComparison.Ordinal), "2025Q3", words[0]),
            _ => Send(Board, "2025Q3", words[0], words[1..]),
        };

        outcome.ShouldBe(new Outcome((int)ExitCode.BadInput, "", $"error: {told}{Environment.NewLine}"));
        Directory.Exists(_folder.Combine("output")).ShouldBeFalse();
    }

    [Fact]
    public void Without_any_list_or_sender_that_is_said()
    {
        Send("", "2025Q3", "board").Error.Trim().ShouldBe("error: the settings have no list board; they have none.");
        Send(Board, "2025Q3", "sheets", [], mail: "").Error.Trim()
            .ShouldBe("error: no sender is set. Set Mail:From in reportsettings.json.");
    }

    [Theory]
    [InlineData("--test-recipient: ", "--test-recipient", "nobody")]
    [InlineData("--not-before: '2023-11-16' is not a moment with its offset, such as 2023-11-16T17:00:00-05:00.", "--not-before",
        "2023-11-16")]
    public void A_word_that_cannot_be_read_is_a_slip_of_the_command_line(string told, params string[] words)
    {
        var outcome = Send(Board, "2025Q3", "sheets", words);

        (outcome.Code, outcome.Output).ShouldBe(((int)ExitCode.Usage, ""));
        outcome.Error.ShouldStartWith("error: " + told);
    }

    /// <summary>A trial goes on where a gate is closed, and says so; its files lie below the name of the list.</summary>
    [Fact]
    public void A_trial_tells_what_would_hold_it_back_and_writes_the_messages_in_order()
    {
        var outcome =
            Send(Board, "2025Q3", "BOARD & CO", ["--dry-run", "--briefings", "factsheet", "--not-before", "2199-01-01T00:00:00Z"]);

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.Trim().ShouldBe(_folder.Combine("output", "2025Q3", "mail", "board---Co", "001-a@example.org.eml"));
        File.ReadAllText(outcome.Output.Trim()).ShouldContain("To: a@example.org");
        outcome.Error.ShouldContain("note: it would not be sent: It is ");
        outcome.Error.ShouldContain("Dry run of 2025Q3 to board & Co: 1 message, 1 briefing, 1 page, ");
        File.Exists(_folder.Combine("output", "deliveries.jsonl")).ShouldBeFalse();
    }

    private Outcome Send(string lists, string period, string list, string[]? more = null, string mail = "\"From\": \"ir@example.org\"")
    {
        var settings = _folder.Combine("reportsettings.json");
        File.WriteAllText(settings, $$"""
            { "Data": "{{RepositoryRoot.PathOf("tests", "Torvalin")}}", "Templates": "{{RepositoryRoot.PathOf("templates")}}", "Output": "output", "Mail": { {{mail}} }, "Lists": { {{lists}} } }
            """);
        return App.Run(["send", period, "--to", list, "--settings", settings, .. more ?? []]);
    }
}
