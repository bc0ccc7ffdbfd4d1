namespace QifuReports.Briefings.Narrative.Running;

/// <summary>The result of rendering a template.</summary>
/// <param name="Text">The text; null exactly if there are diagnostics.</param>
/// <param name="Diagnostics">The errors, for instance for an unknown name or a missing figure.</param>
/// <param name="Origins">Where each line of the text was written, such as <c>quarterly/outlook.sbn:12</c>, from the first line on; null for
/// a line without words, and null instead of the list if origins were not asked for.</param>
internal sealed record ProducedText(string? Text, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<string?>? Origins = null);
