using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QifuReports.App.Batches;
using QifuReports.App.Inputs;
using QifuReports.Ledger.Hashing;

namespace QifuReports.Tests.Issuing;

/// <summary>
/// The manifest of a batch: what it takes over of earlier ones, what counts as up to date, when it is written; and that no order shows in
/// it.
/// </summary>
public sealed class ManifestLedgerTests : IDisposable
{
    private static readonly BatchInput[] Inputs = [new("data/issuer.json", "11"), new("settings", "22")];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("p", "data/issuer.json=11 settings=22", true)]
    [InlineData("q", "data/issuer.json=11 settings=22", false)]
    [InlineData("p", "data/issuer.json=12 settings=22", false)]
    [InlineData("p", "data/issuer.json=11 settings=23", false)]
    [InlineData("p", "data/other.json=11 settings=22", false)]
    [InlineData("p", "data/issuer.json=11", false)]
    [InlineData("p", "data/issuer.json=11 settings=22 z=33", false)]
    [InlineData("p", "", false)]
    public void A_file_is_up_to_date_that_was_made_of_just_these_by_just_this(string program, string inputs, bool isUpToDate)
    {
        Write(Entry("2023Q3/a.pdf", "abc"));

        var found = Ledger().UpToDate("2023Q3/a.pdf", program,
            [.. inputs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(i => i.Split('='))
                .Select(i => new BatchInput(i[0], i[1]))]);

        (found is not null).ShouldBe(isUpToDate);
        if (isUpToDate) (found!.Name, found.Size, found.Hash, found.Pages).ShouldBe(("2023Q3/a.pdf", 3, ContentHash.Of("abc"u8), 7));
    }

    [Theory]
    [InlineData("abc", true)]
    [InlineData("abd", false)]
    [InlineData("ab", false)]
    [InlineData("abcd", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_file_is_up_to_date_that_is_there_byte_for_byte(string? now, bool isUpToDate)
    {
        Write(Entry("2023Q3/a.pdf", "abc"));
        if (now is null) File.Delete(_folder.Combine("2023Q3", "a.pdf"));
        else File.WriteAllText(_folder.Combine("2023Q3", "a.pdf"), now);

        (Ledger().UpToDate("2023Q3/a.pdf", "p", Inputs) is not null).ShouldBe(isUpToDate);
        Ledger().UpToDate("2023Q3/b.pdf", "p", Inputs).ShouldBeNull();
    }

    /// <summary>The list of another part counts only where all are asked for.</summary>
    [Fact]
    public void What_another_part_has_made_is_known_where_all_parts_count()
    {
        File.WriteAllBytes(_folder.Combine("manifest-1-of-2.json"),
            ManifestJson.Bytes(new Manifest(new Shard(1, 2), [Entry("2023Q3/a.pdf", "abc")])));

        Ledger(all: true).UpToDate("2023Q3/a.pdf", "p", Inputs).ShouldNotBeNull();
        Ledger(all: false).UpToDate("2023Q3/a.pdf", "p", Inputs).ShouldBeNull();
        Ledger(all: false, shard: new Shard(1, 2)).UpToDate("2023Q3/a.pdf", "p", Inputs).ShouldNotBeNull();
    }

    [Fact]
    public void A_file_of_that_name_that_is_no_manifest_is_as_good_as_none()
    {
        foreach (var text in (string[])["", "x", "{}", "[]", "{\"files\":{}}", "{\"files\":[{}]}", "{\"files\":[1]}"])
        {
            File.WriteAllText(_folder.Combine(Manifest.FileName), text);
            Ledger().UpToDate("2023Q3/a.pdf", "p", Inputs).ShouldBeNull();
        }
    }

    [Fact]
    public void Earlier_lines_stay_for_files_that_are_there_and_were_not_made_now()
    {
        Write(Entry("2023Q1/a.pdf", "one"), Entry("2023Q2/a.pdf", "two"), Entry("2023Q3/a.pdf", "three"));
        File.Delete(_folder.Combine("2023Q2", "a.pdf"));
        var now = Entry("2023Q3/a.pdf", "three again");
        var ledger = Ledger(total: 1);

        ledger.Add(now);
        ledger.Finish();

        Listed().ShouldBe(["2023Q1/a.pdf 3", "2023Q3/a.pdf 11"]);
    }

    [Fact]
    public void Lines_of_another_part_do_not_get_into_the_list_of_this_one()
    {
        var (mine, other) = (new Shard(1, 2).Has("2023Q1/a.pdf") ? new Shard(1, 2) : new Shard(2, 2),
            new Shard(1, 2).Has("2023Q1/a.pdf") ? new Shard(2, 2) : new Shard(1, 2));
        File.WriteAllBytes(_folder.Combine(other.ManifestName), ManifestJson.Bytes(new Manifest(other, [Entry("2023Q1/a.pdf", "one")])));

        Ledger(all: true, shard: other, total: 1).Finish();
        Listed(other.ManifestName).ShouldBeEmpty();
        File.WriteAllBytes(_folder.Combine(other.ManifestName), ManifestJson.Bytes(new Manifest(other, [Entry("2023Q1/a.pdf", "one")])));
        Ledger(all: true, shard: mine, total: 1).Finish();
        Listed(mine.ManifestName).ShouldBe(["2023Q1/a.pdf 3"]);
    }

    /// <summary>
    /// Of a part that has nothing there is an empty list; a run that made nothing of what it should begins none, and leaves none as it was.
    /// </summary>
    [Theory]
    [InlineData(0, false, true)]
    [InlineData(1, false, false)]
    [InlineData(1, true, true)]
    public void A_list_is_written_where_there_is_something_to_say(int total, bool isThere, bool isWritten)
    {
        if (isThere) File.WriteAllText(_folder.Combine(Manifest.FileName), "no manifest");

        Ledger(total: total).Finish();

        File.Exists(_folder.Combine(Manifest.FileName)).ShouldBe(isWritten);
        if (isWritten) Listed().ShouldBeEmpty();
    }

    /// <summary>A run that is killed loses the lines of an eighth of the batch at most.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 1)]
    [InlineData(15, 1)]
    [InlineData(16, 2)]
    [InlineData(24, 3)]
    public void It_is_renewed_after_each_eighth(int total, int eighth)
    {
        var ledger = Ledger(total: total);
        for (var i = 1; i <= total; i++)
        {
            ledger.Add(Entry(FormattableString.Invariant($"2023Q3/{i:00}.pdf"), "x"));
            (File.Exists(_folder.Combine(Manifest.FileName)) ? Listed().Count : 0).ShouldBe(i - i % eighth);
        }
    }

    [Fact]
    public void What_is_as_it_was_is_not_written_again()
    {
        Write(Entry("2023Q1/a.pdf", "one"));
        Ledger(total: 1).Finish();
        var old = new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder.Combine(Manifest.FileName), old);

        Ledger(total: 1).Finish();

        File.GetLastWriteTimeUtc(_folder.Combine(Manifest.FileName)).ShouldBe(old);
    }

    [Fact]
    public void A_manifest_is_read_as_it_was_written()
    {
        var entry = Entry("2023Q3/a.pdf", "abc") with { Draft = true, Checks = new CheckCounts(21, 6, 5, 4, 3, 2),
            Waivers = [new ManifestWaiver("QC01", "\"costs\"", "why\nso")] };
        foreach (var one in (ManifestEntry[])[entry, entry with { Draft = false, Checks = new CheckCounts(21, 6, 5, 4, 3) }])
        {
            var read = ManifestJson.Files(ManifestJson.Bytes(new Manifest(Shard.Whole, [one])))!.ShouldHaveSingleItem();

            read.Inputs.ShouldBe(one.Inputs);
            read.Waivers.ShouldBe(one.Waivers);
            (read with { Inputs = one.Inputs, Waivers = one.Waivers }).ShouldBe(one);
        }
        Text(new Shard(2, 3)).ShouldStartWith(
            "{\n  \"shard\": \"2/3\",\n  \"files\": [\n    {\n      \"path\": \"2023Q3/a.pdf\",\n      \"briefing\": \"quarterly\",\n");
        Text(Shard.Whole).ShouldStartWith("{\n  \"files\": [");
        Text(Shard.Whole).ShouldEndWith("}\n");
        Text(Shard.Whole).ShouldContain("\"warnings\": 2");
        Encoding.UTF8.GetString(ManifestJson.Bytes(new Manifest(Shard.Whole, [entry with { Checks = new CheckCounts(1, 1, 0, 0, 0) }])))
            .ShouldNotContain("warnings");

        string Text(Shard shard) => Encoding.UTF8.GetString(ManifestJson.Bytes(new Manifest(shard, [entry])));
    }

    /// <summary>Whatever is made first, and by however many threads: the same files give the same list, byte by byte.</summary>
    [Property(MaxTest = 30, Replay = "8,9")]
    public Property No_order_shows_in_the_list() => Prop.ForAll(
        (from count in Gen.Choose(1, 10) from order in Gen.Shuffle(Enumerable.Range(0, count).ToArray()) from kept in Gen.Choose(0,
            count) from threads in Gen.Choose(1, 4) select (Order: order.ToArray(), kept, threads)).ToArbitrary(),
        run =>
        {
            var (order, kept, threads) = run;
            using var first = new TemporaryFolder();
            using var second = new TemporaryFolder();
            ManifestEntry[] Entries(TemporaryFolder folder) =>
                [.. Enumerable.Range(0, order.Length)
                    .Select(i => Entry(FormattableString.Invariant($"20{10 + i % 5}Q3/{(char)('a' + i)}.pdf"), $"file {i}", folder))];

            // In the order of their names, one after the other; and in any order, some of them known from before, by several threads.
            var sorted = Entries(first);
            var plain = new ManifestLedger(first.Path, Shard.Whole, 1000, all: false);
            foreach (var entry in sorted.OrderBy(e => e.Name, StringComparer.Ordinal)) plain.Add(entry);
            plain.Finish();

            var entries = Entries(second);
            File.WriteAllBytes(second.Combine(Manifest.FileName),
                ManifestJson.Bytes(new Manifest(Shard.Whole, [.. order[..kept].Select(i => entries[i])])));
            var mixed = new ManifestLedger(second.Path, Shard.Whole, 4 * order.Length, all: true);
            Parallel.ForEach(order[kept..], new ParallelOptions { MaxDegreeOfParallelism = threads }, i => mixed.Add(entries[i]));
            mixed.Finish();

            File.ReadAllBytes(second.Combine(Manifest.FileName)).ShouldBe(File.ReadAllBytes(first.Combine(Manifest.FileName)));
        });

    private ManifestLedger Ledger(bool all = false, Shard? shard = null, int total = 4) =>
        new(_folder.Path, shard ?? Shard.Whole, total, all);

    private void Write(params ManifestEntry[] entries) =>
        File.WriteAllBytes(_folder.Combine(Manifest.FileName), ManifestJson.Bytes(new Manifest(Shard.Whole, entries)));

    private List<string> Listed(string name = Manifest.FileName) =>
        [.. ManifestJson.Files(File.ReadAllBytes(_folder.Combine(name)))!.Select(f => FormattableString.Invariant($"{f.Name} {f.Size}"))];

    // The line of a file that is written with it.
    private ManifestEntry Entry(string name, string content, TemporaryFolder? folder = null)
    {
        var path = Path.Combine((folder ?? _folder).Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return new ManifestEntry
        {
            Name = name, Briefing = "quarterly", Period = "2023Q3", Draft = false, Hash = ContentHash.Of(Encoding.UTF8.GetBytes(content)),
            Size = content.Length, Pages = 7, Program = "p",
            Inputs = Inputs, Checks = new CheckCounts(1, 1, 0, 0, 0), Waivers = [],
        };
    }
}
