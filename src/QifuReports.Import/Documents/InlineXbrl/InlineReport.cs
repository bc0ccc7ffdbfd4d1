using AngleSharp.Dom;
using QifuReports.Import.Documents.Html.Markup;

namespace QifuReports.Import.Documents.InlineXbrl;

/// <summary>Reads three things in an inline XBRL document: contexts (period and members), units, and facts on the cover page.</summary>
internal static class InlineReport
{
    private static readonly (string Word, string Code)[] Exchanges =
    [
        ("NYSE American", "NYSE American"), ("NYSE Arca", "NYSE Arca"), ("NYSE Texas", "NYSE Texas"), ("New York Stock Exchange", "NYSE"),
        ("NYSE", "NYSE"), ("Nasdaq", "NASDAQ"), ("Cboe", "CBOE"), ("Hong Kong", "HKEX"),
    ];

    /// <summary>Reads the content of the XBRL tags; null for a document without tags.</summary>
    public static TaggedReport? Read(IElement body)
    {
        var (contexts, units, cover, any) =
            (new Dictionary<string, TaggedContext>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal),
                new List<CoverFact>(), false);
        var (open, currencies, counts) =
            (new Stack<IElement>(), new Dictionary<string, string>(StringComparer.Ordinal),
                new Dictionary<string, int>(StringComparer.Ordinal));
        open.Push(body);
        while (open.TryPop(out var element))
        {
            switch (LocalName(element))
            {
                case "context" when element.Id is { Length: > 0 } id: contexts.TryAdd(id, ContextOf(element)); continue;
                case "unit" when element.Id is { Length: > 0 } id:
                    units.TryAdd(id, UnitOf(element));
                    if (Below(element).Where(b => LocalName(b) == "measure").ToList() is [var only]
                        && only.TextContent.Trim() is var measure && measure.StartsWith("iso4217:", StringComparison.Ordinal))
                        currencies.TryAdd(id, measure[8..]);
                    continue;
                case "nonnumeric" or "nonfraction":
                    any = true;
                    if (element.GetAttribute("unitref") is { } unit) counts[unit] = counts.GetValueOrDefault(unit) + 1;
                    if (element.GetAttribute("name") is { } name && name.StartsWith("dei:", StringComparison.Ordinal))
                        cover.Add(FactOf(element, name[4..]));
                    break;
            }
            for (var i = element.ChildNodes.Length - 1; i >= 0; i--)
                if (element.ChildNodes[i] is IElement child) open.Push(child);
        }
        var currency = currencies.OrderByDescending(c => counts.GetValueOrDefault(c.Key)).ThenBy(c => c.Value, StringComparer.Ordinal)
            .FirstOrDefault().Value ?? "";
        return any || contexts.Count > 0 ? new TaggedReport(contexts, units, cover) { Currency = currency } : null;
    }

    private static string LocalName(IElement element) =>
        element.LocalName.IndexOf(':') is >= 0 and var colon ? element.LocalName[(colon + 1)..] : "";

    private static TaggedContext ContextOf(IElement element)
    {
        DateOnly? start = null, end = null;
        var members = new List<TaggedMember>();
        foreach (var inside in Below(element))
            switch (LocalName(inside))
            {
                case "startdate": start = DayOf(inside.TextContent); break;
                case "enddate" or "instant": end = DayOf(inside.TextContent); break;
                case "explicitmember" or "typedmember":
                    members.Add(new TaggedMember(inside.GetAttribute("dimension") ?? "", inside.TextContent.Trim())); break;
            }
        return new TaggedContext(start, end, members);
    }

    private static string UnitOf(IElement element)
    {
        var (above, below) = (new List<string>(), new List<string>());
        foreach (var measure in Below(element))
            if (LocalName(measure) == "measure")
            {
                var text = measure.TextContent.Trim();
                (measure.ParentElement is { } parent && LocalName(parent) == "unitdenominator" ? below : above).Add(
                    text[(text.IndexOf(':') + 1)..]);
            }
        return string.Join("*", above) + (below.Count > 0 ? "/" + string.Join("*", below) : "");
    }

    private static IEnumerable<IElement> Below(IElement element)
    {
        for (var i = 0; i < element.ChildNodes.Length; i++)
        {
            if (element.ChildNodes[i] is not IElement child) continue;
            yield return child;
            foreach (var deeper in Below(child)) yield return deeper;
        }
    }

    private static DateOnly? DayOf(string text) =>
        text.Trim() is { Length: >= 10 } day
            && DateOnly.TryParseExact(day[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read
            : null;

    private static CoverFact FactOf(IElement element, string name)
    {
        var words = new HtmlWords();
        Gather(element, words);
        var format = element.GetAttribute("format") ?? "";
        return new CoverFact(name, element.GetAttribute("contextref")?.Trim() ?? "",
            TextOf(name, format[(format.IndexOf(':') + 1)..], words.Take()));
    }

    // Collects the text of a fact, leaving out content that its tag excludes, such as page numbers.
    private static void Gather(IElement element, HtmlWords words)
    {
        for (var i = 0; i < element.ChildNodes.Length; i++)
            if (element.ChildNodes[i] is IText text) words.Add(text.Data);
            else if (element.ChildNodes[i] is IElement child && LocalName(child) != "exclude")
            {
                if (child.LocalName == "br" || HtmlElements.IsBlock(child)) words.Blank();
                Gather(child, words);
            }
    }

    private static string TextOf(string name, string format, string text)
    {
        var kind = format.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        if (kind is "fixedtrue" or "booleantrue") return "true";
        if (kind is "fixedfalse" or "booleanfalse") return "false";
        if (kind == "boolballotbox") return text is "\u2611" or "\u2612" or "\u25A0" ? "true" : "false";
        if (kind.StartsWith("date", StringComparison.Ordinal)) return DateText(kind, text);
        if (name == "SecurityExchangeName")
            foreach (var (word, code) in Exchanges)
                if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) return code;
        return text;
    }

    private static string DateText(string kind, string text)
    {
        if (HeadWords.Of(text).Dates is [var date, ..] && date.Day > 0 && !date.IsEitherWay && text.Any(char.IsAsciiLetter))
            return date.ToDay() is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : FormattableString.Invariant($"--{date.Month:00}-{date.Day:00}");
        var numbers = text.Split(['/', '.', '-', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (!numbers.All(n => n.Length is >= 1 and <= 4 && n.All(char.IsAsciiDigit))) return text;
        var parts = Array.ConvertAll(numbers, n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture));
        return (parts, kind) switch
        {
            ([var m, var d], "datemonthday") => FormattableString.Invariant($"--{m:00}-{d:00}"),
            ([var d, var m], "datedaymonth") => FormattableString.Invariant($"--{m:00}-{d:00}"),
            ([var m, var d, var y], "datemonthdayyear") => FormattableString.Invariant($"{Century(y):0000}-{m:00}-{d:00}"),
            ([var d, var m, var y], "datedaymonthyear") => FormattableString.Invariant($"{Century(y):0000}-{m:00}-{d:00}"),
            ([var y, var m, var d], "dateyearmonthday") => FormattableString.Invariant($"{Century(y):0000}-{m:00}-{d:00}"),
            _ => text,
        };
    }

    private static int Century(int year) => year < 100 ? 2000 + year : year;
}
