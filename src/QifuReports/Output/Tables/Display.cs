using System.Globalization;

namespace QifuReports.App.Output.Tables;

/// <summary>What a text is shown on: how many cells a line has, and whether colours are wanted.</summary>
/// <param name="Width">The cells of a line; a text keeps within it where it can.</param>
/// <param name="HasColour">Whether colours may be written; never the only sign of anything.</param>
/// <param name="IsTerminal">Whether a person sees it as it comes.</param>
public sealed record Display(int Width, bool HasColour, bool IsTerminal)
{
    /// <summary>The cells of a line where nobody says how many there are: in a pipe or a file.</summary>
    public const int PipeWidth = 160;

    // Of a terminal that does not say, and what is taken for a slip in COLUMNS.
    private const int UsualWidth = 80;
    private const int Narrowest = 20;
    private const int Widest = 1000;

    /// <summary>A pipe or a file: the same everywhere, whatever the environment says.</summary>
    public static Display Pipe { get; } = new(PipeWidth, HasColour: false, IsTerminal: false);

    /// <summary>That of a writer: a terminal only where it is the process's own output and a person sees it.</summary>
    public static Display Of(TextWriter output)
    {
        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected) return Terminal(Environment.GetEnvironmentVariable, WindowWidth, OperatingSystem.IsWindows());
        return Pipe;
    }

    /// <summary>A terminal: as wide as COLUMNS says or as it is, in colour unless NO_COLOR is set or it knows none.</summary>
    internal static Display Terminal(Func<string, string?> variable, Func<int> windowWidth, bool isWindows)
    {
        var width = int.TryParse(variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var set) && set is >= Narrowest and <= Widest ? set : windowWidth();
        // The older console of Windows shows escapes as they are; the newer one says that it is there.
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
