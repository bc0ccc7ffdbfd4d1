namespace QifuReports.Import.Sentences.Amounts;

/// <summary>An amount, with measure and time, while its sentence is read.</summary>
internal sealed class SpokenAmount(SaidAmount said)
{
    public SaidAmount Said { get; set; } = said;
    public AmountRole Role { get; set; }
    public RangeEnd End { get; set; }

    /// <summary>The words that name the measure, not yet cleaned.</summary>
    public string Measure { get; set; } = "";

    public TimePhrase? Time { get; set; }

    /// <summary>The time that the clause names, used if no time is named with the amount itself.</summary>
    public TimePhrase? ClauseTime { get; set; }

    /// <summary>If the words name two years, which of them is meant: 0 for the first, 1 for the second.</summary>
    public int YearAt { get; set; }

    /// <summary>
    /// The main amount of the measure that this amount belongs to. Null if no main amount is known yet, and for a main amount itself.
    /// </summary>
    public SpokenAmount? Main { get; set; }

    /// <summary>Whether the amount is per diluted share, in parentheses after the basic amount.</summary>
    public bool IsDiluted { get; set; }

    public bool IsSequential { get; set; }
    public bool IsPart { get; set; }

    /// <summary>Whether the amount shares its subject with another amount: "A and B were 3 and 4".</summary>
    public bool IsCoordinated { get; set; }

    public string Doubt { get; set; } = "";
}
