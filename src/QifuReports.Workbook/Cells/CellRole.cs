namespace QifuReports.Workbook.Cells;

/// <summary>What a cell is to its reader, which decides its colours and lines.</summary>
public enum CellRole
{
    /// <summary>Words or a number of the program, black.</summary>
    Plain,

    /// <summary>A number that a filing states, typed as a constant: blue.</summary>
    Filed,

    /// <summary>A formula over cells: black.</summary>
    Formula,

    /// <summary>A formula that only repeats a cell of another sheet: green.</summary>
    Link,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>A heading over a column or over rows.</summary>
    Heading,

    /// <summary>Small grey words, such as a source.</summary>
    Note,
}

/// <summary>The line above or below a number.</summary>
public enum CellRule
{
    None,

    /// <summary>A hairline above a subtotal.</summary>
    Subtotal,

    /// <summary>A hairline above and a double rule under a total.</summary>
    Total,
}
