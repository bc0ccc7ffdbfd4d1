namespace QifuReports.Import.Sentences.Clauses;

/// <summary>A piece of a sentence, as the grammar sees it.</summary>
internal abstract record Piece(int Start);

/// <summary>A word that belongs to no other kind of piece.</summary>
internal sealed record WordPiece(string Text, int Start) : Piece(Start);

/// <summary>A comma, a colon, a semicolon or a parenthesis.</summary>
internal sealed record MarkPiece(char Mark, int Start) : Piece(Start);

/// <summary>A number with its currency, scale and unit.</summary>
internal sealed record AmountPiece(SaidAmount Said) : Piece(Said.Start);

/// <summary>Words that state a time.</summary>
internal sealed record TimePiece(TimePhrase Time) : Piece(Time.Start);

/// <summary>Words that link amounts.</summary>
/// <param name="IsVerb">Whether the link is a verb, which has a subject before it: "rose by" is a verb, "an increase of" is not.</param>
internal sealed record LinkPiece(Link Link, bool IsVerb, int Start) : Piece(Start);

/// <summary>Splits a sentence into its pieces.</summary>
internal static class Pieces
{
    public static IReadOnlyList<Piece> Of(string sentence)
    {
        var pieces = new List<Piece>();
        for (var at = 0; at < sentence.Length;)
        {
            var c = sentence[at];
            if (char.IsWhiteSpace(c) || c is '.' && at == sentence.Length - 1) at++; // The stop of the sentence.
            else if (IsDashOfRange(sentence, at, pieces)) pieces.Add(new LinkPiece(Link.To, false, at++));
            else if (TimeWords.At(sentence, at) is { } time)
            {
                pieces.Add(new TimePiece(time));
                at = time.End;
            }
            else if (AmountWords.At(sentence, at) is { } said)
            {
                pieces.Add(new AmountPiece(said));
                at = said.End;
            }
            else if (LinkWords.At(sentence, at) is { } link)
            {
                pieces.Add(new LinkPiece(link.Link, IsVerb(sentence[at..link.End]), at));
                at = link.End;
            }
            else if (c is ',' or ';' or ':' or '(' or ')') pieces.Add(new MarkPiece(c, at++));
            else at = Word(sentence, at, pieces);
        }
        return pieces;
    }

    // Whether a hyphen or dash is between two amounts of a range, as in 15%-17%.
    private static bool IsDashOfRange(string sentence, int at, List<Piece> pieces)
    {
        if (sentence[at] is not ('-' or '\u2013' or '\u2014') || pieces.Count == 0 || pieces[^1] is not AmountPiece) return false;
        var next = at + 1;
        while (next < sentence.Length && sentence[next] == ' ') next++;
        return next < sentence.Length && AmountWords.At(sentence, next) is not null;
    }

    private static int Word(string sentence, int at, List<Piece> pieces)
    {
        // The quotation mark before the words of an officer starts a new clause: the CEO added, "Volume was".
        if (sentence[at] is '\u201C' or '"' && pieces is [.., WordPiece said, MarkPiece { Mark: ',' }] && Grammar.IsSaying(said.Text))
            pieces.Add(new MarkPiece(';', at));
        var end = at;
        while (end < sentence.Length && !char.IsWhiteSpace(sentence[end])
            && (sentence[end] is not (',' or ';' or ':' or '(' or ')') || end == at)) end++;
        var word = sentence[at..end].Trim('"', '\u201C', '\u201D');
        if (end >= sentence.Length - 1 && word.Count(c => c == '.') == 1) word = word.TrimEnd('.');
        if (word.Length > 0) pieces.Add(new WordPiece(word, at));
        return Math.Max(end, at + 1);
    }

    private static bool IsVerb(string link) =>
        !link.StartsWith("an ", StringComparison.OrdinalIgnoreCase) && !link.StartsWith("a ", StringComparison.OrdinalIgnoreCase)
        && !link.EndsWith(" of", StringComparison.OrdinalIgnoreCase) && !link.StartsWith("up", StringComparison.OrdinalIgnoreCase)
        && !link.StartsWith("down", StringComparison.OrdinalIgnoreCase);
}
