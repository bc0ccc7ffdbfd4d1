namespace QifuReports.Workbook.Places;

/// <summary>The line and the column of a stated figure.</summary>
/// <param name="Statement">Where its statement stands.</param>
/// <param name="Line">The line, from 0.</param>
/// <param name="Column">The column of the statement, from 0.</param>
internal readonly record struct FactSite(StatementSite Statement, int Line, int Column)
{
    /// <summary>The cell of the statement proper.</summary>
    public CellPlace Main => Statement.Main(Line, Column);

    /// <summary>Whether another figure is in the same statement.</summary>
    public bool IsInStatementOf(FactSite other) => ReferenceEquals(Statement, other.Statement);
}
