namespace QifuReports.Delivery.Mime;

/// <summary>A file attached to a message. All messages share its bytes, which never change.</summary>
/// <param name="FileName">The file name that the recipient sees, with letters of any script; without a folder.</param>
/// <param name="MediaType">For instance <c>application/pdf</c>.</param>
/// <param name="Content">The bytes of the file.</param>
public sealed record Attachment(string FileName, string MediaType, ReadOnlyMemory<byte> Content);
