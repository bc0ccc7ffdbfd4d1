using QifuReports.Import.Documents.Workbooks.Template;

namespace QifuReports.App.Importing;

/// <summary>Writes the workbook that a person fills in and imports. An existing file is never overwritten: it may be filled in.</summary>
internal static class TemplateRun
{
    /// <summary>Writes the workbook and returns <see cref="ExitCode.Done"/>. Throws <see cref="Trouble"/> if the file exists.</summary>
    public static ExitCode Of(CommandContext context, string path)
    {
        OutputPlace.CheckFile(path);
        if (File.Exists(path) && FileKinds.Of(path) == FileKind.Regular)
            throw new Trouble(ExitCode.Usage,
                [new Diagnostic(ImportTrouble.TemplateThere, "There is a file of this name, which may be filled in already.",
                    new Place(path), "Name another file, or move that one away.")]);
        WholeFile.Write(path, stream => stream.Write(WorkbookTemplate.Bytes()), context.Cancellation);
        context.Out.WriteLine($"Wrote {path}: write over what stands in brackets, fill in, and import it.");
        return ExitCode.Done;
    }
}
