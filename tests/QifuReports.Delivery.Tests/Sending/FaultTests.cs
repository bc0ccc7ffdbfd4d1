using QifuReports.Delivery.Records;
using QifuReports.Delivery.Smtp;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Sending;

/// <summary>
/// A server that misbehaves in every way at every step of the dialogue: in the clear and with TLS and a user, with and without pipelining,
/// at the first message and at the second, once and for as long as it is tried. What the ledger says is held against what the server has
/// really taken.
/// </summary>
public sealed class FaultTests : IDisposable
{
    private const int Tries = 3;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Scripts()
    {
        var data = new TheoryData<string>();
        foreach (var script in All()) data.Add(script);
        return data;
    }

    [Fact]
    public void There_are_at_least_200_scripts() => All().Count().ShouldBeGreaterThanOrEqualTo(200);

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task No_message_is_lost_or_sent_twice_and_every_state_is_right(string script)
    {
        var words = script.Split(' ');
        var fault = new Fault(Enum.Parse<At>(words[0]), Enum.Parse<Do>(words[1]), words[2] == "second" ? 1 : 0,
            words[3] == "once" ? 1 : Tries * Campaign.People.Length);
        var clock = new StallClock();
        var campaign = new Campaign(_folder.Path, clock);
        if (words[5] == "tls") (campaign.Security, campaign.Credentials) =
            (SmtpSecurity.StartTls, new SmtpCredentials("ir", "s3cret-Password", SmtpAuthentication.Automatic));

        // A server that is not reading is felt only when what lies between is full.
        if (fault.Step == At.Body || fault.Action == Do.Early) campaign.File = LargeFile;

        List<string> taken;
        await using (var server =
            new ScriptedServer(clock, fault) { OffersPipelining = words[4] == "pipelining", OffersTls = words[5] == "tls" })
        {
            await campaign.RunAsync(server.Port);
            taken = [.. server.Taken.Select(t => t.Recipient)];
        }

        AssertTrue(campaign, taken, fault);
        for (var i = 0; i < Campaign.People.Length; i++)
            campaign.StateOf(Campaign.People[i]).ShouldBe(Expected(fault, i), $"{Campaign.People[i]}: {string.Join("; ", campaign.Told)}");

        // The same command again, and the server is well: what is due goes, and nothing else.
        await using (var server = new ScriptedServer(clock) { OffersPipelining = true, OffersTls = words[5] == "tls" })
        {
            await campaign.RunAsync(server.Port);
            taken.AddRange(server.Taken.Select(t => t.Recipient));
        }
        AssertTrue(campaign, taken, fault);
        for (var i = 0; i < Campaign.People.Length; i++)
            campaign.StateOf(Campaign.People[i])
                .ShouldBe(Expected(fault, i) is DeliveryState.Planned ? DeliveryState.Accepted : Expected(fault, i));
        File.ReadAllText(_folder.Combine(LedgerFile.FileName)).ShouldNotContain("s3cret");
        string.Join('\n', campaign.Told).ShouldNotContain("s3cret");
    }

    private static readonly byte[] LargeFile = Make.Bytes(6_000_000);

    private static void AssertTrue(Campaign campaign, List<string> taken, Fault fault)
    {
        taken.ShouldBeUnique();
        foreach (var person in Campaign.People)
        {
            var state = campaign.StateOf(person);
            if (state == DeliveryState.Accepted) taken.ShouldContain(person);
            if (state is DeliveryState.Planned or DeliveryState.Refused) taken.ShouldNotContain(person);
            if (state == DeliveryState.Unknown) (fault.Step == At.Dot || fault.Action == Do.Twice).ShouldBeTrue();
            state.ShouldNotBe(DeliveryState.Sending);
        }
    }

    // Written from the rules, not from the program: what must be known of each person after the first run.
    private static DeliveryState Expected(Fault fault, int person)
    {
        var lasting = fault.Times > 1;
        var struck = lasting ? person >= fault.Skip : person == fault.Skip;
        switch (fault.Step)
        {
            case At.Quit: return DeliveryState.Accepted;
            case At.Greeting or At.Ehlo or At.StartTls or At.Handshake or At.Auth:
                // EHLO comes a second time after STARTTLS; the others would come only on another connection.
                if (fault.Action is Do.Permanent or Do.WrongCertificate or Do.NotOffered or Do.Injection)
                    return fault.Skip == 0 || fault.Step == At.Ehlo ? DeliveryState.Planned : DeliveryState.Accepted;
                return lasting && (fault.Skip == 0 || fault.Step == At.Ehlo) ? DeliveryState.Planned : DeliveryState.Accepted;
            case At.Mail or At.Rcpt when fault.Action == Do.Twice && person < fault.Skip:
                // One answer too many may be the true one to the message before.
                return DeliveryState.Unknown;
            case At.Dot when fault.Action == Do.TakeAndAnswerLater:
                // What is asked next gets the second answer; that message has surely not been given over. The one after it goes over
                // another connection.
                if (person == fault.Skip) return DeliveryState.Unknown;
                return person == fault.Skip + 1 ? DeliveryState.Planned
                    : lasting && struck ? DeliveryState.Unknown : DeliveryState.Accepted;
            case At.Dot when fault.Action is not (Do.Transient or Do.Permanent or Do.Closing):
                return struck ? DeliveryState.Unknown : DeliveryState.Accepted;
            default:
                if (fault.Action == Do.Permanent) return struck ? DeliveryState.Refused : DeliveryState.Accepted;
                return lasting && struck ? DeliveryState.Planned : DeliveryState.Accepted;
        }
    }

    private static IEnumerable<string> All()
    {
        Do[] usual = [Do.Transient, Do.Permanent, Do.Closing, Do.Stall, Do.Drop, Do.Garbage, Do.LongLine];
        foreach (var step in Enum.GetValues<At>())
        {
            Do[] actions = step switch
            {
                At.StartTls => [.. usual, Do.NotOffered, Do.Injection],
                At.Handshake => [Do.Drop, Do.Stall, Do.WrongCertificate],
                At.Body => [Do.Drop, Do.Stall],
                At.Dot =>
                    [.. usual, Do.Twice, Do.TakeAndDrop, Do.TakeAndStall, Do.TakeAndGarbage, Do.TakeAndHalfReply, Do.TakeAndAnswerLater],
                At.Data => [.. usual, Do.Twice, Do.Early],
                _ => [.. usual, Do.Twice],
            };
            foreach (var action in actions)
                foreach (var security in (string[])["clear", "tls"])
                    foreach (var pipelining in (string[])["single", "pipelining"])
                        foreach (var place in (string[])["first", "second"])
                            foreach (var times in (string[])["once", "always"])
                            {
                                if (step is At.StartTls or At.Handshake or At.Auth && security == "clear") continue;
                                var early = step is At.Greeting or At.Ehlo or At.StartTls or At.Handshake or At.Auth or At.Quit or At.Body;
                                if (early && (pipelining == "pipelining" || (place == "second" && step != At.Body))) continue;
                                if (action is Do.Early && times == "always") continue;
                                if (step is At.Body && (security == "tls" || times == "always")) continue;
                                yield return $"{step} {action} {place} {times} {pipelining} {security}";
                            }
        }
    }
}
