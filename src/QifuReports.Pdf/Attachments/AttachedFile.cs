namespace QifuReports.Pdf.Attachments;

/// <summary>A file inside the document, associated with the document as a whole (ISO 19005-3, 6.8).</summary>
/// <param name="Name">The name that a PDF reader shows for the file: a file name without a path, unique in the document.</param>
/// <param name="MediaType">The media type of the content, for instance <c>application/json</c>.</param>
/// <param name="Relation">The relation of the file to the document.</param>
/// <param name="Description">One sentence about the content of the file.</param>
/// <param name="Content">The bytes of the file.</param>
public sealed record AttachedFile(string Name, string MediaType, FileRelation Relation, string Description, ReadOnlyMemory<byte> Content);

/// <summary>The relation of an attached file to the document (ISO 19005-3, 6.8 and annex E).</summary>
public enum FileRelation
{
    /// <summary>The source from which the document was made.</summary>
    Source,

    /// <summary>The data shown in the document's tables and charts.</summary>
    Data,

    /// <summary>The same content in another form.</summary>
    Alternative,

    /// <summary>An addition that is not in the document itself.</summary>
    Supplement,
}
