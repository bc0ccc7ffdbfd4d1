namespace QifuReports.Delivery.Records;

/// <summary>The delivery ledger cannot be used as it is, for a reason that a person has to look into.</summary>
public sealed class LedgerFileException(string message) : Exception(message);

/// <summary>
/// The delivery ledger's file, open for one run: one line of JSON an entry, only ever added to, each on the disk before the call returns.
/// While it is open no other run can open it; a run that dies gives it free. Readable by its owner alone.
/// </summary>
public sealed class LedgerFile : IDisposable
{
    public const string FileName = "deliveries.jsonl";

    private readonly FileStream _lock;
    private readonly FileStream _file;
    private readonly TimeProvider _clock;
    private readonly List<LedgerEntry> _entries;

    private LedgerFile(FileStream @lock, FileStream file, List<LedgerEntry> entries, TimeProvider clock)
    {
        (_lock, _file, _entries, _clock) = (@lock, file, entries, clock);
        History = new DeliveryHistory(_entries);
    }

    /// <summary>What the entries say, kept up with what is added.</summary>
    public DeliveryHistory History { get; }

    /// <summary>Opens the ledger of a folder, or begins it. What was being sent when an earlier run ended is noted as unknown.</summary>
    /// <exception cref="LedgerFileException">Another run has it, or a line in it is no entry.</exception>
    public static LedgerFile Open(string folder, TimeProvider clock)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        FileStream? @lock = null;
        FileStream? file = null;
        try
        {
            try
            {
                @lock = new FileStream(path + ".lock", Private(FileShare.None));
            }
            catch (IOException) when (File.Exists(path + ".lock"))
            {
                throw new LedgerFileException($"Another run has the delivery ledger {path}. Wait for its end; nothing was sent.");
            }
            file = new FileStream(path, Private(FileShare.ReadWrite));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            var (entries, whole) = Read(file, path);

            // What a crash cut short was never acknowledged to anybody: the next line must not be glued to it.
            if (whole != file.Length) file.SetLength(whole);
            file.Seek(0, SeekOrigin.End);
            var ledger = new LedgerFile(@lock, file, entries, clock);
            ledger.CloseWhatWasBeingSent();
            return ledger;
        }
        catch
        {
            file?.Dispose();
            @lock?.Dispose();
            throw;
        }
    }

    /// <summary>The entries as they stand, without opening it for a run; none where there is no ledger yet.</summary>
    public static DeliveryHistory ReadOnly(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return new DeliveryHistory([]);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return new DeliveryHistory(Read(file, path).Entries);
    }

    /// <summary>Adds entries, made for the time it is now, and returns when they are on the disk.</summary>
    public void Append(IReadOnlyList<Func<DateTimeOffset, LedgerEntry>> entries)
    {
        if (entries.Count == 0) return;
        var now = _clock.GetUtcNow();
        using var lines = new MemoryStream();
        var made = new List<LedgerEntry>(entries.Count);
        foreach (var entry in entries)
        {
            made.Add(entry(now));
            lines.Write(LedgerLine.Write(made[^1]));
        }
        _file.Write(lines.GetBuffer().AsSpan(0, (int)lines.Length));
        _file.Flush(flushToDisk: true);
        foreach (var entry in made) History.Add(entry);
    }

    public void Dispose()
    {
        _file.Dispose();
        _lock.Dispose();
    }

    private void CloseWhatWasBeingSent()
    {
        var open = new List<Func<DateTimeOffset, LedgerEntry>>();
        foreach (var entry in History.LastSteps)
            if (entry.State == DeliveryState.Sending)
                open.Add(now => entry with { At = now, State = DeliveryState.Unknown, Words = "The run ended before the server's reply was noted." });
        Append(open);
    }

    private static FileStreamOptions Private(FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    // The entries, and how many bytes the whole lines have. A last line without its end, or of zeros, is what a crash leaves.
    private static (List<LedgerEntry> Entries, long Whole) Read(FileStream file, string path)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var entries = new List<LedgerEntry>();
        var at = 0;
        for (var number = 1; at < bytes.Length; number++)
        {
            var length = bytes.AsSpan(at).IndexOf((byte)'\n');
            if (length < 0 || bytes.AsSpan(at).IndexOfAnyExcept((byte)0) < 0) break;
            if (LedgerLine.Read(bytes.AsMemory(at, length)) is not { } entry)
                throw new LedgerFileException(FormattableString.Invariant($"{path}({number},1): this line of the delivery ledger cannot be read. Nothing is sent while it is unclear who has what; restore the file from a copy."));
            entries.Add(entry);
            at += length + 1;
        }
        return (entries, at);
    }
}
