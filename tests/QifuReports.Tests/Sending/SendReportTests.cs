using QifuReports.App.Outcomes;
using QifuReports.App.Output.Tables;
using QifuReports.App.Sending;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;

namespace QifuReports.Tests.Sending;

/// <summary>What is told at the end of a mailing, and whether somebody has to look at it.</summary>
public sealed class SendReportTests
{
    private static readonly DateTimeOffset Noon = new(2025, 10, 23, 14, 30, 59, TimeSpan.FromHours(2));
    private static readonly DocumentStamp Stamp = DocumentStamp.Of("quarterly", [1]);

    [Theory]
    [InlineData("", "", false, ExitCode.Done)]
    [InlineData("Accepted", "", false, ExitCode.Done)]
    [InlineData("", "Accepted", false, ExitCode.Done)]
    [InlineData("Accepted Accepted", "Accepted", false, ExitCode.Done)]
    [InlineData("Accepted Refused", "", false, ExitCode.Deliveries)]
    [InlineData("Accepted Planned", "", false, ExitCode.Deliveries)]
    [InlineData("Accepted Unknown", "", false, ExitCode.Deliveries)]
    [InlineData("Accepted", "Refused", false, ExitCode.Deliveries)]
    [InlineData("Accepted", "Unknown", false, ExitCode.Deliveries)]
    [InlineData("Accepted", "Sending", false, ExitCode.Deliveries)]
    [InlineData("Accepted", "Accepted Refused", false, ExitCode.Deliveries)]
    [InlineData("Accepted", "", true, ExitCode.Cancelled)]
    [InlineData("Refused", "Unknown", true, ExitCode.Cancelled)]
    public void The_exit_code_says_whether_all_have_what_they_are_to_have(string sent, string held, bool stopped, ExitCode code) =>
        SendReport.Write(TextWriter.Null, Display.Pipe, Plan(held), Report(sent, stopped)).ShouldBe(code);

    [Theory]
    [InlineData("", "", "nothing was due")]
    [InlineData("", "Accepted Refused", "nothing was due", "2 left out")]
    [InlineData("Accepted", "", "1 accepted")]
    [InlineData("Refused Accepted Planned Accepted Unknown", "Accepted", "1 due", "2 accepted", "1 refused", "1 unknown", "1 left out")]
    public void It_is_counted_how_many_came_out_how(string sent, string held, params string[] counts) =>
        SendReport.Counts(Plan(held), Report(sent, false)).ShouldBe(counts);

    [Fact]
    public void Each_person_has_a_line_those_left_out_first()
    {
        using var output = new StringWriter();
        SendReport.Write(output, Display.Pipe, Plan("Refused"), Report("Accepted", false));

        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();

        lines.ShouldContain("held0@example.org quarterly refused before 2025-10-23 12:30:59Z: 550 no");
        lines.ShouldContain("sent0@example.org quarterly accepted 250 ok");
        lines.IndexOf("held0@example.org quarterly refused before 2025-10-23 12:30:59Z: 550 no")
            .ShouldBeLessThan(lines.IndexOf("sent0@example.org quarterly accepted 250 ok"));
    }

    [Theory]
    [InlineData(DeliveryState.Planned, "due", Ink.Yellow)]
    [InlineData(DeliveryState.Sending, "being sent, or unknown", Ink.Yellow)]
    [InlineData(DeliveryState.Accepted, "accepted", Ink.Plain)]
    [InlineData(DeliveryState.Refused, "refused", Ink.Red)]
    [InlineData(DeliveryState.Unknown, "unknown", Ink.Yellow)]
    public void Each_state_has_its_word_and_its_colour(DeliveryState state, string word, Ink ink)
    {
        SendReport.Word(state).ShouldBe(word);
        SendReport.OfState(word).ShouldBe(ink);
        SendReport.OfState(word + " before").ShouldBe(ink);
    }

    [Fact]
    public void An_approval_is_plain() => SendReport.OfState("approved").ShouldBe(Ink.Plain);

    [Fact]
    public void A_step_without_words_is_told_by_its_state()
    {
        SendReport.Words(Step(DeliveryState.Unknown) with { Words = "" }).ShouldBe("2025-10-23 12:30:59Z: unknown");
        SendReport.Words(Step(DeliveryState.Unknown)).ShouldBe("2025-10-23 12:30:59Z: 550 no");
    }

    private static LedgerEntry.Step Step(DeliveryState state) => new(Noon, "2025Q3", [Stamp], "a@example.org", state, "<m@x>", "550 no");

    private static SendPlan Plan(string held) =>
        new([], [.. States(held).Select((s, i) => new HeldDelivery(Torvalin.Box($"held{i}@example.org"), "2025Q3", Stamp, Step(s)))]);

    private static DeliveryReport Report(string sent, bool stopped) =>
        new([.. States(sent).Select((s, i) =>
            new DeliveryResult(new DueDelivery(Torvalin.Box($"sent{i}@example.org"), "2025Q3", [Stamp], [], "<m@x>", null), s, "250 ok"))],
            stopped);

    private static IEnumerable<DeliveryState> States(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DeliveryState>);
}
