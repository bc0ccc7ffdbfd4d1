using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Briefings.Proof;

/// <summary>What the proof of a finished briefing can find wrong with it.</summary>
public static class ProofCodes
{
    /// <summary>The text of a page reads otherwise than it was set.</summary>
    public const string ReadsOtherwise = "QP0001";

    /// <summary>The file has more or fewer pages than were set.</summary>
    public const string PageCount = "QP0002";

    /// <summary>A number stands on a page that nothing stands behind: no figure, no period, no number of a page or a note, no declared literal.</summary>
    public const string Untraced = "QP0003";

    /// <summary>A number is not what the figure that it states comes to.</summary>
    public const string OtherValue = "QP0004";

    /// <summary>The file cannot be read back.</summary>
    public const string Unreadable = "QP0005";

    /// <summary>Whether one of the diagnostics is of the proof, which is a bug of the program and no mistake of data or templates.</summary>
    public static bool IsOneOf(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            if (diagnostic.Code.StartsWith("QP", StringComparison.Ordinal)) return true;
        return false;
    }
}
