namespace QifuReports.Generated;

/// <summary>How the fiscal year of a company ends.</summary>
public enum CalendarKind { December, Day, LastWeekday, NearestWeekday, Listed }

/// <summary>
/// What kind of company one is: all that is drawn of it but its names and figures, which follow from the seed. A smaller plan of the same
/// seed keeps what is left as it was.
/// </summary>
public sealed record CompanyPlan(ulong Seed)
{
    /// <summary>When its year ends.</summary>
    public CalendarKind Calendar { get; init; }

    /// <summary>Filings, one after the other, from 1.</summary>
    public int Filings { get; init; } = 1;

    /// <summary>How deep sums stand in sums, from 1.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The most parts of a sum, from 2.</summary>
    public int Breadth { get; init; } = 2;

    /// <summary>Costs are filed below zero and added.</summary>
    public bool HasNegativeCosts { get; init; }

    /// <summary>Costs of goods make a gross profit first.</summary>
    public bool HasGrossProfit { get; init; }

    /// <summary>Some quarters end with a loss.</summary>
    public bool HasLosses { get; init; }

    /// <summary>Some lines are nothing in some quarters.</summary>
    public bool HasNils { get; init; }

    /// <summary>Part of the result is of noncontrolling interests.</summary>
    public bool HasMinority { get; init; }

    /// <summary>Earnings per share and the shares.</summary>
    public bool HasPerShare { get; init; }

    /// <summary>A balance sheet.</summary>
    public bool HasBalanceSheet { get; init; }

    /// <summary>A cash flow statement of the year to date; with a balance sheet only.</summary>
    public bool HasCashFlow { get; init; }

    /// <summary>Columns of the year to date in the income statement.</summary>
    public bool HasYearToDate { get; init; }

    /// <summary>The last filing of a year has the year and no fourth quarter.</summary>
    public bool HasAnnualFourth { get; init; }

    /// <summary>Columns in percent of revenue and of changes.</summary>
    public bool HasRatioColumns { get; init; }

    /// <summary>The last filing states a comparative otherwise than the filing of a year before, and says so.</summary>
    public bool HasRestatement { get; init; }

    /// <summary>Causes.</summary>
    public bool HasDrivers { get; init; }

    /// <summary>Figures of the trade, in the text.</summary>
    public bool HasHighlights { get; init; }

    /// <summary>Names in any letters that the font has.</summary>
    public bool HasAnyLetters { get; init; }

    /// <summary>Marks of footnotes at captions.</summary>
    public bool HasMarks { get; init; }

    /// <summary>A symbol stands for the currency.</summary>
    public bool HasSymbol { get; init; }

    /// <summary>Each amount is rounded by itself, totals too, as in statements in millions.</summary>
    public bool IsRounded { get; init; }

    /// <summary>Filings of halves and years, none of quarters.</summary>
    public bool HasHalves { get; init; }

    /// <summary>Segments.</summary>
    public bool HasSegments { get; init; }

    /// <summary>
    /// The taxonomy does not say of some costs on which side of zero they are, and some of these are on the other side in some quarters.
    /// </summary>
    public bool HasBareSigns { get; init; }

    /// <summary>A plan by chance.</summary>
    public static CompanyPlan Of(ulong seed)
    {
        var chance = new Chance(seed).Of("plan");
        return new CompanyPlan(seed)
        {
            Calendar = (CalendarKind)chance.Below(5),
            Filings = chance.Percent(30) ? chance.Between(5, 7) : chance.Between(1, 4),
            Depth = chance.Between(1, 4),
            Breadth = chance.Between(2, 5),
            HasNegativeCosts = chance.Percent(40),
            HasGrossProfit = chance.Percent(40),
            HasLosses = chance.Percent(40),
            HasNils = chance.Percent(40),
            HasMinority = chance.Percent(30),
            HasPerShare = chance.Percent(60),
            HasBalanceSheet = chance.Percent(75),
            HasCashFlow = chance.Percent(60),
            HasYearToDate = chance.Percent(60),
            HasAnnualFourth = chance.Percent(50),
            HasRatioColumns = chance.Percent(35),
            HasRestatement = chance.Percent(50),
            HasDrivers = chance.Percent(50),
            HasHighlights = chance.Percent(40),
            HasAnyLetters = chance.Percent(60),
            HasMarks = chance.Percent(40),
            HasSymbol = chance.Percent(40),
            IsRounded = chance.Percent(40),
            HasHalves = chance.Percent(20),
            HasSegments = chance.Percent(35),
            HasBareSigns = chance.Percent(35),
        };
    }

    /// <summary>Plans that are smaller by one thing each, the greatest steps first; none of the smallest.</summary>
    public IEnumerable<CompanyPlan> Smaller()
    {
        CompanyPlan[] smaller =
        [
            this with { Filings = 1 }, this with { Filings = Math.Max(1, Filings - 1) }, this with { Depth = 1 }, this with { Breadth = 2 },
            this with { Calendar = CalendarKind.December },
            this with { HasAnyLetters = false }, this with { HasBalanceSheet = false, HasCashFlow = false },
            this with { HasCashFlow = false }, this with { HasPerShare = false }, this with { HasRatioColumns = false },
            this with { HasRestatement = false }, this with { HasDrivers = false }, this with { HasHighlights = false },
            this with { HasMarks = false }, this with { HasSymbol = false },
            this with { HasYearToDate = false }, this with { HasAnnualFourth = false }, this with { HasMinority = false },
            this with { HasLosses = false }, this with { HasNils = false },
            this with { HasGrossProfit = false }, this with { HasNegativeCosts = false }, this with { IsRounded = false },
            this with { HasHalves = false }, this with { HasSegments = false }, this with { HasBareSigns = false },
        ];
        return smaller.Where(s => s != this).Distinct();
    }
}
