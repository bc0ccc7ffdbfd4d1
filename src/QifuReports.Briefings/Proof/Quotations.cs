using System.Runtime.CompilerServices;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// Texts in the data that a page may repeat and whose digits are not figures. These texts are the names of the issuer, its listings, parts
/// and concepts, and from the filings the forms, titles of statements, audit statuses, and the words of an assurance engagement. A text is
/// recognized if all of it, or the part on one line, matches; digits alone are never enough.
/// </summary>
internal sealed class Quotations
{
    // The fewest characters besides digits and spaces in a recognized part of a text. A number alone could be a figure.
    private const int FewestBeside = 3;

    private const int MostOnStack = 256;

    // This letter replaces the letters and digits of quoted text. It is x because no name of a month or period begins with x.
    private const char Blank = 'x';

    private static readonly ConditionalWeakTable<LedgerBook, Quotations> Known = [];

    private readonly List<string> _texts = [];

    // The texts, changed so that case and kinds of spaces do not matter in comparisons.
    private readonly string[] _folded;

    // For each character, where it occurs: first the texts that begin with it, then the positions inside texts, in the order of the texts
    // and positions.
    private readonly Dictionary<char, (List<int> Beginning, List<(int Text, int From)> Within)> _places = [];

    public Quotations(LedgerBook book)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        void Add(string text) => this.Add(text, seen);

        Add(book.Issuer.Name);
        Add(book.Issuer.ShortName);
        foreach (var listing in book.Issuer.Listings) Add(listing);
        foreach (var concept in book.Taxonomy.Concepts)
        {
            if (Numeral.IsIn(concept.Name)) Add(concept.Name);
            if (Numeral.IsIn(concept.ShortName)) Add(concept.ShortName);
        }
        foreach (var axis in book.Taxonomy.Axes)
        {
            Add(axis.Name);
            foreach (var member in axis.Members) Add(member.Name);
        }
        foreach (var filing in book.Filings)
        {
            Add(filing.Form);
            Add(filing.AuditStatus);
            if (filing.Assurance is { } assurance)
                foreach (var words in (ReadOnlySpan<string>)[assurance.Level, assurance.Provider, assurance.Standard, assurance.Scope,
                    assurance.Conclusion]) Add(words);
            foreach (var statement in filing.Statements)
            {
                Add(statement.Title);
                foreach (var column in statement.Columns) Add(column.AuditStatus);
            }
        }
        _folded = new string[_texts.Count];
        for (var i = 0; i < _folded.Length; i++)
        {
            _folded[i] = string.Create(_texts[i].Length, _texts[i], static (to, from) => Fold(from, to));
            for (var from = 0; from < _folded[i].Length; from++)
            {
                if (!_places.TryGetValue(_folded[i][from], out var of)) _places.Add(_folded[i][from], of = ([], []));
                if (from == 0) of.Beginning.Add(i);
                else if (!CutsNumber(_texts[i], from)) of.Within.Add((i, from));
            }
        }
    }

    /// <summary>The quotations of a ledger. The texts of each ledger are collected only once.</summary>
    public static Quotations Of(LedgerBook book) => Known.GetValue(book, static b => new Quotations(b));

    /// <summary>
    /// Returns the visible words, with an x for each letter and digit of quoted text. Only invisible characters are removed.
    /// </summary>
    public string Without(string words)
    {
        words = PlainCharacters.Visible(words);
        if (_texts.Count == 0 || words.Length == 0) return words;
        var plain = words.Length <= MostOnStack ? stackalloc char[words.Length] : new char[words.Length];
        Fold(words, plain);
        char[]? bare = null;
        // For each text that was found, the position from which the text may be found again, so that it is not searched for inside itself.
        Dictionary<int, int>? next = null;
        for (var at = 0; at < words.Length; at++)
        {
            if (!_places.TryGetValue(plain[at], out var of) || CutsNumber(words, at)) continue;
            foreach (var text in of.Beginning)
            {
                if (next is not null && next.TryGetValue(text, out var free) && at < free) continue;
                var length = BegunAt(words, plain, at, text);
                if (length > 0) Take(text, length);
                else if (length < 0) (next ??= [])[text] = at + 1;
            }
            if (at > 0) continue;
            // A line may start with the end or the middle of a text. A text that begins at this position was already tried.
            foreach (var (text, from) in of.Within)
            {
                if (next is not null && next.ContainsKey(text)) continue;
                var length = CommonPrefix(_folded[text].AsSpan(from), plain);
                if (length > 0 && (from + length == _folded[text].Length || EndsLine(words.AsSpan(), length))
                    && IsEnough(words.AsSpan(0, length)) && !CutsNumber(words, length)) Take(text, length);
            }

            void Take(int text, int length)
            {
                bare ??= words.ToCharArray();
                for (var i = at; i < at + length; i++)
                    if (char.IsLetterOrDigit(bare[i])) bare[i] = Blank;
                (next ??= [])[text] = at + length;
            }
        }
        return bare is null ? words : new string(bare);
    }

    /// <summary>
    /// Like the overload for words alone, but a quoted text may begin before these words or end after them. Returns only the words
    /// themselves.
    /// </summary>
    public string Without(string before, string words, string after)
    {
        if (_texts.Count == 0) return PlainCharacters.Visible(words);
        var spaced = Among(Joined(before), words, Joined(words).Length == words.Length + 1 ? " " + after : after);
        if (!Numeral.IsIn(spaced)) return spaced;
        // A word that is wider than its column continues on the next line without a hyphen.
        foreach (var (from, to) in ((string, string)[])[(before, after), (before, " " + after), (Joined(before), after)])
            if (Among(from, words, to) is var divided && !Numeral.IsIn(divided)) return divided;
        return spaced;
    }

    private string Among(string before, string words, string after)
    {
        (before, words, after) = (PlainCharacters.Visible(before), PlainCharacters.Visible(words), PlainCharacters.Visible(after));
        return Without(before + words + after).Substring(before.Length, words.Length);
    }

    // Adds a space if a line ends after a whole word; none if it ends with the hyphen of a word that continues.
    private static string Joined(string words) => words.Length == 0 || words[^1] is ' ' or '\u00AD' ? words : words + " ";

    // How many characters of a text are found at this position: all of them, or the part on this line. 0 if there is no match; -1 if the
    // match would end inside a number.
    private int BegunAt(string words, ReadOnlySpan<char> plain, int at, int text)
    {
        var rest = words.AsSpan(at);
        var length = CommonPrefix(_folded[text], plain[at..]);
        if (length == _folded[text].Length || (EndsLine(rest, length) && IsEnough(rest[..length])))
            return CutsNumber(words, at + length) ? -1 : length;
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

    // Whether a position cuts a number in two: 2 is not a part of 12, and 1 is not a part of 1.5.
    private static bool CutsNumber(ReadOnlySpan<char> text, int place)
    {
        if (place <= 0 || place >= text.Length) return false;
        if (!char.IsAsciiDigit(text[place]))
            return text[place] is '.' or ',' && char.IsAsciiDigit(text[place - 1]) && place + 1 < text.Length
                && char.IsAsciiDigit(text[place + 1]);
        return char.IsAsciiDigit(text[place - 1]) || (text[place - 1] is '.' or ',' && place > 1 && char.IsAsciiDigit(text[place - 2]));
    }

    // Makes letters and spaces alike: a text may begin in lower case inside a sentence, and have no-break spaces in a cell.
    private static void Fold(ReadOnlySpan<char> text, Span<char> to)
    {
        for (var i = 0; i < text.Length; i++) to[i] = char.ToUpperInvariant(PlainCharacters.Of(text[i]));
    }

    private static int CommonPrefix(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => a.CommonPrefixLength(b);

    // Skips words without a digit, a month or a part of a year, which need no check.
    private void Add(string text, HashSet<string> seen)
    {
        if (!seen.Add(text)) return;
        text = PlainCharacters.Visible(text);
        if ((Numeral.IsIn(text) || PeriodReading.NamesMonth(text) || PeriodReading.NamesPart(text)) && !_texts.Contains(text))
            _texts.Add(text);
    }
}
