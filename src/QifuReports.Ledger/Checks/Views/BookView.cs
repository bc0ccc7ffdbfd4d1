using System.Runtime.CompilerServices;

namespace QifuReports.Ledger.Checks.Views;

/// <summary>All filings in the form that the checks use. Everything that does not depend on the period is built once per book.</summary>
internal sealed class BookView
{
    // A book never changes, and a view built from it never changes either. So all runs, on any thread, share the view of the whole book.
    private static readonly ConditionalWeakTable<LedgerBook, BookView> Whole = new();

    private readonly FactTable _finest = new();
    private readonly List<Fact> _firsts = [];
    private readonly List<FilingView> _filings = [];
    private readonly List<FilingView> _concerned = [];

    /// <param name="book">The ledger.</param>
    /// <param name="period">
    /// The period whose filings are checked; null for all filings. If no filing reports on the period, the view is empty.
    /// </param>
    public BookView(LedgerBook book, Period? period)
    {
        var whole = Whole.GetValue(book, static b => new BookView(b));
        (Book, Networks) = (book, whole.Networks);
        if (period is { } only && !book.Filings.Any(f => f.Period == only)) return;
        (_finest, _firsts, _filings) = (whole._finest, whole._firsts, whole._filings);
        foreach (var view in _filings)
            if (period is not { } wanted || view.Filing.Period == wanted) _concerned.Add(view);
    }

    private BookView(LedgerBook book)
    {
        (Book, Networks) = (book, new NetworkBook(book.Taxonomy));
        foreach (var filing in book.Filings) Add(new FilingView(book, Networks, filing), isConcerned: true);
    }

    private BookView(BookView like) => (Book, Networks) = (like.Book, like.Networks);

    /// <summary>
    /// A copy of this view with one filing replaced. Only that filing is checked; the views of all other filings are reused.
    /// </summary>
    public BookView With(Filing changed)
    {
        var view = new BookView(this);
        foreach (var other in _filings)
        {
            var isChanged = other.Filing.Id == changed.Id;
            view.Add(isChanged ? new FilingView(Book, Networks, changed) : other, isChanged);
        }
        return view;
    }

    private void Add(FilingView view, bool isConcerned)
    {
        _filings.Add(view);
        if (isConcerned) _concerned.Add(view);
        foreach (var group in view.Groups)
            if (_finest.Add(group.Finest)) _firsts.Add(group.Finest);
    }

    public LedgerBook Book { get; }
    public NetworkBook Networks { get; }

    /// <summary>All filings, oldest first.</summary>
    public IReadOnlyList<FilingView> Filings => _filings;

    /// <summary>The filings that are checked, oldest first.</summary>
    public IReadOnlyList<FilingView> Concerned => _concerned;

    /// <summary>Every figure that any filing states, once, as the oldest filing states it; in the order of first appearance.</summary>
    public IReadOnlyList<Fact> Firsts => _firsts;

    /// <summary>
    /// The statements of a figure: the most precise statement in each filing, oldest filing first; empty if no filing states it.
    /// </summary>
    public IReadOnlyList<Fact> Facts(FactKey key) => _finest.Of(key) ?? (IReadOnlyList<Fact>)[];

    /// <summary>
    /// The most precise statement of a figure in any filing; of equally precise statements the oldest. Null if no filing states it.
    /// </summary>
    public Fact? Finest(FactKey key)
    {
        Fact? best = null;
        foreach (var fact in Facts(key))
            if (best is null || fact.Resolution < best.Resolution) best = fact;
        return best;
    }

    /// <summary>
    /// The most precise statement of a figure in its newest restatement or in a later filing; null if it was never restated.
    /// </summary>
    public Fact? Restated(FactKey key)
    {
        var stated = Facts(key);
        var first = RestatedFacts.FirstThatHolds(stated);
        if (first == 0) return null;
        var best = stated[first];
        for (var i = first + 1; i < stated.Count; i++)
            if (stated[i].Resolution < best.Resolution) best = stated[i];
        return best;
    }

    /// <summary>The index in <see cref="Filings"/> of the filing that states a figure.</summary>
    public int IndexOf(Fact fact) => _filings.FindIndex(f => f.Filing.Id == fact.Source.FilingId);

    /// <summary>
    /// The most precise statement of a figure before any restatement; of equally precise ones the oldest. Null if there is none.
    /// </summary>
    public Fact? FirstFiled(FactKey key)
    {
        var stated = Facts(key);
        Fact? best = null;
        for (var i = 0; i < stated.Count; i++)
        {
            if (RestatedFacts.Replaced(stated, i) is not null) break;
            if (best is null || stated[i].Resolution < best.Resolution) best = stated[i];
        }
        return best;
    }

    /// <summary>
    /// The most precise statement of a figure in the filing at an index of <see cref="Filings"/> or in a later one; of equally precise
    /// statements the oldest. Null if none of these filings states it.
    /// </summary>
    public Fact? StatedSince(FactKey key, int from)
    {
        Fact? best = null;
        foreach (var fact in Facts(key))
            if (IndexOf(fact) >= from && (best is null || fact.Resolution < best.Resolution)) best = fact;
        return best;
    }

    /// <summary>Whether a comparison across filings belongs to this run, since one of its figures is in a filing that is checked.</summary>
    public bool Concerns(IReadOnlyList<Fact> facts)
    {
        if (_concerned.Count == _filings.Count) return true;
        foreach (var fact in facts)
            foreach (var filing in _concerned)
                if (fact.Source.FilingId == filing.Filing.Id) return true;
        return false;
    }
}
