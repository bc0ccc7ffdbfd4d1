using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace QifuReports.Delivery.Tests.Support;

/// <summary>Where in the dialogue a fault strikes.</summary>
internal enum At { Greeting, Ehlo, StartTls, Handshake, Auth, Mail, Rcpt, Data, Body, Dot, Quit }

/// <summary>What happens there.</summary>
internal enum Do
{
    Transient, Permanent, Closing, Stall, Drop, Garbage, LongLine,

    /// <summary>At the dot: the message is taken, and then the reply does not come, or not whole.</summary>
    TakeAndDrop, TakeAndStall, TakeAndGarbage, TakeAndHalfReply,

    /// <summary>Another answer right after the one that was asked for.</summary>
    Twice,

    /// <summary>At DATA: an answer while the message is still on its way, and a refusal after its dot.</summary>
    Early,

    /// <summary>At the dot: the message is taken, and a second answer comes before that to whatever is asked next.</summary>
    TakeAndAnswerLater,

    /// <summary>At STARTTLS: not offered, or with a certificate of another host, or with more said in the clear.</summary>
    NotOffered, WrongCertificate, Injection,
}

/// <summary>One fault.</summary>
/// <param name="Step">Where.</param>
/// <param name="Action">What.</param>
/// <param name="Skip">How often the step is passed first.</param>
/// <param name="Times">How often it then strikes.</param>
internal sealed record Fault(At Step, Do Action, int Skip = 0, int Times = 1);

/// <summary>An SMTP server on the loopback that does what a script says, and keeps what it has really taken.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new(TimeSpan.FromMinutes(2));
    private readonly Dictionary<Fault, int> _seen = [];
    private readonly IReadOnlyList<Fault> _faults;
    private readonly StallClock _clock;
    private readonly Task _loop;

    public ScriptedServer(StallClock clock, params IReadOnlyList<Fault> faults)
    {
        (_clock, _faults) = (clock, faults);
        _listener.Server.ReceiveBufferSize = 16384;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _loop = Task.Run(LoopAsync);
    }

    public int Port { get; }
    public bool OffersPipelining { get; init; }
    public bool OffersTls { get; init; }

    /// <summary>What TLS is spoken with from the first byte; null for a server that begins in the clear.</summary>
    public X509Certificate2? TlsFromTheStart { get; init; }
    public string Mechanisms { get; init; } = "PLAIN LOGIN XOAUTH2";
    public long Size { get; init; }

    /// <summary>Recipient and bytes of each message that was taken.</summary>
    public List<(string Recipient, byte[] Message)> Taken { get; } = [];

    /// <summary>Every line that a client sent, outside messages.</summary>
    public List<string> Heard { get; } = [];
    public int Connections { get; private set; }

    private async Task LoopAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                client.NoDelay = true;
                Connections++;
                try
                {
                    await TalkAsync(client);
                }
                catch (Exception gone) when (gone is IOException or SocketException
                    or System.Security.Authentication.AuthenticationException or DroppedException)
                {
                    // The client left, or was left.
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        Stream stream = client.GetStream();
        if (TlsFromTheStart is { } certificate)
        {
            var tls = new SslStream(stream);
            await tls.AuthenticateAsServerAsync(certificate);
            stream = tls;
        }
        var reader = new LineSource(stream);
        var (hasSender, recipient, secured, owed) = (false, "", false, "");
        await AnswerAsync(At.Greeting, "220 scripted ready");
        while (await reader.LineAsync(_stop.Token) is { } line)
        {
            Heard.Add(line);
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    var offers = new List<string> { "scripted" };
                    if (OffersPipelining) offers.Add("PIPELINING");
                    if (OffersTls && !secured && Strikes(At.StartTls, Do.NotOffered) is null) offers.Add("STARTTLS");
                    if (Size > 0) offers.Add("SIZE " + Size);
                    offers.Add("AUTH " + Mechanisms);
                    await AnswerAsync(At.Ehlo, string.Join("\r\n",
                        offers.Select((o, i) => $"250{(i == offers.Count - 1 ? ' ' : '-')}{o}")));
                    break;
                case "STARTTLS":
                    if (Strikes(At.StartTls, Do.Injection) is not null)
                    {
                        await SayAsync("220 go\r\n250 injected");
                        break;
                    }
                    if (!await AnswerAsync(At.StartTls, "220 go ahead")) break;
                    if (Strikes(At.Handshake) is { } broken) await ActAsync(broken);
                    var tls = new SslStream(stream);
                    await tls.AuthenticateAsServerAsync(WrongNow ? Certificates.Wrong : Certificates.Good);
                    (stream, reader, secured) = (tls, new LineSource(tls), true);
                    break;
                case "AUTH":
                    if (line == "AUTH LOGIN")
                    {
                        await SayAsync("334 VXNlcm5hbWU6");
                        Heard.Add((await reader.LineAsync(_stop.Token))!);
                        await SayAsync("334 UGFzc3dvcmQ6");
                        Heard.Add((await reader.LineAsync(_stop.Token))!);
                    }
                    await AnswerAsync(At.Auth, "235 2.7.0 welcome");
                    break;
                case "MAIL":
                    recipient = "";
                    hasSender = await AnswerAsync(At.Mail, "250 2.1.0 sender ok");
                    break;
                case "RCPT":
                    // As real ones do: without a sender there is no recipient.
                    if (!hasSender)
                    {
                        await SayAsync("503 5.5.1 no sender");
                        break;
                    }
                    if (await AnswerAsync(At.Rcpt, "250 2.1.5 recipient ok")) recipient = line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
                    break;
                case "DATA":
                    if (recipient.Length == 0)
                    {
                        await SayAsync("503 5.5.1 no recipient");
                        break;
                    }
                    if (Strikes(At.Data, Do.Early) is not null)
                    {
                        // The client cannot come to the end of a large message before this has read on: it has said its word by then.
                        await SayAsync("354 go on");
                        await reader.LineAsync(_stop.Token);
                        await SayAsync("250 2.0.0 taken");
                        await reader.MessageAsync(_stop.Token);
                        await SayAsync("550 5.7.1 never");
                        break;
                    }
                    if (!await AnswerAsync(At.Data, "354 go on")) break;
                    await MessageAsync(recipient);
                    break;
                case "QUIT":
                    await AnswerAsync(At.Quit, "221 bye");
                    return;
                default:
                    await SayAsync("250 ok");
                    break;
            }
        }

        async Task MessageAsync(string to)
        {
            if (Strikes(At.Body) is { } broken)
            {
                // Nothing is read, so that the client's writes come to a stand before its message is at its end.
                for (var i = 0; broken == Do.Stall && !_clock.Ended.Contains(TimeSpan.FromMinutes(3)); i++)
                {
                    if (i > 20) _clock.EndLimits();
                    await Task.Delay(10, _stop.Token);
                }
                throw new DroppedException();
            }
            var message = await reader.MessageAsync(_stop.Token);
            var action = Strikes(At.Dot);
            if (action is null or Do.Twice or Do.TakeAndAnswerLater or Do.TakeAndDrop or Do.TakeAndStall or Do.TakeAndGarbage
                or Do.TakeAndHalfReply) Taken.Add((to, message));
            if (action is null or Do.TakeAndAnswerLater) await SayAsync("250 2.0.0 taken");
            else if (action is Do.Twice) await SayAsync("250 2.0.0 taken\r\n550 5.7.1 never");
            else await ActAsync(action.Value);
            if (action is Do.TakeAndAnswerLater) owed = "550 5.7.1 never\r\n";
        }

        // Whether the step went well.
        async Task<bool> AnswerAsync(At step, string good)
        {
            if (Strikes(step) is { } action)
            {
                if (action == Do.Twice)
                {
                    await SayAsync(good + "\r\n250 2.0.0 and so on");
                    return true;
                }
                await ActAsync(action);
                return false;
            }
            await SayAsync(good);
            return true;
        }

        async Task ActAsync(Do action)
        {
            switch (action)
            {
                case Do.Transient: await SayAsync("451-4.3.0 try\r\n451 4.3.0 later"); break;
                case Do.Permanent: await SayAsync("550 5.1.1 never"); break;
                case Do.Closing:
                    await SayAsync("421 4.3.2 going down");
                    throw new DroppedException();
                case Do.Garbage or Do.TakeAndGarbage: await SayAsync("hello?"); break;
                case Do.LongLine: await SayAsync("250 " + new string('x', 100_000)); break;
                case Do.TakeAndHalfReply:
                    await stream.WriteAsync("250-2.0.0 ta"u8.ToArray(), _stop.Token);
                    throw new DroppedException();
                case Do.Stall or Do.TakeAndStall:
                    // Silent until the client goes: its limits end meanwhile.
                    while (!Gone(client))
                    {
                        _clock.EndLimits();
                        await Task.Delay(5, _stop.Token);
                    }
                    throw new DroppedException();
                default: throw new DroppedException();
            }
        }

        async Task SayAsync(string text)
        {
            var bytes = Encoding.ASCII.GetBytes($"{owed}{text}\r\n");
            owed = "";
            await stream.WriteAsync(bytes, _stop.Token);
        }
    }

    private bool WrongNow => Strikes(At.Handshake, Do.WrongCertificate) is not null;

    private static bool Gone(TcpClient client)
    {
        try
        {
            // What still lies unread does not matter; what matters is whether the other side has closed.
            var socket = client.Client;
            var rest = new byte[4096];
            while (socket.Available > 0) socket.Receive(rest);
            return socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private Do? Strikes(At step, Do? only = null)
    {
        foreach (var fault in _faults)
        {
            if (fault.Step != step || (only is not null && fault.Action != only)) continue;
            if (only is null && fault.Action is Do.NotOffered or Do.Injection or Do.Early) continue;
            if (only is null && fault.Action == Do.WrongCertificate) continue;
            var count = _seen[fault] = _seen.GetValueOrDefault(fault) + 1;
            if (count > fault.Skip && count <= fault.Skip + fault.Times) return fault.Action;
        }
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _listener.Stop();
        _stop.Dispose();
    }

    private sealed class DroppedException : Exception;
}
