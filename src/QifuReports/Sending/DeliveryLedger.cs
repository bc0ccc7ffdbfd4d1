using QifuReports.Delivery.Records;
using QifuReports.Ledger.Reading;

namespace QifuReports.App.Sending;

/// <summary>
/// The delivery ledger of an output folder, which records every e-mail that was sent. All issuers whose briefings are in that folder share
/// the ledger. Each issuer is recorded under its id.
/// </summary>
/// <param name="Root">The output folder.</param>
/// <param name="Issuer">The current issuer.</param>
/// <param name="Others">The other issuers in the settings.</param>
/// <param name="Former">Ledgers that earlier versions of the program wrote into the folders of the issuers.</param>
internal sealed record DeliveryLedger(string Root, IssuerIdentity Issuer, IReadOnlyList<IssuerIdentity> Others,
    IReadOnlyList<FormerLedger> Former)
{
    public static DeliveryLedger Of(ReportSettings settings, Issuer issuer)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal) { [issuer.Folder] = issuer.Id };
        var others = new List<IssuerIdentity>();
        foreach (var folder in settings.DataFolders)
        {
            if (folder == settings.DataFolder || LedgerReader.ReadIssuer(folder).Issuer is not { } other) continue;
            if (other.Id == issuer.Id)
                throw new Trouble(ExitCode.BadInput,
                    [new Diagnostic(SettingsCodes.SameId,
                        $"The delivery ledger would know this issuer as \"{other.Id}\", and so it would that of {settings.DataFolder}.",
                        new Place(System.IO.Path.Combine(folder, "issuer.json")), "Give each another \"id\".")]);
            ids[other.Folder] = other.Id;
            others.Add(Identity(other));
        }
        var root = settings.OutputRoot;
        return new DeliveryLedger(root, Identity(issuer), others,
            FormerLedger.Below(root, folder => ids.GetValueOrDefault(folder, folder)));
    }

    private static IssuerIdentity Identity(Issuer issuer) => new(issuer.Id, issuer.Name, issuer.Listings);

    /// <summary>The path of the ledger file.</summary>
    public string Path => System.IO.Path.Combine(Root, LedgerFile.FileName);

    /// <summary>Whether no ledger exists yet, neither in the output folder nor in a folder of an issuer.</summary>
    public bool IsMissing => !File.Exists(Path) && Former.Count == 0;

    public LedgerFile Open(TimeProvider clock) => LedgerFile.Open(Held(), clock, Former);

    public DeliveryHistory ReadOnly() => LedgerFile.ReadOnly(Held(), Former);

    /// <summary>Returns the identity of an issuer in the settings.</summary>
    public IssuerIdentity IdentityOf(string id) => id == Issuer.Id ? Issuer : Others.First(o => o.Id == id);

    /// <summary>Records the current issuer's identity (id, name, listings) if the ledger lacks it, or has an outdated one.</summary>
    public void Introduce(LedgerFile ledger)
    {
        if (!Issuer.Equals(ledger.History.Identities.GetValueOrDefault(Issuer.Id)))
            ledger.Append([now => new LedgerEntry.Introduction(now, Issuer, false) { Issuer = Issuer.Id }]);
    }

    /// <summary>
    /// Throws <see cref="Trouble"/> if there is a pipe, a device or a folder at a path where the program records what was mailed (the
    /// ledger or a mark file): a pipe would wait for another process, and a device stores nothing.
    /// </summary>
    public static void HoldToFile(string path)
    {
        if (FileKinds.Of(path) is FileKind.Special or FileKind.Folder)
            throw new Trouble(ExitCode.Machine,
                $"{path} is a pipe, a device or a folder, not a file. What was mailed is kept there: put the file back, or take away " +
                    $"what stands there.");
    }

    private string Held()
    {
        HoldToFile(Path);
        return Root;
    }
}
