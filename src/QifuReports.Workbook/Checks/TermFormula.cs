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
    // How much finer a quotient is rounded first.
    private const int Finer = 6;

    private readonly StringBuilder _text = new(512);
    private readonly CountFormula _counts = new(places, sheet);

    /// <summary>A term divided by a scale, as a formula without <c>=</c>.</summary>
    /// <param name="term">What is computed. Its figures are all in the book.</param>
    /// <param name="scale">What the value is divided by, such as 1,000.</param>
    public string Of(Term term, decimal scale)
    {
        _text.Clear();
        Write(term, scale, Rank.Sum);
        return _text.ToString();
    }

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
            case ProductTerm or QuotientTerm: WriteChain(term, scale, within); break;
            case RoundedTerm rounded: WriteRounded(rounded, scale, within); break;
            case SmallerTerm smaller: WriteCall("MIN", smaller.First, smaller.Second, scale); break;
            case LargerTerm larger: WriteCall("MAX", larger.First, larger.Second, scale); break;
            case SizeTerm size: WriteCall("ABS", size.Amount, null, scale); break;
            case CountTerm count:
                Open(within, Rank.Sum);
                _counts.Write(count, _text);
                Close(within, Rank.Sum);
                break;
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
        _text.Append(place);
        WriteFactor(factor);
        Close(within, Rank.Product);
    }

    // A thousandth is written as a division, which is exact in binary where it can be.
    private void WriteFactor(decimal factor)
    {
        var isDivided = IsDivided(factor);
        _text.Append(isDivided ? '/' : '*').Append(Number(isDivided ? 1 / factor : factor));
    }

    private static bool IsDivided(decimal factor) => factor < 1 && decimal.Truncate(1 / factor) * factor == 1;

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

    // A sum of amounts in one scale is brought into another as a whole.
    private void WriteSum(SumTerm sum, decimal scale, Rank within)
    {
        var own = TermScale.Of(sum);
        if (own != scale && own != 1 && sum.Parts.Count > 1)
        {
            Open(within, Rank.Product);
            WriteParts(sum, own, Rank.Product);
            WriteFactor(own / scale);
            Close(within, Rank.Product);
        }
        else WriteParts(sum, scale, within);
    }

    private void WriteParts(SumTerm sum, decimal scale, Rank within)
    {
        Open(within, Rank.Sum);
        var start = _text.Length;
        foreach (var (term, weight) in sum.Parts)
        {
            if (term is CountTerm { Facts.Count: 0 }) continue;
            var isFirst = _text.Length == start;
            if (weight < 0) _text.Append('-');
            else if (!isFirst) _text.Append('+');
            Write(term, scale, weight > 0 && (isFirst || term is CountTerm) ? Rank.Sum : Rank.Product);
        }
        if (_text.Length == start) _text.Append('0');
        Close(within, Rank.Sum);
    }

    // Amounts are multiplied and divided as they stand; what their scales leave over is one factor.
    private void WriteChain(Term term, decimal scale, Rank within)
    {
        List<Term> above = [], below = [];
        Factors.Of(term, above, below);
        var factor = 1 / scale;
        foreach (var amount in above) factor *= TermScale.Of(amount);
        foreach (var amount in below) factor /= TermScale.Of(amount);
        var isDivided = IsDivided(factor);
        Open(within, Rank.Product);
        for (var i = 0; i < above.Count; i++)
        {
            if (i > 0) _text.Append('*');
            Write(above[i], TermScale.Of(above[i]), i == 0 ? Rank.Product : Rank.Factor);
        }
        if (factor != 1 && !isDivided) WriteFactor(factor);
        foreach (var amount in below)
        {
            _text.Append('/');
            Write(amount, TermScale.Of(amount), Rank.Factor);
        }
        if (isDivided) WriteFactor(factor);
        Close(within, Rank.Product);
    }

    private void WriteRounded(RoundedTerm rounded, decimal scale, Rank within)
    {
        var unit = rounded.Resolution / scale;
        if (unit <= 0)
        {
            Write(rounded.Amount, scale, within);
            return;
        }
        if (unit == 1 && TermScale.IsWhole(rounded.Amount, rounded.Resolution))
        {
            Write(rounded.Amount, scale, within);
            return;
        }
        var places = DigitCounts.OfUnit(unit);
        // A resolution that is no power of ten, such as two cents, is counted in units of its own.
        var amount = places is null ? rounded.Amount.Value / rounded.Resolution : rounded.Amount.Value / scale;
        var (digits, isFine) = (places ?? 0, TermScale.IsSafe(rounded.Amount, rounded.Resolution));
        if (places is null) Open(within, Rank.Product);
        _text.Append(isFine ? "ROUND(" : "ROUND(ROUND(");
        Write(rounded.Amount, places is null ? rounded.Resolution : scale, Rank.Sum);
        if (!isFine) _text.Append(',').Append(Count(DigitCounts.RoundedTo(amount, digits, Finer))).Append(')');
        _text.Append(',').Append(Count(digits)).Append(')');
        if (places is not null) return;
        _text.Append('*').Append(Number(unit));
        Close(within, Rank.Product);
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
