using QifuReports.Ledger.Files;

namespace QifuReports.App.Settings;

/// <summary>
/// The greatest sizes of input files besides the data. They are ample for real files; a longer file is refused before it fills the memory.
/// </summary>
internal static class InputLimits
{
    /// <summary>For a certificate with its chain, or a file of trusted certificates.</summary>
    public const int CertificateBytes = 4 << 20;

    /// <summary>For a template: four bytes for each character that a template may have.</summary>
    public const int TemplateBytes = 4 << 20;

    /// <summary>For a font; one with all of Chinese has 20 MB.</summary>
    public const int FontBytes = 64 << 20;

    /// <summary>For a manifest: about two hundred thousand briefings.</summary>
    public const int ManifestBytes = 256 << 20;

    public static byte[] ReadTemplate(string path) => BoundedFile.ReadFound(path, TemplateBytes);

    public static byte[] ReadFont(string path) => BoundedFile.ReadFound(path, FontBytes);
}
