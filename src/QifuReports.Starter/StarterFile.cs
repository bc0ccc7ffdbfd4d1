namespace QifuReports.Starter;

/// <summary>A file to be written into a new folder.</summary>
/// <param name="Path">The path below that folder, with slashes.</param>
/// <param name="Content">The bytes; text is UTF-8 and ends with a line feed.</param>
public sealed record StarterFile(string Path, ReadOnlyMemory<byte> Content);
