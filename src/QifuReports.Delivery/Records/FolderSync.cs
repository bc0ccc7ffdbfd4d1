using System.ComponentModel;
using System.Runtime.InteropServices;

namespace QifuReports.Delivery.Records;

/// <summary>
/// Brings the names in a folder to the disk: that a file is flushed does not mean that its name is there after a power failure. Does nothing on Windows, whose file
/// systems journal names, nor where a file system cannot do it.
/// </summary>
/// <remarks>POSIX.1-2017, fsync; Linux man-pages, fsync(2): "an explicit fsync() on a file descriptor for the directory is also needed".</remarks>
internal static class FolderSync
{
    // Of the folders of the path, those that are not there are made, and each is brought to the disk with its name.
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

        // .NET opens no folders. Where one may be written in and not read, its names cannot be flushed: nothing is the worse for trying.
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0) return;
        try
        {
            if (Sync(descriptor) != 0 && Marshal.GetLastPInvokeError() is InputOutputError or NoSpace)
                throw new IOException($"The names in {folder} could not be brought to the disk: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}.");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    // The same on Linux, macOS and the BSDs.
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
