using QifuReports.Ledger.Reading;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>
/// A data folder that is small and right, in which a test makes one thing wrong. It lies under the temporary folder while the test runs.
/// </summary>
internal sealed class SmallFolder : IDisposable
{
    public const string Issuer =
        """
        {
          "name": "Example Holdings, Inc.",
          "shortName": "Example",
          "listings": ["NASDAQ: EXMP"],
          "currency": "RMB",
          "sharesPerAds": 2,
          "policies": {"perAdsFromRounded": true, "translatedTotals": true, "translationSlack": 5}
        }
        """;

    public const string Taxonomy =
        """
        {
          "concepts": [
            {"id": "fees", "name": "Fees", "periodType": "flow", "unit": "money", "parents": [{"parent": "revenue", "weight": 1, "role": "operations"}]},
            {"id": "revenue", "name": "Revenue", "periodType": "flow", "unit": "money", "polarity": 1},
            {"id": "cash", "name": "Cash", "periodType": "balance", "unit": "money"},
            {"id": "cash-growth", "name": "Growth of cash", "periodType": "ratio", "unit": "percent", "growthOf": "cash"},
            {"id": "margin", "name": "Margin", "periodType": "ratio", "unit": "percent", "quotient": {"numerator": "fees", "denominator": "revenue"}},
            {"id": "shares", "name": "Shares", "periodType": "average", "unit": "shares"},
            {"id": "eps", "name": "Income per share", "periodType": "per-share", "unit": "money-per-share", "perUnit": {"numerator": "revenue", "denominator": "shares"}}
          ]
        }
        """;

    public const string Filing =
        """
        {
          "id": "6-K-1",
          "form": "6-K",
          "date": "2023-11-16",
          "title": "Third quarter",
          "period": "2023Q3",
          "auditStatus": "unaudited",
          "basis": "us-gaap",
          "translation": {"from": "RMB", "to": "USD", "rate": 7.2960, "date": "2023-09-29", "authority": "H.10"},
          "statements": [
            {
              "id": "operations", "title": "Operations", "kind": "table",
              "columns": [
                {"id": "now", "heading": "2023", "group": "Quarter", "period": "2023Q3", "currency": "RMB", "scale": "thousand"},
                {"id": "then", "heading": "2022", "group": "Quarter", "period": "2022Q3", "currency": "RMB", "scale": "thousand"}
              ],
              "lines": [
                {"caption": "Revenue:", "kind": "heading"},
                {"caption": "Fees", "concept": "fees", "indent": 1, "values": [4281026, "-"]},
                {"caption": "Revenue", "concept": "revenue", "kind": "total", "values": [4281026, null]},
                {"caption": "Cash", "concept": "cash", "at": "opening", "values": [5, {"value": 1.50, "scale": "billion", "qualifier": "about"}]},
                {"caption": "Margin", "concept": "margin", "values": [27.90, -1]},
                {"caption": "Per share", "concept": "eps", "values": [3.10, 3]}
              ]
            },
            {
              "id": "balance", "title": "Balance", "kind": "table",
              "columns": [{"id": "end", "heading": "End", "period": "2023-09-30", "currency": "RMB"}],
              "lines": [{"caption": "Cash", "concept": "cash", "values": [7]}]
            }
          ],
          "drivers": [{"concept": "fees", "against": "both", "statement": "operations", "cause": "more work"}]
        }
        """;

    public SmallFolder()
    {
        Path = Directory.CreateTempSubdirectory("qifu-ledger-").FullName;
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "filings"));
        Write("issuer.json", Issuer);
        Write("taxonomy.json", Taxonomy);
        Write("filings/one.json", Filing);
    }

    public string Path { get; }

    public void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text);

    public void Write(string file, byte[] bytes) => File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);

    public void Delete(string file) => File.Delete(System.IO.Path.Combine(Path, file));

    /// <summary>Replaces a piece of a file that stands in it once.</summary>
    public void Replace(string file, string piece, string by)
    {
        var path = System.IO.Path.Combine(Path, file);
        var text = File.ReadAllText(path);
        text.Split(piece).Length.ShouldBe(2, $"\"{piece}\" has to stand once in {file}");
        File.WriteAllText(path, text.Replace(piece, by));
    }

    public LedgerResult Read() => LedgerReader.Read(Path);

    /// <summary>The diagnostics as they are printed, files relative to the folder with slashes.</summary>
    public string[] Complaints()
    {
        var result = Read();
        (result.Book is null).ShouldBe(result.Diagnostics.Count > 0);
        return [.. result.Diagnostics.Select(
            d => d.ToString().Replace(Path + System.IO.Path.DirectorySeparatorChar, "").Replace(Path, "").Replace('\\', '/'))];
    }

    public void Dispose() => Directory.Delete(Path, true);
}
