using QifuReports.Ledger.Checks.Findings;

namespace QifuReports.Workbook.Checks;

/// <summary>How many rows of one rule there are, and of which kinds.</summary>
/// <param name="code">The code of the rule.</param>
/// <param name="title">A title of a few words.</param>
/// <param name="statement">What the rule demands, in a sentence.</param>
/// <param name="reason">Why a difference is allowed.</param>
internal sealed class RuleCounts(string code, string title, string statement, string reason)
{
    public string Code { get; } = code;
    public string Title { get; } = title;
    public string Statement { get; } = statement;
    public string Reason { get; } = reason;

    /// <summary>All rows.</summary>
    public int Made { get; private set; }

    /// <summary>Those whose difference is a formula.</summary>
    public int Computed { get; private set; }

    public int Failed { get; private set; }
    public int Waived { get; private set; }
    public int Warned { get; private set; }

    public void Add(CheckRow row)
    {
        Made++;
        if (row.IsComputed) Computed++;
        if (row.Result == FindingStatus.Failed) Failed++;
        if (row.Result == FindingStatus.Waived) Waived++;
        if (row.Result == FindingStatus.Warning) Warned++;
    }

    /// <summary>The numbers in words: <c>12 rows, 10 computed, 2 not computed here; 1 waived</c>.</summary>
    public string Words
    {
        get
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{Made} {(Made == 1 ? "row" : "rows")}, {Computed} computed");
            if (Computed < Made) text += string.Create(CultureInfo.InvariantCulture, $", {Made - Computed} {FindingRows.NotComputed}");
            if (Waived > 0) text += string.Create(CultureInfo.InvariantCulture, $"; {Waived} waived");
            if (Warned > 0) text += string.Create(CultureInfo.InvariantCulture, $"; {Warned} with a warning");
            return text;
        }
    }
}
