using QifuReports.App.Sending;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;

namespace QifuReports.Tests.Sending;

/// <summary>What is told of a mailing while it is under way, in a pipe: a line for each piece of news, with its place among all.</summary>
public sealed class SendProgressTests
{
    [Fact]
    public void Each_message_has_its_place_among_all_whenever_it_is_told_of()
    {
        // Two that are alike in all are two messages all the same.
        DueDelivery[] due = [Due("a"), Due("b"), Due("b")];
        using var error = new StringWriter();
        var progress = SendProgress.To(error, due);

        progress.Started(due[0]);
        progress.Told(new DeliveryNews(due[2], DeliveryState.Accepted, "third"));
        progress.Told(new DeliveryNews(due[0], DeliveryState.Planned, "first"));
        progress.Told(new DeliveryNews(null, DeliveryState.Planned, "a pause"));
        progress.Told(new DeliveryNews(due[1], DeliveryState.Refused, "second"));

        error.ToString().ReplaceLineEndings("\n").ShouldBe("[3/3] third\n[1/3] first\na pause\n[2/3] second\n");
    }

    [Fact]
    public void The_report_is_that_of_the_work()
    {
        var report = new DeliveryReport([], true);

        SendProgress.To(TextWriter.Null, []).Run(() => report).ShouldBeSameAs(report);
    }

    private static DueDelivery Due(string name) => new(Torvalin.Box(name + "@example.org"), "2025Q3", [], [], "<m@x>", null);
}
