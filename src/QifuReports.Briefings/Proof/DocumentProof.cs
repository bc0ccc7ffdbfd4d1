using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// Proves what a document says where no run of a page tells it: that its titles name its period, that each mark of a chart stands in the slot of the period of its figure,
/// and that the words in place of a chart state the figures of its marks.
/// </summary>
/// <param name="figures">Finds a figure by its name.</param>
/// <param name="report">Takes the code and what is wrong.</param>
internal sealed class DocumentProof(Func<string, Figure?> figures, Action<string, string> report)
{
    private readonly HashSet<string> alternatives = new(StringComparer.Ordinal);

    /// <summary>Proves a document that is of a period; null for one that does not tell.</summary>
    public void Prove(DocumentModel document, Period? of)
    {
        if (of is { } period)
        {
            Title(document.Info.Title, period);
            Title(document.Info.Subject, period);
            Title(document.Setup.RunningHead, period);
        }
        Prove(document.Blocks, of);
    }

    /// <summary>Whether the words in place of a figure are those of a chart of the document.</summary>
    public bool Knows(string alternativeText) => alternatives.Contains(alternativeText);

    private void Prove(IReadOnlyList<Block> blocks, Period? of)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i])
            {
                case Cover cover when of is { } period:
                    Title(cover.Title, period);
                    Title(cover.Period, period);
                    break;
                case Masthead head when of is { } period:
                    Title(head.Title, period);
                    Title(head.Period, period);
                    break;
                case Table { HeadingReferences.Count: > 0 } table:
                    Heading($"{table.Title}; {table.Unit}", table.HeadingReferences);
                    break;
                case Beside beside:
                    Prove(beside.Main, of);
                    Prove(beside.Side, of);
                    break;
                case Callout callout:
                    Prove(callout.Content, of);
                    break;
                case ChartBlock chart:
                    Chart(chart);
                    break;
            }
        }
    }

    private void Title(string title, Period period)
    {
        if (!PeriodReading.Says(title, period, false)) report(ProofCodes.OtherValue, $"The title \"{title}\" names another period than {period}, which the document is of.");
    }

    // The names of periods, each up to its year, one after the other.
    private void Heading(string words, IReadOnlyList<string> references)
    {
        var (from, index) = (0, 0);
        for (var at = 0; Numeral.Next(words, at, out var numeral); at = numeral.End)
        {
            if (!numeral.IsPlain(4) || !Dating.IsIn(words, numeral)) continue;
            if (index >= references.Count || !Period.TryParse(references[index][(references[index].IndexOf(':', StringComparison.Ordinal) + 1)..], out var period) || !PeriodReading.Says(words.AsSpan(from, numeral.End - from), period, false))
            {
                report(ProofCodes.OtherValue, $"The heading \"{words}\" names another period than its table is of.");
                return;
            }
            (from, index) = (numeral.End, index + 1);
        }
        if (index != references.Count) report(ProofCodes.OtherValue, $"The heading \"{words}\" does not name the periods that its table is of.");
    }

    private void Chart(ChartBlock block)
    {
        alternatives.Add(block.AlternativeText);
        var said = new Alternative(block.AlternativeText, block.Title);
        if (PowerOf(block) != said.Power) Wrong(block, "the words in its place are in another scale");
        switch (block.Chart)
        {
            case ColumnChart chart:
                Each(block, chart.Series, chart.Categories, said);
                for (var i = 0; i < chart.Totals.Count; i++) Mark(block, chart.Totals[i], chart.Categories[i], "", said);
                if (chart.Line is { } line) Each(block, [line], chart.Categories, said);
                break;
            case LineChart chart:
                Each(block, chart.Series, chart.Categories, said);
                break;
            case BarChart chart:
                Each(block, chart.Series, chart.Categories, said);
                break;
            case SmallMultiples chart:
                Each(block, chart.Panels, chart.Categories, said);
                break;
            case WaterfallChart chart:
                foreach (var step in chart.Steps) Mark(block, step.Point, step.Name, "", said);
                break;
        }
        if (!said.HasNoMore()) Wrong(block, "the words in its place have a number more than its marks");
    }

    private void Each(ChartBlock block, IReadOnlyList<ChartSeries> series, IReadOnlyList<string> categories, Alternative said)
    {
        foreach (var one in series)
            for (var i = 0; i < one.Points.Count; i++) Mark(block, one.Points[i], categories[i], one.Name, said);
    }

    private void Mark(ChartBlock block, ChartPoint point, string category, string series, Alternative said)
    {
        if (point.Value is null || point.Label.Length == 0) return;
        if (point.Reference is not { } reference || figures(Reference.FigureIn(reference).ToString()) is not { } figure || !Reference.TryReadSaying(reference, out var saying))
        {
            Wrong(block, $"nothing stands behind the mark {point.Label}");
            return;
        }
        if (!IsOf(category, figure.Period) || !IsOf(series, figure.Period)) Wrong(block, $"{point.Label} stands at {(series.Length == 0 ? category : $"{category}, {series}")}, and is of {figure.Period}");
        if (said.Next(category, series) is not { } words || FigureValue.Fault(words, saying, StatedFigure.Of(figure), IsScaled(figure) ? PowerOf(block) : FigureValue.NoScale) is not null || words != point.Label)
            Wrong(block, $"the words in its place do not state {point.Label} for {category}");
    }

    private static bool IsScaled(Figure figure) => figure.Measure is Measure.Money or Measure.Count or Measure.Shares or Measure.Ads;

    private static int PowerOf(ChartBlock block)
    {
        var title = Proof.Heading.Of(block.Title);
        return title.Power == FigureValue.NoScale ? Proof.Heading.Of(block.Chart.Unit).Power : title.Power;
    }

    // What a slot or a series is called names the period of its figures, or none.
    private static bool IsOf(string name, Period period)
    {
        if (!HasYear(name) || PeriodReading.Says(name, period, false)) return true;
        if (!period.IsInstant) return false;
        // What is there on a day stands in the slot of a span that ends with it.
        var (year, month) = (period.End.Year, period.End.Month);
        if (month % 3 == 0 && PeriodReading.Says(name, Period.Quarter(year, month / 3), false)) return true;
        if (month % 6 == 0 && PeriodReading.Says(name, Period.Half(year, month / 6), false)) return true;
        return month == 12 && PeriodReading.Says(name, Period.FullYear(year), false);
    }

    private static bool HasYear(string name)
    {
        for (var at = 0; Numeral.Next(name, at, out var numeral); at = numeral.End)
            if (numeral.IsPlain(4) && Dating.IsIn(name, numeral)) return true;
        return false;
    }

    private void Wrong(ChartBlock block, string what) => report(ProofCodes.OtherValue, $"The chart \"{block.Title}\": {what}.");

    /// <summary>Goes through the words in place of a chart, mark by mark.</summary>
    private sealed class Alternative
    {
        private readonly string text;
        private readonly int start;
        private int at;

        public Alternative(string text, string title)
        {
            // It begins with the title, and perhaps more of the unit, up to a full stop.
            var end = text.IndexOf(". ", text.StartsWith(title, StringComparison.Ordinal) ? title.Length : 0, StringComparison.Ordinal);
            this.text = text;
            start = at = end < 0 ? 0 : end + 2;
            Power = Proof.Heading.Of(text.AsSpan(0, start)).Power;
        }

        /// <summary>The power of ten that its title says.</summary>
        public int Power { get; }

        /// <summary>The words that state the next mark, which stands at its category after the name of its series; null where they do not follow.</summary>
        public string? Next(string category, string series)
        {
            var place = text.IndexOf(category + " ", at, StringComparison.Ordinal);
            if (place < 0 || (series.Length > 0 && text.LastIndexOf(series + ": ", place, StringComparison.Ordinal) < start)) return null;
            if (HasNumber(text.AsSpan(at, place - at), series)) return null;
            place += category.Length + 1;
            var end = place;
            while (end < text.Length && text[end] != ';' && !IsEnd(end)) end++;
            at = end;
            return text[place..end];
        }

        public bool HasNoMore() => !Numeral.IsIn(text.AsSpan(at));

        // A full stop ends a row, and a point within a number does not.
        private bool IsEnd(int place) => text[place] == '.' && (place + 1 == text.Length || text[place + 1] == ' ');

        // Beside the name of the series.
        private static bool HasNumber(ReadOnlySpan<char> words, string series)
        {
            var name = series.Length == 0 ? -1 : words.IndexOf(series, StringComparison.Ordinal);
            return name < 0 ? Numeral.IsIn(words) : Numeral.IsIn(words[..name]) || Numeral.IsIn(words[(name + series.Length)..]);
        }
    }
}
