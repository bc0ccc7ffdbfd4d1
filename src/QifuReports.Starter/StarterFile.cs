namespace QifuReports.Starter;

/// <summary>A file that a new folder gets.</summary>
/// <param name="Path">Below that folder, with slashes.</param>
/// <param name="Content">Its bytes; text is UTF-8 and ends in a line feed.</param>
public sealed record StarterFile(string Path, ReadOnlyMemory<byte> Content);
