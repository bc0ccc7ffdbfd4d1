using QifuReports.Briefings.Composing.Notes;

namespace QifuReports.Briefings.Composing.Tables;

/// <summary>
/// Selected concepts as cards or tables, beside the figures of earlier periods. A non-GAAP measure must come after its GAAP counterpart.
/// </summary>
public static class KeyFigures
{
    /// <summary>
    /// One card for each concept that has a figure: its value, its change compared with the year before, and that earlier value. If the
    /// value of a balance a year ago is unknown, the balance is compared with the last year-end.
    /// </summary>
    public static IReadOnlyList<KeyFigureCard> Cards(BriefingContext context, IReadOnlyList<string> names)
    {
        var cards = new List<KeyFigureCard>();
        foreach (var (concept, figure) in Known(context, names))
        {
            var (words, manner) = SidedAmounts.Of(context, figure);
            var value = new TextRun(words, TextStyle.Strong, Reference.Of(context.Book.Use(figure), manner));
            cards.Add(new KeyFigureCard(concept.Name, value, Comparison(context, figure)));
        }
        return cards;
    }

    /// <summary>
    /// One table has the flows, ratios and operating figures, with the year before, the prior period and both changes. A second has the
    /// balances of the statements, compared with the last year-end and the end of the prior period. Empty columns and tables are left out.
    /// </summary>
    public static IReadOnlyList<Table> Tables(BriefingContext context, IReadOnlyList<string> names)
    {
        var (spans, balances) = (new List<(Concept, Figure)>(), new List<(Concept, Figure)>());
        foreach (var (concept, figure) in Known(context, names))
            (concept.PeriodType == PeriodType.Balance && context.IsInStatements(concept) ? balances : spans).Add((concept, figure));
        var tables = new List<Table>(2);
        if (spans.Count > 0) tables.Add(Spans(context, spans));
        if (balances.Count > 0) tables.Add(BalanceTable.Make(context, balances));
        return tables;
    }

    private static Table Spans(BriefingContext context, List<(Concept Concept, Figure Figure)> known)
    {
        var hasTranslation = context.Book.TranslationCurrency is not null;
        // The two columns of the prior period are not worth their width if only one or two rows of a longer table would use them.
        var hasPrior = known.Count(k => context.Compare(k.Figure, ComparedWith.Prior) is not null) > Math.Min(2, known.Count / 4);
        var rows = new List<TableRow>();
        var section = "";
        foreach (var (concept, figure) in known)
        {
            var kind = Section(concept, figure, context);
            if (kind != section)
            {
                section = kind;
                rows.Add(new TableRow(RowKind.Section, [TableCell.Of(kind, NameText.HasDigit(kind) ? Reference.Of(figure.Period) : null)]));
            }
            rows.Add(Row(context, concept, figure, hasTranslation, hasPrior));
        }
        var perShare = known.Exists(k => k.Figure.Measure is Measure.PerShare or Measure.PerAds) ? ", except per-share data" : "";
        return new Table
        {
            Id = "table-key-figures",
            Title = $"Key figures, {NameText.InText(PeriodWords.Title(context.Period))}",
            Unit =
                $"{Currencies(context, ", ")}{(context.Book.Scale == TableScale.Millions ? " and large numbers in millions" : " in thousands")}{perShare}; {context.Release.AuditStatus}; {Basis(context, known.Exists(k => k.Concept.GaapCounterpart is not null))}; "
                + PeriodWords.Span(context.Period)
                + (known.Exists(k => k.Concept.AtInstant) ? ", balances and rates of a day as of that day" : ""),
            HeadingReferences = [Reference.Of(context.Period), Reference.Of(context.Period)],
            Columns = Columns(hasTranslation, true, hasPrior),
            Head = [Heads(context, hasTranslation, hasPrior)],
            Rows = rows,
            FullWidth = true,
            Notes = [[new TextRun(Note + (hasTranslation ? " No change is computed on translated amounts." : "")),
                .. CostsBelowZero.Note(context, known.Select(k => k.Figure)), .. UnequalLengths.Note(context),
                .. RestatedComparatives.Note(context, known.ConvertAll(k => k.Concept)),
                .. RoughRates.Note(context, known.ConvertAll(k => k.Figure), explainsAbout: false)]],
            Summary = context.Interval.HasPrior ? $"Key figures with last year, the prior {context.Interval.Name} and the changes."
                : "Key figures with last year and the changes.",
        };
    }

    /// <summary>The basis of accounting of the release; followed by "unless marked non-GAAP" if the table has such measures.</summary>
    internal static string Basis(BriefingContext context, bool hasNonGaap) =>
        BriefingContext.BasisName(context.Release.Basis) + (hasNonGaap ? " unless marked non-GAAP" : "");

    internal static string Currencies(BriefingContext context, string join) =>
        FigureFormat.Currency(context.Book.Currency) + (context.Book.TranslationCurrency is { } c ? join + FigureFormat.Currency(c) : "");

    internal static List<TableColumn> Columns(bool hasTranslation, bool hasFirst, bool hasSecond)
    {
        var columns = new List<TableColumn> { new(ColumnKind.Label), new(ColumnKind.Figure, Newest: true) };
        if (hasTranslation) columns.Add(new TableColumn(ColumnKind.Figure, Newest: true));
        if (hasFirst) columns.AddRange([new(ColumnKind.Figure, true), new(ColumnKind.Figure)]);
        if (hasSecond) columns.AddRange([new(ColumnKind.Figure, true), new(ColumnKind.Figure)]);
        return columns;
    }

    private const string Note =
        "Changes are computed from the figures as finely as they are stated and rounded once; n.m.: not meaningful (the base is zero or " +
        "negative, or the sign changes); "
        + "pts: percentage points; c.: about, where rounded amounts leave the last digit open. A blank is neither stated in the filings " +
            "held nor follows from them to the digits shown.";

    private static TableRow Row(BriefingContext context, Concept concept, Figure figure, bool hasTranslation, bool hasPrior)
    {
        var book = context.Book;
        var year = context.Compare(figure, ComparedWith.YearBefore);
        var label = RowNames.Of(context, concept, concept.Name);
        if (year is null && context.Compare(figure, ComparedWith.YearEnd) is { } onYearEnd)
            (year, label) = (onYearEnd, label + " (against year-end)");
        var cells = new List<TableCell> { TableCell.Of(label, NameText.HasDigit(label) ? Reference.Name(concept.Id.Value) : null),
            Cell(book, figure) };
        if (hasTranslation) cells.Add(Translated(book, concept, figure) is { } translated ? Cell(book, translated) : TableCell.Blank);
        cells.Add(year is null ? TableCell.Blank : Cell(book, year.Base));
        cells.Add(Change(book, year));
        if (hasPrior)
        {
            var prior = context.Compare(figure, ComparedWith.Prior);
            cells.Add(prior is null ? TableCell.Blank : Cell(book, prior.Base));
            cells.Add(Change(book, prior));
        }
        return new TableRow(SumRow.KindOf(context, concept), cells, 1);
    }

    internal static Figure? Translated(FigureBook book, Concept concept, Figure figure) =>
        book.TranslationCurrency is { } other && figure.Unit == FactUnits.Of(concept, book.Currency)
            && figure.Unit != FactUnits.Of(concept, other)
            ? book.Find(concept, figure.Period, other) : null;

    private static TableRow Heads(BriefingContext context, bool hasTranslation, bool hasPrior)
    {
        TableCell Of(Period period) => DerivedPeriods.Head(context, period);
        var cells = new List<TableCell> { TableCell.Blank, Of(context.Period) };
        if (hasTranslation) cells.Add(TableCell.Of(FigureFormat.Currency(context.Book.TranslationCurrency!)));
        cells.AddRange([Of(context.Period.YearBefore), TableCell.Of("On year")]);
        if (hasPrior) cells.AddRange([Of(context.Period.Prior), TableCell.Of(context.Interval.OnPriorShort)]);
        return new TableRow(RowKind.Head, cells);
    }

    internal static TableCell Cell(FigureBook book, Figure figure) =>
        TableCell.Of(FigureFormat.Cell(figure), Reference.Of(book.Use(figure), Manner.Cell));

    internal static TableCell Change(FigureBook book, Comparison? comparison, bool isNarrow = false)
    {
        if (comparison is null or { IsUntold: true }) return TableCell.Blank;
        if (comparison is { InPoints: false, Current.Value: 0, Base.Value: 0 }) return TableCell.Of(FigureFormat.Nil);
        if (comparison.IsNotMeaningful) return TableCell.Of(FigureFormat.NotMeaningful);
        var change = comparison.Growth ?? comparison.Difference;
        return Change(book, change, isNarrow);
    }

    /// <summary>The cell for a change that is known.</summary>
    internal static TableCell Change(FigureBook book, Figure change, bool isNarrow = false)
    {
        var (text, manner) = GrowthText.InTable(change, isNarrow);
        return TableCell.Of(text, manner is { } how ? Reference.Of(book.Use(change), how) : null);
    }

    /// <summary>The note of a narrow table that explains why changes from a small base are not shown; empty if there are none.</summary>
    internal static List<Inline> SmallBaseNote(IEnumerable<Comparison?> comparisons) =>
        comparisons.Any(c => c is { IsNotMeaningful: false, Growth: { } growth } && Fold.IsBeyondWords(growth))
            ? [new TextRun(" n.m.: not meaningful, also where the base is so small that the figure is more than tenfold.")] : [];

    private static List<TextRun> Comparison(BriefingContext context, Figure figure) =>
        (context.Compare(figure, ComparedWith.YearBefore) ?? context.Compare(figure, ComparedWith.YearEnd)) is { } comparison
            ? Comparison(context, figure.Concept, comparison) : [];

    /// <summary>Writes the change with its sign, and on a second line the value that it is compared with.</summary>
    internal static List<TextRun> Comparison(BriefingContext context, Concept concept, Comparison comparison)
    {
        var @base = context.Book.Use(comparison.Base);
        var (words, manner) = SidedAmounts.Of(context, @base);
        return comparison.IsUntold ? [new TextRun($"from {words}", TextStyle.Muted, Reference.Of(@base, manner))]
            : [Move(context, concept, comparison), new TextRun($"from {words}", TextStyle.Muted, Reference.Of(@base, manner))];
    }

    /// <summary>Writes the change with its sign, and since when ("year on year") if the base is not the last known value.</summary>
    internal static TextRun Move(BriefingContext context, Concept concept, Comparison comparison)
    {
        var since = comparison.Against switch { ComparedWith.YearEnd => " since the year-end", ComparedWith.LastKnown => "",
            _ => " year on year" };
        if (comparison.IsNotMeaningful)
        {
            if (comparison.Move.Value == 0) return new TextRun("unchanged" + since);
            var difference = context.Book.Use(comparison.Move);
            var (said, how) = comparison.Telling switch
            {
                Telling.Value or Telling.Cost or Telling.Negative => (FigureFormat.Signed(difference), Manner.Signed),
                Telling.Turned => ($"a swing of {FigureFormat.Size(difference)}", Manner.Size),
                var telling => (FigureFormat.Move(difference, FigureFunctions.WordsOf(telling)), Manner.Move),
            };
            return new TextRun($"{FigureFormat.NotMeaningful}, {said}{since}", TextStyle.Plain, Reference.Of(difference, how));
        }

        if (comparison is { IsApproximate: true } && FigureFormat.Shown(comparison.Growth ?? comparison.Difference) == 0)
            return new TextRun("nearly unchanged" + since);
        var change = context.Book.Use(comparison.Growth ?? comparison.Difference);
        // Polarity is about the amount as filed. If a cost filed as a negative amount grows in size, the amount as filed falls.
        var rise = comparison.Telling == Telling.Cost ? -1 : 1;
        var tone = (concept.Polarity * rise * Math.Sign(FigureFormat.Shown(change))) switch { > 0 => TextStyle.Favourable,
            < 0 => TextStyle.Adverse, _ => TextStyle.Plain };
        var (text, manner) = GrowthText.WithSign(change);
        return new TextRun(text + since, tone, Reference.Of(change, manner));
    }

    internal const string Results = "Results", Margins = "Margins";

    /// <summary>The heading in the table under which a figure is listed, e.g. <c>Margins</c>.</summary>
    internal static string Section(Concept concept, Figure figure, BriefingContext context) => figure.Measure switch
    {
        Measure.Percent when concept.Quotient is not null => Margins,
        Measure.PerShare or Measure.PerAds => "Per share data",
        _ when context.IsInStatements(concept) => Results,
        _ => $"Operations (not {BriefingContext.BasisName(context.Release.Basis)} measures)",
    };

    internal static List<(Concept Concept, Figure Figure)> Known(BriefingContext context, IReadOnlyList<string> names)
    {
        var known = new List<(Concept, Figure)>(names.Count);
        foreach (var name in names)
        {
            var concept = context.Concept(name);
            if (concept is null || context.Current(concept) is not { } figure) continue;
            if (concept.GaapCounterpart is { } gaap && !known.Exists(k => k.Item1.Id == gaap))
                throw new TemplateFunctionException($"{concept.Id} is a non-GAAP measure: {gaap} has to stand before it.");
            known.Add((concept, figure));
        }
        return known;
    }
}
