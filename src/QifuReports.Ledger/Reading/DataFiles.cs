using QifuReports.Ledger.Files;

namespace QifuReports.Ledger.Reading;

/// <summary>
/// Reads the files of one data folder within <see cref="DataLimits"/>: only regular files, and none that is too long alone or together with
/// the others. Safe for several threads.
/// </summary>
public sealed class DataFiles
{
    private long _left = DataLimits.FolderBytes;

    /// <summary>Returns the bytes of a file.</summary>
    /// <remarks>Throws <see cref="FileRefusedException"/>, and otherwise the exceptions of the file system.</remarks>
    public byte[] Read(string path)
    {
        var bytes = BoundedFile.ReadFound(path, DataLimits.FileBytes);
        return Interlocked.Add(ref _left, -bytes.Length) >= 0 ? bytes
            : throw new FileRefusedException(path,
                FormattableString.Invariant(
                    $"brings the files of its data folder over {DataLimits.FolderBytes:N0} bytes, the most that is read"));
    }
}
