namespace QifuReports.Pdf.Attachments;

/// <summary>A file that travels inside the document, associated with the document as a whole (ISO 19005-3, 6.8).</summary>
/// <param name="Name">As a reader lists it and saves it: a file name without a path, unique in the document.</param>
/// <param name="MediaType">Of its content, for instance <c>application/json</c>.</param>
/// <param name="Relation">What it is to the document.</param>
/// <param name="Description">What is in it, in a sentence.</param>
/// <param name="Content">Its bytes.</param>
public sealed record AttachedFile(string Name, string MediaType, FileRelation Relation, string Description, ReadOnlyMemory<byte> Content);

/// <summary>What an attached file is to the document (ISO 19005-3, 6.8 and annex E).</summary>
public enum FileRelation
{
    /// <summary>What the document was made from.</summary>
    Source,

    /// <summary>The data that its tables and charts show.</summary>
    Data,

    /// <summary>The same content in another form.</summary>
    Alternative,

    /// <summary>What adds to the document and is not in it.</summary>
    Supplement,
}
