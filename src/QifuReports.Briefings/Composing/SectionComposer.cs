using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Narrative.Parsing;
using QifuReports.Briefings.Narrative.Prose;

namespace QifuReports.Briefings.Composing;

/// <summary>
/// Composes one section from its template. The template writes Markdown, and its functions place blocks of the document in it
/// (<c>block</c>, <c>chart</c>, <c>grid</c>, <c>cards</c>, <c>key_figures</c>, <c>short_figures</c>, <c>trends</c>, <c>headline</c>,
/// <c>note</c>, <c>columns</c>). With <c>needs</c> a section names the data that it cannot do without: if some is missing, the section is
/// left out.
/// </summary>
public sealed class SectionComposer
{
    // A line that begins with this character is an instruction for the composer, not text. No filing has this private-use character.
    private const char Mark = '\uE010';

    private readonly BriefingContext _context;
    private readonly TemplateSet _templates;
    private readonly Dictionary<string, TemplateFunction> _functions = new(StringComparer.Ordinal);
    private readonly Func<string, IReadOnlyList<Block>?> _blocks;
    private readonly Func<string, IReadOnlyList<string>, IReadOnlyList<Block>?> _charts;
    private readonly List<IReadOnlyList<Block>> _placed = [];
    private readonly List<string> _missing = [];
    private readonly bool _namesAreWrong;
    private string _columns = "";

    /// <param name="context">The briefing.</param>
    /// <param name="templates">The templates of the briefing.</param>
    /// <param name="blocks">Gives the blocks that templates place by name: null for an unknown name, empty if the data is missing.</param>
    /// <param name="charts">
    /// Gives the charts that templates place, by name and by the words that follow the height in the call; returns null for an unknown
    /// name, empty if the data is missing.
    /// </param>
    public SectionComposer(
        BriefingContext context, TemplateSet templates, Func<string, IReadOnlyList<Block>?> blocks,
        Func<string, IReadOnlyList<string>, IReadOnlyList<Block>?>? charts = null)
    {
        (_context, _templates, _blocks) = (context, templates, blocks);
        _charts = charts ?? ((name, _) => blocks(name));
        Messages = new ChartMessages(context, templates, _functions, Diagnostics);
        FigureFunctions.Add(_functions, context);
        Diagnostics.AddRange(NameCheck.Of(templates, context));
        _namesAreWrong = Diagnostics.Count > 0;
        _functions.Add("needs", new TemplateFunction("needs", 1, 40, Needs));
        _functions.Add("block", new TemplateFunction("block", 1, 1,
            a => Place(_blocks(a[0].Say() ?? "") ?? throw new TemplateFunctionException($"there is no block {a[0].Say()}."))));
        _functions.Add("chart", new TemplateFunction("chart", 1, 10, PlaceChart));
        _functions.Add("cards", new TemplateFunction("cards", 1, 12,
            a => Place([new KeyFigureCards(KeyFigures.Cards(_context, Names(a)))])));
        _functions.Add("key_figures", new TemplateFunction("key_figures", 1, 60, a => Place(KeyFigures.Tables(_context, Names(a)))));
        _functions.Add("short_figures", new TemplateFunction("short_figures", 1, 40, a => Place(ShortFigures.Table(_context, Names(a)))));
        _functions.Add("grid", new TemplateFunction("grid", 2, 13, a => Place(Grid(a))));
        _functions.Add("trends", new TemplateFunction("trends", 1, 40, a => Place(Trends.Table(_context, Names(a)))));
        _functions.Add("columns", new TemplateFunction("columns", 1, 2, Columns));
        _functions.Add("headline", new TemplateFunction("headline", 1, 1, a => Place(Set(a[0], ParagraphKind.Headline))));
        _functions.Add("note", new TemplateFunction("note", 1, 1, a => Place(Set(a[0], ParagraphKind.Note))));
    }

    /// <summary>The functions that templates of sections may call.</summary>
    internal IReadOnlyDictionary<string, TemplateFunction> Functions => _functions;

    /// <summary>Why the section that was composed last was left out, worded to follow the word <c>since</c>.</summary>
    public string WhyLeftOut { get; private set; } = OmittedSection.NoData;

    /// <summary>The messages of the charts.</summary>
    public ChartMessages Messages { get; }

    /// <summary>The diagnostics of all sections and messages so far.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Composes a section; null if its data is missing or the template has errors (see <see cref="Diagnostics"/>).</summary>
    public List<Block>? Compose(string template)
    {
        _placed.Clear();
        _missing.Clear();
        _columns = "";
        // A misspelled name would silently leave out what the template meant to say.
        if (_namesAreWrong) return null;
        _context.AskedRoles.Clear();
        _context.LackingStatements.Clear();
        var (text, diagnostics, origins) =
            _templates.Produce(template, BriefingScope.Of(_context), _functions, _context.Options.Origins);
        WhyLeftOut = _missing.Select(BriefingScope.Of(_context).WhyNone).FirstOrDefault(why => why is not null)
            ?? OmittedSection.ReasonOf(_missing.Count == 0 ? [.. _context.AskedRoles.Where(a => a.Role.Trade.Length == 0)]
                : [.. _context.AskedRoles.Where(a => _missing.Exists(m => Names(m, a.Role)))],
            [.. _missing.Select(m => _context.Concept(m)).OfType<Ledger.Taxonomy.Concept>()]);
        if (_missing.Count == 0 && _context.LackingStatements.Count > 0)
            WhyLeftOut = OmittedSection.NoStatement([.. _context.LackingStatements]);
        if (_context.Source.Longer is { } longer
            && (WhyLeftOut == OmittedSection.NoData || (_missing.Count == 0 && _context.LackingStatements.Count > 0)))
            WhyLeftOut = OmittedSection.OfLonger(_context.Interval.Name, longer.Kind == PeriodKind.Year);
        if (_missing.Count > 0) return null;
        if (text is null)
        {
            Diagnostics.AddRange(diagnostics);
            return null;
        }
        return Blocks(text, template, origins is null ? null : new ProducedOrigins(text, origins));
    }

    private List<Block> Blocks(string text, string template, ProducedOrigins? origins)
    {
        var blocks = new List<Block>();
        List<Block>? main = null;
        var target = blocks;
        var columns = 8;
        var pairs = new ColumnPairs();
        // The lines between two instructions are one Markdown text.
        var words = 0;
        void Flush(int end)
        {
            if (end > words) target.AddRange(Read(text[words..end], template, origins?.From(words)));
        }

        for (var line = 0; line < text.Length;)
        {
            var (start, end) = (line, text.IndexOf('\n', line));
            if (end < 0) end = text.Length;
            line = end + 1;
            if (text[start] != Mark) continue;
            Flush(start);
            words = line;
            var mark = text.AsSpan(start + 1, end - start - 1).TrimEnd();
            if (mark.StartsWith("begin", StringComparison.Ordinal))
            {
                columns = mark.Length > 6 ? int.Parse(mark[6..], System.Globalization.CultureInfo.InvariantCulture) : 8;
                target = main = [];
                continue;
            }
            switch (mark)
            {
                case "side":
                    target = [];
                    break;
                case "end":
                    KeepIntroductions(main!);
                    if (ReferenceEquals(target, main)) ColumnPairs.AddAlone(blocks, main!, columns);
                    else pairs.Add(blocks, main!, target, columns);
                    (main, target) = (null, blocks);
                    break;
                case var index:
                    var placed = _placed[int.Parse(index, System.Globalization.CultureInfo.InvariantCulture)];
                    target.AddRange(origins is null ? placed : origins.On(placed, start));
                    break;
            }
        }
        Flush(text.Length);
        // Columns that the template opened but did not close end with the section.
        if (main is not null) blocks.Add(new Beside(main, ReferenceEquals(target, main) ? [] : target, columns));
        pairs.SetSideBySide(blocks);
        KeepIntroductions(blocks);
        return blocks;
    }

    // Keeps three kinds of paragraphs on one page with the next block: a paragraph between a heading and a lower heading, one just above a
    // table, and one that announces a list.
    private static void KeepIntroductions(List<Block> blocks)
    {
        for (var i = 0; i + 1 < blocks.Count; i++)
            if (blocks[i] is Paragraph words
                && (blocks[i + 1] is Table || (blocks[i + 1] is ListBlock && words.Content is [.., TextRun last] && last.Text.EndsWith(':'))
                    || (i > 0 && blocks[i - 1] is Heading above && blocks[i + 1] is Heading below && below.Level > above.Level)))
                    blocks[i] = words with { KeepWithNext = true };
    }

    // Reads Markdown as blocks. A footnote sign such as [^net-income] gets the definition of the concept, if there is one, as its footnote.
    private IReadOnlyList<Block> Read(string markdown, string template, Func<int, string?>? originOf)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return [];
        if (!markdown.Contains("[^", StringComparison.Ordinal)) return Markdown(markdown, template, originOf);
        var (notes, known) = (new System.Text.StringBuilder(), new List<Ledger.Taxonomy.Concept>());
        for (int at = markdown.IndexOf("[^", StringComparison.Ordinal), end; at >= 0; at =
            markdown.IndexOf("[^", end, StringComparison.Ordinal))
        {
            end = markdown.IndexOf(']', at);
            if (end < 0) break;
            if (_context.Ledger.Taxonomy.Find(
                new Ledger.Taxonomy.ConceptId(markdown[(at + 2)..end])) is not { Definition.Length: > 0 } concept
                || known.Contains(concept)) continue;
            known.Add(concept);
            if (!markdown.Contains($"[^{concept.Id.Value}]:", StringComparison.Ordinal))
                notes.Append("\n[^").Append(concept.Id.Value).Append("]: ").Append(Definition(concept)).Append('\n');
        }
        return Markdown(notes.Length == 0 ? markdown : string.Concat(markdown, "\n", notes.ToString()), template, originOf);
    }

    private IReadOnlyList<Block> Markdown(string markdown, string template, Func<int, string?>? originOf)
    {
        var (blocks, diagnostics) = MarkdownReader.ReadChecked(markdown, template, originOf);
        foreach (var wrong in diagnostics) Diagnostics.Add(_templates.Placed(wrong, markdown, template));
        return blocks ?? [];
    }

    private static string Definition(Ledger.Taxonomy.Concept concept)
    {
        var words = $"{concept.Name}: {NameText.InText(concept.Definition)}";
        if (words[^1] != '.') words += ".";
        return NameText.NeedsMark(words) ? FigureMark.Wrap(Reference.Name(concept.Id.Value), words) : words;
    }

    // Whether a step of the path is this role: net-result in reconciled.net-result.
    private static bool Names(string path, Ledger.Taxonomy.Role role) => Array.IndexOf(path.Replace('_', '-').Split('.'), role.Id) >= 0;

    private TextValue Needs(IReadOnlyList<TemplateValue> names)
    {
        foreach (var name in Names(names))
            if (!(_functions["has"].Call([new TextValue(name)]) is TruthValue { Truth: true })) _missing.Add(name);
        return new TextValue("");
    }

    // A bar chart with few categories needs less height than the template gives for a full chart.
    private TextValue PlaceChart(IReadOnlyList<TemplateValue> arguments)
    {
        var name = arguments[0].Say() ?? "";
        var blocks = _charts(name, arguments.Count < 3 ? [] : Names([.. arguments.Skip(2)]))
            ?? throw new TemplateFunctionException($"there is no chart {name}, or it needs other words.");
        if (arguments.Count < 2 || arguments[1] is not NumberValue { Number: > 0 } aspect) return Place(blocks);
        return Place([.. blocks.Select(
            b => b is ChartBlock chart ? chart with { Aspect = (double)aspect.Number * Fill(chart.Chart) } : b)]);
    }

    // Takes the first blocks that have data, up to the given number, and places them in rows of two. If one block is left, it gets the full
    // width. If that block is a chart, its height as a share of its width is halved, so that it does not become twice as high.
    private List<Block> Grid(IReadOnlyList<TemplateValue> arguments)
    {
        if (arguments[0] is not NumberValue { Number: > 0 } most) throw new TemplateFunctionException("needs first how many to place.");
        var cells = new List<IReadOnlyList<Block>>();
        foreach (var name in Names([.. arguments.Skip(1)]))
        {
            var blocks = _blocks(name) ?? throw new TemplateFunctionException(
                $"there is no block {name}. {NearName.Hint(name, Ledger.Taxonomy.RoleCatalogue.All.Select(r => r.Id))}".TrimEnd());
            if (blocks.Count > 0 && cells.Count < most.Number) cells.Add(blocks);
        }
        Level(cells);
        var rows = new List<Block>();
        for (var i = 0; i + 1 < cells.Count; i += 2) rows.Add(new Beside(cells[i], cells[i + 1], 6) { LevelFeet = true });
        if (cells.Count % 2 == 1)
            foreach (var block in cells[^1]) rows.Add(block is ChartBlock chart ? chart with { Aspect = chart.Aspect / 2 } : block);
        return rows;
    }

    // Gives single charts that stand side by side the same scale, because readers compare them.
    private static void Level(List<IReadOnlyList<Block>> cells)
    {
        var (places, charts) = (new List<int>(), new List<Block>());
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is not [ChartBlock chart]) continue;
            places.Add(i);
            charts.Add(chart);
        }
        SharedScale.Apply(charts);
        for (var i = 0; i < places.Count; i++) cells[places[i]] = [charts[i]];
    }

    private static double Fill(ChartSpec chart) => chart is BarChart { Categories.Count: var count } ? Math.Min(1, (count + 0.5) / 7.5) : 1;

    // The calls with begin, side and end must come in this order, so that no part of the section is lost.
    private TextValue Columns(IReadOnlyList<TemplateValue> arguments)
    {
        const int Most = 11;

        var part = arguments[0].Say();
        var fault = part switch
        {
            "begin" => _columns.Length > 0 ? "columns begin within columns: end those before." : null,
            "side" => _columns == "begin" ? null : "columns have no side here: begin them before.",
            "end" => _columns.Length > 0 ? null : "no columns are open here: begin them before.",
            _ => "needs 'begin', 'side' or 'end'.",
        };
        if (fault is not null) throw new TemplateFunctionException(fault);
        if (arguments.Count > 1 && (part != "begin" || arguments[1] is not NumberValue { Number: >= 1 and <= Most } wide
            || wide.Number != decimal.Truncate(wide.Number)))
            throw new TemplateFunctionException(
                $"needs, behind 'begin' alone, how many of the twelve columns the first takes, from 1 to {Most}.");
        _columns = part == "end" ? "" : part!;
        return new TextValue($"\n\n{Mark}{part}{(arguments.Count > 1 ? " " + arguments[1].Say() : "")}\n\n");
    }

    // Markdown text as paragraphs of the given kind.
    private IReadOnlyList<Block> Set(TemplateValue words, ParagraphKind kind)
    {
        var (blocks, unread) = MarkdownReader.ReadChecked((words.Say() ?? throw new TemplateFunctionException("needs words.")).Trim(),
            "the words of a template");
        Diagnostics.AddRange(unread);
        return [.. (blocks ?? []).OfType<Paragraph>().Select(p => p with { Kind = kind })];
    }

    private TextValue Place(IReadOnlyList<Block> blocks)
    {
        _placed.Add(blocks);
        return new TextValue($"\n\n{Mark}{(_placed.Count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}\n\n");
    }

    private static List<string> Names(IReadOnlyList<TemplateValue> values)
    {
        var names = new List<string>(values.Count);
        foreach (var value in values)
            if (value is ListValue list) names.AddRange(Names(list.Items));
            else names.Add(value is FigureObject figure ? BriefingContext.NameOf(figure.Concept)
                : value.Say() ?? throw new TemplateFunctionException("needs names in quotes, or figures."));
        return names;
    }
}
