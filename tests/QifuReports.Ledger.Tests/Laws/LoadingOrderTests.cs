using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Reading;

namespace QifuReports.Ledger.Tests.Laws;

/// <summary>
/// Files are read in the order of their names, and the names are the user's: nothing that the ledger says may follow from them.
/// </summary>
public sealed class LoadingOrderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, 0, 1, 2)]
    [InlineData(false, 0, 2, 1)]
    [InlineData(false, 1, 0, 2)]
    [InlineData(false, 1, 2, 0)]
    [InlineData(false, 2, 0, 1)]
    [InlineData(false, 2, 1, 0)]
    [InlineData(true, 0, 2, 1)]
    [InlineData(true, 1, 2, 0)]
    [InlineData(true, 2, 1, 0)]
    public void The_names_of_the_files_make_no_difference(bool onOneDay, params int[] names)
    {
        var data = _folder.CopyOf("tests/Companies/larkmere");
        var files = Directory.GetFiles(Path.Combine(data, "filings"), "*.json").Order(StringComparer.Ordinal).ToArray();
        files.Length.ShouldBe(names.Length);
        // On one day the names of the filings decide, which stand in the files.
        if (onOneDay)
            foreach (var file in files) File.WriteAllText(file, File.ReadAllText(file).Replace("\"2025-05-13\"", "\"2026-05-12\"")
                .Replace("\"2025-08-12\"", "\"2026-05-12\""));
        var before = Told(data);
        for (var i = 0; i < files.Length; i++) File.Move(files[i], Path.Combine(data, "filings", $"{names[i]}.json"));
        Told(data).ShouldBe(before);
    }

    private static List<string> Told(string data)
    {
        var book = LedgerReader.Read(data).Book.ShouldNotBeNull();
        List<string> told = [.. book.Filings.Select(f => f.Id)];
        told.AddRange(CheckRunner.Run(book).Findings.Select(f => FindingText.Of(f))
            .Select(f => $"{f.Code} {f.Status} {f.Subject} {f.Expected} {f.Actual} {string.Join(", ", f.Sources)} {f.Note}"));
        var derived = new DerivedBook(book);
        foreach (var filing in book.Filings)
            told.AddRange(derived.DerivedIn(filing.Period, filing.Basis)
                .Select(d => $"{d.Concept} {d.Span} {d.FormulaText} {d.Value} {d.Low} {d.High}"));
        told.Count.ShouldBeGreaterThan(100);
        return told;
    }
}
