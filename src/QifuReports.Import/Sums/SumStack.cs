namespace QifuReports.Import.Sums;

/// <summary>A stack of the rows that are not yet part of a sum, the latest row on top. A sum that was found replaces its parts.</summary>
internal sealed class SumStack(IReadOnlyList<SumRow> rows)
{
    private readonly List<int> _open = [];
    private int _floor;

    /// <summary>The number of rows on the stack that may still be summed.</summary>
    public int Count => _open.Count - _floor;

    /// <summary>The row at a depth below the stack's top, which is depth 0.</summary>
    public int Top(int depth) => _open[_open.Count - 1 - depth];

    public void Push(int row) => _open.Add(row);

    /// <summary>Excludes all rows on the stack from later sums.</summary>
    public void Cut() => _floor = _open.Count;

    /// <summary>The row of the total of assets, where <see cref="Cut"/> excluded the rows up to it; -1 for none.</summary>
    public int Assets => _floor > 0 && rows[_open[_floor - 1]].ClosesAssets ? _open[_floor - 1] : -1;

    /// <summary>Whether a heading stands between two rows.</summary>
    public bool IsHeadingBetween(int upper, int lower)
    {
        for (var i = upper + 1; i < lower; i++)
            if (rows[i].IsHeading) return true;
        return false;
    }

    /// <summary>Replaces the parts of a sum by the sum.</summary>
    public void Replace(SumRelation relation)
    {
        foreach (var part in relation.Parts) _open.Remove(part.Row);
        _open.Add(relation.Parent);
    }

    /// <summary>
    /// Removes the parts of every row that is the plain sum of the rows directly below it, and returns these sums. From the second part on,
    /// a part may look like a subtotal only by a ruled line above it. No part may be indented less than the sum. Where the document has
    /// indents, a part that looks like a subtotal must be indented further than the sum.
    /// </summary>
    public List<SumRelation> CollapseParents()
    {
        var parents = new List<SumRelation>();
        for (var i = _floor; i < _open.Count; i++)
        {
            if (rows[_open[i]].IsZero) continue;
            for (var last = i + 2; last < _open.Count; last++)
            {
                if (rows[_open[last]].LooksLikeSubtotal && !rows[_open[last]].IsRuledAbove) break;
                if (!IsSum(i, last)) continue;
                var parts = new List<SumPart>();
                for (var p = i + 1; p <= last; p++) parts.Add(new SumPart(_open[p], 1));
                parents.Add(new SumRelation(_open[i], parts, true, false));
                _open.RemoveRange(i + 1, last - i);
                break;
            }
        }
        return parents;
    }

    /// <summary>Puts back the rows that <see cref="CollapseParents"/> removed.</summary>
    public void Restore(List<SumRelation> parents)
    {
        foreach (var relation in parents) _open.InsertRange(_open.IndexOf(relation.Parent) + 1, relation.Parts.Select(p => p.Row));
    }

    private bool IsSum(int parent, int last)
    {
        var sum = rows[_open[parent]];
        for (var column = 0; column < sum.Values.Count; column++)
        {
            var total = 0m;
            for (var i = parent + 1; i <= last; i++) total += rows[_open[i]].Values[column].GetValueOrDefault();
            if (total != sum.Values[column].GetValueOrDefault()) return false;
        }
        for (var i = parent + 1; i <= last; i++)
            if (rows[_open[i]].Indent < sum.Indent
                || (rows[_open[i]].Indent == sum.Indent && rows.Any(r => r.Indent > 0) && rows[_open[i]].LooksLikeSubtotal)) return false;
        return true;
    }
}
