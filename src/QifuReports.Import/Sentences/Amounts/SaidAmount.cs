namespace QifuReports.Import.Sentences.Amounts;

/// <summary>A number as a sentence prints it, with what stands around it.</summary>
/// <param name="Value">As printed, before the scale; its decimals are those that are printed.</param>
/// <param name="Currency">As the data write it; empty for none. A bare dollar is <c>$</c> until the document tells which.</param>
/// <param name="Scale">As the data write it: one, thousand, million, billion.</param>
/// <param name="IsPercent">Whether it is percent or percentage points.</param>
/// <param name="UnitWord">A unit of its own that stands behind it, such as <c>months</c> or <c>percentage points</c>; empty for none.</param>
/// <param name="Per">What it is for one of, such as <c>ADS</c>; empty for none.</param>
/// <param name="Qualifier">As the data write it: none, about, over, up-to.</param>
/// <param name="Start">Where it begins in its sentence, with the qualifier and the currency.</param>
/// <param name="End">Behind its last character.</param>
public sealed record SaidAmount(decimal Value, string Currency, string Scale, bool IsPercent, string UnitWord, string Per, string Qualifier, int Start, int End)
{
    /// <summary>How many decimals are printed.</summary>
    public int Decimals => Value.Scale;

    /// <summary>Whether it is a number without currency, percent, scale or unit, which may as well be a year, a mark or a name.</summary>
    public bool IsBare => Currency.Length == 0 && !IsPercent && Scale == "one" && UnitWord.Length == 0;

    /// <summary>What the printed value is multiplied by.</summary>
    public decimal Factor => FactorOf(Scale);

    /// <summary>The value in ones.</summary>
    public decimal InOnes => Value * Factor;

    /// <summary>Half of the last printed digit, in ones: as far as the true value may be away.</summary>
    public decimal HalfStep => StepOf(Decimals) / 2 * Factor;

    /// <summary>What a word of scale multiplies by.</summary>
    public static decimal FactorOf(string scale) => Units.Scale.Factor(scale);

    private static decimal StepOf(int decimals)
    {
        var step = 1m;
        for (var i = 0; i < decimals; i++) step /= 10;
        return step;
    }
}
