using System.Runtime.CompilerServices;

namespace QifuReports.Workbook.Writing;

/// <summary>
/// Writes the rows of a sheet as bytes, forward. Cells are nearly all of a book, so they are written without an element or a string for
/// each; the rest of the part is written by the typed elements of the format.
/// </summary>
internal sealed class RowStream(StyleTable styles, Stream to)
{
    private readonly byte[] _buffer = new byte[32_768];
    private int _count;

    // The longest piece that is written without looking whether there is room for it: tags, a place, a number.
    private const int Piece = 256;

    // The height of a line of words in points.
    private const int LineHeight = 14;

    public void Write(Row row)
    {
        Room();
        Put("<row r=\""u8);
        Put(row.Index);
        if (row.Lines > 1)
        {
            Put("\" ht=\""u8);
            Put(row.Lines * LineHeight);
            Put("\" customHeight=\"1"u8);
        }
        Put("\">"u8);
        // Most rows are arrays, which are far quicker as such than as a list.
        if (row.Cells is Cell?[] array)
        {
            for (var i = 0; i < array.Length; i++)
                if (array[i] is { } cell) Write(cell, i + 1, row.Index);
        }
        else
        {
            for (var i = 0; i < row.Cells.Count; i++)
                if (row.Cells[i] is { } cell) Write(cell, i + 1, row.Index);
        }
        Room();
        Put("</row>"u8);
    }

    /// <summary>Hands on what is still held; the stream stays open.</summary>
    public void Flush()
    {
        to.Write(_buffer, 0, _count);
        _count = 0;
    }

    private void Write(Cell cell, int column, int row)
    {
        Room();
        Put("<c r=\""u8);
        foreach (var letter in CellPlace.Letters(column)) _buffer[_count++] = (byte)letter;
        Put(row);
        Put("\" s=\""u8);
        switch (cell)
        {
            case Cell.Words { Text: var words }:
                Put((int)styles.IndexOf(cell.Style, CellText.LooksLikeFormula(words)));
                var text = CellText.Of(words);
                Put("\" t=\"inlineStr\"><is><t"u8);
                Put(CellText.HasOuterSpace(text) ? " xml:space=\"preserve\">"u8 : ">"u8);
                PutText(text);
                Put("</t></is></c>"u8);
                break;
            case Cell.Number number:
                Put((int)styles.IndexOf(cell.Style, isGuarded: false));
                Put("\"><v>"u8);
                Put(number.Value);
                Put("</v></c>"u8);
                break;
            case Cell.Formula formula:
                Put((int)styles.IndexOf(cell.Style, isGuarded: false));
                Put("\"><f>"u8);
                PutText(formula.Text);
                Put("</f><v>"u8);
                Put(formula.Value);
                Put("</v></c>"u8);
                break;
            case Cell.WordFormula formula:
                Put((int)styles.IndexOf(cell.Style, isGuarded: false));
                Put("\" t=\"str\"><f>"u8);
                PutText(formula.Text);
                Put("</f><v>"u8);
                PutText(CellText.Of(formula.Value));
                Put("</v></c>"u8);
                break;
        }
    }

    // Leaves room for a piece behind it as well.
    private void PutText(string text)
    {
        foreach (var c in text.AsSpan())
            if (c >= 0x80 || c is '<' or '>' or '&' or '\r')
            {
                PutOther(text);
                return;
            }
        for (var at = 0; at < text.Length;)
        {
            Room();
            var length = Math.Min(text.Length - at, _buffer.Length - _count - Piece);
            Encoding.ASCII.GetBytes(text.AsSpan(at, length), _buffer.AsSpan(_count));
            _count += length;
            at += length;
        }
        Room();
    }

    private void PutOther(string text)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            Room();
            switch (rune.Value)
            {
                case '<': Put("&lt;"u8); break;
                case '>': Put("&gt;"u8); break;
                case '&': Put("&amp;"u8); break;
                case '\r': Put("&#13;"u8); break;
                default: Put(bytes[..rune.EncodeToUtf8(bytes)]); break;
            }
        }
        Room();
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_count));
        _count += bytes.Length;
    }

    private void Put(int number)
    {
        number.TryFormat(_buffer.AsSpan(_count), out var written, default, CultureInfo.InvariantCulture);
        _count += written;
    }

    private void Put(decimal number)
    {
        number.TryFormat(_buffer.AsSpan(_count), out var written, default, CultureInfo.InvariantCulture);
        _count += written;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Room()
    {
        if (_buffer.Length - _count < 2 * Piece) Flush();
    }
}
