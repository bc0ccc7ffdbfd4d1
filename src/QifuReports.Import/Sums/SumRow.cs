using System.Text.RegularExpressions;

namespace QifuReports.Import.Sums;

/// <summary>A row in the form that the proof of sums uses.</summary>
/// <param name="Caption">The caption without footnote marks; empty for a row that has none.</param>
/// <param name="Values">One value for each column, as printed; null for a blank, 0 for a dash. Empty for a heading.</param>
/// <param name="Indent">The indent; 0 for the outermost rows.</param>
/// <param name="IsRuledAbove">Whether a ruled line stands above its figures.</param>
public sealed partial record SumRow(string Caption, IReadOnlyList<decimal?> Values, int Indent = 0, bool IsRuledAbove = false)
{
    /// <summary>Whether it has no figures. Rows of zeros are not added to a sum across a heading.</summary>
    public bool IsHeading => Values.Count == 0;

    /// <summary>Whether it is zero in every column, so that it fits into any sum.</summary>
    public bool IsZero => Values.All(v => v is null or 0m);

    /// <summary>
    /// Whether the signs of its figures were changed from the printed ones. Then its first part may be one that is subtracted.
    /// </summary>
    public bool IsTurned { get; init; }

    /// <summary>
    /// Whether it looks like a subtotal: it has no caption, its caption names a total or a result, or a ruled line stands above it.
    /// </summary>
    public bool LooksLikeSubtotal => !IsHeading && (Caption.Length == 0 || IsRuledAbove || SaysSum().IsMatch(Caption));

    /// <summary>
    /// Whether its caption is empty, names a total, or closes a section of cash flows. Such a row may have a single part.
    /// </summary>
    public bool SaysTotal => !IsHeading && (Caption.Length == 0 || Total().IsMatch(Caption));

    /// <summary>
    /// Whether it closes the assets of a balance sheet. Nothing is summed across it, since liabilities and equity have the same total.
    /// </summary>
    public bool ClosesAssets => AllAssets().IsMatch(Caption);

    /// <summary>Whether it is assets minus liabilities, as in statements without a total of liabilities and equity.</summary>
    public bool IsNetAssets => !IsHeading && NetAssets().IsMatch(Caption);

    /// <summary>Whether it is current assets minus current liabilities, which many statements print between the two.</summary>
    public bool IsNetCurrent => !IsHeading && NetCurrent().IsMatch(Caption);

    /// <summary>Whether it is the net of a few lines directly above it, such as the financial result or net interest income.</summary>
    public bool IsNetOfFew => !IsHeading && NetOfFew().IsMatch(Caption);

    [GeneratedRegex(@"^(net )?financ(e|ial|ing) (result|items)\b|^net (financ(e|ial|ing)|interest|fee|commission|insurance|underwriting)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NetOfFew();

    [GeneratedRegex(@"^net current \(?(assets|liabilities)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NetCurrent();

    [GeneratedRegex(
        @"^(total )?net (assets|\(?liabilities)\)?( ?/ ?\(?(net )?(assets|liabilities)\)?)?$" +
            @"|^total assets less (total )?current liabilities$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NetAssets();

    [GeneratedRegex(
        @"\btotal\b|^net (cash|income|loss|earnings|profit|sales|revenues?|(current )?\(?(assets|liabilities)\b|\(?(increase|decrease))" +
            @"|^(net )?\(?(income|loss|profit|earnings)\)?( |/|$)|^consolidated net|^gross \(?(profit|margin|loss)|^operating (margin" +
            @"|\(?(income|profit|loss|result))|^(increase|decrease|change) in cash|^ebita?\b|^ebitda\b|^result\b|comprehensive (income" +
            @"|loss)|^non-gaap|^adjusted|, net$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysSum();

    [GeneratedRegex(@"\btotal\b|^net cash\b.*\b(operating|investing|financing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"^total assets\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllAssets();
}

/// <summary>A row that is the signed sum of others in every column.</summary>
/// <param name="Parent">The index of the sum's row.</param>
/// <param name="Parts">The indexes of its parts with their weights, 1 or -1, in order; at least one.</param>
/// <param name="IsExact">Whether it holds to the last digit; otherwise within rounding.</param>
/// <param name="IsAmbiguous">Whether the same rows also fit with other signs.</param>
public sealed record SumRelation(int Parent, IReadOnlyList<SumPart> Parts, bool IsExact, bool IsAmbiguous);

/// <summary>A part of a sum.</summary>
/// <param name="Row">The index of its row.</param>
/// <param name="Weight">The weight, 1 or -1.</param>
public readonly record struct SumPart(int Row, int Weight);
