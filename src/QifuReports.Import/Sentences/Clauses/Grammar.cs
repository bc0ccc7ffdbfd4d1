namespace QifuReports.Import.Sentences.Clauses;

/// <summary>Recognises function words, such as prepositions, and the words that belong to an amount.</summary>
internal static partial class Grammar
{
    private static readonly string[] Prepositions = ["in", "on", "at", "for", "to", "by", "through", "across", "under", "during", "over",
        "pursuant", "within", "from", "into", "as", "per", "via"];
    private static readonly string[] Introductions =
        ["in", "on", "at", "as", "out", "from", "during", "for", "under", "with", "given", "while", "among", "despite", "by", "of",
            "within", "through", "following", "according", "since", "based", "looking", "over", "because", "although", "excluding",
            "meanwhile", "specifically", "additionally", "furthermore", "moreover", "however", "overall", "and"];
    private static readonly string[] Conjunctions = ["and", "but", "while", "whereas", "with", "or"];
    private static readonly string[] Irregular = ["bought", "spent", "sold", "paid", "held", "owned", "grew", "lent", "won", "built",
        "earned"];
    private static readonly string[] Bound = ["and", "or", "but", "while", "which", "that", "was", "were", "is", "are", "has", "have"];

    public static bool IsPreposition(string word) => Array.IndexOf(Prepositions, Bare(word)) >= 0;
    public static bool IsIntroduction(string word) => Array.IndexOf(Introductions, Bare(word)) >= 0;
    public static bool IsConjunction(string word) => Array.IndexOf(Conjunctions, Bare(word)) >= 0;
    public static bool IsParticiple(string word) =>
        Bare(word) is var bare
            && (bare.Length > 3 && bare.EndsWith("ed", StringComparison.Ordinal) && bare != "need" || Array.IndexOf(Irregular, bare) >= 0);
    public static bool IsSaying(string word) =>
        Bare(word) is "commented" or "added" or "said" or "stated" or "remarked" or "noted" or "says" or "continued" or "concluded";
    public static bool IsAnd(string gap) => gap is "and" or "and to" or "and by" or "or" or "as well as";
    public static bool IsOr(string gap) => gap is "or" or "and" or "or equivalent to";
    public static bool IsOutlook(string gap) => Outlook().IsMatch(gap);
    public static bool IsOf(List<string> words) => words.Count > 0 && Bare(words[0]) is "of" or "in";

    /// <summary>
    /// Whether the words end with "of", or with a noun such as "price" in "at an average price", and so name the amount that follows.
    /// </summary>
    public static bool EndsInOf(List<string> words) =>
        words.Count > 1 && Bare(words[^1]) is "of" or "at" && (Bare(words[^1]) == "of" || false)
            || words.Count > 1 && Bare(words[^1]) is "price" or "cost" or "value" or "amount" or "consideration" or "total";

    /// <summary>The noun before the last "of", after its article or preposition.</summary>
    public static string BeforeOf(List<string> words)
    {
        var end = Bare(words[^1]) == "of" ? words.Count - 1 : words.Count;
        var start = end;
        while (start > 0 && !IsStart(words[start - 1]) && !words[start - 1].EndsWith(',')) start--;
        // Another "of" belongs to the noun: "a number of loans of" gives "number of loans".
        return string.Join(' ', words.Skip(start).Take(end - start));
    }

    private static bool IsStart(string word) =>
        Bare(word) is "a" or "an" or "the" or "with" or "at" or "for" or "its" or "our" or "their" or "had" or "has" or "have" or "generate"
            or "recorded" or "reported" or "posted" or "achieved" or "delivered" or "generated" or "by" or "and" or "to" or "about"
            or "corresponding";

    /// <summary>
    /// Returns the words from a position up to the next punctuation mark, amount, time, linking word or conjunction. On request, only the
    /// words before the first preposition; then the words from the preposition on are in <paramref name="rest"/>.
    /// </summary>
    public static List<string> WordsFrom(IReadOnlyList<Piece> pieces, int at, bool stopAtPreposition, out List<string> rest)
    {
        var words = new List<string>();
        rest = [];
        var target = words;
        for (var i = at; i < pieces.Count; i++)
        {
            if (pieces[i] is MarkPiece { Mark: '(' } && Parentheses.IsWordsOnly(pieces, i))
            {
                i = Parentheses.End(pieces, i);
                continue;
            }
            if (pieces[i] is MarkPiece { Mark: ',' } && ContinuesList(pieces, i))
            {
                target.Add(target.Count > 0 ? Pop(target) + "," : ",");
                continue;
            }
            if (pieces[i] is not WordPiece word) break;
            if (Array.IndexOf(Bound, Bare(word.Text)) >= 0
                && !(Bare(word.Text) is "and" or "or" && i + 1 < pieces.Count && pieces[i + 1] is WordPiece && words.Count > 0
                    && !VerbFollows(pieces, i + 1))) break;
            if (stopAtPreposition && IsPreposition(word.Text)) target = rest;
            target.Add(word.Text);
        }
        return words;
    }

    // Whether a comma is within a list that ends with "and" and has no verb: "the capital-light model, ICE and other technology".
    private static bool ContinuesList(IReadOnlyList<Piece> pieces, int comma)
    {
        for (var i = comma + 1; i < pieces.Count; i++)
        {
            if (pieces[i] is MarkPiece { Mark: '(' } && Parentheses.IsWordsOnly(pieces, i))
            {
                i = Parentheses.End(pieces, i);
                continue;
            }
            if (pieces[i] is not WordPiece word) return false;
            if (IsParticiple(word.Text)) return false;
            if (Bare(word.Text) is "and")
                return i > comma + 1 && i + 1 < pieces.Count && pieces[i + 1] is WordPiece && !VerbFollows(pieces, i + 1);
            if (i > comma + 6) return false;
        }
        return false;
    }

    private static bool VerbFollows(IReadOnlyList<Piece> pieces, int at)
    {
        for (var i = at; i < pieces.Count && i < at + 8; i++)
        {
            if (pieces[i] is LinkPiece { IsVerb: true }) return true;
            if (pieces[i] is not WordPiece word) return false;
            if (Bare(word.Text) is "we" or "has" or "have" or "had") return true;
        }
        return false;
    }

    /// <summary>
    /// Returns the words after an amount that distinguish this amount from the next amount: "for ICE" in "28 million for ICE and 37 million
    /// for the others"; empty for none.
    /// </summary>
    public static string Tail(IReadOnlyList<Piece> pieces, int at)
    {
        if (at + 1 >= pieces.Count || pieces[at + 1] is not WordPiece first
            || Bare(first.Text) is not ("for" or "through" or "under" or "across" or "from")) return "";
        var words = new List<string>();
        var i = at + 1;
        for (; i < pieces.Count && pieces[i] is WordPiece word && Bare(word.Text) != "which"; i++) words.Add(word.Text);
        var joins = i < pieces.Count && pieces[i] is AmountPiece && words.Count > 1 && Bare(words[^1]) == "and";
        var closes = at > 1 && pieces[at - 1] is WordPiece { Text: "and" };
        if (!joins && !closes) return "";
        while (words.Count > 0 && Bare(words[^1]) is "and" or "of") words.RemoveAt(words.Count - 1);
        return words.Count is > 1 and <= 8 ? string.Join(' ', words) : "";
    }

    /// <summary>
    /// Whether a verb such as "was" follows an amount, possibly after words such as "of such loans". Then the words after the verb name the
    /// amount.
    /// </summary>
    public static bool IsSubjectOfIs(IReadOnlyList<Piece> pieces, int at)
    {
        var i = at + 1;
        if (i < pieces.Count && pieces[i] is WordPiece { Text: "of" })
            while (i < pieces.Count && pieces[i] is WordPiece) i++;
        return i < pieces.Count && pieces[i] is LinkPiece { Link: Link.Is };
    }

    /// <summary>Whether a noun follows the amount directly.</summary>
    public static bool HasNounBehind(IReadOnlyList<Piece> pieces, int at) =>
        at + 1 < pieces.Count && pieces[at + 1] is WordPiece word && !IsPreposition(word.Text) && !IsConjunction(word.Text)
            && Bare(word.Text) is not ("of" or "respectively");

    /// <summary>Whether a noun in lower case, or an abbreviation, follows the amount directly.</summary>
    public static bool CountsSomething(IReadOnlyList<Piece> pieces, int at) =>
        HasNounBehind(pieces, at) && pieces[at + 1] is WordPiece { Text: var word } && !word.Contains('.')
            && (char.IsLower(word[0]) || word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]));

    public static string Bare(string word) => word.Trim(',', '.', '"', '\u201C', '\u201D').ToLowerInvariant();

    private static string Pop(List<string> words)
    {
        var last = words[^1];
        words.RemoveAt(words.Count - 1);
        return last;
    }

    [GeneratedRegex(@"\b(outlook|guidance|forecast|expectation|range|estimate)s?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outlook();
}
