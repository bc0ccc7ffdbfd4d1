using QifuReports.Ledger.Checks.Terms;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Checks;

/// <summary>Writes the terms of comparisons as formulas over the cells of the filed figures.</summary>
/// <remarks>
/// Spreadsheet programs compute in binary. A quotient is therefore rounded some digits finer before it is rounded to what a filing states,
/// so that what is exactly halfway is rounded away from zero here as there.
/// </remarks>
internal sealed class TermFormula(FactPlaces places, SheetName sheet)
{
    // What comes out of a double is right to this many digits.
    private const int Digits = 15;

    // How much finer a quotient is rounded first.
    private const int Finer = 6;

    private readonly StringBuilder _text = new(512);
    private readonly CellRuns _runs = new(places, sheet);

    /// <summary>A term divided by a scale, as a formula without <c>=</c>.</summary>
    /// <param name="term">What is computed. Its figures are all in the book.</param>
    /// <param name="scale">What the value is divided by, such as 1,000.</param>
    public string Of(Term term, decimal scale)
    {
        _text.Clear();
        Write(term, scale, Rank.Sum);
        return _text.ToString();
    }

    /// <summary>How many digits a number has before its point; 0 for a number below one.</summary>
    public static int WholeDigits(decimal value)
    {
        var count = 0;
        for (var rest = decimal.Truncate(Math.Abs(value)); rest >= 1; rest = decimal.Truncate(rest / 10)) count++;
        return count;
    }

    /// <summary>To how many digits a number can be rounded, at most some more than those that it needs.</summary>
    public static int DigitsFor(decimal value, int needed, int more) =>
        Math.Max(needed, Math.Min(needed + more, Digits - WholeDigits(value)));

    /// <summary>A number as formulas write it.</summary>
    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private void Write(Term term, decimal scale, Rank within)
    {
        switch (term)
        {
            case StatedTerm stated: WriteFigure(stated.Fact, stated.Fact.Scale / scale, within); break;
            case ConstantTerm constant: WriteNumber(constant.Number / scale, within); break;
            case RateTerm rate: WriteRate(rate, scale, within); break;
            case SumTerm sum: WriteSum(sum, scale, within); break;
            case ProductTerm product: WriteProduct(product, scale, within); break;
            case QuotientTerm quotient: WriteQuotient(quotient, scale, within); break;
            case RoundedTerm rounded: WriteRounded(rounded, scale); break;
            case SmallerTerm smaller: WriteCall("MIN", smaller.First, smaller.Second, scale); break;
            case LargerTerm larger: WriteCall("MAX", larger.First, larger.Second, scale); break;
            case SizeTerm size: WriteCall("ABS", size.Amount, null, scale); break;
            case CountTerm count: WriteCount(count, within); break;
            default: throw new InvalidOperationException($"No formula is known for {term.GetType().Name}.");
        }
    }

    private void WriteFigure(Fact fact, decimal factor, Rank within)
    {
        var place = places.Of(fact).From(sheet);
        if (factor == 1)
        {
            _text.Append(place);
            return;
        }
        Open(within, Rank.Product);
        var isDivided = factor < 1 && decimal.Truncate(1 / factor) * factor == 1;
        _text.Append(place).Append(isDivided ? '/' : '*').Append(Number(isDivided ? 1 / factor : factor));
        Close(within, Rank.Product);
    }

    private void WriteNumber(decimal value, Rank within)
    {
        if (value < 0 && within != Rank.Sum) _text.Append('(').Append(Number(value)).Append(')');
        else _text.Append(Number(value));
    }

    private void WriteRate(RateTerm rate, decimal scale, Rank within)
    {
        if (places.RateOf(rate.Translation.Source.FilingId) is { } place && scale == 1) _text.Append(place.From(sheet));
        else WriteNumber(rate.Value / scale, within);
    }

    private void WriteSum(SumTerm sum, decimal scale, Rank within)
    {
        if (sum.Parts.Count == 0)
        {
            _text.Append('0');
            return;
        }
        Open(within, Rank.Sum);
        for (var i = 0; i < sum.Parts.Count; i++)
        {
            var (term, weight) = (sum.Parts[i].Term, sum.Parts[i].Weight);
            if (weight < 0) _text.Append('-');
            else if (i > 0) _text.Append('+');
            Write(term, scale, i == 0 && weight > 0 ? Rank.Sum : Rank.Product);
        }
        Close(within, Rank.Sum);
    }

    private void WriteProduct(ProductTerm product, decimal scale, Rank within)
    {
        Open(within, Rank.Product);
        Write(product.Amount, scale, Rank.Product);
        _text.Append('*');
        Write(product.Factor, 1, Rank.Factor);
        Close(within, Rank.Product);
    }

    // Two amounts in thousands are divided as they stand.
    private void WriteQuotient(QuotientTerm quotient, decimal scale, Rank within)
    {
        var common = TermScale.Of(quotient.Denominator);
        if (TermScale.Of(quotient.Numerator) != common) common = 1;
        Open(within, Rank.Product);
        Write(quotient.Numerator, scale * common, Rank.Product);
        _text.Append('/');
        Write(quotient.Denominator, common, Rank.Factor);
        Close(within, Rank.Product);
    }

    private void WriteRounded(RoundedTerm rounded, decimal scale)
    {
        var unit = rounded.Resolution / scale;
        if (unit <= 0)
        {
            Write(rounded.Amount, scale, Rank.Sum);
            return;
        }
        var places = PowerOfTen.Of(unit);
        // A resolution that is no power of ten, such as two cents, is counted in units of its own.
        var amount = places is null ? rounded.Amount.Value / rounded.Resolution : rounded.Amount.Value / scale;
        var (digits, isFine) = (places ?? 0, TermScale.IsSafe(rounded.Amount, rounded.Resolution));
        _text.Append(isFine ? "ROUND(" : "ROUND(ROUND(");
        Write(rounded.Amount, places is null ? rounded.Resolution : scale, Rank.Sum);
        if (!isFine) _text.Append(',').Append(Count(DigitsFor(amount, digits, Finer))).Append(')');
        _text.Append(',').Append(Count(digits)).Append(')');
        if (places is null) _text.Append('*').Append(Number(unit));
    }

    private void WriteCall(string name, Term first, Term? second, decimal scale)
    {
        _text.Append(name).Append('(');
        Write(first, scale, Rank.Sum);
        if (second is not null)
        {
            _text.Append(',');
            Write(second, scale, Rank.Sum);
        }
        _text.Append(')');
    }

    private void WriteCount(CountTerm count, Rank within)
    {
        var runs = _runs.Of(count.Facts);
        if (runs.Count == 0)
        {
            _text.Append('0');
            return;
        }
        var isSum = runs.Count > 1 || count.Kind == CountedKind.NotZero;
        if (isSum) Open(within, Rank.Sum);
        for (var i = 0; i < runs.Count; i++)
        {
            if (i > 0) _text.Append('+');
            if (count.Kind is CountedKind.Stated or CountedKind.NotZero) _text.Append("COUNT(").Append(runs[i]).Append(')');
            if (count.Kind == CountedKind.NotZero) _text.Append('-');
            if (count.Kind != CountedKind.Stated) _text.Append("COUNTIF(").Append(runs[i]).Append(',').Append(Wanted(count.Kind)).Append(')');
        }
        if (isSum) Close(within, Rank.Sum);
    }

    private static string Wanted(CountedKind kind) => kind switch
    {
        CountedKind.BelowZero => "\"<0\"",
        CountedKind.AboveZero => "\">0\"",
        CountedKind.NotAboveZero => "\"<=0\"",
        _ => "0",
    };

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Open(Rank within, Rank own)
    {
        if (within > own) _text.Append('(');
    }

    private void Close(Rank within, Rank own)
    {
        if (within > own) _text.Append(')');
    }

    // How closely what surrounds a term binds it: a term that binds more loosely is put in parentheses.
    private enum Rank { Sum, Product, Factor }
}
