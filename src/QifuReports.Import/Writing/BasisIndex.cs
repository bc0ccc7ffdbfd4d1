using System.Text.RegularExpressions;
using QifuReports.Import.Captions;
using QifuReports.Import.Heads;
using QifuReports.Ledger;

namespace QifuReports.Import.Writing;

/// <summary>The adjustments between two sets of accounting standards by the words of their heads, as earlier filings of the company name them.</summary>
internal sealed partial class BasisIndex
{
    private readonly Dictionary<string, string> _byHead = new(StringComparer.Ordinal);

    public BasisIndex(LedgerBook? book)
    {
        foreach (var filing in book?.Filings ?? [])
            foreach (var statement in filing.Statements)
                foreach (var column in statement.Columns)
                    if (column.Basis.IsAdjustment) _byHead.TryAdd(Words(column.Heading), column.Basis.Code);
    }

    /// <summary>The basis of a column; empty for that of the filing.</summary>
    public string Of(ColumnMeaning column) => column.Use == ColumnUse.Adjustment && _byHead.TryGetValue(Words(column.Heading), out var code) ? code : column.Basis;

    // Notes and "net of tax" tell no two of them apart.
    private static string Words(string head) => string.Join(' ', Slug.Words(Aside().Replace(head, "")).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\([^)]*\)|,?\s*net of tax", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();
}
