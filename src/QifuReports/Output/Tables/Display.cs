namespace QifuReports.App.Output.Tables;

/// <summary>The place where a text is shown: its line width, and whether it is a terminal and has colours.</summary>
/// <param name="Width">The width of a line in cells. If possible, lines are not longer.</param>
/// <param name="HasColour">Whether colours may be written. A colour only repeats what the words say.</param>
/// <param name="IsTerminal">Whether the place is a terminal, and not a pipe or a file.</param>
public sealed record Display(int Width, bool HasColour, bool IsTerminal)
{
    /// <summary>The width of a line, in cells, for a pipe or a file, since neither has a width.</summary>
    public const int PipeWidth = 160;

    // In cells: the assumed width if the terminal does not give its width, and the limits of COLUMNS. Other values of COLUMNS are ignored.
    private const int UsualWidth = 80;
    private const int Narrowest = 20;
    private const int Widest = 1000;

    /// <summary>The display for a pipe or a file: always the same, whatever the environment variables say.</summary>
    public static Display Pipe { get; } = new(PipeWidth, HasColour: false, IsTerminal: false);

    /// <summary>
    /// Returns the display of a writer. The display is a terminal only if the writer is the standard output of the process and is connected
    /// to a terminal.
    /// </summary>
    public static Display Of(TextWriter output)
    {
        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected)
            return Terminal(Environment.GetEnvironmentVariable, WindowWidth, OperatingSystem.IsWindows());
        return Pipe;
    }

    /// <summary>
    /// Returns the display for a terminal. The width comes from the variable COLUMNS if its value is usable, otherwise from the terminal.
    /// Colours are not used if NO_COLOR is set and not empty, or if the terminal cannot show colours.
    /// </summary>
    internal static Display Terminal(Func<string, string?> variable, Func<int> windowWidth, bool isWindows)
    {
        var width = int.TryParse(variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var set)
            && set is >= Narrowest and <= Widest ? set : windowWidth();
        // The older console of Windows shows escape sequences as text. The newer console sets WT_SESSION.
        var knows = isWindows ? variable("WT_SESSION") is { Length: > 0 } : variable("TERM") is { Length: > 0 } term && term != "dumb";
        return new Display(width > 0 ? width : UsualWidth, knows && variable("NO_COLOR") is not { Length: > 0 }, IsTerminal: true);
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (Exception unknown) when (unknown is IOException or PlatformNotSupportedException)
        {
            return UsualWidth;
        }
    }
}
