namespace QifuReports.Import.Importing;

/// <summary>What a person says about a document. A value that is null is taken from the document itself.</summary>
/// <param name="Date">The date of the filing.</param>
/// <param name="Form">The form, such as <c>6-K</c>.</param>
/// <param name="Currency">The currency of tables that name no currency.</param>
/// <param name="TakesDoubtful">Whether amounts in sentences are imported as drafts where nothing confirms them.</param>
public sealed record ImportHints(DateOnly? Date = null, string? Form = null, string? Currency = null, bool TakesDoubtful = false);
