using System.Net;
using System.Net.Sockets;
using QifuReports.Delivery.Smtp;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Smtp;

/// <summary>
/// What a way to the server knows of what lies there: bytes that nobody has taken, bytes that somebody is at, and that the server has
/// closed.
/// </summary>
public sealed class HeedfulStreamTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Socket _server;
    private readonly HeedfulStream _way;

    public HeedfulStreamTests()
    {
        _listener.Start();
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.Connect(_listener.LocalEndpoint);
        _server = _listener.AcceptSocket();
        _server.NoDelay = true;
        _way = new HeedfulStream(new NetworkStream(client, ownsSocket: true));
    }

    public void Dispose()
    {
        _way.Dispose();
        _server.Dispose();
        _listener.Stop();
    }

    [Fact]
    public void From_a_silent_server_there_is_nothing_to_process() => (_way.HasMore, _way.HasUntaken).ShouldBe((false, false));

    [Fact]
    public async Task Data_counts_as_unprocessed_until_the_reader_asks_for_more()
    {
        await SayAsync(3);
        (_way.HasMore, _way.HasUntaken).ShouldBe((true, true));

        // A part is taken, and then the rest: whoever took it is still at it.
        (await _way.ReadAsync(new byte[2])).ShouldBe(2);
        (_way.HasMore, _way.HasUntaken).ShouldBe((true, true));
        (await _way.ReadAsync(new byte[2])).ShouldBe(1);
        (_way.HasMore, _way.HasUntaken).ShouldBe((true, false));

        // More is asked for: what was taken was no word.
        var asked = _way.ReadAsync(new byte[2]).AsTask();
        (_way.HasMore, _way.HasUntaken, asked.IsCompleted).ShouldBe((false, false, false));
        await SayAsync(1, taken: asked);
        (await asked).ShouldBe(1);
        (_way.HasMore, _way.HasUntaken).ShouldBe((true, false));
    }

    [Fact]
    public async Task Waiting_with_an_empty_buffer_takes_no_bytes()
    {
        var waiting = _way.ReadAsync(Memory<byte>.Empty).AsTask();
        waiting.IsCompleted.ShouldBeFalse();
        await SayAsync(2, taken: waiting);
        (await waiting).ShouldBe(0);
        (_way.HasMore, _way.HasUntaken).ShouldBe((true, true));
        (await _way.ReadAsync(new byte[5])).ShouldBe(2);
    }

    [Fact]
    public async Task A_closed_connection_counts_as_unprocessed_data()
    {
        _server.Shutdown(SocketShutdown.Send);
        while (!_way.HasMore) await Task.Delay(1);
        _way.HasUntaken.ShouldBeFalse();
        (await _way.ReadAsync(new byte[2])).ShouldBe(0);
        _way.HasMore.ShouldBeTrue();
    }

    [Fact]
    public async Task Written_bytes_reach_the_server()
    {
        await _way.WriteAsync("ab"u8.ToArray());
        await _way.WriteAsync("xcdx"u8.ToArray().AsMemory(1, 2));
        _way.Write("xefx"u8.ToArray(), 1, 2);
        await _way.FlushAsync();
        _way.Flush();
        _way.Close();
        using var read = new MemoryStream();
        var room = new byte[16];
        for (var count = await _server.ReceiveAsync(room); count > 0; count = await _server.ReceiveAsync(room)) read.Write(room, 0, count);
        read.ToArray().ShouldBe("abcdef"u8.ToArray());
    }

    /// <summary>Of what is no socket nothing is known, and everything passes through.</summary>
    [Fact]
    public async Task Nothing_is_known_about_streams_without_a_socket()
    {
        using var inner = new TalkStream(static _ => null);
        using var way = new HeedfulStream(inner);
        (way.HasMore, way.HasUntaken).ShouldBe((false, false));
        inner.Say("220");
        (way.HasMore, way.HasUntaken).ShouldBe((false, false));
        (await way.ReadAsync(Memory<byte>.Empty)).ShouldBe(0);
        (await way.ReadAsync(new byte[8])).ShouldBe(3);
        (way.HasMore, way.HasUntaken).ShouldBe((false, false));
        (way.CanRead, way.CanWrite, way.CanSeek).ShouldBe((true, true, false));
        foreach (var impossible in (Action[])[() => way.Length.ToString(), () => way.Position.ToString(), () => way.Position = 1,
            () => way.SetLength(1), () => way.Seek(0, SeekOrigin.Begin), () => way.ReadByte()])
            Should.Throw<NotSupportedException>(impossible);
    }

    // Until it is there, or somebody has taken it.
    private async Task SayAsync(int bytes, Task? taken = null)
    {
        await _server.SendAsync(new byte[bytes]);
        while (!_way.HasUntaken && taken is not { IsCompleted: true }) await Task.Delay(1);
    }
}
