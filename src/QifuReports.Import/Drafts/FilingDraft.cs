namespace QifuReports.Import.Drafts;

/// <summary>A filing that the importer has made, ready to be written.</summary>
public sealed record FilingDraft
{
    /// <summary>The id of the filing, such as <c>6-K-2023-11-16</c>.</summary>
    public required string Id { get; init; }
    public required string Form { get; init; }

    /// <summary>The number of the exhibit; empty for none.</summary>
    public string Exhibit { get; init; } = "";
    public required DateOnly Date { get; init; }
    public required string Title { get; init; }
    public required Period Period { get; init; }
    public required string AuditStatus { get; init; }
    public required string Basis { get; init; }

    /// <summary>The rate of a convenience translation; null for none.</summary>
    public TranslationDraft? Translation { get; init; }
    public required IReadOnlyList<StatementDraft> Statements { get; init; }

    /// <summary>The name of the document, and the SHA-256 of its bytes.</summary>
    public required (string Name, string Sha256) Document { get; init; }

    /// <summary>Why the filing as a whole is doubtful; empty for no doubt.</summary>
    public string Draft { get; init; } = "";

    /// <summary>Returns the same filing with a further doubt about the filing as a whole.</summary>
    public FilingDraft WithDoubt(string why) => this with { Draft = Reasons.Both(Draft, why) };

    // The form as a word for the file name: 6-k for "6-K", hkex for "HKEX announcement".
    private string FormWord => string.Join('-', Slug.Words(Form.Split(' ')[0]));

    /// <summary>The name of the filing's file in <c>filings/</c>, made of date, form and period.</summary>
    public string FileName => FormattableString.Invariant(
        $"{Date:yyyy-MM-dd}-{FormWord}{(Exhibit.Length == 0 ? "" : "-" + Exhibit.Replace('.', '-'))}-{Period.ToString().ToLowerInvariant()}.json");
}
