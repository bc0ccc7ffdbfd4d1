using QifuReports.Ledger.Files;

namespace QifuReports.Ledger.Reading;

/// <summary>Finds texts with certain characters in the files of a data folder, for instance with characters that no font has.</summary>
public static class TextPlaces
{
    /// <summary>
    /// The places of texts that contain one of the characters, in the order of <see cref="LedgerReader.Files"/> and then of the file, up to
    /// a maximum number.
    /// </summary>
    /// <param name="dataFolder">The data folder; it has been read without problems.</param>
    /// <param name="characters">Code points.</param>
    /// <param name="most">The largest number of places.</param>
    public static IReadOnlyList<TextPlace> Of(string dataFolder, IReadOnlyList<int> characters, int most)
    {
        var places = new List<TextPlace>();
        var files = new DataFiles();
        foreach (var file in LedgerReader.Files(dataFolder))
        {
            if (places.Count >= most) break;
            try
            {
                if (JsonTree.Read(files.Read(file), new Problems(file)) is { } root) Search(root, null);
            }
            catch (Exception unread) when (unread is FileRefusedException or IOException or UnauthorizedAccessException)
            {
                // The file was read before but is gone now, so the places in it are not reported.
            }

            void Search(JsonNode node, string? concept)
            {
                if (places.Count >= most) return;
                if (node.Kind == JsonKind.Text && Has(node.Text, characters))
                    places.Add(new TextPlace(new Place(file, node.Line, node.Column, node.Path), node.Text, concept));
                if (node.Kind == JsonKind.Object
                    && (node.Find("concept") ?? (node.Parent?.Key == "concepts" ? node.Find("id") : null)) is { Kind: JsonKind.Text } id)
                    concept = id.Text;
                for (var i = 0; i < node.Items.Count; i++) Search(node.Items[i], concept);
            }
        }
        return places;
    }

    private static bool Has(string text, IReadOnlyList<int> characters)
    {
        foreach (var rune in text.EnumerateRunes())
            if (characters.Contains(rune.Value)) return true;
        return false;
    }
}

/// <summary>The place of a text.</summary>
/// <param name="Place">The file, line, column and path.</param>
/// <param name="Text">The text.</param>
/// <param name="Concept">The id of the concept that the text is about; null for none.</param>
public sealed record TextPlace(Place Place, string Text, string? Concept);
