using QifuReports.Typesetting.Pictures;

namespace QifuReports.Typesetting.Document;

/// <summary>The mark of a company at the head of a document. The house style says how high it stands.</summary>
/// <param name="Picture">What it looks like; it is scaled as a whole.</param>
/// <param name="AlternativeText">The same for who cannot see it (ISO 14289-1, 7.3), for instance <c>Example, Inc. logo</c>. Not empty.</param>
public sealed record Logo(Picture Picture, string AlternativeText);
