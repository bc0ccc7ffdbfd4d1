namespace QifuReports.Ledger.Files;

/// <summary>
/// Reads whole files, but never more bytes than a limit. The length that the file system gives is not trusted: it is 0 for a pipe, and out
/// of date for a file that grows.
/// </summary>
public static class BoundedFile
{
    private const int First = 64 << 10;

    /// <summary>Reads a file that was found in a folder. Only regular files are read: a pipe or device was hardly meant as input.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">The largest number of bytes that is read.</param>
    /// <remarks>
    /// Throws <see cref="FileRefusedException"/> if the file is too long or not regular, and otherwise exceptions of the file system.
    /// </remarks>
    public static byte[] ReadFound(string path, int limit) =>
        FileKinds.Of(path) == FileKind.Special ? throw new FileRefusedException(path, "is a pipe or a device, not a file")
            : Read(path, limit, default);

    /// <summary>
    /// Reads a file that a person has named. A pipe, such as <c>&lt;(command)</c> of a shell, is read to its end or until cancelled.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">The largest number of bytes that is read.</param>
    /// <param name="cancellation">Ends the wait for a pipe.</param>
    /// <remarks>
    /// Throws <see cref="FileRefusedException"/> for a file that is too long, <see cref="OperationCanceledException"/> if the wait was
    /// cancelled, and otherwise the exceptions of the file system.
    /// </remarks>
    public static byte[] ReadNamed(string path, int limit, CancellationToken cancellation)
    {
        if (FileKinds.Of(path) != FileKind.Special) return Read(path, limit, cancellation);

        // Opening a pipe or reading from it can only be ended from its other end. So the waiting thread is abandoned when the wait is
        // cancelled; it does not keep the process from ending.
        var reading = Task.Factory.StartNew(() => Read(path, limit, cancellation), CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Task.WaitAny([reading], cancellation);
        return reading.GetAwaiter().GetResult();
    }

    private static byte[] Read(string path, int limit, CancellationToken cancellation)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

        // The length is only a hint for the size of the buffer.
        var bytes = new byte[file.CanSeek ? (int)Math.Clamp(file.Length + 1, 1, Math.Min((long)limit + 1, Array.MaxLength))
            : (int)Math.Min(First, (long)limit + 1)];
        var length = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (length == bytes.Length)
            {
                if (length > limit) throw new FileRefusedException(path,
                    FormattableString.Invariant($"is longer than {limit:N0} bytes, the most that is read here"));
                Array.Resize(ref bytes, (int)Math.Min(Math.Max(2L * bytes.Length, First), (long)limit + 1));
            }
            var read = file.Read(bytes, length, bytes.Length - length);
            if (read == 0) break;
            length += read;
        }
        if (length > limit) throw new FileRefusedException(path,
            FormattableString.Invariant($"is longer than {limit:N0} bytes, the most that is read here"));
        if (length < bytes.Length) Array.Resize(ref bytes, length);
        return bytes;
    }
}

/// <summary>
/// Thrown for a file that is refused before its content is looked at: it is too long, or it is not a regular file. The message is a
/// sentence with the file and the reason.
/// </summary>
#pragma warning disable CA1032 // It always has a file and a reason.
public sealed class FileRefusedException(string path, string reason) : IOException($"{path} {reason}.")
#pragma warning restore CA1032
{
    /// <summary>The reason alone, as a sentence about "the file".</summary>
    public string Reason { get; } = $"The file {reason}.";
}
