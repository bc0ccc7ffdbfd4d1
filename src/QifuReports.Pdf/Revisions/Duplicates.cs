namespace QifuReports.Pdf.Revisions;

/// <summary>Finds values that different readers would understand differently.</summary>
internal static class Duplicates
{
    /// <summary>
    /// Throws if a dictionary has a key twice, if a reference has a generation other than 0, or if the file claims to be linearized, that
    /// is, arranged for viewing in a browser while it loads.
    /// </summary>
    /// <param name="value">The value. Direct values inside it are checked; references are not followed.</param>
    /// <param name="place">The position of the value in the file, for messages.</param>
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
                    if (entries.KeyAt(i) == "Linearized")
                        throw Damage.At(place, "it is laid out for reading from the front, which the program does not do");
                    for (var k = 0; k < i; k++)
                        if (entries.KeyAt(k) == entries.KeyAt(i))
                            throw Damage.At(place, $"a dictionary has the key {entries.KeyAt(i)} twice");
                    Refuse(entries.ValueAt(i), place);
                }

                break;
            case PdfStream stream:
                Refuse(stream.Entries, place);
                break;
        }
    }
}
