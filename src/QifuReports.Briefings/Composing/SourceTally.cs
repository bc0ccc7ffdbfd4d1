namespace QifuReports.Briefings.Composing;

/// <summary>
/// Counts for each filing how many figures a document states (with their bases) and how many more figures only enter derived figures.
/// </summary>
internal sealed class SourceTally
{
    private readonly Dictionary<string, Counts> _byFiling = new(StringComparer.Ordinal);
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);
    private readonly FigureBook _book;
    private (string Id, Counts? Counts) _last = ("", null);

    /// <param name="book">The book of figures. The document must already show all its figures, except the counts of this class.</param>
    public SourceTally(FigureBook book)
    {
        _book = book;
        foreach (var filing in book.Ledger.Filings) _byFiling.Add(filing.Id, new Counts(filing));
        for (var i = 0; i < book.Used.Count; i++)
            if (book.Used[i].Origin is FigureOrigin.Reported reported) CountsOf(reported.Fact).Add(reported.Fact.Key.Basis);
            else AddInputs(book.Used[i]);
    }

    /// <summary>The counts of a filing; null if the document uses no figure of it.</summary>
    public Counts? Of(Filing filing) => _byFiling[filing.Id] is { Stated: 0, Entered: 0 } ? null : _byFiling[filing.Id];

    private void AddInputs(Figure figure)
    {
        if (figure.Origin is not FigureOrigin.Derived derived) return;
        for (var i = 0; i < derived.Inputs.Count; i++)
        {
            var input = derived.Inputs[i];
            if (input.Origin is not FigureOrigin.Reported reported) AddInputs(input);
            else if (_entered.Add(input.Name) && !_book.IsUsed(input)) CountsOf(reported.Fact).Entered++;
        }
    }

    // Figures of one filing mostly come one after another, so the result for the last filing is kept.
    private Counts CountsOf(Fact fact)
    {
        var id = fact.Source.FilingId;
        if (_last.Counts is { } last && ReferenceEquals(_last.Id, id)) return last;
        var counts = _byFiling[id];
        _last = (id, counts);
        return counts;
    }

    /// <summary>How many figures of one filing a document uses.</summary>
    internal sealed class Counts(Filing filing)
    {
        private readonly List<string> _others = [];

        /// <summary>The number of figures that the document states.</summary>
        public int Stated { get; private set; }

        /// <summary>The number of other figures, which are used only to derive figures.</summary>
        public int Entered { get; set; }

        /// <summary>
        /// The codes of the bases of the stated figures, in order of first use; without the filing's own basis and without adjustments.
        /// </summary>
        public IReadOnlyList<string> OtherBases => _others;

        public void Add(Basis basis)
        {
            Stated++;
            if (basis != filing.Basis && !basis.IsAdjustment && !_others.Contains(basis.Code)) _others.Add(basis.Code);
        }
    }
}
