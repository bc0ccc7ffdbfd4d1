namespace QifuReports.Charts.Tests;

/// <summary>Numbers without a pattern that are the same in every run: a linear congruential generator (Knuth's MMIX constants).</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 to one less than the limit.</summary>
    public int Below(int limit)
    {
        _state = unchecked(_state * 6364136223846793005 + 1442695040888963407);
        return (int)((_state >> 33) % (ulong)limit);
    }

    public bool OneIn(int count) => Below(count) == 0;

    public T Of<T>(params T[] choices) => choices[Below(choices.Length)];
}
