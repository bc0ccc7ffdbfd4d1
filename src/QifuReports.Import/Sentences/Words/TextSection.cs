using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Sentences.Words;

/// <summary>The sections of a release that state amounts in sentences.</summary>
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

    /// <summary>The rate at which amounts were translated.</summary>
    ExchangeRate,

    /// <summary>Any other section with amounts.</summary>
    Other,

    /// <summary>Addresses, calls, warnings and explanations, which state no amounts of the company.</summary>
    None,
}

/// <summary>A section of a document: what stands under one heading.</summary>
/// <param name="Kind">What it is, by its heading.</param>
/// <param name="Title">The heading as printed; empty before the first.</param>
/// <param name="Period">The period that the heading names, else that of the document; null where neither does.</param>
/// <param name="Line">The line of the heading; 0 before the first.</param>
public sealed record TextSection(SectionKind Kind, string Title, Period? Period, int Line);

/// <summary>A paragraph in its section.</summary>
/// <param name="Section">Where it stands.</param>
/// <param name="Words">Without bullet and mark of a footnote.</param>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="IsNote">Whether it began with the mark of a footnote.</param>
public sealed record TextParagraph(TextSection Section, string Words, int Line, bool IsNote);
