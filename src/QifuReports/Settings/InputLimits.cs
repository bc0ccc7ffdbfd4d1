using QifuReports.Ledger.Files;

namespace QifuReports.App.Settings;

/// <summary>How long the files may be that a run is handed beside the data. Wide for every honest one; what is longer is refused before it takes the machine's memory.</summary>
internal static class InputLimits
{
    /// <summary>A certificate with its chain, or a file of those to trust.</summary>
    public const int CertificateBytes = 4 << 20;

    /// <summary>Four bytes for each character that a template may have.</summary>
    public const int TemplateBytes = 4 << 20;

    /// <summary>A font of all of Chinese has 20 MB.</summary>
    public const int FontBytes = 64 << 20;

    /// <summary>Some two hundred thousand briefings.</summary>
    public const int ManifestBytes = 256 << 20;

    public static byte[] ReadTemplate(string path) => BoundedFile.ReadFound(path, TemplateBytes);

    public static byte[] ReadFont(string path) => BoundedFile.ReadFound(path, FontBytes);
}
