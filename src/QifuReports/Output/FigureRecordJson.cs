using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Proof;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Pdf;
using QifuReports.Pdf.Attachments;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.App.Output;

/// <summary>
/// The figures as they travel inside a briefing, so that the way from the facts to the text can be gone again without the data: what each figure follows from, and
/// where it stands on the pages.
/// </summary>
public static class FigureRecordJson
{
    /// <summary>
    /// Writes one object: <c>files</c>, the fingerprints of the other files; <c>calendar</c>, of a company whose years are not those of the calendar, the line that tells them; <c>symbols</c>, what stands before amounts in place of the code of a currency, by that code; <c>figures</c>, counted from 1, each with its measure, its unit where that is a currency or an
    /// amount of it, and the id of its fact, or with its formula and the numbers of the figures that this is over, its value where the formula leaves the signs open, and its
    /// resolution where there is one; <c>ways</c>, counted from 1, in which figures are written: the word of the manner, then <c>scale</c> and the power of ten of the heading, then
    /// <c>decimals</c> and how many, both only where they matter; <c>pages</c>, each with the fingerprint of its text and, figure after figure, how many characters lie
    /// between, how many state it, its number and that of its way. The same proof gives the same bytes.
    /// </summary>
    /// <param name="used">The figures that the briefing states; what they are derived from is added.</param>
    /// <param name="idOf">The id of a fact.</param>
    /// <param name="proof">Which has seen the pages.</param>
    /// <param name="files">The other files.</param>
    /// <param name="calendar">Of the issuer.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(IReadOnlyList<Figure> used, Func<Fact, string> idOf, BriefingProof proof, IReadOnlyList<AttachedFile> files, FiscalCalendar calendar, Stream output)
    {
        var json = new JsonText(output, indented: false);
        json.BeginObject();
        json.BeginObject("files"u8);
        foreach (var file in files) json.Text(file.Name, TextFingerprint.Of(file.Content.Span));
        json.EndObject();
        if (!calendar.IsCalendarYears) json.Text("calendar"u8, calendar.Written);

        var (figures, numbers) = (new List<Figure>(used.Count), new Dictionary<string, int>(used.Count, StringComparer.Ordinal));
        foreach (var figure in used) Add(figure, figures, numbers);
        json.BeginObject("symbols"u8);
        var currencies = new List<string>();
        foreach (var figure in figures)
        {
            if (figure.Symbol.Length == 0 || FactUnits.CurrencyOf(figure.Unit) is var currency && currencies.Contains(currency) || figure.Measure is not (Measure.Money or Measure.PerShare or Measure.PerAds)) continue;
            currencies.Add(currency);
            json.Text(currency, figure.Symbol);
        }
        json.EndObject();
        json.BeginArray("figures"u8);
        foreach (var figure in figures) WriteFigure(json, figure, idOf, numbers);
        json.EndArray();

        var (placed, ways) = (new List<IReadOnlyList<PlacedFigure>>(proof.Pages), new List<string>());
        for (var i = 0; i < proof.Pages; i++) placed.Add(proof.FiguresOn(i));
        var wayOf = new Dictionary<(Saying, int), int>();
        foreach (var page in placed)
            foreach (var one in page)
                if (wayOf.TryAdd((one.Saying, one.Power), ways.Count + 1)) ways.Add(FigureWay.Write(one.Saying, one.Power));
        json.BeginArray("ways"u8);
        foreach (var way in ways) json.Item(way);
        json.EndArray();

        json.BeginArray("pages"u8);
        for (var i = 0; i < proof.Pages; i++) WritePage(json, proof, i, placed[i], numbers, wayOf);
        json.EndArray().EndObject().End();
    }

    /// <summary>Whether the formula and its inputs give the value, signs and all.</summary>
    public static bool IsComplete(string formula) => formula is "difference" or "points" or "growth" or "implied-growth" or "quotient" or "remainder";

    // What a figure is derived from stands before it.
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
        json.Text("name"u8, figure.Name);
        json.Text("measure"u8, WordOf(figure.Measure));
        if (figure.Measure is Measure.Money or Measure.PerShare or Measure.PerAds) json.Text("unit"u8, figure.Unit);
        switch (figure.Origin)
        {
            case FigureOrigin.Reported reported:
                json.Text("fact"u8, idOf(reported.Fact));
                break;
            case FigureOrigin.Derived derived:
                json.Text("formula"u8, derived.Formula.Code);
                if (!IsComplete(derived.Formula.Code)) json.Number("value"u8, figure.Value);
                if (figure.Resolution != 0) json.Number("resolution"u8, figure.Resolution);
                json.BeginArray("of"u8);
                foreach (var input in derived.Inputs) json.Item(numbers[input.Name]);
                json.EndArray();
                break;
        }
        json.EndObject();
    }

    private static void WritePage(JsonText json, BriefingProof proof, int page, IReadOnlyList<PlacedFigure> figures, Dictionary<string, int> numbers, Dictionary<(Saying, int), int> ways)
    {
        json.BeginObject();
        json.Text("text"u8, TextFingerprint.Of(proof.TextOf(page)));
        json.BeginArray("figures"u8);
        var end = 0;
        foreach (var placed in figures)
        {
            json.Item(placed.Start - end).Item(placed.Length).Item(numbers.GetValueOrDefault(placed.Name)).Item(ways[(placed.Saying, placed.Power)]);
            end = placed.Start + placed.Length;
        }
        json.EndArray().EndObject();
    }

    /// <summary>The word of a measure.</summary>
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
}
