namespace QifuReports.Tests;

/// <summary>Numbers as if by chance, the same in every run.</summary>
internal sealed class Lcg(uint seed)
{
    private uint _state = seed;

    /// <summary>From 0 to below the limit.</summary>
    public int Below(int limit)
    {
        _state = unchecked(_state * 1664525 + 1013904223);
        return (int)((ulong)_state * (uint)limit >> 32);
    }

    /// <summary>The same items in another order.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
        return list;
    }
}
