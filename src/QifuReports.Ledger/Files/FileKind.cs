using System.Runtime.InteropServices;

namespace QifuReports.Ledger.Files;

/// <summary>What kind of thing is at a path; links are followed.</summary>
public enum FileKind
{
    /// <summary>There is nothing, or the kind cannot be found out.</summary>
    None,
    Regular,
    Folder,

    /// <summary>A pipe, a device or a socket: it has no length and may never end.</summary>
    Special,
}

/// <summary>Finds out what is at a path without opening it, since opening a pipe waits for its other end.</summary>
public static class FileKinds
{
    private const int TypeMask = 0xF000, RegularType = 0x8000, FolderType = 0x4000;

    /// <summary>
    /// The kind of thing at a path. On Windows, pipes and devices never have the path of an ordinary file, so a file is always regular.
    /// </summary>
    public static FileKind Of(string path)
    {
        var file = new FileInfo(path);
        if (OperatingSystem.IsWindows()) return file.Exists ? FileKind.Regular : Directory.Exists(path) ? FileKind.Folder : FileKind.None;

        // The most frequent case: on Linux only regular files have a length. For a link the framework gives the length of the link itself,
        // so links are handled by the code below.
        if (OperatingSystem.IsLinux() && file.Exists && (file.Attributes & FileAttributes.ReparsePoint) == 0 && file.Length > 0)
            return FileKind.Regular;

        // No public function of the framework recognises special files: its attributes call a pipe a normal file. So its internal function
        // behind the attributes is called, which is the same on every Unix. If a future framework lacks this function, a test fails, and
        // every file is taken as regular.
        Span<int> status = stackalloc int[64];
        try
        {
            if (Stat(path, ref MemoryMarshal.GetReference(status)) != 0) return FileKind.None;
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            return Directory.Exists(path) ? FileKind.Folder : File.Exists(path) ? FileKind.Regular : FileKind.None;
        }
        return (status[1] & TypeMask) switch { RegularType => FileKind.Regular, FolderType => FileKind.Folder, _ => FileKind.Special };
    }

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, ref int status);
}
