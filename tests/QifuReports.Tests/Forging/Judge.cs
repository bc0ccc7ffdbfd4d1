using QifuReports.App.Issuing;
using QifuReports.App.Kinds;
using QifuReports.App.Record;
using QifuReports.App.Settings;
using QifuReports.App.Verifying;
using QifuReports.Ledger.Periods;

namespace QifuReports.Tests.Forging;

/// <summary>Verifies many files of few briefings: what is made again is made once for each record.</summary>
internal static class Judge
{
    private static readonly ReportSettings Settings = SettingsReader.Read(RepositoryRoot.PathOf("reportsettings.json"), [], null);
    private static readonly Dictionary<string, Remade> Made = new(StringComparer.Ordinal);

    /// <summary>The fact sheet, of one page, and the quarterly briefing, with charts, links and several pages; as issued.</summary>
    public static readonly Lazy<IssuedPdf> FactSheet = new(() => Issue(BriefingKind.FactSheet)),
        Quarterly = new(() => Issue(BriefingKind.Quarterly));

    /// <summary>What failed, each with its step; with data and templates at hand, or by the file alone.</summary>
    public static List<string> Wrong(byte[] file, bool alone = false) =>
        [.. Report(file, alone).Steps.Where(s => s.Outcome == VerifyOutcome.Fails)
            .SelectMany(s => s.Details.Select(d => $"{s.Name}: {d}"))];

    /// <summary>The whole answer.</summary>
    public static VerifyReport Report(byte[] file, bool alone = false) =>
        Verification.Of("b.pdf", file, new MadeAgain(Once, alone ? null : static () => Settings), CancellationToken.None);

    private static Remade Once(ReportSettings settings, BuildRecord build, Pdf.Signing.DocumentSignature? blank,
        CancellationToken cancellation)
    {
        var key = $"{Convert.ToHexString(build.Bytes())} {blank?.Certificate.Thumbprint} {blank?.Moment}";
        lock (Made)
        {
            if (!Made.TryGetValue(key, out var made)) Made.Add(key, made = Remake.FromData(settings, build, blank, cancellation));
            return made;
        }
    }

    private static IssuedPdf Issue(BriefingKind kind) =>
        new(BriefingIssue.Remake(new Workshop(Settings, draft: false), new BriefingJob(kind, Period.Quarter(2023, 3)),
            CancellationToken.None));
}
