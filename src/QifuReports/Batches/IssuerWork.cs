using QifuReports.Pdf.Signing;

namespace QifuReports.App.Batches;

/// <summary>One issuer of a batch, with the data and inputs that all its briefings share.</summary>
/// <param name="Shop">The workshop; it reads the issuer's data when they are first needed.</param>
public sealed record IssuerWork(Workshop Shop)
{
    /// <summary>Same as <see cref="BriefingJob.Issuer"/>.</summary>
    public string Name => Shop.Settings.Issuer?.Name ?? "";

    /// <summary>The inputs of the issuer's briefings. They are hashed before the data are read.</summary>
    public BatchInputs Inputs => Shop.Inputs;

    /// <summary>Creates one item for each issuer; all items share fonts and templates.</summary>
    public static IReadOnlyList<IssuerWork> Of(IReadOnlyList<ReportSettings> each, bool draft, DocumentSignature? signature = null)
    {
        var shelf = new Shelf(each[0], draft, signature);
        var works = new List<IssuerWork>(each.Count);
        foreach (var settings in each) works.Add(new IssuerWork(new Workshop(settings, draft, shelf, signature)));
        return works;
    }
}
