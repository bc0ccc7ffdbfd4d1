using QifuReports.App.Outcomes;
using QifuReports.App.Settings;
using QifuReports.Ledger;
using QifuReports.Ledger.Reading;

namespace QifuReports.App.Inputs;

/// <summary>The data of an issuer.</summary>
public static class LedgerData
{
    /// <summary>The ledger of the data folder of some settings, or <see cref="Trouble"/> with every error in it.</summary>
    /// <param name="settings">Which folder.</param>
    /// <param name="contentOf">Gives the bytes of a file by its path; null to read it.</param>
    public static LedgerBook Read(ReportSettings settings, Func<string, byte[]>? contentOf = null) => Read(settings.DataFolder, contentOf);

    /// <summary>The same of a data folder.</summary>
    public static LedgerBook Read(string folder, Func<string, byte[]>? contentOf = null)
    {
        var result = contentOf is null ? LedgerReader.Read(folder) : LedgerReader.Read(folder, contentOf);
        return result.Book ?? throw new Trouble(ExitCode.BadInput, result.Diagnostics);
    }
}
