using System.Text.Json.Nodes;

namespace QifuReports.Generated;

/// <summary>
/// In what a company states its amounts: its currency, scale and decimals. Amounts are counted in units of which a stated one may have a
/// hundred, so that rounding is honest.
/// </summary>
public sealed class Money
{
    private static readonly (string Code, string Symbol)[] Currencies =
        [("EUR", "\u20AC"), ("USD", "$"), ("GBP", "\u00A3"), ("JPY", "\u00A5"), ("CHF", "CHF"), ("SEK", "kr"), ("INR", "\u20B9"),
            ("RMB", "RMB"), ("KRW", "\u20A9"), ("BRL", "R$"), ("PLN", "z\u0142"), ("DKK", "Kr")];

    private static readonly string[] Scales = ["one", "thousand", "million", "billion"];
    private readonly decimal _units;

    public Money(CompanyPlan plan)
    {
        var chance = new Chance(plan.Seed).Of("money");
        (Currency, var symbol) = chance.One(Currencies);
        Symbol = plan.HasSymbol ? symbol : null;
        var scale = chance.One((int[])[0, 1, 1, 2, 2, 2, 3]);
        Decimals = scale switch { 2 when Currency is not ("JPY" or "KRW") => chance.Below(3), 3 => chance.Between(1, 3), _ => 0 };
        Scale = Scales[scale];
        IsRounded = plan.IsRounded && scale >= 2;
        _units = IsRounded ? 100 : 1;
        OneIs = Enumerable.Repeat(1000m, scale).Aggregate(1m, (a, b) => a * b)
            / Enumerable.Repeat(10m, Decimals).Aggregate(1m, (a, b) => a * b) / _units;
        // From a small company to a large one.
        var size = chance.One((decimal[])[300_000, 10_000_000, 200_000_000]) * (Currency is "JPY" or "KRW" ? 50 : 1);
        Least = (long)Math.Max(8 * _units, size / OneIs);
    }

    public string Currency { get; }

    /// <summary>Null where its code stands before amounts.</summary>
    public string? Symbol { get; }

    public string Scale { get; }
    public int Decimals { get; }

    /// <summary>Whether each amount is rounded by itself.</summary>
    public bool IsRounded { get; }

    /// <summary>The least of what a line is about, in units.</summary>
    public long Least { get; }

    /// <summary>How much of the currency a unit is.</summary>
    public decimal OneIs { get; }

    /// <summary>The amount as stated, half away from zero.</summary>
    public decimal Stated(long units)
    {
        var scaled = decimal.Round(units / _units, 0, MidpointRounding.AwayFromZero);
        for (var i = 0; i < Decimals; i++) scaled /= 10;
        return Fixed(scaled, Decimals);
    }

    /// <summary>With so many decimals, trailing zeros too.</summary>
    public static decimal Fixed(decimal value, int decimals) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero) + new decimal(0, 0, 0, false, (byte)decimals);

    /// <summary>A cell of a table: a dash for nothing.</summary>
    public static JsonNode Cell(decimal value) => value == 0 ? "-" : JsonValue.Create(value);
}
