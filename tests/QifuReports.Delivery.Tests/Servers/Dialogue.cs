using FsCheck;
using FsCheck.Fluent;

namespace QifuReports.Delivery.Tests.Servers;

/// <summary>A disturbance: what a server answers when it is asked for something for the so-manieth time.</summary>
internal sealed record Disturbance(Ask Ask, int Number, Answer Answer);

/// <summary>A server, and the disturbances of its dialogues with a client.</summary>
internal sealed record Dialogue(ServerMake Make, bool Pipelining, IReadOnlyList<Disturbance> Disturbances)
{
    private static readonly Answer[] Bad =
    [
        .. ((int[])[200, 250, 299, 300, 334, 354, 399, 400, 421, 450, 499, 500, 503, 550, 554, 599]).Select(code => new Answer(code)),
        .. ((int[])[250, 450, 550]).Select(code => new Answer(code) { IsSaid = false }),
        .. ((int[])[250, 354, 550]).Select(code => new Answer(code) { Closes = true }),
        new(250) { Words = "hello?" }, new(250) { Words = "25" }, new(250) { Words = "199 no" }, new(250) { Words = "600 no" },
        new(250) { Words = "250_no" },
        new(250) { Words = "250-one code\r\n550 and another" }, new(250) { Words = "250 an answer\r\n250 and one that nobody asked for" },
        new(250) { Words = "250 an answer\r\n550 and one that nobody asked for" },
        new(250) { Words = "250-a long answer\r\n250-\r\n250" }, new(450) { Words = "450-4.2.0 come back\r\n450 4.2.0 later" },
        new(550) { Words = "550-5.1.1 nobody\r\n550 5.1.1 of this name" },
    ];

    /// <summary>The server, as it behaves.</summary>
    public MadeServer Start() => new(Make,
        turn => Disturbances.FirstOrDefault(d => (d.Ask, d.Number) == (turn.Ask, turn.Number))?.Answer) { OffersPipelining = Pipelining };

    public override string ToString() =>
        $"{Make} {(Pipelining ? "pipelining" : "single")}{(Make.AnswersTogether ? " together" : "")}: {string.Join("; ", Disturbances)}";

    /// <summary>Any of them. A failure is told with as few disturbances as do it.</summary>
    public static Arbitrary<Dialogue> Any()
    {
        var disturbance = from ask in Gen.Elements(Ask.Greeting, Ask.Ehlo, Ask.Mail, Ask.Mail, Ask.Rcpt, Ask.Rcpt, Ask.Data, Ask.Data,
            Ask.Dot, Ask.Dot, Ask.Dot, Ask.Rset, Ask.Quit)
                          from number in Gen.Choose(0, 4)
                          from answer in Gen.Elements(Bad)
                          select new Disturbance(ask, number, answer);
        var all = from make in Gen.Elements(ServerMakes.All.ToArray())
                  from pipelining in Gen.Elements(true, true, false)
                  from together in Gen.Elements(true, false)
                  from count in Gen.Choose(1, 6)
                  from disturbances in Gen.ListOf(disturbance, count)
                  select new Dialogue(make with { AnswersTogether = together }, pipelining, [.. disturbances]);
        return Arb.From(all, static dialogue =>
            Enumerable.Range(0, dialogue.Disturbances.Count)
                .Select(i => dialogue with { Disturbances = [.. dialogue.Disturbances.Where((_, k) => k != i)] }));
    }
}
