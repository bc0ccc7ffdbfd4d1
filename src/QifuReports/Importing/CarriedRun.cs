using QifuReports.Import.Concepts;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Workbook;

namespace QifuReports.App.Importing;

/// <summary>
/// Starts a new company from an xBRL-JSON report, or from a fact book, that contains the company's data files. These files are read and
/// checked before any of them is written, and their facts must equal the facts of the report, or the filed figures of the fact book.
/// </summary>
internal static class CarriedRun
{
    // How many changed cells of a fact book are named.
    private const int MostNamed = 20;

    /// <summary>
    /// Imports a fact book and returns the result. Throws <see cref="Trouble"/> if the files cannot be read, or if cells were changed.
    /// </summary>
    public static ImportedFile Of(ImportWish wish, ImportPlace place, string path, FactBookFile workbook, CancellationToken cancellation)
    {
        using var trial = new TrialData(null);
        var book = Read(trial, place, path, workbook.Files);
        var changed = workbook.Changed(book);
        if (changed.Count > 0)
            throw new Trouble(ExitCode.BadInput,
                [.. changed.Take(MostNamed).Select(c => new Diagnostic(ImportTrouble.FactBookRefused,
                    $"{c.Cell} has {(c.Number.Length == 0 ? "no number" : c.Number)}, and the data that the fact book carries have " +
                        $"{c.Stated}: {c.Source}.",
                    new Place(path),
                    ReferenceEquals(c, changed[0]) ? "Import the fact book as it was made, and change the figure in the data." : "")),
                    .. changed.Count > MostNamed ? [new Diagnostic(ImportTrouble.FactBookRefused,
                        FormattableString.Invariant($"{changed.Count - MostNamed} more cells were changed."), new Place(path))]
                        : Array.Empty<Diagnostic>()]);
        return Written(wish, place, path, workbook.Files, book, [], cancellation);
    }

    /// <summary>
    /// Imports the report and returns the result. Throws <see cref="Trouble"/> if the files cannot be read, or if their facts differ from
    /// the facts of the report.
    /// </summary>
    public static ImportedFile Of(ImportWish wish, ImportPlace place, string path, OimReport report, CancellationToken cancellation)
    {
        using var trial = new TrialData(null);
        var book = Read(trial, place, path, report.Files);
        if (CarriedData.Difference(report, book) is { Length: > 0 } fact)
            throw new Trouble(ExitCode.BadInput,
                [new Diagnostic(ImportTrouble.OtherFacts, $"The fact \"{fact}\" is not as the files that the report carries have it.",
                    new Place(path, JsonPath: "$.facts." + fact), "Export the facts again.")]);
        var derived = report.Facts.Count(CarriedData.IsDerived);
        IReadOnlyList<Unread> unread =
            derived == 0 ? [] : [new Unread(0, FormattableString.Invariant($"{derived} derived figures"),
                "they are computed again from those that are stated")];
        return Written(wish, place, path, report.Files, book, unread, cancellation);
    }

    private static LedgerBook Read(TrialData trial, ImportPlace place, string path, IReadOnlyList<DataText> files)
    {
        foreach (var file in files) trial.Put(file.Name, file.Text);
        var read = trial.Read();
        return read.Book ?? throw new Trouble(ExitCode.BadInput,
            [.. read.Diagnostics.Select(d =>
                d with { Hint = $"{d.Hint} So it stands in the file that {path} carries; nothing was written.".TrimStart(),
                    Place = d.Place with { File = Path.Combine(place.DataFolder, Path.GetRelativePath(trial.Folder, d.Place.File)) } })]);
    }

    private static ImportedFile Written(ImportWish wish, ImportPlace place, string path, IReadOnlyList<DataText> files, LedgerBook book,
        IReadOnlyList<Unread> unread, CancellationToken cancellation)
    {
        var checks = CheckRunner.Run(book, null);
        var drafts = book.Filings.Select(Drafted).ToList();
        if (!wish.DryRun) place.Write(files, book, cancellation);
        var rows = drafts.SelectMany(d => d.Statements)
            .SelectMany(s => s.Lines.Where(l => l.Concept.Length > 0)
                .Select(l => new ImportedRow(s.Id, l.Caption, new ConceptMatch(new ConceptId(l.Concept), MatchRule.Tag, ""),
                    l.Values.Count(v => v != "null")))).ToList();
        return new ImportedFile(path, new ImportResult(drafts, [], rows, unread),
            [.. book.Filings.Zip(drafts, (f, d) =>
                new WrittenFiling(d, Path.Combine(place.DataFolder, "filings", Path.GetFileName(f.Place.File)), FilingState.New, []))],
                checks);
    }

    // This draft is only used to report the import; the data folder gets the data files from the report unchanged.
    private static FilingDraft Drafted(Filing filing) => new()
    {
        Id = filing.Id, Form = filing.Form, Exhibit = filing.Exhibit, Date = filing.Date, Title = filing.Title, Period = filing.Period,
        AuditStatus = filing.AuditStatus, Basis = filing.Basis.Code,
        Document = (filing.Document?.Name ?? "", filing.Document?.Sha256 ?? ""),
        Draft = string.Join("; ", filing.Drafts.Select(d => d.Reason).Distinct()),
        Statements = [.. filing.Statements.Select(
            s => new StatementDraft(s.Id, s.Title, s.IsTable, [], [.. s.Lines.Select(Drafted)], "", s.Origin))],
    };

    private static LineDraft Drafted(StatementLine line) =>
        new(line.Caption, line.Kind, line.Concept?.Value ?? "", line.Indent,
            [.. line.Cells.Select(c => c.Stated is null ? "null" : c.Text)]);
}
