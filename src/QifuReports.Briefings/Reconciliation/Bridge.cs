namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// The reconciliation of a filing from one basis of accounting to another: its tables, the two bases, the adjustments between them in the
/// order of the filing, and all their figures. Bases and adjustments are read from the filing.
/// </summary>
public sealed class Bridge
{
    private readonly BriefingContext _context;

    /// <summary>The reconciliation in the briefing's filing; that filing must reconcile two bases (see <see cref="FilingFor"/>).</summary>
    public Bridge(BriefingContext context)
    {
        (_context, Tables) = (context, TablesOf(context.Release));
        (From, To) = (Tables[0].From.Basis, Tables[0].To.Basis);
        var adjustments = new List<Adjustment>();
        foreach (var table in Tables)
            for (var i = 0; i < table.Count; i++)
            {
                var column = table.Adjustment(i);
                if (!adjustments.Exists(a => a.Basis == column.Basis)) adjustments.Add(Named(column));
            }
        Adjustments = adjustments;
    }

    /// <summary>The tables: first those of spans, then those of dates; in both groups the latest first.</summary>
    public IReadOnlyList<ReconciledColumns> Tables { get; }

    public Basis From { get; }
    public Basis To { get; }

    /// <summary>All adjustments in all the tables, each once, in the order of the filing.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; }

    public BriefingContext Context => _context;

    /// <summary>The filing that reconciles two bases for a period; null if there is none.</summary>
    public static Filing? FilingFor(LedgerBook book, Period period)
    {
        foreach (var filing in book.Filings)
            if (filing.Period == period && Reconciles(filing)) return filing;
        return null;
    }

    /// <summary>The periods for which a filing reconciles two bases, oldest first.</summary>
    public static IReadOnlyList<Period> Periods(LedgerBook book)
    {
        var periods = new List<Period>();
        foreach (var filing in book.Filings)
            if (Reconciles(filing) && !periods.Contains(filing.Period)) periods.Add(filing.Period);
        periods.Sort();
        return periods;
    }

    /// <summary>The span or date for which the tables state the concept: the latest, or the comparative one before; null if none.</summary>
    public Period? At(Concept concept, bool prior)
    {
        var rest = prior;
        foreach (var table in Tables)
        {
            if (table.From.Period.IsInstant != (concept.PeriodType == PeriodType.Balance) || !Has(table, concept.Id)) continue;
            if (!rest) return table.From.Period;
            rest = false;
        }
        return null;
    }

    /// <summary>The figure of a concept under a basis, or the effect of an adjustment on it; null if it is not known.</summary>
    public Figure? Of(Concept concept, Period period, Basis basis) => _context.Book.Find(concept, period, _context.Book.Currency, basis);

    /// <summary>
    /// The total of the adjustments: the amount under the second basis less that under the first. Null if one amount is not known.
    /// </summary>
    public Figure? Difference(Concept concept, Period period) =>
        Of(concept, period, From) is { } from && Of(concept, period, To) is { } to
            ? _context.Book.Keep(Derive.Difference($"{to.Name}/less-{From}", to, from, _context.Book.Currency)) : null;

    /// <summary>The amount of now less the amount of the comparative period, for adjustments and for their total.</summary>
    public Figure Change(Figure now, Figure before) =>
        _context.Book.Keep(Derive.Difference($"{now.Name}/less-{before.Period}", now, before, _context.Book.Currency));

    /// <summary>The difference between the bases in percent of the amount under the first; null if that amount is not positive.</summary>
    public Figure? Percent(Concept concept, Period period) =>
        Of(concept, period, From) is { } from && Of(concept, period, To) is { } to
            && Derive.Growth($"{to.Name}/on-{From}", to, from, _context.Book.Currency) is { } growth
            ? _context.Book.Keep(growth) : null;

    /// <summary>The lines that an adjustment changes, in the order of the filing, without sums of other changed lines.</summary>
    public IReadOnlyList<Concept> Lines(Basis adjustment)
    {
        var lines = new List<Concept>();
        foreach (var table in Tables)
            foreach (var line in table.Statement.Lines)
                if (line.Concept is { } id && _context.Ledger.Taxonomy.Find(id) is { } concept && !lines.Contains(concept)
                    && Changes(table, adjustment, line)) lines.Add(concept);
        return lines.FindAll(sum => !lines.Exists(part => part.PeriodType == sum.PeriodType && IsIn(part, sum)));
    }

    private static bool IsIn(Concept part, Concept sum)
    {
        foreach (var parent in part.Parents)
            if (parent.Parent == sum.Id) return true;
        return false;
    }

    private static bool Changes(ReconciledColumns table, Basis adjustment, StatementLine line)
    {
        for (var i = 0; i < table.Count; i++)
            if (table.Adjustment(i).Basis == adjustment && line.Cells[table.At + 1 + i].Fact is { Value: not 0 }) return true;
        return false;
    }

    private static bool Has(ReconciledColumns table, ConceptId concept)
    {
        foreach (var line in table.Statement.Lines)
            if (line.Concept == concept) return true;
        return false;
    }

    private static bool Reconciles(Filing filing)
    {
        foreach (var statement in filing.Statements)
            if (ReconciledColumns.Of(statement).Count > 0) return true;
        return false;
    }

    private static List<ReconciledColumns> TablesOf(Filing filing)
    {
        var tables = new List<ReconciledColumns>();
        foreach (var statement in filing.Statements) tables.AddRange(ReconciledColumns.Of(statement));
        // The sort is stable, so tables of one period stay in the order of the filing.
        return [.. tables.OrderBy(t => t.From.Period.IsInstant).ThenByDescending(t => t.From.Period.End)];
    }

    // An adjustment has the title of its note if the filing has one; otherwise it has the heading of its column.
    private Adjustment Named(StatementColumn column)
    {
        foreach (var note in _context.Release.Notes)
            if (note.Basis == column.Basis) return new Adjustment(column.Basis, note.Title, note.Mark, note.Text);
        return new Adjustment(column.Basis, column.Heading, "", "");
    }
}

/// <summary>An adjustment between two bases.</summary>
/// <param name="Basis">The basis that the columns of the adjustment have.</param>
/// <param name="Name">The name in the note or the column of the filing.</param>
/// <param name="Mark">The sign in the filing that refers to the note, such as a letter; empty if there is none.</param>
/// <param name="Note">The note, in our own words; empty if there is none.</param>
public sealed record Adjustment(Basis Basis, string Name, string Mark, string Note)
{
    /// <summary>The id of the document block with the note; null if there is no note.</summary>
    public string? NoteId => Note.Length == 0 ? null : $"note-{Basis.Code.Replace(':', '-')}";
}
