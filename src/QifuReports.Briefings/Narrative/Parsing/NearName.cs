namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>The name that was probably meant.</summary>
internal static class NearName
{
    private const int LongestName = 64;

    /// <summary>A hint with the nearest of the names, or with all of them where they are few; empty where none is near.</summary>
    public static string Hint(string wrong, IEnumerable<string> names)
    {
        var known = names.Order(StringComparer.Ordinal).ToArray();
        var allowed = Math.Max(1, wrong.Length / 3);
        var best = "";
        var bestDistance = allowed + 1;
        foreach (var name in known)
            if (Distance(wrong, name, bestDistance) is var distance && distance < bestDistance)
                (best, bestDistance) = (name, distance);
        if (best.Length > 0)
            return $"Did you mean '{best}'?";
        return known.Length is > 0 and <= 8 ? $"There are: {string.Join(", ", known)}." : "";
    }

    /// <summary>The edits (insert, remove, replace, swap of neighbours) between two names, or <paramref name="limit"/> where there are at least as many.</summary>
    private static int Distance(string a, string b, int limit)
    {
        if (a.Length > LongestName || b.Length > LongestName || Math.Abs(a.Length - b.Length) >= limit)
            return limit;
        Span<int> before = stackalloc int[LongestName + 1], previous = stackalloc int[LongestName + 1], row = stackalloc int[LongestName + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            previous.CopyTo(before);
            row.CopyTo(previous);
        }
        return previous[b.Length];
    }
}
