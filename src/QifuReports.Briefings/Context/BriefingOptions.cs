using QifuReports.Typesetting.Pictures;

namespace QifuReports.Briefings.Context;

/// <summary>Options that can make two briefings of the same data differ.</summary>
public sealed record BriefingOptions
{
    public static BriefingOptions Default { get; } = new();

    /// <summary>Whether the document says DRAFT on every page and lists the failed checks at its front.</summary>
    public bool Draft { get; init; }

    /// <summary>Whether the briefing uses data marked as a draft. A draft document says so at its front.</summary>
    public bool HasDrafts { get; init; }
    public PaperSize Paper { get; init; } = PaperSize.A4;

    /// <summary>Who prepared the document; shown in the metadata and on the cover.</summary>
    public string Author { get; init; } = "QifuReports";

    /// <summary>A BCP 47 language tag.</summary>
    public string Language { get; init; } = "en-US";

    /// <summary>The logo at the top of the document; null if there is none.</summary>
    public CompanyLogo? Logo { get; init; }

    /// <summary>
    /// Whether each block says which line of which template wrote it (<see cref="Block.Origin"/>). This is not printed: the finished pages
    /// are the same.
    /// </summary>
    public bool Origins { get; init; }

    /// <summary>The size from which a change counts as material.</summary>
    public Materiality Materiality { get; init; } = Materiality.Default;
}

/// <summary>The logo of a company.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Text">The alternative text; null for the name of the issuer followed by "logo".</param>
public sealed record CompanyLogo(Picture Picture, string? Text = null);
