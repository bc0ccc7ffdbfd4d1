using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Ledger.Reading;

/// <summary>Reads a data folder: <c>issuer.json</c>, <c>taxonomy.json</c>, <c>waivers.json</c> and every file of <c>filings/</c>, in ordinal order of names.</summary>
public static class LedgerReader
{
    /// <summary>Reads all of it; gathers what is wrong in all files before it gives up.</summary>
    /// <remarks>IO trouble other than a missing file or folder is thrown.</remarks>
    public static LedgerResult Read(string dataFolder) => throw new NotImplementedException();
}

/// <summary>The book, or what is wrong: <see cref="Book"/> is null exactly when there are <see cref="Diagnostics"/>.</summary>
public sealed record LedgerResult(LedgerBook? Book, IReadOnlyList<Diagnostic> Diagnostics);
