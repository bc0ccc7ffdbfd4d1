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
            Fact? best = null;
            var bestIsTable = false;
            foreach (var fact in stated)
            {
                if (fact.Source.FilingId != filing.Id) continue;
                var isTable = IsInTable(filing, fact);
                if (best is not null && (fact.Resolution > best.Resolution || (fact.Resolution == best.Resolution && (bestIsTable || !isTable)))) continue;
                (best, bestIsTable) = (fact, isTable);
            }
            if (best is not null) cells.Add(new RestatementCell(filing, best, bestIsTable));
        }
        return cells.Count < 2 ? null : new RestatementRow(key, book.Taxonomy.Find(key.Concept)?.Name ?? key.Concept.Value, cells, StatusOf(book, key, cells));
    }

    private static RestatementStatus StatusOf(LedgerBook book, FactKey key, List<RestatementCell> cells)
    {
        var (agrees, sameRate, sameLabel) = (true, true, true);
        string? label = null;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            for (var j = 0; j < i; j++)
                if (!IsRoundingOf(cells[j].Fact, cell.Fact)) agrees = false;
            if (cell.Filing.Translation?.Rate != cells[0].Filing.Translation?.Rate) sameRate = false;
            if (!cell.IsTable) continue;
            label ??= cell.Fact.Source.Caption;
            if (!SameWords(label, cell.Fact.Source.Caption)) sameLabel = false;
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

    private static bool IsInTable(Filing filing, Fact fact)
    {
        foreach (var statement in filing.Statements)
            if (statement.Title == fact.Source.Statement) return statement.IsTable;
        return false;
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
public sealed record RestatementCell(Filing Filing, Fact Fact, bool IsTable);

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
