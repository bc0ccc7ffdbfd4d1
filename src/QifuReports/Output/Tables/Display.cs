namespace QifuReports.App.Output.Tables;

/// <summary>What is known about the place where a text is shown: the width of its lines, and whether it has colours.</summary>
/// <param name="Width">The width of a line in cells. Lines are not longer than this where possible.</param>
/// <param name="HasColour">Whether colours may be written. Whatever a colour says is also said in words.</param>
/// <param name="IsTerminal">Whether a person sees the text as it is written.</param>
public sealed record Display(int Width, bool HasColour, bool IsTerminal)
{
    /// <summary>The width of a line in cells for a pipe or a file, which have no width of their own.</summary>
    public const int PipeWidth = 160;

    // The assumed width of a terminal whose width is not known. Values of COLUMNS outside the two limits are ignored as mistakes.
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
    /// Returns the display for a terminal. The width comes from the variable COLUMNS, otherwise from the terminal. Colours are used unless
    /// NO_COLOR is set or the terminal cannot show colours.
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
