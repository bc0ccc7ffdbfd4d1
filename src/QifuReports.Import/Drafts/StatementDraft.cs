using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Drafts;

/// <summary>A statement of a filing.</summary>
/// <param name="IsTable">Whether the statement was read from a table; false for amounts in sentences.</param>
/// <param name="Draft">Why the whole statement is doubtful; empty for no doubt.</param>
/// <param name="Origin">The place of the statement in the document.</param>
public sealed record StatementDraft(string Id, string Title, bool IsTable, IReadOnlyList<ColumnDraft> Columns,
    IReadOnlyList<LineDraft> Lines, string Draft, string Origin);

/// <summary>A column of a statement.</summary>
public sealed record ColumnDraft(string Id, string Heading, string Group, Period Period, string Currency, string Scale)
{
    /// <summary>The scale of numbers of shares; <c>one</c> where they are printed in full.</summary>
    public string Shares { get; init; } = "one";

    /// <summary>The accounting basis; empty where it is the basis of the filing.</summary>
    public string Basis { get; init; } = "";

    /// <summary>The audit status in the column heading; empty where the filing has the same.</summary>
    public string AuditStatus { get; init; } = "";

    /// <summary>
    /// How the column changes an earlier filing, <c>restated</c> or <c>reclassified</c>, with the reason; null where it changes none.
    /// </summary>
    public (string Kind, string Reason)? Restated { get; init; }

    /// <summary>Why the column is doubtful; empty for no doubt.</summary>
    public string Draft { get; init; } = "";
}

/// <summary>A line of a statement to be written.</summary>
/// <param name="Concept">The id of the concept; empty for a heading.</param>
/// <param name="Values">The values as the data files write them: a number, <c>"-"</c> or <c>null</c>; empty for a heading.</param>
public sealed record LineDraft(string Caption, LineKind Kind, string Concept, int Indent, IReadOnlyList<string> Values)
{
    /// <summary>Whether a balance is at the start or the end of the span, <c>opening</c> or <c>closing</c>; empty for neither.</summary>
    public string At { get; init; } = "";

    /// <summary>The scale of the line; empty where it is the scale of the column.</summary>
    public string Scale { get; init; } = "";

    /// <summary>The qualifier of the values, <c>about</c>, <c>over</c> or <c>up-to</c>; empty for none.</summary>
    public string Qualifier { get; init; } = "";

    /// <summary>The place of the line in the document; empty where the statement gives one place for all its lines.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Why the line is doubtful; empty for no doubt.</summary>
    public string Draft { get; init; } = "";
}
