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
        // How often each figure is stated in these words, by the document and by the edition.
        var places = new Dictionary<SaidFigure, (int Document, int Edition)>();
        foreach (var said in DocumentFigures.Of(document))
        {
            var (here, there) = places.GetValueOrDefault(said);
            places[said] = (here + 1, there);
        }
        foreach (var said in EditionFigures.Of(Encoding.UTF8.GetString(file)))
        {
            var (here, there) = places.GetValueOrDefault(said);
            places[said] = (here, there + 1);
        }
        return [.. places.Where(p => p.Value.Document != p.Value.Edition)
            .OrderBy(p => p.Key.Name, StringComparer.Ordinal).ThenBy(p => p.Key.Words, StringComparer.Ordinal).Take(MostNamed)
            .Select(p => FormattableString.Invariant(
                $"\"{p.Key.Words}\" ({p.Key.Name}): places in the document {p.Value.Document}, in the edition {p.Value.Edition}."))];
    }
}
