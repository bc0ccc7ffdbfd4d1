using QifuReports.Starter;

namespace QifuReports.App.Initializing;

/// <summary>
/// Writes files into a folder without overwriting any file. An existing file with the same bytes is kept, so that an interrupted run can be
/// repeated.
/// </summary>
internal static class NewFolder
{
    [Meaning("A file is where a new folder needs a folder.",
        "Name another folder for 'qifu-reports init' or import --new, or move the file away.")]
    private const string NoFolder = "QS0401";

    [Meaning("A file that a new folder gets is there already, and is another one.",
        "Nothing was written. Name another folder for 'qifu-reports init' or import --new, or move away what the message names.")]
    private const string AnotherFile = "QS0402";

    /// <summary>Returns why a folder must not be filled (e.g. it is the user's home folder); null if the folder may be filled.</summary>
    /// <param name="folder">The folder as typed.</param>
    /// <param name="home">The user's home folder; empty if the home folder is unknown.</param>
    /// <param name="command">The command that was typed before the folder.</param>
    public static string? Refusal(string folder, string home, string command = "init")
    {
        var path = Real(folder);
        var what = path == Path.GetPathRoot(path) ? "the root of the file system"
            : home.Length > 0 && path == Real(home) ? "your home folder" : null;
        return what is null ? null
            : $"{command.Split(' ')[0]}: {path} is {what}, and some eighty files would lie about in it. Name a folder of its own: " +
                $"qifu-reports {command} {ShellWord.Of(Path.Combine(folder, "briefings"))}";
    }

    private static string Real(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(path) && Directory.ResolveLinkTarget(path, returnFinalTarget: true) is { } target
            ? Path.TrimEndingDirectorySeparator(target.FullName) : path;
    }

    /// <summary>
    /// Writes the missing files and returns their number. If different files or other things are already at these paths, nothing is
    /// written, and <see cref="Trouble"/> names all of them.
    /// </summary>
    /// <param name="folder">The folder; it need not exist.</param>
    /// <param name="files">The files, in the order in which they are written.</param>
    /// <param name="hint">The hint for the user if a different file already exists.</param>
    /// <param name="cancellation">Checked between the files.</param>
    public static int Fill(string folder, IReadOnlyList<StarterFile> files, string hint, CancellationToken cancellation)
    {
        var root = Path.GetFullPath(folder);
        var missing = new List<(string Path, StarterFile File)>();
        var wrong = new List<Diagnostic>();
        var barred = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = Path.Combine(root, file.Path.Replace('/', Path.DirectorySeparatorChar));
            if (NotAFolder(path) is { } bar)
            {
                if (barred.Add(bar)) wrong.Add(
                    new Diagnostic(NoFolder, "This is no folder, and one is needed here.", new Place(bar),
                        "Name another folder, or move it away."));
            }
            else if (IsFree(path))
            {
                missing.Add((path, file));
            }
            else if (!IsSame(path, file.Content.Span))
            {
                wrong.Add(new Diagnostic(AnotherFile, "There is something else here already, which is left as it is.", new Place(path),
                    hint));
            }
        }
        if (wrong.Count > 0) throw new Trouble(ExitCode.BadInput, wrong);

        foreach (var (path, file) in missing)
        {
            cancellation.ThrowIfCancellationRequested();
            WholeFile.Write(path, stream => stream.Write(file.Content.Span), cancellation);
        }
        return missing.Count;
    }

    // Returns the nearest existing path above a path, if something other than a folder is there; otherwise null.
    private static string? NotAFolder(string path)
    {
        for (var at = Path.GetDirectoryName(path); at is not null; at = Path.GetDirectoryName(at))
        {
            if (Directory.Exists(at)) return null;
            if (!IsFree(at)) return at;
        }
        return null;
    }

    // Whether nothing exists at a path. A link to a missing file counts as existing, since writing to the link would make a file elsewhere.
    private static bool IsFree(string path) =>
        FileKinds.Of(path) == FileKind.None && !Directory.Exists(path) && new FileInfo(path) is { Exists: false, LinkTarget: null };

    // Whether a file has this content. Only a regular file of the right length, or a link to a regular file, is read: a pipe may never end.
    private static bool IsSame(string path, ReadOnlySpan<byte> content) =>
        FileKinds.Of(path) == FileKind.Regular && new FileInfo(path).Length is var length
            && (length == content.Length || new FileInfo(path).LinkTarget is not null) &&
        File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
}
