using QifuReports.Import.Documents;
using QifuReports.Ledger.Export;

namespace QifuReports.Import.Importing;

/// <summary>Compares the facts of a report with the data files in it. If they differ, someone changed the facts or the files.</summary>
public static class CarriedData
{
    /// <summary>
    /// The first fact that differs between the report and the data files, or that only one of the two has; empty where they are the same.
    /// Derived facts are computed again and not compared.
    /// </summary>
    /// <param name="report">The report as read.</param>
    /// <param name="book">The data files that the report carries, as read.</param>
    public static string Difference(OimReport report, LedgerBook book)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(book);
        using var bytes = new MemoryStream();
        FactsXbrlJson.Write(book, FactRows.Of(book), [], bytes, indented: false);
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fact in DocumentReader.Read("facts.json", bytes.ToArray()).Document?.Facts?.Facts ?? []) own[fact.Id] = Text(fact);
        foreach (var fact in report.Facts)
        {
            if (IsDerived(fact)) continue;
            if (!own.Remove(fact.Id, out var same) || same != Text(fact)) return fact.Id;
        }
        return own.Keys.FirstOrDefault() ?? "";
    }

    /// <summary>Whether a fact is computed from other facts.</summary>
    public static bool IsDerived(OimFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Dimension(OimCell.Derivation).Length > 0;
    }

    private static string Text(OimFact fact) =>
        FormattableString.Invariant(
            $"{fact.Value}|{fact.Decimals}|{string.Join('|', fact.Dimensions.Concat(fact.Properties.Where(p => p.Key != "value")).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key + "=" + p.Value))}");
}
