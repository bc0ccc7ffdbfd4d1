namespace QifuReports.Edition.Proof;

/// <summary>
/// Compares a finished web edition, read back from its bytes, with the document that it was made of. The edition must state every figure
/// exactly as often as the document, in the same words. Figures in charts are not compared here: their labels have no blocks of their own.
/// </summary>
public static class EditionProof
{
    private const int MostNamed = 20;

    /// <summary>Returns the first differences, each as a sentence; empty if there are none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="file">The file, as UTF-8.</param>
    public static IReadOnlyList<string> Differences(DocumentModel document, ReadOnlySpan<byte> file)
    {
        // The number of times that each figure is stated in these words: by the document, less those by the edition.
        var open = new Dictionary<SaidFigure, int>();
        foreach (var said in DocumentFigures.Of(document)) Add(open, said, 1);
        foreach (var said in EditionFigures.Of(Encoding.UTF8.GetString(file))) Add(open, said, -1);

        var differences = new List<string>();
        foreach (var (said, count) in open.OrderBy(o => o.Key.Name, StringComparer.Ordinal).ThenBy(o => o.Key.Words, StringComparer.Ordinal))
        {
            if (count == 0) continue;
            if (differences.Count == MostNamed) break;
            differences.Add(FormattableString.Invariant(
                $"\"{said.Words}\" ({said.Name}) stands in the edition {Math.Abs(count)} times {(count > 0 ? "less" : "more")} often than in the document."));
        }
        return differences;
    }

    private static void Add(Dictionary<SaidFigure, int> open, SaidFigure said, int count) =>
        open[said] = open.GetValueOrDefault(said) + count;
}
