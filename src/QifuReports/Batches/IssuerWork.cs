using QifuReports.App.Inputs;
using QifuReports.App.Issuing;
using QifuReports.App.Kinds;
using QifuReports.App.Settings;
using QifuReports.Pdf.Signing;

namespace QifuReports.App.Batches;

/// <summary>One issuer of a batch: what its briefings share.</summary>
/// <param name="Shop">Reads its data when they are first asked for.</param>
public sealed record IssuerWork(Workshop Shop)
{
    /// <summary>As <see cref="BriefingJob.Issuer"/>.</summary>
    public string Name => Shop.Settings.Issuer?.Name ?? "";

    /// <summary>What its briefings are made of, hashed before the data are read.</summary>
    public BatchInputs Inputs => Shop.Inputs;

    /// <summary>The work of each issuer; all of them share fonts and templates.</summary>
    public static IReadOnlyList<IssuerWork> Of(IReadOnlyList<ReportSettings> each, bool draft, DocumentSignature? signature = null)
    {
        var shelf = new Shelf(each[0], draft, signature);
        var works = new List<IssuerWork>(each.Count);
        foreach (var settings in each) works.Add(new IssuerWork(new Workshop(settings, draft, shelf, signature)));
        return works;
    }
}
