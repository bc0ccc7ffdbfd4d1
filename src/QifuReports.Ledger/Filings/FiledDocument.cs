namespace QifuReports.Ledger.Filings;

/// <summary>The document that a filing was imported from, so that a figure can be found in it again.</summary>
/// <param name="Name">The name of the file, without its folder.</param>
/// <param name="Sha256">The SHA-256 of its bytes: 64 hexadecimal digits in lower case.</param>
public sealed record FiledDocument(string Name, string Sha256);
