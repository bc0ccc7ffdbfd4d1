namespace QifuReports.App.Importing;

/// <summary>The options of an import on the command line.</summary>
/// <param name="Files">The documents, in the order of the import.</param>
/// <param name="NewFolder">The folder of a new company; null to add to the existing data.</param>
/// <param name="DryRun">Whether nothing is written.</param>
/// <param name="Replace">Whether an existing filing that differs is overwritten.</param>
/// <param name="Json">The file for the JSON report; null for none.</param>
/// <param name="Date">The filing date; takes precedence over the date in the document.</param>
/// <param name="Form">The form of the filing; takes precedence over the form in the document.</param>
/// <param name="Currency">The currency of tables that state no currency.</param>
/// <param name="Text">Whether amounts in sentences that no table confirms are imported, marked as drafts.</param>
/// <param name="SameCompany">Whether a document with another company name is accepted as a document of this company.</param>
internal sealed record ImportWish(IReadOnlyList<string> Files, string? NewFolder, bool DryRun, bool Replace, string? Json, DateOnly? Date,
    string? Form, string? Currency, bool Text, bool SameCompany);
