using QifuReports.Ledger.Drafts;

namespace QifuReports.Ledger.Reading.Fields;

/// <summary>Reads the draft marks of one file and collects them in the order of reading.</summary>
internal sealed class DraftReader(Problems problems)
{
    private readonly List<DraftMark> _marks = [];

    /// <summary>All draft marks read so far.</summary>
    public IReadOnlyList<DraftMark> Marks => _marks;

    /// <summary>The draft mark of an object; null if there is none, or if it is wrong, which is reported.</summary>
    /// <param name="o">The object that has the key <c>draft</c>.</param>
    /// <param name="what">Gives the name of the object, as for <see cref="DraftMark.What"/>; called only if there is a mark.</param>
    public DraftMark? Read(ObjectReader o, Func<string> what) => o.Find("draft") is { } node ? Read(o, node, what()) : null;

    /// <summary>Reads the draft marks on keys: <c>"drafts": {"fiscalYear": "why"}</c>. The marked key itself may be absent.</summary>
    public void ReadKeys(ObjectReader o, string[] keys, string owner)
    {
        if (o.Find("drafts") is not { } node || ObjectReader.Open(node, keys, problems) is not { } marks) return;
        foreach (var member in node.Items) Read(marks, member, $"\"{member.Key}\" of {owner}");
    }

    private DraftMark? Read(ObjectReader o, JsonNode node, string what)
    {
        if (node.Kind != JsonKind.Text)
        {
            problems.Add(ProblemCodes.WrongKind, node, $"A text is expected here, not {node.Found}.",
                "Say why it is a draft, \"draft\": \"why\"; take the key out once it is none.");
            return null;
        }
        if (o.TextOf(node, mayBeEmpty: false) is not { } reason) return null;
        var mark = new DraftMark(new Place(problems.File, node.Line, node.Column, node.Path), OneLine(what), OneLine(reason));
        _marks.Add(mark);
        return mark;
    }

    /// <summary>The words on one line: any sequence of blanks, line breaks and other control characters becomes one blank.</summary>
    public static string OneLine(string words)
    {
        var line = new System.Text.StringBuilder(words.Length);
        foreach (var c in words)
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        return line.ToString().TrimEnd();
    }
}
