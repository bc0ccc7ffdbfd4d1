namespace QifuReports.Import.Writing;

/// <summary>
/// Finds what column headings say about the audit: an interim report may have an unaudited half year beside an audited year.
/// </summary>
internal static partial class AuditHeads
{
    /// <summary>Returns <c>audited</c> or <c>unaudited</c>; empty where the column heading says neither.</summary>
    public static string Of(string head) => Said().Match(head) is { Success: true } said ? said.Value.ToLowerInvariant() : "";

    /// <summary>
    /// The audit status of the first column, taken from the first statement whose first column states a status; empty for none.
    /// </summary>
    public static string OfFirst(IReadOnlyList<(StatementPlan Plan, StatementDraft Draft)> statements) =>
        statements.Select(s => s.Draft.Columns[0].AuditStatus).FirstOrDefault(a => a.Length > 0) ?? "";

    /// <summary>Returns the statements. A column keeps its audit status only if the status differs from the status of the filing.</summary>
    public static IReadOnlyList<StatementDraft> Without(IReadOnlyList<StatementDraft> statements, string status) =>
        [.. statements.Select(s => s.Columns.All(c => c.AuditStatus != status) ? s
            : s with { Columns = [.. s.Columns.Select(c => c.AuditStatus == status ? c with { AuditStatus = "" } : c)] })];

    [GeneratedRegex(@"\b(?:un)?audited\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)] private static partial Regex Said();
}
