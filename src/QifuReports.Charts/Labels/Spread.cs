namespace QifuReports.Charts.Labels;

/// <summary>Moves labels that lie one above another apart, as little as possible.</summary>
internal static class Spread
{
    /// <summary>
    /// Gives each label a centre, so that no label overlaps the next and all lie between <paramref name="top"/> and
    /// <paramref name="bottom"/>. The sum of the squared moves is the smallest possible (pool adjacent violators; Ayer et al., 1955).
    /// </summary>
    /// <param name="wanted">The wanted centres, in ascending order; replaced by the resulting centres.</param>
    /// <param name="heights">The height of each label.</param>
    /// <returns>False, with nothing changed, if all labels together are higher than the space between top and bottom.</returns>
    public static bool Apart(Span<double> wanted, ReadOnlySpan<double> heights, double top, double bottom)
    {
        var count = wanted.Length;
        var total = 0.0;
        foreach (var height in heights) total += height;
        if (total > bottom - top + 1e-9) return false;

        // The heights of the labels before a label are subtracted from its centre. Then each value only must not be smaller than the value
        // before, which is isotonic regression.
        Span<double> mean = stackalloc double[count];
        Span<int> size = stackalloc int[count];
        var pools = 0;
        var before = 0.0;
        for (var i = 0; i < count; i++)
        {
            mean[pools] = wanted[i] - heights[i] / 2 - before;
            size[pools++] = 1;
            before += heights[i];
            while (pools > 1 && mean[pools - 2] >= mean[pools - 1])
            {
                var joined = size[pools - 2] + size[pools - 1];
                mean[pools - 2] = (mean[pools - 2] * size[pools - 2] + mean[pools - 1] * size[pools - 1]) / joined;
                size[--pools - 1] = joined;
            }
        }

        var index = 0;
        before = 0;
        for (var pool = 0; pool < pools; pool++)
        {
            var start = Math.Clamp(mean[pool], top, Math.Max(top, bottom - total));
            for (var n = 0; n < size[pool]; n++, index++)
            {
                wanted[index] = start + before + heights[index] / 2;
                before += heights[index];
            }
        }

        return true;
    }
}
