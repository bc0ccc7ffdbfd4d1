using QifuReports.Delivery.Records;

namespace QifuReports.App.Files;

/// <summary>Writes a file so that it appears whole or not at all, whatever happens on the way.</summary>
public static class WholeFile
{
    private const string Ending = ".part";

    /// <summary>
    /// Writes beside the target, flushes to the disk, and then takes the target's place in one step. On any exception the
    /// target is as it was and what was begun is gone. The stream can be read back, too. What a killed process began of the same target is cleared away first.
    /// Of a link the target is what it leads to. A pipe or a device is written into, once all of it is made, and stays what it is.
    /// </summary>
    /// <param name="path">The target, as a person may have typed it.</param>
    /// <param name="write">Makes the content.</param>
    /// <param name="cancellation">Ends the wait for the reader of a pipe.</param>
    /// <remarks>Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> as the file system gives them, and <see cref="OperationCanceledException"/>.</remarks>
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

        // Nothing ends a wait for the other end of a pipe but that end. The thread is left behind; it does not hold up the end of the process.
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
        catch (Exception found) when (found is IOException or UnauthorizedAccessException && WriteTrouble.Of(found, path) is var told && !ReferenceEquals(told, found))
        {
            throw WriteTrouble.Of(found, path);
        }

        // Machine and process keep two runs apart that write the same file at once; the last to finish wins, whole.
        var begun = Path.Combine(folder, FormattableString.Invariant($"{Beginning(path)}{Environment.MachineName}-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}{Ending}"));
        try
        {
            // The lock tells others that somebody is at it, and is held until the file has its name; of a killed process the system drops it.
            // Windows renames an open file only where that is shared; elsewhere only the exclusive lock works on every file system.
            using var stream = new FileStream(begun, FileMode.Create, FileAccess.ReadWrite, OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None, bufferSize: 1 << 16);
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

            // What is about the file that was begun is about the target, of which alone the user knows.
            if (found is IOException or UnauthorizedAccessException && found.Message.Contains(begun, StringComparison.Ordinal) && WriteTrouble.Of(found, path) is var told && !ReferenceEquals(told, found)) throw told;
            throw;
        }
    }

    /// <summary>Removes what killed processes had begun of a target and left; leaves what a living one is writing. Does nothing where the folder is not there.</summary>
    public static void ClearAbandoned(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder)) return;
        var beginning = Beginning(path);
        foreach (var file in Directory.GetFiles(folder))
        {
            var name = Path.GetFileName(file.AsSpan());
            if (name.StartsWith(beginning, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal)) RemoveUnlessLocked(file);
        }
    }

    private static void RemoveUnlessLocked(string file)
    {
        try
        {
            using var abandoned = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // Somebody is writing it, or has finished in the meantime, or it is not ours to remove: none of it stands in the way.
        }
    }

    private static string Beginning(string path) => $".{Path.GetFileName(path)}.";
}
