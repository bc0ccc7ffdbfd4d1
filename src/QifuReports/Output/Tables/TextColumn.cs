namespace QifuReports.App.Output.Tables;

/// <summary>A column of a <see cref="TextTable"/>, with its behaviour where the table is too wide.</summary>
public sealed record TextColumn
{
    private TextColumn(string head) => Head = head;

    public string Head { get; }

    /// <summary>Whether its cells are aligned to the right.</summary>
    public bool ToTheRight { get; private init; }

    /// <summary>
    /// The least width in cells, before other columns are left out; longer cells then take several lines. 0 where the column keeps the
    /// width of its longest cell.
    /// </summary>
    public int Least { get; private init; }

    /// <summary>Whether it may be left out. The last such column goes first.</summary>
    public bool MayGo { get; private init; }

    /// <summary>Returns the colour of a cell for its text; null for no colour.</summary>
    public Func<string, Ink>? Ink { get; init; }

    /// <summary>A column of figures: aligned to the right, never folded.</summary>
    public static TextColumn Figure(string head) => new(head) { ToTheRight = true };

    /// <summary>A column of short words: never folded.</summary>
    public static TextColumn Word(string head) => new(head);

    /// <summary>A column of text that may be folded.</summary>
    public static TextColumn Words(string head, int least) => new(head) { Least = least };

    /// <summary>The same column, but it may be left out.</summary>
    public TextColumn Spare() => this with { MayGo = true };
}
