using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Tests.Servers;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Sending;

/// <summary>
/// Whatever a server answers, and however it leaves: what the ledger says of each person is what the server's own log says, or that it is
/// not known.
/// </summary>
public sealed class AnyDialogueTests
{
    [Property(MaxTest = 100, Replay = "20231116,7")]
    public Property Every_fate_is_one_that_the_log_of_the_server_confirms() =>
        Prop.ForAll(Dialogue.Any(), static dialogue => RunAsync(dialogue).GetAwaiter().GetResult());

    private static async Task RunAsync(Dialogue dialogue)
    {
        using var folder = new TemporaryFolder();
        var campaign = new Campaign(folder.Path, new StallClock()) { File = Make.Bytes(500) };
        List<Transaction> log;
        await using (var server = dialogue.Start())
        {
            var report = await campaign.RunAsync(server.Port);
            await server.DisposeAsync();
            log = server.Log;
            report.Results.Select(r => r.State)
                .ShouldBe(Campaign.People.Select(p => campaign.StateOf(p)!.Value), "what is told is what is written down");
        }
        foreach (var person in Campaign.People) Confirm(person, campaign.StateOf(person)!.Value, log);

        // The same again, with a server that is well: nobody gets it twice.
        var before = Campaign.People.Select(p => campaign.StateOf(p)).ToList();
        await using (var well = new MadeServer(dialogue.Make))
        {
            await campaign.RunAsync(well.Port);
            await well.DisposeAsync();
            log.AddRange(well.Log);
        }
        for (var i = 0; i < before.Count; i++)
        {
            campaign.StateOf(Campaign.People[i]).ShouldBe(before[i] == DeliveryState.Planned ? DeliveryState.Accepted : before[i]);
            log.Count(t => t.Recipient == Campaign.People[i] && t.IsTaken).ShouldBeLessThanOrEqualTo(1, string.Join('\n', log));
        }
    }

    // Written from the meaning of the states.
    private static void Confirm(string person, DeliveryState state, List<Transaction> log)
    {
        var own = log.Where(t => t.Recipient == person).ToList();
        var context = $"{person} is {state}:\n{string.Join('\n', log)}";
        switch (state)
        {
            case DeliveryState.Accepted:
                own.Count(t => t.IsTaken).ShouldBe(1, context);
                break;
            case DeliveryState.Refused:
                // Where each command waits for its answer, nobody is named after a MAIL that was refused.
                log.ShouldContain(t => (t.Recipient == person && (t.Rcpt >= 500 || t.Data >= 500 || t.Dot >= 500))
                    || (t.Mail >= 500 && (t.Recipient == person || t.Recipient.Length == 0)), context);
                own.ShouldNotContain(t => t.IsTaken, context);
                break;
            case DeliveryState.Unknown:
                own.ShouldContain(t => t.Data == 354, context);
                break;
            default:
                state.ShouldBe(DeliveryState.Planned);
                own.ShouldNotContain(t => t.IsTaken, context);
                break;
        }
    }
}
