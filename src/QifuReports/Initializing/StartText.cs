namespace QifuReports.App.Initializing;

/// <summary>
/// Tells the user what a new folder contains and what to do next. Lines have at most 100 columns, unless the path of the folder is longer.
/// </summary>
/// <param name="output">The writer for the text.</param>
/// <param name="folder">The folder in which the commands have to be run.</param>
internal sealed class StartText(TextWriter output, string folder)
{
    private bool _moved;

    /// <summary>How the text names the folder: as typed, or "this folder" for the working folder.</summary>
    public string Folder => IsHere ? "this folder" : folder;

    private bool IsHere =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) == Path.TrimEndingDirectorySeparator(Directory.GetCurrentDirectory());

    public void Line(string text = "") => output.WriteLine(text);

    public void Item(string file, string what) => output.WriteLine($"  {file,-34} {what}");

    /// <summary>Writes a command. If the folder is not the working folder, a line with <c>cd</c> comes before the first command.</summary>
    public void Run(string what, string command)
    {
        if (!_moved && !IsHere) Row("there:", "cd " + ShellWord.Of(folder.StartsWith('-') ? "./" + folder : folder));
        _moved = true;
        Row(what, "qifu-reports " + command);
    }

    private void Row(string what, string command) => output.WriteLine($"  {what,-28} {command}");
}
