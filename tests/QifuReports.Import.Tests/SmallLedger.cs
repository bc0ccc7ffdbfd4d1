using System.Text;
using QifuReports.Ledger;
using QifuReports.Ledger.Reading;

namespace QifuReports.Import.Tests;

/// <summary>The data of a company that does not exist, from a few lines: each figure in EUR million, with its concept and period.</summary>
internal static class SmallLedger
{
    /// <summary>Reads them; the files stand in memory.</summary>
    /// <param name="folder">An empty folder, for the names of the files.</param>
    /// <param name="concepts">The concepts as <c>taxonomy.json</c> has them, separated by commas.</param>
    /// <param name="figures">Period, concept and value of each, for instance <c>2024Q1 revenue 40.25</c>.</param>
    public static LedgerBook Of(string folder, string concepts, params string[] figures)
    {
        var parts = figures.Select(f => f.Split(' ')).ToList();
        var periods = parts.Select(p => p[0]).Distinct().ToList();
        var columns = periods.Select((p, i) =>
            $"{{\"id\": \"c{(char)('a' + i)}\", \"heading\": \"{p}\", \"period\": \"{p}\", \"currency\": \"EUR\", \"scale\": " +
                $"\"million\"}}");
        var lines = parts.GroupBy(p => p[1])
            .Select(g =>
                $"{{\"caption\": \"{g.Key}\", \"concept\": \"{g.Key}\", \"values\": " +
                    $"[{string.Join(", ", periods.Select(p => g.FirstOrDefault(f => f[0] == p)?[2] ?? "null"))}]}}");
        var texts = new Dictionary<string, string>
        {
            ["issuer.json"] =
                """{"name": "Orlim Tools N.V.", "shortName": "Orlim", "listings": ["NASDAQ: ORLM"], "currency": "EUR", "currencySymbol": "EUR", "sharesPerAds": 2}""",
            ["taxonomy.json"] = $"{{\"concepts\": [{concepts}]}}",
            ["before.json"] = $$"""{"id": "6-K-2024-08-01", "form": "6-K", "date": "2024-08-01", "title": "Second quarter 2024", "period": "2024Q2", "auditStatus": "unaudited", "basis": "us-gaap", "statements": [{"id": "figures", "title": "Figures", "kind": "table", "columns": [{{string.Join(", ", columns)}}], "lines": [{{string.Join(", ", lines)}}]}]}""",
        };
        Directory.CreateDirectory(Path.Combine(folder, "filings"));
        foreach (var file in texts.Keys)
            File.WriteAllText(Path.Combine(folder, file == "before.json" ? Path.Combine("filings", file) : file), "");
        var read = LedgerReader.Read(folder, path => Encoding.UTF8.GetBytes(texts[Path.GetFileName(path)]));
        return read.Book ?? throw new InvalidOperationException(string.Join("\n", read.Diagnostics));
    }
}
