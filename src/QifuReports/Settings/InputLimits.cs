namespace QifuReports.App.Settings;

/// <summary>
/// The largest sizes, in bytes, of input files other than data files. Real files are much smaller; a larger file is refused before it fills
/// the memory.
/// </summary>
internal static class InputLimits
{
    /// <summary>For a certificate with its chain, or a file of trusted certificates.</summary>
    public const int CertificateBytes = 4 << 20;

    /// <summary>For a template: four bytes for each character, at the largest number of characters that a template may have.</summary>
    public const int TemplateBytes = 4 << 20;

    /// <summary>For a font file; a font with all Chinese characters has about 20 MB.</summary>
    public const int FontBytes = 64 << 20;

    /// <summary>For a manifest: enough for about two hundred thousand briefings.</summary>
    public const int ManifestBytes = 256 << 20;

    public static byte[] ReadTemplate(string path) => BoundedFile.ReadFound(path, TemplateBytes);

    public static byte[] ReadFont(string path) => BoundedFile.ReadFound(path, FontBytes);
}
