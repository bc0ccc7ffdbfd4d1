using QifuReports.Ledger.Numbers;

namespace QifuReports.Import.Sentences.Amounts;

/// <summary>A number as a sentence prints it, with its currency, scale, unit and qualifier.</summary>
/// <param name="Value">The value as printed, before the scale and with the printed decimals.</param>
/// <param name="Currency">The currency as the data files write it; empty for none. A bare dollar is <c>$</c> until the document shows which
/// dollar is meant.</param>
/// <param name="Scale">The scale as the data files write it: one, thousand, million, billion.</param>
/// <param name="IsPercent">Whether the number is in percent or percentage points.</param>
/// <param name="UnitWord">A unit after the number, such as <c>months</c> or <c>percentage points</c>; empty for none.</param>
/// <param name="Per">For an amount per thing, the thing, such as <c>ADS</c>; empty for any other amount.</param>
/// <param name="Qualifier">The qualifier as the data files write it: none, about, over, up-to.</param>
/// <param name="Start">The index in the sentence where the number starts, with its qualifier and currency.</param>
/// <param name="End">The index in the sentence after the last character of the number.</param>
public sealed record SaidAmount(decimal Value, string Currency, string Scale, bool IsPercent, string UnitWord, string Per, string Qualifier,
    int Start, int End)
{
    /// <summary>The number of printed decimals.</summary>
    public int Decimals => Value.Scale;

    /// <summary>
    /// Whether the number has no currency, percent, scale or unit. Such a number may also be a year, a footnote marker or a part of a name.
    /// </summary>
    public bool IsBare => Currency.Length == 0 && !IsPercent && Scale == "one" && UnitWord.Length == 0;

    /// <summary>The factor to multiply the value by.</summary>
    public decimal Factor => FactorOf(Scale);

    /// <summary>The value times its scale.</summary>
    public decimal InOnes => Value * Factor;

    /// <summary>Half a unit of the last printed digit, in ones: the exact value differs from the printed value by at most this.</summary>
    public decimal HalfStep => Rounding.Step(Decimals) / 2 * Factor;

    /// <summary>The factor of a scale: 1,000 for thousand.</summary>
    public static decimal FactorOf(string scale) => Units.Scale.Factor(scale);
}
