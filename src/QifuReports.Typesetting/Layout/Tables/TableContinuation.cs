namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>What a table repeats on each further page: its title with "(continued)", its unit line and its column headings.</summary>
internal sealed class TableContinuation(LayoutRun run, Table table, double width, List<SetLine> unit, TableHead head) : Strip
{
    private List<SetLine> Title => field ??= run.Setter.Lines(
        [new TextRun(table.Title.Length > 0 ? table.Title + " (continued)"
            : table.HeadedBy.Length > 0 ? table.HeadedBy + " (continued)" : "(continued)")], run.Style.Heading3, width);

    public override double Height =>
        Title.Count * run.Style.Heading3.Leading.Points + unit.Count * run.Style.Caption.Leading.Points + TableFlow.AboveHead + head.Height;

    protected override void Draw(Canvas canvas, double x, double y)
    {
        canvas.Artifact(ArtifactKind.Repetition);
        foreach (var line in Title)
        {
            line.Draw(canvas, x, y + LineStrip.Baseline(run.Style.Heading3));
            y += run.Style.Heading3.Leading.Points;
        }
        foreach (var line in unit)
        {
            line.Draw(canvas, x, y + LineStrip.Baseline(run.Style.Caption));
            y += run.Style.Caption.Leading.Points;
        }
        head.Draw(canvas, x, y + TableFlow.AboveHead, null);
    }
}
