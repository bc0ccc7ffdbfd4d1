using QifuReports.App.Outcomes;
using QifuReports.App.Settings;
using QifuReports.Delivery.Records;
using QifuReports.Ledger;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Files;
using QifuReports.Ledger.Reading;

namespace QifuReports.App.Sending;

/// <summary>
/// The delivery ledger of an output folder: one for all issuers, in the folder itself, however many data folders the settings name. Each issuer stands in it under its id.
/// </summary>
/// <param name="Root">The output folder.</param>
/// <param name="Issuer">The one at hand.</param>
/// <param name="Others">The other issuers of the settings.</param>
/// <param name="Former">Ledgers of before, in the folders of issuers.</param>
internal sealed record DeliveryLedger(string Root, IssuerIdentity Issuer, IReadOnlyList<IssuerIdentity> Others, IReadOnlyList<FormerLedger> Former)
{
    public static DeliveryLedger Of(ReportSettings settings, Issuer issuer)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal) { [issuer.Folder] = issuer.Id };
        var others = new List<IssuerIdentity>();
        foreach (var folder in settings.DataFolders)
        {
            if (folder == settings.DataFolder || LedgerReader.ReadIssuer(folder).Issuer is not { } other) continue;
            if (other.Id == issuer.Id)
                throw new Trouble(ExitCode.BadInput, [new Diagnostic(SettingsCodes.SameId, $"The delivery ledger would know this issuer as \"{other.Id}\", and so it would that of {settings.DataFolder}.", new Place(System.IO.Path.Combine(folder, "issuer.json")), "Give each another \"id\".")]);
            ids[other.Folder] = other.Id;
            others.Add(Identity(other));
        }
        var root = settings.OutputRoot;
        return new DeliveryLedger(root, Identity(issuer), others, FormerLedger.Below(root, folder => ids.GetValueOrDefault(folder, folder)));
    }

    private static IssuerIdentity Identity(Issuer issuer) => new(issuer.Id, issuer.Name, issuer.Listings);

    /// <summary>Its file.</summary>
    public string Path => System.IO.Path.Combine(Root, LedgerFile.FileName);

    /// <summary>Whether there is none yet, in no place.</summary>
    public bool IsMissing => !File.Exists(Path) && Former.Count == 0;

    public LedgerFile Open(TimeProvider clock) => LedgerFile.Open(Held(), clock, Former);

    public DeliveryHistory ReadOnly() => LedgerFile.ReadOnly(Held(), Former);

    /// <summary>Who an issuer of the settings is.</summary>
    public IssuerIdentity IdentityOf(string id) => id == Issuer.Id ? Issuer : Others.First(o => o.Id == id);

    /// <summary>Notes who the issuer at hand is, where that is not known yet, or not as it is now.</summary>
    public void Introduce(LedgerFile ledger)
    {
        if (!Issuer.Equals(ledger.History.Identities.GetValueOrDefault(Issuer.Id))) ledger.Append([now => new LedgerEntry.Introduction(now, Issuer, false) { Issuer = Issuer.Id }]);
    }

    /// <summary>Trouble where something else than a file stands where the run keeps what was mailed: a pipe would wait for its other end, and a device keeps nothing.</summary>
    public static void HoldToFile(string path)
    {
        if (FileKinds.Of(path) is FileKind.Special or FileKind.Folder) throw new Trouble(ExitCode.Machine, $"{path} is a pipe, a device or a folder, not a file. What was mailed is kept there: put the file back, or take away what stands there.");
    }

    private string Held()
    {
        HoldToFile(Path);
        return Root;
    }
}
