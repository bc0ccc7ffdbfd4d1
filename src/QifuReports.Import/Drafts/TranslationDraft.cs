namespace QifuReports.Import.Drafts;

/// <summary>The rate of a translation for convenience, as the filing states it.</summary>
/// <param name="Rate">As printed, with its trailing zeros.</param>
public sealed record TranslationDraft(string From, string To, decimal Rate, DateOnly Date, string Authority);
