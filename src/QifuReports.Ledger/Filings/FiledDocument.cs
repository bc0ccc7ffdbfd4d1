namespace QifuReports.Ledger.Filings;

/// <summary>Identifies the document that a filing was imported from, so that a figure can be found in the document again.</summary>
/// <param name="Name">The name of the file, without its folder.</param>
/// <param name="Sha256">The SHA-256 of its bytes: 64 hexadecimal digits in lower case.</param>
public sealed record FiledDocument(string Name, string Sha256);
