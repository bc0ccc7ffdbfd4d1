using System.IO.Compression;
using System.Xml;

namespace QifuReports.Import.Documents.Workbooks;

/// <summary>
/// The parts of a workbook, which is a ZIP archive. The unpacked bytes are counted and limited, whatever sizes the archive states. Only
/// parts that are asked for by name are unpacked; macros, pictures and links to other files are never unpacked.
/// </summary>
internal sealed class ZipParts : IDisposable
{
    /// <summary>The greatest number of unpacked bytes of all parts; a workbook with a statement has a few hundred thousand.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    // The greatest number of bytes between two XML tags. A cell has at most 32,767 characters, so no real workbook exceeds this limit.
    private const int LongestPiece = 512 * 1024;

    private const int MostEntries = 10_000;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Budget _left = new(MostBytes);

    private ZipParts(ZipArchive archive)
    {
        _archive = archive;
        foreach (var entry in archive.Entries) _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>
    /// Opens an archive; null if it has more entries than a workbook. Throws <see cref="InvalidDataException"/> if the bytes are no
    /// archive.
    /// </summary>
    public static ZipParts? Open(byte[] bytes)
    {
        var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count <= MostEntries) return new ZipParts(archive);
        archive.Dispose();
        return null;
    }

    /// <summary>Whether a part with this name exists.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>
    /// Opens a reader for an XML part; null if the part does not exist. The reader allows no entities and fetches nothing.
    /// </summary>
    public XmlReader? Xml(string name)
    {
        if (!_entries.TryGetValue(name, out var entry)) return null;
        return XmlReader.Create(new CountedStream(entry.Open(), _left), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true,
            IgnoreProcessingInstructions = true, CheckCharacters = false,
        });
    }

    public void Dispose() => _archive.Dispose();

    private sealed class Budget(long bytes)
    {
        public long Bytes { get; set; } = bytes;
    }

    private sealed class CountedStream(Stream inner, Budget left) : Stream
    {
        private int _piece;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            left.Bytes -= read;
            var tag = buffer.AsSpan(offset, read).LastIndexOf((byte)'<');
            _piece = tag < 0 ? _piece + read : read - tag;
            return left.Bytes >= 0 && _piece <= LongestPiece ? read : throw new TooMuchException();
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>The workbook exceeds a limit. The reader of the workbook catches this and reports it.</summary>
internal sealed class TooMuchException : IOException;
