using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Checks;

/// <summary>All filings as the checks look at them. Built once a run.</summary>
internal sealed class BookView
{
    private readonly FactTable _finest = new();
    private readonly List<Fact> _firsts = [];
    private readonly List<FilingView> _filings = [];
    private readonly List<FilingView> _concerned = [];

    /// <param name="period">The period whose filings are concerned; all filings are for null.</param>
    public BookView(LedgerBook book, Period? period)
    {
        (Book, Networks) = (book, new NetworkBook(book.Taxonomy));
        if (period is { } only && !book.Filings.Any(f => f.Period == only)) return;
        foreach (var filing in book.Filings)
            Add(new FilingView(book, Networks, filing), isConcerned: period is not { } wanted || filing.Period == wanted);
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
    public IReadOnlyList<Fact> Statements(FactKey key) => _finest.Statements(key) ?? (IReadOnlyList<Fact>)[];

    /// <summary>The figure as finely as any filing states it; of equals the first. Null where none does.</summary>
    public Fact? Finest(FactKey key)
    {
        Fact? best = null;
        foreach (var fact in Statements(key))
            if (best is null || fact.Resolution < best.Resolution) best = fact;
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
