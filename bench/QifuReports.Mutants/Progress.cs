namespace QifuReports.Mutants;

/// <summary>Shows progress on standard error: on a terminal one line that is overwritten again and again, and lines that stay.</summary>
internal static class Progress
{
    private static readonly Lock Gate = new();

    public static void Told(string line)
    {
        if (Console.IsErrorRedirected) return;
        lock (Gate) Console.Error.Write("\r" + line.PadRight(100));
    }

    public static void Kept(string line)
    {
        lock (Gate) Console.Error.WriteLine(Console.IsErrorRedirected ? line : "\r" + line.PadRight(100));
    }
}
