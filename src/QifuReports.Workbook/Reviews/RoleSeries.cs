using QifuReports.Workbook.Quarters;

namespace QifuReports.Workbook.Reviews;

/// <summary>
/// Finds the rows of roles: the figure of the whole company in its own currency, under the basis of the newest filing that has a row.
/// </summary>
internal sealed class RoleSeries
{
    private readonly LedgerBook _book;
    private readonly IReadOnlyList<Basis> _bases;

    public RoleSeries(LedgerBook book, PeriodGrid grid, IReadOnlyList<Filing> filings)
    {
        (_book, Grid) = (book, grid);
        _bases = [.. filings.Reverse().Select(f => f.Basis).Distinct()];
    }

    public PeriodGrid Grid { get; }

    /// <summary>The row of the concept with a role, from 0; -1 for none.</summary>
    public int Of(string role)
    {
        if (_book.Taxonomy.WithRole(role) is not { } concept) return -1;
        var unit = FactUnits.Of(concept, _book.Issuer.Currency);
        foreach (var basis in _bases)
            if (Grid.RowOf(new SeriesKey(concept.Id, unit, basis, Members.None)) is >= 0 and var row) return row;
        return -1;
    }

    /// <summary>The rows of some roles, in their order; those without a row are left out.</summary>
    public IReadOnlyList<int> Of(IEnumerable<string> roles) => [.. roles.Select(Of).Where(r => r >= 0).Distinct()];

    /// <summary>A value of a row in its scale; null for no row, or where it is not known.</summary>
    public decimal? Value(int row, int period) =>
        row < 0 || period < 0 ? null : Grid.Series[row].Shown(Grid.Series[row].Values, period);
}
