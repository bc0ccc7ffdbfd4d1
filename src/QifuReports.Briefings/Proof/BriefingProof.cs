using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Checks;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// The proof of a briefing. Every number on the finished pages must come from a known source, such as a figure, a date or a count. The text
/// in the file must equal the text that was laid out on the pages. The proof first receives the pages before they are written, and then the
/// text read back from the file, page by page. <see cref="Diagnostics"/> has the first twenty errors; empty if there are none.
/// </summary>
public sealed class BriefingProof
{
    /// <summary>What to do if the words give a change a direction that the figure does not have.</summary>
    public const string DirectionHint =
        "Let the template choose the words by direction, is_rise or is_negative of the same figure, or let change say them.";

    /// <summary>What to do if a non-GAAP measure is too prominent.</summary>
    public const string ProminenceHint = "State the GAAP measure first, as large and as bold, or leave the non-GAAP one out.";

    /// <summary>What to do about an error in the templates; null if the template is not the cause.</summary>
    public static string? HintOf(string code) =>
        code switch { ProofCodes.OtherDirection => DirectionHint, ProofCodes.MoreProminent => ProminenceHint, _ => null };

    private const int MostNamed = 20;

    private readonly NumberTrace _trace;
    private readonly string _file;
    private readonly List<SetPage> _pages = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly DocumentProof _charts;
    private readonly Standing _standing;
    private readonly Standing _prose;
    private readonly Prominence _prominence = new();
    private GlyphRun? _statement;
    private string _before = "", _last = "", _beside = "";
    private int _pageOfStatement, _nodeOfStatement, _nodeOfLast;

    /// <param name="file">The file that is checked, for the messages.</param>
    /// <param name="book">The ledger.</param>
    /// <param name="briefing">The briefing, with the figures and counts that it states.</param>
    /// <param name="report">The results of the checks as the briefing shows them.</param>
    public BriefingProof(string file, LedgerBook book, BriefingResult briefing, CheckReport report)
    {
        _file = file;
        (_standing, _prose) = (new Standing(book.Issuer.Calendar), new Standing(book.Issuer.Calendar));
        _trace = new NumberTrace(book, briefing.Figures, report, briefing.Counts, briefing.Of);
        _charts = new DocumentProof(_trace.Find, _trace.WithoutNames, book.Issuer.Calendar, Add);
        if (briefing.Document is { } document) _charts.Prove(document, briefing.Of);
    }

    /// <summary>The errors, in the order of the pages.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The number of pages that were laid out.</summary>
    public int Pages => _pages.Count;

    /// <summary>The text that a page should have in the file.</summary>
    /// <param name="index">The number of the page, from 0.</param>
    public ReadOnlySpan<char> TextOf(int index) => _pages[index].Text;

    /// <summary>The figures in the text of a page and their positions, in order.</summary>
    /// <param name="index">The number of the page, from 0.</param>
    public IReadOnlyList<PlacedFigure> FiguresOn(int index) => _pages[index].Figures();

    /// <summary>Records a finished page, and finds the source of each number on it.</summary>
    public void Set(Page page)
    {
        var set = new SetPage(page.Number);
        _pages.Add(set);
        _standing.BeginArtifact();
        for (var i = 0; i < page.Items.Count; i++)
        {
            switch (page.Items[i])
            {
                case GlyphRun run:
                    _standing.Note(run);
                    set.Add(run, _standing.Heading);
                    var said = run;
                    for (; i + 1 < page.Items.Count && page.Items[i + 1] is GlyphRun next && GoesOn(run, next); i++, run = next)
                    {
                        _standing.Note(next);
                        set.Add(next, _standing.Heading);
                        said = said with { Text = said.Text + next.Text };
                    }
                    if (run.Reference is { } reference && Reference.IsFigure(reference)
                        && _trace.Find(Reference.FigureIn(reference).ToString()) is { } figure) _prominence.Note(run, figure, page.Number);
                    Trace(said, page.Number, NextOf(page.Items, i));
                    break;
                case BeginContent begin:
                    if (begin.NodeId != _standing.Node) _beside = "";
                    _standing.Begin(begin.NodeId);
                    break;
                case BeginArtifact:
                    _beside = "";
                    _standing.BeginArtifact();
                    break;
                case OpenNode { Node: var node }:
                    _standing.Open(node);
                    if (node.AlternativeText is { } words && node.Role == StructureRole.Figure && !_charts.Knows(words))
                        Add(ProofCodes.OtherValue, $"Page {page.Number}: the words in place of a figure are not those of its chart.");
                    break;
                case CloseNode close:
                    _standing.Close(close.NodeId);
                    break;
            }
        }
    }

    // Whether two runs are parts of one text. A text is split if its font lacks some characters and another font family has them.
    private static bool GoesOn(GlyphRun run, GlyphRun next) =>
        run.Face.FamilyName != next.Face.FamilyName && !run.EndsWord && run.Angle == 0 && next.Angle == 0
        && run.Reference == next.Reference && run.Size == next.Size && run.Colour == next.Colour && run.Origin.Y == next.Origin.Y
        && next.Origin.X > run.Origin.X;

    // The next text in the same paragraph, cell or artifact; empty if there is none.
    private string NextOf(IReadOnlyList<PlacedItem> items, int index)
    {
        for (var i = index + 1; i < items.Count; i++)
        {
            if (items[i] is GlyphRun next) return next.Text;
            if (items[i] is OpenNode or CloseNode or BeginArtifact || (items[i] is BeginContent begin && begin.NodeId != _standing.Node))
                return "";
        }
        return "";
    }

    // Checks the number in a run. A figure in a sentence may be broken over two lines, so its parts are first joined. In tables and charts
    // a figure is never broken, and is checked with the heading above the figure.
    private void Trace(GlyphRun run, int page, string after)
    {
        if (_standing.Role is not null && !ReferenceEquals(run.Reference, _statement?.Reference))
            EndStatement(_standing.Node == _nodeOfStatement ? run.Text : "");
        if (run.Reference is { } reference && Reference.IsFigure(reference) && Reference.TryReadSaying(reference, out var saying)
            && !FigureValue.IsScaledByHeading(saying.Manner))
        {
            if (_statement is null)
                (_statement, _before, _nodeOfStatement) = (run, _standing.Node == _nodeOfLast ? _last : "", _standing.Node);
            else _statement = _statement with { Text =
                _statement.Text.EndsWith('\u00AD') ? _statement.Text[..^1] + run.Text : $"{_statement.Text} {run.Text}" };
            _pageOfStatement = page;
        }
        else if ((run.Reference is not null || Numeral.IsIn(run.Text))
            && _trace.Fault(run, _standing, page, _beside, after) is var (code, why))
        {
            Add(code, page, run, why);
        }
        if (_standing.Role is not null) (_last, _nodeOfLast) = (run.Text, _standing.Node);
        _beside = run.Text;
    }

    private void EndStatement(string after)
    {
        if (_statement is null) return;
        if (_trace.Fault(_statement, _prose, _pageOfStatement) is var (code, why)) Add(code, _pageOfStatement, _statement, why);
        else if (_trace.DirectionFault(_statement.Reference!, _before, after) is var (other, because))
            Add(other, _pageOfStatement, _statement, because);
        _statement = null;
    }

    /// <summary>Compares the text of a page as read from the file with the text that was laid out.</summary>
    /// <param name="index">The number of the page, from 0.</param>
    /// <param name="text">The text of the page, in the order in which the file contains it.</param>
    public void Read(int index, ReadOnlySpan<char> text)
    {
        if (index >= _pages.Count) return;
        var expected = _pages[index].Text;
        if (text.SequenceEqual(expected)) return;
        var same = text.CommonPrefixLength(expected);
        var run = _pages[index].RunAt(same);
        Add(ProofCodes.ReadsOtherwise, _pages[index].Number, run,
            $"it reads \"{Around(text, same)}\" where \"{Around(expected, same)}\" was set");
    }

    /// <summary>Ends the proof with checks that need all pages.</summary>
    /// <param name="count">The number of pages of the file.</param>
    public void End(int count)
    {
        EndStatement("");
        foreach (var (page, why) in _prominence.Faults()) Add(ProofCodes.MoreProminent, $"Page {page}: {why}.");
        if (count != _pages.Count)
            Add(ProofCodes.PageCount, $"The file has {Counted.Of(count, "page")} where {Counted.Of(_pages.Count, "was", "were")} set.");
        if (_trace.Total != 0 && _trace.Total != _pages.Count)
            Add(ProofCodes.PageCount, $"The pages say that there are {_trace.Total} of them where {_pages.Count} were set.");
    }

    private static string Around(ReadOnlySpan<char> text, int place)
    {
        const int Before = 12, After = 24;

        var start = Math.Max(0, place - Before);
        return text[start..Math.Min(text.Length, place + After)].ToString();
    }

    private void Add(string code, int page, GlyphRun? run, string why)
    {
        var what = run is null ? ""
            : run.Reference is { } reference ? $"\"{run.Text}\" ({Reference.FigureIn(reference)}): " : $"\"{run.Text}\": ";
        Add(code, string.Create(CultureInfo.InvariantCulture, $"Page {page}: {what}{why}."));
    }

    private void Add(string code, FormattableString message) => Add(code, FormattableString.Invariant(message));

    private void Add(string code, string message)
    {
        if (_diagnostics.Count < MostNamed) _diagnostics.Add(new Diagnostic(code, message, new Place(_file)));
    }
}
