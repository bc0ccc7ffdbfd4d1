using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Briefings.Tests.Figures;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>A text of each branch of the formatting is what its figure or period is, and with any slip it is not.</summary>
public class BentTextTests
{
    private const int Millions = 6;

    // Of branches whose texts are held against something else than a figure or a period.
    private static readonly FormatBranch[] Elsewhere = [FormatBranch.Whole, FormatBranch.CheckAmount, FormatBranch.ExchangeRate,
        FormatBranch.AllowedDifference, FormatBranch.Filed, FormatBranch.Written];

    private static readonly Figure Amount = Make.Of(Measure.Money, 4_281_026_000m, 1000),
        Loss = Make.Of(Measure.Money, -253_007_000m, 1000);
    private static readonly Figure Growth = Make.Of(Measure.Growth, 3.31m, 0, "percent"),
        Fall = Make.Of(Measure.Growth, -16.94m, 0, "percent");
    private static readonly Figure Gain = Make.Of(Measure.Points, 2.13m, 0, "points"), Slip = Make.Of(Measure.Points, -1.04m, 0, "points");

    // As rounded amounts give it.
    private static Figure Rough(Figure change) =>
        change with { Interval = new Interval(change.Value - 1, change.Value + 1),
            Origin = new FigureOrigin.Derived(Formula.Growth, [Amount, Amount]) };

    private static readonly (FormatBranch Branch, Figure Figure, Manner Manner, Func<Figure, string> Format)[] Figures =
    [
        (FormatBranch.Negative, Loss, Manner.Prose, FigureFormat.Prose),
        (FormatBranch.Money, Amount, Manner.Prose, FigureFormat.Prose),
        (FormatBranch.Money, Loss, Manner.Size, FigureFormat.Size),
        (FormatBranch.Money, Amount with { Symbol = "RMB" }, Manner.Prose, FigureFormat.Prose),
        (FormatBranch.Money, Make.Money(-4_200_000m, unit: "EUR") with { Symbol = "\u20AC" }, Manner.Prose, FigureFormat.Prose),
        (FormatBranch.SignedAmount, Make.Money(-4_200_000m, unit: "SEK") with { Symbol = "kr" }, Manner.Signed, FigureFormat.Signed),
        (FormatBranch.PerShare, Make.Of(Measure.PerShare, 1.45m, 0.01m, "CHF/share"), Manner.Prose, FigureFormat.Prose),
        (FormatBranch.Million, Make.Of(Measure.Money, 123_148_000_000m, 1_000_000), Manner.Prose, FigureFormat.Prose),
        (FormatBranch.Billion, Make.Of(Measure.Money, 9_050_000_000m, 50_000_000), Manner.Prose, FigureFormat.Prose),
        (FormatBranch.Thousand, Make.Of(Measure.Money, 40_000m, 1000), Manner.Prose, FigureFormat.Prose),
        (FormatBranch.Units, Make.Of(Measure.Money, 412m, 1), Manner.Prose, FigureFormat.Prose),
        (FormatBranch.PerShare, Make.Of(Measure.PerAds, 6.94m, 0.01m, "USD/ads"), Manner.Prose, FigureFormat.Prose),
        (FormatBranch.Rate, Make.Of(Measure.Rate, 4.7m, 0.1m, "rate"), Manner.Prose, FigureFormat.Prose),
        (FormatBranch.Count, Make.Of(Measure.Count, 18_504_320m, 1, "count"), Manner.Prose, FigureFormat.Prose),
        (FormatBranch.ScaledCount, Make.Of(Measure.Ads, 160_390_000m, 10_000, "ads"), Manner.Prose, FigureFormat.Prose),
        (FormatBranch.Percent, Make.Of(Measure.Percent, 32.4m, 0.1m, "percent"), Manner.Prose, FigureFormat.Prose),
        (FormatBranch.Months, Make.Of(Measure.Months, 11.23m, 0.01m, "months"), Manner.Prose, FigureFormat.Prose),
        (FormatBranch.Point, Slip, Manner.Size, FigureFormat.Size),
        (FormatBranch.Points, Gain, Manner.Size, FigureFormat.Size),
        (FormatBranch.MoveUp, Growth, Manner.Move, f => FigureFormat.Move(Rough(f), MoveWords.Before)),
        (FormatBranch.MoveDown, Fall, Manner.Move, f => FigureFormat.Move(f, MoveWords.Before)),
        (FormatBranch.MoveHigher, Amount, Manner.Move, f => FigureFormat.Move(f, MoveWords.After)),
        (FormatBranch.MoveLower, Loss, Manner.Move, f => FigureFormat.Move(f, MoveWords.After)),
        (FormatBranch.MoveRise, Growth, Manner.Move, f => FigureFormat.Move(f, MoveWords.Noun)),
        (FormatBranch.MoveFall, Fall, Manner.Move, f => FigureFormat.Move(Rough(f), MoveWords.Noun)),
        (FormatBranch.MoveLarger, Amount, Manner.Move, f => FigureFormat.Move(f, MoveWords.Size)),
        (FormatBranch.MoveSmaller, Loss, Manner.Move, f => FigureFormat.Move(f, MoveWords.Size)),
        (FormatBranch.MoveLessNegative, Amount, Manner.Move, f => FigureFormat.Move(f, MoveWords.Negative)),
        (FormatBranch.MoveMoreNegative, Loss, Manner.Move, f => FigureFormat.Move(f, MoveWords.Negative)),
        (FormatBranch.Loss, Loss, Manner.Prose, FigureFormat.Loss),
        (FormatBranch.Contrary, Amount, Manner.Cost, f => FigureFormat.Contrary(f, "an income of")),
        (FormatBranch.Contrary, Loss, Manner.Charge, f => FigureFormat.Contrary(f, "a credit of")),
        (FormatBranch.Natural, Loss, Manner.Cost, f => FigureFormat.Natural(f, "a cost of")),
        (FormatBranch.Natural, Amount, Manner.Charge, f => FigureFormat.Natural(f, "an expense of")),
        (FormatBranch.ScaledCell, Loss, Manner.CostCell, f => FigureFormat.Cell(f with { Value = -f.Value })),
        (FormatBranch.ScaledCellNegative, Amount, Manner.CostCell, f => FigureFormat.Cell(f with { Value = -f.Value })),
        (FormatBranch.Fold, Growth with { Value = 422.2m, Interval = new Interval(415.4m, 429.2m) }, Manner.Fold, Fold.Of),
        (FormatBranch.Fold, Growth with { Value = 240m, Interval = new Interval(239m, 241m) }, Manner.Fold, Fold.Of),
        (FormatBranch.Fold, Growth with { Value = 216m, Interval = new Interval(126m, 306m) }, Manner.Fold, Fold.Of),
        (FormatBranch.SignedGrowth, Fall, Manner.Signed, FigureFormat.Signed),
        (FormatBranch.SignedPoints, Gain, Manner.Signed, FigureFormat.Signed),
        (FormatBranch.SignedAmount, Loss, Manner.Signed, FigureFormat.Signed),
        (FormatBranch.Effect, Loss, Manner.Effect, f => FigureFormat.Effect(f, f.Value)),
        (FormatBranch.ReversedEffect, Amount, Manner.Reversed, f => FigureFormat.Effect(f, -f.Value)),
        (FormatBranch.ChangePercent, Growth, Manner.Cell, FigureFormat.ChangeCell),
        (FormatBranch.ChangePercentNegative, Fall, Manner.Cell, FigureFormat.ChangeCell),
        (FormatBranch.ChangePoints, Gain, Manner.Cell, FigureFormat.ChangeCell),
        (FormatBranch.ChangePointsNegative, Slip, Manner.Cell, FigureFormat.ChangeCell),
        (FormatBranch.Nil, Make.Of(Measure.Money, 0, 1000, isNil: true), Manner.Cell, FigureFormat.Cell),
        (FormatBranch.ScaledCell, Amount, Manner.Cell, FigureFormat.Cell),
        (FormatBranch.ScaledCellNegative, Loss, Manner.Cell, FigureFormat.Cell),
        (FormatBranch.ScaledCell, Make.Of(Measure.Count, 227_900_000m, 100_000, "count"), Manner.Cell, FigureFormat.Cell),
        (FormatBranch.PlainCell, Make.Of(Measure.PerShare, 3.47m, 0.01m, "RMB/share"), Manner.Cell, FigureFormat.Cell),
        (FormatBranch.PlainCellNegative, Make.Of(Measure.PerShare, -0.5m, 0.01m, "RMB/share"), Manner.Cell, FigureFormat.Cell),
        (FormatBranch.PercentCell, Make.Of(Measure.Percent, 23.8m, 0.1m, "percent"), Manner.Cell, FigureFormat.Cell),
        (FormatBranch.PercentCellNegative, Make.Of(Measure.Percent, -3.25m, 0.01m, "percent"), Manner.Cell, FigureFormat.Cell),
        (FormatBranch.InUnits, Make.Of(Measure.Shares, 320_789_494m, 1, "shares"), Manner.Units, FigureFormat.InUnits),
        (FormatBranch.InUnits, Make.Of(Measure.Ads, 160_390_000m, 10_000, "ads"), Manner.Units, FigureFormat.InUnits),
    ];

    private static readonly Period Day = Period.At(new DateOnly(2023, 9, 30));

    // A company whose year ends in June, and one whose quarters are weeks.
    private static readonly FiscalCalendar June = FiscalCalendar.Of(new OnDay(6, 30)),
        Weeks = FiscalCalendar.Of(new OnWeekday(DayOfWeek.Saturday, 12, 0));

    private static readonly (FormatBranch Branch, Period Period, Func<Period, string> Format)[] Periods =
    [
        (FormatBranch.QuarterInText, June.Quarter(2025, 1), PeriodWords.InText),
        (FormatBranch.QuarterShort, June.Quarter(2025, 1), PeriodWords.Short),
        (FormatBranch.QuarterTitle, June.Quarter(2025, 1), PeriodWords.Title),
        (FormatBranch.QuarterSpan, June.Quarter(2025, 1), PeriodWords.Span),
        (FormatBranch.HalfInText, June.Half(2025, 1), PeriodWords.InText), (FormatBranch.HalfShort, June.Half(2025, 1), PeriodWords.Short),
        (FormatBranch.NineMonthsTitle, June.NineMonths(2025), PeriodWords.Title),
        (FormatBranch.YearInText, June.FullYear(2025), PeriodWords.InText),
        (FormatBranch.YearShort, June.FullYear(2025), PeriodWords.Short), (FormatBranch.YearSpan, June.FullYear(2025), PeriodWords.Span),
        (FormatBranch.QuarterSpan, Weeks.Quarter(2025, 2), PeriodWords.Span),
        (FormatBranch.QuarterSpan, Weeks.Quarter(2022, 4), PeriodWords.Span),
        (FormatBranch.HalfSpan, Weeks.Half(2025, 1), PeriodWords.Span),
        (FormatBranch.NineMonthsInText, Weeks.NineMonths(2025), PeriodWords.InText),
        (FormatBranch.NineMonthsShort, Weeks.NineMonths(2025), PeriodWords.Short),
        (FormatBranch.YearSpan, Weeks.FullYear(2022), PeriodWords.Span),
        (FormatBranch.Date, Day, p => PeriodWords.Date(p.End)),
        (FormatBranch.QuarterInText, Period.Quarter(2023, 3), PeriodWords.InText),
        (FormatBranch.QuarterShort, Period.Quarter(2023, 3), PeriodWords.Short),
        (FormatBranch.QuarterTitle, Period.Quarter(2023, 1), PeriodWords.Title),
        (FormatBranch.QuarterSpan, Period.Quarter(2023, 3), PeriodWords.Span),
        (FormatBranch.HalfInText, Period.Half(2023, 1), PeriodWords.InText),
        (FormatBranch.HalfShort, Period.Half(2023, 2), PeriodWords.Short),
        (FormatBranch.HalfTitle, Period.Half(2023, 2), PeriodWords.Title), (FormatBranch.HalfSpan, Period.Half(2023, 1), PeriodWords.Span),
        (FormatBranch.NineMonthsInText, Period.NineMonths(2023), PeriodWords.InText),
        (FormatBranch.NineMonthsShort, Period.NineMonths(2023), PeriodWords.Short),
        (FormatBranch.NineMonthsTitle, Period.NineMonths(2023), PeriodWords.Title),
        (FormatBranch.NineMonthsSpan, Period.NineMonths(2023), PeriodWords.Span),
        (FormatBranch.YearInText, Period.FullYear(2022), PeriodWords.InText),
        (FormatBranch.YearShort, Period.FullYear(2022), PeriodWords.Short),
        (FormatBranch.YearTitle, Period.FullYear(2022), PeriodWords.Title),
        (FormatBranch.YearSpan, Period.FullYear(2022), PeriodWords.Span),
        (FormatBranch.DayInText, Day, PeriodWords.InText), (FormatBranch.DayShort, Day, PeriodWords.Short),
        (FormatBranch.DayTitle, Day, PeriodWords.Title), (FormatBranch.DaySpan, Day, PeriodWords.Span),
    ];

    [Fact]
    public void Every_branch_is_here_or_is_bent_in_a_briefing() =>
        Enum.GetValues<FormatBranch>().Except(Elsewhere).Except(Figures.Select(f => f.Branch)).Except(Periods.Select(p => p.Branch))
            .ShouldBeEmpty();

    [Fact]
    public void A_slip_in_the_text_of_a_figure_is_noticed()
    {
        var (missed, bent) = (new List<string>(), 0);
        foreach (var (branch, figure, manner, format) in Figures)
        {
            var text = Of(branch, () => format(figure));
            string? Fault(string said) => FigureValue.Fault(said, new Saying(manner),
                StatedFigure.Of(figure) with { Symbol = figure.Symbol },
                FigureValue.IsScaledByHeading(manner) ? Millions : FigureValue.NoScale);
            Fault(text).ShouldBeNull($"{branch}: {text}");
            foreach (var (slip, bend) in Bending.Figures)
                if (bend(text) is var now && now != text && ++bent > 0 && Fault(now) is null && !(figure.IsNil && now == "0"))
                    missed.Add($"{branch}, {slip}: {now} for {text}");
        }

        missed.ShouldBeEmpty();
        bent.ShouldBeGreaterThan(500);
    }

    [Theory]
    [InlineData("\u20AC", "\u20AC4.2\u00A0million", true)]
    [InlineData("\u20AC", "\u20AC\u00A04.2\u00A0million", false)]
    [InlineData("\u20AC", "EUR\u00A04.2\u00A0million", false)]
    [InlineData("", "EUR\u00A04.2\u00A0million", true)]
    [InlineData("", "EUR 4.2\u00A0million", false)]
    [InlineData("", "EUR4.2\u00A0million", false)]
    [InlineData("", "\u20AC4.2\u00A0million", false)]
    [InlineData("", "CHF\u00A04.2\u00A0million", false)]
    public void An_amount_has_its_currency_before_it_in_one_form(string symbol, string text, bool isRight) =>
        (FigureValue.Fault(text, new Saying(Manner.Prose), StatedFigure.Of(Make.Money(4_200_000m, unit: "EUR")) with { Symbol = symbol },
            FigureValue.NoScale) is null).ShouldBe(isRight);

    [Fact]
    public void A_slip_in_the_name_of_a_period_is_noticed()
    {
        var (missed, bent) = (new List<string>(), 0);
        foreach (var (branch, period, format) in Periods)
        {
            var text = Of(branch, () => format(period));
            PeriodReading.Says(text, period, true).ShouldBeTrue($"{branch}: {text}");
            foreach (var (slip, bend) in Bending.Periods)
                if (bend(text) is var now && now != text && ++bent > 0 && PeriodReading.Says(now, period, true))
                    missed.Add($"{branch}, {slip}: {now} for {text}");
        }

        missed.ShouldBeEmpty();
        bent.ShouldBeGreaterThan(60);
    }

    // The text, which the branch has written.
    private static string Of(FormatBranch branch, Func<string> format)
    {
        var came = false;
        FormatSeam.Bend((of, text) =>
        {
            came |= of == branch;
            return text;
        });
        try
        {
            var text = format();
            came.ShouldBeTrue($"{text} does not come from {branch}");
            return text;
        }
        finally
        {
            FormatSeam.Bend(null);
        }
    }
}
