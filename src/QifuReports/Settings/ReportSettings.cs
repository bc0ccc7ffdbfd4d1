using QifuReports.App.Outcomes;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.App.Settings;

/// <summary>Everything that a person can set, read and checked. Folders are absolute paths.</summary>
public sealed record ReportSettings
{
    /// <summary>Of all issuers, in the order given; one at least.</summary>
    public required IReadOnlyList<string> DataFolders { get; init; }

    /// <summary>Of the issuer at hand; of several, the first as long as none is chosen.</summary>
    public string DataFolder => Issuer?.DataFolder ?? DataFolders[0];

    /// <summary>Which of several issuers is at hand; null where there is but one, or none is chosen.</summary>
    public IssuerFolder? Issuer { get; init; }
    public required string TemplatesFolder { get; init; }

    /// <summary>Where the periods of the issuer at hand go.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Where all issuers go: the folder above that of one of several. The delivery ledger is in it.</summary>
    public string OutputRoot => Issuer is null ? OutputFolder : Path.GetDirectoryName(OutputFolder)!;
    public PaperSize Paper { get; init; } = PaperSize.A4;

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Who the document says has prepared it.</summary>
    public string PreparedBy { get; init; } = "QifuReports";

    /// <summary>The file of the logo that documents begin with, SVG; null for none.</summary>
    public string? LogoFile { get; init; }

    /// <summary>The logo in words; null for what follows from the issuer's name.</summary>
    public string? LogoText { get; init; }
    public HouseStyle Style { get; init; } = HouseStyle.Default;

    /// <summary>A folder of TrueType files to set in; null for the built-in family.</summary>
    public string? FontFolder { get; init; }

    /// <summary>Reads to whom and by which server briefings are mailed, or <see cref="Trouble"/>. Apart, since most runs mail nothing and need not load what reads it.</summary>
    public Func<DeliverySettings> ReadDelivery { get; init; } = () => new DeliverySettings();

    /// <summary>Reads the password of the certificate that signs, or <see cref="Trouble"/>; null where none is set. Apart, so that no record holds it.</summary>
    public Func<string?> ReadSigningPassword { get; init; } = () => null;
}
