using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Writing;

/// <summary>A filing that the importer has made, ready to be written.</summary>
public sealed record FilingDraft
{
    /// <summary>The id, such as <c>6-K-2023-11-16</c>.</summary>
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

    /// <summary>The name of the document and the hash of its bytes.</summary>
    public required (string Name, string Sha256) Document { get; init; }

    /// <summary>Why the filing as a whole is doubtful; empty for no doubt.</summary>
    public string Draft { get; init; } = "";

    /// <summary>The same filing with a further doubt about the whole.</summary>
    public FilingDraft WithDoubt(string why) => this with { Draft = Draft.Length == 0 ? why : Draft + "; " + why };

    // The form as a word of the file name: 6-k for "6-K", hkex for "HKEX announcement".
    private string FormWord => string.Join('-', Slug.Words(Form.Split(' ')[0]));

    /// <summary>The name of its file in <c>filings/</c>: date, form and period.</summary>
    public string FileName => FormattableString.Invariant($"{Date:yyyy-MM-dd}-{FormWord}{(Exhibit.Length == 0 ? "" : "-" + Exhibit.Replace('.', '-'))}-{Period.ToString().ToLowerInvariant()}.json");
}

/// <summary>The rate of a convenience translation, as the filing states it.</summary>
/// <param name="Rate">The rate as printed, with trailing zeros.</param>
public sealed record TranslationDraft(string From, string To, decimal Rate, DateOnly Date, string Authority);

/// <summary>A statement of a filing.</summary>
/// <param name="IsTable">Whether it is a table; false for amounts in sentences.</param>
/// <param name="Draft">Why the whole statement is doubtful; empty for no doubt.</param>
/// <param name="Origin">Its place in the document.</param>
public sealed record StatementDraft(string Id, string Title, bool IsTable, IReadOnlyList<ColumnDraft> Columns, IReadOnlyList<LineDraft> Lines, string Draft, string Origin);

/// <summary>A column.</summary>
public sealed record ColumnDraft(string Id, string Heading, string Group, Period Period, string Currency, string Scale)
{
    /// <summary>The scale of numbers of shares; <c>one</c> for none.</summary>
    public string Shares { get; init; } = "one";

    /// <summary>The accounting basis; empty for that of the filing.</summary>
    public string Basis { get; init; } = "";

    /// <summary>The audit status in its head; empty for that of the filing.</summary>
    public string AuditStatus { get; init; } = "";

    /// <summary>
    /// Whether it restates or reclassifies an earlier filing, <c>restated</c> or <c>reclassified</c>, with the reason; null where it does
    /// neither.
    /// </summary>
    public (string Kind, string Reason)? Restated { get; init; }

    /// <summary>Why the column is doubtful; empty for no doubt.</summary>
    public string Draft { get; init; } = "";
}

/// <summary>A line.</summary>
/// <param name="Concept">The id of the concept; empty for a heading.</param>
/// <param name="Values">The values in the form of the data: a number, <c>"-"</c> or <c>null</c>; empty for a heading.</param>
public sealed record LineDraft(string Caption, LineKind Kind, string Concept, int Indent, IReadOnlyList<string> Values)
{
    /// <summary>The end of the span, <c>opening</c> or <c>closing</c>; empty for neither.</summary>
    public string At { get; init; } = "";

    /// <summary>The scale of the line; empty for that of the column.</summary>
    public string Scale { get; init; } = "";

    /// <summary>The qualifier, <c>about</c>, <c>over</c> or <c>up-to</c>; empty for none.</summary>
    public string Qualifier { get; init; } = "";

    /// <summary>Its place in the document; empty where the statement gives it for all lines.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Why the line is doubtful; empty for no doubt.</summary>
    public string Draft { get; init; } = "";
}
