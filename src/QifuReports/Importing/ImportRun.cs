using System.Runtime.CompilerServices;
using QifuReports.Import.Company;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Import.Writing;
using QifuReports.Workbook;

namespace QifuReports.App.Importing;

/// <summary>
/// Imports documents one after the other. Each filing is first checked together with the existing data, in a temporary copy. Doubtful lines
/// get draft marks, and only then is the filing written.
/// </summary>
internal static class ImportRun
{
    /// <summary>
    /// Runs the import. Returns <see cref="ExitCode.Done"/> if nothing is doubtful, otherwise <see cref="ExitCode.ChecksFailed"/>. Throws
    /// <see cref="Trouble"/> if a document cannot be read.
    /// </summary>
    public static ExitCode Of(CommandContext context, ImportWish wish)
    {
        var place = wish.NewFolder is null ? ImportPlace.Existing(DataFolder(context)) : ImportPlace.New(wish.NewFolder);
        var files = new List<ImportedFile>();
        foreach (var path in wish.Files)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            try
            {
                files.Add(One(context, wish, place, path));
            }
            catch (Trouble) when (files.Count > 0)
            {
                // The documents imported before this one stay in the data. They are reported first, then the error.
                Report(context, wish, place, files);
                context.Out.Flush();
                if (!wish.DryRun) context.Error.WriteLine(
                    $"{files.Count.ToString(CultureInfo.InvariantCulture)} of {wish.Files.Count.ToString(CultureInfo.InvariantCulture)} " +
                        $"documents went in, up to {files[^1].Document}; {path} stopped the rest.");
                throw;
            }
        }
        Report(context, wish, place, files);
        return files.TrueForAll(f => f.Doubts == 0 && !f.Contradictions.Any() && f.Filings.All(w => w.State != FilingState.Differs))
            && place.Drafts.Count == 0 ? ExitCode.Done : ExitCode.ChecksFailed;
    }

    // If the command line names one data folder, and neither settings nor an issuer, no settings file is needed.
    private static string DataFolder(CommandContext context) =>
        context.Parsed.GetValue(context.Global.Data) is [{ Length: > 0 } only] && context.Parsed.GetValue(context.Global.Settings) is null
            && context.Parsed.GetValue(context.Global.Issuer) is null ? Path.GetFullPath(only) : context.ReadSettings().DataFolder;

    private static void Report(CommandContext context, ImportWish wish, ImportPlace place, List<ImportedFile> files)
    {
        if (wish.Json is { } json) WholeFile.Write(json, stream => ImportJson.Write(files, stream), context.Cancellation);
        ImportText.Write(files, place, wish, context.Out, context.Display);
    }

    private static ImportedFile One(CommandContext context, ImportWish wish, ImportPlace place, string path)
    {
        var bytes = Bytes(path, context.Cancellation);
        // A workbook is a package that begins like this. Another document does not load the part that reads fact books.
        if (bytes is [(byte)'P', (byte)'K', ..] && Carried(wish, place, path, bytes, context.Cancellation) is { } carried) return carried;
        var document = Document(path, bytes, context.Cancellation);
        if (!place.IsBegun && document.Facts is { Files.Count: > 0 } carrying)
            return CarriedRun.Of(wish, place, path, carrying, context.Cancellation);
        var hints = new ImportHints(wish.Date, wish.Form, wish.Currency, wish.Text);
        // The data are first read in their own folder: a data file that is not a regular file must be refused before it is copied.
        var before = place.IsBegun ? LedgerData.Read(place.DataFolder) : null;
        if (before is not null && !wish.SameCompany && CompanyIdentity.Other(document, before.Issuer) is { Length: > 0 } other)
            throw ImportTrouble.OfAnother(path, other, before.Issuer.Name);
        using var trial = new TrialData(place.IsBegun ? place.DataFolder : null);
        if (!place.IsBegun) trial.Put("issuer.json", place.Begin(document, path, hints, context.Cancellation));
        var result = Importer.Run(document, before, before?.Issuer.Calendar ?? place.Calendar, hints, context.Cancellation);
        if (result.Filings.Count == 0) throw ImportTrouble.NothingIn(path, result, before is null);

        var taxonomy = TaxonomyJson.With(
            place.IsBegun ? File.ReadAllText(Path.Combine(place.DataFolder, "taxonomy.json")) : TaxonomyJson.Of([]), result.Concepts)
            ?? throw new Trouble(ExitCode.BadInput,
                [new Diagnostic(ImportTrouble.NoConcepts,
                    "The new concepts have no place in this file: its list \"concepts\" was not found.",
                    new Place(Path.Combine(place.DataFolder, "taxonomy.json")), "Begin it with \"concepts\": [.")]);
        trial.Put("taxonomy.json", taxonomy);
        var drafts = result.Filings.Select(f => (Draft: f, File: place.FileOf(f))).ToList();
        foreach (var (draft, file) in drafts) trial.Put(Path.Combine("filings", file), FilingJson.Of(draft));
        var book = Book(trial, place, path, [.. drafts.Select(d => d.File)]);
        var report = CheckRunner.Run(book, null);
        var marked = drafts.ConvertAll(
            d => (Draft: DoubtfulFigures.Marked(d.Draft, Path.Combine(trial.Folder, "filings", d.File), report), d.File));

        var written = marked.ConvertAll(m => Whole(place.Compare(m.Draft, m.File, wish.Replace, before), m.Draft, m.File, trial));
        if (!wish.DryRun) place.Write(taxonomy, written, context.Cancellation);
        return new ImportedFile(path, result, written,
            report) { MissingRoles =
                drafts.Any(d => d.Draft.Statements.Any(s => s.Id == "operations")) ? CoreRoles.Missing(book.Taxonomy) : [] };
    }

    // Text that a person wrote into the earlier file may refer to a line or figure that the new filing does not have. Then the filing is
    // written without that text.
    private static WrittenFiling Whole(WrittenFiling filing, FilingDraft draft, string file, TrialData trial)
    {
        if (filing.Text is not { } text) return filing;
        trial.Put(Path.Combine("filings", file), text);
        if (trial.Read() is { Book: null, Diagnostics: [var first, ..] })
            filing = filing with { Draft = draft, Text = null,
                Lost = [.. filing.Lost,
                    $"all that was written into the file by hand, since it does not fit the new figures: {first.Message}"] };
        return filing;
    }

    // The result for a fact book; null for any other document.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ImportedFile? Carried(ImportWish wish, ImportPlace place, string path, byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            using var workbook = FactBookFile.Open(bytes);
            if (workbook is null) return null;
            return place.IsBegun ? throw ImportTrouble.NotIntoData(path) : CarriedRun.Of(wish, place, path, workbook, cancellation);
        }
        catch (InvalidDataException damaged)
        {
            throw new Trouble(ExitCode.BadInput, [new Diagnostic(ImportTrouble.FactBookRefused,
                $"The data of the fact book cannot be read. {damaged.Message}", new Place(path),
                "Import the fact book as it was made.")]);
        }
    }

    private static SourceDocument Document(string path, byte[] bytes, CancellationToken cancellation)
    {
        var (document, trouble) = DocumentReader.Read(path, bytes, cancellation);
        return document ?? throw new Trouble(ExitCode.BadInput, [trouble!]);
    }

    private static byte[] Bytes(string path, CancellationToken cancellation)
    {
        try
        {
            return BoundedFile.ReadNamed(path, DocumentReader.MostBytes, cancellation);
        }
        catch (FileRefusedException refused)
        {
            throw new Trouble(ExitCode.BadInput,
                [new Diagnostic(ImportTrouble.Refused, refused.Reason, new Place(path), "Import only the document with the statements.")]);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new Trouble(ExitCode.BadInput,
                [new Diagnostic(ImportTrouble.NoFile, "There is no such file.", new Place(path),
                    "Save the filing as it was published, and name that file.")]);
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            throw new Trouble(ExitCode.BadInput,
                [new Diagnostic(ImportTrouble.NoFile, "This is a folder, and a document is meant.", new Place(path),
                    "Name the files in it.")]);
        }
    }

    // Errors in the trial copy are reported as errors of the document, since the new file does not exist in the data. The existing data
    // were already read without errors.
    private static LedgerBook Book(TrialData trial, ImportPlace place, string document, IReadOnlyList<string> drafts)
    {
        var result = trial.Read();
        if (result.Book is { } book) return book;
        throw new Trouble(ExitCode.BadInput,
            [.. result.Diagnostics.Select(
                d => d with { Hint = $"{d.Hint} So it would be taken from {document}; nothing was written.".TrimStart(),
                    Place = PlaceOf(d.Place) })]);

        Place PlaceOf(Place at) => Path.GetRelativePath(trial.Folder, at.File) is var file
            && drafts.Any(d => file == Path.Combine("filings", d) && !File.Exists(Path.Combine(place.DataFolder, file)))
            ? new Place(document) : at with { File = Path.Combine(place.DataFolder, file) };
    }
}
