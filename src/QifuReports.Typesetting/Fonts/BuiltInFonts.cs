namespace QifuReports.Typesetting.Fonts;

/// <summary>The font files that the program carries (their source is in <c>Fonts.targets</c>).</summary>
internal static class BuiltInFonts
{
    /// <summary>Returns the font file with a file name, e.g. <c>Inter-Regular.ttf</c>. Throws if the program has no such file.</summary>
    public static byte[] File(string name)
    {
        using var stream = typeof(BuiltInFonts).Assembly.GetManifestResourceStream(name)
            ?? throw new FontFormatException($"The program carries no font file {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
