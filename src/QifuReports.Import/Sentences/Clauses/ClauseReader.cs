namespace QifuReports.Import.Sentences.Clauses;

/// <summary>
/// Reads the amounts of one sentence with a fixed grammar: a subject, a linking word such as "was", and an amount. After the amount may
/// follow the same amount in another currency in parentheses, a time, a rate with its base, or a comparison. An amount that fits nowhere in
/// the grammar keeps its words and gets a doubt.
/// </summary>
internal sealed class ClauseReader
{
    private readonly IReadOnlyList<Piece> _pieces;
    private readonly List<SpokenAmount> _amounts = [];
    private readonly List<SpokenAmount> _loose = [];
    private readonly List<string> _pending = [];
    private readonly bool _isIncluding;
    private Link? _op;
    private Link? _move;
    private bool _between;
    private string _tail = "";
    private string _subject = "";
    private SpokenAmount? _main, _last;
    private TimePhrase? _clauseTime;
    private int _at;

    private ClauseReader(IReadOnlyList<Piece> pieces)
    {
        _pieces = pieces;
        _isIncluding = pieces.Count > 0 && pieces[0] is WordPiece { Text: "Including" or "including" };
    }

    /// <summary>The amounts, in the sentence's order.</summary>
    public static IReadOnlyList<SpokenAmount> Read(string sentence) => Read(Pieces.Of(sentence));

    /// <summary>Reads the amounts of a sentence that is already split into pieces.</summary>
    public static IReadOnlyList<SpokenAmount> Read(IReadOnlyList<Piece> pieces)
    {
        var reader = new ClauseReader(pieces);
        for (reader._at = 0; reader._at < pieces.Count; reader._at++) reader.Step();
        Respectively.Resolve(pieces, reader._amounts);
        return reader._amounts;
    }

    private void Step()
    {
        switch (_pieces[_at])
        {
            case WordPiece word: _pending.Add(word.Text); break;
            case TimePiece time: OnTime(time.Time); break;
            case LinkPiece link: OnLink(link); break;
            case AmountPiece amount: OnAmount(amount.Said); break;
            case MarkPiece { Mark: '(' }: OnParentheses(); break;
            case MarkPiece mark: OnMark(mark.Mark); break;
        }
    }

    // An introduction such as "Out of those loans," is not part of the subject, but a list of words such as "Facilitation, origination and
    // servicing" is.
    private void OnMark(char mark)
    {
        if (mark is ';' or ':') StartClause();
        else if (_main is null && _last is null && (_pending.Count == 0 || Grammar.IsIntroduction(_pending[0]))) _pending.Clear();
        else if (mark == ',' && _pending.Count > 0 && _last is null) _pending[^1] += ",";
        else if (_last is not null && _pending.Count > 0 && !Grammar.IsConjunction(_pending[^1])) _pending.Clear();
    }

    private void OnParentheses()
    {
        var count = _amounts.Count;
        _at = Parentheses.Read(_pieces, _at, _last, _main, _amounts);
        // If a base (compared amount) is before the parenthesis and another base is last in it, a time after the parenthesis belongs to
        // both.
        if (_amounts.Count > count && _last is { Role: AmountRole.Base } && _amounts[^1].Role == AmountRole.Base) _last = _amounts[^1];
    }

    private void StartClause()
    {
        _pending.Clear();
        (_op, _move, _subject, _main, _last) = (null, null, "", null, null);
    }

    private void OnTime(TimePhrase time)
    {
        if (time.Kind == TimeKind.Passing) return;
        var owner = _last is null ? null
            : _last.Role is AmountRole.Rate or AmountRole.Share or AmountRole.Translation or AmountRole.Change ? _last.Main : _last;
        var isNewClause = _pending.Count > 0 && Grammar.IsConjunction(_pending[0]);
        if (owner is { Time: null } && !isNewClause)
        {
            owner.Time = time;
            if (owner.Role == AmountRole.Base)
                for (var i = _amounts.IndexOf(owner) - 1; i >= 0 && _amounts[i] is { Role: AmountRole.Base, Time: null }; i--)
                    _amounts[i].Time = time;
            for (var i = _amounts.Count - 1; i > 0 && _amounts[i].IsCoordinated && _amounts[i - 1].Time is null; i--)
                _amounts[i - 1].Time = time;
            if (owner.Role == AmountRole.Main)
                foreach (var other in _amounts)
                    if (other.End != RangeEnd.None && other.Role == AmountRole.Main && other.Measure == owner.Measure) other.Time ??= time;
        }
        else _clauseTime = time;
    }

    private void OnLink(LinkPiece piece)
    {
        var link = piece.Link;
        if (link is Link.YearOnYear or Link.Sequential)
        {
            if (_last is { Role: AmountRole.Rate } rate) rate.IsSequential = link == Link.Sequential;
            return;
        }
        var words = string.Join(' ', _pending);
        var takesSubject = link is Link.Is or Link.Between || piece.IsVerb && link is Link.Rise or Link.Fall && piece.IsVerb;
        if (takesSubject && _last is not null && (words.Length == 0 || Grammar.IsOf(_pending)) && link == Link.Is
            && _last.Measure.Length == 0 && _last.Role == AmountRole.Main)
        {
            TakeCaptionBehind();
            return;
        }
        if (takesSubject && words.Length > 0 && !(link == Link.Between && _op is Link.Compare))
        {
            // In "... was 5 million and net income was 3 million", the words between the amounts are the next subject.
            if (_last is not null) (_main, _last) = (null, null);
            _subject = words;
        }
        _pending.Clear();
        if (link is Link.Rise or Link.Fall) _move = link;
        // "A growth between 14% and 18%" is a growth and a range.
        _between = link == Link.Between;
        if (!_between || words.Length > 0 || _op is not (Link.Rise or Link.Fall or Link.Is or Link.Compare)) _op = link;
        // In "loans accounted for only 34%", no amount comes before the link, so 34% is the amount of "loans".
        if (link == Link.Share && _last is null && words.Length > 0) (_op, _subject) = (Link.Is, words);
    }

    // In "RMB71,860 million was under the capital-light model", the words after the verb name the amount.
    private void TakeCaptionBehind()
    {
        var words = Grammar.WordsFrom(_pieces, _at + 1, stopAtPreposition: false, out _);
        if (words.Count > 1 && Grammar.IsParticiple(words[0]) && Grammar.IsPreposition(words[1])) words.RemoveAt(0);
        _last!.Measure = string.Join(' ', words);
        _last.IsPart = true;
        _pending.Clear();
        _op = null;
        while (_at + 1 < _pieces.Count && _pieces[_at + 1] is WordPiece) _at++;
    }

    private void OnAmount(SaidAmount said)
    {
        var high = Range.HighEnd(_pieces, _at, said, _op, _move, _between);
        if (high is not null) said = Range.Completed(said, high);
        var amount = new SpokenAmount(said) { End = high is null ? RangeEnd.None : RangeEnd.Low };
        Place(amount);
        Add(amount);
        if (high is not null)
        {
            var other = new SpokenAmount(Range.Signed(high, said)) { End = RangeEnd.High, Role = amount.Role, Measure = amount.Measure,
                Main = amount.Main, IsPart = amount.IsPart, Doubt = amount.Doubt };
            if (amount.Role == AmountRole.Rate && amount.Said.Value < 0 && other.Said.Value > 0)
                other.Said = other.Said with { Value = -other.Said.Value };
            _at += 2;
            Add(other);
        }
        _pending.Clear();
    }

    private void Add(SpokenAmount amount)
    {
        amount.ClauseTime = _clauseTime;
        if (amount.Role == AmountRole.Main && amount.End != RangeEnd.High)
        {
            _main = amount;
            // In "rose 4% to 12.3 million", the rate comes before the amount that it belongs to.
            foreach (var loose in _loose) loose.Main = amount;
            _loose.Clear();
        }
        else if (amount.Role != AmountRole.Main)
        {
            // An amount per share is compared with another amount per share, and a total with a total.
            amount.Main ??= amount.Role == AmountRole.Base
                ? _amounts.FindLast(a => a.Role == AmountRole.Main && a.Said.Per.Length > 0 == amount.Said.Per.Length > 0 && !a.IsDiluted)
                    ?? _main : _main;
            if (amount.Main is null) _loose.Add(amount);
        }
        _amounts.Add(amount);
        _last = amount;
    }

    private void Place(SpokenAmount amount)
    {
        var said = amount.Said;
        var gap = string.Join(' ', _pending);
        var isJoined = Grammar.IsAnd(gap) || _tail.Length > 0 && gap == _tail + " and";
        _tail = "";
        if (said.IsPercent && _op is Link.Rise or Link.Fall && said.IsPercent && (gap.Length == 0 || isJoined))
            AsRate(amount, _op == Link.Fall);
        else if (_op is Link.Rise or Link.Fall && gap.Length == 0 && said is { IsPercent: false, Qualifier: "over" }
            && _last is { Role: AmountRole.Rate }) AsGrownFrom(amount);
        else if (_op is Link.Rise or Link.Fall && gap.Length == 0 && said.UnitWord != "times") AsChange(amount, _op == Link.Fall);
        else if (_op == Link.To && _move is not null && gap.Length == 0) AsMain(amount, _subject);
        else if (_op == Link.From && _move is not null && (gap.Length == 0 || Grammar.EndsInOf(_pending))
            || _op == Link.From && gap.Length == 0) amount.Role = AmountRole.Base;
        else if (_op == Link.Compare) AsHeldAgainst(amount, gap);
        else if (isJoined && _last is { Role: AmountRole.Base or AmountRole.Rate } && _last.Said.IsPercent == said.IsPercent)
            AsTheOneBefore(amount);
        else if (_op == Link.Share && said.IsPercent && gap.Length == 0) amount.Role = AmountRole.Share;
        else if (_op is Link.Is or Link.Between && gap.Length == 0 && _subject.Length > 0) AsMainWithTail(amount, _subject);
        else if (gap == "or" && said.Per.Length > 0 && _last is { Said.Per.Length: 0, Role: AmountRole.Base })
            amount.Role = AmountRole.Base;
        else if (gap == "or" && said.Per.Length > 0 && _last is { Said.Per.Length: 0, Role: AmountRole.Main, Measure.Length: > 0 } whole)
            AsMain(amount, whole.Measure);
        else if (Grammar.IsOr(gap) && said.Per.Length > 0 && _main is { Said.Per: { Length: > 0 } per } same && per != said.Per)
        {
            AsMain(amount, same.Measure);
            amount.IsCoordinated = true;
        }
        else if (isJoined && _last is { Role: AmountRole.Main } before && before.Measure.Length > 0 && !Grammar.HasNounBehind(_pieces, _at)
            && !Grammar.IsSubjectOfIs(_pieces, _at)) AsCoordinated(amount, before);
        else if (Grammar.EndsInOf(_pending)) AsMainWithTail(amount, Grammar.BeforeOf(_pending));
        else if (_op == Link.Between && _subject.Length > 0) AsMain(amount, _subject);
        else AsNamedBehind(amount);
    }

    private void AsRate(SpokenAmount amount, bool falls)
    {
        (amount.Role, amount.Measure) = (AmountRole.Rate, _subject);
        if (falls) amount.Said = amount.Said with { Value = -amount.Said.Value };
    }

    // In "Growth of 4% over 25 million in the first quarter of 2025", the amount is the base of the growth and has its own time; "over"
    // does not mean "more than".
    private static void AsGrownFrom(SpokenAmount amount) =>
        (amount.Role, amount.Said) = (AmountRole.Base, amount.Said with { Qualifier = "none" });

    private static void AsChange(SpokenAmount amount, bool falls)
    {
        amount.Role = AmountRole.Change;
        if (falls) amount.Said = amount.Said with { Value = -amount.Said.Value };
    }

    private void AsTheOneBefore(SpokenAmount amount)
    {
        if (_last!.Role == AmountRole.Rate) AsRate(amount, _move == Link.Fall);
        else amount.Role = AmountRole.Base;
    }

    private static void AsMain(SpokenAmount amount, string measure)
    {
        (amount.Role, amount.Measure) = (AmountRole.Main, measure);
        if (measure.Length == 0) amount.Doubt = "no measure is named";
    }

    private void AsMainWithTail(SpokenAmount amount, string measure)
    {
        AsMain(amount, measure);
        _tail = Grammar.Tail(_pieces, _at);
        if (_tail.Length > 0) amount.Measure = measure + " " + _tail;
    }

    // Handles two amounts under one subject, such as "was 28 million for one and 37 million for the other".
    private void AsCoordinated(SpokenAmount amount, SpokenAmount before)
    {
        AsMainWithTail(amount, _subject.Length > 0 ? _subject : before.Measure);
        amount.IsCoordinated = true;
        if (amount.Measure == before.Measure) amount.Doubt = before.Doubt = Respectively.Unresolved;
    }

    // In "compared with our previous outlook of 4 million", the previous outlook is a separate measure.
    private void AsHeldAgainst(SpokenAmount amount, string gap)
    {
        if (Grammar.IsOutlook(gap)) AsMain(amount, Grammar.BeforeOf(_pending));
        else amount.Role = AmountRole.Base;
    }

    private void AsNamedBehind(SpokenAmount amount)
    {
        amount.Role = AmountRole.Main;
        if (Grammar.IsSubjectOfIs(_pieces, _at)) return;
        // A bare number counts things only if a noun in lower case or an abbreviation follows directly: "183 Queen's Road" is an address.
        if (amount.Said.IsBare && !Grammar.CountsSomething(_pieces, _at))
        {
            amount.Doubt = "no measure is named";
            return;
        }
        var words = Grammar.WordsFrom(_pieces, _at + 1, stopAtPreposition: !_isIncluding, out var rest);
        if (_isIncluding && words.FindIndex(Grammar.IsPreposition) is > 0 and var from)
        {
            (amount.Measure, amount.IsPart) = (string.Join(' ', words.Skip(from)), true);
            return;
        }
        var verb = _pending.FindLast(Grammar.IsParticiple) ?? "";
        if (words.Count == 0 && verb.Length > 0 && rest.Count > 0) amount.Measure = verb + " " + string.Join(' ', rest);
        else if (words.Count == 1 && amount.Said.Currency.Length > 0) amount.Measure = string.Join(' ', words.Concat(rest));
        else if (words.Count == 1 && verb.Length > 0) amount.Measure = words[0] + " " + verb;
        else amount.Measure = string.Join(' ', words);
        if (amount.Measure.Length == 0) amount.Doubt = "no measure is named";
    }
}
