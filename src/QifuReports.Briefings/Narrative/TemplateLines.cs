using System.Text.RegularExpressions;

namespace QifuReports.Briefings.Narrative;

/// <summary>Finds the line of a template that wrote a line of the produced text.</summary>
internal static partial class TemplateLines
{
    /// <summary>
    /// Moves an error in a produced text to its place in the template. That place is the template line whose words outside of tags all
    /// occur in the produced line; of several such lines, the one with the most characters. If there is none, e.g. because the whole line
    /// came from a tag, the error stays as it is.
    /// </summary>
    /// <param name="wrong">The error, which gives a line of the produced text.</param>
    /// <param name="produced">The produced text.</param>
    /// <param name="template">The text of the template.</param>
    /// <param name="file">The file of the template.</param>
    public static Diagnostic Placed(Diagnostic wrong, string produced, string template, string file)
    {
        var lines = produced.Split('\n');
        if (wrong.Place.Line < 1 || wrong.Place.Line > lines.Length) return wrong;
        var said = lines[wrong.Place.Line - 1];
        var (best, length) = (0, 0);
        var number = 0;
        foreach (var line in template.Split('\n'))
        {
            number++;
            if (Written(line, said) is var written && written > length) (best, length) = (number, written);
        }
        return best == 0 ? wrong : wrong with { Place = new Place(file, best, 1) };
    }

    // Returns the number of characters outside of tags, if all pieces of the line occur in the produced line in this order; 0 otherwise.
    private static int Written(string line, string said)
    {
        var (at, written) = (0, 0);
        foreach (var piece in Tags().Split(line))
        {
            var words = piece.Trim();
            if (words.Length == 0) continue;
            var found = said.IndexOf(words, at, StringComparison.Ordinal);
            if (found < 0) return 0;
            (at, written) = (found + words.Length, written + words.Length);
        }
        return written;
    }

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.None, 1000)]
    private static partial Regex Tags();
}
