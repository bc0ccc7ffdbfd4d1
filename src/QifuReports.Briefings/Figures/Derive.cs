using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Figures;

/// <summary>
/// The algebra of figures: which kinds of figures may be added, subtracted and divided. The kind depends on the period type and the
/// measure. If the data prevent a result (a zero base), the result is null. If the question makes no sense (growth of a translated amount),
/// a <see cref="DerivationException"/> is thrown.
/// </summary>
public static partial class Derive
{
    /// <summary>
    /// The current figure less the base, in the unit of both; for ratios in percentage points. The concept, unit, basis and part of the
    /// company must be equal.
    /// </summary>
    /// <exception cref="DerivationException">The two figures are not of one kind, or are translated amounts of two periods.</exception>
    public static Figure Difference(string name, Figure current, Figure @base, string reportingCurrency)
    {
        RequireComparable(current, @base, reportingCurrency);
        var (measure, unit) = current.Measure == Measure.Percent ? (Measure.Points, "points") : (current.Measure, current.Unit);
        var formula = current.Measure == Measure.Percent ? Formula.Points : Formula.Difference;
        // For two stated ratios or amounts, the change is known only as precisely as the coarser of the two.
        var resolution = measure is Measure.Points or Measure.Money && current.Resolution > 0 && @base.Resolution > 0
            ? Math.Max(current.Resolution, @base.Resolution) : 0;
        return new Figure(name, current.Concept, current.Period, unit, measure, current.Value - @base.Value, resolution,
            new FigureOrigin.Derived(formula, [current, @base]))
        {
            Members = current.Members,
            Symbol = current.Symbol,
            InTables = current.InTables,
            Interval = current.Interval - @base.Interval,
        };
    }

    /// <summary>
    /// The change in percent of the base; null if that is not meaningful: the base is zero or negative, or the two signs differ.
    /// </summary>
    /// <param name="name">The name of the new figure.</param>
    /// <param name="current">The figure that is compared, usually the newer one.</param>
    /// <param name="base">The figure that the current figure is compared with.</param>
    /// <param name="reportingCurrency">The reporting currency of the issuer; translated amounts are never compared.</param>
    /// <param name="formula">The name of the formula; null for growth.</param>
    /// <param name="ofCost">
    /// Whether both figures are costs filed as negative amounts. The result is then the growth of the size of the cost; null if the base is
    /// zero or positive.
    /// </param>
    /// <exception cref="DerivationException">
    /// The two figures are not of one kind, are ratios (which change in percentage points), or are translated amounts.
    /// </exception>
    public static Figure? Growth(string name, Figure current, Figure @base, string reportingCurrency, Formula? formula = null,
        bool ofCost = false)
    {
        RequireComparable(current, @base, reportingCurrency);
        if (current.Measure == Measure.Percent) throw new DerivationException($"{current.Name} is a ratio: it moves in percentage points.");
        if (ofCost ? @base.High >= 0 || current.Value > 0 : @base.Low <= 0 || current.Value < 0) return null;
        // Sorts the ends of both intervals by size. For costs, which are negative amounts, the low end has the larger size.
        var (small, large, of) = ofCost ? (current.High, current.Low, (Small: @base.High, Large: @base.Low))
            : (current.Low, current.High, (Small: @base.Low, Large: @base.High));
        return new Figure(name, current.Concept, current.Period, "percent", Measure.Growth, Ratio(current.Value, @base.Value) - 100, 0,
            new FigureOrigin.Derived(formula ?? Formula.Growth, [current, @base]))
        {
            Members = current.Members,
            Interval = new Interval(Ratio(small, of.Large) - 100, Ratio(large, of.Small) - 100),
        };
    }

    /// <summary>The first figure in percent of the second: a margin or a share. Null if the second is not positive.</summary>
    /// <exception cref="DerivationException">The two figures differ in period or unit, or are ratios or per-share amounts.</exception>
    public static Figure? Quotient(string name, Concept concept, Figure numerator, Figure denominator)
    {
        if (numerator.Unit != denominator.Unit || numerator.Period != denominator.Period || !IsAmount(numerator) || !IsAmount(denominator))
            throw new DerivationException(
                $"{numerator.Name} is not divided by {denominator.Name}: one period, one unit and amounts are needed.");
        if (numerator.Interval.Over(denominator.Interval) is not { } quotient) return null;
        return new Figure(name, concept, numerator.Period, "percent", Measure.Percent, Ratio(numerator.Value, denominator.Value), 0,
            new FigureOrigin.Derived(Formula.Quotient, [numerator, denominator]))
        {
            Members = numerator.Members,
            Interval = quotient.Times(100),
        };
    }

    /// <summary>
    /// The whole less its parts, for an amount that no filing states. All these figures must have the same period and unit.
    /// </summary>
    /// <exception cref="DerivationException">The figures differ in period or unit, or are of a kind that is never added up.</exception>
    public static Figure Remainder(string name, Concept concept, Figure whole, IReadOnlyList<Figure> parts)
    {
        var (value, interval) = (whole.Value, whole.Interval);
        foreach (var part in parts)
        {
            if (part.Unit != whole.Unit || part.Period != whole.Period)
                throw new DerivationException($"{part.Name} is no part of {whole.Name}: another period or unit.");
            RequireAdditive(part);
            (value, interval) = (value - part.Value, interval - part.Interval);
        }
        RequireAdditive(whole);
        return new Figure(name, concept, whole.Period, whole.Unit, whole.Measure, value, 0,
            new FigureOrigin.Derived(Formula.Remainder, [whole, .. parts]))
        {
            Members = whole.Members,
            Symbol = whole.Symbol,
            InTables = whole.InTables,
            Interval = interval,
            Resolution = whole.Resolution,
        };
    }

    /// <summary>The sum of figures of one period and unit, each with its weight: +1 if it is added, -1 if it is subtracted.</summary>
    /// <exception cref="DerivationException">The parts differ in period or unit, or are of a kind that is never added up.</exception>
    public static Figure Sum(string name, Concept concept, IReadOnlyList<(Figure Part, int Weight)> parts)
    {
        var (value, interval, resolution) = (0m, Interval.Exactly(0), 0m);
        foreach (var (part, weight) in parts)
        {
            if (part.Unit != parts[0].Part.Unit || part.Period != parts[0].Part.Period)
                throw new DerivationException($"{part.Name} is not of the period and unit of {parts[0].Part.Name}.");
            RequireAdditive(part);
            value += weight * part.Value;
            interval += part.Interval.Times(weight);
            resolution = Math.Max(resolution, part.Resolution);
        }
        var first = parts[0].Part;
        return new Figure(name, concept, first.Period, first.Unit, first.Measure, value, resolution,
            new FigureOrigin.Derived(Formula.Sum, [.. parts.Select(p => p.Part)]))
        {
            Members = parts.All(p => p.Part.Members.Equals(first.Members)) ? first.Members : Members.None,
            Symbol = first.Symbol,
            InTables = first.InTables,
            Interval = interval,
        };
    }

    /// <summary>The flow of a span that no filing states, from a longer span less the rest of that span (Q4 = FY - 9M).</summary>
    /// <exception cref="DerivationException">The concept is not a flow.</exception>
    public static Figure SubPeriod(string name, Period period, Figure longer, Figure rest)
    {
        if (longer.Concept.PeriodType != PeriodType.Flow || rest.Concept.Id != longer.Concept.Id || longer.Unit != rest.Unit)
            throw new DerivationException($"{longer.Concept.Id} is not subtracted over spans: only flows are.");
        return new Figure(name, longer.Concept, period, longer.Unit, longer.Measure, longer.Value - rest.Value,
            Math.Max(longer.Resolution, rest.Resolution),
            new FigureOrigin.Derived(Formula.SubPeriod, [longer, rest]))
        {
            Members = longer.Members,
            Symbol = longer.Symbol,
            InTables = longer.InTables,
            Interval = longer.Interval - rest.Interval,
        };
    }

    /// <summary>
    /// The balance at the end of a span: opening balance plus the flow of the span. Both amounts must have the same unit.
    /// </summary>
    /// <param name="name">The name of the new figure.</param>
    /// <param name="opening">The balance on the day before the span.</param>
    /// <param name="flow">The flow of the span.</param>
    /// <param name="weight">1 if the flow is added with the sign stated, -1 if it is subtracted.</param>
    /// <exception cref="DerivationException">
    /// The opening balance is not of the day before the span, the units differ, or one of the figures is of a kind that is never added up.
    /// </exception>
    public static Figure RollForward(string name, Figure opening, Figure flow, int weight = 1)
    {
        if (!opening.Period.IsInstant || flow.Period.IsInstant || opening.Period.End.AddDays(1) != flow.Period.Start
            || opening.Unit != flow.Unit)
            throw new DerivationException(
                $"{flow.Name} does not carry {opening.Name} forward: one unit and the day before the span are needed.");
        RequireAdditive(opening);
        RequireAdditive(flow);
        return new Figure(name, opening.Concept, flow.Period.Closing, opening.Unit, opening.Measure, opening.Value + weight * flow.Value,
            Math.Max(opening.Resolution, flow.Resolution),
            new FigureOrigin.Derived(weight > 0 ? Formula.RollForward : Formula.RollForwardLess, [opening, flow]))
        {
            Members = opening.Members,
            Symbol = opening.Symbol,
            InTables = opening.InTables,
            Interval = opening.Interval + flow.Interval.Times(weight),
        };
    }

    /// <summary>
    /// A tax or another cost, stated as a negative amount, in percent of the income that the tax applies to. For an adjustment, both
    /// amounts may have either sign. Null if the income may be zero.
    /// </summary>
    /// <exception cref="DerivationException">The two figures are not amounts of one period and unit.</exception>
    public static Figure? TaxRate(string name, Figure tax, Figure income, Formula? formula = null)
    {
        if (tax.Unit != income.Unit || tax.Period != income.Period || !IsAmount(tax) || !IsAmount(income))
            throw new DerivationException($"{tax.Name} is no tax on {income.Name}: one period, one unit and amounts are needed.");
        if ((tax.Interval.Times(-1).Over(income.Interval) ?? tax.Interval.Over(income.Interval.Times(-1))) is not { } rate) return null;
        return new Figure(name, tax.Concept, tax.Period, "percent", Measure.Percent, -Ratio(tax.Value, income.Value), 0,
            new FigureOrigin.Derived(formula ?? Formula.TaxRate, [tax, income]))
        {
            Interval = rate.Times(100),
        };
    }

    private static decimal Ratio(decimal a, decimal b) => a / b * 100;

    private static bool IsAmount(Figure figure) => figure.Measure is Measure.Money or Measure.Count or Measure.Shares or Measure.Ads;

    private static void RequireAdditive(Figure figure)
    {
        if (!IsAmount(figure) || figure.Concept.PeriodType is PeriodType.PerShare or PeriodType.Ratio or PeriodType.Average)
            throw new DerivationException($"{figure.Name} is never summed or subtracted: it is a ratio, an average or a per-share amount.");
    }

    private static void RequireComparable(Figure current, Figure @base, string reportingCurrency)
    {
        if (current.Unit != @base.Unit || current.Measure != @base.Measure)
            throw new DerivationException($"{current.Name} is not compared with {@base.Name}: another unit.");
        if (!current.Members.Equals(@base.Members))
            throw new DerivationException($"{current.Name} is not compared with {@base.Name}: another part of the company.");
        if (current.Measure is Measure.Growth or Measure.Points)
            throw new DerivationException($"{current.Name} is itself a change: changes are not compared.");
        if (current.Measure is Measure.Money or Measure.PerShare or Measure.PerAds && current.Period != @base.Period
            && !IsIn(current.Unit, reportingCurrency))
            throw new DerivationException(
                $"{current.Name} is a translated amount: two periods are translated at two rates, and are not compared.");
    }

    private static bool IsIn(string unit, string currency) =>
        unit == currency
            || (unit.Length > currency.Length && unit[currency.Length] == '/' && unit.StartsWith(currency, StringComparison.Ordinal));
}

/// <summary>Thrown if a derivation is not allowed, such as growth of a ratio. The composer or template is wrong, not the data.</summary>
public sealed class DerivationException(string message) : Exception(message);
