using QifuReports.Import.Sentences.Amounts;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Sentences.Lines;

/// <summary>Amounts of a section of sentences, as people key them: lines with a value a column.</summary>
/// <param name="Id">highlights, financial-highlights, results, remarks, risk, dividend, repurchase, outlook; another by its heading.</param>
/// <param name="Title">As a briefing titles it.</param>
/// <param name="Columns">From the left, the current period first.</param>
/// <param name="Lines">In the order of the document.</param>
public sealed record TextStatement(string Id, string Title, IReadOnlyList<TextColumn> Columns, IReadOnlyList<TextLine> Lines);

/// <summary>A column.</summary>
/// <param name="Id">current, usd, year-ago, prior-quarter; otherwise by its period.</param>
/// <param name="Heading">The period in words.</param>
/// <param name="Period">The period or day; null where it is in doubt.</param>
/// <param name="Currency">Of its money; empty for none.</param>
/// <param name="Scale">Of its money, that of most of its lines.</param>
public sealed record TextColumn(string Id, string Heading, Period? Period, string Currency, string Scale);

/// <summary>A line.</summary>
/// <param name="Caption">The measure as printed, or what the amount is to it: Increase, Share of the total.</param>
/// <param name="Indent">0 for the outermost.</param>
/// <param name="Scale">Of its values where it is another than that of the columns; empty otherwise.</param>
/// <param name="Qualifier">none, about, over, up-to: that of its first value.</param>
/// <param name="Values">One a column; null for a blank.</param>
/// <param name="Of">The measure that an indented line belongs to; empty for none.</param>
public sealed record TextLine(string Caption, int Indent, string Scale, string Qualifier, IReadOnlyList<TextValue?> Values, string Of);

/// <summary>A value of a line.</summary>
/// <param name="Value">In the scale of the line, else of the column, with the decimals that are printed.</param>
/// <param name="Amount">What it was read from; a draft where it is not accepted.</param>
public sealed record TextValue(decimal Value, StatedAmount Amount);
