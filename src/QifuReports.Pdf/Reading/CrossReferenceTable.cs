namespace QifuReports.Pdf.Reading;

/// <summary>The position of an object. Kind 0: none; 1: at an offset in the file; 2: at an index in an object stream.</summary>
internal readonly record struct ObjectPlace(byte Kind, int Place, int Index);

/// <summary>
/// The positions of the objects of a file, from all of its cross-reference sections (ISO 32000-1, 7.5.4, 7.5.6, 7.5.8). The
/// newest section is read first. If two sections have the same object, the newer section decides.
/// </summary>
internal sealed class CrossReferenceTable(ReadingLimits limits)
{
    private readonly List<ObjectPlace> _places = new(1024);
    private readonly List<bool> _known = new(1024);

    /// <summary>One more than the highest object number in any section.</summary>
    public int Count => _places.Count;

    /// <summary>The dictionary of the newest section.</summary>
    public PdfDictionary? Trailer { get; set; }

    /// <summary>The positions of the sections, newest first.</summary>
    public List<int> Sections { get; } = [];

    /// <summary>Returns the position of an object; kind 0 if no section lists the object.</summary>
    public ObjectPlace this[int number] => number >= 0 && number < _places.Count ? _places[number] : default;

    /// <summary>Records the position of an object, unless a later section has already given its position.</summary>
    public void Set(long number, byte kind, long place, long index)
    {
        if (number < 0 || number > limits.Objects)
            throw new PdfReadException(ReadingCodes.TooMuch, "The file has more objects than a document of its kind needs.");
        if (place is < 0 or > int.MaxValue || index is < 0 or > int.MaxValue)
            throw Damage.Of("the cross-reference names an impossible place");
        while (_places.Count <= number)
        {
            _places.Add(default);
            _known.Add(false);
        }

        if (_known[(int)number]) return;
        _known[(int)number] = true;
        _places[(int)number] = new ObjectPlace(kind, (int)place, (int)index);
    }
}
