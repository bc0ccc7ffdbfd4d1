namespace QifuReports.Import.Writing;

/// <summary>
/// Finds adjustments between two sets of accounting standards by the words of their column headings, as the company's earlier filings name
/// these adjustments.
/// </summary>
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

    /// <summary>The accounting basis of a column; empty where it is the basis of the filing.</summary>
    public string Of(ColumnMeaning column) =>
        column.Use == ColumnUse.Adjustment && _byHead.TryGetValue(Words(column.Heading), out var code) ? code : column.Basis;

    // The words that distinguish a column heading, without references to notes and "net of tax".
    private static string Words(string head) => string.Join(' ', Slug.Words(Aside().Replace(head, "")).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\([^)]*\)|,?\s*net of tax", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();
}
