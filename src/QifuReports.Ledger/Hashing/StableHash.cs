namespace QifuReports.Ledger.Hashing;

/// <summary>A hash of a text that is the same in every run.</summary>
internal static class StableHash
{
    /// <summary>FNV-1a over the UTF-16 code units, with the given start so that hashes can be chained; the start for null.</summary>
    public static int Of(string? text, int start = unchecked((int)2166136261))
    {
        var hash = start;
        foreach (var c in text ?? "") hash = unchecked((hash ^ c) * 16777619);
        return hash;
    }
}
