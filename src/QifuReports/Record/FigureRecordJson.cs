using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Facts;
using QifuReports.Pdf.Attachments;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.App.Record;

/// <summary>
/// Writes and reads the figures as a file attached to a briefing: for each figure, the fact or formula from which it is computed, and its
/// positions on the pages. With this file, every step from the facts to the text can be verified without the data.
/// </summary>
public static class FigureRecordJson
{
    /// <summary>
    /// Writes one object with these members. The same proof gives the same bytes.
    /// <list type="bullet">
    /// <item><c>files</c>: the fingerprints of the other files.</item>
    /// <item><c>calendar</c>: a line that describes the company's fiscal calendar; only if its years are not calendar years.</item>
    /// <item><c>symbols</c>: by currency code, the currency symbol that is written before amounts in place of the code.</item>
    /// <item><c>figures</c>, counted from 1: each with its measure; its unit, if that is a currency or a currency amount per share; and the
    /// id of its fact. A derived figure has, in place of a fact, its formula and the numbers of the figures that the formula uses; its
    /// value, if the formula does not determine the signs; and its resolution, if there is one.</item>
    /// <item><c>ways</c>, counted from 1: the ways to write figures, such as <c>filed scale 3 decimals 0</c>. Each is a word for
    /// how sign, unit and scale are written; <c>scale</c> with the power of ten, if the heading has a scale; and <c>decimals</c> with
    /// their number, if it is not the usual one.</item>
    /// <item><c>pages</c>: each with the fingerprint of its text and four numbers for each figure: the characters since the last figure,
    /// the characters of this figure, the number of the figure, and the number of its entry in <c>ways</c>.</item>
    /// </list>
    /// </summary>
    /// <param name="used">The figures that the briefing states. Other figures from which these are derived are added.</param>
    /// <param name="idOf">Returns the id of a fact.</param>
    /// <param name="proof">The proof, which has recorded the figures on the pages.</param>
    /// <param name="files">The other attached files.</param>
    /// <param name="calendar">The issuer's fiscal calendar.</param>
    /// <param name="output">The stream to write to; it is not closed.</param>
    public static void Write(IReadOnlyList<Figure> used, Func<Fact, string> idOf, BriefingProof proof, IReadOnlyList<AttachedFile> files,
        FiscalCalendar calendar, Stream output)
    {
        var json = new JsonText(output, indented: false);
        json.BeginObject();
        json.BeginObject(Member.Files);
        foreach (var file in files) json.Text(file.Name, TextFingerprint.Of(file.Content.Span));
        json.EndObject();
        if (!calendar.IsCalendarYears) json.Text(Member.Calendar, calendar.Written);

        var (figures, numbers) = (new List<Figure>(used.Count), new Dictionary<string, int>(used.Count, StringComparer.Ordinal));
        foreach (var figure in used) Add(figure, figures, numbers);
        json.BeginObject(Member.Symbols);
        var currencies = new List<string>();
        foreach (var figure in figures)
        {
            if (figure.Symbol.Length == 0 || FactUnits.CurrencyOf(figure.Unit) is var currency && currencies.Contains(currency)
                || figure.Measure is not (Measure.Money or Measure.PerShare or Measure.PerAds)) continue;
            currencies.Add(currency);
            json.Text(currency, figure.Symbol);
        }
        json.EndObject();
        json.BeginArray(Member.Figures);
        foreach (var figure in figures) WriteFigure(json, figure, idOf, numbers);
        json.EndArray();

        var (placed, ways) = (new List<IReadOnlyList<PlacedFigure>>(proof.Pages), new List<string>());
        for (var i = 0; i < proof.Pages; i++) placed.Add(proof.FiguresOn(i));
        var wayOf = new Dictionary<(Saying, int), int>();
        foreach (var page in placed)
            foreach (var one in page)
                if (wayOf.TryAdd((one.Saying, one.Power), ways.Count + 1)) ways.Add(FigureWay.Write(one.Saying, one.Power));
        json.BeginArray(Member.Ways);
        foreach (var way in ways) json.Item(way);
        json.EndArray();

        json.BeginArray(Member.Pages);
        for (var i = 0; i < proof.Pages; i++) WritePage(json, proof, i, placed[i], numbers, wayOf);
        json.EndArray().EndObject().End();
    }

    /// <summary>Whether the formula and its inputs determine the value completely, including the sign.</summary>
    public static bool IsComplete(string formula) =>
        formula is "difference" or "points" or "growth" or "implied-growth" or "quotient" or "remainder";

    // Adds a figure to the list, after the figures from which it is computed. Returns the number of the figure, counted from 1.
    private static int Add(Figure figure, List<Figure> figures, Dictionary<string, int> numbers)
    {
        if (numbers.TryGetValue(figure.Name, out var known)) return known;
        if (figure.Origin is FigureOrigin.Derived derived)
            foreach (var input in derived.Inputs) Add(input, figures, numbers);
        figures.Add(figure);
        numbers.Add(figure.Name, figures.Count);
        return figures.Count;
    }

    private static void WriteFigure(JsonText json, Figure figure, Func<Fact, string> idOf, Dictionary<string, int> numbers)
    {
        json.BeginObject();
        json.Text(Member.Name, figure.Name);
        json.Text(Member.Measure, WordOf(figure.Measure));
        if (figure.Measure is Measure.Money or Measure.PerShare or Measure.PerAds) json.Text(Member.Unit, figure.Unit);
        switch (figure.Origin)
        {
            case FigureOrigin.Reported reported:
                json.Text(Member.Fact, idOf(reported.Fact));
                break;
            case FigureOrigin.Derived derived:
                json.Text(Member.Formula, derived.Formula.Code);
                if (!IsComplete(derived.Formula.Code)) json.Number(Member.Value, figure.Value);
                if (figure.Resolution != 0) json.Number(Member.Resolution, figure.Resolution);
                json.BeginArray(Member.Of);
                foreach (var input in derived.Inputs) json.Item(numbers[input.Name]);
                json.EndArray();
                break;
        }
        json.EndObject();
    }

    private static void WritePage(JsonText json, BriefingProof proof, int page, IReadOnlyList<PlacedFigure> figures,
        Dictionary<string, int> numbers, Dictionary<(Saying, int), int> ways)
    {
        json.BeginObject();
        json.Text(Member.Text, TextFingerprint.Of(proof.TextOf(page)));
        json.BeginArray(Member.Figures);
        var end = 0;
        foreach (var placed in figures)
        {
            json.Item(placed.Start - end).Item(placed.Length).Item(numbers.GetValueOrDefault(placed.Name))
                .Item(ways[(placed.Saying, placed.Power)]);
            end = placed.Start + placed.Length;
        }
        json.EndArray().EndObject();
    }

    /// <summary>Returns the word for a measure.</summary>
    public static string WordOf(Measure measure) => measure switch
    {
        Measure.Money => "money",
        Measure.PerShare => "per-share",
        Measure.PerAds => "per-ads",
        Measure.Shares => "shares",
        Measure.Ads => "ads",
        Measure.Percent => "percent",
        Measure.Count => "count",
        Measure.Months => "months",
        Measure.Rate => "rate",
        Measure.Growth => "growth",
        _ => "points",
    };

    /// <summary>Returns the measure that a word of the record means.</summary>
    internal static Measure MeasureOf(string word)
    {
        foreach (var measure in Enum.GetValues<Measure>())
            if (WordOf(measure) == word) return measure;
        throw new RecordException($"{word} is no measure");
    }

    /// <summary>Returns the fingerprint of another attached file; null if the record has no fingerprint of that file.</summary>
    internal static string? FingerprintIn(JsonElement root, string file) =>
        RecordJson.OptionalText(RecordJson.Member(root, Member.Files), Encoding.UTF8.GetBytes(file));

    /// <summary>Reads the figures and the pages. Pages and derived figures refer to a figure by its number, counted from 1.</summary>
    internal static (IReadOnlyList<CarriedFigure> Figures, IReadOnlyList<CarriedPage> Pages) ReadFigures(JsonElement root)
    {
        var figures = new List<CarriedFigure>();
        var symbols = ReadSymbols(root);
        foreach (var item in RecordJson.Items(root, Member.Figures))
        {
            var fact = RecordJson.OptionalText(item, Member.Fact);
            var unit = RecordJson.OptionalText(item, Member.Unit) ?? "";
            figures.Add(new CarriedFigure(RecordJson.Text(item, Member.Name), RecordJson.Text(item, Member.Measure), unit,
                item.TryGetProperty(Member.Resolution, out _) ? RecordJson.Number(item, Member.Resolution) : 0, fact,
                fact is null ? RecordJson.Text(item, Member.Formula) : "",
                item.TryGetProperty(Member.Value, out _) ? RecordJson.Number(item, Member.Value) : null,
                fact is null ? Wholes(item, Member.Of) : []) { Symbol = SymbolOf(FactUnits.CurrencyOf(unit), symbols) });
        }
        var pages = new List<CarriedPage>();
        foreach (var item in RecordJson.Items(root, Member.Pages))
            pages.Add(new CarriedPage(RecordJson.Text(item, Member.Text), Wholes(item, Member.Figures)));
        return (figures, pages);
    }

    /// <summary>Returns the fiscal calendar of the company; calendar years if the file has no calendar.</summary>
    internal static FiscalCalendar ReadCalendar(JsonElement root) =>
        RecordJson.OptionalText(root, Member.Calendar) is { } text
            ? FiscalCalendar.TryRead(text) ?? throw new RecordException($"{text} is no calendar") : FiscalCalendar.CalendarYears;

    // Earlier versions of the program recorded no currency symbols. Their briefings have the currency code directly before each amount, but
    // US$ for US dollars.
    private static string SymbolOf(string currency, Dictionary<string, string>? symbols) =>
        symbols is not null ? symbols.GetValueOrDefault(currency, "") : currency == "USD" ? "" : currency;

    // Returns the currency symbols that are written before amounts, by currency code; null if the file is from a version that did not
    // record the symbols.
    private static Dictionary<string, string>? ReadSymbols(JsonElement root)
    {
        if (!root.TryGetProperty(Member.Symbols, out _)) return null;
        var symbols = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in RecordJson.Members(root, Member.Symbols))
        {
            var symbol = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : "";
            // A currency symbol must not contain a digit and must not be the code of another currency.
            if (symbol.Length == 0 || symbol.Any(char.IsDigit)
                || (symbol.Length == 3 && symbol.All(char.IsAsciiLetterUpper) && symbol != member.Name)
                || !symbols.TryAdd(member.Name, symbol))
                throw new RecordException($"{symbol} is no symbol of {member.Name}");
        }
        return symbols;
    }

    /// <summary>Returns the ways in which figures are written; null if the file is from a version that did not record them.</summary>
    internal static IReadOnlyList<CarriedWay>? ReadWays(JsonElement root)
    {
        if (!root.TryGetProperty(Member.Ways, out _)) return null;
        var ways = new List<CarriedWay>();
        foreach (var item in RecordJson.Items(root, Member.Ways))
        {
            if (item.ValueKind != JsonValueKind.String || !FigureWay.TryRead(item.GetString()!, out var saying, out var power))
                throw new RecordException($"{item} is no way to write a figure");
            ways.Add(new CarriedWay(saying, power));
        }
        return ways;
    }

    private static List<int> Wholes(JsonElement element, ReadOnlySpan<byte> name)
    {
        var numbers = new List<int>();
        foreach (var item in RecordJson.Items(element, name)) numbers.Add(RecordJson.Whole(item));
        return numbers;
    }
}

/// <summary>The names of the JSON members, which writing and reading share.</summary>
file static class Member
{
    public static ReadOnlySpan<byte> Files => "files"u8;
    public static ReadOnlySpan<byte> Calendar => "calendar"u8;
    public static ReadOnlySpan<byte> Symbols => "symbols"u8;
    public static ReadOnlySpan<byte> Figures => "figures"u8;
    public static ReadOnlySpan<byte> Ways => "ways"u8;
    public static ReadOnlySpan<byte> Pages => "pages"u8;
    public static ReadOnlySpan<byte> Name => "name"u8;
    public static ReadOnlySpan<byte> Measure => "measure"u8;
    public static ReadOnlySpan<byte> Unit => "unit"u8;
    public static ReadOnlySpan<byte> Fact => "fact"u8;
    public static ReadOnlySpan<byte> Formula => "formula"u8;
    public static ReadOnlySpan<byte> Value => "value"u8;
    public static ReadOnlySpan<byte> Resolution => "resolution"u8;
    public static ReadOnlySpan<byte> Of => "of"u8;
    public static ReadOnlySpan<byte> Text => "text"u8;
}
