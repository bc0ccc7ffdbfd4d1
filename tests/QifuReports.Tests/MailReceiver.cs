using System.Net;
using System.Net.Sockets;
using System.Text;

namespace QifuReports.Tests;

/// <summary>What the mail server of a test has just seen or done.</summary>
internal enum Seen
{
    /// <summary>A connection, not yet greeted.</summary>
    Connection,
    Hello,
    Sender,
    Recipient,

    /// <summary>DATA, not yet answered.</summary>
    Data,

    /// <summary>The first bytes of a message.</summary>
    Body,

    /// <summary>The terminating dot: the message is taken, and not yet answered.</summary>
    Dot,

    /// <summary>The dot has been answered.</summary>
    Answered,
}

/// <summary>A mail server on the loopback that keeps what it takes, and tells of each step before it goes on.</summary>
/// <remarks>As any server does, it takes a message whose dot has arrived, whatever has become of the client meanwhile.</remarks>
internal sealed class MailReceiver : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Lock _gate = new();
    private readonly List<(string Recipient, string Message)> _taken = [];
    private readonly Action<Seen> _told;
    private readonly Task _serving;

    /// <param name="told">Told of each step on the thread that serves; nothing is answered until it returns.</param>
    public MailReceiver(Action<Seen> told)
    {
        _told = told;
        _listener.Server.ReceiveBufferSize = 4096;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = Task.Run(Serve);
    }

    public int Port { get; }

    /// <summary>How many messages were begun and never came to their dot.</summary>
    public int Cut { get; private set; }

    /// <summary>Recipient and bytes, as Latin-1, of each message taken so far, in order.</summary>
    public IReadOnlyList<(string Recipient, string Message)> Taken
    {
        get
        {
            lock (_gate) return [.. _taken];
        }
    }

    /// <summary>Returns when no connection is open any more; what has arrived is then taken.</summary>
    public void Settle()
    {
        // One client at a time: a connection of our own is served after those that were there before.
        using var last = new TcpClient("127.0.0.1", Port);
        last.Client.Shutdown(SocketShutdown.Send);
        var rest = new byte[256];
        while (last.Client.Receive(rest) > 0) { }
    }

    public void Dispose()
    {
        _listener.Stop();
        _serving.Wait();
    }

    private void Serve()
    {
        while (true)
        {
            try
            {
                using var client = _listener.AcceptTcpClient();
                Talk(client.GetStream());
            }
            catch (IOException)
            {
                // The client was killed.
            }
            catch (Exception end) when (end is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private void Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, bufferSize: 1024);
        var recipient = "";
        for (var line = Greet(); line is not null; line = Line())
        {
            switch (line.Split(' ', ':')[0])
            {
                case "EHLO":
                    _told(Seen.Hello);
                    Say("250 receiver");
                    break;
                case "MAIL":
                    _told(Seen.Sender);
                    Say("250 ok");
                    break;
                case "RCPT":
                    recipient = line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
                    _told(Seen.Recipient);
                    Say("250 ok");
                    break;
                case "DATA":
                    _told(Seen.Data);
                    Say("354 go on");
                    if (!Message()) return;
                    break;
                case "QUIT":
                    Say("221 bye");
                    return;
                default:
                    Say("500 what?");
                    break;
            }
        }

        // The first line, or null from one who only wants to know that the others are gone.
        string? Greet()
        {
            if (stream.Socket.Poll(50_000, SelectMode.SelectRead) && stream.Socket.Available == 0) return null;
            _told(Seen.Connection);
            Say("220 receiver");
            return Line();
        }

        // Whether its dot came.
        bool Message()
        {
            var message = new StringBuilder();
            while (Line() is { } part)
            {
                if (part == ".")
                {
                    lock (_gate) _taken.Add((recipient, message.ToString()));
                    _told(Seen.Dot);
                    Say("250 taken");
                    _told(Seen.Answered);
                    return true;
                }
                if (message.Length == 0) _told(Seen.Body);
                message.Append(part.StartsWith('.') ? part[1..] : part).Append("\r\n");
            }
            Cut++;
            return false;
        }

        // Null, too, where the client was killed with something unread.
        string? Line()
        {
            try
            {
                return reader.ReadLine();
            }
            catch (IOException)
            {
                return null;
            }
        }

        void Say(string words) => stream.Write(Encoding.Latin1.GetBytes(words + "\r\n"));
    }
}
