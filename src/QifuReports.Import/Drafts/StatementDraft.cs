using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Drafts;

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
