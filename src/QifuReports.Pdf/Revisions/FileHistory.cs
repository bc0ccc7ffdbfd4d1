using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;

namespace QifuReports.Pdf.Revisions;

/// <summary>A file by what was saved when: what was issued, and what was added after it, read so strictly that there is one reading of it.</summary>
public sealed class FileHistory
{
    /// <summary>Saves that a file may have.</summary>
    private const int MostRevisions = 64;

    private readonly ReadOnlyMemory<byte> file;
    private readonly FileRevision first;
    private readonly ReadingLimits limits;
    private readonly List<string> accepted = [], refused = [];

    private FileHistory(ReadOnlyMemory<byte> file, FileRevision first, ReadingLimits limits) => (this.file, this.first, this.limits) = (file, first, limits);

    /// <summary>How many bytes were issued; the others were added after them.</summary>
    public int IssuedLength => first.End;

    /// <summary>What was added and is on the closed list: signatures and time stamps that show nothing, and what they are validated by.</summary>
    public IReadOnlyList<string> Accepted => accepted;

    /// <summary>Everything else that was added, each by object, kind and page. A file with one of these is not what was issued.</summary>
    public IReadOnlyList<string> Refused => refused;

    /// <summary>Reads a file. One whose first revision has more than one reading is a <see cref="PdfReadException"/>; what is wrong after that is among <see cref="Refused"/>.</summary>
    public static FileHistory Read(ReadOnlyMemory<byte> file, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        if (file.Length > limits.FileBytes) throw new PdfReadException(ReadingCodes.TooMuch, "The file is longer than is read here.");
        var reader = new RevisionReader(file, new ReadingBudget(limits));
        var history = new FileHistory(file, reader.Read(null, packed: false), limits);
        if (history.first.End < file.Length) history.Follow(reader);
        return history;
    }

    /// <summary>The signature that it was issued with; null for none.</summary>
    public IssuedSignature? Signature() => IssuedSignature.Read(file.Span[..first.End], first, Until(first));

    /// <summary>Why what was issued could be read in more than one way; null where it cannot. Needs no asking where it is known byte by byte.</summary>
    public string? Ambiguity()
    {
        try
        {
            new RevisionReader(file[..first.End], new ReadingBudget(limits)).Read(null, packed: true);
            return null;
        }
        catch (PdfReadException ambiguous)
        {
            return ambiguous.Message;
        }
    }

    private void Follow(RevisionReader reader)
    {
        var before = first;
        try
        {
            var old = Until(before);
            for (var count = 1; before.End < file.Length; count++)
            {
                if (count == MostRevisions) throw new PdfReadException(ReadingCodes.TooMuch, "It was saved more often than is read here.");
                var revision = reader.Read(before, packed: true);
                var now = Until(revision);
                var addition = new Addition(file[..revision.End], revision, old, now);
                AdditionCheck.Run(addition, before);
                accepted.AddRange(addition.Accepted);
                refused.AddRange(addition.Refused);
                (before, old) = (revision, now);
            }
        }
        catch (PdfReadException unread)
        {
            refused.Add(FormattableString.Invariant($"the {file.Length - before.End} bytes from byte {before.End} on, which were added, have no one reading: {unread.Message}"));
        }
    }

    private PdfDocument Until(FileRevision revision) => PdfDocument.Open(file[..revision.End], limits);
}
