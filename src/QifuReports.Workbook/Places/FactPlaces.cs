using QifuReports.Ledger.Checks;

namespace QifuReports.Workbook.Places;

/// <summary>
/// Leads from each stated figure to the one blue cell that holds it as filed. Made before any cell is written, so that every sheet can
/// refer to every figure.
/// </summary>
/// <remarks>
/// Each statement of a figure has a place of its own: a figure that two filings state has two. Percentages and changes that a table states
/// have one too.
/// </remarks>
public sealed class FactPlaces
{
    private readonly Dictionary<Fact, FactSite> _sites = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, CellPlace> _rates = new(StringComparer.Ordinal);
    private readonly List<StatementSite> _statements = [];
    private readonly SumPlan _sums;

    /// <param name="book">The ledger.</param>
    /// <param name="names">Gives names to the sheets; it knows the names of all other sheets.</param>
    /// <param name="later">The filings that are left out, with all their figures.</param>
    /// <param name="firstRate">The cell of the exchange rate of the first filing; those of the others follow below.</param>
    internal FactPlaces(LedgerBook book, SheetNames names, LaterFilings later, CellPlace firstRate)
    {
        var filings = new List<Filing>(book.Filings.Count);
        foreach (var filing in book.Filings)
        {
            if (later.Has(filing.Id)) continue;
            if (filing.Translation is not null) _rates.Add(filing.Id, firstRate.Below(filings.Count));
            filings.Add(filing);
            foreach (var statement in filing.Statements) Add(filing, statement, names);
        }
        Filings = filings;
        _sums = new SumPlan(book, _statements, _sites);
    }

    /// <summary>The filings of the book, oldest first.</summary>
    public IReadOnlyList<Filing> Filings { get; }

    /// <summary>The sheets of the statements: filing by filing, oldest first, in filing order.</summary>
    public IReadOnlyList<StatementSite> Statements => _statements;

    /// <summary>Whether a figure is in the book; false for one of a filing that is left out.</summary>
    public bool Has(Fact fact) => _sites.ContainsKey(fact);

    /// <summary>
    /// The cell that holds a figure as filed: <see cref="Fact.Stated"/>, in the scale of the figure. A figure that <see cref="Has"/> does
    /// not know is a mistake of the caller.
    /// </summary>
    public CellPlace Of(Fact fact)
    {
        var site = _sites[fact];
        return _sums.Live(fact) is null ? site.Main : site.Statement.Filed(site.Line, site.Column);
    }

    /// <summary>
    /// The cell of the statement proper: the sum of its lines for a live total, the same as <see cref="Of"/> for any other figure.
    /// </summary>
    public CellPlace Shown(Fact fact) => _sites[fact].Main;

    /// <summary>The cell with the exchange rate of a filing; null for a filing that translates nothing.</summary>
    public CellPlace? RateOf(string filingId) => _rates.TryGetValue(filingId, out var place) ? place : null;

    /// <summary>
    /// A figure as filed in whole units, as a formula on a sheet writes it: <c>('2023Q3 operations'!C9*1000)</c>. Without a factor and
    /// parentheses for a figure that is stated in whole units.
    /// </summary>
    public string InUnits(Fact fact, SheetName sheet)
    {
        var place = Of(fact).From(sheet);
        return fact.Scale == 1 ? place : string.Concat("(", Times(place, fact.Scale), ")");
    }

    /// <summary>The sum that a total is shown as; null for a figure that is shown as filed.</summary>
    internal SumOfFacts? LiveSum(Fact total) => _sums.Live(total);

    /// <summary>The sum that a total differs from; null if it has none or is live.</summary>
    internal SumOfFacts? DifferingSum(Fact total) => _sums.Differing(total);

    /// <summary>How many totals are formulas, and how many keep the filed number because their sum is another one.</summary>
    internal (int Live, int Differing) Totals => (_sums.LiveCount, _sums.DifferingCount);

    /// <summary>Whether two figures are in one statement.</summary>
    internal bool AreInOneStatement(Fact a, Fact b) => _sites[a].IsInStatementOf(_sites[b]);

    /// <summary>A reference times a factor; the reference alone for a factor of 1.</summary>
    internal static string Times(string reference, decimal factor) => factor switch
    {
        1 => reference,
        1_000 => string.Concat(reference, "*1000"),
        1_000_000 => string.Concat(reference, "*1000000"),
        _ => string.Concat(reference, "*", factor.ToString("0.############################", CultureInfo.InvariantCulture)),
    };

    private void Add(Filing filing, Statement statement, SheetNames names)
    {
        var site = new StatementSite(filing, statement, names.New($"{filing.Period} {statement.Id}"));
        _statements.Add(site);
        for (var line = 0; line < statement.Lines.Count; line++)
        {
            var cells = statement.Lines[line].Cells;
            for (var column = 0; column < cells.Count; column++)
                if (cells[column].Stated is { } fact) _sites.Add(fact, new FactSite(site, line, column));
        }
    }
}
