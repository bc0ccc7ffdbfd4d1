using System.Globalization;
using QifuReports.Briefings.Composing;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// The proof of a briefing: every number on its finished pages has something behind it that comes to it, and the file reads exactly as the pages were set. The
/// pages are shown to it as they go to the writer; then the text that was read back from the file, page by page.
/// </summary>
/// <remarks>What it finds is gathered in <see cref="Diagnostics"/>, up to twenty; while there are none, it has found nothing wrong.</remarks>
public sealed class BriefingProof
{
    private const int MostNamed = 20;

    private readonly NumberTrace trace;
    private readonly string file;
    private readonly List<SetPage> pages = [];
    private readonly List<Diagnostic> diagnostics = [];
    private StructureRole[] roles = new StructureRole[1024];

    /// <param name="file">The file that is proved, for the messages.</param>
    /// <param name="book">The ledger.</param>
    /// <param name="briefing">What it states and counts.</param>
    /// <param name="report">The checks as it tells them.</param>
    public BriefingProof(string file, LedgerBook book, BriefingResult briefing, CheckReport report)
    {
        this.file = file;
        trace = new NumberTrace(book, briefing.Figures, report, briefing.Counts);
    }

    /// <summary>What is wrong, in the order of the pages.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>How many pages were set.</summary>
    public int Pages => pages.Count;

    /// <summary>What a page should read as.</summary>
    /// <param name="index">From 0.</param>
    public ReadOnlySpan<char> TextOf(int index) => pages[index].Text;

    /// <summary>Where the figures stand in that text, in order.</summary>
    /// <param name="index">Of the page, from 0.</param>
    public IReadOnlyList<PlacedFigure> FiguresOn(int index) => pages[index].Figures();

    /// <summary>Notes a finished page, and traces its numbers.</summary>
    public void Set(Page page)
    {
        var set = new SetPage(page.Number);
        pages.Add(set);
        StructureRole? role = null;
        for (var i = 0; i < page.Items.Count; i++)
        {
            switch (page.Items[i])
            {
                case GlyphRun run:
                    set.Add(run);
                    if (Numeral.IsIn(run.Text) && trace.Fault(run, role, page.Number) is var (code, why)) Add(code, page.Number, run, why);
                    break;
                case BeginContent begin:
                    role = roles[begin.NodeId];
                    break;
                case BeginArtifact:
                    role = null;
                    break;
                case OpenNode { Node: var node }:
                    // Nodes go on over pages, and so do their roles; their numbers count up from one.
                    if (node.Id >= roles.Length) Array.Resize(ref roles, Math.Max(node.Id + 1, roles.Length * 2));
                    roles[node.Id] = node.Role;
                    break;
            }
        }
    }

    /// <summary>Holds the text of a page, as the file reads, against what was set.</summary>
    /// <param name="index">Of the page, from 0.</param>
    /// <param name="text">Its text in the order of its content.</param>
    public void Read(int index, ReadOnlySpan<char> text)
    {
        if (index >= pages.Count) return;
        var expected = pages[index].Text;
        if (text.SequenceEqual(expected)) return;
        var same = text.CommonPrefixLength(expected);
        var run = pages[index].RunAt(same);
        Add(ProofCodes.ReadsOtherwise, pages[index].Number, run, $"it reads \"{Around(text, same)}\" where \"{Around(expected, same)}\" was set");
    }

    /// <summary>Ends the proof.</summary>
    /// <param name="count">How many pages the file has.</param>
    public void End(int count)
    {
        if (count != pages.Count) Add(ProofCodes.PageCount, $"The file has {count} pages where {pages.Count} were set.");
        if (trace.Total != 0 && trace.Total != pages.Count) Add(ProofCodes.PageCount, $"The pages say that there are {trace.Total} of them where {pages.Count} were set.");
    }

    private static string Around(ReadOnlySpan<char> text, int place)
    {
        const int Before = 12, After = 24;

        var start = Math.Max(0, place - Before);
        return text[start..Math.Min(text.Length, place + After)].ToString();
    }

    private void Add(string code, int page, GlyphRun? run, string why)
    {
        var what = run is null ? "" : run.Reference is { } reference ? $"\"{run.Text}\" ({reference}): " : $"\"{run.Text}\": ";
        Add(code, string.Create(CultureInfo.InvariantCulture, $"Page {page}: {what}{why}."));
    }

    private void Add(string code, FormattableString message) => Add(code, FormattableString.Invariant(message));

    private void Add(string code, string message)
    {
        if (diagnostics.Count < MostNamed) diagnostics.Add(new Diagnostic(code, message, new Place(file)));
    }
}
