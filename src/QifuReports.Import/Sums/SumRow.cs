namespace QifuReports.Import.Sums;

/// <summary>A row in the form that the proof of sums uses.</summary>
/// <param name="Caption">The caption without footnote markers; empty for a row without a caption.</param>
/// <param name="Values">One value for each column, as printed; null for a blank, 0 for a dash. Empty for a heading.</param>
/// <param name="Indent">The indent; 0 for the outermost rows.</param>
/// <param name="IsRuledAbove">Whether a ruled line is printed above the figures.</param>
public sealed partial record SumRow(string Caption, IReadOnlyList<decimal?> Values, int Indent = 0, bool IsRuledAbove = false)
{
    /// <summary>
    /// Whether the row is a heading, which has no figures. A heading ends the search for rows of zeros that belong to a sum.
    /// </summary>
    public bool IsHeading => Values.Count == 0;

    /// <summary>Whether the row is zero in every column, so that it fits into any sum.</summary>
    public bool IsZero => Values.All(v => v is null or 0m);

    /// <summary>
    /// Whether the signs of the row's figures were changed from the printed signs. The first part of such a sum may be subtracted.
    /// </summary>
    public bool IsTurned { get; init; }

    /// <summary>
    /// Whether the row looks like a subtotal: it has no caption, a caption that names a total or a result, or a ruled line above the
    /// figures.
    /// </summary>
    public bool LooksLikeSubtotal => !IsHeading && (Caption.Length == 0 || IsRuledAbove || SaysSum().IsMatch(Caption));

    /// <summary>
    /// Whether the caption of the row is empty, names a total, or closes a section of cash flows. Such a row may have a single part.
    /// </summary>
    public bool SaysTotal => !IsHeading && (Caption.Length == 0 || Total().IsMatch(Caption));

    /// <summary>
    /// Whether the row is the total of all assets in a balance sheet. Rows before and after this row are not summed together, since
    /// liabilities and equity have the same total.
    /// </summary>
    public bool ClosesAssets => AllAssets().IsMatch(Caption);

    /// <summary>Whether the row is assets minus liabilities; some statements print it instead of total liabilities and equity.</summary>
    public bool IsNetAssets => !IsHeading && NetAssets().IsMatch(Caption);

    /// <summary>Whether the row is current assets minus current liabilities, which some balance sheets print as a separate line.</summary>
    public bool IsNetCurrent => !IsHeading && NetCurrent().IsMatch(Caption);

    /// <summary>Whether the caption names the net amount of a few lines directly above, such as net interest income.</summary>
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

/// <summary>A row that is the signed sum of other rows in every column.</summary>
/// <param name="Parent">The index of the sum's row.</param>
/// <param name="Parts">The rows that are parts of the sum, each with its weight, in order; at least one.</param>
/// <param name="IsExact">Whether the sum holds to the last digit; otherwise it holds within rounding.</param>
/// <param name="IsAmbiguous">Whether the same rows also fit with other signs.</param>
public sealed record SumRelation(int Parent, IReadOnlyList<SumPart> Parts, bool IsExact, bool IsAmbiguous);

/// <summary>A part of a sum.</summary>
/// <param name="Row">The index of the part's row.</param>
/// <param name="Weight">The weight: 1 to add, -1 to subtract.</param>
public readonly record struct SumPart(int Row, int Weight);
