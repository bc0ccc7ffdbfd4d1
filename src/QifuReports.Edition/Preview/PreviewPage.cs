namespace QifuReports.Edition.Preview;

/// <summary>The files of the preview's own page, which are the same for every document.</summary>
internal static class PreviewPage
{
    /// <summary>The page.</summary>
    public static ReadOnlyMemory<byte> Shell { get; } = Resource("preview.html");

    /// <summary>The style sheet of the page.</summary>
    public static ReadOnlyMemory<byte> Style { get; } = Resource("preview.css");

    /// <summary>The script of the page.</summary>
    public static ReadOnlyMemory<byte> Script { get; } = Resource("preview.js");

    /// <summary>The part of the script that reaches into the web edition.</summary>
    public static ReadOnlyMemory<byte> FrameScript { get; } = Resource("preview-frame.js");

    private static ReadOnlyMemory<byte> Resource(string name)
    {
        using var stream = typeof(PreviewPage).Assembly.GetManifestResourceStream(name + ".preview")
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
