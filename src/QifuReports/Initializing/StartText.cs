using QifuReports.App.Output;

namespace QifuReports.App.Initializing;

/// <summary>What a new folder's maker is told: lines of at most 100 columns where the folder's own path is not longer.</summary>
/// <param name="output">Where to.</param>
/// <param name="folder">In which the commands are to be run.</param>
internal sealed class StartText(TextWriter output, string folder)
{
    private bool _moved;

    /// <summary>As it was typed; the working folder in words.</summary>
    public string Folder => IsHere ? "this folder" : folder;

    private bool IsHere => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) == Path.TrimEndingDirectorySeparator(Directory.GetCurrentDirectory());

    public void Line(string text = "") => output.WriteLine(text);

    public void Item(string file, string what) => output.WriteLine($"  {file,-34} {what}");

    /// <summary>A command, and once, before the first, how to get where it works.</summary>
    public void Run(string what, string command)
    {
        if (!_moved && !IsHere) Row("there:", "cd " + ShellWord.Of(folder.StartsWith('-') ? "./" + folder : folder));
        _moved = true;
        Row(what, "qifu-reports " + command);
    }

    private void Row(string what, string command) => output.WriteLine($"  {what,-28} {command}");
}
