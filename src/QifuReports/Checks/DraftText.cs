using QifuReports.Ledger.Drafts;

namespace QifuReports.App.Checks;

/// <summary>Shows which parts of the data are marked as drafts, so that a person can check these parts.</summary>
public static class DraftText
{
    /// <summary>
    /// Writes each draft mark with its place in the file and its reason, and then what to do. Writes nothing if there are no draft marks.
    /// </summary>
    public static void Write(IReadOnlyList<DraftMark> drafts, TextWriter output, Display display)
    {
        if (drafts.Count == 0) return;
        output.WriteLine("Drafts".In(Ink.Yellow, display));
        var table = new TextTable([TextColumn.Words("Where", 16), TextColumn.Words("What", 20), TextColumn.Words("Why", 20)],
            indent: 2) { SeenWith = "--json FILE" };
        foreach (var mark in drafts) table.Add(mark.Where, mark.What, mark.Reason);
        table.Write(output, display);
        TextFold.Write(output, display, "",
            $"{Count(drafts.Count)}: look at the filing, and take \"draft\" out once it is right. Until then no briefing that uses it " +
                $"is issued.");
        output.WriteLine();
    }

    /// <summary>Returns the number with its noun: <c>1 draft</c>, <c>12 drafts</c>.</summary>
    public static string Count(int drafts) => FormattableString.Invariant($"{drafts:N0} {(drafts == 1 ? "draft" : "drafts")}");
}
