namespace QifuReports.Pdf.Objects;

/// <summary>Writes sorted entries as a name tree or a number tree with nodes of at most 64 kids (ISO 32000-1, 7.9.6 and 7.9.7).</summary>
/// <param name="file">The file to write to.</param>
/// <param name="writeKey">Appends the key of an entry.</param>
/// <param name="writeValue">Appends the value of an entry.</param>
internal sealed class BalancedTree(PdfFile file, Action<ByteBuffer, int> writeKey, Action<ByteBuffer, int> writeValue)
{
    private const int Fanout = 64;

    private sealed record Node(int Number, int First, int Last);

    /// <summary>Writes the tree and returns the object number of its root. Without entries the tree is one empty node.</summary>
    /// <param name="count">The number of entries.</param>
    /// <param name="leafEntry">The start of the array of entries in a leaf: <c>/Names[</c> or <c>/Nums[</c>.</param>
    public int Write(int count, ReadOnlySpan<byte> leafEntry)
    {
        var level = new List<Node>();
        for (var first = 0; first == 0 || first < count; first += Fanout)
        {
            var last = Math.Min(first + Fanout, count) - 1;
            var number = file.Reserve();
            var leaf = file.Begin(number).Raw("<<"u8);
            if (count > Fanout) Limits(leaf, first, last);
            leaf.Raw(leafEntry);
            for (var i = first; i <= last; i++)
            {
                writeKey(leaf, i);
                leaf.Byte((byte)' ');
                writeValue(leaf, i);
                leaf.Byte((byte)' ');
            }

            leaf.Raw("]>>"u8);
            file.End();
            level.Add(new Node(number, first, last));
        }

        while (level.Count > 1) level = Above(level);
        return level[0].Number;
    }

    private List<Node> Above(List<Node> level)
    {
        var above = new List<Node>();
        for (var start = 0; start < level.Count; start += Fanout)
        {
            var end = Math.Min(start + Fanout, level.Count) - 1;
            var number = file.Reserve();
            var node = file.Begin(number).Raw("<<"u8);
            if (level.Count > Fanout) Limits(node, level[start].First, level[end].Last);
            node.Raw("/Kids["u8);
            for (var i = start; i <= end; i++) node.Reference(level[i].Number).Byte((byte)' ');
            node.Raw("]>>"u8);
            file.End();
            above.Add(new Node(number, level[start].First, level[end].Last));
        }

        return above;
    }

    private void Limits(ByteBuffer node, int first, int last)
    {
        node.Raw("/Limits["u8);
        writeKey(node, first);
        node.Byte((byte)' ');
        writeKey(node, last);
        node.Byte((byte)']');
    }
}
