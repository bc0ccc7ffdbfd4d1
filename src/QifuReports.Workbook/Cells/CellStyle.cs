namespace QifuReports.Workbook.Cells;

/// <summary>How a cell looks. Cells of equal styles share one style in the file, so a book should have few.</summary>
/// <param name="Role">What the cell is, which gives its colour.</param>
/// <param name="Format">How its number is shown.</param>
public readonly record struct CellStyle(CellRole Role, NumberFormat Format)
{
    /// <summary>How many steps the words are indented; 0 to 9.</summary>
    public int Indent { get; init; }
    public bool IsBold { get; init; }
    public CellRule Rule { get; init; }

    /// <summary>Whether words are broken into several lines.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>Whether the cell is aligned to the right, as headings over numbers are.</summary>
    public bool IsRight { get; init; }

    /// <summary>Black words.</summary>
    public static CellStyle Words { get; } = new(CellRole.Plain, NumberFormat.General);

    /// <summary>Black words in several lines.</summary>
    public static CellStyle Paragraph { get; } = Words with { IsWrapped = true };

    public static CellStyle Title { get; } = new(CellRole.Title, NumberFormat.General);

    /// <summary>A heading over words.</summary>
    public static CellStyle Heading { get; } = new(CellRole.Heading, NumberFormat.General);

    /// <summary>A heading over numbers.</summary>
    public static CellStyle NumberHeading { get; } = new(CellRole.Heading, NumberFormat.General) { IsRight = true };

    /// <summary>A heading over numbers that may be long, as those of filings are.</summary>
    public static CellStyle LongHeading { get; } = NumberHeading with { IsWrapped = true };

    /// <summary>Small grey words.</summary>
    public static CellStyle Note { get; } = new(CellRole.Note, NumberFormat.General);
}
