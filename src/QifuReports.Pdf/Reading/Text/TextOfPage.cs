namespace QifuReports.Pdf.Reading.Text;

/// <summary>A piece of the text of a page: the text shown by one operator, or its replacement text.</summary>
/// <param name="Start">The index of the first character of the piece.</param>
/// <param name="Length">The number of characters of the piece.</param>
/// <param name="IsArtifact">Whether the piece is an artifact, e.g. a page header, a page number or a watermark.</param>
public readonly record struct TextPiece(int Start, int Length, bool IsArtifact);

/// <summary>The text of one page in the order of its content. The buffers are reused for each page.</summary>
public sealed class TextOfPage
{
    /// <summary>The smallest number of characters that Claim gives: enough for the text of nearly every operator.</summary>
    private const int Spare = 512;

    private readonly List<TextPiece> _pieces = new(512);
    private char[] _characters = new char[8 * 1024];
    private readonly int _most;
    private int _length, _pieceStart;

    internal TextOfPage(int most) => _most = most;

    /// <summary>All characters, piece after piece, with nothing in between.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _length);

    /// <summary>The number of pieces.</summary>
    public int Count => _pieces.Count;

    /// <summary>A piece.</summary>
    public TextPiece this[int index] => _pieces[index];

    /// <summary>Returns the characters of a piece.</summary>
    public ReadOnlySpan<char> Of(TextPiece piece) => _characters.AsSpan(piece.Start, piece.Length);

    internal void Clear()
    {
        _length = _pieceStart = 0;
        _pieces.Clear();
    }

    /// <summary>Returns space for a number of characters. Afterwards call <see cref="Advance"/> with the number written.</summary>
    internal Span<char> Claim(int count)
    {
        if (_characters.Length - _length < Math.Max(count, Spare)) Grow(count);
        return _characters.AsSpan(_length);
    }

    internal void Add(char character)
    {
        Claim(1)[0] = character;
        _length++;
    }

    /// <summary>Adds the text of one code, or the replacement text of one marked-content sequence.</summary>
    internal void Add(string several, ReadingBudget budget)
    {
        budget.Spend(several.Length);
        several.CopyTo(Claim(several.Length));
        _length += several.Length;
    }

    private void Grow(int count)
    {
        if (_length + count > _most)
            throw new PdfReadException(ReadingCodes.TooMuch, "A page of the file has more text than any document needs.");
        Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _length + count + Spare));
    }

    internal void Advance(int count) => _length += count;

    /// <summary>Removes the text that is not yet a piece.</summary>
    internal void Drop() => _length = _pieceStart;

    /// <summary>Makes a piece of the text that was added since the last piece.</summary>
    internal void EndPiece(bool isArtifact)
    {
        if (_length == _pieceStart) return;
        _pieces.Add(new TextPiece(_pieceStart, _length - _pieceStart, isArtifact));
        _pieceStart = _length;
    }
}
