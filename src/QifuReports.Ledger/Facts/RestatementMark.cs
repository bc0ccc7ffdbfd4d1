namespace QifuReports.Ledger.Facts;

/// <summary>A mark that a figure, usually a comparative, differs from an earlier filing because it was restated or reclassified.</summary>
/// <param name="Kind">Whether an amount was corrected, or only moved to another line.</param>
/// <param name="Reason">The reason that the filing gives, in our own words; without a full stop at its end.</param>
/// <param name="Place">The place of the mark in the data file.</param>
public sealed record RestatementMark(RestatementKind Kind, string Reason, Place Place)
{
    /// <summary>The word of the mark: <c>restated</c> or <c>reclassified</c>.</summary>
    public string Word => Kind == RestatementKind.Restated ? "restated" : "reclassified";

    /// <summary>The word and the reason: <c>reclassified: freight is part of materials</c>.</summary>
    public string Words => $"{Word}: {Reason}";
}

/// <summary>How a comparative was changed.</summary>
public enum RestatementKind
{
    /// <summary>The amount itself changed: an error was corrected, or a policy changed.</summary>
    Restated,

    /// <summary>Amounts moved from one line to another.</summary>
    Reclassified,
}
