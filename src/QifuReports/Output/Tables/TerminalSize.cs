using System.Runtime.InteropServices;

namespace QifuReports.App.Output.Tables;

/// <summary>The size of a terminal on Linux, asked of the system: the console of .NET would read the description of the terminal first, and send it what begins an application.</summary>
/// <remarks>Linux man-pages, ioctl_tty(2): TIOCGWINSZ.</remarks>
internal static class TerminalSize
{
    private const int StandardOutput = 1;

    // Of x64 and Arm; on others it is no request that is known, and the answer is null.
    private const nuint GetWindowSize = 0x5413;

    /// <summary>The cells of a line of standard output; null where it is no terminal or does not say.</summary>
    public static int? Width()
    {
        var size = default(WindowSize);
        return Ask(StandardOutput, GetWindowSize, ref size) == 0 && size.Columns > 0 ? size.Columns : null;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct WindowSize
    {
        public ushort Rows;
        public ushort Columns;
        public ushort PixelsAcross;
        public ushort PixelsDown;
    }

    [DllImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Ask(int descriptor, nuint request, ref WindowSize size);
}
