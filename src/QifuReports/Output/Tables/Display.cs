using System.Globalization;

namespace QifuReports.App.Output.Tables;

/// <summary>The place where a text is shown: the width of its lines, and whether it has colours.</summary>
/// <param name="Width">The width of a line in cells. A text keeps within it where possible.</param>
/// <param name="HasColour">Whether colours may be written. A colour is never the only sign of anything.</param>
/// <param name="IsTerminal">Whether a person sees the text as it is written.</param>
public sealed record Display(int Width, bool HasColour, bool IsTerminal)
{
    /// <summary>The width of a line in cells for a pipe or a file, which have no width of their own.</summary>
    public const int PipeWidth = 160;

    // The width of a terminal that does not tell its own. Values of COLUMNS outside the two limits count as mistakes.
    private const int UsualWidth = 80;
    private const int Narrowest = 20;
    private const int Widest = 1000;

    /// <summary>A pipe or a file: always the same, whatever the environment says.</summary>
    public static Display Pipe { get; } = new(PipeWidth, HasColour: false, IsTerminal: false);

    /// <summary>
    /// The display of a writer. It is a terminal only where the writer is the standard output of the process and goes to one.
    /// </summary>
    public static Display Of(TextWriter output)
    {
        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected)
            return Terminal(Environment.GetEnvironmentVariable, WindowWidth, OperatingSystem.IsWindows());
        return Pipe;
    }

    /// <summary>
    /// A terminal. Its width is that of COLUMNS, otherwise its own. It has colours unless NO_COLOR is set or the terminal cannot show them.
    /// </summary>
    internal static Display Terminal(Func<string, string?> variable, Func<int> windowWidth, bool isWindows)
    {
        var width = int.TryParse(variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var set)
            && set is >= Narrowest and <= Widest ? set : windowWidth();
        // The older console of Windows shows escape sequences as text. The newer one sets WT_SESSION.
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
