using QifuReports.App.Settings;

namespace QifuReports.App.Issuing;

/// <summary>One issuer of a batch: what its briefings share, and what they are made of.</summary>
/// <param name="Shop">Reads its data when they are first asked for.</param>
/// <param name="Inputs">Hashed before the data are read.</param>
public sealed record IssuerWork(Workshop Shop, BatchInputs Inputs)
{
    /// <summary>As <see cref="BriefingJob.Issuer"/>.</summary>
    public string Name => Shop.Settings.Issuer?.Name ?? "";

    /// <summary>The work of each issuer; all of them share fonts and templates.</summary>
    public static IReadOnlyList<IssuerWork> Of(IReadOnlyList<ReportSettings> each, bool draft)
    {
        var shelf = new Shelf(each[0]);
        var shared = new SharedInputs(each[0], draft);
        var works = new List<IssuerWork>(each.Count);
        foreach (var settings in each) works.Add(new IssuerWork(new Workshop(settings, draft, shelf), new BatchInputs(settings, shared)));
        return works;
    }
}
