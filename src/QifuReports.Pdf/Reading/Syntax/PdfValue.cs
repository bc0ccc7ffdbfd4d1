namespace QifuReports.Pdf.Reading.Syntax;

/// <summary>A value of the PDF object model, as written in a PDF file. All kinds of values are in this source file.</summary>
internal abstract class PdfValue
{
    private protected PdfValue() { }

    public static PdfValue Null { get; } = new PdfNull();

    private sealed class PdfNull : PdfValue;
}

internal sealed class PdfBoolean(bool value) : PdfValue
{
    public bool Value { get; } = value;
}

/// <summary>A number; whole numbers are exact up to 2^53.</summary>
internal sealed class PdfNumber(double value, bool isWhole) : PdfValue
{
    public double Value { get; } = value;
    public bool IsWhole { get; } = isWhole;
}

/// <summary>A string: bytes without a defined meaning.</summary>
internal sealed class PdfString(byte[] bytes) : PdfValue
{
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>
    /// The string as text (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 if it begins with a byte order mark, otherwise read as Latin-1.
    /// </summary>
    public string Text => bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        _ => Encoding.Latin1.GetString(bytes),
    };
}

internal sealed class PdfName(string value) : PdfValue
{
    /// <summary>The name without its slash and with its escapes decoded; one character for each byte.</summary>
    public string Value { get; } = value;
}

internal sealed class PdfReference(int number, int generation) : PdfValue
{
    public int Number { get; } = number;
    public int Generation { get; } = generation;
}

internal sealed class PdfArray(List<PdfValue> items) : PdfValue
{
    public int Count => items.Count;
    public PdfValue this[int index] => items[index];
}

/// <summary>A dictionary with its keys in the order of the file. If a key occurs twice, the last value counts.</summary>
internal sealed class PdfDictionary(List<string> keys, List<PdfValue> values) : PdfValue
{
    public int Count => keys.Count;
    public string KeyAt(int index) => keys[index];
    public PdfValue ValueAt(int index) => values[index];

    /// <summary>Returns the value of a key as written, which may be a reference; null if the key is missing.</summary>
    public PdfValue? Get(string key)
    {
        for (var i = keys.Count - 1; i >= 0; i--)
            if (keys[i] == key) return values[i];
        return null;
    }
}

/// <summary>A stream: its dictionary, and its data as they are in the file, not yet decoded.</summary>
internal sealed class PdfStream(PdfDictionary entries, ReadOnlyMemory<byte> raw) : PdfValue
{
    public PdfDictionary Entries { get; } = entries;
    public ReadOnlyMemory<byte> Raw { get; } = raw;
}
