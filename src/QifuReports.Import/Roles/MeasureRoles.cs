namespace QifuReports.Import.Roles;

/// <summary>
/// Finds the roles that amounts in sentences have in briefings. Dividends and repurchases are recognised by their section and unit; the
/// measures of lenders, such as loan volume, by their words.
/// </summary>
internal static partial class MeasureRoles
{
    /// <summary>The role that the section of an amount gives; empty for none.</summary>
    public static string OfSection(StatedAmount amount) => amount switch
    {
        { End: not RangeEnd.None } or { Role: not AmountRole.Main } => "",
        { Section.Kind: SectionKind.Dividend, Unit: RowUnit.PerShare } when Dividend().IsMatch(amount.Measure) => "dividend-per-share",
        { Section.Kind: SectionKind.Dividend, Unit: RowUnit.PerAds } when Dividend().IsMatch(amount.Measure) => "dividend-per-ads",
        { Section.Kind: SectionKind.Repurchase, Unit: RowUnit.Ads } when Bought().IsMatch(amount.Sentence) => "repurchased-ads",
        { Section.Kind: SectionKind.Repurchase, Unit: RowUnit.PerAds } when Price().IsMatch(amount.Measure) => "repurchase-average-price",
        { Section.Kind: SectionKind.Repurchase, Unit: RowUnit.Money }
            when Cost().IsMatch(amount.Measure) && Bought().IsMatch(amount.Sentence) => "repurchase-cost",
        { Section.Kind: SectionKind.Repurchase, Unit: RowUnit.Money }
            when Allowed().IsMatch(amount.Sentence) && !Bought().IsMatch(amount.Sentence) => "repurchase-authorisation",
        { Proof.Kind: ProofKind.Repeated, Unit: RowUnit.Money, Period.IsInstant: true } when PlanSize().IsMatch(amount.Measure) =>
            "repurchase-authorisation",
        _ => "",
    };

    /// <summary>The role of a measure by its words; empty where the words may have several meanings.</summary>
    /// <param name="isInstant">Whether the measure is stated for a day.</param>
    /// <param name="isPart">Whether the measure is a part of another measure.</param>
    public static string OfCaption(string caption, RowUnit unit, bool isInstant, bool isPart)
    {
        foreach (var (role, of, day, part, words) in Rules)
            if (unit == of && isInstant == day && isPart == part && words().IsMatch(caption)) return role;
        return "";
    }

    /// <summary>Whether a rise of a measure is favourable (1) or adverse (-1), where its words say so clearly; otherwise 0.</summary>
    public static int PolarityOf(string caption, RowUnit unit)
    {
        if (Mitigated().IsMatch(caption)) return 0;
        if (Harm().IsMatch(caption)) return -1;
        return unit is RowUnit.Money or RowUnit.Count && Business().IsMatch(caption) ? 1 : 0;
    }

    private static readonly (string Role, RowUnit Unit, bool IsInstant, bool IsPart, Func<Regex> Words)[] Rules =
    [
        ("loan-volume", RowUnit.Money, false, false, LoanVolume),
        ("loan-volume-capital-light", RowUnit.Money, false, true, LightVolume),
        ("loan-balance", RowUnit.Money, true, false, LoanBalance),
        ("loan-balance-capital-light", RowUnit.Money, true, true, LightBalance),
        ("loans-originated", RowUnit.Count, false, false, Loans),
        ("institutional-partners", RowUnit.Count, true, false, Partners),
        ("users-with-credit-lines", RowUnit.Count, true, false, WithLines),
        ("borrowers-with-drawdown", RowUnit.Count, true, false, WithDrawdown),
        ("registered-users", RowUnit.Count, true, false, Users),
        ("delinquency-rate-90-day", RowUnit.Percent, true, false, Delinquency),
        ("repeat-borrower-contribution", RowUnit.Percent, false, false, Repeat),
    ];

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Words that cancel an adverse word, as in "coverage of overdue loans" or "lost users"; with such a word nothing is concluded.
    [GeneratedRegex(
        @"\b(coverage|recover(y|ies|ed)|collect(ion|ions|ed)|reduction|allowances?|provisions?|debt|liabilit(y|ies)|payables?|inactive" +
            @"|lost)\b", Plain)]
    private static partial Regex Mitigated();
    [GeneratedRegex(@"\b(delinquen(cy|cies|t)|defaults?|loss(es)?|overdue|past[- ]due|non-?performing|charge-?offs?|write-?offs?)\b",
        Plain)]
    private static partial Regex Harm();
    [GeneratedRegex(@"\b(users|customers|borrowers|subscribers|partners|volume|loan balance)\b|^loans originated\b", Plain)]
    private static partial Regex Business();
    [GeneratedRegex(@"\bdividends?\b", Plain)] private static partial Regex Dividend();
    [GeneratedRegex(@"\b(re-?purchased|bought( back)?|purchased|acquired)\b", Plain)] private static partial Regex Bought();
    [GeneratedRegex(@"\bprice\b", Plain)] private static partial Regex Price();
    [GeneratedRegex(@"\b(total|aggregate) (cost|amount|consideration|price)\b|^(cost|consideration)\b", Plain)]
    private static partial Regex Cost();
    [GeneratedRegex(@"\bauthori[sz]ed\b|\bup to\b", Plain)] private static partial Regex Allowed();
    [GeneratedRegex(@"\b(re-?purchase|buy-?back) (program(me)?|plan)$", Plain)] private static partial Regex PlanSize();
    [GeneratedRegex(@"\bloan\b.*\bvolume$|\bloan volume$", Plain)] private static partial Regex LoanVolume();
    [GeneratedRegex(@"\bvolume\b.*\bcapital-light\b", Plain)] private static partial Regex LightVolume();
    [GeneratedRegex(@"^(total )?(outstanding )?loan balance$", Plain)] private static partial Regex LoanBalance();
    [GeneratedRegex(@"\bloan balance\b.*\bcapital-light\b", Plain)] private static partial Regex LightBalance();
    [GeneratedRegex(@"^loans originated$", Plain)] private static partial Regex Loans();
    [GeneratedRegex(@"^financial institution(al)? partners$", Plain)] private static partial Regex Partners();
    [GeneratedRegex(@"\busers with approved credit lines$", Plain)] private static partial Regex WithLines();
    [GeneratedRegex(@"\bborrowers with (successful )?draw-?downs?\b", Plain)] private static partial Regex WithDrawdown();
    [GeneratedRegex(@"\bregistered users$|^consumers with potential credit needs$", Plain)] private static partial Regex Users();
    [GeneratedRegex(@"^90[- ]days?\s?\+? delinquency rate$", Plain)] private static partial Regex Delinquency();
    [GeneratedRegex(@"^repeat borrower contribution$", Plain)] private static partial Regex Repeat();
}
