using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;

namespace QifuReports.App.Settings;

/// <summary>Everything that a person can set, read and checked. Folders are absolute paths.</summary>
public sealed record ReportSettings
{
    public required string DataFolder { get; init; }
    public required string TemplatesFolder { get; init; }
    public required string OutputFolder { get; init; }
    public PaperSize Paper { get; init; } = PaperSize.A4;

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Who the document says has prepared it.</summary>
    public string PreparedBy { get; init; } = "QifuReports";
    public HouseStyle Style { get; init; } = HouseStyle.Default;

    /// <summary>A folder of TrueType files to set in; null for the built-in family.</summary>
    public string? FontFolder { get; init; }

    /// <summary>Reads to whom and by which server briefings are mailed, or <see cref="Output.Trouble"/>. Apart, since most runs mail nothing and need not load what reads it.</summary>
    public Func<DeliverySettings> ReadDelivery { get; init; } = () => new DeliverySettings();

    /// <summary>Reads the password of the certificate that signs, or <see cref="Output.Trouble"/>; null where none is set. Apart, so that no record holds it.</summary>
    public Func<string?> ReadSigningPassword { get; init; } = () => null;
}
