namespace QifuReports.Ledger.Reading.Json;

/// <summary>Collects the problems of one file, up to a limit.</summary>
internal sealed class Problems(string file)
{
    /// <summary>After this number, further problems of a file are only counted, since most of them have the same cause.</summary>
    public const int Limit = 50;

    private const int Longest = 2_000;

    private readonly List<Diagnostic> _list = [];
    private int _more;

    public string File { get; } = file;
    public int Count => _list.Count + _more;

    /// <summary>Adds a problem at a node.</summary>
    public void Add(string code, JsonNode node, string message, string hint = "") =>
        Add(code, node.Line, node.Column, node.Path, message, hint);

    /// <summary>Adds a problem at the key of a member of an object.</summary>
    public void AddAtKey(string code, JsonNode member, string message, string hint = "") =>
        Add(code, member.KeyLine, member.KeyColumn, member.Path, message, hint);

    public void Add(string code, int line, int column, string path, string message, string hint = "")
    {
        if (_list.Count < Limit) _list.Add(new Diagnostic(code, Cut(message), new Place(File, line, column, Cut(path)), Cut(hint)));
        else _more++;
    }

    // A message may quote a wrong text, and that text may be wrong because it is too long. So long messages are cut.
    private static string Cut(string text)
    {
        if (text.Length <= Longest) return text;
        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text[..end] + "\u2026";
    }

    public void AppendTo(List<Diagnostic> all)
    {
        all.AddRange(_list);
        if (_more == 0) return;
        var count = _more.ToString(CultureInfo.InvariantCulture);
        all.Add(new Diagnostic(ProblemCodes.More, $"{count} more in this file are not listed.", new Place(File),
            "Mend those listed first."));
    }
}
