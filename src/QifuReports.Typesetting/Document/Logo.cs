using QifuReports.Typesetting.Pictures;

namespace QifuReports.Typesetting.Document;

/// <summary>The logo of a company at the top of the first page. The house style sets its height.</summary>
/// <param name="Picture">The picture; it is scaled without distortion.</param>
/// <param name="AlternativeText">The text for readers who cannot see the logo (ISO 14289-1, 7.3), for instance <c>Example, Inc. logo</c>.
/// Must not be empty.</param>
public sealed record Logo(Picture Picture, string AlternativeText);
