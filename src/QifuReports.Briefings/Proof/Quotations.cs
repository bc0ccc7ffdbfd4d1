using QifuReports.Ledger;
using QifuReports.Typesetting.Text;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// The words of the data that a page may repeat and whose digits are no figures: what the issuer, its listings and concepts are called, and of the filings their forms, titles
/// of statements, audit statuses and what they name of an assurance engagement. A text is known as a whole, or as the part of it that stands on one line; never its digits alone.
/// </summary>
internal sealed class Quotations
{
    // A part has to have so many characters beside its digits, since a number alone could be a figure.
    private const int FewestBeside = 3;

    // Stands for the letters and digits of what is quoted: no name of a month or period begins so.
    private const char Blank = 'x';

    private readonly List<string> texts = [];

    public Quotations(LedgerBook book)
    {
        Add(book.Issuer.Name);
        Add(book.Issuer.ShortName);
        foreach (var listing in book.Issuer.Listings) Add(listing);
        foreach (var concept in book.Taxonomy.Concepts)
        {
            if (Numeral.IsIn(concept.Name)) Add(concept.Name);
            if (Numeral.IsIn(concept.ShortName)) Add(concept.ShortName);
        }
        foreach (var filing in book.Filings)
        {
            Add(filing.Form);
            Add(filing.AuditStatus);
            if (filing.Assurance is { } assurance)
                foreach (var words in (ReadOnlySpan<string>)[assurance.Level, assurance.Provider, assurance.Standard, assurance.Scope, assurance.Conclusion]) Add(words);
            foreach (var statement in filing.Statements)
            {
                Add(statement.Title);
                foreach (var column in statement.Columns) Add(column.AuditStatus);
            }
        }
        // The longest first, since one may begin with another.
        texts.Sort((a, b) => b.Length != a.Length ? b.Length.CompareTo(a.Length) : string.CompareOrdinal(a, b));
    }

    /// <summary>The words, as they are seen, with an x for each letter and digit of what they quote; of the same length but for characters that are not seen.</summary>
    public string Without(string words)
    {
        words = PlainCharacters.Visible(words);
        if (texts.Count == 0 || words.Length == 0) return words;
        char[]? bare = null;
        foreach (var text in texts)
            for (var at = 0; at < words.Length; at++)
            {
                var length = QuotedAt(words, at, text);
                if (length == 0) continue;
                bare ??= words.ToCharArray();
                for (var i = at; i < at + length; i++)
                    if (char.IsLetterOrDigit(bare[i])) bare[i] = Blank;
                at += length - 1;
            }
        return bare is null ? words : new string(bare);
    }

    /// <summary>The same for words that stand between others, which may begin or end what they quote; of the words themselves only.</summary>
    public string Without(string before, string words, string after)
    {
        if (texts.Count == 0) return PlainCharacters.Visible(words);
        var spaced = Among(Joined(before), words, Joined(words).Length == words.Length + 1 ? " " + after : after);
        if (!Numeral.IsIn(spaced)) return spaced;
        // A word that is wider than its column goes on on the next line without a mark.
        foreach (var (from, to) in ((string, string)[])[(before, after), (before, " " + after), (Joined(before), after)])
            if (Among(from, words, to) is var divided && !Numeral.IsIn(divided)) return divided;
        return spaced;
    }

    private string Among(string before, string words, string after)
    {
        (before, words, after) = (PlainCharacters.Visible(before), PlainCharacters.Visible(words), PlainCharacters.Visible(after));
        return Without(before + words + after).Substring(before.Length, words.Length);
    }

    // A line ends with a word, or with the mark of one that goes on.
    private static string Joined(string words) => words.Length == 0 || words[^1] is ' ' or '\u00AD' ? words : words + " ";

    // How much of the words from a place on is the text: all of it, or at the start of a line its end, at the end of one its beginning, or a line of its middle.
    private static int QuotedAt(string words, int at, string text)
    {
        if (CutsNumber(words, at)) return 0;
        var rest = words.AsSpan(at);
        var length = CommonPrefix(text, rest);
        if (length == text.Length || (length > 0 && EndsLine(rest, length) && IsEnough(rest[..length]))) return CutsNumber(words, at + length) ? 0 : length;
        if (at > 0) return 0;
        for (var from = 1; from < text.Length; from++)
        {
            if (CutsNumber(text, from)) continue;
            length = CommonPrefix(text.AsSpan(from), rest);
            if (length > 0 && (from + length == text.Length || EndsLine(rest, length)) && IsEnough(rest[..length]) && !CutsNumber(words, length)) return length;
        }
        return 0;
    }

    private static bool EndsLine(ReadOnlySpan<char> rest, int length) => rest[length..].Trim(" \u00AD").IsEmpty;

    private static bool IsEnough(ReadOnlySpan<char> part)
    {
        var beside = 0;
        foreach (var c in part)
            if (!char.IsAsciiDigit(c) && !char.IsWhiteSpace(c)) beside++;
        return beside >= FewestBeside;
    }

    // 2 is no part of 12, and 1 none of 1.5.
    private static bool CutsNumber(ReadOnlySpan<char> text, int place)
    {
        if (place <= 0 || place >= text.Length) return false;
        if (!char.IsAsciiDigit(text[place])) return text[place] is '.' or ',' && char.IsAsciiDigit(text[place - 1]) && place + 1 < text.Length && char.IsAsciiDigit(text[place + 1]);
        return char.IsAsciiDigit(text[place - 1]) || (text[place - 1] is '.' or ',' && place > 1 && char.IsAsciiDigit(text[place - 2]));
    }

    // Within a sentence a text begins small, and in a cell a space of it may be one that does not break.
    private static bool IsAlike(char a, char b) => a == b || char.ToUpperInvariant(PlainCharacters.Of(a)) == char.ToUpperInvariant(PlainCharacters.Of(b));

    private static int CommonPrefix(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && IsAlike(a[length], b[length])) length++;
        return length;
    }

    // Words without a digit and without the name of a part of a year claim nothing.
    private void Add(string text)
    {
        text = PlainCharacters.Visible(text);
        if ((Numeral.IsIn(text) || PeriodReading.NamesMonth(text) || PeriodReading.NamesPart(text)) && !texts.Contains(text)) texts.Add(text);
    }
}
