using System.Text.RegularExpressions;
using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Briefings.Narrative;

/// <summary>Finds the line of a template that a line of what it produced was written on.</summary>
internal static partial class TemplateLines
{
    /// <summary>
    /// The place of what is wrong in a produced text, in the template itself: the line whose words, without its tags, stand in the produced line, the longest of them. As it was where no
    /// line has such words, since what stands there came from a tag.
    /// </summary>
    /// <param name="wrong">With the line of the produced text.</param>
    /// <param name="produced">That text.</param>
    /// <param name="template">The text of the template.</param>
    /// <param name="file">Where the template stands.</param>
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

    // How many characters of the line, outside of tags, stand in the produced one in their order; 0 where one of its pieces does not.
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
