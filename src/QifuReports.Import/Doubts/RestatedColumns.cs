using QifuReports.Import.Writing;
using QifuReports.Ledger.Facts;

namespace QifuReports.Import.Doubts;

/// <summary>
/// Finds columns whose headings call them restated and that differ from an earlier filing in at least one line. A person has to write why
/// the filing restates them, so each such column is a draft.
/// </summary>
internal sealed partial class RestatedColumns
{
    private readonly Dictionary<(ConceptId Concept, Period Period, string Currency, string Basis), Fact> _stated = [];

    /// <param name="document">The hash of the document, which may already be in the data.</param>
    /// <param name="date">The date of the filing; null where it is unknown.</param>
    public RestatedColumns(LedgerBook? book, string document, DateOnly? date)
    {
        foreach (var filing in (book?.Filings ?? []).Where(f => f.Document?.Sha256 != document && !(f.Date >= date)))
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                        if (cell.Fact is { Qualifier: Qualifier.None, Key: { Members.IsNone: true } key } fact)
                            _stated[(key.Concept, key.Period, FactUnits.CurrencyOf(key.Unit), key.Basis.Code)] = fact;
    }

    /// <summary>Returns the statement with its restated columns made drafts.</summary>
    /// <param name="basis">The accounting basis of the filing.</param>
    public StatementDraft Marked(StatementDraft draft, StatementPlan plan, IReadOnlyList<ConceptMatch?> matches, string basis)
    {
        if (_stated.Count == 0) return draft;
        var kept = StatementWriter.Kept(plan);
        return draft with { Columns = [.. draft.Columns.Select(
            (column, i) => KindOf(plan.Table.Columns[kept[i].Place].Text) is { Length: > 0 } kind
                && IsOther(plan, matches, kept[i], column.Basis.Length > 0 ? column.Basis : basis) ? Restated(column, kind) : column)] };
    }

    private static ColumnDraft Restated(ColumnDraft column, string kind)
    {
        var why =
            $"its head says {kind}: hold the lines that differ from earlier filings against the document, and give the reason of the " +
                $"filing in your own words";
        return column with { Restated = (kind, $"the filing shows the column as {kind}"), Draft = Reasons.Both(column.Draft, why) };
    }

    // The kind of restatement as the data write it; empty where the column heading states none.
    private static string KindOf(string head) =>
        Not().IsMatch(head) ? "" : Reclassified().IsMatch(head) ? "reclassified" : RestatedWord().IsMatch(head) ? "restated" : "";

    private bool IsOther(StatementPlan plan, IReadOnlyList<ConceptMatch?> matches, ColumnMeaning column, string basis)
    {
        if (column.Use != ColumnUse.Amounts || column.Period is not { } period) return false;
        for (var row = 0; row < matches.Count; row++)
        {
            if (matches[row] is not { } match || plan.Table.Rows[row].Cells[column.Place]?.Number.Value is not { } value) continue;
            var of = plan.EndOf(row) switch { "opening" => period.Opening, "closing" => period.Closing, _ => period };
            var currency = plan.Units[row] is RowUnit.Money or RowUnit.PerShare or RowUnit.PerAds ? column.Currency : "";
            if (!_stated.TryGetValue((match.Concept, of, currency, basis), out var fact)) continue;
            var factor = plan.FactorOf(row);
            if (Math.Abs(value * factor - fact.Value) > Math.Max(PrintedNumber.StepOf(value) * factor, fact.Resolution) / 2) return true;
        }
        return false;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(?:not|un)[ -]?(?:restated|reclassified)|\bbefore (?:the )?restatement|\b(?:previously|originally|first) (?:reported|stated)",
        Plain)]
    private static partial Regex Not();
    [GeneratedRegex(@"\b(?:reclassified|re-?presented)\b", Plain)] private static partial Regex Reclassified();
    [GeneratedRegex(@"\b(?:restated|recast|revised)\b", Plain)] private static partial Regex RestatedWord();
}
