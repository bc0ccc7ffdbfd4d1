using System.Runtime.ExceptionServices;

namespace QifuReports.Pdf.Objects;

/// <summary>An object to be written.</summary>
internal sealed class OutputJob
{
    public int Number { get; set; }

    /// <summary>Whether the object is a stream; <see cref="Entries"/> is then its dictionary.</summary>
    public bool IsStream { get; set; }

    /// <summary>The level of compression of a stream; 0 for no compression.</summary>
    public int Level { get; set; }
    public ByteBuffer Entries { get; } = new();
    public ByteBuffer Data { get; } = new(16 * 1024, lent: true);

    /// <summary>
    /// The data of a stream, if the data belong to the caller and are not copied; used in place of <see cref="Data"/>. The data must not
    /// change until they are written.
    /// </summary>
    public ReadOnlyMemory<byte>? Given { get; set; }
}

/// <summary>
/// Compresses and writes objects in the order in which they are enqueued: at once, or on another thread while more objects are made. The
/// file has the same bytes either way. The number of waiting objects is limited, and buffers are reused. An exception on the other thread
/// is rethrown by the next <see cref="Enqueue"/> or by <see cref="Drain"/>.
/// </summary>
/// <remarks>
/// The other thread reduces the elapsed time but uses a little more processor time, because data pass between processors. The thread comes
/// from the thread pool and is requested for several objects at a time. If the pool is busy, as in a batch, the thread that makes the
/// objects writes them itself, so that no object waits for a thread that the pool may never provide.
/// </remarks>
internal sealed class OutputQueue(FileSink sink, bool alongside) : IDisposable
{
    private const int Bound = 16;

    // A thread is requested for several objects together, because requesting one for each object costs more than writing the object.
    private const int Handful = 6;

    private readonly object _gate = new();
    private readonly Stack<OutputJob> _free = new();
    private List<OutputJob> _waiting = new(Bound);
    private List<OutputJob> _underway = new(Bound);
    private Writer _writer;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Called: a pool thread has been requested. AtWork: a thread is writing.</summary>
    private enum Writer { None, Called, AtWork }

    /// <summary>The position of each enqueued object, in order; complete after <see cref="Drain"/>.</summary>
    public List<FileOffset> Offsets { get; } = new(256);

    /// <summary>Returns an empty job, to be filled and passed to <see cref="Enqueue"/>.</summary>
    public OutputJob Rent()
    {
        OutputJob? job;
        lock (_gate) _free.TryPop(out job);
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
            _free.Push(job);
            return;
        }

        lock (_gate)
        {
            while (_waiting.Count >= Bound && _writer == Writer.AtWork) Monitor.Wait(_gate);
            _failure?.Throw();
            _waiting.Add(job);
            if (_waiting.Count < Handful || _writer == Writer.AtWork) return;
            if (_writer == Writer.None)
            {
                _writer = Writer.Called;
                ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.Answer(), this, preferLocal: false);
            }

            if (_waiting.Count < Bound) return;
            _writer = Writer.AtWork;
        }

        Write();
    }

    /// <summary>Writes the waiting objects and returns when all are written; nothing may be enqueued afterwards.</summary>
    public void Drain()
    {
        lock (_gate)
        {
            while (_writer == Writer.AtWork) Monitor.Wait(_gate);
            _writer = Writer.AtWork;
        }

        Write();
        _failure?.Throw();
    }

    /// <summary>Drops the waiting objects and waits until the objects being written are finished.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _waiting.Clear();
            while (_writer == Writer.AtWork) Monitor.Wait(_gate);
            _writer = Writer.None;
            foreach (var job in _free) job.Data.Release();
            _free.Clear();
        }
    }

    private void Answer()
    {
        lock (_gate)
        {
            // Another thread has taken over the work.
            if (_writer != Writer.Called) return;
            _writer = Writer.AtWork;
        }

        Write();
    }

    private void Write()
    {
        try
        {
            while (Take())
            {
                foreach (var job in _underway) Write(job);
            }
        }
        // Any exception is passed on to the thread of the caller.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            lock (_gate)
            {
                _failure = ExceptionDispatchInfo.Capture(exception);
                _waiting.Clear();
                _writer = Writer.None;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private void Write(OutputJob job)
    {
        Offsets.Add(new FileOffset(sink.Position));
        if (job.IsStream) sink.WriteStream(job.Number, job.Entries, job.Given is { } given ? given.Span : job.Data.Written, job.Level);
        else sink.WriteObject(job.Number, job.Data);
    }

    /// <summary>
    /// Makes the written jobs free for reuse and takes all waiting jobs. If no jobs are waiting, returns false, and writing ends.
    /// </summary>
    private bool Take()
    {
        lock (_gate)
        {
            foreach (var job in _underway) _free.Push(job);
            _underway.Clear();
            if (_waiting.Count == 0)
            {
                _writer = Writer.None;
                Monitor.PulseAll(_gate);
                return false;
            }

            (_waiting, _underway) = (_underway, _waiting);
            if (_underway.Count >= Bound) Monitor.PulseAll(_gate);
            return true;
        }
    }
}
