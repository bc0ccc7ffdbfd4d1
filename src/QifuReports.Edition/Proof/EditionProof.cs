namespace QifuReports.Edition.Proof;

/// <summary>
/// Compares a finished web edition, read back from its bytes, with the document that it was made of. The edition must state every figure
/// exactly as often as the document, in the same words, and must have all words of the document in their order. Labels in charts are not
/// compared here.
/// </summary>
public static class EditionProof
{
    private const int MostNamed = 20, MostOfPiece = 60;

    /// <summary>Returns the first differences, each as a sentence; empty if there are none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="file">The file, as UTF-8.</param>
    public static IReadOnlyList<string> Differences(DocumentModel document, ReadOnlySpan<byte> file)
    {
        var (said, read) = (new DocumentText(document), new EditionText(Encoding.UTF8.GetString(file)));
        return [.. OfFigures(said, read).Concat(OfWords(said, read.Words)).Take(MostNamed)];
    }

    private static IEnumerable<string> OfFigures(DocumentText document, EditionText edition)
    {
        // How often each figure is stated in these words, by the document and by the edition.
        var places = new Dictionary<SaidFigure, (int Document, int Edition)>(document.Figures.Count);
        foreach (var said in document.Figures)
        {
            var (here, there) = places.GetValueOrDefault(said);
            places[said] = (here + 1, there);
        }
        foreach (var said in edition.Figures)
        {
            var (here, there) = places.GetValueOrDefault(said);
            places[said] = (here, there + 1);
        }
        return places.Where(p => p.Value.Document != p.Value.Edition)
            .OrderBy(p => p.Key.Name, StringComparer.Ordinal).ThenBy(p => p.Key.Words, StringComparer.Ordinal)
            .Select(p => FormattableString.Invariant(
                $"\"{p.Key.Words}\" ({p.Key.Name}): places in the document {p.Value.Document}, in the edition {p.Value.Edition}."));
    }

    // Each piece is looked for behind the piece before it. The edition may have more words, such as the numbers of footnotes.
    private static IEnumerable<string> OfWords(DocumentText document, string words)
    {
        var at = 0;
        foreach (var piece in document.Pieces)
        {
            var found = words.IndexOf(piece, at, StringComparison.Ordinal);
            if (found >= 0) at = found + piece.Length;
            else yield return $"\"{Beginning(piece)}\" is not in the edition, or not in its place.";
        }
        foreach (var piece in document.Notes)
            if (!words.Contains(piece, StringComparison.Ordinal))
                yield return $"The footnote \"{Beginning(piece)}\" is not in the edition.";
    }

    private static string Beginning(string piece) =>
        piece.Length <= MostOfPiece ? piece : string.Concat(piece.AsSpan(0, MostOfPiece), "…");
}
