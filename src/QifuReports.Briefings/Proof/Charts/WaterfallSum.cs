namespace QifuReports.Briefings.Proof.Charts;

/// <summary>
/// Checks that the steps of a waterfall chart lead from each total to the next. The check uses only the figures behind the bars.
/// </summary>
internal static class WaterfallSum
{
    /// <summary>
    /// The error; null if each total equals the previous total plus the steps between the two, within the rounding of all these figures.
    /// Also null if a bar has no figure or no height.
    /// </summary>
    /// <param name="chart">The waterfall chart.</param>
    /// <param name="figures">Finds a figure by its name.</param>
    public static string? Fault(WaterfallChart chart, Func<string, Figure?> figures)
    {
        (decimal Low, decimal High)? reached = null;
        var steps = 0;
        foreach (var step in chart.Steps)
        {
            if (step.Name.Length == 0)
            {
                reached = null;
                continue;
            }
            if (step.Point.Reference is not { } reference || figures(Reference.FigureIn(reference).ToString()) is not { } figure
                || !Reference.TryReadSaying(reference, out var saying)) return null;
            // A total under another basis of accounting has no bar.
            if (step.Point.Value is null || (step.Point.Value == 0) != (figure.Value == 0)) return null;
            var isTurned =
                Math.Sign(step.Point.Value.Value) != Math.Sign(figure.Value) && saying.Manner is Manner.Reversed or Manner.CostCell;
            var (low, high) = isTurned ? (-figure.High, -figure.Low) : (figure.Low, figure.High);
            if (!step.IsSum)
            {
                if (reached is { } so) reached = (so.Low + low, so.High + high);
                steps++;
                continue;
            }
            if (steps > 0 && reached is { } by && (by.High < low || by.Low > high)) return $"its steps do not lead to {step.Name}";
            (reached, steps) = ((low, high), 0);
        }
        return null;
    }
}
