namespace QifuReports.Workbook.Places;

/// <summary>The names of the sheets that every book has besides those of the statements.</summary>
/// <param name="Names">Gives names to all other sheets; a statement that is called like one of these gets another name.</param>
internal sealed record OwnSheets(SheetNames Names)
{
    public SheetName Summary { get; } = Names.New("Summary");
    public SheetName Quarters { get; } = Names.New("Quarters");
    public SheetName Provisions { get; } = Names.New("Provisions");
    public SheetName Reconciliations { get; } = Names.New("Reconciliations");
    public SheetName Checks { get; } = Names.New("Checks");
    public SheetName Sources { get; } = Names.New("Sources");
    public SheetName Notes { get; } = Names.New("Notes");

    /// <summary>The hidden sheet with the data files.</summary>
    public SheetName Data { get; } = Names.New("Data");
}
