using System.Collections;
using QifuReports.Ledger.Checks.Findings;

namespace QifuReports.Workbook.Checks;

/// <summary>The rows of the sheet of checks, made as they are read.</summary>
internal sealed class CheckCells(SheetName name, ChecksLayout layout, IReadOnlyList<RuleCounts> rules, IReadOnlyList<CheckRow> findings,
    IReadOnlyList<CheckRow> totals) : IEnumerable<Row>
{
    private const string About =
        "Each difference is a formula over the filed figures, actual less expected. A result is red where the difference is beyond the " +
            "tolerance.";

    private static readonly CellStyle Counted = new(CellRole.Formula, NumberFormat.Count);
    private static readonly CellStyle Typed = new(CellRole.Plain, NumberFormat.Count);
    private static readonly CellStyle Result = new(CellRole.Formula, NumberFormat.General) { Indent = 1 };
    private static readonly CellStyle Known = CellStyle.Words with { Indent = 1 };

    public IEnumerator<Row> GetEnumerator()
    {
        yield return new Row(1, [new Cell.Words("Checks", CellStyle.Title)]);
        yield return new Row(2, [new Cell.Words(About, CellStyle.Note)]);
        yield return new Row(layout.HeadRow, Heads());
        yield return CountOfAll();
        for (var i = 0; i < rules.Count; i++) yield return CountOf(rules[i], layout.RuleRow(i));
        yield return Heading(layout.FindingsHeading, "Comparisons");
        for (var i = 0; i < findings.Count; i++) yield return Of(findings[i], layout.FindingRow(i));
        yield return Heading(layout.TotalsHeading,
            "Control totals: not rules about figures, but proof that the cells of this workbook are as filed");
        for (var i = 0; i < totals.Count; i++) yield return Of(totals[i], layout.TotalRow(i));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Cell[] Heads()
    {
        var cells = new Cell[ChecksLayout.Heads.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = new Cell.Words(ChecksLayout.Heads[i],
                i + 1 is >= ChecksLayout.ExpectedColumn and <= ChecksLayout.ToleranceColumn ? CellStyle.NumberHeading : CellStyle.Heading);
        return cells;
    }

    private static Row Heading(int row, string words) => new(row, [null, new Cell.Words(words, CellStyle.Heading)]);

    private Row CountOfAll()
    {
        var failed = 0;
        foreach (var rule in rules) failed += rule.Failed;
        var first = At(ChecksLayout.ActualColumn, layout.RuleRow(0));
        var last = first with { Row = layout.RuleRow(rules.Count - 1) };
        var formula = rules.Count == 0 ? "0" : $"SUM({first.To(last, name)})";
        return Count(layout.AllRow, "", "All rules: comparisons that fail", formula, failed, "", "");
    }

    private Row CountOf(RuleCounts rule, int row)
    {
        var code = At(ChecksLayout.CodeColumn, row).Relative;
        var formula = $"COUNTIFS({Range(ChecksLayout.CodeColumn)},{code},{Range(ChecksLayout.ResultColumn)},\"failed\")";
        return Count(row, rule.Code, rule.Title, formula, rule.Failed, rule.Reason, $"{rule.Words}. {rule.Statement}");
    }

    private Row Count(int row, string code, string subject, string formula, int failed, string reason, string note) => new(row,
    [
        new Cell.Words(code, CellStyle.Words), new Cell.Words(subject, CellStyle.Words), null, new Cell.Words("failures", CellStyle.Words),
        new Cell.Number(0, Typed), new Cell.Formula(formula, failed, Counted), Difference(row, failed, 0, Counted),
        new Cell.Number(0, Typed),
        Verdict(row, "failed", "", failed == 0 ? "passed" : "failed"), new Cell.Words(reason, CellStyle.Words),
        new Cell.Words(note, CellStyle.Words),
    ]);

    private Row Of(CheckRow check, int row)
    {
        var format = NumberFormat.Amount(check.Decimals);
        var computed = new CellStyle(CellRole.Formula, format);
        var result = WordOf(check.Result);
        return new Row(row,
        [
            new Cell.Words(check.Code, CellStyle.Words), new Cell.Words(check.Subject, CellStyle.Words),
            new Cell.Words(check.Filing, CellStyle.Words), new Cell.Words(check.Unit, CellStyle.Words), Side(check.Expected, format),
            Side(check.Actual, format),
            check.IsComputed ? Difference(row, Rounding.At(check.Actual.Value - check.Expected.Value, check.Digits), check.Digits, computed)
                : new Cell.Number(check.Actual.Value - check.Expected.Value, new CellStyle(CellRole.Plain, format)),
            Tolerance(check, row, format),
            check.IsComputed ? Verdict(row, Otherwise(check.Result), check.Waived, result) : new Cell.Words(result, Known),
            new Cell.Words(check.Reason, CellStyle.Words), check.Note.Length == 0 ? null : new Cell.Words(check.Note, CellStyle.Words),
        ]);
    }

    private static Cell Side(CheckValue side, NumberFormat format) => side.Formula.Length == 0
        ? new Cell.Number(side.Value, new CellStyle(CellRole.Plain, format))
        : new Cell.Formula(side.Formula, side.Value, new CellStyle(side.IsLink ? CellRole.Link : CellRole.Formula, format));

    private Cell.Formula Difference(int row, decimal value, int digits, CellStyle style)
    {
        var (actual, expected) = (At(ChecksLayout.ActualColumn, row).Relative, At(ChecksLayout.ExpectedColumn, row).Relative);
        return new Cell.Formula(string.Create(CultureInfo.InvariantCulture, $"ROUND({actual}-{expected},{digits})"), value, style);
    }

    private Cell Tolerance(CheckRow check, int row, NumberFormat format)
    {
        if (check.Allowed is not { } allowed) return new Cell.Number(check.Tolerance, new CellStyle(CellRole.Plain, format));
        var difference = At(ChecksLayout.DifferenceColumn, row).Relative;
        return new Cell.Formula($"IF({difference}<0,{TermFormula.Number(allowed.Below)},{TermFormula.Number(allowed.Above)})",
            check.Tolerance, new CellStyle(CellRole.Formula, format));
    }

    // A difference that cannot be computed, because a divisor has become nothing, fails.
    private Cell.WordFormula Verdict(int row, string otherwise, string waived, string value)
    {
        var (difference, tolerance) = (At(ChecksLayout.DifferenceColumn, row).Relative, At(ChecksLayout.ToleranceColumn, row).Relative);
        var beyond = waived.Length == 0 ? $"\"{otherwise}\""
            : waived == CheckRow.Always ? "\"waived\"" : $"IF({waived},\"waived\",\"failed\")";
        return new Cell.WordFormula($"IFERROR(IF(ABS({difference})<={tolerance},\"passed\",{beyond}),\"failed\")", value, Result);
    }

    private static string Otherwise(FindingStatus status) => status == FindingStatus.Warning ? "warning" : "failed";

    private static string WordOf(FindingStatus status) => status switch
    {
        FindingStatus.Waived => "waived",
        FindingStatus.Warning => "warning",
        FindingStatus.Failed => "failed",
        _ => "passed",
    };

    // The column over all comparisons and control totals, which no row moves.
    private string Range(int column) => $"{At(column, layout.FindingRow(0)).Absolute}:{At(column, layout.LastRow).Absolute}";

    private CellPlace At(int column, int row) => new(name, column, row);
}
