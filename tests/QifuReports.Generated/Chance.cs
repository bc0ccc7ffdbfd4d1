using System.Text;

namespace QifuReports.Generated;

/// <summary>
/// Numbers as if by chance, the same for the same seed on every machine. What is drawn in one branch moves nothing in another.
/// </summary>
public sealed class Chance(ulong seed)
{
    private readonly ulong _seed = seed;
    private ulong _state = seed;

    /// <summary>Chance of its own for a purpose; the same whatever else has been drawn.</summary>
    public Chance Of(string purpose)
    {
        // FNV-1a.
        var hash = 14695981039346656037UL ^ _seed;
        foreach (var b in Encoding.UTF8.GetBytes(purpose)) hash = unchecked((hash ^ b) * 1099511628211UL);
        return new Chance(hash);
    }

    /// <summary>From 0 to below the limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>From the first to the last, both of them possible.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>True so often in a hundred.</summary>
    public bool Percent(int often) => Below(100) < often;

    /// <summary>One of them.</summary>
    public T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    // SplitMix64.
    private ulong Next()
    {
        var z = unchecked(_state += 0x9E3779B97F4A7C15UL);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }
}
