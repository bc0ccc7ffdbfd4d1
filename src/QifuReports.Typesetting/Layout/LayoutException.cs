namespace QifuReports.Typesetting.Layout;

/// <summary>Thrown for a document that cannot be laid out; the message names the block that is the cause.</summary>
public class LayoutException(string message) : Exception(message);

/// <summary>Thrown for a document with characters that no font has; the message names the block with the first such character.</summary>
#pragma warning disable CA1032 // It always has characters.
public sealed class UnsettableTextException(MissingGlyphException missing, string block)
    : LayoutException($"{missing.Message} It stands in {block}.")
#pragma warning restore CA1032
{
    /// <summary>The code points that no font has.</summary>
    public IReadOnlyList<int> Characters { get; } = missing.Characters;
}

/// <summary>Thrown for a document that must fit on one page and does not; the message names the first block that does not fit.</summary>
public sealed class PageOverflowException(string message) : LayoutException(message);
