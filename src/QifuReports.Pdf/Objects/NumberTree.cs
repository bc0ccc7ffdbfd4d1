namespace QifuReports.Pdf.Objects;

/// <summary>A number tree from the keys 0, 1, 2, ... to indirect references.</summary>
internal sealed class NumberTree
{
    private readonly List<int> _references = [];

    /// <summary>The number of keys assigned.</summary>
    public int Count => _references.Count;

    /// <summary>Assigns the next key; the caller sets the reference for this key later with <see cref="Set"/>.</summary>
    public int Reserve()
    {
        _references.Add(0);
        return _references.Count - 1;
    }

    public void Set(int key, int reference) => _references[key] = reference;

    /// <summary>Writes the tree and returns the object number of its root.</summary>
    public int Write(PdfFile file) =>
        new BalancedTree(file, static (b, i) => b.Integer(i), (b, i) => b.Reference(_references[i])).Write(_references.Count, "/Nums["u8);
}
