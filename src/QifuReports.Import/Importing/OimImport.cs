using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Importing;

/// <summary>
/// Makes filings from facts that this program exported. Facts contain values, accuracy, captions and the place of each cell. Facts do not
/// contain a filing's form, date, title and audit status, nor its statement titles, kinds of lines, causes and notes. These are taken from
/// the filing with the same id in the data, otherwise from the hints. Values that are still missing are reported, and the filing is marked
/// as a draft.
/// </summary>
internal static class OimImport
{
    public static ImportResult Run(SourceDocument document, OimReport report, LedgerBook? book, FiscalCalendar calendar, ImportHints hints)
    {
        var (cells, unread, derived) = (new List<OimCell>(), new List<Unread>(), 0);
        var taxonomy = book?.Taxonomy ?? new TaxonomyBook([]);
        foreach (var fact in report.Facts)
        {
            if (fact.Dimension(OimCell.Derivation).Length > 0) derived++;
            else if (OimCell.Of(fact, taxonomy) is not ({ } cell, _))
                unread.Add(new Unread(0, "the fact " + fact.Id, OimCell.Of(fact, taxonomy).Why));
            else if (cell.Fact.Dimension(OimCell.Filing).Length == 0 || cell.Fact.Dimension(OimCell.StatementId).Length == 0)
                unread.Add(new Unread(0, "the fact " + fact.Id, "it does not say which statement of which filing it is from"));
            else cells.Add(cell);
        }
        if (derived > 0) unread.Add(new Unread(0, FormattableString.Invariant($"{derived} derived figures"),
            "they are computed again from those that are stated"));
        var (filings, rows) = (new List<FilingDraft>(), new List<ImportedRow>());
        foreach (var group in cells.GroupBy(c => c.Fact.Dimension(OimCell.Filing), StringComparer.Ordinal))
        {
            var known = book?.Filings.FirstOrDefault(f => f.Id == group.Key);
            var basis =
                known?.Basis.Code ?? group.GroupBy(c => c.Basis, StringComparer.Ordinal).OrderByDescending(g => g.Count()).First().Key;
            var statements = Statements([.. group], calendar, basis, known, unread);
            if (statements.Count == 0) continue;
            filings.Add(Filing(group.Key, basis, statements, known, document, hints, unread));
            foreach (var statement in statements)
                foreach (var line in statement.Lines)
                    if (line.Concept.Length > 0) rows.Add(
                        new ImportedRow(statement.Id, line.Caption, new ConceptMatch(new ConceptId(line.Concept), MatchRule.Tag, ""),
                            line.Values.Count(v => v != "null")));
        }
        return new ImportResult(filings, [], rows, unread);
    }

    private static List<StatementDraft> Statements(List<OimCell> cells, FiscalCalendar calendar, string basis, Filing? known,
        List<Unread> unread)
    {
        var statements = new List<StatementDraft>();
        foreach (var part in cells.GroupBy(c => c.Statement).OrderBy(g => g.Key))
        {
            var id = part.First().Fact.Dimension(OimCell.StatementId);
            var same = known is not null && part.Key < known.Statements.Count && known.Statements[part.Key].Id == id
                ? known.Statements[part.Key] : null;
            if (part.Key != statements.Count)
                unread.Add(new Unread(0, id,
                    "a statement before it has no fact that was read: its figures stand in another place of the file than before"));
            if (new OimStatement(calendar, basis, same, unread).Of(id, [.. part]) is { } statement) statements.Add(statement);
        }
        return statements;
    }

    private static FilingDraft Filing(string id, string basis, List<StatementDraft> statements, Filing? known, SourceDocument document,
        ImportHints hints, List<Unread> unread)
    {
        // The period of the filing is the period with the latest end; of periods with the same end, the shortest.
        var columns = (statements.Find(s => s.Id == "operations") ?? statements[0]).Columns.Select(c => c.Period).ToList();
        var period = known?.Period ?? columns.OrderByDescending(p => p.End).ThenBy(p => p.Days).First();
        var lacks = known is not null ? [] : new List<string>();
        if (known is null && hints.Date is null) lacks.Add("the day of the filing");
        if (known is null && hints.Form is null) lacks.Add("its form");
        if (known is null) lacks.AddRange(["its title", "its audit status"]);
        var draft = lacks.Count == 0 ? "" : "A report of facts does not say " + string.Join(", ", lacks) + ".";
        if (known is null) unread.Add(
            new Unread(0, id,
                "a report of facts does not say the titles of statements, which lines are headings and sums, the rate of translation, " +
                    "causes and notes"));
        else if (known.Drivers.Count + known.Notes.Count > 0 || known.Assurance is not null)
            unread.Add(new Unread(0, id,
                "a report of facts has no causes, notes and assurance: those of the filing that is there are not in the new one"));
        return new FilingDraft
        {
            Id = id, Form = known?.Form ?? hints.Form ?? "report", Exhibit = known?.Exhibit ?? "",
            Date = known?.Date ?? hints.Date ?? period.End, Title = known?.Title ?? id, Period = period,
            AuditStatus = known?.AuditStatus ?? "not stated", Basis = basis, Statements = statements,
            Document = (document.Name, document.Sha256), Draft = draft,
            Translation = known?.Translation is { } t ? new TranslationDraft(t.From, t.To, t.Rate, t.Date, t.Authority) : null,
        };
    }
}
