namespace QifuReports.Import.Drafts;

/// <summary>The rate of a convenience translation, as the filing states it.</summary>
/// <param name="Rate">The rate as printed, with trailing zeros.</param>
public sealed record TranslationDraft(string From, string To, decimal Rate, DateOnly Date, string Authority);
