using System.Text;

namespace QifuReports.Delivery.Tests.Support;

/// <summary>
/// The way to a server that answers at the very moment in which something is written: what a server on another thread does at chance, a
/// test has here exactly. To be used apart from the thread of the test (<c>Task.Run</c>), so that an answer is there as soon as it was
/// given.
/// </summary>
/// <param name="heard">What was written, told as it is written; gives the answer, or nothing.</param>
internal sealed class TalkStream(Func<string, string?> heard) : Stream
{
    private readonly Queue<byte> _said = new();
    private TaskCompletionSource<int>? _waiting;
    private Memory<byte> _room;

    /// <summary>All that was written.</summary>
    public StringBuilder Written { get; } = new();

    /// <summary>Whether the server closes once all that it has said is read.</summary>
    public bool Closes { get; set; }

    public override bool CanRead => true;
    public override bool CanWrite => true;
    public override bool CanSeek => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The server says something, asked or not.</summary>
    public void Say(string words)
    {
        foreach (var b in Encoding.ASCII.GetBytes(words)) _said.Enqueue(b);
        if (_waiting is not { } waiting) return;
        _waiting = null;
        waiting.SetResult(Take(_room));
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_said.Count > 0 || Closes) return ValueTask.FromResult(Take(buffer));
        (_waiting, _room) = (new TaskCompletionSource<int>(), buffer);
        return new ValueTask<int>(_waiting.Task);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var text = Encoding.ASCII.GetString(buffer.Span);
        Written.Append(text);
        if (heard(text) is { } answer) Say(answer);
        return ValueTask.CompletedTask;
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    private int Take(Memory<byte> room)
    {
        var count = Math.Min(room.Length, _said.Count);
        for (var i = 0; i < count; i++) room.Span[i] = _said.Dequeue();
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        _waiting?.TrySetResult(0);
        base.Dispose(disposing);
    }
}
