namespace QifuReports.Import.Sentences.Clauses;

/// <summary>Recognises a range of two amounts: between A and B, A to B, 15%-17%.</summary>
internal static class Range
{
    /// <summary>Returns the high end of the range that starts with an amount; null if the amount starts no range.</summary>
    public static SaidAmount? HighEnd(IReadOnlyList<Piece> pieces, int at, SaidAmount said, Link? op, Link? move, bool between)
    {
        if (at + 2 >= pieces.Count || pieces[at + 2] is not AmountPiece { Said: var other } || op == Link.From) return null;
        var links = pieces[at + 1] is LinkPiece { Link: Link.To } || pieces[at + 1] is WordPiece { Text: "to" }
            || between && pieces[at + 1] is WordPiece { Text: "and" };
        if (!links || said.IsPercent != other.IsPercent && !(said.IsBare && other.IsPercent)) return null;
        // In "rose 4 million to 12 million", the second amount is the result of the change, and not the end of a range.
        if (move is not null && op == move && !said.IsPercent && !other.IsPercent) return null;
        return other.Currency.Length > 0 && said.Currency.Length > 0 && other.Currency != said.Currency ? null : other;
    }

    /// <summary>The low end with the scale or unit that only the high end states: in "1.1 to 1.2 billion", 1.1 billion.</summary>
    public static SaidAmount Completed(SaidAmount low, SaidAmount high) => low with
    {
        Currency = low.Currency.Length > 0 ? low.Currency : high.Currency,
        Scale = low.Scale == "one" && !low.IsPercent ? high.Scale : low.Scale,
        IsPercent = low.IsPercent || high.IsPercent,
        UnitWord = low.UnitWord.Length > 0 ? low.UnitWord : high.UnitWord,
        Per = low.Per.Length > 0 ? low.Per : high.Per,
    };

    /// <summary>The high end with the currency that only the low end states: in "RMB470 to 485 billion", RMB485 billion.</summary>
    public static SaidAmount Signed(SaidAmount high, SaidAmount low) =>
        high with { Currency = high.Currency.Length > 0 ? high.Currency : low.Currency };
}
