using QifuReports.Workbook.Formulas;

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

    private readonly RoleFigures _figures;
    private readonly SheetName _name;
    private readonly IReadOnlyList<Period> _periods;
    private readonly List<Row> _rows = [];
    private readonly Concept? _total;

    private ProvisionsSheet(RoleFigures figures, SheetName name)
    {
        (_figures, _name, _total) = (figures, name, figures.Concept("net-provisions"));
        _periods = figures.PeriodsOf(ConceptsOf([.. Kinds, .. Movements, "net-provisions"]));
    }

    /// <summary>The sheet; null for a company without provisions.</summary>
    public static Sheet? Of(RoleFigures figures, SheetName name) =>
        new ProvisionsSheet(figures, name) is { _periods.Count: > 0 } made ? made.ToSheet() : null;

    private Sheet ToSheet()
    {
        var last = FirstColumn - 1 + _periods.Count;
        _rows.Add(new Row(1, [new Cell.Words("Credit provisions", CellStyle.Title)]));
        _rows.Add(new Row(2,
            [new Cell.Words("By period, then for longer spans. A sum is made where all of its parts are known.", CellStyle.Note)]));
        var heads = new Cell?[last];
        (heads[0], heads[1]) = (new Cell.Words("Figure", CellStyle.Heading), new Cell.Words("Unit", CellStyle.Heading));
        for (var i = 0; i < _periods.Count; i++)
            heads[FirstColumn - 1 + i] = new Cell.Words(_periods[i].ToString(), CellStyle.NumberHeading);
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
    private void AddSum(string title, string[] roles)
    {
        var parts = ConceptsOf(roles);
        if (!parts.Exists(c => _periods.Any(p => _figures.Find(c, p) is not null))) return;
        var first = Heading(title) + 1;
        foreach (var part in parts) AddLinks(part);
        if (parts.Count < 2) return;
        var sumRow = Next;
        AddRow("Sum", _figures.UnitOf(parts[0]), p => SumOf(parts, p) is var (sum, digits)
            ? new Cell.Formula(Decimals.Rounded($"SUM({At(p, first).To(At(p, sumRow - 1), _name)})", digits), sum,
                Style(CellRule.Subtotal, digits))
            : null);
        if (_total is null) return;
        AddLinks(_total);
        AddRow("Sum less total", _figures.UnitOf(_total), p => SumOf(parts, p) is var (sum, digits) && Total(p) is var (total, finer)
            ? new Cell.Formula(Decimals.Rounded($"{At(p, sumRow).Relative}-{At(p, sumRow + 1).Relative}", Math.Max(digits, finer)),
                sum - total, Style(CellRule.None, Math.Max(digits, finer)))
            : null);
    }

    private void AddLinks(Concept concept) => AddRow(concept.Name, _figures.UnitOf(concept), p => LinkIn(concept, p));

    private Cell? LinkIn(Concept concept, int period)
    {
        if (_figures.Find(concept, _periods[period]) is not { } figure) return null;
        var digits = Math.Min(_figures.Shown(figure, concept).Decimals, 2);
        return _figures.Link(figure, concept, _periods[period], _name,
            concept.UnitKind == UnitKind.Percent ? NumberFormat.Percent(Math.Max(1, digits)) : NumberFormat.Amount(digits));
    }

    private (decimal Sum, int Digits)? SumOf(List<Concept> parts, int period)
    {
        var (sum, digits) = (0m, 0);
        foreach (var part in parts)
        {
            if (_figures.Find(part, _periods[period]) is not { } figure) return null;
            var (value, own) = _figures.Shown(figure, part);
            (sum, digits) = (sum + value, Math.Max(digits, own));
        }
        return (sum, digits);
    }

    private (decimal Value, int Digits)? Total(int period) =>
        _total is not null && _figures.Find(_total, _periods[period]) is { } figure ? _figures.Shown(figure, _total) : null;

    private void AddShares()
    {
        if (_total is null) return;
        var totalRow = Heading("Provisions in percent") + 1;
        AddLinks(_total);
        foreach (var role in (ReadOnlySpan<string>)["revenue", "loan-volume"])
        {
            if (_figures.Concept(role) is not { } whole) continue;
            var wholeRow = Next;
            AddLinks(whole);
            AddRow($"{_total.Name} in percent of {whole.Name}", "percent", p => ShareOf(whole, p, totalRow, wholeRow));
        }
    }

    private Cell.Formula? ShareOf(Concept whole, int period, int totalRow, int wholeRow)
    {
        if (Total(period) is not var (part, _) || _figures.Find(whole, _periods[period]) is not { Value: > 0 } figure) return null;
        var text = string.Create(CultureInfo.InvariantCulture,
            $"ROUND({At(period, totalRow).Relative}/{At(period, wholeRow).Relative}*100,{Decimals.OfQuotient})");
        return new Cell.Formula(text, Rounding.At(part / _figures.Shown(figure, whole).Value * 100, Decimals.OfQuotient),
            new CellStyle(CellRole.Formula, NumberFormat.Percent(2)));
    }

    private void AddRates()
    {
        var rates = ConceptsOf(Rates);
        if (rates.Count == 0) return;
        Heading("Stated rates");
        foreach (var rate in rates) AddLinks(rate);
    }

    private List<Concept> ConceptsOf(IEnumerable<string> roles) => [.. roles.Select(_figures.Concept).OfType<Concept>()];

    private int Next => _rows[^1].Index + 1;

    private int Heading(string words)
    {
        _rows.Add(new Row(Next + 1, [new Cell.Words(words, CellStyle.Heading)]));
        return _rows[^1].Index;
    }

    private void AddRow(string caption, string unit, Func<int, Cell?> cellOf)
    {
        var cells = new Cell?[FirstColumn - 1 + _periods.Count];
        (cells[0], cells[1]) = (new Cell.Words(caption, CellStyle.Words with { Indent = 1 }), new Cell.Words(unit, CellStyle.Note));
        for (var i = 0; i < _periods.Count; i++) cells[FirstColumn - 1 + i] = cellOf(i);
        _rows.Add(new Row(Next, cells));
    }

    private CellPlace At(int period, int row) => new(_name, FirstColumn + period, row);

    private static CellStyle Style(CellRule rule, int digits) =>
        new(CellRole.Formula, NumberFormat.Amount(Math.Min(digits, 2))) { Rule = rule };
}
