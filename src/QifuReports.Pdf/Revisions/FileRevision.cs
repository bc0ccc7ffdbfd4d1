using QifuReports.Pdf.Reading.Syntax;

namespace QifuReports.Pdf.Revisions;

/// <summary>An object as a revision writes it.</summary>
/// <param name="Number">Its number; the generation is always 0.</param>
/// <param name="Place">Where it stands in the file; or, with <paramref name="Pack"/>, at which index in that object stream.</param>
/// <param name="Pack">The number of the object stream that it stands in; 0 for none.</param>
/// <param name="Value">What it is.</param>
internal sealed record WrittenObject(int Number, int Place, int Pack, PdfValue Value);

/// <summary>One saving of a file (ISO 32000-1, 7.5.6): objects, the cross-reference section that names them all, the trailer and the mark of the end.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Mark">After the mark of the end, without the end of the line.</param>
/// <param name="End">After it, with the end of the line where there is one.</param>
/// <param name="Section">Where its cross-reference section stands.</param>
/// <param name="Trailer">The dictionary of it.</param>
/// <param name="Objects">Every object that it writes, by number.</param>
internal sealed record FileRevision(int Start, int Mark, int End, int Section, PdfDictionary Trailer, IReadOnlyDictionary<int, WrittenObject> Objects)
{
    /// <summary>Whether an object carries others, or is the cross-reference, and says nothing of the document.</summary>
    public static bool IsFrame(WrittenObject written) => written is { Pack: 0, Value: PdfStream stream } && stream.Entries.Get("Type") is PdfName { Value: "XRef" or "ObjStm" };
}
