using QifuReports.Pdf.Objects;
using QifuReports.Pdf.Reading.Syntax;

namespace QifuReports.Pdf.Reading;

/// <summary>Where an object stands: 0 nowhere, 1 at an offset of the file, 2 at an index in an object stream.</summary>
internal readonly record struct ObjectPlace(byte Kind, int Place, int Index);

/// <summary>
/// Where the objects of a file stand, put together from its newest cross-reference section back to its oldest (ISO 32000-1, 7.5.4, 7.5.6, 7.5.8):
/// what a later section says of an object goes before what an earlier one says.
/// </summary>
internal sealed class CrossReferenceTable(ReadingLimits limits)
{
    private readonly Growing<ObjectPlace> places = new(1024);
    private readonly Growing<bool> known = new(1024);

    /// <summary>One more than the highest object number that any section names.</summary>
    public int Count => places.Count;

    /// <summary>The dictionary of the newest section.</summary>
    public PdfDictionary? Trailer { get; set; }

    /// <summary>Where the sections begin, newest first.</summary>
    public List<int> Sections { get; } = [];

    /// <summary>Where an object stands; nowhere for one that no section names.</summary>
    public ObjectPlace this[int number] => number >= 0 && number < places.Count ? places[number] : default;

    /// <summary>Notes a place unless a later section has said one.</summary>
    public void Set(long number, byte kind, long place, long index)
    {
        if (number < 0 || number > limits.Objects) throw new PdfReadException(ReadingCodes.TooMuch, "The file has more objects than a document of its kind needs.");
        if (place is < 0 or > int.MaxValue || index is < 0 or > int.MaxValue) throw Damage.Of("the cross-reference names an impossible place");
        while (places.Count <= number)
        {
            places.Add(default);
            known.Add(false);
        }

        if (known[(int)number]) return;
        known[(int)number] = true;
        places[(int)number] = new ObjectPlace(kind, (int)place, (int)index);
    }
}
