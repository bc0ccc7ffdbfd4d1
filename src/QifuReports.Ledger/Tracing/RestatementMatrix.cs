using System.Runtime.CompilerServices;

namespace QifuReports.Ledger.Tracing;

/// <summary>Every figure that more than one filing states, by filing (rule 36).</summary>
public sealed class RestatementMatrix(IReadOnlyList<Filing> filings, IReadOnlyList<RestatementRow> rows)
{
    private readonly int[] _counts = Counts(rows);

    /// <summary>The columns: the filings by date.</summary>
    public IReadOnlyList<Filing> Filings { get; } = filings;

    /// <summary>The rows, in the order in which the figures first appear in the filings.</summary>
    public IReadOnlyList<RestatementRow> Rows { get; } = rows;

    /// <summary>How many figures have a given status.</summary>
    public int Count(RestatementStatus status) => _counts[(int)status];

    /// <summary>
    /// Compares the figures of one filing with earlier filings and filings of the same date, as could be done when the filing was
    /// published. The columns are the filings up to that date, including the filing itself. The rows are the figures that another filing
    /// also states, in the order of the filing, each with how this filing compares with the others.
    /// </summary>
    public static RestatementMatrix AsOf(LedgerBook book, Filing filing) =>
        // A book never changes, so its comparisons never change either. So all briefings of a filing share the matrix, on any thread.
        Known.GetValue(book, static _ => []).GetValue(filing, of => Compared(book, of));

    private static readonly ConditionalWeakTable<LedgerBook, ConditionalWeakTable<Filing, RestatementMatrix>> Known = [];

    private static RestatementMatrix Compared(LedgerBook book, Filing filing)
    {
        List<Filing> known = [];
        foreach (var other in book.Filings)
            if (other.Date <= filing.Date) known.Add(other);
        return Of(book, known, [filing], filing);
    }

    /// <summary>The matrix of a ledger; empty if no figure is in two filings.</summary>
    public static RestatementMatrix Of(LedgerBook book) => Of(book, book.Filings, book.Filings, null);

    /// <summary>The figure in each filing that states it; null if fewer than two filings do.</summary>
    public static RestatementRow? Row(LedgerBook book, FactKey key) => Row(book, key, new RestatementCells(book.Filings), null);

    private static RestatementMatrix Of(LedgerBook book, IReadOnlyList<Filing> filings, IReadOnlyList<Filing> stating, Filing? against)
    {
        List<RestatementRow> rows = [];
        var (seen, cells) = (new FactTable(), new RestatementCells(filings));
        foreach (var filing in stating)
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                        if (cell.Fact is { } fact && seen.Add(fact) && Row(book, fact.Key, cells, against) is { } row) rows.Add(row);
        return new RestatementMatrix(filings, rows);
    }

    private static RestatementRow? Row(LedgerBook book, FactKey key, RestatementCells all, Filing? against)
    {
        var stated = book.Facts(key);
        if (stated.Count < 2) return null;
        List<RestatementCell> cells = [];
        foreach (var filing in all.Filings)
        {
            RestatementCell? best = null;
            foreach (var fact in stated)
                if (fact.Source.FilingId == filing.Id && (best is null || fact.Resolution <= best.Fact.Resolution)
                    && all.Of(fact) is { } cell
                    && (best is null || cell.Fact.Resolution < best.Fact.Resolution || (cell.IsTable && !best.IsTable))) best = cell;
            if (best is not null) cells.Add(best);
        }
        return cells.Count < 2 ? null : new RestatementRow(key,
            (book.Taxonomy.Find(key.Concept)?.Name ?? key.Concept.Value) + (key.Members.IsNone ? "" : ", " + key.Members.Names), cells,
            Gravest(book, cells, against));
    }

    private static RestatementStatus Gravest(LedgerBook book, List<RestatementCell> cells, Filing? against)
    {
        var gravest = RestatementStatus.Agrees;
        for (var i = 0; i < cells.Count; i++)
            for (var j = 0; j < i; j++)
                if ((against is null || cells[i].Filing == against || cells[j].Filing == against)
                    && Compare(book, cells[j], cells[i]) is var status && status > gravest) gravest = status;
        return gravest;
    }

    /// <summary>Compares the statements of one figure in two filings.</summary>
    public static RestatementStatus Compare(LedgerBook book, RestatementCell a, RestatementCell b)
    {
        var key = a.Fact.Key;
        // Guidance with another value is new guidance, even if the values agree after rounding.
        if (a.Fact.Value != b.Fact.Value && book.Taxonomy.Find(key.Concept)?.Guidance is not null && !IsTranslated(key, book))
            return RestatementStatus.Revised;
        if (!RestatedFacts.Agree(a.Fact, b.Fact))
        {
            if (a.Filing.Translation?.Rate != b.Filing.Translation?.Rate && IsTranslated(key, book)) return RestatementStatus.OtherRate;
            return book.Taxonomy.Find(key.Concept)?.Guidance is not null ? RestatementStatus.Revised : RestatementStatus.Restated;
        }
        // A balance that is opening in one table and closing in another has two labels there, which does not count as a new label.
        if (a.IsTable && b.IsTable && a.IsOpening == b.IsOpening && !SameWords(a.Fact.Source.Caption, b.Fact.Source.Caption)
            && !(Has(book, b, a.Fact) && Has(book, a, b.Fact))) return RestatementStatus.Relabelled;
        return a.Fact.Resolution == b.Fact.Resolution || (a.Fact.IsNil && b.Fact.IsNil) ? RestatementStatus.Agrees
            : RestatementStatus.Rounded;
    }

    private static int[] Counts(IReadOnlyList<RestatementRow> rows)
    {
        var counts = new int[(int)RestatementStatus.Restated + 1];
        for (var i = 0; i < rows.Count; i++) counts[(int)rows[i].Status]++;
        return counts;
    }

    private static bool IsTranslated(FactKey key, LedgerBook book) =>
        book.Taxonomy.Find(key.Concept)?.UnitKind is Taxonomy.UnitKind.Money or Taxonomy.UnitKind.MoneyPerShare
            or Taxonomy.UnitKind.MoneyPerAds
        && key.Unit != book.Issuer.Currency && !key.Unit.StartsWith(book.Issuer.Currency + "/", StringComparison.Ordinal);

    // A filing may label a figure differently in two of its tables. If two filings both have both labels, they agree.
    private static bool Has(LedgerBook book, RestatementCell cell, Fact called)
    {
        foreach (var fact in book.Facts(called.Key))
            if (fact.Source.FilingId == cell.Filing.Id && SameWords(fact.Source.Caption, called.Source.Caption)) return true;
        return false;
    }

    // Whether two labels are the same apart from case, spaces and punctuation.
    private static bool SameWords(string a, string b)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            while (i < a.Length && !char.IsLetterOrDigit(a[i])) i++;
            while (j < b.Length && !char.IsLetterOrDigit(b[j])) j++;
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length;
            if (char.ToLowerInvariant(a[i++]) != char.ToLowerInvariant(b[j++])) return false;
        }
    }
}
