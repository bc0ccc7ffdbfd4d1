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
    public ByteBuffer Data { get; } = new(16 * 1024, lent: true);

    /// <summary>The data where they are somebody else's and only have to go out, in place of <see cref="Data"/>; they may not change until then.</summary>
    public ReadOnlyMemory<byte>? Given { get; set; }
}

/// <summary>
/// Compresses and writes objects in the order in which they are handed in: at once, or on another thread while more are made, with the same bytes.
/// A bounded number waits; buffers are used again. What goes wrong on the other thread is thrown at the next <see cref="Enqueue"/> or at
/// <see cref="Drain"/>.
/// </summary>
/// <remarks>
/// The other thread takes time off the clock and adds some to the processors, which have to hand the data over. It is one of the pool, called for a handful of objects at a time. Where the pool is busy, as in a batch, the
/// thread that makes the objects writes them itself: nothing waits for a thread that may not come.
/// </remarks>
internal sealed class OutputQueue(FileSink sink, bool alongside) : IDisposable
{
    private const int Bound = 16;

    // Calling a thread for each object costs more than writing it.
    private const int Handful = 6;

    private readonly object gate = new();
    private readonly Stack<OutputJob> free = new();
    private List<OutputJob> waiting = new(Bound);
    private List<OutputJob> underway = new(Bound);
    private Writer writer;
    private ExceptionDispatchInfo? failure;

    /// <summary>Whether somebody writes.</summary>
    private enum Writer { None, Called, AtWork }

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
        job.Given = null;
        return job;
    }

    public void Enqueue(OutputJob job)
    {
        if (!alongside)
        {
            Write(job);
            free.Push(job);
            return;
        }

        lock (gate)
        {
            while (waiting.Count >= Bound && writer == Writer.AtWork) Monitor.Wait(gate);
            failure?.Throw();
            waiting.Add(job);
            if (waiting.Count < Handful || writer == Writer.AtWork) return;
            if (writer == Writer.None)
            {
                writer = Writer.Called;
                ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.Answer(), this, preferLocal: false);
            }

            if (waiting.Count < Bound) return;
            writer = Writer.AtWork;
        }

        Write();
    }

    /// <summary>Writes what waits, and waits until everything is written; nothing may be handed in afterwards.</summary>
    public void Drain()
    {
        lock (gate)
        {
            while (writer == Writer.AtWork) Monitor.Wait(gate);
            writer = Writer.AtWork;
        }

        Write();
        failure?.Throw();
    }

    /// <summary>Drops what still waits, and ends with what is being written.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            waiting.Clear();
            while (writer == Writer.AtWork) Monitor.Wait(gate);
            writer = Writer.None;
            foreach (var job in free) job.Data.Release();
            free.Clear();
        }
    }

    private void Answer()
    {
        lock (gate)
        {
            // Somebody else has taken it over.
            if (writer != Writer.Called) return;
            writer = Writer.AtWork;
        }

        Write();
    }

    private void Write()
    {
        try
        {
            while (Take())
            {
                foreach (var job in underway) Write(job);
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
                waiting.Clear();
                writer = Writer.None;
                Monitor.PulseAll(gate);
            }
        }
    }

    private void Write(OutputJob job)
    {
        Offsets.Add(new FileOffset(sink.Position));
        if (job.IsStream) sink.WriteStream(job.Number, job.Entries, job.Given is { } given ? given.Span : job.Data.Written, job.Level);
        else sink.WriteObject(job.Number, job.Data);
    }

    /// <summary>Gives back what is written and takes all that waits; false where nothing does, and nobody writes any more.</summary>
    private bool Take()
    {
        lock (gate)
        {
            foreach (var job in underway) free.Push(job);
            underway.Clear();
            if (waiting.Count == 0)
            {
                writer = Writer.None;
                Monitor.PulseAll(gate);
                return false;
            }

            (waiting, underway) = (underway, waiting);
            if (underway.Count >= Bound) Monitor.PulseAll(gate);
            return true;
        }
    }
}
