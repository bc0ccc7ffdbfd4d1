namespace QifuReports.Pdf.Revisions;

/// <summary>An object as a revision writes it.</summary>
/// <param name="Number">The object number; the generation is always 0.</param>
/// <param name="Place">The position of the object in the file; if <paramref name="Pack"/> is not 0, its index in that object
/// stream.</param>
/// <param name="Pack">The number of the object stream that contains the object; 0 if the object is in the file itself.</param>
/// <param name="Value">The value of the object.</param>
internal sealed record WrittenObject(int Number, int Place, int Pack, PdfValue Value);

/// <summary>
/// What one saving of a file has written (ISO 32000-1, 7.5.6): objects, the cross-reference section that lists all these objects, the
/// trailer and the end-of-file marker.
/// </summary>
/// <param name="Start">The position of the first byte of the revision.</param>
/// <param name="Mark">The position after the end-of-file marker, before its line end.</param>
/// <param name="End">The position after the line end, if there is one.</param>
/// <param name="Section">The position of its cross-reference section.</param>
/// <param name="Trailer">Its trailer dictionary.</param>
/// <param name="Objects">The objects that the revision writes, by object number.</param>
internal sealed record FileRevision(int Start, int Mark, int End, int Section, PdfDictionary Trailer,
    IReadOnlyDictionary<int, WrittenObject> Objects)
{
    /// <summary>
    /// Whether an object is an object stream or the cross-reference, which are only containers and not content of the document.
    /// </summary>
    public static bool IsFrame(WrittenObject written) =>
        written is { Pack: 0, Value: PdfStream stream } && stream.Entries.Get("Type") is PdfName { Value: "XRef" or "ObjStm" };
}
