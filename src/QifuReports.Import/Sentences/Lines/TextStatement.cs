namespace QifuReports.Import.Sentences.Lines;

/// <summary>
/// The amounts in the sentences of one section, in the form in which people enter them: lines with one value for each column.
/// </summary>
/// <param name="Id">highlights, financial-highlights, results, remarks, risk, dividend, repurchase or outlook; otherwise made from the
/// heading.</param>
/// <param name="Title">The title for briefings.</param>
/// <param name="Columns">The columns from left to right, the current period first.</param>
/// <param name="Lines">The lines in the order of the document.</param>
public sealed record TextStatement(string Id, string Title, IReadOnlyList<TextColumn> Columns, IReadOnlyList<TextLine> Lines);

/// <summary>A column.</summary>
/// <param name="Id">current, usd, year-ago or prior-quarter; otherwise made from the period.</param>
/// <param name="Heading">The period in words.</param>
/// <param name="Period">The period or day; null if it is uncertain.</param>
/// <param name="Currency">The currency of the amounts of money in the column; empty for none.</param>
/// <param name="Scale">The scale of the amounts of money in the column, which is the scale of most lines.</param>
public sealed record TextColumn(string Id, string Heading, Period? Period, string Currency, string Scale);

/// <summary>A line.</summary>
/// <param name="Caption">The measure as printed, or the role of the amount: Increase, Share of the total.</param>
/// <param name="Indent">The indent; 0 for the outermost lines.</param>
/// <param name="Scale">The scale of its values if it differs from the scale of the columns; empty otherwise.</param>
/// <param name="Qualifier">The qualifier of its first value: none, about, over or up-to.</param>
/// <param name="Values">One value for each column; null for a blank.</param>
/// <param name="Of">The measure that an indented line belongs to; empty for none.</param>
public sealed record TextLine(string Caption, int Indent, string Scale, string Qualifier, IReadOnlyList<TextValue?> Values, string Of);

/// <summary>A value of a line.</summary>
/// <param name="Value">The value in the scale of the line, otherwise of the column, with the printed decimals.</param>
/// <param name="Amount">The amount in the sentence that the value was read from; the value is a draft if that amount is not
/// accepted.</param>
public sealed record TextValue(decimal Value, StatedAmount Amount);
