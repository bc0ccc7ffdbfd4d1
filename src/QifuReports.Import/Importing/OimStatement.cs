using QifuReports.Import.Writing;
using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Importing;

/// <summary>
/// Makes a statement from its facts: each fact is put into its original line and column. Titles, kinds of lines and lines without figures,
/// which facts do not contain, are taken from the same statement in the data, where the data have it.
/// </summary>
/// <param name="calendar">The company's fiscal calendar.</param>
/// <param name="basis">The accounting basis of the filing.</param>
/// <param name="known">The same statement in the data; null for none.</param>
internal sealed partial class OimStatement(FiscalCalendar calendar, string basis, Statement? known, List<Unread> unread)
{
    private readonly HashSet<ConceptId> _bothEnds = [];

    /// <summary>Makes the statement from the cells; null if a column has no figure, or no period of the fiscal calendar.</summary>
    public StatementDraft? Of(string id, IReadOnlyList<OimCell> cells)
    {
        var columns = new List<ColumnDraft>();
        var periods = new List<Period>();
        for (var c = 0; c <= cells.Max(x => x.Column); c++)
        {
            var own = cells.Where(x => x.Column == c).ToList();
            if (own.Count == 0)
            {
                unread.Add(new Unread(0, id, FormattableString.Invariant(
                    $"its column {c + 1} has no figure, and a report of facts does not say what it is")));
                return null;
            }
            if (PeriodOf(own) is not { } period)
            {
                unread.Add(new Unread(0, id, FormattableString.Invariant($"its column {c + 1} is of no period of the company's calendar")));
                return null;
            }
            periods.Add(period);
            columns.Add(Column(c, own, period));
        }
        // If a balance is stated at the start and at the end of a span, the balance at the end is written as the closing balance.
        foreach (var cell in cells)
            if (IsOpening(cell, periods)) _bothEnds.Add(cell.Concept.Id);
        var lines = new List<LineDraft>();
        for (var r = 0; r <= cells.Max(x => x.Row); r++) lines.Add(Line(r, cells.Where(x => x.Row == r).ToList(), columns, periods));
        for (var r = lines.Count; r < (known?.Lines.Count ?? 0); r++) lines.Add(Line(r, [], columns, periods));
        return new StatementDraft(id, known?.Title ?? id, known?.IsTable ?? true, columns, lines, "", "");
    }

    // The period of a column: the span of its facts, otherwise their day. If the facts are for two days, these days are the ends of a span.
    private Period? PeriodOf(List<OimCell> cells)
    {
        var spans = cells.Where(c => c.Start is not null).Select(c => (Start: c.Start!.Value, c.End)).Distinct().ToList();
        if (spans.Count > 1) return null;
        if (spans.Count == 1) return Spans(spans[0].End).Cast<Period?>().FirstOrDefault(p => p!.Value.Start == spans[0].Start);
        var days = cells.Select(c => c.End).Distinct().Order().ToList();
        return days.Count switch { 1 => calendar.At(days[0]),
            2 => Spans(days[1]).Cast<Period?>().FirstOrDefault(p => p!.Value.Opening.End == days[0]), _ => null };
    }

    private IEnumerable<Period> Spans(DateOnly end)
    {
        for (var year = Math.Max(2, end.Year - 1); year <= Math.Min(9997, end.Year + 1); year++)
        {
            for (var quarter = 1; quarter <= 4; quarter++)
                if (calendar.Quarter(year, quarter) is var q && q.End == end) yield return q;
            for (var half = 1; half <= 2; half++)
                if (calendar.Half(year, half) is var h && h.End == end) yield return h;
            if (calendar.NineMonths(year) is var nine && nine.End == end) yield return nine;
            if (calendar.FullYear(year) is var whole && whole.End == end) yield return whole;
        }
    }

    private ColumnDraft Column(int place, List<OimCell> cells, Period period)
    {
        var name = cells[0].Fact.Property("source:column");
        var currency = Currency().Match(name) is { Success: true } found ? found.Groups[1].Value : "";
        var heading = currency.Length == 0 ? name : name[..^(currency.Length + 2)];
        var group = known is not null && place < known.Columns.Count && known.Columns[place] is { Group.Length: > 0 } same
            && heading == same.Group + " " + same.Heading ? same.Group : "";
        return new ColumnDraft(known is not null && place < known.Columns.Count ? known.Columns[place].Id
            : "c" + (place + 1).ToString(CultureInfo.InvariantCulture), group.Length == 0 ? heading : heading[(group.Length + 1)..], group,
            period, currency, ScaleOf(cells, IsMoney))
        {
            Shares = ScaleOf(cells, IsShares),
            Basis = cells[0].Basis == basis ? "" : cells[0].Basis,
        };
    }

    private static string ScaleOf(List<OimCell> cells, Func<UnitKind, bool> isOfKind) =>
        OimCell.ScaleFor(cells.Where(c => isOfKind(c.Concept.UnitKind) && !c.IsOfItself).Select(c => c.Resolution).DefaultIfEmpty(1m)
            .Min()).Word;

    private static bool IsMoney(UnitKind kind) => kind == UnitKind.Money;

    private static bool IsShares(UnitKind kind) => kind is UnitKind.Shares or UnitKind.Ads;

    private LineDraft Line(int row, List<OimCell> cells, List<ColumnDraft> columns, List<Period> periods)
    {
        var same = known is not null && row < known.Lines.Count ? known.Lines[row] : null;
        if (cells.Count == 0)
            return same is { Concept: not null } blank
                ? new LineDraft(blank.Caption, blank.Kind, blank.Concept.Value.Value, blank.Indent, [.. columns.Select(_ => "null")])
                : new LineDraft(same?.Caption ?? FormattableString.Invariant($"Line {row + 1}, without figures"), LineKind.Heading, "",
                    same?.Indent ?? 0, []);
        var first = cells[0];
        var needed = cells.Where(c => !c.IsOfItself && Default(c, columns[c.Column]) < c.Resolution && !c.IsNil).Select(c => c.Resolution)
            .DefaultIfEmpty(0m).Max();
        var scale = needed == 0 ? (Word: "", Scale: 0m) : OimCell.ScaleFor(needed);
        var line = new LineDraft(first.Fact.Property("source:caption"), same is { Kind: not LineKind.Heading } ? same.Kind : LineKind.Line,
            first.Concept.Id.Value, same?.Indent ?? 0,
            [.. columns.Select((column, c) => cells.Find(x => x.Column == c) is { } cell ? Value(cell, column, scale.Scale) : "null")]);
        return line with
        {
            Scale = scale.Word,
            At = cells.Exists(c => IsOpening(c, periods)) ? "opening" : _bothEnds.Contains(first.Concept.Id) ? "closing" : "",
            Qualifier = cells.Find(c => !c.IsOfItself)?.Fact.Property("source:qualifier") ?? "",
            Origin = first.Fact.Property("source:origin"),
            Draft = first.Fact.Property("source:draft"),
        };
    }

    private static bool IsOpening(OimCell cell, List<Period> periods) =>
        cell.Concept.AtInstant && !periods[cell.Column].IsInstant && cell.End == periods[cell.Column].Opening.End;

    private static decimal Default(OimCell cell, ColumnDraft column) =>
        IsMoney(cell.Concept.UnitKind) ? Scale(column.Scale) : IsShares(cell.Concept.UnitKind) ? Scale(column.Shares) : 1m;

    private static decimal Scale(string word) => OimCell.Scales.First(s => s.Word == word).Scale;

    // The value as it is written in the file. Where the cell states its own scale and qualifier, these are written with the value.
    private static string Value(OimCell cell, ColumnDraft column, decimal ofLine)
    {
        if (!cell.IsOfItself) return cell.Written(ofLine > 0 ? ofLine : Default(cell, column));
        var (word, scale) = OimCell.ScaleFor(cell.Resolution);
        var qualifier = cell.Fact.Property("source:qualifier");
        return $"{{\"value\": {cell.Written(scale)}, \"scale\": " +
            $"\"{word}\"{(qualifier.Length == 0 ? "" : $", \"qualifier\": {FilingJson.Quoted(qualifier)}")}}}";
    }

    [GeneratedRegex(@", ([A-Z]{3})$", RegexOptions.CultureInvariant)] private static partial Regex Currency();
}
