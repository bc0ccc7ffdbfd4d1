using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;

namespace QifuReports.Ledger.Tracing;

/// <summary>Every figure that more than one filing states, by filing (rule 36).</summary>
/// <param name="Filings">The columns, by date.</param>
/// <param name="Rows">In the order in which the figures first stand in the filings.</param>
public sealed record RestatementMatrix(IReadOnlyList<Filing> Filings, IReadOnlyList<RestatementRow> Rows)
{
    public int Count(RestatementStatus status)
    {
        var count = 0;
        foreach (var row in Rows)
            if (row.Status == status) count++;
        return count;
    }

    /// <summary>The figures that a filing states and another one too, for what is printed of one filing.</summary>
    public IReadOnlyList<RestatementRow> RowsWith(Filing filing)
    {
        List<RestatementRow> rows = [];
        foreach (var row in Rows)
            foreach (var cell in row.Cells)
                if (cell.Filing == filing) rows.Add(row);
        return rows;
    }

    /// <summary>The matrix of a ledger; empty where no two filings meet.</summary>
    public static RestatementMatrix Of(LedgerBook book)
    {
        List<RestatementRow> rows = [];
        var seen = new FactTable();
        foreach (var filing in book.Filings)
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                    {
                        if (cell.Fact is not { } fact || seen.Statements(fact.Key) is not null) continue;
                        seen.Add(fact);
                        if (Row(book, fact.Key) is { } row) rows.Add(row);
                    }
        return new RestatementMatrix(book.Filings, rows);
    }

    /// <summary>The figure in each filing that states it; null where fewer than two do.</summary>
    public static RestatementRow? Row(LedgerBook book, FactKey key)
    {
        var stated = book.Statements(key);
        if (stated.Count < 2) return null;
        List<RestatementCell> cells = [];
        foreach (var filing in book.Filings)
        {
            RestatementCell? best = null;
            foreach (var fact in stated)
                if (fact.Source.FilingId == filing.Id && (best is null || fact.Resolution <= best.Fact.Resolution) && Cell(filing, fact) is { } cell
                    && (best is null || cell.Fact.Resolution < best.Fact.Resolution || (cell.IsTable && !best.IsTable))) best = cell;
            if (best is not null) cells.Add(best);
        }
        return cells.Count < 2 ? null : new RestatementRow(key, book.Taxonomy.Find(key.Concept)?.Name ?? key.Concept.Value, cells, StatusOf(book, key, cells));
    }

    private static RestatementStatus StatusOf(LedgerBook book, FactKey key, List<RestatementCell> cells)
    {
        var (agrees, sameRate, sameLabel) = (true, true, true);
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            for (var j = 0; j < i; j++)
            {
                var earlier = cells[j];
                if (!IsRoundingOf(earlier.Fact, cell.Fact)) agrees = false;
                // Balances that open one table and close another are called so.
                if (cell.IsTable && earlier.IsTable && cell.IsOpening == earlier.IsOpening && !SameWords(earlier.Fact.Source.Caption, cell.Fact.Source.Caption)) sameLabel = false;
            }
            if (cell.Filing.Translation?.Rate != cells[0].Filing.Translation?.Rate) sameRate = false;
        }
        if (agrees) return sameLabel ? RestatementStatus.Agrees : RestatementStatus.Relabelled;
        if (!sameRate && IsTranslated(key, book)) return RestatementStatus.OtherRate;
        return Refusals.IsExpectation(key.Concept) ? RestatementStatus.Revised : RestatementStatus.Restated;
    }

    private static bool IsTranslated(FactKey key, LedgerBook book) =>
        book.Taxonomy.Find(key.Concept)?.UnitKind is Taxonomy.UnitKind.Money or Taxonomy.UnitKind.MoneyPerShare or Taxonomy.UnitKind.MoneyPerAds
        && key.Unit != book.Issuer.Currency && !key.Unit.StartsWith(book.Issuer.Currency + "/", StringComparison.Ordinal);

    // The coarser of the two is the finer one rounded, half away from zero.
    private static bool IsRoundingOf(Fact a, Fact b)
    {
        var (fine, coarse) = a.Resolution <= b.Resolution ? (a, b) : (b, a);
        return Math.Round(fine.Value / coarse.Resolution, 0, MidpointRounding.AwayFromZero) * coarse.Resolution == coarse.Value;
    }

    private static RestatementCell? Cell(Filing filing, Fact fact)
    {
        foreach (var statement in filing.Statements)
            foreach (var line in statement.Lines)
                for (var c = 0; c < line.Cells.Count; c++)
                    if (ReferenceEquals(line.Cells[c].Fact, fact))
                        return new RestatementCell(filing, fact, statement.IsTable, fact.Key.Period.End < statement.Columns[c].Period.Start);
        return null;
    }

    // Case, spaces and punctuation are no other label.
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

/// <summary>One figure of the matrix.</summary>
/// <param name="Name">Of the concept, as the briefing writes it.</param>
/// <param name="Cells">The filings that state it, by date; two at least.</param>
public sealed record RestatementRow(FactKey Key, string Name, IReadOnlyList<RestatementCell> Cells, RestatementStatus Status);

/// <summary>A figure in a filing: as finely as the filing states it, in a table rather than in its text.</summary>
/// <param name="IsTable">Whether it stands in a table, with a label as filed.</param>
/// <param name="IsOpening">Whether it is a balance before the span of its column.</param>
public sealed record RestatementCell(Filing Filing, Fact Fact, bool IsTable, bool IsOpening);

/// <summary>How the filings compare on a figure.</summary>
public enum RestatementStatus
{
    /// <summary>The same value, as far as each is stated, and in tables the same label.</summary>
    Agrees,

    /// <summary>The same value under another label; the line of a table, case and punctuation apart.</summary>
    Relabelled,

    /// <summary>A translated amount, translated at another rate.</summary>
    OtherRate,

    /// <summary>Another expectation: an end of a range that was moved.</summary>
    Revised,

    /// <summary>Another value.</summary>
    Restated,
}
