using System.Diagnostics;
using System.Text;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Records;

/// <summary>Ledgers that people, other programs and crashes have been at.</summary>
public sealed class HostileLedgerTests : IDisposable
{
    private const string Line =
        """{"at":"2023-11-16T12:00:00.000Z","issuer":"x","release":"2023Q3","recipient":"a@x.org","state":"accepted","messageId":"<m@x>","reply":"250","testFor":"b@x.org","documents":{"quarterly":"00"},"said":{"quarterly":"11"}}""";
    private const string Approval =
        """{"at":"2023-11-16T12:00:00.000Z","issuer":"x","release":"2023Q3","approvedBy":"Chair","documents":{"quarterly":"00"}}""";
    private const string Introduction =
        """{"at":"2023-11-16T12:00:00.000Z","issuer":"x","from":"y","name":"X AG","listings":["SIX: X"],"ownsEarlier":true}""";

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.Combine(LedgerFile.FileName);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Line)]
    [InlineData(Approval)]
    [InlineData(Introduction)]
    public void Whatever_replaces_a_value_the_line_is_an_entry_or_is_refused(string line)
    {
        LedgerLine.Read(Encoding.UTF8.GetBytes(line)).ShouldNotBeNull();
        var values = new List<(int Start, int End)>();
        for (var at = line.IndexOf("\":", StringComparison.Ordinal); at >= 0; at = line.IndexOf("\":", at + 1, StringComparison.Ordinal))
        {
            var start = at + 2;
            var end = line[start] == '"' ? line.IndexOf('"', start + 1) + 1
                : line[start] is '{' or '[' ? line.IndexOfAny(['}', ']'], start) + 1 : line.IndexOfAny([',', '}'], start);
            values.Add((start, end));
        }
        values.Count.ShouldBeGreaterThan(4);

        foreach (var (start, end) in values)
            foreach (var other in (string[])["null", "1", "true", "[]", "{}", "[null]", "{\"quarterly\":null}", "\"\\ud800\"", "\"\"",
                "-1e999"])
            {
                var damaged = line[..start] + other + line[end..];
                var entry = LedgerLine.Read(Encoding.UTF8.GetBytes(damaged));
                if (other == "null") entry.ShouldBeNull(damaged);
                if (entry is null) continue;
                new DeliveryHistory([entry]).LastSteps.Count().ShouldBeLessThan(2);
                LedgerLine.Read(LedgerLine.Write(entry)).ShouldNotBeNull(damaged);
            }
    }

    [Fact]
    public void A_line_with_null_in_it_stops_everything_with_its_place()
    {
        File.WriteAllText(Path, Line + "\n" + Line.Replace("\"a@x.org\"", "null") + "\n");

        Should.Throw<LedgerFileException>(() => LedgerFile.Open(_folder.Path, new StallClock())).Message.ShouldContain("(2,1)");
        Should.Throw<LedgerFileException>(() => LedgerFile.ReadOnly(_folder.Path));
    }

    [Fact]
    public void A_complete_last_line_without_a_line_end_counts_and_the_next_begins_a_new_line()
    {
        File.WriteAllText(Path, Approval + "\n" + Line.Replace(",\"testFor\":\"b@x.org\"", ""));
        LedgerFile.ReadOnly(_folder.Path).Entries.Count.ShouldBe(2);

        using (var ledger = LedgerFile.Open(_folder.Path, new StallClock()))
        {
            ledger.History.Knows("x", "2023Q3").ShouldBeTrue();
            ledger.Append([now => new LedgerEntry.Approval(now, "2023Q3", [new DocumentStamp("quarterly", "22")], "Chair")]);
        }

        File.ReadAllLines(Path).Length.ShouldBe(3);
        LedgerFile.ReadOnly(_folder.Path).Entries.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("{\"a\":")]
    [InlineData("{\"at\":\"2023\u0001")]
    [InlineData("{}")]
    [InlineData("\n")]
    [InlineData("%PDF-1.7\nbinary\0\0")]
    [InlineData(Line + "\nhello")]
    [InlineData(Line + "\n[1,2")]
    public void Content_of_another_program_is_left_unchanged(string foreign)
    {
        File.WriteAllText(Path, foreign);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        Should.Throw<LedgerFileException>(() => LedgerFile.Open(_folder.Path, new StallClock())).Message.ShouldContain(Path);

        File.ReadAllText(Path).ShouldBe(foreign);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
    }

    [Fact]
    public void The_rest_of_a_line_after_a_crash_is_dropped_wherever_it_was_cut()
    {
        for (var cut = 0; cut < Line.Length; cut++)
            foreach (var zeros in (int[])[0, 7])
            {
                File.WriteAllText(Path, Approval + "\n" + Line[..cut] + new string('\0', zeros));
                using (var ledger = LedgerFile.Open(_folder.Path, new StallClock())) ledger.History.Entries.Count.ShouldBe(1);
                File.ReadAllText(Path).ShouldBe(Approval + "\n");
            }
    }

    /// <summary>Looking through all for each took minutes; the limit is far above what it takes and far below that.</summary>
    [Fact]
    public void Any_number_of_documents_of_one_person_are_searched_quickly()
    {
        const int Documents = 33_000;
        var entries = new List<LedgerEntry>(Documents);
        for (var i = 0; i < Documents; i++)
            entries.Add(new LedgerEntry.Step(Make.Noon, "2023Q3",
                [new DocumentStamp("quarterly", FormattableString.Invariant($"{i:x64}")) { Said = FormattableString.Invariant($"s{i}") }],
                "a@x.org", DeliveryState.Accepted, "<m@x>", "") { Issuer = "x" });
        var watch = Stopwatch.StartNew();

        var history = new DeliveryHistory(entries);
        history.LastSteps.Count().ShouldBe(Documents);
        history.LastStepsOf("x").Count().ShouldBe(Documents);
        foreach (var entry in entries)
        {
            history.Last("A@x.org", "2023Q3", entry.Documents[0], "x").ShouldBe(entry);
            history.Other("a@x.org", "2023Q3", entry.Documents[0], "x");
        }

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
