namespace QifuReports.Import.Captions;

/// <summary>Recognises captions of opening and closing balances, such as cash in a statement of cash flows.</summary>
internal static partial class BalanceEnds
{
    /// <summary>Whether a caption names an opening balance, such as "cash at beginning of period".</summary>
    public static bool IsOpening(string caption) => Beginning().IsMatch(caption);

    /// <summary>Whether a caption names a closing balance, such as "cash at end of period".</summary>
    public static bool IsClosing(string caption) => Ending().IsMatch(caption);

    /// <summary>The caption without the words for a period's start or end ("at end of period").</summary>
    public static string Without(string caption) => AnyEnd().Replace(caption, "").Trim(' ', ',', '-', '\u2013', '\u2014');

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(beginning|start) of (the )?(period|year|quarter)|\bopening balance|\bat (the )?beginning\b|,? beginning( balances?)?$", Plain)]
    private static partial Regex Beginning();
    [GeneratedRegex(@"\bend of (the )?(period|year|quarter)|\bclosing balance|\bat (the )?end\b|,? ending( balances?)?$", Plain)]
    private static partial Regex Ending();
    [GeneratedRegex(
        @"[,\s\u2013\u2014-]*\b((at|as of|as at) )?(the )?((beginning|start|end) of (the )?(period|year|quarter)|(beginning" +
            @"|ending) balances?|beginning|ending|end)\b", Plain)]
    private static partial Regex AnyEnd();
}
