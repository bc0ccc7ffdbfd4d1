namespace QifuReports.App.Files;

/// <summary>The file to write to at the end of a path, with all links followed.</summary>
/// <param name="Path">The file itself, after all links.</param>
/// <param name="Kind">How the file must be written.</param>
internal readonly record struct FileTarget(string Path, FileTargetKind Kind)
{
    private const int MostLinks = 40;

    /// <summary>Follows the links of a path and of its folders. A file that does not exist yet is a regular file to be made.</summary>
    /// <remarks>Throws <see cref="IOException"/> if links form a circle, or if the path ends with a directory separator.</remarks>
    public static FileTarget Of(string path)
    {
        if (System.IO.Path.EndsInDirectorySeparator(path)) throw new IOException($"{path} names a folder, and a file is to be written.");
        var links = 0;
        var target = Behind(System.IO.Path.GetFullPath(path), ref links);
        if (DescriptorOf(target) is { } descriptor)
            return new FileTarget(target, descriptor switch { 1 => FileTargetKind.StandardOutput, 2 => FileTargetKind.StandardError,
                _ => FileTargetKind.Into });
        return new FileTarget(target, FileKinds.Of(target) == FileKind.Special ? FileTargetKind.Into : FileTargetKind.Replace);
    }

    /// <summary>Opens the file for writing into it. Opening a pipe waits until another process reads from it.</summary>
    public Stream Open()
    {
        if (Kind == FileTargetKind.StandardOutput) return Console.OpenStandardOutput();
        if (Kind == FileTargetKind.StandardError) return Console.OpenStandardError();
        var stream = new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1);

        // A file that a shell opened for this process (3>file) may already have content, so writing starts at its end.
        if (stream.CanSeek && FileKinds.Of(Path) == FileKind.Regular) stream.Seek(0, SeekOrigin.End);
        return stream;
    }

    // The target of a relative link is relative to the real folder of the link. So links in the path of the folder are followed first.
    private static string Behind(string path, ref int links)
    {
        if (System.IO.Path.GetDirectoryName(path) is not { } parent) return path;
        var folder = Behind(parent, ref links);
        var at = System.IO.Path.Combine(folder, System.IO.Path.GetFileName(path));
        if (DescriptorOf(at) is not null || new FileInfo(at).LinkTarget is not { } link) return at;
        if (++links > MostLinks) throw new IOException($"{path}: its links lead round in a circle.");
        return Behind(System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, link)), ref links);
    }

    // Returns the number of the open file descriptor that a path means (e.g. /dev/fd/3); null for any other path; -1 for a descriptor of
    // another process. Such paths look like links to files but are not: replacing the file would leave the open one unchanged.
    private static int? DescriptorOf(string path)
    {
        var parts = path.Split('/');
        var isOpen = parts is ["", "dev", "fd", _] || parts is ["", "proc", _, "fd", _];
        if (!isOpen || OperatingSystem.IsWindows()
            || !int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return parts[1] == "dev" || parts[2] == "self" || parts[2] == Environment.ProcessId.ToString(CultureInfo.InvariantCulture) ? number
            : -1;
    }
}

/// <summary>How a file is written.</summary>
internal enum FileTargetKind
{
    /// <summary>A regular file, or a file that does not exist yet: a new file is written and replaces the old one.</summary>
    Replace,

    /// <summary>A pipe, a device, or a file that a process has open: it is not replaced, and the content is written into it.</summary>
    Into,

    StandardOutput,
    StandardError,
}
