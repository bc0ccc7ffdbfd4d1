using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Records;

/// <summary>
/// A run that dies at any moment leaves a beginning of its ledger: at each such beginning, to the byte, the same command goes on rightly.
/// </summary>
public sealed class CrashTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_a_crash_at_any_byte_each_person_has_the_message_once_or_is_shown_as_unknown()
    {
        var clock = new StallClock();
        Fault[] faults = [new(At.Rcpt, Do.Transient, 1), new(At.Data, Do.Drop, 2)];
        byte[] whole;
        await using (var server = new ScriptedServer(clock, faults))
            await new Campaign(_folder.Combine("whole"), clock).RunAsync(server.Port);
        whole = await File.ReadAllBytesAsync(_folder.Combine("whole", LedgerFile.FileName));
        var ends = Enumerable.Range(0, whole.Length).Where(i => whole[i] == '\n').Select(i => i + 1).ToList();
        ends.Count.ShouldBeGreaterThan(9);

        // At every whole line, and at three places inside each.
        var cuts = ends.SelectMany((end, i) =>
            (int[])[end, end - 1, (i == 0 ? 0 : ends[i - 1]) + 1, (end + (i == 0 ? 0 : ends[i - 1])) / 2]).Prepend(0).Distinct().ToList();
        foreach (var cut in cuts)
        {
            var folder = _folder.Combine("cut" + cut);
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, LedgerFile.FileName), whole[..cut]);
            var before = LedgerFile.ReadOnly(folder);

            // The dot leaves only when "sending" is on the disk: whoever is not that far has nothing, whoever is may have it.
            var may = before.Entries.OfType<LedgerEntry.Step>().Where(s => s.State is DeliveryState.Sending or DeliveryState.Accepted)
                .Select(s => s.Recipient).ToHashSet();
            var campaign = new Campaign(folder, clock);
            List<string> taken;
            await using (var server = new ScriptedServer(clock))
            {
                await campaign.RunAsync(server.Port);
                taken = [.. server.Taken.Select(t => t.Recipient)];
            }

            taken.ShouldBeUnique();
            taken.Intersect(may).ShouldBeEmpty($"cut at {cut}");
            foreach (var person in Campaign.People)
            {
                var accepted =
                    before.Entries.OfType<LedgerEntry.Step>().Any(s => s.Recipient == person && s.State == DeliveryState.Accepted);
                campaign.StateOf(person).ShouldBe(may.Contains(person) && !accepted ? DeliveryState.Unknown : DeliveryState.Accepted,
                    $"{person}, cut at {cut}");
                if (!may.Contains(person)) taken.ShouldContain(person);
            }
        }
    }

    [Fact]
    public async Task An_unknown_message_is_held_until_a_person_decides()
    {
        var clock = new StallClock();
        var campaign = new Campaign(_folder.Path, clock);
        await using (var server = new ScriptedServer(clock, new Fault(At.Dot, Do.Stall, 1))) await campaign.RunAsync(server.Port);
        campaign.StateOf(Campaign.People[1]).ShouldBe(DeliveryState.Unknown);
        clock.Ended.ShouldContain(TimeSpan.FromMinutes(10));

        await using (var server = new ScriptedServer(clock))
        {
            await campaign.RunAsync(server.Port);
            server.Taken.ShouldBeEmpty();
            server.Connections.ShouldBe(0);
            await campaign.RunAsync(server.Port, new PlanOptions("example.com", ResendUnknown: true));
            server.Taken.Select(t => t.Recipient).ShouldBe([Campaign.People[1]]);
        }
        campaign.StateOf(Campaign.People[1]).ShouldBe(DeliveryState.Accepted);
    }

    [Fact]
    public async Task Two_runs_at_once_do_not_send_twice()
    {
        var clock = new StallClock();
        await using var server = new ScriptedServer(clock);
        using (LedgerFile.Open(_folder.Path, clock))
            (await Should.ThrowAsync<LedgerFileException>(new Campaign(_folder.Path, clock).RunAsync(server.Port))).Message.ShouldContain(
                "Another run");
        server.Connections.ShouldBe(0);
        (await new Campaign(_folder.Path, clock).RunAsync(server.Port)).AllAccepted.ShouldBeTrue();
    }
}
