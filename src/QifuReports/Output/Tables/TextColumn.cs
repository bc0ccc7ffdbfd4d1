namespace QifuReports.App.Output.Tables;

/// <summary>A column of a <see cref="TextTable"/>, and how it behaves where there is no room for all of it.</summary>
public sealed record TextColumn
{
    private TextColumn(string head) => Head = head;

    public string Head { get; }

    /// <summary>Whether cells stand to the right.</summary>
    public bool ToTheRight { get; private init; }

    /// <summary>How narrow it may get before others are left out, its longer cells on several lines; 0 where it keeps the width of its longest cell.</summary>
    public int Least { get; private init; }

    /// <summary>Whether it may be left out, the last one first.</summary>
    public bool MayGo { get; private init; }

    /// <summary>The colour of a cell by its words; none where it is not said.</summary>
    public Func<string, Ink>? Ink { get; init; }

    /// <summary>Figures: to the right, on one line, whole.</summary>
    public static TextColumn Figure(string head) => new(head) { ToTheRight = true };

    /// <summary>Short words: on one line, whole.</summary>
    public static TextColumn Word(string head) => new(head);

    /// <summary>Words, which fold.</summary>
    public static TextColumn Words(string head, int least) => new(head) { Least = least };

    /// <summary>The same column, which may be left out.</summary>
    public TextColumn Spare() => this with { MayGo = true };
}
