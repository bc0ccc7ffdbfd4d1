namespace QifuReports.Ledger.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
public static class Suggestion
{
    /// <summary>
    /// The candidate with the smallest distance to a name; of equally near ones the first. The distance is the number of single-character
    /// insertions, deletions, replacements and swaps of neighbours, ignoring case. Null if every distance is more than a third of the
    /// name's length. So for a name of one or two characters, only the same name in another case is suggested.
    /// </summary>
    public static string? For(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var limit = Math.Max(name.Length / 3, name.Length >= 3 ? 1 : 0);
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= bestDistance) continue;
            var distance = Distance(name, candidate);
            if (distance < bestDistance) (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    /// <summary>The first candidate that differs from a name by at most a number of changes; null if there is none.</summary>
    public static string? Within(string name, IEnumerable<string> candidates, int changes)
    {
        foreach (var candidate in candidates)
            if (Math.Abs(candidate.Length - name.Length) <= changes && Distance(name, candidate) <= changes) return candidate;
        return null;
    }

    /// <summary>The hint <c>Did you mean "x"?</c>, or the given text if no candidate is near.</summary>
    public static string Hint(string name, IEnumerable<string> candidates, string otherwise = "") =>
        For(name, candidates) is { } near ? $"Did you mean \"{near}\"?" : otherwise;

    /// <summary>The optimal string alignment distance (a number of changes), ignoring case.</summary>
    private static int Distance(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 2])
                    && char.ToLowerInvariant(a[i - 2]) == char.ToLowerInvariant(b[j - 1]))
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return last[b.Length];
    }
}
