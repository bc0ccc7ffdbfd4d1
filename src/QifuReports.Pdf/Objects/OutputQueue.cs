using System.Runtime.ExceptionServices;

namespace QifuReports.Pdf.Objects;

/// <summary>An object to be written: its bytes, and how.</summary>
internal sealed class OutputJob
{
    public int Number { get; set; }

    /// <summary>Whether it is a stream, and <see cref="Entries"/> its dictionary.</summary>
    public bool IsStream { get; set; }

    /// <summary>The level of compression of a stream; 0 for none.</summary>
    public int Level { get; set; }
    public ByteBuffer Entries { get; } = new();
    public ByteBuffer Data { get; } = new(32 * 1024);
}

/// <summary>
/// Compresses and writes objects on a thread of its own, in the order in which they are handed in, so that the bytes do
/// not depend on timing. A bounded number waits; buffers are used again. What goes wrong there is thrown at the next
/// <see cref="Enqueue"/> or at <see cref="Drain"/>.
/// </summary>
internal sealed class OutputQueue : IDisposable
{
    private const int Bound = 16;

    private readonly object gate = new();
    private readonly Queue<OutputJob> waiting = new();
    private readonly Stack<OutputJob> free = new();
    private readonly FileSink sink;
    private readonly Thread worker;
    private ExceptionDispatchInfo? failure;
    private bool ended;

    public OutputQueue(FileSink sink)
    {
        this.sink = sink;
        worker = new Thread(Work) { IsBackground = true, Name = "PDF output" };
        worker.Start();
    }

    /// <summary>Where each object handed in was written, in order; complete after <see cref="Drain"/>.</summary>
    public Growing<FileOffset> Offsets { get; } = new(256);

    /// <summary>An empty job to fill and hand to <see cref="Enqueue"/>.</summary>
    public OutputJob Rent()
    {
        OutputJob? job;
        lock (gate) free.TryPop(out job);
        job ??= new OutputJob();
        job.Entries.Clear();
        job.Data.Clear();
        return job;
    }

    public void Enqueue(OutputJob job)
    {
        lock (gate)
        {
            while (waiting.Count >= Bound && failure is null) Monitor.Wait(gate);
            failure?.Throw();
            waiting.Enqueue(job);
            if (waiting.Count == 1) Monitor.PulseAll(gate);
        }
    }

    /// <summary>Waits until everything is written; nothing may be handed in afterwards.</summary>
    public void Drain()
    {
        Stop(discard: false);
        failure?.Throw();
    }

    /// <summary>Ends the thread; what still waits is dropped.</summary>
    public void Dispose() => Stop(discard: true);

    private void Stop(bool discard)
    {
        lock (gate)
        {
            ended = true;
            if (discard) waiting.Clear();
            Monitor.PulseAll(gate);
        }

        worker.Join();
    }

    private void Work()
    {
        try
        {
            while (Take() is { } job)
            {
                Offsets.Add(new FileOffset(sink.Position));
                if (job.IsStream) sink.WriteStream(job.Number, job.Entries, job.Data.Written, job.Level);
                else sink.WriteObject(job.Number, job.Data);
                lock (gate) free.Push(job);
            }
        }
        // Whatever it is, it belongs to the caller's thread.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            lock (gate)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
                Monitor.PulseAll(gate);
            }
        }
    }

    private OutputJob? Take()
    {
        lock (gate)
        {
            while (waiting.Count == 0 && !ended) Monitor.Wait(gate);
            if (waiting.Count == 0) return null;
            var job = waiting.Dequeue();
            // Not at each: waking the other thread for a single place costs more than filling it.
            if (waiting.Count == Bound / 2) Monitor.PulseAll(gate);
            return job;
        }
    }
}
