using QifuReports.Edition.Preview;

namespace QifuReports.Edition.Tests.Preview;

/// <summary>How versions get from their maker to readers.</summary>
public sealed class PreviewFeedTests
{
    [Fact]
    public async Task A_reader_that_waits_gets_the_next_version_and_a_late_one_the_newest()
    {
        var feed = new PreviewFeed();
        var waiting = feed.After(0, CancellationToken.None);
        waiting.IsCompleted.ShouldBeFalse();

        feed.Publish(s => s with { Title = "One" }).ShouldBe(1);
        (await waiting).Title.ShouldBe("One");
        feed.Publish(s => s with { Title = "Two" });
        feed.Publish(s => s with { Title = "Three" });

        var late = await feed.After(1, CancellationToken.None);
        (late.Version, late.Title).ShouldBe((3, "Three"));
    }

    [Fact]
    public async Task A_reader_may_stop_waiting()
    {
        using var stop = new CancellationTokenSource();
        var waiting = new PreviewFeed().After(0, stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Versions_of_several_makers_have_numbers_without_gaps()
    {
        var feed = new PreviewFeed();
        var numbers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => feed.Publish(s => s))));
        numbers.Order().ShouldBe(Enumerable.Range(1, 200));
    }

    [Fact]
    public void The_tag_of_a_content_follows_its_bytes()
    {
        PreviewContent.Of("a").Tag.ShouldBe(PreviewContent.Of("a").Tag);
        PreviewContent.Of("a").Tag.ShouldNotBe(PreviewContent.Of("b").Tag);
    }
}
