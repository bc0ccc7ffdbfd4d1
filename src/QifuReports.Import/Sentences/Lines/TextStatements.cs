using QifuReports.Import.Sentences.Clauses;

namespace QifuReports.Import.Sentences.Lines;

/// <summary>
/// Arranges the amounts in sentences as statements: each section becomes a statement, each measure a line, and each period and currency a
/// column.
/// </summary>
public static class TextStatements
{
    /// <summary>
    /// Returns the statements in the order of the document. Parts of a section in several places of the document become one statement.
    /// </summary>
    /// <param name="amounts">All amounts, confirmed and doubtful.</param>
    /// <param name="currency">The company's currency; empty if it is unknown.</param>
    public static IReadOnlyList<TextStatement> Of(IReadOnlyList<StatedAmount> amounts, string currency)
    {
        var statements = new List<TextStatement>();
        foreach (var group in amounts.GroupBy(a => IdOf(a.Section)).Where(g => g.Key.Length > 0))
            statements.Add(new StatementBuilder(group.Key, [.. group], currency).Build());
        return statements;
    }

    private static string IdOf(TextSection section) => section.Kind switch
    {
        SectionKind.Highlights => "highlights",
        SectionKind.FinancialHighlights => "financial-highlights",
        SectionKind.Results => "results",
        SectionKind.Remarks => "remarks",
        SectionKind.Risk => "risk",
        SectionKind.Dividend => "dividend",
        SectionKind.Repurchase => "repurchase",
        SectionKind.Outlook => "outlook",
        SectionKind.Other when section.Title.Length > 0 => Slug.Of(section.Title, 4),
        _ => "text",
    };

    private sealed class StatementBuilder(string id, List<StatedAmount> amounts, string currency)
    {
        private readonly List<(string Id, Period? Period, string Currency)> _columns = [];
        private readonly List<(string Caption, int Indent, string Of, List<(int Column, StatedAmount Amount)> Cells)> _lines = [];

        private readonly Dictionary<(string Caption, string Of), List<int>> _places = [];
        private readonly Dictionary<int, StatedAmount> _byId = amounts.ToDictionary(a => a.Id);

        public TextStatement Build()
        {
            foreach (var amount in amounts) Place(amount);
            // The current period comes first, then the other periods in the order in which people expect them.
            var order = Enumerable.Range(0, _columns.Count).OrderBy(i => Rank(_columns[i].Id)).ThenBy(i => i).ToList();
            var scales = order.ConvertAll(i => MostScale(i));
            var columns = order.Select((at, i) =>
                new TextColumn(_columns[at].Id, Heading(_columns[at]), _columns[at].Period, MoneyIn(at) ? _columns[at].Currency : "",
                    scales[i])).ToList();
            return new TextStatement(id, TitleOf(), columns,
                [.. _lines.Select(l => Line(l.Caption, l.Indent, l.Of, l.Cells, order, scales))]);
        }

        private void Place(StatedAmount amount)
        {
            var column = ColumnOf(amount);
            var (caption, indent, of) = Caption(amount);
            if (!_places.TryGetValue((caption, of), out var places)) _places.Add((caption, of), places = []);
            var place = places.FindLastIndex(i => _lines[i].Cells.TrueForAll(c => c.Column != column) && Joins(_lines[i].Cells, amount));
            var at = place < 0 ? -1 : places[place];
            if (at < 0)
            {
                _lines.Add((caption, indent, of, []));
                at = _lines.Count - 1;
                places.Add(at);
            }
            _lines[at].Cells.Add((column, amount));
        }

        // Whether an amount belongs to a line with its caption. True if a cell of the line has the same main amount. In a section of kind
        // Outlook, Repurchase or Other, also true for a main amount if all cells have its unit.
        private static bool Joins(List<(int Column, StatedAmount Amount)> cells, StatedAmount amount) =>
            cells.Exists(c => c.Amount.Of == amount.Of)
                || cells.TrueForAll(c => c.Amount.Unit == amount.Unit) && amount.Role == AmountRole.Main
                    && amount.Section.Kind is SectionKind.Outlook or SectionKind.Repurchase or SectionKind.Other;

        private (string Caption, int Indent, string Of) Caption(StatedAmount amount)
        {
            var parent = amount.Of == amount.Id ? amount : _byId.GetValueOrDefault(amount.Of, amount);
            var own = amount.Measure.Length > 0 ? amount.Measure : "Not named";
            var (end, deeper) =
                (amount.End switch { RangeEnd.Low => ", low end", RangeEnd.High => ", high end", _ => "" }, parent.IsPart ? 1 : 0);
            return amount.Role switch
            {
                AmountRole.Rate => ((amount.IsSequential ? "Sequential " : "") is var kind && amount.End != RangeEnd.None
                    ? $"Year-on-year growth of {own}{end}" : Capital(kind + (amount.Said.Value < 0 ? "decrease" : "increase")), 1 + deeper,
                    own),
                AmountRole.Change => (amount.Said.Value < 0 ? "Decrease by" : "Increase by", 1 + deeper, own),
                AmountRole.Share => ("Share of the total", 1 + deeper, own),
                _ => (own + end, deeper, ""),
            };
        }

        private int ColumnOf(StatedAmount amount)
        {
            var money = amount.Unit is RowUnit.Money or RowUnit.PerShare or RowUnit.PerAds;
            var section = amount.Section.Period;
            var foreign = money && amount.Role == AmountRole.Translation;
            var name = amount.Period is not { } period ? "unknown"
                : foreign ? amount.Said.Currency.ToLowerInvariant()
                : Same(period, section) ? "current"
                : section is { } now && Same(period, now.YearBefore) ? "year-ago"
                : section is { Kind: PeriodKind.Quarter } quarter && Same(period, quarter.Prior) ? "prior-quarter"
                : amount.Section.Kind == SectionKind.Outlook && period.Kind is PeriodKind.Quarter or PeriodKind.Half or PeriodKind.Year
                    && !_columns.Exists(c => c.Id == WordOf(period) && c.Period != period) ? WordOf(period)
                : period.ToString().ToLowerInvariant() is var text && char.IsAsciiDigit(text[0]) ? "at-" + text
                    : Slug.Of(period.ToString());
            var code = !money ? "" : amount.Said.Currency.Length > 0 ? amount.Said.Currency : currency;
            // The first amount of money in a column decides the currency of the column. Money in another currency gets a separate column.
            var at = _columns.FindIndex(c => c.Id == name && (code.Length == 0 || c.Currency.Length == 0 || c.Currency == code));
            if (at < 0)
            {
                var taken = _columns.Exists(c => c.Id == name);
                var column = taken ? $"{name}-{code.ToLowerInvariant()}" : name;
                at = _columns.FindIndex(c => c.Id == column);
                if (at < 0)
                {
                    _columns.Add((column, PeriodOf(name, amount, section), code));
                    return _columns.Count - 1;
                }
            }
            if (_columns[at].Currency.Length == 0 && code.Length > 0) _columns[at] = _columns[at] with { Currency = code };
            return at;
        }

        // The period of a column. In a column for a span, a balance belongs to the last day of the span.
        private static Period? PeriodOf(string name, StatedAmount amount, Period? section) => name switch
        {
            "current" => section ?? amount.Period,
            "year-ago" => section?.YearBefore ?? amount.Period,
            "prior-quarter" => section?.Prior ?? amount.Period,
            _ when amount.Role == AmountRole.Translation && Same(amount.Period!.Value, section) => section,
            _ => amount.Period,
        };

        private static bool Same(Period period, Period? section) =>
            section is { } of && (period == of || period.IsInstant && period.End == of.End);

        private static int Rank(string column) =>
            column switch { "current" => 0, "usd" or "eur" or "rmb" or "hkd" or "gbp" => 1, "year-ago" => 2, "prior-quarter" => 3, _ => 4 };

        private bool MoneyIn(int column) =>
            _lines.Exists(l => l.Cells.Exists(c => c.Column == column && c.Amount.Said.Currency.Length > 0));

        private string MostScale(int column) =>
            _lines.SelectMany(l => l.Cells).Where(c => c.Column == column && c.Amount.Unit == RowUnit.Money)
                .GroupBy(c => c.Amount.Said.Scale).OrderByDescending(g => g.Count()).ThenByDescending(g => SaidAmount.FactorOf(g.Key))
                .Select(g => g.Key).FirstOrDefault() ?? "one";

        private static TextLine Line(string caption, int indent, string of, List<(int Column, StatedAmount Amount)> cells, List<int> order,
            List<string> scales)
        {
            var values = new TextValue?[order.Count];
            var money = cells.Exists(c => c.Amount.Unit == RowUnit.Money);
            var largest = cells.MaxBy(c => c.Amount.Said.Factor).Amount.Said.Scale;
            var differs = money ? cells.Exists(c => c.Amount.Said.Scale != scales[order.IndexOf(c.Column)]) : largest != "one";
            foreach (var (column, amount) in cells)
            {
                var target = differs ? largest : amount.Said.Scale;
                values[order.IndexOf(column)] = new TextValue(Rescaled(amount.Said, target), amount);
            }
            return new TextLine(caption, indent, differs ? largest : "", cells[0].Amount.Said.Qualifier, values, of);
        }

        // 950 million in a line of billions is 0.950: no digit is lost and none is added.
        private static decimal Rescaled(SaidAmount said, string scale)
        {
            var value = said.Value;
            for (var factor = said.Factor; factor < SaidAmount.FactorOf(scale); factor *= 1000) value *= 0.001m;
            return value;
        }

        private string TitleOf() => id switch
        {
            "highlights" => "Business highlights",
            "financial-highlights" => "Financial highlights",
            "results" => "Financial results",
            "remarks" => "Remarks of the officers",
            "risk" => "Risk indicators",
            "repurchase" => "Share repurchase",
            "outlook" => "Business outlook",
            _ => amounts[0].Section.Title.Length > 0 ? amounts[0].Section.Title : "Amounts in the text",
        };

        private static string WordOf(Period period) =>
            period.Kind switch { PeriodKind.Quarter => "quarter", PeriodKind.Half => "half", _ => "year" };

        private static string Heading((string Id, Period? Period, string Currency) column) =>
            column.Period is not { } period ? "Period not known" : column.Id == "prior-quarter" ? "Prior quarter" : PeriodWords(period);

        private static string PeriodWords(Period period) => period.Kind switch
        {
            PeriodKind.Quarter => $"{Ordinal(period.Index)} quarter {Year(period)}",
            PeriodKind.Half => $"{Ordinal(period.Index)} half of {Year(period)}",
            PeriodKind.NineMonths => $"Nine months of {Year(period)}",
            PeriodKind.Year => $"Full year {Year(period)}",
            _ => period.End.ToString("MMMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture),
        };

        private static string Year(Period period) => period.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

        private static string Ordinal(int index) => index switch { 1 => "First", 2 => "Second", 3 => "Third", _ => "Fourth" };

        private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..].ToLowerInvariant();
    }
}
