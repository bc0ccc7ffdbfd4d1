namespace QifuReports.Workbook.Checks;

/// <summary>Which rows of the sheet of checks hold what: the counts, then the comparisons, then the control totals.</summary>
/// <param name="HeadRow">The row of the heads.</param>
/// <param name="Rules">How many rules have a count.</param>
/// <param name="Findings">How many comparisons there are.</param>
/// <param name="Totals">How many control totals there are.</param>
internal sealed record ChecksLayout(int HeadRow, int Rules, int Findings, int Totals)
{
    /// <summary>The columns, from A.</summary>
    public const int CodeColumn = 1, SubjectColumn = 2, FilingColumn = 3, UnitColumn = 4, ExpectedColumn = 5, ActualColumn = 6,
        DifferenceColumn = 7, ToleranceColumn = 8, ResultColumn = 9, ReasonColumn = 10, NoteColumn = 11;

    /// <summary>The words over the columns.</summary>
    public static IReadOnlyList<string> Heads { get; } = ["Code", "Comparison", "Filing", "Unit", "Expected", "Actual", "Difference",
        "Tolerance", "Result", "Reason for the tolerance", "Note"];

    /// <summary>The widths of the columns, in characters.</summary>
    public static IReadOnlyList<double> Widths { get; } = [7, 70, 22, 16, 16, 16, 14, 12, 11, 60, 60];

    /// <summary>The row that counts the failures of all rules.</summary>
    public int AllRow => HeadRow + 1;

    /// <summary>The row of the count of a rule, from 0.</summary>
    public int RuleRow(int rule) => AllRow + 1 + rule;

    /// <summary>The row with the heading over the comparisons.</summary>
    public int FindingsHeading => RuleRow(Rules) + 1;

    /// <summary>The row of a comparison, from 0.</summary>
    public int FindingRow(int finding) => FindingsHeading + 1 + finding;

    /// <summary>The row with the heading over the control totals.</summary>
    public int TotalsHeading => FindingRow(Findings) + 1;

    /// <summary>The row of a control total, from 0.</summary>
    public int TotalRow(int total) => TotalsHeading + 1 + total;

    /// <summary>The last row of the sheet.</summary>
    public int LastRow => Math.Max(TotalsHeading, TotalRow(Totals) - 1);
}
