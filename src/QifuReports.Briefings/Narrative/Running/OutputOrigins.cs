namespace QifuReports.Briefings.Narrative.Running;

/// <summary>
/// Notes for each line of an output the template line that wrote its first character other than white space. A block of the document
/// begins with that character.
/// </summary>
internal sealed class OutputOrigins
{
    private readonly List<LineOrigin?> _lines = [null];

    /// <summary>The origins by line, from the first line on; null for a line without words.</summary>
    public IReadOnlyList<LineOrigin?> Lines => _lines;

    /// <summary>Notes the origins of the next words of the output.</summary>
    public void Note(ReadOnlySpan<char> words, in WrittenFrom from)
    {
        for (var line = 0; ; line++)
        {
            var end = words.IndexOf('\n');
            var part = end < 0 ? words : words[..end];
            if (_lines[^1] is null && !part.IsWhiteSpace()) _lines[^1] = from.Of(line);
            if (end < 0) return;
            _lines.Add(null);
            words = words[(end + 1)..];
        }
    }
}
