namespace QifuReports.Briefings.Proof.Codes;

/// <summary>The codes of the errors that the proof finds in a finished briefing.</summary>
public static class ProofCodes
{
    private const string Bug =
        "Nothing was issued, and no data or template has to be mended: this is a bug of the program. Report it with the whole message, " +
            "the command and, if you may, the data folder.";

    [Meaning("The text of a page, read back out of the file, is not what was set.",
        Bug)]
    public const string ReadsOtherwise = "QP0001";

    [Meaning("The file has more or fewer pages than were set.",
        Bug)]
    public const string PageCount = "QP0002";

    [Meaning("A number on a page has nothing behind it: no figure, period or declared literal.",
        Bug)]
    public const string Untraced = "QP0003";

    [Meaning("A number on a page is not what the figure that it states comes to.",
        Bug)]
    public const string OtherValue = "QP0004";

    [Meaning("The file that was just made cannot be read back.",
        Bug)]
    public const string Unreadable = "QP0005";

    [Meaning("The words of a template say another direction than the change beside them has.",
        "Do not type words such as rose or fell: let the functions that say a change choose them (docs/templates.md), or correct the " +
            "words at the named place.")]
    public const string OtherDirection = "QP0006";

    [Meaning("A non-GAAP measure is more prominent than the measure that it is reconciled to.",
        "State the GAAP measure first and as large: put its name before that of the non-GAAP one in the template, or take the latter " +
            "out. Regulation S-K, Item 10(e), asks for equal or greater prominence.")]
    public const string MoreProminent = "QP0007";

    [Meaning("Checks failed or are waived, and a number on a page cannot be proved.",
        "The data contradict themselves, so nothing was issued, not as a draft either. The messages before it name the figures; mend " +
            "what 'qifu-reports check' shows of them, also what is waived ('check --status waived'), then make the briefing again.")]
    public const string Contradictory = "QP0008";

    [Meaning("The web edition, read back, has other words or figures than the document.",
        Bug)]
    public const string EditionDiffers = "QP0009";

    /// <summary>Whether all of the diagnostics are about the sources of numbers, and none about how the file was written.</summary>
    public static bool AreOfFigures(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            if (diagnostic.Code is not (Untraced or OtherValue or OtherDirection)) return false;
        return true;
    }

    /// <summary>Whether any diagnostic is from the proof and shows a bug of the program, not an error in the data or templates.</summary>
    public static bool HaveBug(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            if (diagnostic.Code.StartsWith("QP", StringComparison.Ordinal)
                && diagnostic.Code is not (OtherDirection or MoreProminent or Contradictory))
                return true;
        return false;
    }
}
