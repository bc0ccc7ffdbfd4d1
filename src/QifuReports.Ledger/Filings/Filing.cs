namespace QifuReports.Ledger.Filings;

/// <summary>One filing as published: its identity and all its figures, in the order of the filing.</summary>
public sealed record Filing
{
    /// <summary>The id, such as <c>6-K-2023-11-16</c>.</summary>
    public required string Id { get; init; }
    public required string Form { get; init; }

    /// <summary>The exhibit number, for instance <c>99.2</c>, if one form has several exhibits; empty for none.</summary>
    public string Exhibit { get; init; } = "";
    public required DateOnly Date { get; init; }
    public required string Title { get; init; }

    /// <summary>The span that the filing reports on.</summary>
    public required Period Period { get; init; }

    /// <summary>The audit status: <c>unaudited</c>, <c>audited</c>, or what the filing says.</summary>
    public required string AuditStatus { get; init; }
    public required Basis Basis { get; init; }
    public ConvenienceTranslation? Translation { get; init; }
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>The causes of changes that the filing gives, in our own words.</summary>
    public required IReadOnlyList<Driver> Drivers { get; init; }

    /// <summary>An auditor's work on the filing that is less than an audit; null if the filing names none.</summary>
    public Assurance? Assurance { get; init; }

    /// <summary>What the filing explains besides its figures, in our own words, in filing order; may be empty.</summary>
    public IReadOnlyList<FilingNote> Notes { get; init; } = [];

    /// <summary>The document that the filing was imported from; null if the data name none.</summary>
    public FiledDocument? Document { get; init; }

    /// <summary>The draft marks of parts that nobody has confirmed yet, in the order of the file; empty for none.</summary>
    public IReadOnlyList<Drafts.DraftMark> Drafts { get; init; } = [];
    public required Diagnostics.Place Place { get; init; }

    /// <summary>The income statement, with the id <c>operations</c>; null for none. A filing that has it is a results release.</summary>
    public Statement? Operations
    {
        get
        {
            foreach (var statement in Statements)
                if (statement.Id == "operations") return statement;
            return null;
        }
    }

    /// <summary>Whether the filing states any figure; false while every cell is still blank.</summary>
    public bool HasFigures
    {
        get
        {
            foreach (var statement in Statements)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                        if (cell.Fact is not null) return true;
            return false;
        }
    }
}

/// <summary>The one rate at which a filing translates amounts for the reader's convenience.</summary>
/// <param name="Rate">How many units of <paramref name="From"/> equal one unit of <paramref name="To"/>.</param>
/// <param name="Date">The date on which the rate was valid.</param>
/// <param name="Authority">Who publishes the rate.</param>
public sealed record ConvenienceTranslation(string From, string To, decimal Rate, DateOnly Date, string Authority, Source Source);

/// <summary>The assurance that somebody gave on the filing, as the filing says, in our own words.</summary>
/// <param name="Level">The level as the filing names it, for instance <c>limited</c>.</param>
/// <param name="Provider">Who gave the assurance.</param>
/// <param name="Standard">The assurance standard.</param>
/// <param name="Scope">What the assurance covers and what it does not; sentences.</param>
/// <param name="Conclusion">What the provider concluded; sentences.</param>
public sealed record Assurance(string Level, string Provider, string Standard, string Scope, string Conclusion, Source Source);

/// <summary>A note of the filing, in our own words.</summary>
/// <param name="Mark">The number or letter of the note in the filing, for instance <c>ii</c>; empty for none.</param>
/// <param name="Title">The title in a few words.</param>
/// <param name="Text">The text in whole sentences.</param>
/// <param name="Basis">The basis or adjustment whose columns the note explains; null for a note on something else.</param>
public sealed record FilingNote(string Mark, string Title, string Text, Basis? Basis, Source Source);

/// <summary>A table of the filing: a financial statement, or a section of amounts in its text (metrics, results, outlook).</summary>
/// <param name="Id"><c>balance-sheet</c>, <c>operations</c>, <c>cash-flows</c>, <c>comprehensive-income-quarter</c> ...,
/// <c>non-gaap-quarter</c> ..., <c>reconciliation-balance-sheet</c>, <c>reconciliation-operations</c> (with <c>-prior</c> for the earlier
/// date or period), <c>provisions</c>, <c>highlights</c>, <c>results</c>, <c>risk</c>, <c>cash</c>, <c>repurchase</c>,
/// <c>outlook</c>.</param>
/// <param name="Title">The title that the table has in the briefing.</param>
/// <param name="IsTable">Whether this is a table in the filing; false for amounts that are in its text.</param>
public sealed record Statement(string Id, string Title, bool IsTable, IReadOnlyList<StatementColumn> Columns,
    IReadOnlyList<StatementLine> Lines)
{
    /// <summary>The place of the statement in the document of the filing, such as <c>table 2</c>; empty if it is not known.</summary>
    public string Origin { get; init; } = "";
}

/// <summary>A column of a statement: a period or a date, in one unit.</summary>
/// <param name="Id">A short id, unique in the statement.</param>
/// <param name="Heading">The column heading as in the filing, for instance <c>2023</c>.</param>
/// <param name="Group">The heading over several columns, for instance <c>Three months ended September 30,</c>; empty for none.</param>
/// <param name="Period">The period or date of the column.</param>
/// <param name="Currency">EUR or USD; empty for columns of metrics.</param>
/// <param name="Scale">The factor of the amounts in the column.</param>
public sealed record StatementColumn(string Id, string Heading, string Group, Period Period, string Currency, decimal Scale, Basis Basis)
{
    /// <summary>
    /// What the filing says about audit or review of this column. If it says nothing about the column, the status of the whole filing.
    /// </summary>
    public string AuditStatus { get; init; } = "";

    /// <summary>Not null if the filing marks the column as restated, which means that one or more of its figures are.</summary>
    public RestatementMark? Restated { get; init; }

    /// <summary>The factor of the numbers of shares and ADSs in the column.</summary>
    public decimal SharesScale { get; init; } = 1m;

    /// <summary>
    /// The parts of the company that the whole column is about, from its own members and those of its statement; a line may add others.
    /// </summary>
    public Facts.Members Members { get; init; } = Facts.Members.None;

    /// <summary>For a column of percentages or of changes, what it is computed from; null for a column of amounts.</summary>
    public ColumnRatio? Ratio { get; init; }

    /// <summary>The draft mark of the column, or else of its statement or its filing; null if none of them is a draft.</summary>
    public Drafts.DraftMark? Draft { get; init; }
}

/// <summary>A line of a statement; lines are in filing order.</summary>
/// <param name="Caption">The caption as in the filing.</param>
/// <param name="Kind">What the line is (such as a heading or a total), which decides how it is printed.</param>
/// <param name="Concept">The concept; null for headings.</param>
/// <param name="Indent">The level of indentation; 0 for a line that is not indented.</param>
/// <param name="Cells">One per column; empty for headings.</param>
public sealed record StatementLine(string Caption, LineKind Kind, ConceptId? Concept, int Indent, IReadOnlyList<StatementCell> Cells)
{
    /// <summary>The parts of the company that the line itself is about. The members of a column are added to them.</summary>
    public Facts.Members Members { get; init; } = Facts.Members.None;

    /// <summary>
    /// The place of the line in the document of the filing, such as <c>table 2, row 14</c>, or else the place of its statement; empty if
    /// neither is known.
    /// </summary>
    public string Origin { get; init; } = "";

    /// <summary>The caption without the footnote references at its end.</summary>
    public string Name => CaptionMark.Without(Caption);
}

/// <summary>The kinds of lines in a statement.</summary>
public enum LineKind { Heading, Line, Subtotal, Total }

/// <summary>A cell of a statement as in the filing.</summary>
/// <param name="Text">
/// The figure as the filing writes it: <c>(9,262,095)</c>, <c>27.9%</c>, <c>3.18</c>, <c>-</c>; empty for a blank cell.
/// </param>
/// <param name="Fact">The figure; null for a blank cell, and in a column of percentages or of changes.</param>
public sealed record StatementCell(string Text, Fact? Fact)
{
    /// <summary>
    /// The percentage or change as stated, in a unit of <see cref="RatioUnits"/>. It is not a figure of the concept, so the ledger does not
    /// return it for the concept. Null in a column of amounts.
    /// </summary>
    public Fact? Ratio { get; init; }

    /// <summary>The stated number, <see cref="Fact"/> or <see cref="Ratio"/>; null for a blank cell.</summary>
    public Fact? Stated => Fact ?? Ratio;
}

/// <summary>Why a figure changed according to management, in our own words.</summary>
/// <param name="Concept">The concept whose figure changed.</param>
/// <param name="Against">The period that the figure is compared with.</param>
/// <param name="Cause">A few words of our own that complete "management attributes this to ..."; without a quantity and without a full
/// stop.</param>
public sealed record Driver(ConceptId Concept, ComparisonBase Against, string Cause, Source Source);

/// <summary>The period that a figure is compared with.</summary>
public enum ComparisonBase { YearBefore, PriorQuarter, Both, PriorHalf }
