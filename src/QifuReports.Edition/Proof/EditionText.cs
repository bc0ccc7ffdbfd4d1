using System.Net;

namespace QifuReports.Edition.Proof;

/// <summary>
/// What a web edition says in the main part of its page, read from its file. Pictures are left out, and so is the list of all figures.
/// </summary>
internal sealed class EditionText
{
    private const string Figure = "data-figure", Main = "main", ListOfAll = "figures", Picture = "svg";

    private readonly StringBuilder _words = new();
    private int _depth, _skipped = -1;
    private bool _isMain;
    private string? _name;
    private int _begin, _nameDepth;

    public EditionText(string file)
    {
        foreach (var part in new MarkupReader(file).Parts())
            switch (part.Kind)
            {
                case MarkupKind.Begin: Begin(part); break;
                case MarkupKind.End: End(part); break;
                case MarkupKind.Text when _isMain && _skipped < 0: _words.Append(WebUtility.HtmlDecode(part.Text)); break;
            }
        Words = SeenText.Of(_words.ToString());
    }

    /// <summary>The figures, in order: the elements with the name of a figure.</summary>
    public List<SaidFigure> Figures { get; } = [];

    /// <summary>All words without spaces.</summary>
    public string Words { get; }

    private void Begin(MarkupPart part)
    {
        _depth++;
        _isMain |= part.Name == Main;
        if (!_isMain || _skipped >= 0) return;
        if (part.Name == Picture || part.Of("id") == ListOfAll) _skipped = _depth;
        else if (_name is null && part.Of(Figure) is { } figure) (_name, _nameDepth, _begin) = (figure, _depth, _words.Length);
    }

    private void End(MarkupPart part)
    {
        if (_name is not null && _depth == _nameDepth)
        {
            Figures.Add(SaidFigure.Of(_name, _words.ToString(_begin, _words.Length - _begin)));
            _name = null;
        }
        if (_depth == _skipped) _skipped = -1;
        if (part.Name == Main) _isMain = false;
        _depth--;
    }
}
