using QifuReports.Ledger.Reading;

namespace QifuReports.App.Inputs;

/// <summary>Reads the data of an issuer.</summary>
public static class LedgerData
{
    /// <summary>Reads the data folder of the settings. Throws <see cref="Trouble"/> with every error in the data.</summary>
    /// <param name="settings">The settings that name the folder.</param>
    /// <param name="contentOf">Returns the bytes of the file at a path; null to read the files from disk.</param>
    public static LedgerBook Read(ReportSettings settings, Func<string, byte[]>? contentOf = null) => Read(settings.DataFolder, contentOf);

    /// <summary>Reads a data folder. Throws <see cref="Trouble"/> with every error in the data.</summary>
    public static LedgerBook Read(string folder, Func<string, byte[]>? contentOf = null)
    {
        var result = contentOf is null ? LedgerReader.Read(folder) : LedgerReader.Read(folder, contentOf);
        return result.Book ?? throw new Trouble(ExitCode.BadInput, result.Diagnostics);
    }
}
