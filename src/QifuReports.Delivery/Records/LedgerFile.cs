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

    private readonly List<FileStream> _locks;
    private readonly FileStream _file;
    private readonly TimeProvider _clock;

    private LedgerFile(List<FileStream> locks, FileStream file, DeliveryHistory history, TimeProvider clock) => (_locks, _file, History, _clock) = (locks, file, history, clock);

    /// <summary>What the entries say, kept up with what is added.</summary>
    public DeliveryHistory History { get; }

    /// <summary>Opens the ledger of a folder, or begins it. What was being sent when an earlier run ended is noted as unknown.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="clock">For the times of its lines.</param>
    /// <param name="former">Ledgers of before there was one for all issuers: what is in them and not yet here is taken over. They stay as they are.</param>
    /// <exception cref="LedgerFileException">Another run has it, a line in it is no entry, or what stands there is no ledger; then nothing of it is changed.</exception>
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

            // What a crash cut short was never acknowledged to anybody: the next line must not be glued to it, nor to one whose end is missing.
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

    /// <summary>The entries as they stand, without opening it for a run; none where there is no ledger yet.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="former">As for <see cref="Open"/>.</param>
    public static DeliveryHistory ReadOnly(string folder, IReadOnlyList<FormerLedger>? former = null)
    {
        var entries = Entries(Path.Combine(folder, FileName));
        return new DeliveryHistory(FormerLedger.InOrder([.. entries, .. (former ?? []).SelectMany(one => one.Missing(entries))]));
    }

    /// <summary>The entries of a ledger's file; none where there is no such file.</summary>
    internal static IReadOnlyList<LedgerEntry> Entries(string path)
    {
        if (!File.Exists(path)) return [];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return LedgerReading.Of(Content(file), path).Entries;
    }

    /// <summary>Adds entries, made for the time it is now, and returns when they are on the disk.</summary>
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
                open.Add(now => entry with { At = now, From = "", State = DeliveryState.Unknown, Words = "The run ended before the server's reply was noted." });
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
