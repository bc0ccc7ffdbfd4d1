namespace QifuReports.Workbook.Cells;

/// <summary>
/// The content of one cell. The four kinds are closed: words, a number, a formula that gives a number, a formula that gives words.
/// </summary>
public abstract record Cell
{
    private Cell(CellStyle style) => Style = style;

    public CellStyle Style { get; }

    /// <summary>
    /// Words. They stay words whatever they begin with: a text that begins with <c>=</c> is never a formula.
    /// </summary>
    public sealed record Words(string Text, CellStyle Style) : Cell(Style);

    /// <summary>
    /// A number that is typed. With <see cref="CellRole.Filed"/> it is a figure of a filing, exactly as stated and in the stated scale.
    /// </summary>
    public sealed record Number(decimal Value, CellStyle Style) : Cell(Style);

    /// <summary>A formula that gives a number.</summary>
    /// <param name="Text">The formula without <c>=</c>.</param>
    /// <param name="Value">The number that it gives, as the product computes it.</param>
    public sealed record Formula(string Text, decimal Value, CellStyle Style) : Cell(Style);

    /// <summary>A formula that gives words, such as <c>passed</c>.</summary>
    /// <param name="Text">The formula without <c>=</c>.</param>
    /// <param name="Value">The words that it gives.</param>
    public sealed record WordFormula(string Text, string Value, CellStyle Style) : Cell(Style);
}
