using QifuReports.Typesetting.Text;

namespace QifuReports.Typesetting.Layout;

/// <summary>A document that cannot be laid out; the message names the block that is the cause.</summary>
public class LayoutException(string message) : Exception(message);

/// <summary>A document with characters that no font has; the message names the block with the first of them.</summary>
#pragma warning disable CA1032 // It always has characters.
public sealed class UnsettableTextException(MissingGlyphException missing, string block)
    : LayoutException($"{missing.Message} It stands in {block}.")
#pragma warning restore CA1032
{
    /// <summary>The code points that no font has.</summary>
    public IReadOnlyList<int> Characters { get; } = missing.Characters;
}

/// <summary>A document that has to stand on one page and does not fit; the message names the first block that goes over the foot.</summary>
public sealed class PageOverflowException(string message) : LayoutException(message);
