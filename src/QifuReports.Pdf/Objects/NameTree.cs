namespace QifuReports.Pdf.Objects;

/// <summary>Writes a name outside its tree, with the same bytes as in the tree.</summary>
internal static class NameTree
{
    public static void WriteKey(ByteBuffer target, string name)
    {
        if (Ascii.IsValid(name)) target.TextString(name);
        else target.ByteString(Encoding.UTF8.GetBytes(name));
    }
}

/// <summary>Collects named values and writes them as a name tree, sorted by the bytes of the names. Names are UTF-8 byte strings.</summary>
/// <param name="what">The kind of the named things, for error messages (e.g. "anchor").</param>
internal sealed class NameTree<T>(string what)
{
    private readonly List<Entry> _entries = [];

    private sealed record Entry(byte[] Name, T Value);

    public int Count => _entries.Count;

    public void Add(string name, T value) => _entries.Add(new Entry(Encoding.UTF8.GetBytes(name), value));

    /// <summary>Writes the tree and returns the object number of its root. Throws if a name occurs twice.</summary>
    /// <param name="file">The file to write to.</param>
    /// <param name="writeValue">Appends a value.</param>
    public int Write(PdfFile file, Action<ByteBuffer, T> writeValue)
    {
        Sort();
        for (var i = 1; i < _entries.Count; i++)
        {
            if (_entries[i].Name.AsSpan().SequenceEqual(_entries[i - 1].Name))
                throw new InvalidOperationException($"The {what} '{Encoding.UTF8.GetString(_entries[i].Name)}' is there twice.");
        }

        return new BalancedTree(file, (b, i) => b.ByteString(_entries[i].Name), (b, i) => writeValue(b, _entries[i].Value))
            .Write(_entries.Count, "/Names["u8);
    }

    /// <summary>Throws if one of the names is not in the tree. Call this method only after <see cref="Write"/>.</summary>
    public void Require(IEnumerable<string> names)
    {
        var comparer = Comparer<Entry>.Create(static (a, b) => Compare(a.Name, b.Name));
        foreach (var name in names)
        {
            if (_entries.BinarySearch(new Entry(Encoding.UTF8.GetBytes(name), default!), comparer) < 0)
                throw new InvalidOperationException($"There is no {what} '{name}'.");
        }
    }

    private void Sort() => _entries.Sort(static (a, b) => Compare(a.Name, b.Name));

    private static int Compare(byte[] a, byte[] b)
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (a[i] != b[i]) return a[i] - b[i];
        }

        return a.Length - b.Length;
    }
}
