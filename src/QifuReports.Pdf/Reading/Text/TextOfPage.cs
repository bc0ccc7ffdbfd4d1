using QifuReports.Pdf.Objects;
using QifuReports.Pdf.Reading.Syntax;

namespace QifuReports.Pdf.Reading.Text;

/// <summary>A piece of the text of a page: the text shown by one operator, or its replacement text.</summary>
/// <param name="Start">The start of its characters.</param>
/// <param name="Length">The number of its characters.</param>
/// <param name="IsArtifact">Whether it is an artifact: a running head, a page number, a watermark.</param>
public readonly record struct TextPiece(int Start, int Length, bool IsArtifact);

/// <summary>The text of one page in the order of its content. The buffers are reused for each page.</summary>
public sealed class TextOfPage
{
    /// <summary>The free room that is always available, enough for the text of nearly every operator.</summary>
    private const int Spare = 512;

    private readonly List<TextPiece> pieces = new(512);
    private char[] characters = new char[8 * 1024];
    private readonly int most;
    private int length, pieceStart;

    internal TextOfPage(int most) => this.most = most;

    /// <summary>All characters, piece after piece, with nothing in between.</summary>
    public ReadOnlySpan<char> Characters => characters.AsSpan(0, length);

    /// <summary>The number of pieces.</summary>
    public int Count => pieces.Count;

    /// <summary>A piece.</summary>
    public TextPiece this[int index] => pieces[index];

    /// <summary>The characters of a piece.</summary>
    public ReadOnlySpan<char> Of(TextPiece piece) => characters.AsSpan(piece.Start, piece.Length);

    internal void Clear()
    {
        length = pieceStart = 0;
        pieces.Clear();
    }

    /// <summary>Room for this many more characters. Then tell <see cref="Advance"/> how many were written.</summary>
    internal Span<char> Claim(int count)
    {
        if (characters.Length - length < Math.Max(count, Spare)) Grow(count);
        return characters.AsSpan(length);
    }

    internal void Add(char character)
    {
        Claim(1)[0] = character;
        length++;
    }

    /// <summary>Adds the text of one code, or the replacement text of one marked-content sequence.</summary>
    internal void Add(string several, ReadingBudget budget)
    {
        budget.Spend(several.Length);
        several.CopyTo(Claim(several.Length));
        length += several.Length;
    }

    private void Grow(int count)
    {
        if (length + count > most) throw new PdfReadException(ReadingCodes.TooMuch, "A page of the file has more text than any document needs.");
        Array.Resize(ref characters, Math.Max(characters.Length * 2, length + count + Spare));
    }

    internal void Advance(int count) => length += count;

    /// <summary>Removes the text that is not yet a piece.</summary>
    internal void Drop() => length = pieceStart;

    /// <summary>Makes a piece of the text that was added since the last piece.</summary>
    internal void EndPiece(bool isArtifact)
    {
        if (length == pieceStart) return;
        pieces.Add(new TextPiece(pieceStart, length - pieceStart, isArtifact));
        pieceStart = length;
    }
}
