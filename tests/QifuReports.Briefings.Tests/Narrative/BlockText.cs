using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Narrative;

/// <summary>Blocks as text that a test can state: one block a line, items indented, runs in brackets with style and reference.</summary>
internal static class BlockText
{
    public static string Describe(IEnumerable<Block> blocks, string indent = "") => string.Concat(blocks.Select(b => Describe(b, indent)));

    private static string Describe(Block block, string indent) => block switch
    {
        Heading h => $"{indent}h{h.Level}{(h.Id is null ? "" : $" #{h.Id}")}: {h.Text}\n",
        Paragraph p => $"{indent}p: {Describe(p.Content)}\n",
        ListBlock l => string.Concat(l.Items.Select(i => $"{indent}{(l.Ordered ? "1." : "-")}\n{Describe(i, indent + "  ")}")),
        _ => throw new InvalidOperationException(block.GetType().Name),
    };

    private static string Describe(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(Describe));

    private static string Describe(Inline inline) => inline switch
    {
        TextRun { Style: TextStyle.Plain, Reference: null } r => $"[{r.Text}]",
        TextRun r => $"[{r.Text}|{(r.Style == TextStyle.Plain ? "" : r.Style)}|{r.Reference}]",
        LineBreak => "[br]",
        FootnoteMark m => $"[^{m.Note.Id}: {Describe(m.Note.Content)}]",
        LinkRun l => $"[link {Describe(l.Content)} to {l.Target} as {l.Description}]",
        _ => throw new InvalidOperationException(inline.GetType().Name),
    };
}
