namespace QifuReports.Pdf.Revisions;

/// <summary>
/// The history of a file: what was issued, and what was added later. The file is read so strictly that it can be interpreted in only one
/// way.
/// </summary>
public sealed class FileHistory
{
    /// <summary>The largest number of times that a file may have been saved.</summary>
    private const int MostRevisions = 64;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly FileRevision _first;
    private readonly ReadingLimits _limits;
    private readonly List<string> _accepted = [], _refused = [];

    private FileHistory(ReadOnlyMemory<byte> file, FileRevision first, ReadingLimits limits) =>
        (_file, _first, _limits) = (file, first, limits);

    /// <summary>The number of bytes that were issued; all later bytes were added.</summary>
    public int IssuedLength => _first.End;

    /// <summary>The additions on the closed list: invisible signatures and time stamps, and the data for their validation.</summary>
    public IReadOnlyList<string> Accepted => _accepted;

    /// <summary>All other additions, each with object, kind and page. A file with one of these is not what was issued.</summary>
    public IReadOnlyList<string> Refused => _refused;

    /// <summary>
    /// Reads a file. If the first revision can be interpreted in more than one way, a <see cref="PdfReadException"/> is thrown. Errors in
    /// later revisions are among <see cref="Refused"/>.
    /// </summary>
    public static FileHistory Read(ReadOnlyMemory<byte> file, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        if (file.Length > limits.FileBytes) throw new PdfReadException(ReadingCodes.TooMuch, "The file is longer than is read here.");
        var reader = new RevisionReader(file, new ReadingBudget(limits));
        var history = new FileHistory(file, reader.Read(null, packed: false), limits);
        if (history._first.End < file.Length) history.Follow(reader);
        return history;
    }

    /// <summary>Returns the signature with which the file was issued; null if it was issued without one.</summary>
    public IssuedSignature? Signature() => IssuedSignature.Read(_file.Span[.._first.End], _first, Until(_first));

    /// <summary>
    /// Returns why the issued part can be interpreted in more than one way; null if only one interpretation is possible. This check is not
    /// needed if the issued bytes are known.
    /// </summary>
    public string? Ambiguity()
    {
        try
        {
            new RevisionReader(_file[.._first.End], new ReadingBudget(_limits)).Read(null, packed: true);
            return null;
        }
        catch (PdfReadException ambiguous)
        {
            return ambiguous.Message;
        }
    }

    private void Follow(RevisionReader reader)
    {
        var before = _first;
        try
        {
            var old = Until(before);
            for (var count = 1; before.End < _file.Length; count++)
            {
                if (count == MostRevisions) throw new PdfReadException(ReadingCodes.TooMuch, "It was saved more often than is read here.");
                var revision = reader.Read(before, packed: true);
                var now = Until(revision);
                var addition = new Addition(_file[..revision.End], revision, old, now);
                AdditionCheck.Run(addition, before);
                _accepted.AddRange(addition.Accepted);
                _refused.AddRange(addition.Refused);
                (before, old) = (revision, now);
            }
        }
        catch (PdfReadException unread)
        {
            _refused.Add(FormattableString.Invariant(
                $"the {_file.Length - before.End} bytes from byte {before.End} on, which were added, have no one reading: {unread.Message}"));
        }
    }

    private PdfDocument Until(FileRevision revision) => PdfDocument.Open(_file[..revision.End], _limits);
}
