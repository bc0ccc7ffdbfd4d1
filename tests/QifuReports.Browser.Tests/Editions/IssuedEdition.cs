using QifuReports.App.CommandLines;

namespace QifuReports.Browser.Tests.Editions;

/// <summary>Editions of the shipped data, each made once by the command line and kept beside the tests.</summary>
internal static class IssuedEdition
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "editions");

    private static readonly Lazy<string> LazyQuarterly = new(() => Made("2023Q3", "quarterly"));
    private static readonly Lazy<string> LazyReconciliation = new(() => Made("2022FY", "reconciliation"));
    private static readonly Lazy<string> LazyProvisions = new(() => Made("2024H1", "provisions"));
    private static readonly Lazy<string> LazyFactSheet = new(() => Made("2023Q3", "factsheet"));
    private static readonly Lazy<string> LazyPdf = new(() => Run("quarterly", "2023Q3", "--output", Path.Combine(Folder, "pdf")));

    /// <summary>The path of the edition with 16 pages on paper: the one of which most tests are.</summary>
    public static string Quarterly => LazyQuarterly.Value;

    /// <summary>The PDF of the same briefing.</summary>
    public static string QuarterlyPdf => LazyPdf.Value;

    public static string Of(string briefing) => briefing switch
    {
        "quarterly" => Quarterly,
        "reconciliation" => LazyReconciliation.Value,
        "provisions" => LazyProvisions.Value,
        _ => LazyFactSheet.Value,
    };

    /// <summary>Makes an edition by the command line, and gives the path that the command printed.</summary>
    public static string Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run([.. arguments, "--settings", RepositoryRoot.PathOf("reportsettings.json")], output, error);
        code.ShouldBe(0, error.ToString());
        return output.ToString().Trim();
    }

    private static string Made(string period, string briefing) =>
        Run("html", period, "--briefing", briefing, "--output", Path.Combine(Folder, briefing));
}
