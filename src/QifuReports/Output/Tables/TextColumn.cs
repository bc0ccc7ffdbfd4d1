namespace QifuReports.App.Output.Tables;

/// <summary>A column of a <see cref="TextTable"/>, and how the column changes if the table is too wide.</summary>
public sealed record TextColumn
{
    private TextColumn(string head) => Head = head;

    public string Head { get; }

    /// <summary>Whether the cells of the column are aligned to the right.</summary>
    public bool ToTheRight { get; private init; }

    /// <summary>
    /// The smallest width, in character cells, to which the column is narrowed before other columns are left out; longer text then takes
    /// several lines. 0 if the column always keeps the width of its longest text.
    /// </summary>
    public int Least { get; private init; }

    /// <summary>Whether the column may be left out. Of several such columns, the last one is left out first.</summary>
    public bool MayGo { get; private init; }

    /// <summary>Returns the colour of a cell for its text; null for a column without colours.</summary>
    public Func<string, Ink>? Ink { get; init; }

    /// <summary>Returns a column of figures: aligned to the right, never wrapped.</summary>
    public static TextColumn Figure(string head) => new(head) { ToTheRight = true };

    /// <summary>Returns a column of short words: never wrapped.</summary>
    public static TextColumn Word(string head) => new(head);

    /// <summary>Returns a column of text that may be wrapped.</summary>
    public static TextColumn Words(string head, int least) => new(head) { Least = least };

    /// <summary>Returns the same column, marked as one that may be left out.</summary>
    public TextColumn Spare() => this with { MayGo = true };
}
