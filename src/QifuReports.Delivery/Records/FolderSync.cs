using System.ComponentModel;
using System.Runtime.InteropServices;

namespace QifuReports.Delivery.Records;

/// <summary>
/// Makes sure that the file names in a folder are on the disk. Even if a file is flushed, its name may be missing after a power failure.
/// Does nothing on Windows, whose file systems journal names, or if the file system cannot flush folders.
/// </summary>
/// <remarks>
/// POSIX.1-2017, fsync; Linux man-pages, fsync(2): "an explicit fsync() on a file descriptor for the directory is also needed".
/// </remarks>
internal static class FolderSync
{
    // Creates the missing folders of a path, and makes sure that the name of each is on the disk.
    public static void Create(string folder)
    {
        var missing = new Stack<string>();
        for (var at = Path.GetFullPath(folder); at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at)) missing.Push(at);
        Directory.CreateDirectory(folder);
        foreach (var made in missing)
            if (Path.GetDirectoryName(made) is { } parent) Flush(parent);
    }

    /// <summary>Returns when the names in the folder are on the disk.</summary>
    /// <exception cref="IOException">The disk has failed.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;

        // .NET cannot open folders. If a folder is writable but not readable, its names cannot be flushed; the attempt does no harm.
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0) return;
        try
        {
            if (Sync(descriptor) != 0 && Marshal.GetLastPInvokeError() is InputOutputError or NoSpace)
                throw new IOException(
                    $"The names in {folder} could not be brought to the disk: " +
                        $"{new Win32Exception(Marshal.GetLastPInvokeError()).Message}.");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    // These values are the same on Linux, macOS and the BSDs.
    private const int ReadOnly = 0;
    private const int InputOutputError = 5;
    private const int NoSpace = 28;

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
