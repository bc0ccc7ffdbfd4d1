namespace QifuReports.Delivery.Records;

/// <summary>Thrown if the delivery ledger cannot be used as it is, for a reason that a person must look into.</summary>
public sealed class LedgerFileException(string message) : Exception(message);

/// <summary>
/// The file of the delivery ledger, open for one run. Each entry is one line of JSON. Lines are only appended, and each line is on the disk
/// before the call returns. While the file is open, no other run can open it; if a run ends or crashes, the lock is released. Except on
/// Windows, only the owner of the file can read or change it.
/// </summary>
public sealed class LedgerFile : IDisposable
{
    public const string FileName = "deliveries.jsonl";

    private readonly List<FileStream> _locks;
    private readonly FileStream _file;
    private readonly TimeProvider _clock;

    private LedgerFile(List<FileStream> locks, FileStream file, DeliveryHistory history, TimeProvider clock) =>
        (_locks, _file, History, _clock) = (locks, file, history, clock);

    /// <summary>The state of all deliveries, updated with each added entry.</summary>
    public DeliveryHistory History { get; }

    /// <summary>
    /// Opens the ledger of a folder, or creates it. Messages that were being sent when an earlier run ended are recorded as unknown.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="clock">The clock for the times of new lines.</param>
    /// <param name="former">
    /// Ledgers of an earlier version, which had one ledger for each issuer. Their entries that are not yet in this ledger are copied; the
    /// former ledgers stay unchanged.
    /// </param>
    /// <exception cref="LedgerFileException">
    /// Another run has the ledger open, a line is not an entry, or the file is not a ledger. In these cases no entry of the file is
    /// changed.
    /// </exception>
    public static LedgerFile Open(string folder, TimeProvider clock, IReadOnlyList<FormerLedger>? former = null)
    {
        FolderSync.Create(folder);
        var locks = new List<FileStream>();
        FileStream? file = null;
        try
        {
            locks.Add(Lock(folder));
            var path = Path.Combine(folder, FileName);
            var isNew = !File.Exists(path);
            file = new FileStream(path, Private(FileShare.ReadWrite));
            if (isNew) FolderSync.Flush(folder);
            var reading = LedgerReading.Of(Content(file), path);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);

            // A line cut off by a crash was never reported as written, so it is removed. If the last line has no line end, it gets one, so
            // that the next line is separate.
            if (reading.Whole != file.Length) file.SetLength(reading.Whole);
            file.Seek(0, SeekOrigin.End);
            if (reading.LacksLineEnd) file.Write("\n"u8);

            var taken = new List<LedgerEntry>();
            foreach (var one in former ?? [])
            {
                locks.Add(Lock(one.Folder));
                taken.AddRange(one.Missing(reading.Entries));
            }
            Write(file, taken);
            var ledger = new LedgerFile(locks, file, new DeliveryHistory(FormerLedger.InOrder([.. reading.Entries, .. taken])), clock);
            ledger.CloseWhatWasBeingSent();
            return ledger;
        }
        catch
        {
            file?.Dispose();
            foreach (var one in locks) one.Dispose();
            throw;
        }
    }

    /// <summary>Reads the entries without opening the ledger for a run; none if there is no ledger yet.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="former">As for <see cref="Open"/>.</param>
    public static DeliveryHistory ReadOnly(string folder, IReadOnlyList<FormerLedger>? former = null)
    {
        var entries = Entries(Path.Combine(folder, FileName));
        return new DeliveryHistory(FormerLedger.InOrder([.. entries, .. (former ?? []).SelectMany(one => one.Missing(entries))]));
    }

    /// <summary>Reads the entries in the file of a ledger; none if the file does not exist.</summary>
    internal static IReadOnlyList<LedgerEntry> Entries(string path)
    {
        if (!File.Exists(path)) return [];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return LedgerReading.Of(Content(file), path).Entries;
    }

    /// <summary>Adds entries with the current time, and returns when they are on the disk.</summary>
    public void Append(IReadOnlyList<Func<DateTimeOffset, LedgerEntry>> entries)
    {
        if (entries.Count == 0) return;
        var now = _clock.GetUtcNow();
        var made = entries.Select(entry => entry(now)).ToList();
        Write(_file, made);
        foreach (var entry in made) History.Add(entry);
    }

    public void Dispose()
    {
        _file.Dispose();
        foreach (var one in _locks) one.Dispose();
    }

    private void CloseWhatWasBeingSent()
    {
        var open = new List<Func<DateTimeOffset, LedgerEntry>>();
        foreach (var entry in History.LastSteps)
            if (entry.State == DeliveryState.Sending)
                open.Add(now => entry with { At = now, From = "", State = DeliveryState.Unknown,
                    Words = "The run ended before the server's reply was noted." });
        Append(open);
    }

    private static FileStreamOptions Private(FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static FileStream Lock(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return new FileStream(path + ".lock", Private(FileShare.None));
        }
        catch (IOException) when (File.Exists(path + ".lock"))
        {
            throw new LedgerFileException($"Another run has the delivery ledger {path}. Wait for its end; nothing was sent.");
        }
    }

    private static byte[] Content(FileStream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static void Write(FileStream file, List<LedgerEntry> entries)
    {
        if (entries.Count == 0) return;
        using var lines = new MemoryStream();
        foreach (var entry in entries) lines.Write(LedgerLine.Write(entry));
        file.Write(lines.GetBuffer().AsSpan(0, (int)lines.Length));
        file.Flush(flushToDisk: true);
    }
}
