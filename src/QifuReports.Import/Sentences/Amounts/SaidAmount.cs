using QifuReports.Ledger.Numbers;

namespace QifuReports.Import.Sentences.Amounts;

/// <summary>A number as a sentence prints it, with what belongs to it.</summary>
/// <param name="Value">The value as printed, before the scale and with the printed decimals.</param>
/// <param name="Currency">The currency in the form of the data; empty for none. A bare dollar is <c>$</c> until the document tells which
/// one it is.</param>
/// <param name="Scale">The scale in the form of the data: one, thousand, million, billion.</param>
/// <param name="IsPercent">Whether it is in percent or percentage points.</param>
/// <param name="UnitWord">A unit after the number, such as <c>months</c> or <c>percentage points</c>; empty for none.</param>
/// <param name="Per">The thing that the amount is for one of, such as <c>ADS</c>; empty for none.</param>
/// <param name="Qualifier">The qualifier in the form of the data: none, about, over, up-to.</param>
/// <param name="Start">The index where it starts in its sentence, including qualifier and currency.</param>
/// <param name="End">The index after its last character.</param>
public sealed record SaidAmount(decimal Value, string Currency, string Scale, bool IsPercent, string UnitWord, string Per, string Qualifier,
    int Start, int End)
{
    /// <summary>The number of printed decimals.</summary>
    public int Decimals => Value.Scale;

    /// <summary>
    /// Whether it is a number without currency, percent, scale and unit. Such a number may also be a year, a mark or a part of a name.
    /// </summary>
    public bool IsBare => Currency.Length == 0 && !IsPercent && Scale == "one" && UnitWord.Length == 0;

    /// <summary>The factor of the printed value.</summary>
    public decimal Factor => FactorOf(Scale);

    /// <summary>The value in ones.</summary>
    public decimal InOnes => Value * Factor;

    /// <summary>Half a unit of the last printed digit, in ones: the greatest distance of the true value.</summary>
    public decimal HalfStep => Rounding.Step(Decimals) / 2 * Factor;

    /// <summary>The factor of a scale.</summary>
    public static decimal FactorOf(string scale) => Units.Scale.Factor(scale);
}
