namespace QifuReports.Typesetting.Text;

/// <summary>
/// A reusable buffer for values that grows and never shrinks. The framework's collections and spans over this program's own structs cannot
/// be compiled ahead of time and would cost tens of milliseconds at each start; this class can.
/// </summary>
internal sealed class GrowingArray<T>(int capacity) where T : struct
{
    /// <summary>The items, valid up to <see cref="Count"/>. Growing replaces the array.</summary>
    public T[] Items { get; private set; } = new T[capacity];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Add(T item)
    {
        Reserve(1);
        Items[Count++] = item;
    }

    /// <summary>Makes room for a number of further items.</summary>
    public void Reserve(int more)
    {
        if (Items.Length - Count >= more) return;
        var larger = new T[Math.Max(Items.Length * 2, Count + more)];
        Array.Copy(Items, larger, Count);
        Items = larger;
    }

    /// <summary>Counts items that were written into the room after the last one.</summary>
    public void Took(int more) => Count += more;

    public T[] ToArray() => Slice(0, Count);

    /// <summary>A copy of the items from one index up to another.</summary>
    public T[] Slice(int start, int end)
    {
        var copy = new T[end - start];
        Array.Copy(Items, start, copy, 0, copy.Length);
        return copy;
    }
}
