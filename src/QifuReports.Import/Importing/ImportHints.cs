namespace QifuReports.Import.Importing;

/// <summary>What a person states about a document; each value is null where the document's own statement counts.</summary>
/// <param name="Date">The date of the filing.</param>
/// <param name="Form">The form, such as <c>6-K</c>.</param>
/// <param name="Currency">The currency of tables that name none.</param>
/// <param name="TakesDoubtful">Whether amounts in sentences that nothing confirms are taken, as drafts.</param>
public sealed record ImportHints(DateOnly? Date = null, string? Form = null, string? Currency = null, bool TakesDoubtful = false);
