using System.Globalization;
using QifuReports.App.Batches;

namespace QifuReports.Tests;

public sealed class ShardTests
{
    [Fact]
    public void Each_briefing_is_in_one_part_and_parts_are_about_equal()
    {
        var names = Enumerable.Range(0, 1000)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{1900 + i / 4}Q{1 + i % 4}/quarterly-briefing.pdf")).ToList();
        foreach (var count in new[] { 1, 2, 3, 8, 10 })
        {
            var sizes = Enumerable.Range(1, count).Select(i => names.Count(new Shard(i, count).Has)).ToList();
            sizes.Sum().ShouldBe(names.Count);
            foreach (var name in names) Enumerable.Range(1, count).Count(i => new Shard(i, count).Has(name)).ShouldBe(1, name);
            sizes.Min().ShouldBeGreaterThan(names.Count / count * 6 / 10);
        }
    }

    // As any tool gives it: printf 2023Q3/quarterly-briefing.pdf | sha256sum | head -c 8
    [Theory]
    [InlineData("2023Q1/quarterly-briefing.pdf", 0x3e211858u)]
    [InlineData("2023Q3/quarterly-briefing.pdf", 0xf6e01211u)]
    public void The_part_follows_from_the_hash_of_the_name(string name, uint first)
    {
        for (var count = 2; count < 20; count++) new Shard((int)(first % (uint)count) + 1, count).Has(name).ShouldBeTrue();
    }

    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("3/8", 3, 8)]
    [InlineData("100000/100000", 100_000, 100_000)]
    public void A_part_is_read(string text, int index, int count) => Shard.TryParse(text).ShouldBe(new Shard(index, count));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("-1/3")]
    [InlineData("1/ 3")]
    [InlineData("1/100001")]
    [InlineData("1/3/5")]
    public void Anything_else_is_none(string? text) => Shard.TryParse(text).ShouldBeNull();
}
