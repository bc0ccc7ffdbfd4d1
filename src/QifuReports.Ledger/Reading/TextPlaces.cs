using System.Text;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Files;
using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Ledger.Reading;

/// <summary>Finds where in the files of a data folder texts have certain characters: those that no font has, for instance.</summary>
public static class TextPlaces
{
    /// <summary>The places of texts with one of the characters, in the order of <see cref="LedgerReader.Files"/> and then of the file, up to a number of them.</summary>
    /// <param name="dataFolder">The data, which can be read.</param>
    /// <param name="characters">Code points.</param>
    /// <param name="most">How many places at most.</param>
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
                // It was read before, and has gone since: what it had is not told then.
            }

            void Search(JsonNode node, string? concept)
            {
                if (places.Count >= most) return;
                if (node.Kind == JsonKind.Text && Has(node.Text, characters)) places.Add(new TextPlace(new Place(file, node.Line, node.Column, node.Path), node.Text, concept));
                if (node.Kind == JsonKind.Object && (node.Find("concept") ?? (node.Parent?.Key == "concepts" ? node.Find("id") : null)) is { Kind: JsonKind.Text } id) concept = id.Text;
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

/// <summary>Where a text stands.</summary>
/// <param name="Place">The file, line, column and path.</param>
/// <param name="Text">The text.</param>
/// <param name="Concept">The id of the concept that it says something of; null for none.</param>
public sealed record TextPlace(Place Place, string Text, string? Concept);
