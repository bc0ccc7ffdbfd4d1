namespace QifuReports.Pdf.Objects;

/// <summary>
/// A list of values that only grows. The list of the framework could do the same, but its code for a value type of this program would be
/// compiled by the JIT at every start, while this code is compiled ahead with the program.
/// </summary>
internal sealed class Growing<T>
    where T : struct
{
    private T[] items;

    public Growing(int capacity = 4) => items = new T[capacity];

    public int Count { get; private set; }

    public ref T this[int index] => ref items[index];

    public void Add(T item)
    {
        if (Count == items.Length)
        {
            var larger = new T[Count * 2];
            Array.Copy(items, larger, Count);
            items = larger;
        }

        items[Count++] = item;
    }

    public void Clear() => Count = 0;
}
