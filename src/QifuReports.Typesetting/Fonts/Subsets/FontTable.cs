namespace QifuReports.Typesetting.Fonts.Subsets;

/// <summary>A table of a font file with its tag.</summary>
/// <param name="Tag">Four letters.</param>
/// <param name="Data">The bytes of the table, without padding.</param>
public readonly record struct FontTable(string Tag, ReadOnlyMemory<byte> Data);
