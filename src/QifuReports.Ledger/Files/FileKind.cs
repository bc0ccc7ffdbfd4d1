using System.Runtime.InteropServices;

namespace QifuReports.Ledger.Files;

/// <summary>What a path leads to; links are followed.</summary>
public enum FileKind
{
    /// <summary>Nothing, or it cannot be told.</summary>
    None,
    Regular,
    Folder,

    /// <summary>A pipe, a device or a socket: it has no length and may never end.</summary>
    Special,
}

/// <summary>Tells what a path leads to without opening it, since opening a pipe waits for its other end.</summary>
public static class FileKinds
{
    private const int TypeMask = 0xF000, RegularType = 0x8000, FolderType = 0x4000;

    /// <summary>
    /// What stands at a path. On Windows no special file stands at the path of an ordinary one, so a file there is regular.
    /// </summary>
    public static FileKind Of(string path)
    {
        var file = new FileInfo(path);
        if (OperatingSystem.IsWindows()) return file.Exists ? FileKind.Regular : Directory.Exists(path) ? FileKind.Folder : FileKind.None;

        // The most frequent case: on Linux only regular files have a length. For a link the framework gives the length of the link itself,
        // so links are left to the code below.
        if (OperatingSystem.IsLinux() && file.Exists && (file.Attributes & FileAttributes.ReparsePoint) == 0 && file.Length > 0)
            return FileKind.Regular;

        // The framework has no public name for special files (its attributes call a pipe a normal file). This is the function that its
        // attributes rest on, the same on every Unix. A test would notice a framework without it; every file is then taken as regular.
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
