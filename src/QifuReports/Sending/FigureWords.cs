using System.Runtime.CompilerServices;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Hashing;
using QifuReports.Workbook;

namespace QifuReports.App.Sending;

/// <summary>What a fact book says: each filed figure with its place. How it is laid out does not count.</summary>
internal static class FigureWords
{
    /// <summary>
    /// SHA-256 of the filed figures of a fact book up to a period, in the order of the ledger: filing, statement, line, column and the
    /// number as printed. 64 hexadecimal digits in lower case.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string HashOf(LedgerBook book, Period until)
    {
        var day = BriefingKind.FactBook.FilingOf(book, until)?.Date;
        var filings = FactBookSpan.FilingsOf(book, day).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var row in FactRows.Of(book))
        {
            if (!filings.Contains(row.Filing.Id)) continue;
            var source = row.Fact.Source;
            text.Append(CultureInfo.InvariantCulture,
                $"{source.FilingId}\t{source.Statement}\t{source.Caption}\t{source.Occurrence}\t{source.Column}\t")
                .Append(row.Fact.IsNil ? "-" : row.Fact.Stated.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }
        return ContentHash.Of(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
