using QifuReports.App.Outcomes;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.App.Settings;

/// <summary>All settings, read and checked. Folders are absolute paths.</summary>
public sealed record ReportSettings
{
    /// <summary>The data folders of all issuers, in the given order; at least one.</summary>
    public required IReadOnlyList<string> DataFolders { get; init; }

    /// <summary>The data folder of the current issuer; the first folder where none is chosen.</summary>
    public string DataFolder => Issuer?.DataFolder ?? DataFolders[0];

    /// <summary>The current one of several issuers; null where there is only one, or none is chosen.</summary>
    public IssuerFolder? Issuer { get; init; }
    public required string TemplatesFolder { get; init; }

    /// <summary>The folder for the briefings of the current issuer.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>
    /// The output folder for all issuers; with several it is the parent of each issuer's folder. It contains the delivery ledger.
    /// </summary>
    public string OutputRoot => Issuer is null ? OutputFolder : Path.GetDirectoryName(OutputFolder)!;
    public PaperSize Paper { get; init; } = PaperSize.A4;

    /// <summary>The language of the briefings (BCP 47).</summary>
    public string Language { get; init; } = "en";

    /// <summary>The name that the document gives as its preparer.</summary>
    public string PreparedBy { get; init; } = "QifuReports";

    /// <summary>The SVG file of the logo at the start of documents; null for none.</summary>
    public string? LogoFile { get; init; }

    /// <summary>The text alternative of the logo; null for one made from the issuer's name.</summary>
    public string? LogoText { get; init; }
    public HouseStyle Style { get; init; } = HouseStyle.Default;

    /// <summary>A folder of TrueType files to typeset with; null for the built-in fonts.</summary>
    public string? FontFolder { get; init; }

    /// <summary>
    /// Reads the settings for sending; throws <see cref="Trouble"/>. It is a function, since most runs send nothing and need not
    /// load its reader.
    /// </summary>
    public Func<DeliverySettings> ReadDelivery { get; init; } = () => new DeliverySettings();

    /// <summary>
    /// Reads the password of the signing certificate; null where none is set; throws <see cref="Trouble"/>. It is a function, so
    /// that no record holds the password.
    /// </summary>
    public Func<string?> ReadSigningPassword { get; init; } = () => null;
}
