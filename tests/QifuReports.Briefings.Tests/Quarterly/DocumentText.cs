using System.Text;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>A document as text, a block a line or more, for approval: what a reader reads, in order.</summary>
internal static class DocumentText
{
    public static string Of(DocumentModel document)
    {
        var text = new StringBuilder();
        var info = document.Info;
        text.Append(
            $"INFO {info.Title} / {info.Subject} / {info.Author} / {string.Join(", ", info.Keywords)} / {info.Language} / " +
                $"{info.Date:yyyy-MM-dd}\n");
        foreach (var block in document.Blocks) Add(text, block, "");
        return text.ToString().Replace('\u00A0', ' ').Replace('\u2011', '-');
    }

    private static void Add(StringBuilder text, Block block, string indent)
    {
        void Line(string line) => text.Append(indent).Append(line.TrimEnd()).Append('\n');
        switch (block)
        {
            case Heading h: Line($"{new string('#', h.Level)} {h.Text}"); break;
            case Paragraph { Kind: ParagraphKind.Headline } p: Line("HEADLINE " + Words(p.Content)); break;
            case Paragraph p: Line(Words(p.Content)); break;
            case ListBlock list: foreach (var item in list.Items) foreach (var part in item) Add(text, part, indent + "- "); break;
            case Cover cover:
                Line($"COVER {cover.Issuer} / {cover.Title} / {cover.Period} / {string.Join(" / ", cover.Lines)}");
                foreach (var card in cover.Cards)
                    Line($"  card {card.Label}: {card.Value.Text}; {string.Join("; ", card.Comparison.Select(c => c.Text))}");
                foreach (var note in cover.Notes) Line("  note " + Words(note));
                break;
            case Masthead head: Line($"HEAD {head.Issuer} / {head.Title} / {head.Period} / {string.Join(" / ", head.Lines)}"); break;
            case KeyFigureCards cards: foreach (var card in cards.Cards)
                Line($"card {card.Label}: {card.Value.Text}; {string.Join("; ", card.Comparison.Select(c => c.Text))}"); break;
            case LargeFigures large:
                Line($"LARGE [{large.Unit}]");
                foreach (var figure in large.Figures)
                    Line(
                        $"  {figure.Label.Text}: {figure.Value.Text}; " +
                            $"{string.Join("; ", figure.Comparison.Select(c => c.Text))}{(figure.Trend is { } trend ? $"; {trend.AlternativeText}" : "")}");
                break;
            case Callout callout:
                Line($"CALLOUT {callout.Kind} {callout.Title}");
                foreach (var part in callout.Content) Add(text, part, indent + "  ");
                break;
            case Beside beside:
                foreach (var part in beside.Main) Add(text, part, indent);
                foreach (var part in beside.Side) Add(text, part, indent + "  | ");
                break;
            case TableOfContents contents: Line($"CONTENTS {contents.Title} to level {contents.Depth}"); break;
            case Table table:
                Line($"TABLE {table.Title} [{table.Unit}]");
                foreach (var row in table.Head.Concat(table.Rows))
                    Line(
                        $"  {row.Kind.ToString().ToLowerInvariant(),-8} " +
                            $"{new string(' ', 2 * row.Indent)}{string.Join(" | ", row.Cells.Select(c => Words(c.Content)))}");
                foreach (var note in table.Notes) Line("  note " + Words(note));
                break;
            case ChartBlock chart:
                Line($"CHART {Words(chart.Message)}");
                Line("  of " + chart.Description);
                Line("  text " + chart.AlternativeText);
                Line("  note " + Words(chart.Note));
                break;
            default: Line(block.GetType().Name); break;
        }
    }

    public static string Words(IReadOnlyList<Inline> content) => string.Concat(content.Select(i => i switch
    {
        TextRun run => run.Text,
        FootnoteMark mark => $"[^{mark.Note.Id}]",
        LinkRun link => string.Concat(link.Content.Select(c => c.Text)),
        _ => " / ",
    }));

    /// <summary>Headings, tables with their size, charts, and how many words stand between.</summary>
    public static string Outline(IReadOnlyList<Block> blocks)
    {
        var text = new StringBuilder();
        AddOutline(text, blocks, "");
        return text.ToString();
    }

    private static void AddOutline(StringBuilder text, IReadOnlyList<Block> blocks, string indent)
    {
        foreach (var block in blocks)
        {
            if (block is Beside beside)
            {
                text.Append(indent).Append(beside.Side.Count == 0 ? "COLUMN\n" : "BESIDE\n");
                AddOutline(text, beside.Main, indent + "  ");
                AddOutline(text, beside.Side, indent + "  | ");
                continue;
            }
            var line = block switch
            {
                Heading h => $"{new string('#', h.Level)} {h.Text}{(h.NewPage ? " (new page)" : "")}",
                Table t => $"TABLE {t.Id}: {t.Rows.Count} rows, {t.Columns.Count} columns",
                ChartBlock c => $"CHART {c.Id}: {Words(c.Message)}",
                Paragraph p => $"words, {Words(p.Content).Split(' ').Length}",
                ListBlock l => $"list of {l.Items.Count}",
                Masthead m => $"HEAD {m.Title}",
                Cover c => $"COVER with {c.Cards.Count} cards",
                _ => block.GetType().Name,
            };
            text.Append(indent).Append(line.Replace('\u00A0', ' ')).Append('\n');
        }
    }
}
