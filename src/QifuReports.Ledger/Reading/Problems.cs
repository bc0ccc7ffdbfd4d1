using System.Globalization;
using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Ledger.Reading;

/// <summary>Gathers what is wrong with one file, up to a limit.</summary>
internal sealed class Problems(string file)
{
    /// <summary>After so many the rest of a file's troubles are only counted: they mostly have one cause.</summary>
    public const int Limit = 50;

    private readonly List<Diagnostic> _list = [];
    private int _more;

    public string File { get; } = file;
    public int Count => _list.Count + _more;

    /// <summary>Adds trouble at a node.</summary>
    public void Add(string code, JsonNode node, string message, string hint = "") => Add(code, node.Line, node.Column, node.Path, message, hint);

    /// <summary>Adds trouble at the key of a member of an object.</summary>
    public void AddAtKey(string code, JsonNode member, string message, string hint = "") =>
        Add(code, member.KeyLine, member.KeyColumn, member.Path, message, hint);

    public void Add(string code, int line, int column, string path, string message, string hint = "")
    {
        if (_list.Count < Limit) _list.Add(new Diagnostic(code, message, new Place(File, line, column, path), hint));
        else _more++;
    }

    public void AppendTo(List<Diagnostic> all)
    {
        all.AddRange(_list);
        if (_more == 0) return;
        var count = _more.ToString(CultureInfo.InvariantCulture);
        all.Add(new Diagnostic(ProblemCodes.More, $"{count} more in this file are not listed.", new Place(File), "Mend those listed first."));
    }
}
