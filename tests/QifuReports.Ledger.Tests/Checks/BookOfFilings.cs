using System.Globalization;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>A small book of several filings over the same concepts, oldest first as the reader hands them on.</summary>
/// <param name="concepts">Adds the concepts to the builder of each filing.</param>
internal sealed class BookOfFilings(Func<BookBuilder, BookBuilder> concepts)
{
    private readonly List<Filing> _filings = [];

    /// <summary>
    /// One more filing. In <paramref name="marked"/> stand the figures that it marks as restated, <c>costs 2023Q1; ~tax 2023Q1</c>: one
    /// behind a tilde is marked as reclassified.
    /// </summary>
    public BookOfFilings Filed(string id, string date, string period, Action<BookBuilder> states, string marked = "")
    {
        var builder = concepts(new BookBuilder { Id = id, Date = DateOnly.Parse(date, CultureInfo.InvariantCulture), Of = period });
        states(builder);
        var filing = builder.Build().Filings[0];
        foreach (var mark in marked.Split("; ", StringSplitOptions.RemoveEmptyEntries)) filing = Marked(filing, mark);
        _filings.Add(filing);
        return this;
    }

    public LedgerBook Build()
    {
        var like = concepts(new BookBuilder()).Build();
        return new LedgerBook(like.Issuer, like.Taxonomy, _filings);
    }

    /// <summary>What one rule finds.</summary>
    public IReadOnlyList<Finding> Run(string code) => [.. CheckRunner.Run(Build()).Findings.Where(f => f.Rule.Code == code)];

    private static Filing Marked(Filing filing, string mark)
    {
        var kind = mark[0] == '~' ? RestatementKind.Reclassified : RestatementKind.Restated;
        var found = 0;
        StatementCell Cell(StatementCell cell)
        {
            if (cell.Fact is not { } fact || $"{fact.Key.Concept} {fact.Key.Period}" != mark.TrimStart('~')) return cell;
            found++;
            return cell with { Fact = fact with { Restated = new RestatementMark(kind, "said so", new Place("test", 7, 1, "")) } };
        }
        var marked = filing with { Statements = [.. filing.Statements.Select(s =>
            s with { Lines = [.. s.Lines.Select(l => l with { Cells = [.. l.Cells.Select(Cell)] })] })] };
        found.ShouldBeGreaterThan(0, mark);
        return marked;
    }
}
