using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.App.Settings;

/// <summary>All settings, read and checked. Folders are absolute paths.</summary>
public sealed record ReportSettings
{
    /// <summary>The data folders of all issuers, in the given order; at least one.</summary>
    public required IReadOnlyList<string> DataFolders { get; init; }

    /// <summary>The data folder of the current issuer; the first data folder if no issuer is chosen.</summary>
    public string DataFolder => Issuer?.DataFolder ?? DataFolders[0];

    /// <summary>The current issuer if there are several issuers; null if there is only one issuer, or no issuer is chosen.</summary>
    public IssuerFolder? Issuer { get; init; }
    public required string TemplatesFolder { get; init; }

    /// <summary>The folder for the briefings of the current issuer.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>
    /// The output folder for all issuers; with several issuers it is the parent of each issuer's folder. The delivery ledger is in this
    /// folder.
    /// </summary>
    public string OutputRoot => Issuer is null ? OutputFolder : Path.GetDirectoryName(OutputFolder)!;
    public PaperSize Paper { get; init; } = PaperSize.A4;

    /// <summary>The language of the briefings (BCP 47).</summary>
    public string Language { get; init; } = "en";

    /// <summary>The name of the person or company that the document states as its preparer.</summary>
    public string PreparedBy { get; init; } = "QifuReports";

    /// <summary>The SVG file of the logo at the start of documents; null for none.</summary>
    public string? LogoFile { get; init; }

    /// <summary>The alternative text of the logo for screen readers; null to make one from the issuer's name.</summary>
    public string? LogoText { get; init; }
    public HouseStyle Style { get; init; } = HouseStyle.Default;

    /// <summary>A folder with the TrueType fonts to be used; null for the built-in fonts.</summary>
    public string? FontFolder { get; init; }

    /// <summary>
    /// Reads the settings for sending; throws <see cref="Trouble"/>. This is a function, so that runs that send nothing need not load the
    /// code that reads these settings.
    /// </summary>
    public Func<DeliverySettings> ReadDelivery { get; init; } = () => new DeliverySettings();

    /// <summary>
    /// Reads the password of the signing certificate; null if none is set; throws <see cref="Trouble"/>. This is a function, so that no
    /// settings object contains the password.
    /// </summary>
    public Func<string?> ReadSigningPassword { get; init; } = () => null;
}
