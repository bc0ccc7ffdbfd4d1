using System.Globalization;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Typesetting.Layout;

/// <summary>
/// What one layout of a document remembers from the measuring pass for the placing one: a few words a heading, a note, a
/// table, and nothing a line or a page.
/// </summary>
internal sealed class LayoutRun(HouseStyle style, FontSet fonts, IChartComposer charts)
{
    private readonly Dictionary<string, int> _notes = [];
    private readonly Dictionary<string, int> _anchorPages = [];
    private readonly Dictionary<string, string> _wantedAnchors = [];
    private readonly List<string> _wantedInOrder = [];
    private readonly List<object> _found = [];
    private readonly HouseStyle _full = style;
    private readonly FontSet _fonts = fonts;
    private int _asked;
    private int _headingCount;
    private int _headingLevel;

    /// <summary>How everything looks; its unit of space is smaller where the first page would not hold what belongs on it.</summary>
    public HouseStyle Style { get; private set; } = style;
    public TableFormats TableFormats { get; } = new(style);
    public TextShaper Shaper { get; init; } = new(fonts);

    /// <summary>The pictures of charts, composed once for both passes as far as they are kept.</summary>
    public PictureShelf Pictures
    {
        get => field ??= new PictureShelf(charts, _full, Shaper);
        init;
    }
    public TextSetter Setter => field ??= new TextSetter(this);

    /// <summary>Whether the document has a title page: its title is then the one heading of the first level, and all others stand one level below it.</summary>
    public bool Titled { get; init; }

    /// <summary>Whether all has to stand on one page: then nothing is divided for the sake of a page end.</summary>
    public bool SinglePage { get; init; }

    /// <summary>False while only measuring.</summary>
    public bool Placing { get; private set; }

    /// <summary>0 until the measuring pass is done.</summary>
    public int PageCount { get; private set; }

    /// <summary>The block being laid out, for errors.</summary>
    public Block? Current { get; set; }

    /// <summary>The block of the document that is being laid out, itself or by what is within it.</summary>
    public Block? Top { get; set; }

    /// <summary>The listed headings of the document, gathered only where there are contents to set.</summary>
    public List<ContentsEntry>? Contents { get; set; }

    /// <summary>A run of the same document from its beginning, with what this one has shaped and drawn.</summary>
    public LayoutRun Again() => new(_full, _fonts, charts) { Shaper = Shaper, Pictures = Pictures, Titled = Titled, SinglePage = SinglePage };

    /// <summary>Sets the spaces between blocks from here on.</summary>
    /// <param name="density">Of their full size: 1 for what the style says.</param>
    public void Space(double density)
    {
        IsTight = density < 1;
        Style = IsTight ? _full with { Unit = _full.Unit * density } : _full;
    }

    /// <summary>Whether the spaces are smaller than the style says; charts are drawn low then, too.</summary>
    public bool IsTight { get; private set; }

    /// <summary>Ends the measuring pass, and checks that every link leads somewhere.</summary>
    public void BeginPlacing(int pageCount)
    {
        foreach (var id in _wantedInOrder)
            if (!_anchorPages.ContainsKey(id)) throw new LayoutException($"A link leads to '{id}', which no block has as its id: {_wantedAnchors[id]}");
        PageCount = pageCount;
        Placing = true;
        _asked = 0;
        _headingCount = 0;
        _headingLevel = 0;
        Current = null;
    }

    /// <summary>The number of a note: 1 for the one whose mark comes first.</summary>
    public int NoteNumber(Footnote note)
    {
        if (!_notes.TryGetValue(note.Id, out var number)) _notes[note.Id] = number = _notes.Count + 1;
        return number;
    }

    /// <summary>Says where a named place came to stand, in the measuring pass.</summary>
    public void Arrived(string anchor, int page, Block source)
    {
        if (!Placing && !_anchorPages.TryAdd(anchor, page))
            throw new LayoutException($"Two blocks have the id '{anchor}'; the second is {BlockName.Of(source)}");
    }

    /// <summary>The page of a named place; 0 while measuring.</summary>
    public int PageOf(string anchor) => Placing ? _anchorPages[anchor] : 0;

    /// <summary>Says that a link leads to a name, so that it can be checked at the end.</summary>
    public void Wants(string anchor)
    {
        if (Placing || !_wantedAnchors.TryAdd(anchor, BlockName.Of(Current))) return;
        _wantedInOrder.Add(anchor);
    }

    /// <summary>The name of a heading as links know it: its id, or one by its place among the headings.</summary>
    /// <remarks>To be asked once a heading, in order. Throws where a level is skipped (ISO 14289-1, 7.4.2).</remarks>
    public string HeadingAnchor(Heading heading)
    {
        if (heading.Level > _headingLevel + 1)
        {
            var before = _headingLevel == 0 ? "it is the first heading" : string.Create(CultureInfo.InvariantCulture, $"it follows one of level {_headingLevel}");
            throw new LayoutException(string.Create(CultureInfo.InvariantCulture, $"{BlockName.Of(heading)} has the level {heading.Level}, but {before}; levels do not skip."));
        }
        _headingLevel = heading.Level;
        _headingCount++;
        return heading.Id ?? AutomaticAnchor(_headingCount);
    }

    public static string AutomaticAnchor(int ordinal) => "heading." + ordinal.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the measuring pass finds of a block, once, and the placing pass is given again: both ask for the same in the same order.</summary>
    public T Once<T>(Func<T> find) where T : class
    {
        if (_asked == _found.Count) _found.Add(find());
        return (T)_found[_asked++];
    }
}

/// <summary>A heading that the contents may list.</summary>
internal readonly record struct ContentsEntry(int Level, string Text, string Anchor);
