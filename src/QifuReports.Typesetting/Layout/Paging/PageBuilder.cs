using QifuReports.Typesetting.Layout.Tables;

namespace QifuReports.Typesetting.Layout.Paging;

/// <summary>
/// Fills pages with strips from the top. Strips that must stay together are held back until the last of them arrives, and then go on one
/// page. If together they are taller than a page, they are divided, if possible after a strip with <see cref="Keep.Weak"/>. Measuring and
/// placing use the same code; without a canvas nothing is drawn.
/// </summary>
internal sealed class PageBuilder
{
    private const double Tolerance = 0.001;

    // A share of the page height: if a page would otherwise be filled less than this, it takes some rows of the next table, even if the
    // table should stay whole.
    private const double LeastFull = 0.5;

    // A share of the page height: a section that would begin lower than this, with only a few lines, begins on the next page.
    private const double LowestSection = 0.75;

    private readonly LayoutRun _run;
    private readonly Canvas? _canvas;
    private readonly PageFurniture? _furniture;
    private readonly NoteArea _notes;
    private readonly List<Strip> _pending = [];
    private readonly Queue<Page> _finished = new();
    private readonly List<OutlineEntry> _outline = [];
    private readonly List<Anchor> _anchors = [];
    private readonly bool _single;
    private double _over;
    private bool _overByNotes;

    /// <summary>The strip whose notes do not all fit on the page. As many lines of these notes as fit are printed on the page.</summary>
    private Strip? _overfull;
    private PageFrame _frame;
    private PageFrame _nextFrame;
    private int _page;
    private bool _open;
    private bool _used;

    /// <summary>Whether the next strip finishes the page. Before that, end marks of structure nodes still go on this page.</summary>
    private bool _ends;
    private double _y;
    private double _after;
    private Backdrop? _backdrop;
    private int _backdropItem;
    private double _backdropTop;
    private Tag? _section;
    private string _headOfPage = "";
    private string _currentHead = "";

    /// <param name="run">The layout.</param>
    /// <param name="frame">The frame of the first page.</param>
    /// <param name="furniture">Draws the running head, the foot and the watermark; null while measuring.</param>
    /// <param name="single">Whether a second page is an error.</param>
    public PageBuilder(LayoutRun run, PageFrame frame, PageFurniture? furniture, bool single = false)
    {
        _single = single;
        _run = run;
        _frame = _nextFrame = frame;
        _notes = new NoteArea(run);
        _furniture = furniture;
        if (run.Placing) _canvas = new Canvas();
    }

    /// <summary>The number of pages begun so far.</summary>
    public int PageCount => _page;

    /// <summary>The finished pages that the caller has not yet taken.</summary>
    public Queue<Page> Finished => _finished;

    /// <summary>Adds the next strip, or the mark that a structure node ends.</summary>
    public void Add(Strip strip)
    {
        if (strip is EndMark end)
        {
            if (_pending.Count > 0) _pending[^1].Ends(end.Tag);
            else _canvas?.Close(end.Tag);
            return;
        }
        _pending.Add(strip);
        if (strip.Keep == Keep.Free) Flush();
    }

    /// <summary>The following strips start a new page with this frame.</summary>
    public void Break(PageFrame frame)
    {
        Flush();
        // The rest of a note goes on pages with the same frame as the page on which the note began.
        while (_notes.HasRest && frame != _frame) NextPage();
        _nextFrame = frame;
        _ends = _used || (_open && _notes.GoesOn);
    }

    /// <summary>Finishes the last page and the structure.</summary>
    public void End()
    {
        Flush();
        if (_page == 0) BeginPage();
        while (_notes.HasRest) NextPage();
        if (_open) FinishPage(last: true);
    }

    /// <summary>Starts a page for the rest of the notes.</summary>
    private void NextPage()
    {
        if (_single && _page == 1)
            throw new PageOverflowException("It has to fit one page and does not: its notes continue on a second page.");
        if (_open) FinishPage();
        BeginPage();
        _notes.FillPage(_frame);
    }

    private void Flush()
    {
        var start = 0;
        if (_ends && _pending.Count > 0) FinishPage();
        while (start < _pending.Count)
        {
            if (!_open) BeginPage();
            if (_used && !_single && _pending[start].Heading is { Level: 1 }
                && TopOf(_pending[start], _y, _after, _used, _backdrop) > _frame.Top + LowestSection * _frame.Height)
            {
                FinishPage();
                continue;
            }
            var count = FittingFrom(start);
            var rest = _pending.Count - start;
            if (count < rest && _used && FitsLow(start)) count = rest;
            if (count < rest && _single) throw Overflow(_pending[start + count]);
            if (count < rest && _used)
            {
                // A table that should stay whole is divided anyway if moving it to the next page would leave most of this page empty.
                var part = _y < _frame.Top + LeastFull * _frame.Height ? RowsIn(start, count) : 0;
                for (var i = start; i < start + part; i++) Put(_pending[i]);
                start += part;
                FinishPage();
                continue;
            }
            if (count < rest && _notes.GoesOn && WeakIn(start, count) == 0)
            {
                // As long as notes from earlier pages leave no space for the next strips, a page has only notes.
                _notes.FillPage(_frame);
                FinishPage();
                continue;
            }
            if (count < rest) count = Relaxed(start, count);
            for (var i = start; i < start + count; i++) Put(_pending[i]);
            start += count;
            if (start < _pending.Count) FinishPage();
        }
        _pending.Clear();
    }

    /// <summary>Returns how many of the strips held back fit on this page.</summary>
    private int FittingFrom(int start)
    {
        var y = _y;
        var after = _after;
        var used = _used;
        var backdrop = _backdrop;
        var notes = _notes.Trial();
        for (var i = start; i < _pending.Count; i++)
        {
            var strip = _pending[i];
            y = TopOf(strip, y, after, used, backdrop) + strip.Height;
            var before = notes;
            if (strip.Notes is { } marks) notes = _notes.With(notes, marks, _frame);
            var bottom = y + (strip.Backdrop?.Padding ?? 0) + NoteArea.Height(notes);
            if (bottom > _frame.Bottom + Tolerance)
            {
                _over = bottom - _frame.Bottom;
                _overByNotes = bottom - NoteArea.Height(notes) + NoteArea.Height(before) <= _frame.Bottom + Tolerance;
                return i - start;
            }
            after = strip.SpaceAfter;
            backdrop = strip.Backdrop;
            used = true;
        }
        return _pending.Count - start;
    }

    /// <summary>Whether all strips held back fit on this page with lower charts. If not, the charts keep their full height.</summary>
    private bool FitsLow(int start)
    {
        var changed = false;
        for (var i = start; i < _pending.Count; i++) changed |= _pending[i].SetLow(true);
        if (!changed) return false;
        if (FittingFrom(start) == _pending.Count - start) return true;
        for (var i = start; i < _pending.Count; i++) _pending[i].SetLow(false);
        return false;
    }

    // The error names the innermost block that does not fit on the page; if two columns do not fit, the block in the first column. The
    // error also gives the height that is missing, for the strips laid out so far.
    private PageOverflowException Overflow(Strip strip)
    {
        var (room, within) = (strip.Height - _over, strip);
        for (var deeper = true; deeper;)
        {
            deeper = false;
            var parts = within.Parts;
            for (var i = 0; i < parts.Count; i++)
            {
                var part = parts[i];
                if (part.Top + part.Strip.Height <= room + Tolerance) continue;
                (room, within, deeper) = (room - part.Top, part.Strip, true);
                break;
            }
        }
        return new PageOverflowException(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"It has to fit one page and does not: {BlockName.Of(within.Source)} goes over its foot, by {Math.Ceiling(_over):0} pt " +
                $"at least."));
    }

    /// <summary>Returns the top edge of a strip below the strips that are already on the page.</summary>
    private double TopOf(Strip strip, double y, double after, bool used, Backdrop? backdrop)
    {
        if (used)
        {
            if (!ReferenceEquals(backdrop, strip.Backdrop)) y += backdrop?.Padding ?? 0;
            y += Math.Max(after, strip.SpaceBefore);
        }
        else
        {
            y = _frame.Top;
            if (strip.Continuation is { } again) y += again.Height + again.SpaceAfter;
        }
        if (strip.Backdrop is { } entered && (!used || !ReferenceEquals(backdrop, entered))) y += entered.Padding;
        return y;
    }

    /// <summary>
    /// Returns how many strips to place on an empty page that cannot hold them all: up to the last strip with <see cref="Keep.Weak"/> that
    /// fits; or else all that fit, and one more if only its notes do not fit. Throws if even the first strip is taller than the page.
    /// </summary>
    private int Relaxed(int start, int fitting)
    {
        if (fitting == 0)
        {
            var strip = _pending[start];
            if (!_overByNotes) throw TooHigh(strip);
            _overfull = strip;
            return 1;
        }
        if (WeakIn(start, fitting) is > 0 and var weak) return weak;
        if (!_overByNotes) return fitting;

        // The next strip fits, but its notes do not. The strip stays with the strips before it, and its notes continue on the next page.
        _overfull = _pending[start + fitting];
        return fitting + 1;
    }

    /// <summary>Returns the number of strips from a start up to the last strip with <see cref="Keep.Weak"/>; 0 for none.</summary>
    private int WeakIn(int start, int count)
    {
        while (count > 0 && _pending[start + count - 1].Keep != Keep.Weak) count--;
        return count;
    }

    /// <summary>Returns the number of strips from a start up to the last table row with <see cref="Keep.Weak"/>; 0 for none.</summary>
    private int RowsIn(int start, int count)
    {
        while (count > 0 && _pending[start + count - 1] is not TableRowStrip { Keep: Keep.Weak }) count--;
        return count;
    }

    // The error names the innermost strip that is taller than a page. Its height includes the column headings that are repeated above it.
    // All heights in the message are whole points whose sum is right.
    private LayoutException TooHigh(Strip strip)
    {
        var head = strip.Continuation is { } again ? again.Height + again.SpaceAfter : 0;
        for (var i = 0; i < strip.Parts.Count; i++)
        {
            if (strip.Parts[i].Strip.Height <= _frame.Height + Tolerance) continue;
            strip = strip.Parts[i].Strip;
            i = -1;
        }
        var (has, needs) = (Math.Floor(_frame.Height), Math.Ceiling(strip.Height + head));
        var why = head > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $", {Math.Ceiling(head):0} pt of it for the head of its table") : "";
        return new LayoutException(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{BlockName.Of(strip.Source)} does not fit on a page: a part of it that cannot be divided is {needs:0} pt high{why}, " +
                $"{needs - has:0} pt more than the {has:0} pt of a page. Shorten its text."));
    }

    private void Put(Strip strip)
    {
        var top = TopOf(strip, _y, _after, _used, _backdrop);
        if (!ReferenceEquals(_backdrop, strip.Backdrop)) EndBackdrop();
        if (!_used && strip.Continuation is { } again && _canvas is not null) again.Place(_canvas, _frame.Left + strip.X, _frame.Top);
        if (strip.Backdrop is not null && _backdrop is null) BeginBackdrop(strip.Backdrop, top);
        Arrive(strip, top);
        if (strip.Notes is { } marks && ReferenceEquals(strip, _overfull))
            _notes.KeepAsFits(marks, _frame, _frame.Bottom - top - strip.Height - (strip.Backdrop?.Padding ?? 0));
        else if (strip.Notes is { } whole) _notes.Keep(whole, _frame);
        if (_canvas is not null) strip.Place(_canvas, _frame.Left + strip.X, top);
        _y = top + strip.Height;
        _after = strip.SpaceAfter;
        _used = true;
    }

    /// <summary>Records on which page link targets and headings are, in both passes.</summary>
    private void Arrive(Strip strip, double top)
    {
        if (strip.Anchor is { } name)
        {
            _run.Arrived(name, _page, strip.Source);
            if (_canvas is not null) _anchors.Add(new Anchor(name, new Point(new(_frame.Left + strip.X), new(top))));
        }
        if (strip.Heading is { } heading)
        {
            if (heading.Level == 1)
            {
                if (!_used) _headOfPage = heading.Text;
                _currentHead = heading.Text;
                if (_canvas is not null && _section is not null) _canvas.Close(_section);
                _section = (strip as LineStrip)?.Node.Parent;
            }
            if (heading.Listed && _canvas is not null) _outline.Add(new OutlineEntry(heading.Level, heading.Text, new Length(top)));
        }
        var parts = strip.Parts;
        for (var i = 0; i < parts.Count; i++) Arrive(parts[i].Strip, top + parts[i].Top);
    }

    private void BeginPage()
    {
        if (_single && _page == 1) throw new PageOverflowException("It has to fit one page, and a page break within it begins another.");
        _frame = _nextFrame;
        _page++;
        _open = true;
        _used = false;
        _y = _frame.Top;
        _after = 0;
        _headOfPage = _currentHead;
        _notes.Clear(_frame);
        if (_canvas is not null) _furniture!.Behind(_canvas, _frame);
    }

    private void FinishPage(bool last = false)
    {
        EndBackdrop();
        if (_canvas is not null)
        {
            _notes.Place(_canvas, _frame, _section, _anchors);
            if (last && _section is not null) _canvas.Close(_section);
            _furniture!.Around(_canvas, _frame, _page, _headOfPage);
            _finished.Enqueue(new Page
            {
                Number = _page,
                Label = _page.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Size = new Size(new(_frame.PageWidth), new(_frame.PageHeight)),
                Items = _canvas.TakePage(),
                Outline = _outline.Count == 0 ? [] : _outline.ToArray(),
                Anchors = _anchors.Count == 0 ? [] : _anchors.ToArray(),
            });
            _outline.Clear();
            _anchors.Clear();
        }
        _open = false;
        _used = false;
        _ends = false;
    }

    private void BeginBackdrop(Backdrop backdrop, double top)
    {
        _backdrop = backdrop;
        _backdropTop = top - backdrop.Padding;
        if (_canvas is not null) _backdropItem = Backdrop.Reserve(_canvas);
    }

    private void EndBackdrop()
    {
        if (_backdrop is null) return;
        if (_canvas is not null) _backdrop.Fill(_canvas, _backdropItem, _frame.Left, _backdropTop, _y + _backdrop.Padding);
        _backdrop = null;
    }
}
