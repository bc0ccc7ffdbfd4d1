namespace QifuReports.Ledger.Hashing;

/// <summary>Computes a hash of a text that is the same in every run.</summary>
internal static class StableHash
{
    /// <summary>
    /// FNV-1a over the UTF-16 code units. Hashes can be chained by passing one hash as the start of the next; null returns the start.
    /// </summary>
    public static int Of(string? text, int start = unchecked((int)2166136261))
    {
        var hash = start;
        foreach (var c in text ?? "") hash = unchecked((hash ^ c) * 16777619);
        return hash;
    }
}
