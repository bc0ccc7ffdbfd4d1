using QifuReports.Briefings.Proof.Charts;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Checks;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// Finds where each number on a page comes from: a figure with this value, a period or a date, a count from the checks, a name in the
/// ledger, the number of a page or a footnote, the scale or a name in a chart, or a number that a template declares.
/// </summary>
internal sealed class NumberTrace
{
    private readonly Dictionary<string, Figure>.AlternateLookup<ReadOnlySpan<char>> _figures;
    private readonly LedgerBook _book;
    private readonly CheckCounts _checks;
    private readonly ChartTexts _charts;
    private readonly Quotations _quotations;
    private readonly CostRule _costs;
    private readonly IReadOnlyDictionary<string, decimal> _counts;
    private readonly HashSet<string> _dated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Code, string Why)?> _provedNames = new(StringComparer.Ordinal);
    private readonly Period? _of;
    private Period[]? _known;

    /// <param name="book">The ledger.</param>
    /// <param name="used">The figures that the briefing states.</param>
    /// <param name="report">The results of the checks as the briefing shows them.</param>
    /// <param name="counts">The other numbers counted for the briefing, by the names in the hidden references of the text.</param>
    /// <param name="of">The period of the briefing; null if the composer does not set it.</param>
    public NumberTrace(LedgerBook book, IReadOnlyList<Figure> used, CheckReport report, IReadOnlyDictionary<string, decimal> counts,
        Period? of = null)
    {
        _of = of;
        _counts = counts;
        _book = book;
        _checks = new CheckCounts(report);
        _charts = new ChartTexts(book);
        _quotations = Quotations.Of(book);
        _costs = new CostRule(book.Taxonomy);
        var byName = new Dictionary<string, Figure>(used.Count, StringComparer.Ordinal);
        for (var i = 0; i < used.Count; i++) byName[used[i].Name] = used[i];
        _figures = byName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The number of pages as stated at the foot of the pages; 0 before the first foot was read.</summary>
    public long Total { get; private set; }

    /// <summary>The error in a run with a digit or a hidden reference, as code and reason; null if the run is right.</summary>
    /// <param name="run">The run.</param>
    /// <param name="standing">The place of the run in the document.</param>
    /// <param name="page">The number of the page.</param>
    /// <param name="before">The words before the run in the same paragraph or cell, for instance those on the line above.</param>
    /// <param name="after">The words after the run.</param>
    public (string Code, string Why)? Fault(GlyphRun run, Standing standing, int page, string before = "", string after = "")
    {
        return run.Reference is { } reference ? Fault(run.Text, reference, standing)
            : Unreferenced(_quotations.Without(before, run.Text, after), standing.Role, page);
    }

    /// <summary>The error in words with a hidden reference, as code and reason; null if the words are right.</summary>
    /// <param name="words">The words.</param>
    /// <param name="reference">The hidden reference of the words.</param>
    /// <param name="standing">The place of the words. For a text without headings, pass a new instance.</param>
    public (string Code, string Why)? Fault(ReadOnlySpan<char> words, string reference, Standing standing)
    {
        if (ChartReference.IsTick(reference, out var tick))
            return ChartTexts.IsTick(words, tick) ? null : (ProofCodes.OtherValue, "the tick is another value");
        if (ChartReference.IsName(reference, out var name)) return Named(words, name.ToString());
        if (!Reference.IsFigure(reference)) return Referenced(words, reference, standing);
        if (!_figures.TryGetValue(Reference.FigureIn(reference), out var figure))
            return (ProofCodes.Untraced, "no figure of that name is in the ledger");
        if (!Reference.TryReadSaying(reference, out var saying)) return (ProofCodes.Untraced, "it is not known how the figure is written");
        var fault = FigureValue.Fault(words, saying, StatedFigure.Of(figure, _book.Issuer), standing.Heading.PowerOf(saying.Manner))
            ?? PlaceFault(figure, saying.Manner, standing);
        if (fault is not null) return (ProofCodes.OtherValue, $"{fault}; it is {Shown(figure)}");
        return (_costs.SideFault(figure, saying.Manner)
            ?? _costs.Fault(figure, saying.Manner == Manner.Move ? MarkIn(words) : SignMark.None)) is { } other
            ? (ProofCodes.OtherDirection, $"{other}; it is {Shown(figure)}") : null;
    }

    // Finds the word for the direction of a change in the text.
    private static SignMark MarkIn(ReadOnlySpan<char> words)
    {
        for (var at = 0; Numeral.Next(words, at, out var numeral); at = numeral.End)
            if (FigureReading.Of(words, numeral).Sign is var mark && mark != SignMark.None) return mark;
        return SignMark.None;
    }

    /// <summary>
    /// The error in the words beside the size of a change, as code and reason; null if there is none or nothing to check.
    /// </summary>
    /// <param name="reference">The hidden reference of the text that states the size.</param>
    /// <param name="before">The words before the size.</param>
    /// <param name="after">The words after the size.</param>
    public (string Code, string Why)? DirectionFault(string reference, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (!Reference.TryReadSaying(reference, out var saying) || saying.Manner is not (Manner.Size or Manner.Fold)
            || !_figures.TryGetValue(Reference.FigureIn(reference), out var figure)) return null;
        // A negative amount of something favourable must not be called a gain. For other figures that are not changes, words of direction
        // are not checked.
        if (!IsChange(figure)) return figure.Value < 0 && figure.Concept.Polarity > 0 && SignWords.SaysGain(before)
            ? (ProofCodes.OtherDirection, $"the words beside it call it a gain; it is {Shown(figure)}") : null;
        return SignWords.Contradict(before, after, Math.Sign(figure.Value))
            ? (ProofCodes.OtherDirection, $"the words beside it say another direction; it is {Shown(figure)}") : null;
    }

    private static bool IsChange(Figure figure) => figure.Measure is Measure.Growth or Measure.Points
        || figure.Origin is FigureOrigin.Derived { Formula.Code: "difference" }
            or FigureOrigin.Reported { Fact.Key.Basis.IsAdjustment: true };

    // The error if the headings do not fit the figure below them: they must name one scale, and the figure's currency and period.
    private string? PlaceFault(Figure figure, Manner manner, Standing standing)
    {
        if (FigureValue.IsScaledByHeading(manner) && figure.Measure is Measure.Money or Measure.PerShare or Measure.PerAds)
        {
            if (standing.Heading.IsAmbiguous) return "the heading names two scales";
            if (!standing.Heading.Names(figure.Unit)) return "the heading names another currency";
            var over = standing.Column.Currency;
            if (over is null ? standing.IsInBody && !FigureValue.IsCurrency(_book.Issuer.Currency, figure.Unit, true)
                : !FigureValue.IsCurrency(over, figure.Unit, over.Length == 3 && over != "US$"))
                return "the column is in another currency";
        }
        if (standing.IsInFigure && !standing.Heading.Says(figure.Measure)) return "the heading says another unit";
        if (manner == Manner.Units && !standing.Heading.IsInUnits) return "the heading does not say that it is in units";
        if (standing.IsInBody && standing.RowMembers is { } row && !IsOf(row, figure)) return "the row is of another part of the company";
        return standing.Column.Period is not { } column || IsOf(column, figure) || standing.IsAgainstYearEnd ? null
            : "the column is of another period";
    }

    // Whether the figure is about all parts of the company that the row names. The column may name further parts.
    private static bool IsOf(string row, Figure figure)
    {
        foreach (var one in row.Split(';'))
            if (one.Split('=') is not [var axis, var member] || figure.Members.On(axis)?.Id != member) return false;
        return true;
    }

    // Whether the figure fits the period of its column. A column of a span may also have the balances at its end and at its start.
    private static bool IsOf(Period column, Figure figure) =>
        figure.Period == column || (figure.Period.IsInstant
            && (figure.Period.End == column.End || (!column.IsInstant && figure.Period.End.AddDays(1) == column.Start)));

    private static string Shown(Figure figure) => string.Create(CultureInfo.InvariantCulture, $"{figure.Value:#,##0.####} {figure.Unit}");

    private (string, string)? Referenced(ReadOnlySpan<char> text, string reference, Standing standing)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        var name = reference.AsSpan(colon + 1);
        switch (reference.AsSpan(0, colon))
        {
            case "literal" or "name":
                return null;
            case "count":
                return text.SequenceEqual(name) ? null : (ProofCodes.OtherValue, "the template counted something else");
            case "period" or "date":
                return _book.Issuer.Calendar.TryParse(name.ToString(), out var period)
                    && (PeriodReading.Says(text, period, true) || (standing.IsInHead && IsQuoted(text, period))) ? null
                    : (ProofCodes.OtherValue, "that is another day or period");
            case "member":
                return IsOfMembers(text, name.ToString()) ? null : (ProofCodes.OtherValue, "no part of the company is called so");
            case "check":
                return IsCounted(text, name) || _checks.Knows(text, name) ? null
                    : (ProofCodes.OtherValue, "the checks come to something else");
            case "filing":
                return IsOfFiling(WithoutNames(text.ToString()), name) ? null : (ProofCodes.OtherValue, "no filing is called so");
            default:
                return (ProofCodes.Untraced, "nothing is known by that reference");
        }
    }

    // Whether the text is the heading of its column as in the filing, or one line of it. Check QC24 compares the heading with the period.
    private bool IsQuoted(ReadOnlySpan<char> text, Period period)
    {
        foreach (var filing in _book.Filings)
            foreach (var statement in filing.Statements)
                foreach (var column in statement.Columns)
                    if (column.Period == period && (column.Heading.AsSpan().Contains(text, StringComparison.Ordinal)
                        || column.Group.AsSpan().Contains(text, StringComparison.Ordinal))) return true;
        return false;
    }

    // Whether the text names the member by its name, or by its name on a line of a filing.
    private bool IsOfMembers(ReadOnlySpan<char> text, string code)
    {
        foreach (var axis in _book.Taxonomy.Axes)
            foreach (var member in axis.Members)
                if (code == $"{axis.Id}={member.Id}" && ChartTexts.IsPartOf(text, PlainCharacters.Visible(member.Name))) return true;
        foreach (var filing in _book.Filings)
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    if (line.Members.Code == code && ChartTexts.IsPartOf(text, PlainCharacters.Visible(line.Name))) return true;
        return false;
    }

    private bool IsCounted(ReadOnlySpan<char> text, ReadOnlySpan<char> name) =>
        _counts.Count > 0 && _counts.TryGetValue(name.ToString(), out var number) && Numeral.IsAll(text, out var numeral)
            && numeral.Value == number && numeral.Decimals == number.Scale;

    // Exchange rates are written with four decimals.
    private const int RateDecimals = 4;

    private bool IsOfFiling(ReadOnlySpan<char> text, ReadOnlySpan<char> id)
    {
        for (var i = 0; i < _book.Filings.Count; i++)
        {
            var filing = _book.Filings[i];
            if (id is "rate")
            {
                if (filing.Translation is { } translation && Numeral.IsAll(text, out var rate) && rate.Decimals == RateDecimals
                    && rate.Value == Math.Round(translation.Rate, RateDecimals, MidpointRounding.AwayFromZero)) return true;
            }
            else if (id.SequenceEqual(filing.Id))
            {
                var title = filing.Title.AsSpan();
                for (var at = 0; Numeral.Next(text, at, out var numeral); at = numeral.End)
                    if (!Numeral.StandsIn(id, numeral.Digits) && !Numeral.StandsIn(title, numeral.Digits)
                        && !Numeral.StandsIn(filing.Form, numeral.Digits) && !Numeral.StandsIn(filing.Exhibit, numeral.Digits)
                        && !Dating.IsIn(text, numeral)) return false;
                return true;
            }
        }

        return false;
    }

    /// <summary>The figure with this name; null if there is none.</summary>
    public Figure? Find(string name) => _figures.TryGetValue(name, out var figure) ? figure : null;

    // A part of a name (e.g. one line of it) is correct if the whole name is correct. The numbers in the name must belong to names of
    // concepts, or to known periods and dates.
    private (string, string)? Named(ReadOnlySpan<char> words, string name)
    {
        // A name that is too wide for a chart may continue on the next line at any space, even at a no-break space.
        if (!ChartTexts.IsPartOf(Spaced(words.ToString()), Spaced(PlainCharacters.Visible(name))))
            return (ProofCodes.OtherValue, "it is no part of that name");
        return _provedNames.TryGetValue(name, out var fault) ? fault
            : _provedNames[name] = Unreferenced(WithoutNames(_charts.WithoutConcepts(name)), StructureRole.Figure, 0);
    }

    private static string Spaced(string text) => text.Replace('\u00A0', ' ');

    // Periods and dates without a reference, in titles and on axes, must be periods or dates of figures, of filings or of the document.
    private bool IsDatedRight(string text)
    {
        if (_dated.Contains(text)) return true;
        _known ??= Known();
        if (_known.Length > 0 && !PeriodReading.Says(text, _known, false)) return false;
        _dated.Add(text);
        return true;
    }

    private Period[] Known()
    {
        var periods = new HashSet<Period>();
        if (_of is { } own)
        {
            periods.UnionWith([own, own.Closing]);

            // A column that is blank in the release still names its period in a heading.
            foreach (var statement in _book.ReleaseFor(own)?.Statements ?? [])
                foreach (var column in statement.Columns) periods.Add(column.Period);
        }
        foreach (var figure in _figures.Dictionary.Values)
        {
            periods.Add(figure.Period);
            if (figure.Origin is not FigureOrigin.Derived derived) continue;
            foreach (var input in derived.Inputs) periods.Add(input.Period);
        }
        foreach (var filing in _book.Filings)
        {
            periods.Add(Period.At(filing.Date));
            if (filing.Translation is { } translation) periods.Add(Period.At(translation.Date));
        }
        return [.. periods];
    }

    // Checks words without a reference, after quoted names were removed.
    private (string, string)? Unreferenced(string text, StructureRole? role, int page)
    {
        var hasDate = false;
        for (var at = 0; Numeral.Next(text, at, out var numeral); at = numeral.End)
        {
            if (IsForm(text, numeral)) continue;
            if (Dating.IsIn(text, numeral))
            {
                hasDate = true;
                continue;
            }
            var stands = role switch
            {
                // A page foot gives the number of the page and the number of all pages. The second number is checked at the end.
                null => numeral.Digits == page || IsTotal(text, numeral),
                StructureRole.Label or StructureRole.Reference or StructureRole.ContentsItem or StructureRole.Link =>
                    numeral.Decimals == 0 && text.Trim(" \u00A0.").Length <= 3,
                _ => false,
            };
            if (!stands) return (ProofCodes.Untraced, "nothing stands behind it");
        }

        return hasDate && !IsDatedRight(text) ? (ProofCodes.OtherValue, "no figure and no filing is of that period or day") : null;
    }

    // Whether the number is the number of all pages, which comes after the page's own number at the foot of each page.
    private bool IsTotal(ReadOnlySpan<char> text, in Numeral numeral)
    {
        if (numeral.Decimals > 0 || !text[..numeral.Start].TrimEnd(" \u00A0").EndsWith(" of", StringComparison.Ordinal)) return false;
        if (!Numeral.Next(text, 0, out var first) || first.Start >= numeral.Start) return false;
        if (Total == 0) Total = numeral.Digits;
        return Total == numeral.Digits;
    }

    /// <summary>Returns the words without quoted names from the data, because a name may look like a number, a year or a quarter.</summary>
    public string WithoutNames(string words) => _quotations.Without(words);

    // Whether the number is in the code of a form, after the word "Form": Form 20-F.
    private static bool IsForm(ReadOnlySpan<char> text, in Numeral numeral) =>
        text[..numeral.Start].TrimEnd(" \u00A0").EndsWith("Form", StringComparison.Ordinal);
}
