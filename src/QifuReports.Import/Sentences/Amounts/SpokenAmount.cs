using QifuReports.Import.Sentences.Words;

namespace QifuReports.Import.Sentences.Amounts;

/// <summary>An amount while its sentence is being read.</summary>
internal sealed class SpokenAmount(SaidAmount said)
{
    public SaidAmount Said { get; set; } = said;
    public AmountRole Role { get; set; }
    public RangeEnd End { get; set; }

    /// <summary>The words of the measure, not yet cleaned.</summary>
    public string Measure { get; set; } = "";

    public TimePhrase? Time { get; set; }

    /// <summary>The time of the clause, used where the amount has none of its own.</summary>
    public TimePhrase? ClauseTime { get; set; }

    /// <summary>Which of two years is meant where the words name two: 0 for the first.</summary>
    public int YearAt { get; set; }

    /// <summary>The amount of the measure that it belongs to. Null where none is known yet, and for that amount itself.</summary>
    public SpokenAmount? Main { get; set; }

    /// <summary>Whether it is per diluted share, in parentheses after the basic amount.</summary>
    public bool IsDiluted { get; set; }

    public bool IsSequential { get; set; }
    public bool IsPart { get; set; }

    /// <summary>Whether it shares its subject with another amount.</summary>
    public bool IsCoordinated { get; set; }

    public string Doubt { get; set; } = "";
}
