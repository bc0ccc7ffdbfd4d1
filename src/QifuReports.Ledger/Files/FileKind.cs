using System.Runtime.InteropServices;

namespace QifuReports.Ledger.Files;

/// <summary>What a path leads to, through links.</summary>
public enum FileKind
{
    /// <summary>Nothing, or nothing that can be told.</summary>
    None,
    Regular,
    Folder,

    /// <summary>A pipe, a device, a socket: what has no length, and may never end.</summary>
    Special,
}

/// <summary>Tells what a path leads to without opening it: opening a pipe waits for its other end.</summary>
public static class FileKinds
{
    private const int TypeMask = 0xF000, RegularType = 0x8000, FolderType = 0x4000;

    /// <summary>What stands at the path. Windows has no special files at the paths of ordinary ones: what is there is regular.</summary>
    public static FileKind Of(string path)
    {
        var file = new FileInfo(path);
        if (OperatingSystem.IsWindows()) return file.Exists ? FileKind.Regular : Directory.Exists(path) ? FileKind.Folder : FileKind.None;

        // Most files by far: on Linux only regular ones have a length. The framework tells that of a link itself, so that links are left to what follows.
        if (OperatingSystem.IsLinux() && file.Exists && (file.Attributes & FileAttributes.ReparsePoint) == 0 && file.Length > 0) return FileKind.Regular;

        // The framework has no word for it (its attributes call a pipe a normal file) but knows: this is the function that its own attributes rest on,
        // the same on every Unix. A framework without it would be noticed by a test, and is met as if every file were regular.
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
