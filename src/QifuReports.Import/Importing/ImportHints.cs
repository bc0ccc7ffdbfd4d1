namespace QifuReports.Import.Importing;

/// <summary>What a person may say of a document that does not say it itself; each null where the document is to be believed.</summary>
/// <param name="Date">The day of the filing.</param>
/// <param name="Form">For instance <c>6-K</c>.</param>
/// <param name="Currency">For tables that name none.</param>
/// <param name="TakesDoubtful">Whether amounts of sentences that nothing bears out are taken, as drafts.</param>
public sealed record ImportHints(DateOnly? Date = null, string? Form = null, string? Currency = null, bool TakesDoubtful = false);
