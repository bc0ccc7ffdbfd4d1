using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;

namespace QifuReports.App.Record;

/// <summary>
/// Writes and reads how figures are written on the pages, as text in the attached file: <c>prose</c>, <c>cell scale 6</c>, <c>filed scale 3
/// decimals 0</c>.
/// </summary>
internal static class FigureWay
{
    private static readonly Manner[] Manners = Enum.GetValues<Manner>();

    public static string Write(Saying saying, int power)
    {
        var scale = power == FigureValue.NoScale ? "" : string.Create(CultureInfo.InvariantCulture, $" scale {power}");
        var decimals = saying.Decimals == Saying.Usual ? "" : string.Create(CultureInfo.InvariantCulture, $" decimals {saying.Decimals}");
        return WordOf(saying.Manner) + scale + decimals;
    }

    /// <summary>Reads text that <see cref="Write"/> wrote; false for any other text.</summary>
    public static bool TryRead(string way, out Saying saying, out int power)
    {
        (saying, power) = (default, FigureValue.NoScale);
        var words = way.Split(' ');
        var known = false;
        foreach (var manner in Manners)
        {
            if (WordOf(manner) != words[0]) continue;
            saying = new Saying(manner);
            known = true;
        }
        for (var i = 1; i < words.Length; i += 2)
        {
            if (i + 1 == words.Length || words[i + 1] is not [>= '0' and <= '9']) return false;
            var number = words[i + 1][0] - '0';
            if (words[i] == "scale") power = number;
            else if (words[i] == "decimals") saying = saying with { Decimals = number };
            else return false;
        }
        return known;
    }

    private static string WordOf(Manner manner) => manner switch
    {
        Manner.Prose => "prose",
        Manner.Size => "size",
        Manner.Move => "move",
        Manner.Signed => "signed",
        Manner.Effect => "effect",
        Manner.Reversed => "reversed",
        Manner.Cell => "cell",
        Manner.Units => "units",
        Manner.Filed => "filed",
        Manner.FiledShares => "filed-shares",
        Manner.Cost => "cost",
        Manner.Charge => "charge",
        Manner.CostCell => "cost-cell",
        Manner.Fold => "fold",
        _ => "written",
    };
}
