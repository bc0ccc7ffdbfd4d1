using System.Text.RegularExpressions;

namespace QifuReports.Import.Sums;

/// <summary>A row as the proof of sums sees it.</summary>
/// <param name="Caption">Without marks of footnotes; empty for a row that has none.</param>
/// <param name="Values">One a column, as printed; null for a blank, 0 for a dash. Empty for a heading.</param>
/// <param name="Indent">0 for the outermost.</param>
/// <param name="IsRuledAbove">Whether a line stands above its figures.</param>
public sealed partial record SumRow(string Caption, IReadOnlyList<decimal?> Values, int Indent = 0, bool IsRuledAbove = false)
{
    /// <summary>Whether it has no figures; nothing is summed over it where it says so by a row of zeros below.</summary>
    public bool IsHeading => Values.Count == 0;

    /// <summary>Whether it is nil in every column, and so fits into any sum.</summary>
    public bool IsZero => Values.All(v => v is null or 0m);

    /// <summary>Whether its figures have another sign than they are printed with: its first part may be one that is taken off.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Whether it looks like the sum of others: it has no caption, or one that says a total or a result, or a line stands above it.</summary>
    public bool LooksLikeSubtotal => !IsHeading && (Caption.Length == 0 || IsRuledAbove || SaysSum().IsMatch(Caption));

    /// <summary>Whether its caption says a total or closes a section of cash flows, or there is none: such a row may have a single part.</summary>
    public bool SaysTotal => !IsHeading && (Caption.Length == 0 || Total().IsMatch(Caption));

    /// <summary>Whether it closes the assets of a balance sheet, across which nothing is summed: liabilities and equity come to the same amount.</summary>
    public bool ClosesAssets => AllAssets().IsMatch(Caption);

    /// <summary>Whether it is what the assets are more than the liabilities, as statements print it that have no total of liabilities and equity.</summary>
    public bool IsNetAssets => !IsHeading && NetAssets().IsMatch(Caption);

    /// <summary>Whether it is the rest of the current assets and liabilities, which many statements print between the two.</summary>
    public bool IsNetCurrent => !IsHeading && NetCurrent().IsMatch(Caption);

    /// <summary>Whether it is what a few lines right above it come to, some taken off: the financial result, net interest income.</summary>
    public bool IsNetOfFew => !IsHeading && NetOfFew().IsMatch(Caption);

    [GeneratedRegex(@"^(net )?financ(e|ial|ing) (result|items)\b|^net (financ(e|ial|ing)|interest|fee|commission|insurance|underwriting)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NetOfFew();

    [GeneratedRegex(@"^net current \(?(assets|liabilities)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NetCurrent();

    [GeneratedRegex(@"^(total )?net (assets|\(?liabilities)\)?( ?/ ?\(?(net )?(assets|liabilities)\)?)?$|^total assets less (total )?current liabilities$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NetAssets();

    [GeneratedRegex(@"\btotal\b|^net (cash|income|loss|earnings|profit|sales|revenues?|(current )?\(?(assets|liabilities)\b|\(?(increase|decrease))|^(net )?\(?(income|loss|profit|earnings)\)?( |/|$)|^consolidated net|^gross \(?(profit|margin|loss)|^operating (margin|\(?(income|profit|loss|result))|^(increase|decrease|change) in cash|^ebita?\b|^ebitda\b|^result\b|comprehensive (income|loss)|^non-gaap|^adjusted|, net$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysSum();

    [GeneratedRegex(@"\btotal\b|^net cash\b.*\b(operating|investing|financing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"^total assets\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllAssets();
}

/// <summary>A row that is the signed sum of others in every column.</summary>
/// <param name="Parent">The place of the sum among the rows.</param>
/// <param name="Parts">The places of its parts, each with its weight of 1 or -1, in their order; one or more.</param>
/// <param name="IsExact">Whether it foots to the last digit; otherwise within what rounding allows.</param>
/// <param name="IsAmbiguous">Whether the same rows come to it under other signs as well.</param>
public sealed record SumRelation(int Parent, IReadOnlyList<SumPart> Parts, bool IsExact, bool IsAmbiguous);

/// <summary>A part of a sum.</summary>
/// <param name="Row">Its place among the rows.</param>
/// <param name="Weight">1 or -1.</param>
public readonly record struct SumPart(int Row, int Weight);
