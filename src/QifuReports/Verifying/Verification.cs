using QifuReports.App.Issuing;
using QifuReports.App.Output;
using QifuReports.App.Settings;
using QifuReports.Ledger.Periods;
using QifuReports.Pdf.Reading;

namespace QifuReports.App.Verifying;

/// <summary>
/// Verifies an issued briefing: that the file carries its record whole, that its figures follow from its facts and its text states its figures, that its checks come
/// out as told; and, where data and templates are at hand, that making it again gives the same.
/// </summary>
public static class Verification
{
    /// <summary>The longest of the files inside that is looked at.</summary>
    private const int MostBytes = 4 << 20;

    /// <summary>The most characters of text, over all pages.</summary>
    private const int MostCharacters = 8 << 20;

    private static readonly string[] Needed = [BriefingFiles.Facts, BriefingFiles.Checks, BriefingFiles.Build, BriefingFiles.Figures];

    /// <summary>Verifies a file. One that is no briefing, or cannot be read, is <see cref="Trouble"/>.</summary>
    /// <param name="name">The file as it was named.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="settings">Where data and templates are; or why none are at hand.</param>
    /// <param name="cancellation">Looked at between the steps.</param>
    public static VerifyReport Of(string name, byte[] file, Func<ReportSettings>? settings, CancellationToken cancellation)
    {
        try
        {
            var document = PdfDocument.Open(file);
            var texts = Texts(document);
            var carried = Carried(name, EmbeddedFiles.Read(document));
            cancellation.ThrowIfCancellationRequested();
            var steps = new List<VerifyStep>();
            var build = Inside(carried, texts, steps);
            steps.Add(VerifyStep.Of("pages", "nothing but text, lines and links is on them", PageAdditions.Find(document)));
            cancellation.ThrowIfCancellationRequested();
            var again = MadeAgain.Step(file, document, texts, build, carried, settings, cancellation);
            steps.Add(again);
            if (PageAdditions.IsSigned(document)) steps.Add(VerifyStep.Unknown("signature", "the file says that it is signed; whether the signature holds is for a program that knows the certificates"));
            else if (again.Outcome == VerifyOutcome.Unknown) steps.Add(VerifyStep.Unknown("forgery", "who changed facts, figures, text and record all alike, or the drawing of charts and letters, is not noticed like this: only making the briefing again, or a signature, can tell"));
            return new VerifyReport(name, steps);
        }
        catch (PdfReadException unreadable)
        {
            throw new Trouble(ExitCode.BadInput, $"{name}: {unreadable.Code}: {unreadable.Message}");
        }
    }

    // The steps that need nothing but the file.
    private static BuildRecord? Inside(Dictionary<string, ReadOnlyMemory<byte>> carried, List<string> texts, List<VerifyStep> steps)
    {
        BuildRecord? build = null;
        try
        {
            build = BuildRecord.Read(carried[BriefingFiles.Build]);
            using var record = RecordJson.Parse(BriefingFiles.Figures, carried[BriefingFiles.Figures]);
            var changed = new List<string>();
            foreach (var file in Needed[..3])
                if (RecordJson.OptionalText(RecordJson.Member(record.RootElement, "files"), file) != TextFingerprint.Of(carried[file].Span)) changed.Add($"{file} is not as it was issued");
            steps.Add(VerifyStep.Of("record", $"the {build.Job.Kind.Title.ToLowerInvariant()} of {build.Job.Period}{(build.Draft ? ", a draft" : "")}, made by {build.Program} on .NET {build.Runtime}", changed));

            var facts = CarriedFacts.Read(carried[BriefingFiles.Facts]);
            var (figures, pages) = CarriedFacts.ReadFigures(record.RootElement);
            if (CarriedFacts.ReadWays(record.RootElement) is { } ways)
            {
                var (step, values) = FigureSteps.Values(figures, facts);
                steps.Add(step);
                steps.Add(FigureSteps.Text(figures, values, facts, ways, pages, texts));
            }
            else
            {
                steps.Add(FigureSteps.OfOlderVersion());
            }
            steps.Add(CheckSteps.Repeat(carried[BriefingFiles.Checks], facts, build.Draft));
        }
        // Of numbers beyond all bounds, and of texts that are none, the framework tells in its own way.
        catch (Exception wrong) when (wrong is RecordException or ArithmeticException or InvalidOperationException)
        {
            steps.Add(VerifyStep.Of("record", "", [$"what the file carries is not as the program writes it: {wrong.Message}"]));
        }
        return build;
    }

    private static List<string> Texts(PdfDocument document)
    {
        var reader = new PageTextReader(document);
        var texts = new List<string>(document.PageCount);
        var length = 0;
        for (var i = 0; i < document.PageCount; i++)
        {
            var text = reader.Read(i).Characters;
            length += text.Length;
            if (length > MostCharacters) throw new PdfReadException(ReadingCodes.TooMuch, "The file has more text than any briefing.");
            texts.Add(text.ToString());
        }
        return texts;
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Carried(string name, IReadOnlyList<EmbeddedFile> files)
    {
        var carried = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!Needed.Contains(file.Name)) continue;
            if (file.Content.Length > MostBytes) throw new Trouble(ExitCode.BadInput, $"{name}: {file.Name} inside it is longer than that of any briefing.");
            if (!carried.TryAdd(file.Name, file.Content)) throw new Trouble(ExitCode.BadInput, $"{name}: it carries {file.Name} twice.");
        }
        foreach (var needed in Needed)
            if (!carried.ContainsKey(needed)) throw new Trouble(ExitCode.BadInput, $"{name} is no briefing of this program: it carries no {needed}.");
        return carried;
    }
}
