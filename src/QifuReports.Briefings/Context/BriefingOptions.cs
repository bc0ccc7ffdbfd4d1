using QifuReports.Briefings.Figures;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pictures;

namespace QifuReports.Briefings.Context;

/// <summary>What may differ between two briefings of the same data.</summary>
public sealed record BriefingOptions
{
    public static BriefingOptions Default { get; } = new();

    /// <summary>Whether the document says DRAFT on every page and lists the failed checks at its front.</summary>
    public bool Draft { get; init; }

    /// <summary>Whether something that it uses is marked as a draft in the data, which a draft says at its front.</summary>
    public bool HasDrafts { get; init; }
    public PaperSize Paper { get; init; } = PaperSize.A4;

    /// <summary>Who prepared the document: for its metadata and the cover.</summary>
    public string Author { get; init; } = "QifuReports";

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en-US";

    /// <summary>The logo at the head of the document; null for none.</summary>
    public CompanyLogo? Logo { get; init; }

    /// <summary>From what size on a move is called one.</summary>
    public Materiality Materiality { get; init; } = Materiality.Default;
}

/// <summary>The logo of a company.</summary>
/// <param name="Picture">What it looks like.</param>
/// <param name="Text">The same in words; null for the name of the issuer with "logo" behind it.</param>
public sealed record CompanyLogo(Picture Picture, string? Text = null);
