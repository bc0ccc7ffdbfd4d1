using System.Runtime.CompilerServices;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Checks.Views;

/// <summary>All filings as the checks look at them. What does not depend on the period is built once a book.</summary>
internal sealed class BookView
{
    // A book does not change, and neither does what has been built from it: further runs share it, on any thread.
    private static readonly ConditionalWeakTable<LedgerBook, BookView> Whole = new();

    private readonly FactTable _finest = new();
    private readonly List<Fact> _firsts = [];
    private readonly List<FilingView> _filings = [];
    private readonly List<FilingView> _concerned = [];

    /// <param name="book">All that is known.</param>
    /// <param name="period">The period whose filings are concerned; all filings are for null.</param>
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

    /// <summary>This view with one filing changed, and concerned with that one only; the other filings are not looked at again.</summary>
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

    /// <summary>By date, oldest first.</summary>
    public IReadOnlyList<FilingView> Filings => _filings;

    /// <summary>Those that the run is about, in the same order.</summary>
    public IReadOnlyList<FilingView> Concerned => _concerned;

    /// <summary>Everything that is stated anywhere, each once and as the first filing states it that has it, in that order.</summary>
    public IReadOnlyList<Fact> Firsts => _firsts;

    /// <summary>The figure as each filing that has it states it most finely, oldest filing first; empty for none.</summary>
    public IReadOnlyList<Fact> Facts(FactKey key) => _finest.Of(key) ?? (IReadOnlyList<Fact>)[];

    /// <summary>The figure as finely as any filing states it; of equals the first. Null where none does.</summary>
    public Fact? Finest(FactKey key)
    {
        Fact? best = null;
        foreach (var fact in Facts(key))
            if (best is null || fact.Resolution < best.Resolution) best = fact;
        return best;
    }

    /// <summary>
    /// The figure as it stands once a filing has restated it: as finely as the newest restatement and what comes after it state it. Null where nothing restates it.
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

    /// <summary>The place of a figure's filing among all, oldest first.</summary>
    public int IndexOf(Fact fact) => _filings.FindIndex(f => f.Filing.Id == fact.Source.FilingId);

    /// <summary>The figure as finely as any filing states it that does not come after a restatement; of equals the first. Null where none does.</summary>
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
    /// The figure as finely as the filing of that place among all, and those after it, state it; of equals the first. Null where none of
    /// them does.
    /// </summary>
    public Fact? StatedSince(FactKey key, int from)
    {
        Fact? best = null;
        foreach (var fact in Facts(key))
            if (IndexOf(fact) >= from && (best is null || fact.Resolution < best.Resolution)) best = fact;
        return best;
    }

    /// <summary>Whether a comparison across filings is one that the run is about: a figure in it is of a filing concerned.</summary>
    public bool Concerns(IReadOnlyList<Fact> facts)
    {
        if (_concerned.Count == _filings.Count) return true;
        foreach (var fact in facts)
            foreach (var filing in _concerned)
                if (fact.Source.FilingId == filing.Filing.Id) return true;
        return false;
    }
}
