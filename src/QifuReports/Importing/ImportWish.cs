namespace QifuReports.App.Importing;

/// <summary>What the command line asks of an import.</summary>
/// <param name="Files">The documents, in the order in which they go in.</param>
/// <param name="NewFolder">The folder of a company to begin; null to add to the data that are there.</param>
/// <param name="DryRun">Whether nothing is written.</param>
/// <param name="Replace">Whether a filing that is there and differs is written over.</param>
/// <param name="Json">Where the report goes as JSON; null for nowhere.</param>
/// <param name="Date">The day of filing, before what the document says.</param>
/// <param name="Form">What it is, before what the document says.</param>
/// <param name="Currency">Of tables that name none.</param>
/// <param name="Text">Whether amounts of sentences that nothing bears out are taken, as drafts.</param>
/// <param name="SameCompany">Whether a document under another name is of the company all the same.</param>
internal sealed record ImportWish(IReadOnlyList<string> Files, string? NewFolder, bool DryRun, bool Replace, string? Json, DateOnly? Date, string? Form, string? Currency, bool Text, bool SameCompany);
