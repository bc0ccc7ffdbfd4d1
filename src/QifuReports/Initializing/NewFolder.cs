using QifuReports.App.Files;
using QifuReports.App.Outcomes;
using QifuReports.App.Output;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Files;
using QifuReports.Starter;

namespace QifuReports.App.Initializing;

/// <summary>Puts files into a folder, none of them over another. What is there with the same bytes is left, so that a run that was stopped can be run again.</summary>
internal static class NewFolder
{
    [Meaning("A file is where a new folder needs a folder.",
        "Name another folder for 'qifu-reports init' or import --new, or move the file away.")]
    private const string NoFolder = "QS0401";

    [Meaning("A file that a new folder gets is there already, and is another one.",
        "Nothing was written. Name another folder for 'qifu-reports init' or import --new, or move away what the message names.")]
    private const string AnotherFile = "QS0402";

    /// <summary>Why a folder is not to be filled, since much else lies in it; null for one that may be.</summary>
    /// <param name="folder">As it was typed.</param>
    /// <param name="home">The user's home folder; empty for none.</param>
    /// <param name="command">What was typed before the folder.</param>
    public static string? Refusal(string folder, string home, string command = "init")
    {
        var path = Real(folder);
        var what = path == Path.GetPathRoot(path) ? "the root of the file system" : home.Length > 0 && path == Real(home) ? "your home folder" : null;
        return what is null ? null : $"{command.Split(' ')[0]}: {path} is {what}, and some eighty files would lie about in it. Name a folder of its own: qifu-reports {command} {ShellWord.Of(Path.Combine(folder, "briefings"))}";
    }

    private static string Real(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(path) && Directory.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? Path.TrimEndingDirectorySeparator(target.FullName) : path;
    }

    /// <summary>Writes what is missing, and gives how many files that were. Where something else is in the way it is <see cref="Trouble"/> that names all of it, and nothing is written.</summary>
    /// <param name="folder">The folder, which need not be there.</param>
    /// <param name="files">What it gets, written in this order.</param>
    /// <param name="hint">What to do where another file is in the way.</param>
    /// <param name="cancellation">Looked at between the files.</param>
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
                if (barred.Add(bar)) wrong.Add(new Diagnostic(NoFolder, "This is no folder, and one is needed here.", new Place(bar), "Name another folder, or move it away."));
            }
            else if (IsFree(path))
            {
                missing.Add((path, file));
            }
            else if (!IsSame(path, file.Content.Span))
            {
                wrong.Add(new Diagnostic(AnotherFile, "There is something else here already, which is left as it is.", new Place(path), hint));
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

    // The nearest thing above a path that is there, where it is not a folder.
    private static string? NotAFolder(string path)
    {
        for (var at = Path.GetDirectoryName(path); at is not null; at = Path.GetDirectoryName(at))
        {
            if (Directory.Exists(at)) return null;
            if (!IsFree(at)) return at;
        }
        return null;
    }

    // A link to nothing is something, too: what it leads to would be made outside.
    private static bool IsFree(string path) => FileKinds.Of(path) == FileKind.None && !Directory.Exists(path) && new FileInfo(path) is { Exists: false, LinkTarget: null };

    // Told without opening what may never end.
    private static bool IsSame(string path, ReadOnlySpan<byte> content) =>
        FileKinds.Of(path) == FileKind.Regular && new FileInfo(path).Length is var length && (length == content.Length || new FileInfo(path).LinkTarget is not null) &&
        File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
}
