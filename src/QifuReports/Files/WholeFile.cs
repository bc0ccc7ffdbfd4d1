using QifuReports.Delivery.Records;

namespace QifuReports.App.Files;

/// <summary>Writes a file so that it appears complete or not at all, whatever happens meanwhile.</summary>
public static class WholeFile
{
    private const string Ending = ".part";

    /// <summary>
    /// Writes a temporary file beside the target, flushes it to the disk, and then replaces the target in one step. On any exception the
    /// target is unchanged and the temporary file is removed. The stream passed to <paramref name="write"/> can also be read. Temporary
    /// files that killed processes left for this target are removed first. If the target is a link, the file to which the link leads is
    /// replaced. If the target is a pipe or a device, the complete content is written into it.
    /// </summary>
    /// <param name="path">The path of the target, as typed.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellation">Ends the wait for the reader of a pipe.</param>
    /// <remarks>
    /// Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> as the file system does, and
    /// <see cref="OperationCanceledException"/>.
    /// </remarks>
    public static void Write(string path, Action<Stream> write, CancellationToken cancellation = default)
    {
        var target = FileTarget.Of(path);
        if (target.Kind == FileTargetKind.Replace) Replace(target.Path, write);
        else WriteInto(target, write, cancellation);
    }

    private static void WriteInto(FileTarget target, Action<Stream> write, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        write(whole);
        var content = whole.ToArray();

        // Opening or writing a pipe may block and cannot be cancelled; only the process at the other end of the pipe can end the wait. So a
        // background thread opens and writes the pipe. On cancellation that thread is left behind; it does not keep the process alive.
        var writing = Task.Factory.StartNew(
            () =>
            {
                using var stream = target.Open();
                stream.Write(content);
                stream.Flush();
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Task.WaitAny([writing], cancellation);
        writing.GetAwaiter().GetResult();
    }

    private static void Replace(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        try
        {
            FolderSync.Create(folder);
            ClearAbandoned(path);
        }
        catch (Exception found) when (found is IOException or UnauthorizedAccessException && WriteTrouble.Of(found, path) is var told
            && !ReferenceEquals(told, found))
        {
            throw WriteTrouble.Of(found, path);
        }

        // The names of machine and process separate two runs that write the same file at the same time. The run that finishes last replaces
        // the file of the other run; the file is complete in any case.
        var begun = Path.Combine(folder,
            FormattableString.Invariant(
                $"{Beginning(path)}{Environment.MachineName}-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}{Ending}"));
        try
        {
            // The lock shows other runs that this file is in use. The lock is held until the file has its final name; if the process is
            // killed, the system releases the lock. Windows can rename an open file only if the file is shared for deletion. On other
            // systems, an exclusive lock is the only kind that works on every file system.
            using var stream = new FileStream(begun, FileMode.Create, FileAccess.ReadWrite,
                OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None, bufferSize: 1 << 16);
            write(stream);
            stream.Flush(flushToDisk: true);
            File.Move(begun, path, overwrite: true);
            FolderSync.Flush(folder);
        }
        catch (Exception found)
        {
            try { File.Delete(begun); }
            catch (IOException) { /* The first trouble is the one to report. */ }
            catch (UnauthorizedAccessException) { /* Likewise. */ }

            // An error about the temporary file is reported for the target: the user knows only that name.
            if (found is IOException or UnauthorizedAccessException && found.Message.Contains(begun, StringComparison.Ordinal)
                && WriteTrouble.Of(found, path) is var told && !ReferenceEquals(told, found)) throw told;
            throw;
        }
    }

    /// <summary>
    /// Removes temporary files that killed processes left for a target. Files that a running process is writing are kept. Does nothing
    /// if the folder does not exist.
    /// </summary>
    public static void ClearAbandoned(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder)) return;
        var beginning = Beginning(path);
        foreach (var file in Directory.GetFiles(folder))
        {
            var name = Path.GetFileName(file.AsSpan());
            if (name.StartsWith(beginning, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal))
                RemoveUnlessLocked(file);
        }
    }

    private static void RemoveUnlessLocked(string file)
    {
        try
        {
            using var abandoned =
                new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // Another process is writing the file or has just finished it, or we have no right to remove it. Then the file is kept.
        }
    }

    private static string Beginning(string path) => $".{Path.GetFileName(path)}.";
}
