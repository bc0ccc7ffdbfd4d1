using System.Globalization;
using QifuReports.Import.Concepts;
using QifuReports.Import.Documents;
using QifuReports.Import.Sentences;
using QifuReports.Import.Statements;
using QifuReports.Import.Tables;
using QifuReports.Import.Writing;
using QifuReports.Ledger;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Import.Importing;

/// <summary>
/// Makes statements of the amounts in the sentences of a document. Taken are those that something bears out, under a concept that the taxonomy or a table of the document has; what
/// nothing bears out is taken as a draft where it is asked for, and otherwise told.
/// </summary>
internal sealed class SentenceStatements(LedgerBook? book, TaxonomyBook taxonomy, NewConcepts fresh, CaptionIndex captions, FiscalCalendar calendar, string currency, bool takesDoubtful)
{
    /// <summary>The statements, and what of the sentences was not taken.</summary>
    /// <param name="document">As it was read.</param>
    /// <param name="tables">Its tables with the concepts of their rows.</param>
    public (IReadOnlyList<StatementDraft> Statements, IReadOnlyList<Unread> Unread) Of(SourceDocument document, IReadOnlyList<(StatementPlan Plan, IReadOnlyList<ConceptMatch?> Matches)> tables)
    {
        var rows = new TableConcepts(tables);
        var known = new KnownFigures([.. TableFigures.Of(tables.Select(t => t.Plan.Table), calendar, currency), .. EarlierFigures()]);
        var reading = new SentenceReader(calendar, currency).Read(document, known);
        var (statements, unread) = (new List<StatementDraft>(), new List<Unread>());
        foreach (var text in TextStatements.Of(reading.Amounts, currency))
            if (Statement(text, rows, unread) is { } statement) statements.Add(statement);
        return (statements, unread);
    }

    private IEnumerable<KnownFigure> EarlierFigures()
    {
        foreach (var filing in book?.Filings ?? [])
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                        if (cell.Fact is { Key: { Members.IsNone: true, Basis.IsAdjustment: false } key } fact && taxonomy.Find(key.Concept) is { } concept && fact.Qualifier == Ledger.Facts.Qualifier.None)
                            yield return new KnownFigure(concept.Name, fact.Value, RowUnits.Of(concept.UnitKind), RowUnits.Of(concept.UnitKind) is RowUnit.Money or RowUnit.PerShare or RowUnit.PerAds ? Ledger.Facts.FactUnits.CurrencyOf(key.Unit) : "", key.Period, filing.Id);
    }

    private StatementDraft? Statement(TextStatement text, TableConcepts rows, List<Unread> unread)
    {
        var (lines, taken, outer) = (new List<LineDraft>(), new HashSet<string>(StringComparer.Ordinal), (ConceptId?)null);
        foreach (var line in text.Lines)
        {
            if (line.Indent == 0) outer = null;
            var concept = ConceptOf(text, line, rows, outer);
            if (line.Indent == 0) outer = concept;
            if (concept is null || !taken.Add(concept.Value.Value))
            {
                Tell(line, concept is null ? "no concept is known for it" : "its concept is stated in the section already", unread);
                continue;
            }
            var cells = text.Columns.Select((column, i) => (Column: column, Value: line.Values[i])).ToList();
            var kept = cells.ConvertAll(c => c.Value is { } value && IsOf(concept.Value, c.Column) && (value.Amount.IsAccepted || takesDoubtful) ? value : null);
            foreach (var (_, value) in cells)
                if (value is { Amount.IsAccepted: false } && !takesDoubtful) Tell(value, "nothing in the document bears it out", unread);
            if (kept.TrueForAll(v => v is null))
            {
                taken.Remove(concept.Value.Value);
                continue;
            }
            var doubtful = kept.Find(v => v is { Amount.IsAccepted: false });
            lines.Add(new LineDraft(line.Caption, LineKind.Line, concept.Value.Value, line.Indent, kept.ConvertAll(v => v is null ? "null" : v.Value.ToString(CultureInfo.InvariantCulture)))
            {
                Scale = line.Scale,
                Qualifier = line.Qualifier is "none" ? "" : line.Qualifier,
                Origin = FormattableString.Invariant($"line {kept.First(v => v is not null)!.Amount.Line}"),
                Draft = doubtful is null ? "" : doubtful.Amount.Doubt.Length > 0 ? doubtful.Amount.Doubt : "nothing else in the document bears it out",
            });
        }
        // Columns of which nothing is left, or whose period is not known, go.
        var used = Enumerable.Range(0, text.Columns.Count).Where(i => text.Columns[i].Period is not null && lines.Exists(l => l.Values[i] != "null")).ToList();
        lines = [.. lines.Select(l => l with { Values = used.ConvertAll(i => l.Values[i]) }).Where(l => l.Values.Any(v => v != "null"))];
        if (lines.Count == 0) return null;
        var columns = used.ConvertAll(i => new ColumnDraft(text.Columns[i].Id, text.Columns[i].Heading, "", text.Columns[i].Period.GetValueOrDefault(), text.Columns[i].Currency, text.Columns[i].Scale));
        return new StatementDraft(text.Id, text.Title, false, columns, lines, "", "");
    }

    private ConceptId? ConceptOf(TextStatement text, TextLine line, TableConcepts rows, ConceptId? outer)
    {
        var amounts = line.Values.OfType<TextValue>().Select(v => v.Amount).ToList();
        var unit = amounts[0].Unit;
        bool Fits(ConceptId id) => taxonomy.Find(id) is { } concept ? RowUnits.Of(concept.UnitKind) == unit : fresh.Find(id) is { } made && NewConcepts.UnitOf(made) == unit;
        if (captions.Find(text.Id, line.Of, line.Caption) is { } known && Fits(known)) return known;
        if (amounts[0].Role == AmountRole.Rate && outer is { } parent)
            foreach (var concept in taxonomy.Concepts)
                if (concept.GrowthOf == parent && concept.IsSequential == amounts[0].IsSequential) return concept.Id;
        if (amounts[0].Role is AmountRole.Rate or AmountRole.Share or AmountRole.Change || amounts[0].End != RangeEnd.None) return null;
        return rows.Find(line.Caption, amounts) is { } row && Fits(row) ? row : null;
    }

    // A figure of a span cannot stand in a column of a day, nor money in one without a currency.
    private bool IsOf(ConceptId id, TextColumn column)
    {
        if (column.Period is not { } period) return false;
        var (instant, money) = taxonomy.Find(id) is { } concept ? (concept.AtInstant, RowUnits.Of(concept.UnitKind)) : fresh.Find(id) is { } made ? (made.PeriodType == "balance", NewConcepts.UnitOf(made)) : (false, RowUnit.Money);
        return (instant || !period.IsInstant) && (column.Currency.Length > 0 || money is not (RowUnit.Money or RowUnit.PerShare or RowUnit.PerAds));
    }

    private static void Tell(TextLine line, string why, List<Unread> unread)
    {
        foreach (var value in line.Values)
            if (value is not null) Tell(value, why, unread);
    }

    private static void Tell(TextValue value, string why, List<Unread> unread) =>
        unread.Add(new Unread(value.Amount.Line, $"{value.Amount.Measure}: {value.Value.ToString(CultureInfo.InvariantCulture)}{(value.Amount.Unit == RowUnit.Percent ? "%" : value.Amount.Said.Scale == "one" ? "" : " " + value.Amount.Said.Scale)}{(value.Amount.Said.Currency.Length > 0 ? " " + value.Amount.Said.Currency : "")}", why));
}
