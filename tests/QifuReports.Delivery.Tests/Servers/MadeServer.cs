using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Servers;

/// <summary>
/// A server of a make on the loopback. It keeps the order of commands as a real one does, and a log that says what it really took.
/// </summary>
/// <param name="make">How it behaves.</param>
/// <param name="decide">What it answers otherwise than usual; null for the usual answer.</param>
internal sealed class MadeServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new(TimeSpan.FromMinutes(2));
    private readonly ServerMake _make;
    private readonly Func<Turn, Answer?> _decide;
    private readonly Dictionary<Ask, int> _asked = [];
    private readonly Task _loop;
    private int _connections;
    private bool _isOver;

    public MadeServer(ServerMake make, Func<Turn, Answer?>? decide = null)
    {
        (_make, _decide) = (make, decide ?? (static _ => null));
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _loop = Task.Run(LoopAsync);
    }

    public int Port { get; }
    public bool OffersPipelining { get; init; } = true;
    public bool OffersTls { get; init; }

    /// <summary>Whether nothing is taken before STARTTLS.</summary>
    public bool RequiresTls { get; init; }

    /// <summary>What follows SIZE in its offer: a number, or nothing; null for no offer.</summary>
    public string? Size { get; init; } = "10240000";

    /// <summary>Extensions that this one does not have, by their first word.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Each message, from MAIL on.</summary>
    public List<Transaction> Log { get; } = [];

    /// <summary>Every line that a client sent, outside messages.</summary>
    public List<string> Heard { get; } = [];

    public int Connections => _connections;

    private async Task LoopAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                client.NoDelay = true;
                _connections++;
                try
                {
                    await new Talk(this, client.GetStream()).RunAsync();
                }
                catch (Exception gone) when (gone is IOException or SocketException
                    or System.Security.Authentication.AuthenticationException or CutException)
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

    public async ValueTask DisposeAsync()
    {
        if (_isOver) return;
        _isOver = true;
        await _stop.CancelAsync();
        await _loop;
        _listener.Stop();
        _stop.Dispose();
    }

    private Answer? Decided(Ask ask)
    {
        var number = _asked.GetValueOrDefault(ask);
        _asked[ask] = number + 1;
        return _decide(new Turn(ask, number, _connections));
    }

    // One connection.
    private sealed class Talk(MadeServer server, Stream stream)
    {
        private readonly StringBuilder _waiting = new();
        private Stream _stream = stream;
        private LineSource _reader = new(stream);
        private Transaction _current = new();
        private bool _isSecure;
        private bool _hasSender;
        private bool _hasRecipient;

        private ServerMake Make => server._make;

        public async Task RunAsync()
        {
            await SayAsync(Ask.Greeting);
            while (true)
            {
                // What came together is answered together: nothing leaves before all of it was read.
                if (!_reader.HasMore) await FlushAsync();
                if (await _reader.LineAsync(server._stop.Token) is not { } line) return;
                server.Heard.Add(line);
                switch (line.Split(' ', ':')[0].ToUpperInvariant())
                {
                    case "EHLO":
                        Reset();
                        await SayAsync(Ask.Ehlo, Hello(line));
                        break;
                    case "HELO":
                        Reset();
                        await SayAsync(Ask.Helo, "250 mx.example.net");
                        break;
                    case "STARTTLS":
                        if (await SayAsync(Ask.StartTls) == 220) await SecureAsync();
                        break;
                    case "AUTH":
                        await AuthAsync(line);
                        break;
                    case "MAIL":
                        await MailAsync(line);
                        break;
                    case "RCPT":
                        await RcptAsync(line);
                        break;
                    case "DATA":
                        await DataAsync();
                        break;
                    case "RSET":
                        if (await SayAsync(Ask.Rset) == 250) Reset();
                        break;
                    case "QUIT":
                        await SayAsync(Ask.Quit);
                        await FlushAsync();
                        return;
                    default:
                        await SayAsync(Ask.Other, "502 5.5.1 not known");
                        break;
                }
            }
        }

        private async Task MailAsync(string line)
        {
            if (!_hasSender) server.Log.Add(_current = new Transaction { Sender = line[(line.IndexOf('<') + 1)..line.IndexOf('>')] });
            var size = line.IndexOf("SIZE=", StringComparison.Ordinal);
            var isTooLarge = size >= 0 && long.TryParse(server.Size, out var most) && most > 0
                && long.Parse(line[(size + 5)..], System.Globalization.CultureInfo.InvariantCulture) > most;
            var wrong = _hasSender ? Make.Nested : server.RequiresTls && !_isSecure ? Make.NoTls : isTooLarge ? Make.TooLarge : null;
            var code = await SayAsync(Ask.Mail, wrong);
            _hasSender |= code == 250;
        }

        private async Task RcptAsync(string line)
        {
            var recipient = line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
            if (_current.Recipient.Length == 0) _current.Recipient = recipient;
            _hasRecipient |= await SayAsync(Ask.Rcpt, _hasSender ? null : Make.NoSender) == 250;
        }

        private async Task DataAsync()
        {
            if (await SayAsync(Ask.Data, _hasRecipient ? null : _hasSender ? Make.NoRecipient : Make.NoSender) != 354) return;
            await FlushAsync();
            var message = await _reader.MessageAsync(server._stop.Token);
            _current.Message = message;
            await SayAsync(Ask.Dot);
            Reset();
        }

        private async Task AuthAsync(string line)
        {
            if (line == "AUTH LOGIN")
            {
                await WriteAsync("334 VXNlcm5hbWU6");
                await FlushAsync();
                server.Heard.Add((await _reader.LineAsync(server._stop.Token))!);
                await WriteAsync("334 UGFzc3dvcmQ6");
                await FlushAsync();
                server.Heard.Add((await _reader.LineAsync(server._stop.Token))!);
            }
            await SayAsync(Ask.Auth);
        }

        private async Task SecureAsync()
        {
            await FlushAsync();
            var tls = new SslStream(_stream);
            await tls.AuthenticateAsServerAsync(Certificates.Good);
            (_stream, _reader, _isSecure) = (tls, new LineSource(tls), true);
            Reset();
        }

        private string Hello(string line)
        {
            var offers = new List<string> { $"mx.example.net greets {line[5..]}" };
            foreach (var offer in Make.Offers)
            {
                if (server.Without.Contains(offer.Split(' ')[0])) continue;
                var said = offer switch
                {
                    "PIPELINING" => server.OffersPipelining ? offer : null,
                    "STARTTLS" => server.OffersTls && !_isSecure ? offer : null,
                    "AUTH" => $"AUTH {Make.Mechanisms}",
                    "AUTH=" => $"AUTH={Make.Mechanisms}",
                    "SIZE" => server.Size is { } size ? $"SIZE {size}".TrimEnd() : null,
                    _ => offer,
                };
                if (said is not null) offers.Add(said);
            }
            return string.Join("\r\n", offers.Select((o, i) => $"250{(i == offers.Count - 1 ? ' ' : '-')}{o}"));
        }

        private void Reset() => (_hasSender, _hasRecipient) = (false, false);

        // The code that was answered; 0 where that cannot be read as one.
        private async Task<int> SayAsync(Ask ask, string? instead = null)
        {
            var decided = server.Decided(ask);
            if (decided is { IsSaid: false })
            {
                if (ask == Ask.Dot) _current.Dot = decided.Code;
                await FlushAsync();
                throw new CutException();
            }
            var words = decided is null ? instead ?? Make.Usual[ask] : decided.Words ?? Make.Lines(ask, decided.Code);
            var code = int.TryParse(words[..Math.Min(3, words.Length)], out var number) ? number : 0;

            // Noted before it leaves: whoever reads the answer finds it in the log.
            if (ask == Ask.Dot) _current.Dot = code;
            if (ask == Ask.Mail && !_hasSender) _current.Mail = code;
            if (ask == Ask.Rcpt) _current.Rcpt = code;
            if (ask == Ask.Data) _current.Data = code;
            await WriteAsync(words);
            if (code == 421 || decided is { Closes: true })
            {
                await FlushAsync();
                throw new CutException();
            }
            return code;
        }

        private async Task WriteAsync(string words)
        {
            _waiting.Append(words).Append("\r\n");
            if (!Make.AnswersTogether) await FlushAsync();
        }

        private async Task FlushAsync()
        {
            if (_waiting.Length == 0) return;
            var bytes = Encoding.ASCII.GetBytes(_waiting.ToString());
            _waiting.Clear();
            await _stream.WriteAsync(bytes, server._stop.Token);
        }
    }

    private sealed class CutException : Exception;
}
