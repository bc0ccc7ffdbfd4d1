using QifuReports.Import.Rows;
using QifuReports.Import.Sentences.Clauses;
using QifuReports.Import.Sentences.Proof;
using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Sentences.Lines;

/// <summary>
/// Makes statements from the amounts in a document's sentences. An amount is imported if it is confirmed and has a concept: a concept of
/// the taxonomy or of a table, or a new concept in a company's first document. Unconfirmed amounts with a concept are imported as drafts on
/// request. All other amounts are only reported.
/// </summary>
internal sealed class SentenceStatements(LedgerBook? book, TaxonomyBook taxonomy, NewConcepts fresh, CaptionIndex captions,
    FiscalCalendar calendar, string currency, int? sharesPerAds, string basis, bool takesDoubtful)
{
    /// <summary>Returns the statements, the parts of the sentences that were not imported, and everything that was read.</summary>
    /// <param name="document">The document as read.</param>
    /// <param name="tables">The tables of the document, with the concepts of their rows.</param>
    public (IReadOnlyList<StatementDraft> Statements, IReadOnlyList<Unread> Unread, SentenceReading Reading) Of(SourceDocument document,
        IReadOnlyList<(StatementPlan Plan, IReadOnlyList<ConceptMatch?> Matches)> tables, CancellationToken cancellation = default)
    {
        var rows = new TableConcepts(tables);
        var known = new KnownFigures([.. TableFigures.Of(tables.Select(t => (t.Plan.Table, t.Plan.Scale)), calendar, currency),
            .. EarlierFigures()]);
        var reading = new SentenceReader(calendar, currency, sharesPerAds).Read(document, known, cancellation);
        var (statements, unread, proof) =
            (new List<StatementDraft>(), new List<Unread>(), new ConceptProof(book, taxonomy, rows, sharesPerAds, basis));
        if (reading.EndsBefore is { } end)
            unread.Add(new Unread(end, "text",
                FormattableString.Invariant($"of the amounts in sentences the first {SentenceReader.MostAmounts:#,0} are read")));
        foreach (var text in TextStatements.Of(reading.Amounts, currency))
            if (Statement(text, rows, proof, unread) is { } statement) statements.Add(statement);
        return (statements, unread, reading);
    }

    private IEnumerable<KnownFigure> EarlierFigures()
    {
        foreach (var filing in book?.Filings ?? [])
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                        if (cell.Fact is { Key: { Members.IsNone: true, Basis.IsAdjustment: false } key } fact
                            && taxonomy.Find(key.Concept) is { } concept && fact.Qualifier == Ledger.Facts.Qualifier.None)
                            yield return new KnownFigure(concept.Name, fact.Value, RowUnits.Of(concept.UnitKind),
                                RowUnits.Of(concept.UnitKind) is RowUnit.Money or RowUnit.PerShare or RowUnit.PerAds
                                    ? Ledger.Facts.FactUnits.CurrencyOf(key.Unit) : "", key.Period, filing.Id) { Concept = key.Concept };
    }

    private StatementDraft? Statement(TextStatement text, TableConcepts rows, ConceptProof proof, List<Unread> unread)
    {
        var concepts = new SentenceConcepts(text, taxonomy, fresh, captions, rows, makes: book is null or { Filings.Count: 0 });
        // All concepts of the section are found first, so that an amount can be compared with a later amount.
        var known = text.Lines.Select(
            line => (Line: line, Concept: concepts.Next(line) is { } id ? proof.Rightful(id, AmountsOf(line)) : (ConceptId?)null)).ToList();
        foreach (var (line, concept) in known)
            if (concept is { } id)
                foreach (var amount in AmountsOf(line)) proof.Remember(id, amount);
        var found = known.ConvertAll(k => Kept(text, k.Line, k.Concept, proof));
        // Of two lines with the same concept, the confirmed line is imported.
        var chosen = found.Where(f => f.Concept is not null && f.Values.Exists(v => v is not null))
            .GroupBy(f => f.Concept.GetValueOrDefault().Value)
            .Select(g => g.OrderBy(f => f.Doubt.Length == 0 ? 0 : f.IsBorne ? 1 : 2).First()).ToHashSet();
        var lines = new List<LineDraft>();
        foreach (var one in found)
        {
            var (line, isTaken) = (one.Line, chosen.Contains(one));
            foreach (var (value, kept) in line.Values.Zip(one.Values))
                if (value is not null && (kept is null || !isTaken))
                    Tell(value, one.Concept is null ? "no concept is known for it"
                        : kept is null ? value.Amount.Doubt.Length > 0 ? value.Amount.Doubt : "nothing in the document bears it out"
                            : "its concept is stated in the section already", unread);
            if (!isTaken || one.Concept is not { } concept) continue;
            lines.Add(new LineDraft(line.Caption, LineKind.Line, concept.Value, line.Indent,
                one.Values.ConvertAll(v => v is null ? "null" : v.Value.ToString(CultureInfo.InvariantCulture)))
            {
                Scale = line.Scale,
                Qualifier = line.Qualifier is "none" ? "" : line.Qualifier,
                Origin = FormattableString.Invariant($"line {one.Values.First(v => v is not null)!.Amount.Line}"),
                Draft = one.Doubt,
            });
        }
        // Columns that are empty or have no known period are removed.
        var used = Enumerable.Range(0, text.Columns.Count)
            .Where(i => text.Columns[i].Period is not null && lines.Exists(l => l.Values[i] != "null")).ToList();
        lines = [.. lines.Select(l => l with { Values = used.ConvertAll(i => l.Values[i]) }).Where(l => l.Values.Any(v => v != "null"))];
        if (lines.Count == 0) return null;
        var columns = used.ConvertAll(
            i => new ColumnDraft(text.Columns[i].Id, text.Columns[i].Heading, "", text.Columns[i].Period.GetValueOrDefault(),
                text.Columns[i].Currency, text.Columns[i].Scale));
        return new StatementDraft(text.Id, text.Title, false, columns, lines, "", "");
    }

    private static List<StatedAmount> AmountsOf(TextLine line) => [.. line.Values.OfType<TextValue>().Select(v => v.Amount)];

    // Returns the values of a line that are imported, and the doubt about them.
    private KeptLine Kept(TextStatement text, TextLine line, ConceptId? concept, ConceptProof proof)
    {
        var (values, doubt, isAnyBorne) = (new List<TextValue?>(), "", false);
        for (var i = 0; i < text.Columns.Count; i++)
        {
            var value = line.Values[i];
            var isBorne = value is not null && concept is { } id && IsOf(id, text.Columns[i]) && proof.Bears(id, value.Amount);
            isAnyBorne |= isBorne;
            if (isBorne) proof.Accept(concept.GetValueOrDefault(), value!.Amount);
            if (value is null || concept is not { } known || !IsOf(known, text.Columns[i]) || !isBorne && !takesDoubtful) value = null;
            else if (!isBorne && doubt.Length == 0)
                doubt = value.Amount.Doubt.Length > 0 ? value.Amount.Doubt : "nothing else in the document bears it out";
            values.Add(value);
        }
        return new KeptLine(line, concept, values, doubt, isAnyBorne);
    }

    private sealed record KeptLine(TextLine Line, ConceptId? Concept, List<TextValue?> Values, string Doubt, bool IsBorne);

    // Whether a figure may be in a column: a figure of a span must not be in a column for a day, nor money in a column without a currency.
    private bool IsOf(ConceptId id, TextColumn column)
    {
        if (column.Period is not { } period) return false;
        var (instant, money) = taxonomy.Find(id) is { } concept ? (concept.AtInstant, RowUnits.Of(concept.UnitKind))
            : fresh.Find(id) is { } made ? (made.IsInstant || made.PeriodType is "balance" or "count", NewConcepts.UnitOf(made))
                : (false, RowUnit.Money);
        return (instant || !period.IsInstant)
            && (column.Currency.Length > 0 || money is not (RowUnit.Money or RowUnit.PerShare or RowUnit.PerAds));
    }

    private static void Tell(TextValue value, string why, List<Unread> unread) =>
        unread.Add(new Unread(value.Amount.Line,
            $"{value.Amount.Measure}: {value.Value.ToString(CultureInfo.InvariantCulture)}{(value.Amount.Unit == RowUnit.Percent ? "%" : value.Amount.Said.Scale == "one" ? "" : " " + value.Amount.Said.Scale)}{(value.Amount.Said.Currency.Length > 0 ? " " + value.Amount.Said.Currency : "")}", why) { IsContradiction = value.Amount.IsContradicted && why == value.Amount.Doubt });
}
