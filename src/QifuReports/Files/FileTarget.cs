using System.Globalization;
using QifuReports.Ledger.Files;

namespace QifuReports.App.Files;

/// <summary>Where a path leads that is to be written at, links followed.</summary>
/// <param name="Path">The file itself, behind all links.</param>
/// <param name="Kind">How it is to be written.</param>
internal readonly record struct FileTarget(string Path, FileTargetKind Kind)
{
    private const int MostLinks = 40;

    /// <summary>Follows the links of a path, those of its folders too. What is not there yet is a file to be.</summary>
    /// <remarks>Throws <see cref="IOException"/> where links lead round in a circle.</remarks>
    public static FileTarget Of(string path)
    {
        if (System.IO.Path.EndsInDirectorySeparator(path)) throw new IOException($"{path} names a folder, and a file is to be written.");
        var links = 0;
        var target = Behind(System.IO.Path.GetFullPath(path), ref links);
        if (DescriptorOf(target) is { } descriptor)
            return new FileTarget(target, descriptor switch { 1 => FileTargetKind.StandardOutput, 2 => FileTargetKind.StandardError, _ => FileTargetKind.Into });
        return new FileTarget(target, FileKinds.Of(target) == FileKind.Special ? FileTargetKind.Into : FileTargetKind.Replace);
    }

    /// <summary>Opens what is written into. The opening of a pipe waits for its reader.</summary>
    public Stream Open()
    {
        if (Kind == FileTargetKind.StandardOutput) return Console.OpenStandardOutput();
        if (Kind == FileTargetKind.StandardError) return Console.OpenStandardError();
        var stream = new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1);

        // A file that a shell has opened for us (3>file) may have something in it.
        if (stream.CanSeek && FileKinds.Of(Path) == FileKind.Regular) stream.Seek(0, SeekOrigin.End);
        return stream;
    }

    // A relative link counts from the folder where it really stands, so that the folders are followed first.
    private static string Behind(string path, ref int links)
    {
        if (System.IO.Path.GetDirectoryName(path) is not { } parent) return path;
        var folder = Behind(parent, ref links);
        var at = System.IO.Path.Combine(folder, System.IO.Path.GetFileName(path));
        if (DescriptorOf(at) is not null || new FileInfo(at).LinkTarget is not { } link) return at;
        if (++links > MostLinks) throw new IOException($"{path}: its links lead round in a circle.");
        return Behind(System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, link)), ref links);
    }

    // What a process has open stands under names that look like links to files, and are not: replacing the file would leave the open one behind. Of another process: -1.
    private static int? DescriptorOf(string path)
    {
        var parts = path.Split('/');
        var isOpen = parts is ["", "dev", "fd", _] || parts is ["", "proc", _, "fd", _];
        if (!isOpen || OperatingSystem.IsWindows() || !int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return parts[1] == "dev" || parts[2] == "self" || parts[2] == Environment.ProcessId.ToString(CultureInfo.InvariantCulture) ? number : -1;
    }
}

/// <summary>How a file is written.</summary>
internal enum FileTargetKind
{
    /// <summary>A regular file, or none yet: a new one takes its place.</summary>
    Replace,

    /// <summary>A pipe, a device, or what a process holds open: it stays what it is, and is written into.</summary>
    Into,

    StandardOutput,
    StandardError,
}
