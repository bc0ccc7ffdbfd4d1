namespace QifuReports.Ledger.Filings;

/// <summary>The document that a filing was imported from, so that a figure can be found in it again.</summary>
/// <param name="Name">Of the file, without its folder.</param>
/// <param name="Sha256">Of its bytes: 64 hexadecimal digits in small letters.</param>
public sealed record FiledDocument(string Name, string Sha256);
