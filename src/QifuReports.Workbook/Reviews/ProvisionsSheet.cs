using QifuReports.Workbook.Formulas;
using QifuReports.Workbook.Quarters;

namespace QifuReports.Workbook.Reviews;

/// <summary>
/// The sheet of credit provisions by period: by kind of asset, as new provisions and revisions of earlier ones, and against revenue and
/// loan volume.
/// </summary>
internal sealed class ProvisionsSheet
{
    private const int HeadRow = 3, FirstColumn = 3;

    private static readonly string[] Kinds =
    [
        "provision-loans-receivable", "provision-financial-assets-receivable", "provision-accounts-receivable",
        "provision-contingent-liabilities",
    ];

    private static readonly string[] Movements = ["new-provisions", "revision-of-provisions"];

    private static readonly string[] Rates =
    [
        "new-provision-ratio-loans-receivable", "new-provision-ratio-contingent-liabilities", "delinquency-rate-90-day",
        "day-1-delinquency-rate", "collection-rate-30-day",
    ];

    private readonly QuartersSheet _quarters;
    private readonly RoleSeries _roles;
    private readonly SheetName _name;
    private readonly List<Row> _rows = [];
    private readonly int _total;

    private ProvisionsSheet(QuartersSheet quarters, RoleSeries roles, SheetName name) =>
        (_quarters, _roles, _name, _total) = (quarters, roles, name, roles.Of("net-provisions"));

    /// <summary>The sheet; null for a company without provisions.</summary>
    public static Sheet? Of(QuartersSheet quarters, RoleSeries roles, SheetName name) =>
        roles.Of([.. Kinds, .. Movements, "net-provisions"]).Count == 0 ? null
            : new ProvisionsSheet(quarters, roles, name).ToSheet();

    private Sheet ToSheet()
    {
        var last = FirstColumn - 1 + _quarters.Grid.Periods.Count;
        _rows.Add(new Row(1, [new Cell.Words("Credit provisions", CellStyle.Title)]));
        var heads = new Cell?[last];
        (heads[0], heads[1]) = (new Cell.Words("Figure", CellStyle.Heading), new Cell.Words("Unit", CellStyle.Heading));
        for (var i = 0; i < _quarters.Grid.Periods.Count; i++)
            heads[FirstColumn - 1 + i] =
                new Cell.WordFormula(_quarters.HeadOf(i).From(_name), _quarters.Grid.Periods[i].ToString(), CellStyle.NumberHeading);
        _rows.Add(new Row(HeadRow, heads));
        AddSum("By kind of asset", Kinds);
        AddSum("New provisions and revisions", Movements);
        AddShares();
        AddRates();
        var widths = new double[last];
        Array.Fill(widths, 14);
        (widths[0], widths[1]) = (58, 18);
        return new Sheet(_name, widths, _rows)
        {
            FrozenRows = HeadRow,
            FrozenColumns = FirstColumn - 1,
            IsLandscape = true,
            PrintEnd = new CellPlace(_name, last, _rows[^1].Index),
        };
    }

    // Links to the parts, their sum, the total, and what is between them, in the periods that have all of the parts.
    private void AddSum(string title, string[] names)
    {
        var parts = _roles.Of(names);
        if (parts.Count == 0) return;
        var first = Heading(title) + 1;
        foreach (var part in parts) AddRow(Series(part).Name, Series(part).Unit, p => Link(part, p));
        if (_total < 0) return;
        var sumRow = Next;
        var totalRow = sumRow + 1;
        decimal? SumIn(int period) => parts.Aggregate((decimal?)0m, (sum, part) => sum + _roles.Value(part, period));
        AddRow("Sum", Series(_total).Unit, p => SumIn(p) is { } sum
            ? new Cell.Formula(Rounded($"SUM({At(p, first).To(At(p, sumRow - 1), _name)})", parts), sum, Style(CellRule.Subtotal)) : null);
        AddRow(Series(_total).Name, Series(_total).Unit, p => Link(_total, p));
        AddRow("Sum less total", Series(_total).Unit, p => SumIn(p) is { } sum && _roles.Value(_total, p) is { } total
            ? new Cell.Formula(Rounded($"{At(p, sumRow).Relative}-{At(p, totalRow).Relative}", [.. parts, _total]), sum - total, Style(CellRule.None)) : null);
    }

    private void AddShares()
    {
        if (_total < 0) return;
        var hasHeading = false;
        foreach (var name in (ReadOnlySpan<string>)["revenue", "loan-volume"])
        {
            var whole = _roles.Of(name);
            if (whole < 0) continue;
            if (!hasHeading) Heading("Provisions in percent");
            hasHeading = true;
            AddRow($"{Series(_total).Name} in percent of {Series(whole).Name}", "percent", p => Share(whole, p));
        }
    }

    private Cell.Formula? Share(int whole, int period)
    {
        if (_roles.Value(_total, period) is not { } part || _roles.Value(whole, period) is not { } of || of <= 0) return null;
        var text = string.Create(CultureInfo.InvariantCulture,
            $"ROUND({_quarters.Value(_total, period).From(_name)}/{_quarters.Value(whole, period).From(_name)}*100,{Decimals.OfQuotient})");
        return new Cell.Formula(text, Rounding.At(part / of * 100, Decimals.OfQuotient), new CellStyle(CellRole.Formula, NumberFormat.Percent(2)));
    }

    private void AddRates()
    {
        var rates = _roles.Of(Rates);
        if (rates.Count > 0) Heading("Stated rates");
        foreach (var rate in rates) AddRow(Series(rate).Name, Series(rate).Unit, p => Link(rate, p));
    }

    private string Rounded(string formula, IReadOnlyList<int> rows) => Decimals.Rounded(formula, rows.Max(r => Series(r).Decimals));

    private int Next => _rows[^1].Index + 1;

    private int Heading(string words)
    {
        _rows.Add(new Row(Next + 1, [new Cell.Words(words, CellStyle.Heading)]));
        return _rows[^1].Index;
    }

    private void AddRow(string caption, string unit, Func<int, Cell?> cellOf)
    {
        var cells = new Cell?[FirstColumn - 1 + _quarters.Grid.Periods.Count];
        (cells[0], cells[1]) = (new Cell.Words(caption, CellStyle.Words with { Indent = 1 }), new Cell.Words(unit, CellStyle.Note));
        for (var i = 0; i < _quarters.Grid.Periods.Count; i++) cells[FirstColumn - 1 + i] = cellOf(i);
        _rows.Add(new Row(Next, cells));
    }

    private Series Series(int row) => _quarters.Grid.Series[row];


    private CellPlace At(int period, int row) => new(_name, FirstColumn + period, row);

    private CellStyle Style(CellRule rule) => new(CellRole.Formula, Series(_total).Format) { Rule = rule };

    private Cell.Formula? Link(int row, int period) => _roles.Value(row, period) is { } value
        ? new Cell.Formula(_quarters.Value(row, period).From(_name), value, new CellStyle(CellRole.Link, Series(row).Format)) : null;
}
