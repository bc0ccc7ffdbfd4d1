namespace QifuReports.Delivery.Mime;

/// <summary>A file that a message carries. The bytes are shared by all messages that carry it and never changed.</summary>
/// <param name="FileName">As the reader sees it, letters of any script; no folder.</param>
/// <param name="MediaType">For instance <c>application/pdf</c>.</param>
/// <param name="Content">The bytes of the file.</param>
public sealed record Attachment(string FileName, string MediaType, ReadOnlyMemory<byte> Content);
