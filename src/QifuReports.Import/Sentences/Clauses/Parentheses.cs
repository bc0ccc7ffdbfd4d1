namespace QifuReports.Import.Sentences.Clauses;

/// <summary>Reads the parenthesis after an amount: the same amount in another currency, the amount of another period, or a rate.</summary>
internal static class Parentheses
{
    /// <summary>Adds the amounts in the parenthesis and returns the index of its end.</summary>
    public static int Read(IReadOnlyList<Piece> pieces, int open, SpokenAmount? last, SpokenAmount? main, List<SpokenAmount> amounts)
    {
        var end = End(pieces, open);
        if (last is null) return end;
        var (falls, moves, time) = (false, false, (TimePhrase?)null);
        SpokenAmount? within = null;
        for (var i = open + 1; i < end; i++)
        {
            switch (pieces[i])
            {
                case LinkPiece { Link: Link.Rise or Link.Fall } move: (moves, falls) = (true, move.Link == Link.Fall); break;
                case LinkPiece { Link: Link.YearOnYear or Link.Sequential } kind when within is { Role: AmountRole.Rate }:
                    within.IsSequential = kind.Link == Link.Sequential; break;
                case TimePiece { Time.Kind: not TimeKind.Passing } when_:
                    if (within is { Role: AmountRole.Base, Time: null }) within.Time = when_.Time;
                    time = when_.Time;
                    break;
                case AmountPiece amount:
                    within = new SpokenAmount(amount.Said) { Main = last.Role == AmountRole.Main ? last : main ?? last.Main };
                    (within.Role, within.Time) = RoleOf(amount.Said, last, moves, time);
                    if (within.Role == AmountRole.Translation) within.Main = last;
                    if (within.Role == AmountRole.Rate && falls) within.Said = within.Said with { Value = -within.Said.Value };
                    if (IsDiluted(pieces, i, end, amount.Said, last, time)) AsDiluted(within, last, amounts);
                    amounts.Add(within);
                    break;
            }
        }
        return end;
    }

    // In "$0.89 per share ($0.88 per share on a diluted basis)", the amount in the parenthesis is per diluted share.
    private static bool IsDiluted(IReadOnlyList<Piece> pieces, int at, int end, SaidAmount said, SpokenAmount last, TimePhrase? time)
    {
        if (time is not null || said.Per.Length == 0 || last.Said.Per.Length == 0 || said.Currency != last.Said.Currency) return false;
        for (var i = at + 1; i < end; i++)
            if (pieces[i] is WordPiece word && Grammar.Bare(word.Text) == "diluted") return true;
        return false;
    }

    private static void AsDiluted(SpokenAmount within, SpokenAmount last, List<SpokenAmount> amounts)
    {
        within.IsDiluted = true;
        if (last.Role == AmountRole.Base)
        {
            within.Role = AmountRole.Base;
            if (amounts.FindLast(a => a.IsDiluted && a.Role == AmountRole.Main) is { } main) within.Main = main;
            else within.Doubt = "what it belongs to is not named";
            return;
        }
        (within.Role, within.Main, within.Measure, within.Time, within.ClauseTime) =
            (AmountRole.Main, null, last.Measure + " diluted", last.Time, last.ClauseTime);
    }

    private static (AmountRole Role, TimePhrase? Time) RoleOf(SaidAmount said, SpokenAmount last, bool moves, TimePhrase? time)
    {
        if (said.IsPercent) return (moves || time is null ? moves ? AmountRole.Rate : AmountRole.Share : AmountRole.Base, time);
        if (moves) return (AmountRole.Change, null);
        if (time is not null) return (AmountRole.Base, time);
        return said.Currency.Length > 0 && said.Currency != last.Said.Currency ? (AmountRole.Translation, null) : (AmountRole.Base, null);
    }

    /// <summary>The index of the closing parenthesis; if it is missing, the index of the last piece of the sentence.</summary>
    public static int End(IReadOnlyList<Piece> pieces, int open)
    {
        var depth = 0;
        for (var i = open; i < pieces.Count; i++)
        {
            if (pieces[i] is MarkPiece { Mark: '(' }) depth++;
            else if (pieces[i] is MarkPiece { Mark: ')' } && --depth == 0) return i;
        }
        return pieces.Count - 1;
    }

    /// <summary>Whether the parenthesis has neither an amount nor a time.</summary>
    public static bool IsWordsOnly(IReadOnlyList<Piece> pieces, int open)
    {
        var end = End(pieces, open);
        for (var i = open + 1; i < end; i++)
            if (pieces[i] is AmountPiece or TimePiece) return false;
        return true;
    }
}
