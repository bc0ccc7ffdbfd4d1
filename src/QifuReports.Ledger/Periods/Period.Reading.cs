namespace QifuReports.Ledger.Periods;

public readonly partial record struct Period
{
    /// <summary>
    /// Reads a period as a person writes it: <c>2023Q3</c>, <c>Q3 2023</c>, <c>2023-Q3</c>, <c>3Q23</c>, <c>2023H1</c>, <c>1H2023</c>,
    /// <c>2023-9M</c>, <c>9M2023</c>, <c>2022FY</c>, <c>FY2022</c>, <c>2022</c>, <c>2023-09-30</c>; in any case. False for anything else.
    /// </summary>
    public static bool TryParse(string? text, out Period period) => throw new NotImplementedException();
}
