namespace QifuReports.Import.Documents.Html.Markup;

/// <summary>
/// The style sheets within a page, as far as they affect the structure of a table: hidden, indented, raised or ruled elements. A rule is
/// read if it selects by element name, by class or by both, such as <c>td.sub</c>. Outer elements may be named without a class, as in
/// <c>table tr.note</c>. Other rules, rules for other media than the screen, and external sheets are ignored.
/// </summary>
internal sealed partial class HtmlSheet
{
    // Limits for style sheets. Programs that write filings produce about a hundred rules, and elements with two or three classes.
    private const int MostRules = 4_000, MostOfOne = 24, MostClasses = 8, LongestValue = 100, LongestSheets = 1024 * 1024;

    private static readonly string[] Properties = ["display", "visibility", "text-indent", "padding", "margin", "border", "vertical-align",
        "position", "top"];

    private readonly Dictionary<string, List<Rule>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Classes), (string Before, string Behind)> _known = [];
    private int _rules;

    private sealed record Rule(string Name, string[] Classes, int Place, string Plain, string Important);

    /// <summary>Reads the style sheets of a page. Style sheets within comments are ignored.</summary>
    public static HtmlSheet Of(string page)
    {
        var (sheet, free, left) = (new HtmlSheet(), 0, LongestSheets);
        for (var at = Next(page, 0); at >= 0; at = Next(page, at))
        {
            // Skips the comments that start before the style sheet. If the last of them ends after the start of the style sheet, the style
            // sheet is within that comment.
            while (free < at && page.IndexOf("<!--", free, at - free, StringComparison.Ordinal) is >= 0 and var comment)
                free = page.IndexOf("-->", comment, StringComparison.Ordinal) is >= 0 and var closed ? closed : page.Length;
            var start = page.IndexOf('>', at);
            if (start < 0) break;
            var end = page.IndexOf("</style", start, StringComparison.OrdinalIgnoreCase);
            if (end < 0) end = page.Length;
            left -= end - start;
            if (left < 0) break;
            if (free <= at) sheet.Read(Comment().Replace(page[(start + 1)..end], " ").Replace("<!--", " ", StringComparison.Ordinal)
                .Replace("-->", " ", StringComparison.Ordinal));
            at = end;
            free = Math.Max(free, end);
        }
        return sheet;
    }

    /// <summary>Whether no style sheet has a rule.</summary>
    public bool IsEmpty => _rules == 0;

    /// <summary>
    /// Returns the styles that the rules give to an element, in two parts: the styles that the element's own style overrides, and the
    /// styles that override it (<c>!important</c>).
    /// </summary>
    /// <param name="name">The name of the element, in lower case.</param>
    /// <param name="classes">The classes, separated by spaces; may be empty.</param>
    public (string Before, string Behind) StyleOf(string name, string classes)
    {
        if (_known.TryGetValue((name, classes), out var known)) return known;
        var own = classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostClasses).ToArray();
        var rules = new List<Rule>();
        foreach (var key in own.Distinct(StringComparer.Ordinal).Prepend(""))
            if (_byKey.TryGetValue(key.Length == 0 ? name : "." + key, out var some))
                foreach (var rule in some)
                    if ((rule.Name.Length == 0 || rule.Name == name) && Array.TrueForAll(rule.Classes, c => Array.IndexOf(own, c) >= 0))
                        rules.Add(rule);
        var (before, behind) = (new StringBuilder(), new StringBuilder());
        foreach (var rule in rules.OrderBy(r => r.Classes.Length).ThenBy(r => r.Name.Length > 0).ThenBy(r => r.Place))
        {
            before.Append(rule.Plain);
            behind.Append(rule.Important);
        }
        return _known[(name, classes)] = (before.ToString(), behind.ToString());
    }

    private static int Next(string page, int from)
    {
        for (var at = page.IndexOf("<style", from, StringComparison.OrdinalIgnoreCase); at >= 0; at =
            page.IndexOf("<style", at + 6, StringComparison.OrdinalIgnoreCase))
            if (at + 6 < page.Length && (page[at + 6] == '>' || char.IsWhiteSpace(page[at + 6]))) return at;
        return -1;
    }

    private void Read(string sheet)
    {
        for (var at = 0; at < sheet.Length && _rules < MostRules;)
        {
            if (char.IsWhiteSpace(sheet[at]) || sheet[at] is '}' or ';')
            {
                at++;
                continue;
            }
            var open = sheet.IndexOf('{', at);
            if (sheet[at] == '@' && sheet.IndexOf(';', at) is >= 0 and var end && (open < 0 || end < open)) at = end;
            else if (open < 0) return;
            // Rules in a block for the screen are read like other rules; the closing brace of the block is skipped later.
            else if (sheet[at] == '@' && Screen().IsMatch(sheet.AsSpan(at, open - at).Trim())) at = open + 1;
            else
            {
                var close = CloseOf(sheet, open);
                if (sheet[at] != '@') Add(sheet[at..open], sheet[(open + 1)..close]);
                at = close;
            }
        }
    }

    private static int CloseOf(string sheet, int open)
    {
        var depth = 0;
        for (var i = open; i < sheet.Length; i++)
            if (sheet[i] == '{') depth++;
            else if (sheet[i] == '}' && --depth == 0) return i;
        return sheet.Length;
    }

    private void Add(string selectors, string body)
    {
        var (plain, important) = Declarations(body);
        if (plain.Length + important.Length == 0) return;
        foreach (var selector in selectors.Split(','))
        {
            var words = selector.Split([' ', '\t', '\r', '\n', '\f', '>'], StringSplitOptions.RemoveEmptyEntries);
            // A rule may name outer elements without a class, as in "table tr.note": the outer element is not checked. A rule whose outer
            // elements have a class is ignored.
            if (_rules == MostRules || words.Length is 0 or > 8 || !words.SkipLast(1).All(w => w.All(char.IsAsciiLetterOrDigit))
                || Simple().Match(words[^1]) is not { Success: true } read) continue;
            var (name, classes) =
                (read.Groups[1].Value.ToLowerInvariant(), read.Groups[2].Value.Split('.', StringSplitOptions.RemoveEmptyEntries));
            if (name == "*") name = "";
            if (name.Length == 0 && classes.Length == 0) continue;
            var key = classes.Length > 0 ? "." + classes[^1] : name;
            if (!_byKey.TryGetValue(key, out var rules)) _byKey[key] = rules = [];
            if (rules.Count < MostOfOne) rules.Add(new Rule(name, classes, _rules++, plain, important));
        }
    }

    private static (string Plain, string Important) Declarations(string body)
    {
        var (plain, important) = (new StringBuilder(), new StringBuilder());
        foreach (var declaration in body.Split(';'))
        {
            if (declaration.Length > LongestValue || declaration.Contains('{', StringComparison.Ordinal)) continue;
            var text = declaration.Trim();
            if (!Array.Exists(Properties, p => text.StartsWith(p, StringComparison.OrdinalIgnoreCase))) continue;
            (text.Contains("!important", StringComparison.OrdinalIgnoreCase) ? important : plain).Append(text).Append(';');
            if (plain.Length + important.Length > 20 * LongestValue) break;
        }
        return (plain.ToString(), important.ToString());
    }

    private const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"/\*.*?(\*/|\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)] private static partial Regex Comment();
    [GeneratedRegex(@"^@media\s+(only\s+)?(screen|all)(\s*,\s*(screen|all|print))*$", Plainly)] private static partial Regex Screen();
    [GeneratedRegex(@"^([a-z][a-z0-9]*|\*)?((?:\.[a-z_-][\w-]*)*)$", Plainly)] private static partial Regex Simple();
}
