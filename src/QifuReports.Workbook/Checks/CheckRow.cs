using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Checks.Terms;

namespace QifuReports.Workbook.Checks;

/// <summary>One row of the sheet of checks: a comparison with both sides, the difference, the tolerance and the result.</summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="Subject">What is compared, in words.</param>
/// <param name="Filing">The filing of the tested figure.</param>
/// <param name="Unit">The unit of the numbers.</param>
/// <param name="Expected">The expected value.</param>
/// <param name="Actual">The tested value.</param>
/// <param name="Tolerance">The largest difference allowed, in the same unit.</param>
/// <param name="Result">The result as the product has it.</param>
internal sealed record CheckRow(
    string Code, string Subject, string Filing, string Unit, CheckValue Expected, CheckValue Actual, decimal Tolerance,
    FindingStatus Result)
{
    /// <summary>Why the difference is allowed.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Why the comparison is waived, or that it is not computed here; empty otherwise.</summary>
    public string Note { get; init; } = "";

    /// <summary>
    /// What has to be true of the cells for the waiver to stand, as a formula without <c>=</c>; <see cref="Always"/> where a mark of the
    /// filing explains the difference, whatever it is; empty where nothing is waived.
    /// </summary>
    public string Waived { get; init; } = "";

    /// <summary>The condition of what is waived whatever the values are.</summary>
    public const string Always = "TRUE";

    /// <summary>The tolerances below and above, in the unit of the row; null where <see cref="Tolerance"/> holds for both.</summary>
    public Slack? Allowed { get; init; }

    /// <summary>The digits to which the difference is rounded: all that its terms have, and some more.</summary>
    public int Digits { get; init; }

    /// <summary>Whether the difference is a formula over filed figures.</summary>
    public bool IsComputed => Expected.Formula.Length > 0 || Actual.Formula.Length > 0;

    /// <summary>The number of decimals shown.</summary>
    public int Decimals { get; init; }
}

/// <summary>One side of a comparison.</summary>
/// <param name="Value">The value as the product computes it.</param>
/// <param name="Formula">The formula that gives it, without <c>=</c>; empty for a number.</param>
/// <param name="IsLink">Whether the formula only repeats a cell.</param>
internal readonly record struct CheckValue(decimal Value, string Formula, bool IsLink);
