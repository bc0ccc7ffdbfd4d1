using FsCheck;
using FsCheck.Xunit;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Briefings.Tests.Figures;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// What holds for every figure, whatever its value, unit, precision and currency: what is written is read back, and with one change it is
/// not.
/// </summary>
public class FormatLawTests
{
    private static string? Fault(string text, Manner manner, Figure figure, int heading) =>
        FigureValue.Fault(text, new Saying(manner), StatedFigure.Of(figure) with { Symbol = figure.Symbol }, heading);

    [Property(MaxTest = 300)]
    public void What_is_written_is_read_back(DoNotSize<int> digits, DoNotSize<uint> kind)
    {
        var figure = AnyFigure.Of(digits, kind);
        foreach (var (manner, text, heading) in AnyFigure.Written(figure)) Fault(text, manner, figure, heading)
            .ShouldBeNull($"{manner} of {figure.Value}: {text}");
    }

    [Property(MaxTest = 100)]
    public void With_any_digit_changed_it_is_refused(DoNotSize<int> digits, DoNotSize<uint> kind, byte by)
    {
        var figure = AnyFigure.Of(digits, kind);
        foreach (var (manner, text, heading) in AnyFigure.Written(figure))
            for (var i = 0; i < text.Length; i++)
            {
                if (!char.IsAsciiDigit(text[i])) continue;
                var other = (char)('0' + (text[i] - '0' + 1 + by % 9) % 10);
                var changed = text[..i] + other + text[(i + 1)..];
                Fault(changed, manner, figure, heading).ShouldNotBeNull($"{manner} of {figure.Value}: {changed} for {text}");
            }
    }

    [Property(MaxTest = 100)]
    public void With_a_digit_more_or_less_it_is_refused(DoNotSize<int> digits, DoNotSize<uint> kind)
    {
        var figure = AnyFigure.Of(digits, kind);
        foreach (var (manner, text, heading) in AnyFigure.Written(figure))
        {
            var last = text.AsSpan().LastIndexOfAnyInRange('0', '9');
            foreach (var changed in (string[])[text.Insert(last + 1, "0"), text.Remove(last, 1)])
                if (Fault(changed, manner, figure, heading) is null) IsLeadingNil(changed, text)
                    .ShouldBeTrue($"{manner} of {figure.Value}: {changed} for {text}");
        }
    }

    // 00 is nil as 0 is.
    private static bool IsLeadingNil(string changed, string text) =>
        Numeral.Next(changed, 0, out var one) && Numeral.Next(text, 0, out var other) && one.Value == other.Value
        && one.Decimals == other.Decimals;

    [Property(MaxTest = 200)]
    public void The_text_of_another_sign_is_refused(DoNotSize<int> digits, DoNotSize<uint> kind)
    {
        var figure = AnyFigure.Of(digits, kind);
        if (figure.Value == 0) return;
        var turned = figure with { Value = -figure.Value };
        foreach (var (manner, text, heading) in AnyFigure.Written(turned))
        {
            // The size has no sign, and what is shown as nil needs none.
            if (manner == Manner.Size || (text.AsSpan().IndexOfAnyInRange('1', '9') < 0 && manner is not Manner.Prose)) continue;
            if (text.AsSpan().IndexOfAnyInRange('1', '9') >= 0) Fault(text, manner, figure, heading)
                .ShouldNotBeNull($"{manner} of {figure.Value}: {text}");
        }
    }

    [Property(MaxTest = 200)]
    public void Another_unit_currency_or_scale_is_refused(DoNotSize<int> digits, DoNotSize<uint> kind)
    {
        (string, string)[] exchanges =
        [
            ("million", "billion"), ("billion", "million"), ("thousand", "million"), ("million", "thousand"), ("EUR", "CHF"),
                ("CHF", "EUR"), ("US$", "$"), ("RMB", "JPY"), ("\u20AC", "EUR\u00A0"), ("kr", "SEK\u00A0"),
            ("%", "\u00A0pts"), ("%", ""), ("\u00A0pts", "%"), ("percentage\u00A0points", "pts"), ("\u00A0percentage\u00A0points", "%"),
                ("months", "weeks"), ("\u00A0months", ""), ("\u00A0m", "\u00A0bn"),
        ];
        var figure = AnyFigure.Of(digits, kind);
        foreach (var (manner, text, heading) in AnyFigure.Written(figure))
            foreach (var (was, now) in exchanges)
            {
                var changed = text.Replace(was, now, StringComparison.Ordinal);
                // Nil of one scale is nil of another.
                if (changed == text || (figure.Value == 0 && was is "million" or "billion" or "thousand")) continue;
                Fault(changed, manner, figure, heading).ShouldNotBeNull($"{manner} of {figure.Value}: {changed} for {text}");
            }
    }

    [Property(MaxTest = 100)]
    public void Beside_the_name_of_another_period_it_is_refused(DoNotSize<int> digits, DoNotSize<uint> kind, byte quarters, bool isBefore)
    {
        var figure = AnyFigure.Of(digits, kind);
        var other = figure.Period;
        for (var i = 0; i <= quarters % 6; i++) other = isBefore ? other.Prior : other.Next;
        foreach (var (manner, text, heading) in AnyFigure.Written(figure))
        {
            Fault($"{text} in the {PeriodWords.InText(figure.Period)}", manner, figure, heading).ShouldBeNull($"{manner}: {text}");
            Fault($"{text} in the {PeriodWords.InText(other)}", manner, figure, heading).ShouldNotBeNull($"{manner}: {text}, {other}");
            Fault($"{text}, {PeriodWords.Span(other)}", manner, figure, heading).ShouldNotBeNull($"{manner}: {text}, {other}");
            Fault($"{text}, {PeriodWords.Short(other)}", manner, figure, heading).ShouldNotBeNull($"{manner}: {text}, {other}");
        }
    }

    // A word of a direction beside the size of a change is refused where the change goes the other way, and only there.
    [Property(MaxTest = 200)]
    public void A_word_of_the_other_direction_is_refused(DoNotSize<int> now, DoNotSize<int> before, bool rose)
    {
        var (current, @base) = (Amount(now.Item), Amount(before.Item, Make.Quarter.YearBefore));
        if (Derive.Growth("g", current, @base, "EUR") is not { } growth || growth.Value == 0) return;
        var trace = new NumberTrace(SmallBook.Book, [growth], SmallBook.Report, new Dictionary<string, decimal>());
        var (text, manner) = GrowthText.Alone(growth);
        var reference = Reference.Of(growth, manner);

        trace.Fault(text, reference, new Standing(FiscalCalendar.CalendarYears)).ShouldBeNull(text);
        var fault = trace.DirectionFault(reference, rose ? "Sales rose " : "Sales fell ", ".");
        (fault?.Code == ProofCodes.OtherDirection).ShouldBe(rose != growth.Value > 0);
    }

    private static Figure Amount(int value, Period? period = null) => Make.Money(Math.Abs((decimal)value) + 1_000, period, "EUR", 1);
}
