using QifuReports.App.Output.Tables;

namespace QifuReports.Tests.Tables;

/// <summary>A table made up as if by chance: columns of every kind, cells of every kind of character.</summary>
internal sealed class TableCase
{
    private static readonly string[] Words =
        ["net", "income", "of", "the", "credit-driven-services-platform-and-technology", "奇富科技", "奇富科技股份有限公司董事会", "Cafe\u0301", "\u2212",
            "6-K-2023-08-21-99.2", "a", "x@example.org", "2023Q3,"];

    private TableCase(List<TextColumn> columns, List<string[]> rows) => (Columns, Rows) = (columns, rows);

    public List<TextColumn> Columns { get; }
    public List<string[]> Rows { get; }

    public static TableCase Of(uint seed)
    {
        var chance = new Lcg(seed);
        var columns = new List<TextColumn>();
        for (int c = 0, count = 1 + chance.Below(12); c < count; c++)
        {
            var head = FormattableString.Invariant($"Head{c}") + new string('x', chance.Below(5));
            var column = chance.Below(4) switch { 0 => TextColumn.Figure(head), 1 => TextColumn.Word(head),
                _ => TextColumn.Words(head, 4 + chance.Below(20)) };
            columns.Add(chance.Below(3) == 0 ? column.Spare() : column);
        }
        var rows = new List<string[]>();
        for (var r = 1 + chance.Below(5); r > 0; r--)
            rows.Add([.. columns.Select(c => c.ToTheRight ? Figure(chance) : c.Least == 0 ? Words[chance.Below(3)] : Text(chance))]);
        return new TableCase(columns, rows);
    }

    public string Written(Display display)
    {
        var table = new TextTable(Columns) { SeenWith = "--elsewhere" };
        foreach (var row in Rows) table.Add(row);
        using var text = new StringWriter();
        table.Write(text, display);
        return text.ToString();
    }

    private static string Figure(Lcg chance) =>
        chance.Below(6) == 0 ? "" : FormattableString.Invariant($"RMB ({chance.Below(999)},{100 + chance.Below(899)})");

    private static string Text(Lcg chance) =>
        string.Join(' ', Enumerable.Range(0, chance.Below(9)).Select(_ => Words[chance.Below(Words.Length)]));
}
