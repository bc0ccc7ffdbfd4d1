namespace QifuReports.Import.Sentences.Words;

/// <summary>The kinds of sections in a release that may state amounts in sentences.</summary>
public enum SectionKind
{
    Highlights,
    FinancialHighlights,
    Results,
    Remarks,
    Risk,
    Dividend,
    Repurchase,
    Outlook,

    /// <summary>The section that states the translation rate.</summary>
    ExchangeRate,

    /// <summary>Any other section with amounts.</summary>
    Other,

    /// <summary>Addresses, details of conference calls, warnings and explanations; such sections state no amounts of the company.</summary>
    None,
}

/// <summary>A section of a document: everything below one heading.</summary>
/// <param name="Kind">The kind of section, by its heading.</param>
/// <param name="Title">The heading as printed; empty before the first heading.</param>
/// <param name="Period">The period in the heading, otherwise the period of the document; null if neither names a period.</param>
/// <param name="Line">The line of the heading; 0 before the first heading.</param>
public sealed record TextSection(SectionKind Kind, string Title, Period? Period, int Line);

/// <summary>A paragraph with its section.</summary>
/// <param name="Section">The section of the paragraph.</param>
/// <param name="Words">The words without a bullet or footnote marker.</param>
/// <param name="Line">The line of the file, counted from 1.</param>
/// <param name="IsNote">Whether the paragraph started with a footnote marker.</param>
public sealed record TextParagraph(TextSection Section, string Words, int Line, bool IsNote);
