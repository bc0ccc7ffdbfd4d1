using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace QifuReports.Briefings.Narrative.Prose;

/// <summary>The text of a figure with its hidden reference. Nothing in the text is read as Markdown.</summary>
internal sealed class FigureInline(string reference, string words) : LeafInline
{
    public string Reference { get; } = reference;
    public string Words { get; } = words;
}

/// <summary>The markup of a figure that is not closed or that contains the markup of another figure.</summary>
internal sealed class BrokenFigureInline : LeafInline;

/// <summary>A reference to a footnote in the text, <c>[^name]</c>.</summary>
internal sealed class FootnoteInline(string name) : LeafInline
{
    public string Name { get; } = name;
}

/// <summary>Reads the markup of figures before any other parser sees the text inside.</summary>
internal sealed class FigureInlineParser : InlineParser
{
    public FigureInlineParser() => OpeningCharacters = [FigureMark.Start, FigureMark.Middle, FigureMark.End];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        var middle = -1;
        for (var i = start + 1; slice.Text[start] == FigureMark.Start && i <= slice.End; i++)
        {
            var c = slice.Text[i];
            if (c == FigureMark.Middle && middle < 0)
                middle = i;
            else if (c == FigureMark.End && middle > start + 1 && i > middle + 1)
            {
                processor.Inline = new FigureInline(slice.Text[(start + 1)..middle], slice.Text[(middle + 1)..i]);
                slice.Start = i + 1;
                return true;
            }
            else if (c is FigureMark.Start or FigureMark.Middle or FigureMark.End or '\n')
                break;
        }
        processor.Inline = new BrokenFigureInline();
        slice.Start = start + 1;
        return true;
    }
}

/// <summary>Reads <c>[^name]</c>; all other brackets are left to the parser of links.</summary>
internal sealed class FootnoteInlineParser : InlineParser
{
    public FootnoteInlineParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!Footnotes.TryReadName(slice.Text, slice.Start, slice.End + 1, out var name))
            return false;
        processor.Inline = new FootnoteInline(name);
        slice.Start += name.Length + 3;
        return true;
    }
}
