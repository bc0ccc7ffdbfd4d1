using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Writing;

/// <summary>A filing as the importer makes it, ready to be written.</summary>
public sealed record FilingDraft
{
    /// <summary>For instance <c>6-K-2023-11-16</c>.</summary>
    public required string Id { get; init; }
    public required string Form { get; init; }

    /// <summary>The number of the exhibit; empty for none.</summary>
    public string Exhibit { get; init; } = "";
    public required DateOnly Date { get; init; }
    public required string Title { get; init; }
    public required Period Period { get; init; }
    public required string AuditStatus { get; init; }
    public required string Basis { get; init; }

    /// <summary>The rate of a translation for convenience; null for none.</summary>
    public TranslationDraft? Translation { get; init; }
    public required IReadOnlyList<StatementDraft> Statements { get; init; }

    /// <summary>The name of the document and the hash of its bytes.</summary>
    public required (string Name, string Sha256) Document { get; init; }

    /// <summary>Why something about the filing as a whole is doubtful; empty for nothing.</summary>
    public string Draft { get; init; } = "";

    /// <summary>The same filing with one more reason why it is doubtful as a whole.</summary>
    public FilingDraft WithDoubt(string why) => this with { Draft = Draft.Length == 0 ? why : Draft + "; " + why };

    // 6-k of "6-K", hkex of "HKEX announcement".
    private string FormWord => string.Join('-', Slug.Words(Form.Split(' ')[0]));

    /// <summary>The name of its file in <c>filings/</c>: date, form and period.</summary>
    public string FileName => FormattableString.Invariant($"{Date:yyyy-MM-dd}-{FormWord}{(Exhibit.Length == 0 ? "" : "-" + Exhibit.Replace('.', '-'))}-{Period.ToString().ToLowerInvariant()}.json");
}

/// <summary>The rate of a translation for convenience, as the filing states it.</summary>
/// <param name="Rate">As printed, with its trailing zeros.</param>
public sealed record TranslationDraft(string From, string To, decimal Rate, DateOnly Date, string Authority);

/// <summary>A statement of a filing.</summary>
/// <param name="IsTable">False for amounts in sentences.</param>
/// <param name="Draft">Why all of it is doubtful; empty for nothing.</param>
/// <param name="Origin">Where it stands in the document.</param>
public sealed record StatementDraft(string Id, string Title, bool IsTable, IReadOnlyList<ColumnDraft> Columns, IReadOnlyList<LineDraft> Lines, string Draft, string Origin);

/// <summary>A column.</summary>
public sealed record ColumnDraft(string Id, string Heading, string Group, Period Period, string Currency, string Scale)
{
    /// <summary>The scale of numbers of shares; <c>one</c> for none.</summary>
    public string Shares { get; init; } = "one";

    /// <summary>Empty for that of the filing.</summary>
    public string Basis { get; init; } = "";

    /// <summary>What its head says of audit; empty for what the filing says.</summary>
    public string AuditStatus { get; init; } = "";

    /// <summary>How it restates what an earlier filing states, <c>restated</c> or <c>reclassified</c>, and why; null where it does not.</summary>
    public (string Kind, string Reason)? Restated { get; init; }

    /// <summary>Why it is doubtful; empty for nothing.</summary>
    public string Draft { get; init; } = "";
}

/// <summary>A line.</summary>
/// <param name="Concept">Empty for a heading.</param>
/// <param name="Values">Each as it is written in the data: a number, <c>"-"</c>, <c>null</c>; empty for a heading.</param>
public sealed record LineDraft(string Caption, LineKind Kind, string Concept, int Indent, IReadOnlyList<string> Values)
{
    /// <summary><c>opening</c> or <c>closing</c>; empty for neither.</summary>
    public string At { get; init; } = "";

    /// <summary>A scale of its own; empty for that of the column.</summary>
    public string Scale { get; init; } = "";

    /// <summary><c>about</c>, <c>over</c>, <c>up-to</c>; empty for none.</summary>
    public string Qualifier { get; init; } = "";

    /// <summary>Where it stands in the document; empty where the statement says it for all.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Why it is doubtful; empty for nothing.</summary>
    public string Draft { get; init; } = "";
}
