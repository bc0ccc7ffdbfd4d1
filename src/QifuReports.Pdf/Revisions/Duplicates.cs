using QifuReports.Pdf.Reading.Syntax;

namespace QifuReports.Pdf.Revisions;

/// <summary>Finds what readers take in different ways inside of a value.</summary>
internal static class Duplicates
{
    /// <summary>Throws where a dictionary in it has a key twice, or a reference is to another generation than the one there is, or the file is said to be laid out for viewing in a browser.</summary>
    /// <param name="value">Direct values are looked into, references not followed.</param>
    /// <param name="place">In the file, to be told.</param>
    public static void Refuse(PdfValue value, int place)
    {
        switch (value)
        {
            case PdfReference { Generation: not 0 }:
                throw Damage.At(place, "an object leads to another of a generation that does not exist");
            case PdfArray array:
                for (var i = 0; i < array.Count; i++) Refuse(array[i], place);
                break;
            case PdfDictionary entries:
                for (var i = 0; i < entries.Count; i++)
                {
                    if (entries.KeyAt(i) == "Linearized") throw Damage.At(place, "it is laid out for reading from the front, which the program does not do");
                    for (var k = 0; k < i; k++)
                        if (entries.KeyAt(k) == entries.KeyAt(i)) throw Damage.At(place, $"a dictionary has the key {entries.KeyAt(i)} twice");
                    Refuse(entries.ValueAt(i), place);
                }

                break;
            case PdfStream stream:
                Refuse(stream.Entries, place);
                break;
        }
    }
}
