using QifuReports.App.Record;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Reading.Text;
using QifuReports.Pdf.Revisions;

namespace QifuReports.App.Verifying;

/// <summary>
/// Verifies an issued briefing. The file must contain its complete record, its figures must be computable from its facts, its text must
/// state these figures, and its checks must have the recorded results. Only additions on a closed list are allowed. If the user has the
/// data and templates, making the briefing again must give the same bytes.
/// </summary>
public static class Verification
{
    /// <summary>Verifies a file. Throws <see cref="Trouble"/> if the file is not a briefing or cannot be read.</summary>
    /// <param name="name">The name of the file, as typed.</param>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="settings">Returns the settings with the folders of data and templates; throws if there are none. Null if the briefing
    /// is not to be made again.</param>
    /// <param name="cancellation">Checked between the steps.</param>
    public static VerifyReport Of(string name, byte[] file, Func<ReportSettings>? settings, CancellationToken cancellation) =>
        Of(name, file, new MadeAgain(Remake.FromData, settings), cancellation);

    internal static VerifyReport Of(string name, byte[] file, MadeAgain madeAgain, CancellationToken cancellation)
    {
        try
        {
            var (history, unread) = History(file);
            var (read, unreadable) = ReadWhole(name, file, history);
            cancellation.ThrowIfCancellationRequested();
            var steps = new List<VerifyStep>();
            var build = Inside(read.Carried, read.Texts, steps);
            steps.Add(VerifyStep.Of("pages", "nothing but text, lines and links is on them",
                [.. PageAdditions.Find(read.Document), .. read.Others]));
            steps.Add(Added(history, unread, unreadable));
            cancellation.ThrowIfCancellationRequested();
            var signature = history?.Signature();
            var again = madeAgain.Step(file.AsMemory(0, history?.IssuedLength ?? file.Length), signature, build, cancellation);
            steps.Add(again);
            if (again.Outcome == VerifyOutcome.Unknown && history?.Ambiguity() is { } ambiguity)
                steps.Add(VerifyStep.Of("reading", "", [$"what was issued has more than one reading: {ambiguity}"]));
            AddTrust(build, signature, again.Outcome == VerifyOutcome.Unknown, steps);
            return new VerifyReport(name, steps);
        }
        catch (PdfReadException unreadable)
        {
            throw new Trouble(ExitCode.BadInput, [new Diagnostic(unreadable.Code, unreadable.Message, new Place(name))]);
        }
    }

    // Reads how often the file was saved and what each save added; returns null and the reason if this cannot be read.
    private static (FileHistory? History, string Unread) History(byte[] file)
    {
        try
        {
            return (FileHistory.Read(file), "");
        }
        catch (PdfReadException unread)
        {
            return (null, unread.Message);
        }
    }

    // Later additions may make the whole file unreadable. Then only the issued part is read, and the verification fails.
    private static (ReadBriefing Read, string Unreadable) ReadWhole(string name, byte[] file, FileHistory? history)
    {
        try
        {
            return (ReadBriefing.Of(name, file), "");
        }
        catch (Exception unreadable) when (history is not null && history.IssuedLength < file.Length
            && unreadable is PdfReadException or Trouble)
        {
            return (ReadBriefing.Of(name, file.AsMemory(0, history!.IssuedLength)), unreadable.Message);
        }
    }

    private static VerifyStep Added(FileHistory? history, string unread, string unreadable)
    {
        const string name = "added";

        if (history is null) return VerifyStep.Of(name, "", [$"what was issued cannot be told from what was added: {unread}"]);
        var wrong = new List<string>(history.Refused);
        if (unreadable.Length > 0) wrong.Add($"with what was added, it is no briefing any more: {unreadable}");
        return history.Accepted.Count == 0 ? VerifyStep.Of(name, "nothing was added after it was issued", wrong)
            : VerifyStep.Of(name, $"added after it was issued: {string.Join("; ", history.Accepted)}", wrong);
    }

    // Adds a step about the signature. If the file has no signature and records none, and the briefing was not made again (alone),
    // adds a step about the forgeries that cannot be noticed.
    private static void AddTrust(BuildRecord? build, IssuedSignature? signature, bool alone, List<VerifyStep> steps)
    {
        const string name = "signature";

        if (signature is { Wrong.Length: > 0 })
            steps.Add(VerifyStep.Of(name, "", [$"the signature that it was issued with {signature.Wrong}"]));
        else if (signature is not null)
            steps.Add(VerifyStep.Unknown(name,
                $"it holds over all that was issued, by {signature.Words}; whether that certificate is to be trusted is for you to know"));
        else if (build is not null && build.Inputs.Any(i => i.Name == SharedInputs.SignatureName))
            steps.Add(VerifyStep.Of(name, "", ["it says that it was issued with a signature, and has none that covers it"]));
        else if (alone) steps.Add(VerifyStep.Unknown("forgery",
            "who changed facts, figures, text and record all alike, or the drawing of charts and letters, or covered or hid text, or " +
                "gave the file another title, author or language, is not noticed like this: only making the briefing again, or a " +
                "signature, can tell"));
    }

    // Makes the verification steps that need only the file.
    private static BuildRecord? Inside(Dictionary<string, ReadOnlyMemory<byte>> carried, List<string> texts, List<VerifyStep> steps)
    {
        BuildRecord? build = null;
        try
        {
            build = BuildRecord.Read(carried[BriefingFiles.Build]);
            using var record = RecordJson.Parse(BriefingFiles.Figures, carried[BriefingFiles.Figures]);
            var changed = new List<string>();
            foreach (var file in (string[])[BriefingFiles.Facts, BriefingFiles.Checks, BriefingFiles.Build])
                if (FigureRecordJson.FingerprintIn(record.RootElement, file) != TextFingerprint.Of(carried[file].Span))
                    changed.Add($"{file} is not as it was issued");
            steps.Add(VerifyStep.Of("record",
                $"the {build.Job.Kind.Title.ToLowerInvariant()} of {build.Job.Period}{(build.Draft ? ", a draft" : "")}, made by " +
                    $"{build.Program} on .NET {build.Runtime}", changed));

            var facts = FactRecordJson.Read(carried[BriefingFiles.Facts]);
            var (figures, pages) = FigureRecordJson.ReadFigures(record.RootElement);
            if (FigureRecordJson.ReadWays(record.RootElement) is { } ways)
            {
                var calendar = FigureRecordJson.ReadCalendar(record.RootElement);
                var (step, values) = FigureSteps.Values(figures, facts, calendar);
                steps.Add(step);
                steps.Add(FigureSteps.Text(figures, values, facts, calendar, ways, pages, texts));
            }
            else
            {
                steps.Add(FigureSteps.OfOlderVersion());
            }
            steps.Add(CheckSteps.Repeat(carried[BriefingFiles.Checks], facts, build.Draft));
        }
        // For numbers out of range, and for values that are not text, the framework throws its own exceptions.
        catch (Exception wrong) when (wrong is RecordException or ArithmeticException or InvalidOperationException)
        {
            steps.Add(VerifyStep.Of("record", "", [$"what the file carries is not as the program writes it: {wrong.Message}"]));
        }
        return build;
    }
}
