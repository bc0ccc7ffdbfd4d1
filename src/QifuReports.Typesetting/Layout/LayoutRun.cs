using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Typesetting.Layout;

/// <summary>
/// What one layout remembers from the measuring pass (which counts pages) to the placing pass (which makes them). It keeps little per
/// heading, note and table, and nothing per line or page.
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

    /// <summary>The house style. Its unit of space is smaller if the content of the first page would not fit otherwise.</summary>
    public HouseStyle Style { get; private set; } = style;
    public TableFormats TableFormats { get; } = new(style);
    public TextShaper Shaper { get; init; } = new(fonts);

    /// <summary>The pictures of charts. The placing pass draws a picture again only if it is no longer kept.</summary>
    public PictureShelf Pictures
    {
        get => field ??= new PictureShelf(charts, _full, Shaper);
        init;
    }
    public TextSetter Setter => field ??= new TextSetter(this);

    /// <summary>
    /// Whether the document has a title page. The title is then the only heading of level 1; all other headings are one level lower.
    /// </summary>
    public bool Titled { get; init; }

    /// <summary>Whether everything must fit on one page. Then nothing is divided at page ends.</summary>
    public bool SinglePage { get; init; }

    /// <summary>Whether this is the placing pass; false in the measuring pass.</summary>
    public bool Placing { get; private set; }

    /// <summary>The number of pages; 0 until the measuring pass is done.</summary>
    public int PageCount { get; private set; }

    /// <summary>The block that is being laid out, for error messages.</summary>
    public Block? Current { get; set; }

    /// <summary>The block at the top level of the document that contains <see cref="Current"/>, or is that block.</summary>
    public Block? Top { get; set; }

    /// <summary>The listed headings of the document; null until layout reaches a table of contents.</summary>
    public List<ContentsEntry>? Contents { get; set; }

    /// <summary>Returns a new run of the document from its beginning, with the same text shaper and the pictures drawn so far.</summary>
    public LayoutRun Again() =>
        new(_full, _fonts, charts) { Shaper = Shaper, Pictures = Pictures, Titled = Titled, SinglePage = SinglePage };

    /// <summary>Sets the spaces between the following blocks.</summary>
    /// <param name="density">The share of the normal space; 1 for the space of the house style.</param>
    public void Space(double density)
    {
        IsTight = density < 1;
        Style = IsTight ? _full with { Unit = _full.Unit * density } : _full;
    }

    /// <summary>Whether the spaces are smaller than in the house style. Charts are then drawn lower, too.</summary>
    public bool IsTight { get; private set; }

    /// <summary>Ends the measuring pass, and checks that every link has a target.</summary>
    public void BeginPlacing(int pageCount)
    {
        foreach (var id in _wantedInOrder)
            if (!_anchorPages.ContainsKey(id))
                throw new LayoutException($"A link leads to '{id}', which no block has as its id: {_wantedAnchors[id]}");
        PageCount = pageCount;
        Placing = true;
        _asked = 0;
        _headingCount = 0;
        _headingLevel = 0;
        Current = null;
    }

    /// <summary>Returns the number of a footnote; the footnote whose mark comes first has number 1.</summary>
    public int NoteNumber(Footnote note)
    {
        if (!_notes.TryGetValue(note.Id, out var number)) _notes[note.Id] = number = _notes.Count + 1;
        return number;
    }

    /// <summary>Remembers, in the measuring pass, on which page the target of a link is.</summary>
    public void Arrived(string anchor, int page, Block source)
    {
        if (!Placing && !_anchorPages.TryAdd(anchor, page))
            throw new LayoutException($"Two blocks have the id '{anchor}'; the second is {BlockName.Of(source)}");
    }

    /// <summary>Returns the page on which the target of a link is; 0 while measuring.</summary>
    public int PageOf(string anchor) => Placing ? _anchorPages[anchor] : 0;

    /// <summary>Remembers that a link leads to a target. The end of the measuring pass checks that every target exists.</summary>
    public void Wants(string anchor)
    {
        if (Placing || !_wantedAnchors.TryAdd(anchor, BlockName.Of(Current))) return;
        _wantedInOrder.Add(anchor);
    }

    /// <summary>Returns the link target of a heading: its id, or else a name made from its position among the headings.</summary>
    /// <remarks>Must be called once per heading, in order. Throws if a level is skipped (ISO 14289-1, 7.4.2).</remarks>
    public string HeadingAnchor(Heading heading)
    {
        if (heading.Level > _headingLevel + 1)
        {
            var before = _headingLevel == 0 ? "it is the first heading"
                : string.Create(CultureInfo.InvariantCulture, $"it follows one of level {_headingLevel}");
            throw new LayoutException(string.Create(CultureInfo.InvariantCulture,
                $"{BlockName.Of(heading)} has the level {heading.Level}, but {before}; levels do not skip."));
        }
        _headingLevel = heading.Level;
        _headingCount++;
        return heading.Id ?? AutomaticAnchor(_headingCount);
    }

    public static string AutomaticAnchor(int ordinal) => "heading." + ordinal.ToString(CultureInfo.InvariantCulture);

    /// <summary>Computes a result in the measuring pass; the placing pass gets the same. Both passes must ask in the same order.</summary>
    public T Once<T>(Func<T> find) where T : class
    {
        if (_asked == _found.Count) _found.Add(find());
        return (T)_found[_asked++];
    }
}

/// <summary>A heading for the table of contents.</summary>
internal readonly record struct ContentsEntry(int Level, string Text, string Anchor);
